"""The same thing sent twice, at once, or back and forth: each has one outcome, and leaves the database sound."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from service.store.versions import Check, Version
from service.web import idempotency
from tests.support.api import Api
from tests.support.invariants import assert_sound
from tests.support.problems import problem_of

NEW = {"url": "https://gazette.example/pier", "outlet": "Gazette"}
VERSION = NEW | {"title": "Pier closed", "text": "The pier was closed on Monday. Forty people left it."}
OTHER = VERSION | {"text": "The pier was closed on Monday. Sixty people left it."}
KEY = '"8e03978e-40d5-43dd-bc93-6894a57f9324"'


@pytest.fixture(autouse=True)
def sound(services):
    yield
    assert_sound(services)


def rows(services, model):
    with services.reading() as session:
        return session.scalar(select(func.count()).select_from(model))


def test_the_same_post_twice_with_a_key_is_one_row_and_one_answer(services, editor):
    first, second = (editor.post("/versions", VERSION, Idempotency_Key=KEY) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 201)
    assert second.data == first.data
    assert second.headers["Idempotent-Replayed"] == "true"
    assert rows(services, Version) == 1


def test_a_key_with_another_body_is_422(services, editor):
    editor.post("/versions", VERSION, Idempotency_Key=KEY)
    answer = editor.post("/versions", OTHER, Idempotency_Key=KEY)
    assert problem_of(answer) == (422, "idempotency-key-reused")
    assert rows(services, Version) == 1


def test_a_key_that_is_being_worked_on_is_409(app, services, editor):
    with services.reading() as session:
        client = next(iter(session.connection().exec_driver_sql("select id from api_keys")))[0]
    with idempotency.IN_FLIGHT.hold(client, KEY.strip('"')):
        answer = editor.post("/versions", VERSION, Idempotency_Key=KEY)
    assert problem_of(answer) == (409, "idempotency-in-flight")
    assert answer.headers["Retry-After"] == "1"
    assert rows(services, Version) == 0


def test_the_key_of_another_client_is_another_key(services, editor, admin):
    assert editor.post("/versions", VERSION, Idempotency_Key=KEY).status_code == 201
    answer = admin.post("/versions", OTHER, Idempotency_Key=KEY)
    assert answer.status_code == 201
    assert "Idempotent-Replayed" not in answer.headers
    assert rows(services, Version) == 2


def test_the_same_content_without_a_key_is_a_check_and_no_version(services, clock, editor):
    assert editor.post("/versions", VERSION).status_code == 201
    clock.pass_(minutes=10)
    again = editor.post("/versions", VERSION)
    assert (again.status_code, again.json["changed"], again.json["number"]) == (200, False, 1)
    assert (rows(services, Version), rows(services, Check)) == (1, 1)


def test_fifty_posts_of_one_new_version_at_once_make_one_version(app, services, make_key):
    key = make_key("editor")
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda _: Api(app.test_client(), key).post("/versions", VERSION), range(50)))
    assert Counter(answer.status_code for answer in answers) == {201: 1, 200: 49}
    assert rows(services, Version) == 1


def test_of_two_editors_with_one_tag_the_second_is_412(editor, admin):
    editor.post("/versions", VERSION)
    found = editor.post("/versions", OTHER).json["corrections"][0]
    path = f"/corrections/{found['id']}"
    tag = editor.get(path).headers["ETag"]
    assert editor.post(f"{path}/reviews", {"status": "confirmed"}, If_Match=tag).status_code == 201
    late = admin.post(f"{path}/reviews", {"status": "dismissed"}, If_Match=tag)
    assert problem_of(late) == (412, "precondition-failed")
    assert editor.get(path).json["status"] == "confirmed"


def test_there_and_back_is_three_versions_and_two_silent_edits(services, editor):
    answers = [editor.post("/versions", version) for version in (VERSION, OTHER, VERSION)]
    assert [(answer.status_code, answer.json["number"]) for answer in answers] == [(201, 1), (201, 2), (201, 3)]
    assert [[row["kind"] for row in answer.json["corrections"]] for answer in answers] == [
        [],
        ["stealth_edit"],
        ["stealth_edit"],
    ]
    assert rows(services, Version) == 3

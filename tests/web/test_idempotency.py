import gzip
import threading

import pytest
from sqlalchemy import func, select

from service.app import create_app
from service.store import answers
from service.store.articles import Article
from service.store.keys import IdempotentAnswer
from tests.support.api import Api
from tests.support.problems import problem_of

NEW = {"url": "https://gazette.example/a", "outlet": "Gazette"}
KEY = '"8e03978e-40d5-43dd-bc93-6894a57f9324"'


def rows(services, model):
    with services.reading() as session:
        return session.scalar(select(func.count()).select_from(model))


def test_a_repeated_post_gets_the_same_answer_and_is_not_done_again(services, editor):
    first, second = (editor.post("/articles", NEW, Idempotency_Key=KEY) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 201)
    assert "Idempotent-Replayed" not in first.headers
    assert second.headers["Idempotent-Replayed"] == "true"
    assert second.data == first.data
    assert [second.headers[name] for name in ("ETag", "Location")] == [
        first.headers[name] for name in ("ETag", "Location")
    ]
    assert rows(services, Article) == 1


def test_without_a_key_the_second_post_is_a_request_of_its_own(editor):
    assert [editor.post("/articles", NEW).status_code for _ in range(2)] == [201, 200]


def test_a_key_with_another_body_or_address_is_422(editor):
    editor.post("/articles", NEW, Idempotency_Key=KEY)
    for path, body in (("/articles", NEW | {"outlet": "Other"}), ("/claims", {"text": "Forty ferries ran."})):
        assert problem_of(editor.post(path, body, Idempotency_Key=KEY)) == (422, "idempotency-key-reused")


@pytest.mark.parametrize(
    "body",
    [
        '{"outlet":"Gazette","url":"https://gazette.example/a"}',
        ' {\n  "url": "https:\\/\\/gazette.example\\/a",\n  "outlet": "Gazette"\n}\n',
        gzip.compress(b'{"outlet": "Gazette", "url": "https://gazette.example/a"}', mtime=0),
    ],
)
def test_the_same_body_spelt_in_another_way_is_the_same_request(services, editor, body):
    first = editor.post("/articles", NEW, Idempotency_Key=KEY)
    coding = {"Content_Encoding": "gzip"} if isinstance(body, bytes) else {}
    second = editor.post("/articles", body, Idempotency_Key=KEY, **coding)
    assert (second.status_code, second.data) == (201, first.data)
    assert second.headers["Idempotent-Replayed"] == "true"
    assert rows(services, Article) == 1


def test_a_body_in_another_order_where_order_counts_is_another_request(editor):
    editor.post("/articles", NEW | {"tags": ["pier", "sea"]}, Idempotency_Key=KEY)
    again = editor.post("/articles", NEW | {"tags": ["sea", "pier"]}, Idempotency_Key=KEY)
    assert problem_of(again) == (422, "idempotency-key-reused")


def test_the_keys_of_two_clients_have_nothing_to_do_with_each_other(editor, admin):
    assert editor.post("/articles", NEW, Idempotency_Key=KEY).status_code == 201
    answer = admin.post("/articles", NEW | {"url": "https://gazette.example/b"}, Idempotency_Key=KEY)
    assert answer.status_code == 201
    assert "Idempotent-Replayed" not in answer.headers


def test_a_refused_request_may_be_sent_again_with_its_key_once_it_is_mended(services, editor):
    assert problem_of(editor.post("/articles", {"outlet": "A"}, Idempotency_Key=KEY)) == (
        422,
        "validation-error",
    )
    bad = NEW | {"url": "ftp://gazette.example/"}
    assert problem_of(editor.post("/articles", bad, Idempotency_Key=KEY)) == (422, "validation-error")
    assert rows(services, IdempotentAnswer) == 0
    assert editor.post("/articles", NEW, Idempotency_Key=KEY).status_code == 201


def test_a_key_is_forgotten_after_a_day(clock, editor):
    editor.post("/articles", NEW, Idempotency_Key=KEY)
    clock.pass_(hours=24, seconds=1)
    answer = editor.post("/articles", NEW, Idempotency_Key=KEY)
    assert answer.status_code == 200
    assert "Idempotent-Replayed" not in answer.headers


@pytest.mark.parametrize("key", ["bare", '""', '"a', '"a"b"', '"ä"', '"' + "x" * 256 + '"', '"a" ; b'])
def test_a_key_that_is_no_quoted_string_is_400(editor, key):
    answer = editor.post("/articles", NEW, Idempotency_Key=key)
    assert problem_of(answer) == (400, "validation-error")
    assert answer.json["errors"][0]["parameter"] == "Idempotency-Key"


def test_nothing_is_kept_where_the_transaction_fails(services, editor, monkeypatch):
    def fail(self):
        raise RuntimeError("the disk is gone")

    with monkeypatch.context() as patch:
        patch.setattr("service.store.unit_of_work.UnitOfWork.commit", fail)
        assert problem_of(editor.post("/articles", NEW, Idempotency_Key=KEY)) == (500, "internal")
    assert rows(services, Article) == rows(services, IdempotentAnswer) == 0
    assert editor.post("/articles", NEW, Idempotency_Key=KEY).status_code == 201


def test_a_secret_is_not_readable_in_the_kept_answer(services, admin):
    answer = admin.post("/webhook-endpoints", {"url": "https://hooks.example/a"}, Idempotency_Key=KEY)
    assert answer.status_code == 201
    with services.reading() as session:
        kept = session.scalars(select(IdempotentAnswer)).one()
    assert answer.json["secret"].encode() not in kept.body
    assert admin.post("/webhook-endpoints", {"url": "https://hooks.example/a"}, Idempotency_Key=KEY).data == answer.data


def held(services):
    """Services whose first writer waits in its transaction until it is told to go on."""
    entered, go_on = threading.Event(), threading.Event()

    def writing():
        work = type(services).writing(services)
        if not entered.is_set():
            entered.set()
            assert go_on.wait(60)
        return work

    class Held(type(services)):
        __slots__ = ()

        def writing(self):
            return writing()

    fields = {name: getattr(services, name) for name in services.__dataclass_fields__}
    return Held(**fields), entered, go_on


def test_the_same_key_while_the_first_request_is_worked_on_is_409(services, make_key):
    slow, entered, go_on = held(services)
    api = Api(create_app(slow).test_client(), make_key("editor"))
    other = Api(api.client.application.test_client(), api.key)
    given = []
    first = threading.Thread(target=lambda: given.append(api.post("/articles", NEW, Idempotency_Key=KEY)))
    first.start()
    try:
        assert entered.wait(60)
        second = other.post("/articles", NEW, Idempotency_Key=KEY)
        assert problem_of(second) == (409, "idempotency-in-flight")
        assert second.headers["Retry-After"] == "1"
    finally:
        go_on.set()
        first.join()
    assert given[0].status_code == 201
    third = other.post("/articles", NEW, Idempotency_Key=KEY)
    assert third.data == given[0].data
    assert rows(services, Article) == 1


@pytest.mark.parametrize("migrated_url", ["postgresql"], indirect=True)
def test_between_processes_postgresql_says_that_a_key_is_in_flight(both_services):
    with both_services.writing() as first, both_services.writing() as second:
        assert answers.claim(first.session, 1, "a")
        assert not answers.claim(second.session, 1, "a")
        assert answers.claim(second.session, 2, "a")
        first.session.rollback()
        assert answers.claim(second.session, 1, "a")


def test_what_was_taken_down_is_not_told_again_to_who_repeats_its_post(admin, editor, article):
    versions = f"/articles/{article['id']}/versions"
    version = {"title": "Ferry", "text": "The ferry carried 340 people on Monday, the harbour office said."}
    assert editor.post(versions, version, Idempotency_Key=KEY).status_code == 201
    assert admin.ask("DELETE", f"/articles/{article['id']}").status_code == 204
    again = editor.post(versions, version, Idempotency_Key=KEY)
    assert problem_of(again) == (410, "gone")
    assert "340" not in again.text

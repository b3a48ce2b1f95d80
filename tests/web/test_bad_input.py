"""Bad input over HTTP: each with its one status and kind of problem."""

import gzip
import json
from dataclasses import replace

import pytest

from service.app import create_app
from service.web.problem_types import TYPES
from service.web.problems import ANSWERS, REFUSALS
from tests.support.api import Api
from tests.support.problems import places, problem_of

NEW = {"url": "https://gazette.example/a", "outlet": "Gazette"}


def test_an_empty_body_is_400(editor):
    assert problem_of(editor.post("/articles", b"")) == (400, "malformed-json")


def test_a_body_that_is_not_json_is_400_with_line_and_column(editor):
    answer = editor.post("/articles", '{"url": "https://gazette.example/a",\n"outlet": Gazette}')
    assert problem_of(answer) == (400, "malformed-json")
    assert "Line 2, column 11" in answer.json["detail"]


@pytest.mark.parametrize("content_type", ["text/plain", "application/xml", "multipart/form-data; boundary=x", ""])
def test_a_wrong_content_type_is_415(editor, content_type):
    answer = editor.post("/articles", NEW, Content_Type=content_type)
    assert problem_of(answer) == (415, "unsupported-media-type")
    assert answer.headers["Accept"] == "application/json"


def test_a_patch_in_another_form_is_415_and_told_which_is_read(editor, article):
    answer = editor.ask("PATCH", f"/articles/{article['id']}", {}, Content_Type="application/json", If_Match="*")
    assert problem_of(answer) == (415, "unsupported-media-type")
    assert answer.headers["Accept-Patch"] == "application/merge-patch+json"


def test_an_unknown_charset_is_415(editor):
    answer = editor.post("/articles", NEW, Content_Type="application/json; charset=klingon")
    assert problem_of(answer) == (415, "unsupported-media-type")


@pytest.fixture
def narrow(services, make_key):
    """An editor at an installation that reads 1,000 bytes."""
    settings = replace(services.settings, max_body_bytes=1_000)
    return Api(create_app(replace(services, settings=settings)).test_client(), make_key("editor"))


def test_a_body_over_the_limit_is_413(narrow):
    assert problem_of(narrow.post("/articles", NEW | {"title": "x" * 1_000})) == (413, "payload-too-large")
    assert narrow.post("/articles", NEW).status_code == 201


def test_a_gzip_bomb_is_413(narrow):
    bomb = gzip.compress(json.dumps(NEW | {"title": "x" * 400_000}).encode())
    assert len(bomb) < 1_000
    assert problem_of(narrow.post("/articles", bomb, Content_Encoding="gzip")) == (413, "payload-too-large")


def test_a_gzip_body_is_read(narrow):
    packed = gzip.compress(json.dumps(NEW).encode())
    assert narrow.post("/articles", packed, Content_Encoding="gzip").status_code == 201


def test_another_content_coding_is_415_and_told_which_is_read(editor):
    answer = editor.post("/articles", NEW, Content_Encoding="br")
    assert problem_of(answer) == (415, "unsupported-media-type")
    assert answer.headers["Accept-Encoding"] == "gzip"


def test_a_body_shorter_than_it_says_is_400(editor):
    headers = {"Authorization": f"Bearer {editor.key}"}
    answer = editor.client.post(
        "/api/v1/articles", json=NEW, headers=headers, environ_overrides={"CONTENT_LENGTH": "5000"}
    )
    assert problem_of(answer) == (400, "validation-error")


@pytest.mark.parametrize("depth", [65, 100_000])
def test_a_deeply_nested_body_is_400(editor, depth):
    assert problem_of(editor.post("/articles", "[" * depth + "]" * depth)) == (400, "malformed-json")


def test_a_repeated_name_is_400(editor):
    answer = editor.post("/articles", '{"url": "https://a.example/", "outlet": "A", "outlet": "B"}')
    assert problem_of(answer) == (400, "malformed-json")


@pytest.mark.parametrize("number", ["NaN", "Infinity", "9223372036854775808", "1e400"])
def test_a_number_that_cannot_be_kept_is_422(editor, number):
    answer = editor.post("/articles", f'{{"url": "https://a.example/", "outlet": "A", "tags": [{number}]}}')
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == ["/tags/0"]


def test_half_a_surrogate_pair_is_422(editor):
    answer = editor.post("/articles", r'{"url": "https://a.example/", "outlet": "\ud800"}')
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == ["/outlet"]


@pytest.mark.parametrize("name", ["url", "outlet", "title"])
@pytest.mark.parametrize("character", ["\0", "\n", "\x1b", "\x85"])
def test_a_control_character_in_a_name_or_address_is_422(editor, name, character):
    value = f"https://gazette.example/{character}" if name == "url" else f"Gazette{character}"
    answer = editor.post("/articles", NEW | {name: value})
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == [f"/{name}"]


def test_a_control_character_in_a_filter_is_422(reader):
    answer = reader.get("/articles?outlet=a%00b")
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == ["outlet"]


@pytest.mark.parametrize(
    "path",
    [
        "/articles/%00",
        "/articles/0",
        "/articles/01",
        "/articles/-1",
        "/articles/1.0",
        "/articles/9223372036854775808",
        "/articles/٣",
        "/articles/1/versions/2147483648",
        "/articles/" + "9" * 400,
        "/articles/",
        "//articles",
        "/articles//1",
        "/nothing",
    ],
)
def test_what_is_no_identifier_is_404(reader, path):
    assert problem_of(reader.get(path)) == (404, "not-found")


def test_the_largest_identifier_is_looked_up(reader):
    assert problem_of(reader.get("/articles/9223372036854775807")) == (404, "not-found")
    assert problem_of(reader.get("/articles/1/versions/2147483647")) == (404, "not-found")


@pytest.mark.parametrize("body", [[], "x", 1, None, True])
def test_a_body_that_is_no_object_is_422(editor, body):
    assert problem_of(editor.post("/articles", json.dumps(body))) == (422, "validation-error")


def test_unknown_fields_are_422_each_with_its_place(editor):
    answer = editor.post("/articles", NEW | {"a/b": 1, "c": 2})
    assert problem_of(answer) == (422, "validation-error")
    assert sorted(places(answer)) == ["/a~1b", "/c"]


def test_missing_fields_are_422_each_with_its_place(editor):
    answer = editor.post("/articles", {})
    assert problem_of(answer) == (422, "validation-error")
    assert sorted(places(answer)) == ["/outlet", "/url"]


def test_all_that_a_version_lacks_is_told_at_once(editor):
    assert sorted(places(editor.post("/versions", {}))) == ["/outlet", "/text", "/url"]
    assert sorted(places(editor.post("/versions", {"text": "Rain."}))) == ["/outlet", "/title", "/url"]


@pytest.mark.parametrize(
    "field, value",
    [
        ("url", 1),
        ("url", ""),
        ("outlet", None),
        ("outlet", ""),
        ("outlet", "x" * 201),
        ("title", ["a"]),
        ("tags", "a"),
        ("tags", [""]),
        ("tags", ["a"] * 51),
        ("tags", {"a": 1}),
    ],
)
def test_a_field_of_the_wrong_kind_or_size_is_422(editor, field, value):
    answer = editor.post("/articles", NEW | {field: value})
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer)[0].startswith(f"/{field}")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//gazette.example/a",
        "/a",
        "gazette.example",
        "https://user:secret@gazette.example/",
        "https://gazette.example/" + "a" * 65_536,
        "https://",
        "https://a b/",
        "https:\\\\gazette.example\\a",
        "ftp://gazette.example/",
        "https://gazette.example:99999/",
    ],
)
def test_an_address_that_no_article_can_have_is_422(editor, url):
    answer = editor.post("/articles", NEW | {"url": url})
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == ["/url"]


def test_an_unknown_query_parameter_is_400_on_every_kind_of_operation(editor, article):
    number = article["id"]
    answers = [
        editor.get("/articles?colour=red"),
        editor.get(f"/articles/{number}?limit=1"),
        editor.post("/articles?dry_run=1", NEW),
        editor.ask("PATCH", f"/articles/{number}?a=b", {}, If_Match="*"),
    ]
    assert [problem_of(answer) for answer in answers] == [(400, "validation-error")] * 4
    assert places(answers[0]) == ["colour"]


@pytest.mark.parametrize("query", ["q=%ff", "q=%C3", "outlet=%ED%A0%80", "%ff=1"])
def test_a_query_that_is_not_utf8_is_400_and_not_read_as_something_else(reader, query):
    assert problem_of(reader.get(f"/articles?{query}")) == (400, "validation-error")


def test_a_query_in_any_script_is_read(reader):
    for query in ("q=%C3%BC", "q=\u044f", "q=%EF%BF%BD", "q=%25ff"):
        assert reader.get(f"/articles?{query}").status_code == 200


@pytest.mark.parametrize("name", [" ", "\u00a0", "\u200b", "\u202e\u202c", "\u2060 "])
@pytest.mark.parametrize("field", ["outlet", "tags"])
def test_a_name_in_which_nothing_can_be_seen_is_422(editor, field, name):
    answer = editor.post("/articles", NEW | {field: [name] if field == "tags" else name})
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == ["/tags/0" if field == "tags" else "/outlet"]


@pytest.mark.parametrize("name", ["G", " Gazette", "\u05d4\u05d0\u05e8\u05e5\u200f", "\U0001f4f0"])
def test_a_name_in_which_something_can_be_seen_is_taken(editor, name):
    assert editor.post("/articles", NEW | {"outlet": name}).status_code == 201


@pytest.mark.parametrize("text", ["", " ", "   ", "\u00a0", "...", "\u200b"])
def test_a_claim_without_a_word_is_422(editor, text):
    answer = editor.post("/claims", {"text": text})
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == ["/text"]


def test_the_sentence_of_a_problem_names_the_first_faults_and_how_many_follow(editor):
    one = editor.post("/articles", {"url": NEW["url"]})
    assert one.json["detail"] == "/outlet: Missing data for required field."
    many = editor.post("/articles", {str(number): 1 for number in range(9)})
    assert many.json["detail"].endswith("And 8 more.")
    assert len(many.json["errors"]) == 11
    assert editor.post("/articles", "[]").json["detail"] == "Send a JSON object."


@pytest.mark.parametrize("count, rest", [(98, "And 97 more."), (99, "And many more."), (5_000, "And many more.")])
def test_of_very_many_faults_a_hundred_are_listed(editor, count, rest):
    answer = editor.post("/articles", dict.fromkeys(map(str, range(count)), 1))
    assert problem_of(answer) == (422, "validation-error")
    assert answer.json["detail"].endswith(rest)
    assert len(answer.json["errors"]) == 100


def test_what_is_refused_before_a_view_is_reached_is_told_in_our_own_words(reader):
    stray, method = reader.get("/nothing").json["detail"], reader.ask("PUT", "/articles").json["detail"]
    assert stray == "No resource has this address: see /docs for those that there are."
    assert method == "This address does not take this method: the Allow field names those that it takes."


def test_a_query_parameter_given_twice_is_400(reader):
    assert problem_of(reader.get("/articles?limit=1&limit=2")) == (400, "validation-error")


@pytest.mark.parametrize("limit", ["0", "201", "-1", "1_0", "+5", "٣", "1.0", "", "9" * 30, "ten"])
def test_a_limit_that_is_none_is_422(reader, limit):
    answer = reader.get(f"/articles?limit={limit}")
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == ["limit"]


@pytest.mark.parametrize(
    "moment",
    [
        "2026-03-01T12:00:00",
        "2026-03-01",
        "2026-12-31T23:59:60Z",
        "10000-01-01T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "yesterday",
        "0001-01-01T00:00:00%2B14:00",
        "2026-W01-1T00:00:00Z",
        "20260301T120000Z",
        "1772366400",
        "",
    ],
)
def test_a_time_that_is_none_or_has_no_zone_is_422(reader, moment):
    answer = reader.get(f"/corrections?since={moment}")
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == ["since"]


@pytest.mark.parametrize(
    "moment", ["2026-03-01T12:00:00Z", "2026-03-01T12:00:00.123456789%2B05:30", "2026-03-01t12:00:00z"]
)
def test_a_time_with_its_zone_is_read(reader, moment):
    assert reader.get(f"/corrections?since={moment}").status_code == 200


def test_a_method_that_is_not_allowed_is_405_and_told_which_are(reader):
    answer = reader.ask("PUT", "/articles")
    assert problem_of(answer) == (405, "method-not-allowed")
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS, POST"


def test_a_failure_that_nobody_foresaw_is_500_and_says_nothing_of_the_inside(app, reader, monkeypatch, caplog):
    def fail(*_args, **_more):
        raise RuntimeError("the secret inside")

    monkeypatch.setattr("service.reading.articles.get_article", fail)
    answer = reader.get("/articles/1")
    assert problem_of(answer) == (500, "internal")
    assert "secret" not in answer.get_data(as_text=True)
    assert "the secret inside" in caplog.text


def test_every_kind_of_problem_has_a_page(app):
    client = app.test_client()
    used = {slug for _, slug in ANSWERS.values()} | {slug for slug, _ in REFUSALS.values()} | {"not-ready"}
    assert used == set(TYPES)
    for slug in TYPES:
        page = client.get(f"/problems/{slug}")
        assert page.status_code == 200
        assert f"<code>/problems/{slug}</code>" in page.get_data(as_text=True)
    assert problem_of(client.get("/problems/none")) == (404, "not-found")

"""Bad addresses, times and captures, one by one: each has one answer, and leaves the database sound."""

import pytest

from tests.support.invariants import assert_sound
from tests.support.problems import places, problem_of

NEW = {"url": "https://gazette.example/pier", "outlet": "Gazette"}
VERSION = NEW | {"title": "Pier closed", "text": "The pier was closed on Monday. Forty people left it."}
OTHER = {"text": "The pier was closed on Monday. Sixty people left it."}


@pytest.fixture(autouse=True)
def sound(services):
    yield
    assert_sound(services)


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">Pier</a>',
    "<svg onload=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "{{7*7}} ${7*7} {% raw %}",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_markup_in_headline_byline_text_and_source_is_text_on_the_page_of_a_comparison(editor, words):
    said = f"The pier is closed, {words} said."
    first = editor.post("/versions", VERSION | {"title": words, "byline": words, "text": said}).json
    editor.post("/versions", VERSION | {"title": f"{words} 2", "byline": f"{words} 2", "text": f"{said} It is old."})
    answer = editor.get(f"/articles/{first['article_id']}/diffs/1..2", Accept="text/html")
    page = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert "49" not in page
    for opening in ("<script>alert", "<img", "<svg", '<a href="javascript', "</textarea>"):
        assert opening not in page
    assert editor.get(f"/articles/{first['article_id']}/versions/1").json["title"] == words


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,pier",
        "https://user:secret@gazette.example/pier",
        "https://gazette.example@evil.example/pier",
        "https://gazette.example/" + "a" * 65_536,
        "//gazette.example/pier",
        "https:\\\\gazette.example\\pier",
        "https://gazette.example\\@evil.example/pier",
        "https://gazette.example:0/pier",
        "https://",
    ],
)
def test_an_address_that_no_article_can_have_is_422(editor, url):
    for path, body in (("/articles", NEW | {"url": url}), ("/versions", VERSION | {"url": url})):
        answer = editor.post(path, body)
        assert problem_of(answer) == (422, "validation-error")
        assert places(answer) == ["/url"]


@pytest.mark.parametrize(
    "sent, shown",
    [
        ("https://GAZETTE.example/pier", "https://gazette.example/pier"),
        ("https://gazette.example./pier", "https://gazette.example/pier"),
        ("https://gazette.example:443/pier", "https://gazette.example/pier"),
        ("http://gazette.example:80/pier", "https://gazette.example/pier"),
        ("https://gazette.example:8443/pier", "https://gazette.example:8443/pier"),
        ("https://b\u00fccher.example/pier", "https://xn--bcher-kva.example/pier"),
        ("https://g\u0430zette.example/pier", "https://xn--gzette-3nf.example/pier"),  # a Cyrillic letter
        ("https://gazette.example/a/../pier", "https://gazette.example/pier"),
        ("https://gazette.example/caf\u00e9", "https://gazette.example/caf%C3%A9"),
    ],
)
def test_an_address_is_shown_in_canonical_form_beside_the_one_that_was_sent(editor, sent, shown):
    answer = editor.post("/articles", NEW | {"url": sent})
    assert answer.status_code == 201
    assert (answer.json["url"], answer.json["sent_url"]) == (shown, sent)
    assert editor.get("/events").json["data"][0]["data"]["article"]["url"] == shown


def test_a_name_in_lookalike_letters_is_another_article(editor):
    first = editor.post("/articles", NEW)
    second = editor.post("/articles", NEW | {"url": "https://g\u0430zette.example/pier"})
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json["url"] != second.json["url"]


@pytest.mark.parametrize(
    "url",
    [
        "http://gazette.example/pier",
        "https://gazette.example/pier?utm_source=feed&utm_medium=rss",
        "https://gazette.example/pier?fbclid=abc",
        "https://gazette.example/pier/amp",
        "https://gazette.example/amp/pier",
        "https://gazette.example/pier?amp=1",
        "https://gazette.example/pier#comments",
        "https://gazette.example/pier/",
        "https://Gazette.example:443/%70ier",
    ],
)
def test_another_way_to_the_same_article_makes_no_second_one(editor, url):
    first = editor.post("/articles", NEW)
    again = editor.post("/articles", NEW | {"url": url})
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json == first.json


@pytest.mark.parametrize("url", ["https://gazette.example/pier?id=2", "https://gazette.example/pier-2"])
def test_another_article_is_another_article(editor, url):
    assert [editor.post("/articles", NEW | {"url": each}).status_code for each in (NEW["url"], url)] == [201, 201]


@pytest.mark.parametrize(
    "title, text",
    [
        ("404 Not Found", "The page you requested could not be found."),
        ("502 Bad Gateway", "nginx"),
        ("Subscribe", "Subscribe to continue reading. Already a subscriber? Log in."),
        ("Before you continue", "We value your privacy. Accept all cookies to continue. Manage preferences."),
        ("Page not found", "Sorry, we can't find the page you're looking for."),
    ],
)
def test_what_stands_in_the_articles_way_corrects_nothing_and_takes_no_notice_away(editor, title, text):
    noted = VERSION["text"] + "\n\nCorrection: An earlier version gave the wrong day."
    editor.post("/versions", VERSION | {"text": noted})
    bad = editor.post("/versions", VERSION | {"title": title, "text": text})
    assert (bad.status_code, bad.json["capture_quality"], bad.json["corrections"]) == (201, "low", [])
    back = editor.post("/versions", VERSION | {"text": noted})
    assert (back.json["capture_quality"], back.json["corrections"]) == ("good", [])


def test_a_capture_more_than_five_minutes_ahead_is_422_and_one_of_long_ago_is_filed(editor):
    ahead = editor.post("/versions", VERSION | {"captured_at": "2026-03-02T09:05:01Z"})
    assert problem_of(ahead) == (422, "validation-error")
    assert places(ahead) == ["/captured_at"]
    for moment in ("2026-03-02T09:05:00Z", "1996-01-01T00:00:00Z"):
        body = VERSION | {"captured_at": moment, "text": f"The pier was closed. Seen {moment}."}
        assert editor.post("/versions", body).status_code == 201


def test_a_late_arrival_has_its_neighbours_compared_again_and_tells_nothing_twice(editor):
    def post(hour, text):
        return editor.post("/versions", VERSION | {"captured_at": f"2026-03-01T{hour:02}:00:00Z", "text": text})

    first, last = post(8, "The pier holds 40 people."), post(12, "The pier holds 60 people.")
    kinds = [event["type"] for event in editor.get("/events").json["data"]]
    late = post(10, "The pier holds 40 people!")
    path = f"/articles/{first.json['article_id']}"
    assert [version["number"] for version in editor.get(f"{path}/versions").json["data"]] == [1, 3, 2]
    assert editor.get(f"{path}/versions/{last.json['number']}").json["predecessor"] == late.json["number"]
    later = [event["type"] for event in editor.get("/events").json["data"]]
    assert later[: len(kinds)] == kinds
    assert later.count("correction.detected") == kinds.count("correction.detected") == 1


def test_two_captures_of_one_moment_keep_the_order_of_their_arrival(editor):
    moment = {"captured_at": "2026-03-01T08:00:00Z"}
    first, second = editor.post("/versions", VERSION | moment), editor.post("/versions", VERSION | OTHER | moment)
    assert [second.json["number"], second.json["predecessor"]] == [2, 1]
    listed = editor.get(f"/articles/{first.json['article_id']}/versions").json["data"]
    assert [version["number"] for version in listed] == [1, 2]


@pytest.mark.parametrize("field", ["captured_at", "published_at", "modified_at"])
@pytest.mark.parametrize(
    "moment",
    [
        "2026-03-01T08:00:00",  # no zone
        "2026-03-01",
        "2016-12-31T23:59:60Z",  # a leap second
        "10000-01-01T00:00:00Z",
        "2026-02-30T08:00:00Z",
        "2026-03-01T24:30:00Z",
        "1772352000",
        "Sun, 01 Mar 2026 08:00:00 GMT",
    ],
)
def test_a_time_without_zone_or_sense_is_422(editor, field, moment):
    answer = editor.post("/versions", VERSION | {field: moment})
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == [f"/{field}"]

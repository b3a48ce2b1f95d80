"""The ledger as somebody works through it: what is new, what weighs most, and how much there is of what."""

from urllib.parse import quote

import pytest

from tests.support.documented import assert_documented
from tests.support.problems import places, problem_of

TEXT = "The ferry carried {} people in May, harbour master {} said.\n\nIt will run again on Monday."
NOTE = "\n\nCorrection: An earlier version of this article misstated the number of people as 37,500."

TAGS = {"Gazette": ['city "desk"', "harbour"], "Herald": ["Büro"]}


@pytest.fixture
def ledger(editor):
    """Three corrections of two outlets: a silent edit each, then a correction of the second one's."""
    steps = [
        ("Gazette", "By Ada Marsh", "2026-01-31T22:00:00Z", TEXT.format("37,500", "Piet Lamm")),
        ("Gazette", "By Ada Marsh", "2026-02-02T08:00:00Z", TEXT.format("39,000", "Piet Lamm")),
        ("Herald", "", "2026-01-01T08:00:00Z", TEXT.format("37,500", "Piet Lamm")),
        ("Herald", "", "2026-01-01T09:00:00Z", TEXT.format("37,500", "Piet Lamb")),
        ("Herald", "", "2026-01-01T10:00:00Z", TEXT.format("39,000", "Piet Lamb") + NOTE),
    ]
    for outlet, byline, captured, text in steps:
        new = {"url": f"https://{outlet.lower()}.example/ferry", "outlet": outlet, "title": "Ferry", "byline": byline}
        new["tags"] = ["harbour", *TAGS[outlet]]
        assert editor.post("/versions", new | {"text": text, "captured_at": captured}).status_code == 201
    return sorted(editor.get("/corrections").json["data"], key=lambda row: row["id"])


def ids(answer):
    return [row["id"] for row in answer.json["data"]]


def test_the_weightiest_come_first_page_by_page(editor, ledger):
    expected = [row["id"] for row in sorted(ledger, key=lambda row: (-row["significance"], -row["id"]))]
    assert ids(editor.get("/corrections?order=weightiest")) == expected
    found, query = [], "/corrections?order=weightiest&limit=1"
    page = editor.get(query)
    while True:
        found += ids(page)
        if not page.json["has_more"]:
            break
        page = editor.get(f"{query}&cursor={page.json['next_cursor']}")
    assert found == expected


def test_the_last_recorded_comes_first_however_early_it_was_captured(editor, ledger):
    recorded = [row["id"] for row in ledger][::-1]
    assert ids(editor.get("/corrections?order=recorded")) == recorded
    first = editor.get("/corrections?order=recorded&limit=2").json
    assert ids(editor.get(f"/corrections?order=recorded&limit=2&cursor={first['next_cursor']}")) == recorded[2:]
    assert ids(editor.get("/corrections")) != recorded


def test_a_cursor_of_one_order_is_of_no_use_in_the_other(editor, ledger):
    cursor = editor.get("/corrections?limit=1").json["next_cursor"]
    answer = editor.get(f"/corrections?limit=1&order=weightiest&cursor={cursor}")
    assert problem_of(answer) == (400, "invalid-cursor")


def test_what_was_recorded_since_is_told_however_early_it_was_captured(editor, ledger):
    first, *later = (row["id"] for row in ledger)
    assert sorted(ids(editor.get(f"/corrections?newer_than={first}"))) == later
    assert ids(editor.get(f"/corrections?newer_than={later[-1]}")) == []
    assert len(ids(editor.get("/corrections?newer_than=0"))) == len(ledger)


def test_a_story_has_the_corrections_of_its_articles(editor, ledger):
    gazette = next(row for row in ledger if row["outlet"] == "Gazette")
    story = editor.post("/stories", {"title": "Ferry", "article_ids": [gazette["article_id"]]}).json
    assert ids(editor.get(f"/corrections?story_id={story['id']}")) == [gazette["id"]]
    assert ids(editor.get("/corrections?story_id=999")) == []


@pytest.mark.parametrize("query", ["order=loudest", "newer_than=-1", "newer_than=x", "story_id=0"])
def test_a_value_that_there_is_not_is_422(editor, query):
    answer = editor.get(f"/corrections?{query}")
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == [query.split("=")[0]]


def test_corrections_are_counted_by_kind_outlet_byline_and_month(app, editor, ledger):
    counts = editor.get("/corrections/counts").json
    assert_documented(app, "Counts", counts)
    assert counts["total"] == len(ledger) == 3
    assert [(each["name"], each["total"]) for each in counts["by_outlet"]] == [("Herald", 2), ("Gazette", 1)]
    assert [(each["name"], each["total"]) for each in counts["by_byline"]] == [("", 2), ("By Ada Marsh", 1)]
    assert [(each["name"], each["total"]) for each in counts["by_month"]] == [("2026-01", 2), ("2026-02", 1)]
    assert counts["by_outlet"][0]["kinds"] == {"stealth_edit": 1, "correction": 1}
    assert {each["name"]: each["total"] for each in counts["by_kind"]} == {"stealth_edit": 2, "correction": 1}


def test_an_article_counts_once_for_each_of_its_tags(editor, ledger):
    counts = editor.get("/corrections/counts").json
    assert [(each["name"], each["total"]) for each in counts["by_tag"]] == [
        ("harbour", 3),
        ("Büro", 2),
        ('city "desk"', 1),
    ]


def test_half_of_what_was_told_later_was_told_within_the_median_lag(editor, ledger):
    for minutes, day in ((90, 10), (30, 11), (300, 12)):
        new = {"url": f"https://courier.example/{day}", "outlet": "Courier", "title": "Ferry"}
        steps = [(0, TEXT.format("37,500", "Lamm")), (10, TEXT.format("39,000", "Lamm"))]
        for later, text in [*steps, (10 + minutes, TEXT.format("39,000", "Lamm") + NOTE)]:
            captured = f"2026-02-{day}T{8 + later // 60:02}:{later % 60:02}:00Z"
            assert editor.post("/versions", new | {"text": text, "captured_at": captured}).status_code == 201
    counts = editor.get("/corrections/counts").json
    assert counts["median_lag_seconds"] == 90 * 60
    lags = {each["name"]: each["median_lag_seconds"] for each in counts["by_outlet"]}
    assert lags == {"Courier": 90 * 60, "Gazette": None, "Herald": None}
    assert [each["median_lag_seconds"] for each in counts["by_month"]] == [None, 90 * 60]
    assert editor.get("/corrections/counts?since=2026-02-11T00:00:00Z").json["median_lag_seconds"] == 30 * 60


@pytest.mark.parametrize(("tag", "outlets"), [("Büro", {"Herald"}), ('city "desk"', {"Gazette"}), ("city", set()),
                                              ("harbour", {"Gazette", "Herald"}), ("Harbour", set())])  # fmt: skip
def test_corrections_are_narrowed_by_a_tag_of_their_article(editor, ledger, tag, outlets):
    rows = editor.get(f"/corrections?tag={quote(tag)}").json["data"]
    assert {row["outlet"] for row in rows} == outlets
    assert editor.get(f"/corrections/counts?tag={quote(tag)}").json["total"] == len(rows)


def test_counts_are_narrowed_by_outlet_kind_and_time(editor, ledger):
    for query, total in (("outlet=Gazette", 1), ("kind=correction", 1), ("since=2026-02-01T00:00:00Z", 1),
                         ("until=2026-02-01T00:00:00Z", 2), ("outlet=Nobody", 0)):  # fmt: skip
        assert editor.get(f"/corrections/counts?{query}").json["total"] == total


def test_what_was_dismissed_is_not_counted_and_a_new_label_counts(editor, ledger):
    for row, review in zip(ledger, ({"status": "dismissed"}, {"status": "confirmed", "kind": "update"}), strict=False):
        path = f"/corrections/{row['id']}"
        editor.post(f"{path}/reviews", review, If_Match=editor.get(path).headers["ETag"])
    kinds = {each["name"]: each["total"] for each in editor.get("/corrections/counts").json["by_kind"]}
    assert kinds == {"update": 1, "correction": 1}
    assert editor.get("/corrections/counts?kind=update").json["total"] == 1

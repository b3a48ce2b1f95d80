import pytest

from tests.support.documented import assert_documented
from tests.support.problems import places, problem_of

TEXT = "The ferry carried {} people in May, harbour master Ada Marsh said.\n\nIt will run again on Monday."


@pytest.fixture
def correction(editor):
    """A silent change of a number, and an update of another outlet that must not come back."""
    for outlet in ("Gazette", "Herald"):
        new = {"url": f"https://{outlet.lower()}.example/ferry", "outlet": outlet, "title": "Ferry"}
        editor.post("/versions", new | {"text": TEXT.format("37,500"), "captured_at": "2026-03-01T08:00:00Z"})
        note = "" if outlet == "Gazette" else "UPDATE: The ferry company has given a newer figure.\n\n"
        text = note + TEXT.format("39,000")
        editor.post("/versions", new | {"text": text, "captured_at": "2026-03-01T09:00:00Z"})
    [row] = editor.get("/corrections?outlet=Gazette").json["data"]
    return row


def test_a_correction_is_served_as_described(app, editor, correction):
    assert_documented(app, "Correction", correction)
    assert_documented(app, "CorrectionPage", editor.get("/corrections").json)
    assert (correction["kind"], correction["from_version"], correction["to_version"]) == ("stealth_edit", 1, 2)
    quotes = {(piece["version_number"], piece["exact"]) for piece in correction["evidence"]}
    assert any(version == 1 and "37,500" in exact for version, exact in quotes)
    assert any(version == 2 and "39,000" in exact for version, exact in quotes)


@pytest.mark.parametrize(
    "query",
    [
        "outlet=Gazette",
        "kind=stealth_edit",
        "disclosure=undisclosed",
        "status=detected&outlet=Gazette",
        "category=number&outlet=Gazette",
        "since=2026-03-01T09:00:00Z&outlet=Gazette",
        "until=2026-03-01T09:00:01Z&outlet=Gazette",
    ],
)
def test_each_filter_lets_what_fits_pass(editor, correction, query):
    assert [row["id"] for row in editor.get(f"/corrections?{query}").json["data"]] == [correction["id"]]


@pytest.mark.parametrize(
    "query",
    [
        "outlet=Nobody",
        "kind=retraction",
        "category=headline",
        "status=confirmed",
        "since=2026-03-01T09:00:01Z",
        "until=2026-03-01T09:00:00Z",
        "q=bridge",
    ],
)
def test_each_filter_holds_back_what_does_not(editor, correction, query):
    assert editor.get(f"/corrections?{query}").json["data"] == []


@pytest.mark.parametrize("query", ["kind=typo", "category=x", "status=", "disclosure=yes", "article_id=0", "q="])
def test_a_filter_with_a_value_that_there_is_not_is_422(editor, query):
    answer = editor.get(f"/corrections?{query}")
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == [query.split("=")[0]]


def test_a_review_needs_the_state_it_speaks_of_and_keeps_the_finding(app, editor, correction):
    path = f"/corrections/{correction['id']}"
    review = {"status": "confirmed", "kind": "update", "note": "The outlet confirmed it."}
    assert problem_of(editor.post(f"{path}/reviews", review)) == (428, "precondition-required")
    tag = editor.get(path).headers["ETag"]
    answer = editor.post(f"{path}/reviews", review, If_Match=tag)
    assert answer.status_code == 201
    assert_documented(app, "Correction", answer.json)
    assert (answer.json["status"], answer.json["kind"], answer.json["detected_kind"]) == (
        "confirmed",
        "update",
        "stealth_edit",
    )
    assert answer.json["reviews"][0]["reviewer"] == "editor"
    assert answer.headers["ETag"] == editor.get(path).headers["ETag"] != tag
    second = editor.post(f"{path}/reviews", {"status": "dismissed"}, If_Match=tag)
    assert problem_of(second) == (412, "precondition-failed")
    assert editor.get(path).json["status"] == "confirmed"


def test_a_review_by_a_reader_is_403(reader, correction):
    answer = reader.post(f"/corrections/{correction['id']}/reviews", {"status": "confirmed"}, If_Match="*")
    assert problem_of(answer) == (403, "forbidden")


@pytest.mark.parametrize(
    "review",
    [{}, {"status": "maybe"}, {"status": "confirmed", "kind": "typo"}, {"status": "confirmed", "note": "\0"}],
)
def test_a_review_that_is_none_is_422(editor, correction, review):
    answer = editor.post(f"/corrections/{correction['id']}/reviews", review, If_Match="*")
    assert problem_of(answer) == (422, "validation-error")


def test_a_review_of_no_correction_is_404(editor):
    assert problem_of(editor.post("/corrections/99/reviews", {"status": "confirmed"}, If_Match="*")) == (
        404,
        "not-found",
    )


def test_a_claim_that_is_watched_is_judged_against_what_is_stored(app, editor, correction):
    answer = editor.post("/claims", {"text": "The ferry carried 39,000 people in May."})
    assert answer.status_code == 201
    assert_documented(app, "Claim", answer.json)
    assert (answer.json["watched"], answer.json["support_status"]) == (True, "complete")
    path = f"/claims/{answer.json['id']}"
    assert editor.post("/claims", {"text": "The ferry carried 39,000 people in May."}).status_code == 200
    support = editor.get(f"{path}/support").json
    assert_documented(app, "SupportPage", support)
    stances = {(row["outlet"], row["version_number"]): row["stance"] for row in support["data"]}
    assert stances == {
        ("Gazette", 1): "contradicts",
        ("Gazette", 2): "supports",
        ("Herald", 1): "contradicts",
        ("Herald", 2): "supports",
    }
    only = editor.get(f"{path}/support?stance=contradicts&article_id={correction['article_id']}").json["data"]
    assert [row["version_number"] for row in only] == [1]
    matrix = editor.get(f"{path}/matrix").json
    assert_documented(app, "Matrix", matrix)
    assert [[row["version_number"] for row in article["versions"]] for article in matrix["articles"]] == [
        [1, 2],
        [1, 2],
    ]
    assert editor.get(path).json["id"] in [row["id"] for row in editor.get("/claims?watched=true").json["data"]]
    assert editor.get("/claims?watched=true&q=nothing").json["data"] == []


def test_a_claim_that_was_found_in_an_article_is_supported_where_its_words_stand(app, editor, correction):
    [claim] = [row for row in editor.get("/claims").json["data"] if "37,500" in row["text"]]
    assert not claim["watched"]
    support = editor.get(f"/claims/{claim['id']}/support").json
    assert_documented(app, "SupportPage", support)
    for row in support["data"]:
        assert (row["version_number"], row["stance"], row["attributed_to"]) == (1, "supports", "Ada Marsh")
        [sentence] = row["evidence"]
        shown = editor.get(f"/articles/{row['article_id']}/versions/1").json
        assert shown[sentence["field"]][sentence["start"] : sentence["end"]] == sentence["text"]
    assert {row["outlet"] for row in support["data"]} == {"Gazette", "Herald"}


def test_support_is_served_in_pages(editor, correction):
    number = editor.post("/claims", {"text": "The ferry carried 39,000 people in May."}).json["id"]
    path, seen = f"/claims/{number}/support?limit=3", []
    while path:
        answer = editor.get(path)
        seen += [(row["article_id"], row["version_number"]) for row in answer.json["data"]]
        path = answer.headers.get("Link", "").removeprefix("<").removesuffix('>; rel="next"')
    assert len(seen) == len(set(seen)) == 4


@pytest.mark.parametrize("text", ["", "\n", "a\0b", "a\n", "x" * 2_001])
def test_a_claim_without_words_is_422(editor, text):
    answer = editor.post("/claims", {"text": text})
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer)[0] == "/text"


@pytest.mark.parametrize(
    "path", ["/claims/99", "/claims/99/support", "/claims/99/matrix", "/claims/99/history", "/corrections/99"]
)
def test_what_is_not_there_is_404(editor, path):
    assert problem_of(editor.get(path)) == (404, "not-found")


def test_the_history_of_a_claim_is_served_as_described(app, editor, correction):
    claim = editor.post("/claims", {"text": "The ferry carried 39,000 people in May."}).json
    answer = editor.get(f"/claims/{claim['id']}/history")
    assert_documented(app, "History", answer.json)
    assert answer.json["claim"]["id"] == claim["id"]
    for article in answer.json["articles"]:
        assert [(one["version_number"], one["step"]) for one in article["steps"]] == [
            (1, "first_seen"),
            (2, "figure_changed"),
        ]
    assert len(answer.json["articles"]) == 2
    assert_documented(app, "SupportPage", editor.get(f"/claims/{claim['id']}/support").json)
    page = editor.get(f"/claims/{claim['id']}/history?limit=1")
    assert page.json["has_more"] and 'rel="next"' in page.headers["Link"]

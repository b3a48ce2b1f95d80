"""``/sources``: who is credited with what, what became of sources, and which outlet relies on which."""

import pytest

from tests.support.documented import assert_documented
from tests.support.problems import problem_of

LEAD = "The old quay will be closed to all ferries from Monday, harbor master Ada Marsh said."
COST = "The repairs will cost the town nine million dollars, according to {}."
CITED = "The Harbour Gazette reported that the quay lost forty stones in a single night."


def post(editor, name, *paragraphs, hour=8):
    """Post a version of an outlet's article; the outlet's host is its name."""
    host = name.lower().replace(" ", "")
    article = {"url": f"https://{host}.example/quay", "outlet": name, "title": "Quay to close"}
    captured = f"2026-03-01T{hour:02}:00:00Z"
    editor.post("/versions", article | {"text": "\n\n".join(paragraphs), "captured_at": captured})


@pytest.fixture
def stories(editor):
    """Two outlets: the first names a source that it had only described, the second relies on the first."""
    post(editor, "Harbour Gazette", LEAD, COST.format("a person familiar with the plan"))
    post(editor, "Harbour Gazette", LEAD, COST.format("engineer Tom Quill"), hour=9)
    post(editor, "Coast Herald", LEAD, CITED)


@pytest.fixture
def ada(editor, stories):
    [row] = editor.get("/sources?q=ada").json["data"]
    return row


def names(answer):
    return [row["name"] for row in answer.json["data"]]


def test_sources_are_served_as_described(app, editor, ada):
    assert_documented(app, "KnownSource", ada)
    assert_documented(app, "KnownSourcePage", editor.get("/sources").json)
    shown = {
        name: ada[name] for name in ("kind", "name", "named", "articles", "outlets", "citations", "past_citations")
    }
    assert shown == {"kind": "person", "name": "Ada Marsh", "named": True, "articles": 2, "outlets": 2, "citations": 2,
                     "past_citations": 0}  # fmt: skip


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kind=outlet", ["Harbour Gazette"]),
        ("named=false", ["person familiar with the plan"]),
        ("kind=unnamed", ["person familiar with the plan"]),
        ("outlet=Coast Herald", ["Harbour Gazette", "Ada Marsh"]),
        ("article_id=1&q=tom", ["Tom Quill"]),
        ("outlet=Nobody", []),
    ],
)
def test_each_filter_lets_what_fits_pass(editor, stories, query, found):
    assert sorted(names(editor.get(f"/sources?{query}"))) == sorted(found)


def test_pages_follow_each_other(editor, stories):
    whole, found, path = names(editor.get("/sources")), [], "/sources?limit=1"
    while path:
        page = editor.get(path)
        found += names(page)
        path = page.json["next_cursor"] and f"/sources?limit=1&cursor={page.json['next_cursor']}"
    assert found == whole and len(whole) == 4


def test_a_source_tells_who_credits_it(app, editor, ada):
    answer = editor.get(f"/sources/{ada['id']}")
    assert_documented(app, "SourceDetail", answer.json)
    assert answer.json["source"] == ada and answer.json["outlet"] is None
    assert [(row["outlet"], row["articles"]) for row in answer.json["cited_by"]] == [
        ("Coast Herald", 1),
        ("Harbour Gazette", 1),
    ]
    tag = answer.headers["ETag"]
    assert editor.get(f"/sources/{ada['id']}", **{"If-None-Match": tag}).status_code == 304


def test_the_id_is_that_of_its_attributions(editor, ada):
    credits = editor.get("/articles/1/versions/1/attributions").json["data"]
    assert ada["id"] in {credit["source"]["id"] for credit in credits}


def test_an_outlet_that_is_cited_leads_to_the_tracked_one(editor, stories):
    [row] = editor.get("/sources?kind=outlet").json["data"]
    assert editor.get(f"/sources/{row['id']}").json["outlet"] == "Harbour Gazette"


def test_citations_tell_the_versions_in_which_they_stand(app, editor, stories):
    [row] = editor.get("/sources?named=false").json["data"]
    answer = editor.get(f"/sources/{row['id']}/citations")
    assert_documented(app, "CitationPage", answer.json)
    [cited] = answer.json["data"]
    assert (cited["since_version"], cited["until_version"], cited["until"]) == (1, 2, "2026-03-01T09:00:00Z")
    assert "nine million" in cited["claim"]["text"] and cited["article"]["outlet"] == "Harbour Gazette"


@pytest.mark.parametrize(
    ("query", "count"), [("", 2), ("?outlet=Coast Herald", 1), ("?article_id=1", 1), ("?current=false", 0)]
)
def test_citations_can_be_filtered(editor, ada, query, count):
    assert len(editor.get(f"/sources/{ada['id']}/citations{query}").json["data"]) == count


def test_claims_of_a_source_are_claims(app, editor, ada):
    answer = editor.get(f"/sources/{ada['id']}/claims")
    assert_documented(app, "ClaimPage", answer.json)
    [claim] = answer.json["data"]
    assert editor.get(f"/claims/{claim['id']}").json == claim
    assert editor.get(f"/sources/{ada['id']}/claims?q=nowhere").json["data"] == []


@pytest.mark.parametrize("query", ["", "?change=named", "?outlet=Harbour Gazette", "?article_id=1", "?named=true"])
def test_a_source_that_is_named_after_publication_is_a_change(app, editor, stories, query):
    answer = editor.get(f"/sources/changes{query}")
    assert_documented(app, "SourceChangePage", answer.json)
    [row] = answer.json["data"]
    assert (row["change"], row["source"]["name"], row["version_number"]) == ("named", "Tom Quill", 2)
    assert row["before"]["name"] == "person familiar with the plan"


def test_changes_are_found_by_either_source_and_by_no_other(editor, ada):
    for query, count in (("q=tom", 1), ("named=false", 1), ("q=ada", 0)):
        [source] = editor.get(f"/sources?{query}").json["data"]
        assert len(editor.get(f"/sources/changes?source_id={source['id']}").json["data"]) == count


def test_the_graph_tells_which_outlet_relies_on_which_and_where(app, editor, stories):
    answer = editor.get("/sources/graph")
    assert_documented(app, "ReliancePage", answer.json)
    [edge] = answer.json["data"]
    told = ("outlet", "cites", "cited_outlet", "itself", "articles", "citations")
    assert [edge[name] for name in told] == ["Coast Herald", "Harbour Gazette", "Harbour Gazette", False, 1, 1]
    assert [piece["url"] for piece in edge["evidence"]] == ["https://coastherald.example/quay"]
    assert editor.get(f"/sources/graph?source_id={edge['source_id']}&outlet=Coast Herald").json["data"] == [edge]
    assert editor.get("/sources/graph?outlet=Harbour Gazette").json["data"] == []


def test_an_edge_goes_with_the_statement_it_rests_on(editor, stories):
    post(editor, "Coast Herald", LEAD, hour=10)
    assert editor.get("/sources/graph").json["data"] == []


@pytest.mark.parametrize(
    ("path", "status", "slug"),
    [
        ("/sources?kind=neighbour", 422, "validation-error"),
        ("/sources?colour=red", 400, "validation-error"),
        ("/sources/graph?source_id=7", 422, "validation-error"),
        ("/sources/src_0000000000000000", 404, "not-found"),
        ("/sources/src_0000000000000000/claims", 404, "not-found"),
        ("/sources/7", 404, "not-found"),
        ("/sources?cursor=abc", 400, "invalid-cursor"),
    ],
)
def test_what_cannot_be_asked_is_refused(editor, stories, path, status, slug):
    answer = editor.get(path)
    assert problem_of(answer) == (status, slug)

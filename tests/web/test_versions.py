import pytest
from sqlalchemy import update

from service.store.versions import Version
from tests.support.documented import assert_documented
from tests.support.problems import places, problem_of

FIRST = {
    "title": "Ferry back on Monday",
    "text": "The ferry will run again from Monday, harbour master Ada Marsh said.\n\nIt carried 37,500 people in May.",
    "captured_at": "2026-03-01T08:00:00Z",
}
SECOND = FIRST | {
    "text": FIRST["text"].replace("37,500", "39,000"),
    "captured_at": "2026-03-01T09:00:00Z",
}


@pytest.fixture
def history(editor, article):
    """The address of an article with two versions, of which the second silently changes a number."""
    path = f"/articles/{article['id']}/versions"
    assert [editor.post(path, version).status_code for version in (FIRST, SECOND)] == [201, 201]
    return f"/articles/{article['id']}"


def test_the_first_version_has_no_comparison(app, editor, article):
    answer = editor.post(f"/articles/{article['id']}/versions", FIRST)
    assert answer.status_code == 201
    assert answer.headers["Location"] == f"/api/v1/articles/{article['id']}/versions/1"
    assert (answer.json["number"], answer.json["changed"], answer.json["comparison"]) == (1, True, None)
    assert answer.json["corrections"] == []
    assert_documented(app, "PostedVersion", answer.json)


def test_a_silent_change_is_told_in_the_answer_that_makes_it(app, editor, article):
    path = f"/articles/{article['id']}/versions"
    editor.post(path, FIRST)
    answer = editor.post(path, SECOND)
    assert answer.status_code == 201
    assert_documented(app, "PostedVersion", answer.json)
    comparison, [correction] = answer.json["comparison"], answer.json["corrections"]
    assert (comparison["from"], comparison["to"], comparison["substantive"]) == (1, 2, True)
    assert [change["category"] for change in comparison["changes"]] == ["number"]
    assert (correction["kind"], correction["disclosure"]) == ("stealth_edit", "undisclosed")
    assert comparison["corrections"] == [correction["id"]]
    assert editor.get(f"/corrections/{correction['id']}").json == correction


def test_the_same_again_is_no_version(app, editor, history):
    answer = editor.post(f"{history}/versions", SECOND | {"captured_at": "2026-03-01T10:00:00Z"})
    assert answer.status_code == 200
    assert (answer.json["number"], answer.json["changed"], answer.json["comparison"]) == (2, False, None)
    assert answer.json["last_checked_at"]
    assert_documented(app, "PostedVersion", answer.json)
    assert editor.get(history).json["version_count"] == 2


def test_a_version_by_address_tracks_what_is_not_known(app, editor):
    new = FIRST | {"url": "https://gazette.example/new", "outlet": "Gazette", "tags": ["harbour"]}
    first, second = (
        editor.post("/versions", new),
        editor.post("/versions", new | SECOND | {"outlet": "Other"}),
    )
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json["article_id"] == second.json["article_id"]
    article = editor.get(f"/articles/{first.json['article_id']}").json
    assert (article["outlet"], article["tags"], article["version_count"]) == ("Gazette", ["harbour"], 2)


def test_versions_claims_attributions_and_blame_are_served_as_described(app, editor, history):
    for path, name in (
        ("", "Article"),
        ("/versions", "VersionPage"),
        ("/versions/2", "Version"),
        ("/versions/2/claims", "VersionClaimPage"),
        ("/versions/2/attributions", "AttributionPage"),
        ("/diffs/1..2", "Comparison"),
        ("/blame", "Blame"),
    ):
        answer = editor.get(history + path)
        assert answer.status_code == 200, path
        assert_documented(app, name, answer.json)
    assert editor.get(f"{history}/versions/2/attributions").json["data"][0]["source"]["name"] == "Ada Marsh"
    assert len(editor.get(f"{history}/versions/2/claims").json["data"]) > 0
    assert [row["number"] for row in editor.get(f"{history}/versions").json["data"]] == [1, 2]
    since = [row["since_version"] for row in editor.get(f"{history}/blame").json["sentences"]]
    assert since[0] == 1


def test_a_version_links_to_its_neighbours(editor, history):
    link = editor.get(f"{history}/versions/1").headers["Link"]
    assert f'</api/v1{history}/versions>; rel="version-history"' in link
    assert f'</api/v1{history}/versions/2>; rel="successor-version"' in link
    assert f'</api/v1{history}/versions/2>; rel="latest-version"' in link
    assert "predecessor-version" not in link
    assert '/versions/1>; rel="predecessor-version"' in editor.get(f"{history}/versions/2").headers["Link"]


def test_what_arrives_late_goes_to_its_place(editor, history):
    late = FIRST | {"text": "Nothing is known yet.", "captured_at": "2026-03-01T07:00:00Z"}
    assert editor.post(f"{history}/versions", late).json["number"] == 3
    rows = editor.get(f"{history}/versions?limit=2")
    assert [row["number"] for row in rows.json["data"]] == [3, 1]
    rest = editor.get(rows.headers["Link"].removeprefix("<").removesuffix('>; rel="next"'))
    assert [row["number"] for row in rest.json["data"]] == [2]
    assert editor.get(history).json["latest_version"] == 2


@pytest.mark.parametrize("newer", ["2", "latest", ""])
def test_latest_stands_for_the_latest_version(editor, history, newer):
    assert editor.get(f"{history}/diffs/1..{newer}").json["to"] == 2


@pytest.mark.parametrize(
    "path", ["/diffs/1..3", "/diffs/3..1", "/diffs/0..1", "/diffs/1", "/diffs/1..-2", "/versions/3"]
)
def test_versions_that_are_not_there_are_404(editor, history, path):
    assert problem_of(editor.get(history + path)) == (404, "not-found")


def test_a_diff_is_served_as_a_page_or_as_text_where_that_is_asked_for(editor, history):
    page = editor.get(f"{history}/diffs/1..2", Accept="text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
    assert page.content_type == "text/html; charset=utf-8"
    assert "<del>37,500</del><ins>39,000</ins>" in page.get_data(as_text=True)
    text = editor.get(f"{history}/diffs/1..2", Accept="text/plain")
    assert text.content_type == "text/plain; charset=utf-8"
    assert "[-37,500-]{+39,000+}" in text.get_data(as_text=True)
    assert "Accept" in page.vary
    assert page.headers["ETag"] != text.headers["ETag"]
    assert editor.get(f"{history}/diffs/1..2", Accept="*/*").content_type == "application/json"
    image = editor.get(f"{history}/diffs/1..2", Accept="image/png")
    assert problem_of(image) == (406, "not-acceptable")


def test_what_a_text_says_is_inert_on_the_page_and_what_it_hides_is_shown(editor, article):
    path = f"/articles/{article['id']}"
    for word in ("<script>alert(1)</script>", "{{7*7}} \u202ereversed\u202c </textarea>"):
        title = f"Ferry {word}"
        assert editor.post(f"{path}/versions", {"title": title, "text": f"He wrote {word} here."}).status_code == 201
    page = editor.get(f"{path}/diffs/1..2", Accept="text/html").get_data(as_text=True)
    assert "<script" not in page
    assert "</textarea>" not in page
    assert "{{7*7}}" in page
    plain = editor.get(f"{path}/diffs/1..2", Accept="text/plain").get_data(as_text=True)
    assert "~ title: " in plain or "~ headline: " in plain
    for shown in (page, plain):
        assert "\u202e" not in shown
        assert "[U+202E]" in shown


@pytest.mark.parametrize("moment", ["2026-03-02T09:05:01Z", "2027-01-01T00:00:00Z"])
def test_a_version_from_the_future_is_422(editor, article, moment):
    answer = editor.post(f"/articles/{article['id']}/versions", FIRST | {"captured_at": moment})
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == ["/captured_at"]


def test_a_clock_that_is_five_minutes_ahead_and_a_far_past_are_taken(editor, article):
    path = f"/articles/{article['id']}/versions"
    assert editor.post(path, SECOND | {"captured_at": "2026-03-02T09:05:00Z"}).status_code == 201
    assert editor.post(path, FIRST | {"captured_at": "1851-09-18T00:00:00Z"}).status_code == 201


@pytest.mark.parametrize("field", ["captured_at", "published_at", "modified_at"])
@pytest.mark.parametrize("moment", ["2026-03-01T08:00:00", "2016-12-31T23:59:60Z", "10000-01-01T00:00:00Z", 1, None])
def test_a_time_that_is_none_is_422(editor, article, field, moment):
    answer = editor.post(f"/articles/{article['id']}/versions", FIRST | {field: moment})
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == [f"/{field}"]


def test_a_control_character_in_a_text_is_replaced_and_told(editor, article):
    answer = editor.post(f"/articles/{article['id']}/versions", FIRST | {"text": "One\0two three."})
    assert answer.status_code == 201
    assert (answer.json["text"], answer.json["sanitised"]) == ("One\ufffdtwo three.", True)


def test_a_change_of_hidden_characters_alone_is_a_version_and_flagged(editor, article):
    path = f"/articles/{article['id']}/versions"
    editor.post(path, FIRST)
    answer = editor.post(path, FIRST | {"text": FIRST["text"] + "\u200b", "captured_at": "2026-03-01T09:00:00Z"})
    assert answer.status_code == 201
    assert answer.json["hidden_characters"]
    assert answer.json["comparison"]["changes"]


@pytest.mark.parametrize(
    "version", [{"title": "x"}, {"text": "x"}, FIRST | {"html": "<p>x</p>"}, FIRST | {"lang": "e"}]
)
def test_a_version_with_missing_or_unknown_fields_is_422(editor, article, version):
    answer = editor.post(f"/articles/{article['id']}/versions", version)
    assert problem_of(answer) == (422, "validation-error")


def test_a_version_of_no_article_is_404(editor):
    assert problem_of(editor.post("/articles/99/versions", FIRST)) == (404, "not-found")


def test_everything_of_an_article_that_was_taken_down_is_410(admin, editor, history):
    assert admin.ask("DELETE", history).status_code == 204
    for path in (
        "",
        "/versions",
        "/versions/1",
        "/versions/1/claims",
        "/versions/1/attributions",
        "/diffs/1..2",
        "/blame",
    ):
        assert problem_of(editor.get(history + path)) == (410, "gone"), path
    assert problem_of(editor.post(f"{history}/versions", FIRST)) == (410, "gone")


def test_a_damaged_version_is_500_and_its_neighbours_are_served(services, editor, history):
    with services.writing() as work:
        work.session.execute(update(Version).where(Version.number == 2).values(title="Another"))
        work.commit()
    assert problem_of(editor.get(f"{history}/versions/2")) == (500, "integrity-failure")
    assert editor.get(f"{history}/versions/1").status_code == 200


PAGE = """<html lang="en"><head><title>Ferry back on Monday - Gazette</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
 "headline": "Ferry back on Monday", "author": {"@type": "Person", "name": "Ada Marsh"},
 "datePublished": "2026-03-01T07:00:00Z"}</script></head>
<body><nav>Home Sport Weather</nav><article><h1>Ferry back on Monday</h1>
<p>The ferry will run again from Monday, the harbour office said on Thursday evening after a long repair.</p>
<p>It carried 37,500 people in May, about as many as in the year before, and the town hopes for more.</p></article>
<p><em>Correction: An earlier version of this article misstated the day on which the ferry will return.</em></p>
</body></html>"""


def test_a_page_is_read_for_its_article_and_its_notes(editor, article):
    answer = editor.post(f"/articles/{article['id']}/versions", {"html": PAGE})
    assert answer.status_code == 201
    version = answer.json
    assert (version["title"], version["byline"]) == ("Ferry back on Monday", "Ada Marsh")
    assert version["published_at"] == "2026-03-01T07:00:00Z"
    assert "37,500" in version["text"]
    assert "Weather" not in version["text"]
    assert [row["kind"] for row in version["corrections"]] == ["correction"]


def test_what_is_sent_beside_a_page_goes_before_what_it_says(editor, article):
    body = {"html": PAGE, "title": "Another headline", "byline": "Tom Reyes"}
    version = editor.post(f"/articles/{article['id']}/versions", body).json
    assert (version["title"], version["byline"]) == ("Another headline", "Tom Reyes")


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({}, "/text"),
        ({"title": "T"}, "/text"),
        ({"text": "Some words."}, "/title"),
        ({"title": "T", "text": "Some words.", "html": PAGE}, "/text"),
        ({"html": "<p></p>"}, "/html"),
        ({"html": '<!DOCTYPE a [<!ENTITY b "c">]><p>&b;</p>'}, "/html"),
        ({"html": "<div>" * 100_000}, "/html"),
    ],
)
def test_a_version_that_is_neither_text_nor_page_is_422(editor, article, body, place):
    answer = editor.post(f"/articles/{article['id']}/versions", body)
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == [place]


def test_a_history_is_listed_without_its_texts_where_they_are_not_asked_for(app, editor, history):
    whole = editor.get(f"{history}/versions").json
    assert [row["length"] for row in editor.get(f"{history}/versions").json["data"]] == [
        len(FIRST["text"]),
        len(SECOND["text"]),
    ]
    light = editor.get(f"{history}/versions?text=false")
    assert_documented(app, "VersionPage", light.json)
    assert light.json["data"] == [row | {"text": None, "damaged": None} for row in whole["data"]]
    assert editor.get(f"{history}/versions?text=true").json == whole
    assert editor.get(f"{history}/versions?text=false", If_None_Match=light.headers["ETag"]).status_code == 304


def test_a_cursor_of_the_list_without_texts_goes_on_without_them(editor, history):
    first = editor.get(f"{history}/versions?text=false&limit=1").json
    rest = editor.get(f"{history}/versions?text=false&limit=1&cursor={first['next_cursor']}").json
    assert [(row["number"], row["text"]) for row in rest["data"]] == [(2, None)]
    answer = editor.get(f"{history}/versions?limit=1&cursor={first['next_cursor']}")
    assert problem_of(answer) == (400, "invalid-cursor")


def test_whether_texts_are_wanted_is_true_or_false(editor, history):
    answer = editor.get(f"{history}/versions?text=no")
    assert (problem_of(answer), places(answer)) == ((422, "validation-error"), ["text"])

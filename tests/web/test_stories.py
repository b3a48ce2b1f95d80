"""Stories: articles on one event, other articles that may belong to them, and their matrix."""

import pytest

from tests.support.documented import assert_documented
from tests.support.problems import places, problem_of

COURIER = "Selby Council will cut 340 jobs in its parks department by June, Mayor Ada Marsh said on Tuesday."
GAZETTE = (
    "Selby Council is to cut 340 jobs in the parks department, the Courier reported.\n\n"
    "Mayor Ada Marsh would not say which parks lose their keepers."
)
FERRY = "The ferry Aurora ran aground off Lowick on Monday with 212 people on board, the coast guard said."


@pytest.fixture
def articles(editor):
    """Two outlets on one event, and one on another that must not come back."""
    numbers = []
    for outlet, text in (("Courier", COURIER), ("Gazette", GAZETTE), ("Herald", FERRY)):
        new = {"url": f"https://{outlet.lower()}.example/a", "outlet": outlet, "title": f"News of the {outlet}"}
        answer = editor.post("/versions", new | {"text": text, "captured_at": "2026-03-01T08:00:00Z"})
        numbers.append(answer.json["article_id"])
    return numbers


@pytest.fixture
def story(editor, articles):
    answer = editor.post("/stories", {"title": "Cuts in Selby", "article_ids": articles[:2]})
    assert answer.status_code == 201
    return answer.json


def lines(answer, kind):
    return [line for line in answer.json["claims"] if line["kind"] == kind]


def stances(line):
    return [(cell["outlet"], cell["version_number"], cell["stance"]) for cell in line["cells"]]


def correct(editor):
    text = COURIER.replace("340", "34") + "\n\nCorrection: An earlier version misstated the number of jobs as 340."
    new = {"url": "https://courier.example/a", "outlet": "Courier", "title": "News of the Courier", "text": text}
    assert editor.post("/versions", new | {"captured_at": "2026-03-01T09:00:00Z"}).status_code == 201


def test_a_story_is_served_as_described(app, editor, articles, story):
    assert_documented(app, "Story", story)
    assert_documented(app, "StoryPage", editor.get("/stories").json)
    assert story["article_ids"] == sorted(articles[:2])
    assert [article["outlet"] for article in story["articles"]] == ["Courier", "Gazette"]
    assert editor.get(f"/stories/{story['id']}").json == story


def test_stories_are_found_by_article_and_words(editor, articles, story):
    other = editor.post("/stories", {"title": "Aground", "article_ids": articles[2:]}).json

    def found(query):
        return [row["id"] for row in editor.get(f"/stories?{query}").json["data"]]

    assert found("limit=200") == [other["id"], story["id"]]
    assert found(f"article_id={articles[0]}") == found("q=selby") == [story["id"]]
    assert found("q=nothing") == []
    first = editor.get("/stories?limit=1").json
    assert first["has_more"]
    rest = editor.get(f"/stories?limit=1&cursor={first['next_cursor']}").json
    assert [row["id"] for row in rest["data"]] == [story["id"]]


def test_a_change_needs_the_state_it_speaks_of(app, editor, articles, story):
    path = f"/stories/{story['id']}"
    assert problem_of(editor.ask("PATCH", path, {"title": "Other"})) == (428, "precondition-required")
    tag = editor.get(path).headers["ETag"]
    answer = editor.ask("PATCH", path, {"article_ids": articles}, If_Match=tag)
    assert answer.status_code == 200
    assert (answer.json["article_ids"], answer.json["title"]) == (sorted(articles), "Cuts in Selby")
    assert problem_of(editor.ask("PATCH", path, {"title": "Other"}, If_Match=tag)) == (412, "precondition-failed")
    tag = answer.headers["ETag"]
    assert editor.get(path).headers["ETag"] == tag
    assert editor.ask("PATCH", path, {"title": "Other"}, If_Match=tag).json["title"] == "Other"


def test_a_story_is_deleted_and_its_articles_stay(editor, articles, story):
    path = f"/stories/{story['id']}"
    assert problem_of(editor.ask("DELETE", path)) == (428, "precondition-required")
    assert editor.ask("DELETE", path, If_Match="*").status_code == 204
    assert problem_of(editor.get(path)) == (404, "not-found")
    assert editor.get(f"/articles/{articles[0]}").status_code == 200


def test_the_number_of_a_story_that_was_deleted_is_given_to_no_other(editor, articles, story):
    assert editor.ask("DELETE", f"/stories/{story['id']}", If_Match="*").status_code == 204
    assert editor.post("/stories", {"title": "Cuts"}).json["id"] > story["id"]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({}, "/title"),
        ({"title": ""}, "/title"),
        ({"title": "A", "article_ids": [99]}, "/article_ids/0"),
        ({"title": "A", "article_ids": [1, 99]}, "/article_ids/1"),
        ({"title": "A", "article_ids": ["x"]}, "/article_ids/0"),
        ({"title": "A", "article_ids": [1] * 61}, "/article_ids"),
        ({"title": "A", "articles": [1]}, "/articles"),
    ],
)
def test_a_story_that_is_none_is_422(editor, articles, body, place):
    answer = editor.post("/stories", body)
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == [place]


@pytest.mark.parametrize("path", ["/stories/99", "/stories/99/candidates", "/stories/99/matrix"])
def test_a_story_that_there_is_not_is_404(editor, path):
    assert problem_of(editor.get(path)) == (404, "not-found")


def test_a_reader_groups_nothing(reader):
    assert problem_of(reader.post("/stories", {"title": "A"})) == (403, "forbidden")


def test_an_article_that_is_taken_down_leaves_its_stories(admin, articles, story):
    path = f"/articles/{articles[0]}"
    assert admin.ask("DELETE", path, If_Match="*").status_code == 204
    assert admin.get(f"/stories/{story['id']}").json["article_ids"] == articles[1:2]
    answer = admin.post("/stories", {"title": "Again", "article_ids": articles[:1]})
    assert problem_of(answer) == (422, "validation-error")


def test_candidates_speak_of_the_same_event_and_say_what_they_share(app, editor, articles):
    story = editor.post("/stories", {"title": "Cuts", "article_ids": articles[:1]}).json
    answer = editor.get(f"/stories/{story['id']}/candidates").json
    assert_documented(app, "CandidatePage", answer)
    [candidate] = answer["data"]
    assert candidate["article"]["id"] == articles[1]
    assert {"Selby", "Council"} <= set(candidate["names"])
    assert candidate["figures"] == ["340"]
    assert "340" in candidate["reason"]
    assert 0 < candidate["score"] <= 1


def test_a_story_without_articles_has_no_candidates_and_an_empty_matrix(editor, articles):
    story = editor.post("/stories", {"title": "Nothing yet"}).json
    assert editor.get(f"/stories/{story['id']}/candidates").json["data"] == []
    assert editor.get(f"/stories/{story['id']}/matrix").json["claims"] == []


def test_outlets_that_tell_one_figure_are_no_conflict(app, editor, articles, story):
    answer = editor.get(f"/stories/{story['id']}/matrix")
    assert_documented(app, "StoryMatrix", answer.json)
    assert [column["outlet"] for column in answer.json["columns"]] == ["Courier", "Gazette"]
    assert not any(line["conflict"] for line in answer.json["claims"])


def test_who_corrected_a_figure_stands_beside_who_still_carries_it(app, editor, articles, story):
    correct(editor)
    answer = editor.get(f"/stories/{story['id']}/matrix")
    assert_documented(app, "StoryMatrix", answer.json)
    [figure] = lines(answer, "figure")
    assert figure["figure"] == "340 jobs"
    assert figure["conflict"]
    assert stances(figure) == [("Courier", 2, "corrected"), ("Gazette", 1, "supports")]
    corrected = figure["cells"][0]
    assert corrected["reason"] == "different number: 34 jobs against 340 jobs"
    assert "34 jobs" in corrected["evidence"][0]["text"]
    every = editor.get(f"/stories/{story['id']}/matrix?versions=all")
    [figure] = lines(every, "figure")
    assert stances(figure) == [("Courier", 1, "supports"), ("Courier", 2, "corrected"), ("Gazette", 1, "supports")]


def test_a_watched_claim_is_a_line_where_an_article_of_the_story_speaks_of_it(editor, articles, story):
    for text in ("Selby Council will cut 340 jobs.", "The ferry Aurora ran aground off Lowick."):
        editor.post("/claims", {"text": text})
    [line] = lines(editor.get(f"/stories/{story['id']}/matrix"), "watched")
    assert line["text"] == "Selby Council will cut 340 jobs."
    assert ("Courier", 1, "supports") in stances(line)


def test_a_matrix_that_the_client_has_is_not_made_again_until_something_changes(editor, articles, story):
    path = f"/stories/{story['id']}/matrix"
    tag = editor.get(path).headers["ETag"]
    assert editor.get(path, If_None_Match=tag).status_code == 304
    assert editor.get(f"{path}?versions=all", If_None_Match=tag).status_code == 200
    editor.post("/claims", {"text": "Selby Council will cut 340 jobs."})
    tag = editor.get(path, If_None_Match=tag).headers["ETag"]
    assert editor.get(path, If_None_Match=tag).status_code == 304
    correct(editor)
    assert editor.get(path, If_None_Match=tag).status_code == 200


def test_only_known_versions_can_be_asked_for(editor, articles, story):
    answer = editor.get(f"/stories/{story['id']}/matrix?versions=some")
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == ["versions"]

import pytest

from tests.support.problems import problem_of


def test_every_resource_and_list_bears_a_tag_and_says_when_it_is_unchanged(editor, article):
    for path in (
        f"/articles/{article['id']}",
        "/articles",
        "/corrections",
        "/claims",
        "/events",
        "/event-types",
        "/",
    ):
        answer = editor.get(path)
        again = editor.get(path, If_None_Match=answer.headers["ETag"])
        assert (again.status_code, again.data) == (304, b""), path
        assert again.headers["ETag"] == answer.headers["ETag"]
        assert editor.get(path, If_None_Match='"other"').status_code == 200


def test_a_list_gets_another_tag_when_it_changes(editor, article):
    before = editor.get("/articles").headers["ETag"]
    editor.post("/articles", {"url": "https://gazette.example/b", "outlet": "Gazette"})
    assert editor.get("/articles", If_None_Match=before).status_code == 200


def test_the_tag_of_an_answer_to_a_post_opens_the_change(editor):
    made = editor.post("/articles", {"url": "https://gazette.example/a", "outlet": "Gazette"})
    path = f"/articles/{made.json['id']}"
    assert made.headers["ETag"] == editor.get(path).headers["ETag"]
    changed = editor.ask("PATCH", path, {"outlet": "The Gazette"}, If_Match=made.headers["ETag"])
    assert (changed.status_code, changed.json["outlet"]) == (200, "The Gazette")
    assert changed.headers["ETag"] == editor.get(path).headers["ETag"] != made.headers["ETag"]


def test_a_change_without_if_match_is_428(editor, article):
    path = f"/articles/{article['id']}"
    for headers in ({}, {"If_Match": ""}):
        answer = editor.ask("PATCH", path, {"outlet": "Other"}, **headers)
        assert problem_of(answer) == (428, "precondition-required")


def test_the_second_of_two_editors_with_the_old_tag_is_412(editor, article):
    path = f"/articles/{article['id']}"
    tag = editor.get(path).headers["ETag"]
    assert editor.ask("PATCH", path, {"title": "One"}, If_Match=tag).status_code == 200
    assert problem_of(editor.ask("PATCH", path, {"title": "Two"}, If_Match=tag)) == (
        412,
        "precondition-failed",
    )
    assert editor.get(path).json["title"] == "One"


def test_a_version_that_arrives_keeps_no_editor_from_a_change(editor, article):
    path, story = f"/articles/{article['id']}", {"title": "Ferries", "article_ids": [article["id"]]}
    answer = editor.post("/stories", story)
    tags = {path: editor.get(path).headers["ETag"], answer.headers["Location"]: answer.headers["ETag"]}
    new = {"title": "Ferry", "text": "The ferry Aurora runs again, the council said on Monday."}
    assert editor.post(f"{path}/versions", new).status_code == 201
    for place, tag in tags.items():
        assert editor.get(place, If_None_Match=tag).status_code == 200
        assert editor.ask("PATCH", place, {"title": "Aurora"}, If_Match=tag).status_code == 200
        assert problem_of(editor.ask("PATCH", place, {"title": "Ferries"}, If_Match=tag)) == (
            412,
            "precondition-failed",
        )


def test_one_of_several_tags_is_enough_for_a_change(editor, article):
    path = f"/articles/{article['id']}"
    known = f'"other", {editor.get(path).headers["ETag"]}'
    assert editor.ask("PATCH", path, {"title": "x"}, If_Match=known).status_code == 200


def test_a_weak_tag_never_opens_a_change(editor, article):
    path = f"/articles/{article['id']}"
    weak = "W/" + editor.get(path).headers["ETag"]
    assert problem_of(editor.ask("PATCH", path, {"title": "x"}, If_Match=weak)) == (
        412,
        "precondition-failed",
    )


def test_a_star_opens_whatever_is_there(editor, article):
    assert editor.ask("PATCH", f"/articles/{article['id']}", {"title": "x"}, If_Match="*").status_code == 200
    assert problem_of(editor.ask("PATCH", "/articles/99", {"title": "x"}, If_Match="*")) == (404, "not-found")


def test_a_takedown_heeds_the_tag_where_one_is_sent(admin, article):
    path = f"/articles/{article['id']}"
    assert problem_of(admin.ask("DELETE", path, If_Match='"old"')) == (412, "precondition-failed")
    assert admin.ask("DELETE", path).status_code == 204
    assert problem_of(admin.get(path)) == (410, "gone")
    assert problem_of(admin.ask("DELETE", path)) == (410, "gone")


@pytest.mark.parametrize("tag", [",", '"', "*x"])
def test_a_tag_that_names_nothing_never_opens_a_change(admin, article, tag):
    path = f"/articles/{article['id']}"
    for method, body in (("PATCH", {"title": "x"}), ("DELETE", None)):
        assert problem_of(admin.ask(method, path, body, If_Match=tag)) == (412, "precondition-failed")


def test_a_reader_may_ask_for_the_state_it_knows_and_for_no_other(editor, article):
    path = f"/articles/{article['id']}"
    tag = editor.get(path).headers["ETag"]
    for known in (tag, "*", f'"other", {tag}'):
        assert editor.get(path, If_Match=known).json == article
    for other in ('"other"', f"W/{tag}", "garbage", ""):
        assert problem_of(editor.get(path, If_Match=other)) == (412, "precondition-failed")


@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', "*"])
def test_a_tag_in_any_form_that_names_the_state_is_answered_with_304(editor, article, form):
    path = f"/articles/{article['id']}"
    answer = editor.get(path, If_None_Match=form.format(editor.get(path).headers["ETag"]))
    assert (answer.status_code, answer.data) == (304, b"")
    assert "Content-Length" not in answer.headers


@pytest.mark.parametrize("tag", ['"other"', "garbage", "", '"'])
def test_any_other_tag_is_answered_with_what_there_is(editor, article, tag):
    assert editor.get(f"/articles/{article['id']}", If_None_Match=tag).json == article


def test_a_head_request_gets_the_header_of_the_answer_and_no_body(editor, article):
    path = f"/articles/{article['id']}"
    head, get = editor.client.head, editor.get(path)
    answer = head(f"/api/v1{path}", headers={"Authorization": f"Bearer {editor.key}"})
    assert (answer.status_code, answer.data, answer.headers["ETag"]) == (200, b"", get.headers["ETag"])

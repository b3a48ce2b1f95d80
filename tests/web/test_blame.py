"""Where the sentences of any version come from."""

import pytest

from tests.support.documented import assert_documented
from tests.support.problems import problem_of

SHUT = "The swimming hall stays shut until June, the parks office said."
ROOF = "Its roof leaked after the storm in March."
COST = "The repair will cost 84,000 dollars."
WALL = "The parks office said. Subscribe to continue reading. Already a subscriber?"
TEXTS = (f"{SHUT} {ROOF}", f"{SHUT} {COST}", f"{COST}\n\n{SHUT.replace('June', 'July')}\n\n{ROOF}")


@pytest.fixture
def base(editor, article):
    """The address of an article with three versions, an hour apart."""
    path = f"/articles/{article['id']}"
    for hour, text in enumerate(TEXTS):
        post_at(editor, path, hour, text)
    return path


def post_at(editor, path, hour, text):
    version = {"title": "Hall shut", "text": text, "captured_at": f"2026-03-01T{hour:02}:00:00Z"}
    assert editor.post(f"{path}/versions", version).status_code == 201


def since(answer):
    """Return each sentence with the version that brought it."""
    return [(row["text"], row["since_version"]) for row in answer["sentences"]]


def test_each_version_is_explained_by_itself_and_those_before_it(app, editor, base):
    first, second, third = (editor.get(f"{base}/versions/{number}/blame").json for number in (1, 2, 3))
    assert_documented(app, "Blame", second)
    assert [row["version_number"] for row in (first, second, third)] == [1, 2, 3]
    assert since(first) == [(SHUT, 1), (ROOF, 1)]
    assert since(second) == [(SHUT, 1), (COST, 2)]
    assert since(third) == [(COST, 2), (SHUT.replace("June", "July"), 1), (ROOF, 3)]
    gone = {"text": ROOF, "since_version": 1, "until_version": 2}
    assert (first["removed"], second["removed"], third["removed"]) == ([], [gone], [gone])


def test_the_latest_version_is_explained_alike_by_either_address(editor, base):
    assert editor.get(f"{base}/blame").json == editor.get(f"{base}/versions/3/blame").json


def test_a_version_that_arrives_late_is_explained_by_what_was_captured_before_it(editor, article):
    path = f"/articles/{article['id']}"
    for hour, text in ((1, TEXTS[1]), (3, TEXTS[2]), (0, TEXTS[0]), (2, f"{SHUT} {COST} {ROOF}")):
        post_at(editor, path, hour, text)
    assert since(editor.get(f"{path}/versions/3/blame").json) == [(SHUT, 3), (ROOF, 3)]
    assert since(editor.get(f"{path}/versions/4/blame").json) == [(SHUT, 3), (COST, 1), (ROOF, 4)]


def test_a_bad_capture_is_passed_over_unless_it_is_asked_for(editor, base):
    post_at(editor, base, 5, WALL)
    post_at(editor, base, 6, TEXTS[0])
    assert since(editor.get(f"{base}/versions/5/blame").json) == [(SHUT, 1), (ROOF, 3)]
    wall = editor.get(f"{base}/versions/4/blame").json
    assert {row["since_version"] for row in wall["sentences"]} == {4}


def test_a_client_that_has_the_answer_is_told_so(editor, base):
    tag = editor.get(f"{base}/versions/2/blame").headers["ETag"]
    post_at(editor, base, 5, TEXTS[0])
    assert editor.get(f"{base}/versions/2/blame", If_None_Match=tag).status_code == 304
    assert editor.get(f"{base}/versions/4/blame").headers["ETag"] != tag


def test_a_version_that_is_not_there_is_not_found(editor, base):
    assert problem_of(editor.get(f"{base}/versions/9/blame")) == (404, "not-found")

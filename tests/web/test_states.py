"""What takes long to make is not made for a client that has it already."""

import pytest

from service.reading import blame, comparisons
from tests.support.problems import problem_of

TEXT = "The lock at Odder will be closed for {} days, its keeper said.\n\nBarges will take the northern arm."
DAYS = ("nine", "ten", "twelve")


@pytest.fixture
def base(editor, article):
    """The address of an article with three versions."""
    for hour, days in enumerate(DAYS):
        moment = f"2026-03-01T{hour:02}:00:00Z"
        body = {"title": "Lock to close", "text": TEXT.format(days), "captured_at": moment}
        assert editor.post(f"/articles/{article['id']}/versions", body).status_code == 201
    return f"/articles/{article['id']}"


@pytest.fixture
def idle(monkeypatch):
    """Make any further comparison a failure of the test."""

    def stop():
        for module, name in ((comparisons, "compare_pages"), (blame, "blame")):
            monkeypatch.setattr(module, name, lambda *_: pytest.fail("It was made again."))

    return stop


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/diffs/1..2", "application/json"),
        ("/diffs/1..latest", "application/json"),
        ("/diffs/1..2", "text/html"),
        ("/diffs/1..2", "text/plain"),
        ("/blame", "application/json"),
        ("/versions/2/blame", "application/json"),
    ],
)
def test_what_the_client_has_is_not_made_again(editor, base, idle, path, form):
    first = editor.get(base + path, Accept=form)
    assert first.status_code == 200
    idle()
    again = editor.get(base + path, Accept=form, If_None_Match=first.headers["ETag"])
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Cache-Control"] == first.headers["Cache-Control"] == "private, no-cache"
    assert again.headers.get("Vary") == first.headers.get("Vary")


def test_each_form_of_a_comparison_has_a_tag_of_its_own_and_says_what_it_varies_by(editor, base):
    answers = [
        editor.get(f"{base}/diffs/1..2", Accept=form) for form in ("application/json", "text/html", "text/plain")
    ]
    assert len({answer.headers["ETag"] for answer in answers}) == 3
    assert all("Accept" in answer.headers["Vary"] for answer in answers)


def test_different_comparisons_have_different_tags(editor, base):
    tags = [editor.get(f"{base}/diffs/{pair}").headers["ETag"] for pair in ("1..2", "2..3", "1..3", "3..1")]
    assert len(set(tags)) == 4
    assert editor.get(f"{base}/diffs/2..latest").headers["ETag"] == tags[1]


def test_a_new_version_gives_blame_and_the_latest_comparison_another_tag_and_the_others_none(editor, base):
    paths = ("/blame", "/diffs/1..latest", "/diffs/1..2")
    before = [editor.get(base + path).headers["ETag"] for path in paths]
    body = {"title": "Lock to close", "text": TEXT.format("twenty"), "captured_at": "2026-03-01T03:00:00Z"}
    editor.post(f"{base}/versions", body)
    changed = [editor.get(base + path, If_None_Match=tag).status_code for path, tag in zip(paths, before, strict=True)]
    assert changed == [200, 200, 304]


def test_a_version_that_arrives_late_and_parts_two_gives_their_comparison_another_tag(editor, base):
    path = f"{base}/diffs/1..2"
    before = editor.get(path)
    body = {"title": "Lock to close", "text": TEXT.format("four"), "captured_at": "2026-03-01T00:30:00Z"}
    editor.post(f"{base}/versions", body)
    after = editor.get(path, If_None_Match=before.headers["ETag"])
    assert (after.status_code, before.json["corrections"], after.json["corrections"]) == (200, [1], [])


def test_a_page_gets_another_tag_with_the_name_of_its_outlet(editor, base):
    path = f"{base}/diffs/1..2"
    before = editor.get(path, Accept="text/html").headers["ETag"]
    assert editor.ask("PATCH", base, {"outlet": "The Gazette"}, If_Match="*").status_code == 200
    assert editor.get(path, Accept="text/html", If_None_Match=before).status_code == 200


def test_a_takedown_is_seen_whatever_the_client_has(admin, base):
    tags = {path: admin.get(base + path).headers["ETag"] for path in ("/diffs/1..2", "/blame")}
    admin.ask("DELETE", base, If_Match="*")
    for path, tag in tags.items():
        assert problem_of(admin.get(base + path, If_None_Match=tag)) == (410, "gone")


def test_a_form_that_is_not_there_is_refused_whatever_the_client_has(editor, base):
    tag = editor.get(f"{base}/diffs/1..2").headers["ETag"]
    refused = editor.get(f"{base}/diffs/1..2", Accept="image/png", If_None_Match=tag)
    assert problem_of(refused) == (406, "not-acceptable")

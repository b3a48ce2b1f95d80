import pytest

from tests.support.problems import problem_of


@pytest.fixture
def many(editor):
    """Five articles of one outlet, and one of another that must not come back."""
    for number in range(5):
        editor.post("/articles", {"url": f"https://gazette.example/{number}", "outlet": "Gazette"})
    editor.post("/articles", {"url": "https://herald.example/", "outlet": "Herald"})


def test_pages_hold_every_row_once_and_link_to_the_next(editor, many):
    path, seen, pages = "/articles?outlet=Gazette&limit=2", [], 0
    while path:
        answer = editor.get(path)
        seen += [row["url"] for row in answer.json["data"]]
        pages += 1
        link = answer.headers.get("Link", "")
        assert bool(link) == answer.json["has_more"] == (answer.json["next_cursor"] is not None)
        path = link.removeprefix("<").removesuffix('>; rel="next"')
    assert (pages, len(seen)) == (3, 5)
    assert set(seen) == {f"https://gazette.example/{number}" for number in range(5)}


def test_a_page_stays_where_it_is_while_rows_are_added_before_it(editor, many):
    first = editor.get("/articles?outlet=Gazette&limit=2").json
    editor.post("/articles", {"url": "https://gazette.example/new", "outlet": "Gazette"})
    second = editor.get(f"/articles?outlet=Gazette&limit=2&cursor={first['next_cursor']}").json
    assert not {row["id"] for row in first["data"]} & {row["id"] for row in second["data"]}


def test_a_cursor_of_another_list_or_filter_is_400(editor, many):
    cursor = editor.get("/articles?outlet=Gazette&limit=2").json["next_cursor"]
    for path in (
        f"/articles?limit=2&cursor={cursor}",
        f"/claims?cursor={cursor}",
        "/articles?cursor=made-up",
        f"/events?after={cursor}",
    ):
        assert problem_of(editor.get(path)) == (400, "invalid-cursor")


def test_a_cursor_may_be_used_with_another_limit(editor, many):
    cursor = editor.get("/articles?outlet=Gazette&limit=2").json["next_cursor"]
    assert len(editor.get(f"/articles?outlet=Gazette&limit=200&cursor={cursor}").json["data"]) == 3


def test_events_are_told_in_order_and_one_can_come_back_for_more(editor, many):
    first = editor.get("/events?limit=4").json
    second = editor.get(f"/events?limit=4&after={first['next_cursor']}").json
    assert [len(first["data"]), len(second["data"])] == [4, 2]
    assert (first["has_more"], second["has_more"]) == (True, False)
    times = [row["data"]["article_id"] for row in first["data"] + second["data"]]
    assert times == sorted(times)
    nothing = editor.get(f"/events?after={second['next_cursor']}").json
    assert nothing == {"data": [], "has_more": False, "next_cursor": second["next_cursor"]}
    editor.post("/articles", {"url": "https://gazette.example/new", "outlet": "Gazette"})
    assert len(editor.get(f"/events?after={second['next_cursor']}").json["data"]) == 1

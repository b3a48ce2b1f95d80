"""Captures that are not the article: pages in its way, and pages that are gone."""

import pytest

from tests.support.documented import assert_documented
from tests.support.problems import places, problem_of

TEXT = "The lock gates will be closed on Monday, lock keeper Tom Reyes said.\n\nAbout 900 boats passed them in May."
GOOD = {"title": "Lock to close", "text": TEXT}
CHANGED = GOOD | {"text": TEXT.replace("900", "1,900")}
WALL = {
    "title": "Lock to close",
    "text": "The canal said on Monday. Subscribe to continue reading. Already a subscriber?",
}
ERROR = {"title": "Page not found", "text": "Sorry, the page you requested could not be found. Error 404."}
EMPTY = {"title": "Lock to close", "text": ""}


@pytest.fixture
def post(editor, article):
    """Post versions an hour apart; return the answers."""
    hours = iter(range(24))

    def send(*versions):
        path = f"/articles/{article['id']}/versions"
        return [
            editor.post(path, version | {"captured_at": f"2026-03-01T{next(hours):02}:00:00Z"}) for version in versions
        ]

    return send


@pytest.fixture
def kinds(editor, article):
    """Tell what kinds of corrections an article has, the oldest first."""

    def ask():
        rows = editor.get(f"/corrections?article_id={article['id']}").json["data"]
        return [(row["kind"], row["from_version"], row["to_version"]) for row in reversed(rows)]

    return ask


@pytest.mark.parametrize("bad", [WALL, ERROR, EMPTY], ids=["paywall", "soft 404", "nothing"])
def test_everything_about_a_bad_capture_can_be_asked_for(app, editor, article, post, bad):
    answers = post(bad, GOOD, bad, CHANGED)
    assert [answer.status_code for answer in answers] == [201] * 4
    base = f"/articles/{article['id']}"
    for number in (1, 3):
        version = editor.get(f"{base}/versions/{number}")
        assert (version.status_code, version.json["capture_quality"], version.json["gone"]) == (200, "low", None)
        for found in ("claims", "attributions"):
            assert editor.get(f"{base}/versions/{number}/{found}").json["data"] == []
    for pair in ("1..2", "2..3", "3..4", "1..3", "3..3"):
        diff = editor.get(f"{base}/diffs/{pair}")
        assert diff.status_code == 200
        assert_documented(app, "Comparison", diff.json)
        assert (diff.json["substantive"], diff.json["corrections"]) == (False, [])
    blame = editor.get(f"{base}/blame").json
    assert {sentence["since_version"] for sentence in blame["sentences"]} <= {2, 4}


def test_an_article_of_which_only_bad_captures_are_there_has_nothing_to_blame(editor, article, post):
    post(WALL)
    assert problem_of(editor.get(f"/articles/{article['id']}/blame")) == (404, "not-found")


def test_a_watched_claim_is_not_judged_by_bad_captures(editor, post):
    post(GOOD, WALL)
    claim = editor.post("/claims", {"text": "The lock gates will be closed on Monday."}).json
    post(CHANGED, ERROR)
    rows = editor.get(f"/claims/{claim['id']}/support").json["data"]
    assert [(row["version_number"], row["stance"]) for row in rows] == [(1, "supports"), (3, "supports")]


def test_an_article_that_a_paywall_hid_for_a_while_is_unchanged(editor, article, post, kinds):
    answer = post(GOOD, WALL, GOOD)[-1]
    assert (answer.status_code, answer.json["number"], answer.json["changed"]) == (200, 1, False)
    assert answer.json["last_checked_at"] == "2026-03-01T02:00:00Z"
    assert kinds() == []
    assert editor.get(f"/articles/{article['id']}").json["latest_version"] == 1


def test_an_article_that_changed_behind_a_paywall_is_compared_with_the_last_good_version(post, kinds):
    answer = post(GOOD, WALL, CHANGED)[-1]
    assert (answer.json["comparison"]["from"], answer.json["comparison"]["to"]) == (1, 3)
    assert kinds() == [("stealth_edit", 1, 3)]


@pytest.mark.parametrize(("status", "words"), [(404, "404 Not Found"), (410, "410 Gone")])
def test_a_page_that_is_gone_is_a_withdrawal(app, editor, article, post, kinds, status, words):
    _, answer = post(GOOD, {"gone": status})
    assert answer.status_code == 201
    assert_documented(app, "PostedVersion", answer.json)
    assert (answer.json["gone"], answer.json["capture_quality"], answer.json["text"]) == (status, "low", "")
    [row] = answer.json["corrections"]
    assert row["summary"] == f"The article was withdrawn: its page answers {words}."
    assert kinds() == [("withdrawal", 1, 2)]
    assert editor.get(f"/articles/{article['id']}").json["title"] == "Lock to close"
    assert editor.get(f"/articles/{article['id']}/versions/1").json["text"] == TEXT


def test_an_article_that_comes_back_is_restored(editor, article, post, kinds):
    post(GOOD, {"gone": 410}, GOOD)
    assert kinds() == [("withdrawal", 1, 2), ("restoration", 1, 3)]
    events = editor.get("/events?limit=100").json["data"]
    assert [event["type"] for event in events if event["type"].startswith("article.")] == [
        "article.tracked",
        "article.version_created",
        "article.version_created",
        "article.withdrawn",
        "article.version_created",
        "article.restored",
    ]
    withdrawn = next(event for event in events if event["type"] == "article.withdrawn")
    assert withdrawn["data"]["correction"]["kind"] == "withdrawal"
    assert withdrawn["data"]["article_id"] == article["id"]


def test_an_article_that_comes_back_changed_is_restored_and_its_change_is_seen(post, kinds):
    *_, answer = post(GOOD, {"gone": 404}, CHANGED)
    assert kinds() == [("withdrawal", 1, 2), ("restoration", 1, 3), ("stealth_edit", 1, 3)]
    assert "back" in answer.json["comparison"]["summary"]
    assert "1,900" in answer.json["comparison"]["summary"]


NOTES = ["This article has been removed pending editorial review.", "[Story deleted]"]


@pytest.mark.parametrize("note", NOTES)
def test_a_note_in_place_of_the_article_is_a_withdrawal_and_what_follows_a_restoration(app, post, kinds, note):
    _, away, back = post(GOOD, {"title": "Lock to close", "text": note}, CHANGED)
    assert_documented(app, "PostedVersion", away.json)
    assert (away.json["gone"], away.json["text"], away.json["comparison"]["changes"]) == (200, note, [])
    assert (back.json["comparison"]["from"], back.json["comparison"]["to"]) == (1, 3)
    assert kinds() == [("withdrawal", 1, 2), ("restoration", 1, 3), ("stealth_edit", 1, 3)]


def test_a_note_that_arrives_before_the_article_it_replaced_withdraws_it_all_the_same(editor, article, kinds):
    path = f"/articles/{article['id']}/versions"
    for text, hour in ((NOTES[0], 2), (TEXT, 1), (TEXT, 3)):
        editor.post(path, {"title": "Lock to close", "text": text, "captured_at": f"2026-03-01T0{hour}:00:00Z"})
    assert kinds() == [("withdrawal", 2, 1), ("restoration", 2, 3)]


def test_a_page_that_stays_away_is_withdrawn_once(post, kinds):
    answers = post(GOOD, {"gone": 404}, {"gone": 404}, {"gone": 410})
    assert [answer.status_code for answer in answers] == [201, 201, 200, 200]
    assert kinds() == [("withdrawal", 1, 2)]


def test_a_page_that_was_never_seen_is_not_withdrawn(post, kinds):
    post({"gone": 404}, GOOD)
    assert kinds() == []


@pytest.mark.parametrize("bad", [WALL, ERROR, EMPTY], ids=["paywall", "soft 404", "nothing"])
def test_a_page_in_the_way_neither_withdraws_nor_restores_an_article(post, kinds, bad):
    post(GOOD, bad, GOOD, {"gone": 404}, bad)
    assert kinds() == [("withdrawal", 1, 3)]


@pytest.mark.parametrize(
    ("body", "place"),
    [({"gone": 500}, "/gone"), ({"gone": "410"}, "/gone"), ({"gone": True}, "/gone"), (GOOD | {"gone": 410}, "/text")],
)
def test_an_answer_that_does_not_say_that_the_page_is_gone_is_422(editor, article, body, place):
    answer = editor.post(f"/articles/{article['id']}/versions", body)
    assert problem_of(answer) == (422, "validation-error")
    assert place in places(answer) or body.get("text")


def test_a_page_that_is_gone_beside_an_article_is_told_as_what_it_is(editor, article, post):
    post(GOOD, {"gone": 410}, GOOD, {"gone": 404})
    base = f"/articles/{article['id']}/diffs"
    told = {pair: editor.get(f"{base}/{pair}").json["summary"] for pair in ("1..2", "2..3", "2..4")}
    assert told == {
        "1..2": "The article was withdrawn: its page answers 410 Gone.",
        "2..3": "The article is back after it was withdrawn.",
        "2..4": "The page answers 404 Not Found.",
    }


LONG = "\n\n".join(
    f"On day {day} the council spent {day * 7},000 dollars on roof {day} of the town." for day in range(1, 31)
)
ROOFS = {"title": "Council mends roofs", "text": LONG}


@pytest.mark.parametrize("left", ["Loading...", "x", LONG.split("\n\n")[0] + " Log in to read on."])
def test_a_page_on_which_next_to_nothing_is_left_of_the_article_is_no_version_of_it(editor, kinds, post, left):
    _, cut, back, changed = post(
        ROOFS, ROOFS | {"text": left}, ROOFS, ROOFS | {"text": LONG.replace("49,000", "94,000")}
    )
    assert (cut.json["capture_quality"], cut.json["corrections"]) == ("low", [])
    assert (back.status_code, back.json["number"]) == (200, 1)
    assert changed.json["number"] == 3
    assert kinds() == [("stealth_edit", 1, 3)]


def test_a_text_that_gave_way_to_a_notice_is_the_article(kinds, post):
    post(
        ROOFS, ROOFS | {"text": "This story has been retracted. An earlier version of this story said what was not so."}
    )
    assert kinds() == [("retraction", 1, 2)]


def failures(editor):
    """Tell of which versions it was told that they show another page."""
    rows = editor.get("/events?type=watch.failing").json["data"]
    return [row["data"]["version_number"] for row in rows]


@pytest.mark.parametrize("bad", [WALL, ERROR], ids=["paywall", "soft 404"])
def test_that_a_page_cannot_be_read_is_told_once_until_it_was_read_again(editor, post, bad):
    post(GOOD, bad, {**bad, "text": bad["text"] + " Try later."}, CHANGED, bad)
    assert failures(editor) == [2, 5]
    [first, _] = editor.get("/events?type=watch.failing").json["data"]
    reason = first["data"]["capture_quality_reason"]
    assert first["data"]["summary"] == f"What was captured is another page ({reason})."
    assert first["data"]["captured_at"] == "2026-03-01T01:00:00Z"


def test_a_page_that_could_never_be_read_is_told_of_as_well(editor, post):
    post(WALL)
    assert failures(editor) == [1]


def test_what_could_not_be_read_long_ago_is_no_news(editor, article, post):
    post(GOOD)
    early = WALL | {"captured_at": "2026-02-01T00:00:00Z"}
    assert editor.post(f"/articles/{article['id']}/versions", early).status_code == 201
    assert failures(editor) == []


def test_a_page_that_is_gone_was_withdrawn_and_does_not_fail(editor, post):
    post(GOOD, {"gone": 410})
    assert failures(editor) == []
    assert editor.get("/events?type=article.withdrawn").json["data"]

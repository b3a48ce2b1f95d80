"""What goes wrong in a newsroom: texts of every script and length, what is taken away while one reads, no network."""

import urllib.request

import orjson
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Tracker, settled, words

pytestmark = pytest.mark.usefixtures("as_editor")

#: outlet, headline, and two texts of an article whose figure changed
SCRIPTS = {
    "right to left": ("عדכון", "המעבורת תחזור ביום שני", "המעבורת הסיעה {} איש במאי.", "rtl"),
    "without spaces": ("港報", "渡輪星期一恢復" * 30, "渡輪五月載客{0}人。" * 20, "ltr"),
    "one long word": ("O" * 200, "Overlong" * 100, "The ferry carried {} people in May. " + "w" * 900, "ltr"),
}


def article(tracker: Tracker, name: str, outlet: str, title: str, text: str) -> int:
    """Post two versions with another figure each; return the article's number."""
    number = 0
    for figure in ("37,500", "39,000"):
        new = {"url": f"https://mishaps.example/{name}", "outlet": outlet, "title": title, "text": text.format(figure)}
        number = tracker.post("versions", new)["article_id"]
    return number


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_script_and_no_length_breaks_a_view(page: Page, tracker: Tracker, name: str) -> None:
    outlet, title, text, direction = SCRIPTS[name]
    number = article(tracker, name.replace(" ", "-"), outlet, title, text)
    base = f"/articles/{number}"
    page.set_viewport_size({"width": 320, "height": 800})
    for path in ("/", base, f"{base}/diffs/1..2", f"{base}/diffs/1..2?view=split", f"{base}/blame", "/ledger"):
        page.goto(path)
        settled(page)
        expect(page.get_by_text(title).first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
    page.goto(f"{base}/diffs/1..2")
    settled(page)
    assert page.locator(".prose p").first.evaluate("each => getComputedStyle(each).direction") == direction


def test_an_article_that_is_taken_down_while_one_reads_is_said_to_be_gone(page: Page, tracker: Tracker) -> None:
    number = article(tracker, "down", "The Lock", "Lock drained", "The lock was shut for {} hours, the board said.")
    page.goto(f"/articles/{number}")
    settled(page)
    headers = {"Authorization": f"Bearer {tracker.key}", "If-Match": tag_of(tracker, number)}
    request = urllib.request.Request(f"{tracker.address}/api/v1/articles/{number}", headers=headers, method="DELETE")
    urllib.request.urlopen(request, timeout=30).close()
    page.locator(f"main a[href='/articles/{number}/diffs/1..2']").first.click()
    page.locator("main .state").wait_for()
    read = words(page)
    assert "taken down" in read
    assert "The lock was shut" not in read


def tag_of(tracker: Tracker, number: int) -> str:
    """Return the tag of an article's present state."""
    headers = {"Authorization": f"Bearer {tracker.key}"}
    request = urllib.request.Request(f"{tracker.address}/api/v1/articles/{number}", headers=headers)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return str(answer.headers["ETag"])


def test_a_review_without_network_is_not_lost_in_silence_and_can_be_said_again(page: Page, tracker: Tracker) -> None:
    article(tracker, "offline", "Offline Post", "Bridge shut", "The bridge was shut for {} hours, the board said.")
    page.goto("/?outlet=Offline%20Post")
    settled(page)
    page.context.set_offline(True)
    page.get_by_role("button", name="Confirm").click()
    expect(page.locator(".trouble")).to_contain_text("The service did not answer.")
    page.context.set_offline(False)
    page.get_by_role("button", name="Confirm").click()
    expect(page.locator(".standing")).to_contain_text("Confirmed")
    assert tracker.latest("Offline Post")["status"] == "confirmed"


def test_a_desk_whose_key_is_revoked_says_so_and_goes_on_with_another(page: Page, tracker: Tracker) -> None:
    key = tracker.keys("create", "--role", "editor", "--name", "Leaver")
    number = next(row["id"] for row in orjson.loads(tracker.keys("list", "--json")) if row["name"] == "Leaver")
    page.add_init_script(f"sessionStorage.getItem('given') ?? sessionStorage.setItem('tracker-key', '{key}')")
    with page.expect_response("**/events/stream*"):
        page.goto("/")
    settled(page)
    shown = page.locator(".entry").count()
    tracker.keys("revoke", str(number))
    told = page.locator(".arrived [role=alert]")
    told.wait_for(timeout=45_000)
    expect(told).to_contain_text("What is new cannot be told for now.")
    expect(told).to_contain_text("was revoked")
    expect(page.locator(".entry")).to_have_count(shown)
    told.get_by_role("button", name="Give a key").click()
    page.get_by_role("textbox", name="API key").fill(tracker.key)
    page.get_by_role("button", name="Use this key").click()
    settled(page)
    expect(told).to_have_count(0)


def test_a_stream_that_breaks_is_told_and_what_came_meanwhile_arrives(page: Page, tracker: Tracker) -> None:
    with page.expect_response("**/events/stream*"):
        page.goto("/?outlet=Broken%20Line")
    settled(page)
    page.context.set_offline(True)
    expect(page.locator(".arrived")).to_contain_text("The service did not answer.", timeout=45_000)
    article(tracker, "broken", "Broken Line", "Line shut", "The line was shut for {} hours, the board said.")
    page.context.set_offline(False)
    expect(page.locator("#arrivals")).to_have_text("1 new correction: show", timeout=45_000)
    expect(page.locator(".arrived [role=alert]")).to_have_count(0)

"""A morning at the desk: by keyboard alone, with what arrives meanwhile, and with what others did."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Tracker, settled

pytestmark = pytest.mark.usefixtures("as_editor")

TEXT = "The reservoir holds {} cubic metres, the water board said.\n\nIt was built by hand."


def silent_edit(tracker: Tracker, name: str) -> int:
    """Post two versions of an article, the second one with another figure; return the article's number."""
    url = f"https://{name}.example/water"
    for figure in ("7,400", "4,700"):
        body = {"url": url, "outlet": name.title(), "title": f"Water at {name}", "text": TEXT.format(figure)}
        article: int = tracker.post("versions", body)["article_id"]
    return article


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_find_read_confirm_and_share_with_the_keyboard_alone(page: Page, tracker: Tracker) -> None:
    silent_edit(tracker, "keyside")
    page.goto("/")
    settled(page)
    page.locator("body").press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("Water at keyside")
    press(page, "Enter")
    expect(page.locator("h1")).to_have_text("Search: Water at keyside")
    settled(page)
    page.locator("section", has_text="Corrections").locator("h3 a").first.focus()
    press(page, "Enter")
    page.locator(".prose").wait_for()
    press(page, "n")
    expect(page.locator(":focus")).to_contain_text("4,700")
    press(page, "s")
    expect(page).to_have_url(re.compile(r"/articles/\d+/diffs/1\.\.2\?view=split$"))
    shared = page.url
    press(page, "c")
    expect(page.locator(".standing")).to_contain_text("Confirmed by")
    assert tracker.latest("Keyside")["status"] == "confirmed"
    page.goto(shared)
    expect(page.locator(".split del")).to_have_text(re.compile("7,400"))


def test_the_desk_is_worked_through_with_single_keys(page: Page, tracker: Tracker) -> None:
    for name in ("ashwater", "elmwater"):
        silent_edit(tracker, name)
    page.goto("/?q=&outlet=Ashwater")
    settled(page)
    press(page, "j")
    expect(page.locator(".entry h3 a").first).to_be_focused()
    press(page, "x")
    expect(page.locator(".entry .standing")).to_contain_text("Dismissed")
    expect(page.locator(".entry h3 a").first).to_be_focused()
    press(page, "u")
    expect(page.locator(".entry .standing")).to_have_count(0)
    expect(page.locator("main form.relabel")).to_have_count(0)
    press(page, "l")
    expect(page.locator(".relabel select")).to_be_focused()
    page.locator(".relabel select").select_option("update")
    page.locator(".relabel input").fill("The board was asked.")
    press(page, "Enter")
    expect(page.locator(".entry")).to_contain_text("the rules said: Silent edit")
    expect(page.locator(".entry q")).to_have_text("The board was asked.")
    row = tracker.latest("Ashwater")
    assert (row["kind"], row["detected_kind"], row["status"]) == ("update", "stealth_edit", "confirmed")
    press(page, "o")
    expect(page).to_have_url(re.compile(r"/diffs/1\.\.2$"))
    press(page, "g", "d")
    expect(page.locator("h1")).to_have_text("Desk")


def test_single_keys_can_be_switched_off_and_are_listed(page: Page) -> None:
    page.goto("/")
    settled(page)
    press(page, "?")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Go to Stories")
    expect(dialog).to_contain_text("Confirm")
    dialog.get_by_label("Commands by single letters are on").uncheck()
    press(page, "Escape")
    expect(dialog).to_have_count(0)
    press(page, "j", "?")
    expect(page.locator("dialog, .entry :focus")).to_have_count(0)
    page.get_by_role("button", name="Keyboard").click()
    page.get_by_role("dialog").get_by_label("Commands by single letters are on").check()
    press(page, "Escape")
    press(page, "j")
    expect(page.locator(".entry h3 a").first).to_be_focused()


def test_a_review_of_what_somebody_else_reviewed_meanwhile_is_not_sent(page: Page, tracker: Tracker) -> None:
    silent_edit(tracker, "twodesks")
    page.goto("/?outlet=Twodesks")
    settled(page)
    row = tracker.latest("Twodesks")
    other = page.context.new_page()
    other.goto("/?outlet=Twodesks")
    other.get_by_role("button", name="Confirm").click()
    expect(other.locator(".standing")).to_contain_text("Confirmed")
    page.get_by_role("button", name="Dismiss").click()
    expect(page.locator(".trouble")).to_contain_text("Somebody reviewed this meanwhile")
    expect(page.locator(".standing")).to_contain_text("Confirmed")
    assert len(tracker.ask(f"corrections/{row['id']}/reviews")["data"]) == 1


def test_a_reader_without_a_key_is_asked_for_one(page: Page, tracker: Tracker) -> None:
    silent_edit(tracker, "keyless")
    page.goto("/?outlet=Keyless")
    settled(page)
    page.get_by_role("button", name="Key", exact=True).click()
    page.get_by_role("button", name="Forget the key").click()
    settled(page)
    press(page, "j", "c")
    expect(page.locator(".trouble")).to_have_text("Give a key first")
    expect(page.locator(".trouble button")).to_be_focused()
    press(page, "Enter")
    page.keyboard.type(tracker.key)
    press(page, "Enter")
    expect(page.locator(".standing")).to_contain_text("Confirmed")
    expect(page.locator(".entry h3 a").first).to_be_focused()


def test_a_key_is_given_by_typing_it_where_the_dialog_opens(page: Page, tracker: Tracker) -> None:
    page.goto("/")
    settled(page)
    page.evaluate("sessionStorage.clear()")
    page.get_by_role("button", name="Key", exact=True).press("Enter")
    page.keyboard.type(tracker.key)
    press(page, "Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate("sessionStorage.getItem('tracker-key')") == tracker.key


def test_a_correction_that_arrives_is_announced_and_moves_nothing_until_it_is_asked_for(
    page: Page, tracker: Tracker
) -> None:
    page.goto("/")
    settled(page)
    first = page.locator(".entry h3").first.inner_text()
    place = page.locator(".entry").first.bounding_box()
    silent_edit(tracker, "arrivals")
    arrived = page.locator("#arrivals")
    arrived.wait_for(timeout=45_000)
    assert page.locator(".entry h3").first.inner_text() == first
    assert page.locator(".entry").first.bounding_box() == place
    expect(page.get_by_role("status")).to_contain_text("new correction")
    press(page, ".")
    expect(page.locator(".entry h3").first).to_have_text("Water at arrivals")
    expect(page.locator(".entry h3 a").first).to_be_focused()
    expect(arrived).to_have_count(0)


def test_what_was_looked_at_is_not_new_and_what_comes_then_is(page: Page, tracker: Tracker) -> None:
    page.goto("/")
    settled(page)
    page.get_by_role("button", name="Mark all as looked at").click()
    expect(page.locator(".since")).to_contain_text("You last looked")
    page.get_by_role("button", name="Since I last looked").click()
    expect(page.locator(".state")).to_contain_text("Nothing new")
    article = silent_edit(tracker, "overnight")
    page.goto("/?show=new&order=weightiest")
    settled(page)
    assert page.locator(".entry h3 a").get_attribute("href") == f"/articles/{article}/diffs/1..2"


def test_an_answer_that_comes_after_another_choice_is_not_shown(page: Page) -> None:
    page.goto("/")
    settled(page)
    held = []
    page.route("**/corrections?*kind=correction*", lambda route: held.append(route))
    page.locator("#kind").select_option("correction")
    page.locator("#kind").select_option("retraction")
    expect(page.locator(".entry")).to_have_count(1)
    held[0].continue_()
    page.wait_for_timeout(300)
    expect(page.locator(".entry .kind")).to_have_text("Retraction")
    page.unroute_all()
    page.go_back()
    expect(page.locator("#kind")).to_have_value("correction")


def test_a_list_that_asks_for_a_key_half_way_goes_on_with_it(page: Page, tracker: Tracker) -> None:
    refused = []

    def two_a_page(route):
        url = route.request.url
        if "cursor=" in url and not refused:
            refused.append(url)
            route.fulfill(status=401, json={"title": "A valid API key is needed"})
        else:
            route.continue_(url=f"{url}{'&' if '?' in url else '?'}limit=2")

    page.route(re.compile(r"/api/v1/corrections(\?(?!order=recorded).*)?$"), two_a_page)
    page.goto("/")
    expect(page.locator(".entry")).to_have_count(2)
    page.get_by_role("button", name="Show more").click()
    page.locator("main .state input").fill(tracker.key)
    page.locator("main .state button").click()
    expect(page.locator(".entry")).to_have_count(4)
    expect(page.locator(".entry h3 a").nth(2)).to_be_focused()


def test_a_version_is_pasted_a_claim_watched_and_a_story_made(page: Page, tracker: Tracker) -> None:
    silent_edit(tracker, "pasted")
    page.goto("/add")
    form = page.locator("#paste")
    form.get_by_label("Address").fill("https://pasted.example/water")
    form.get_by_label("Outlet").fill("Pasted")
    form.get_by_label("Headline").fill("Water at pasted")
    form.get_by_label("Text").fill(TEXT.format("9,900"))
    form.get_by_role("button").click()
    expect(form.locator(".outcome")).to_contain_text("Version 3 is stored.")
    expect(form.locator(".outcome")).to_contain_text("Silent edit")
    form.get_by_label("Address").fill("https://user:word@pasted.example/water")
    form.get_by_role("button").click()
    expect(form.locator(".trouble")).to_contain_text("url")
    watch = page.locator("#watch")
    watch.get_by_label("Claim").fill("The reservoir holds 9,900 cubic metres.")
    watch.get_by_role("button").click()
    watch.get_by_role("link").click()
    expect(page.locator(".stance.supports").first).to_contain_text("Says so")
    page.goto("/add")
    story = page.locator("form#story")
    story.get_by_label("What the event is called").fill("Water")
    story.get_by_label("Find articles").fill("pasted")
    story.get_by_role("button", name="Add: Water at pasted").click()
    expect(story.locator("#chosen li")).to_have_count(1)
    story.get_by_role("button", name="Make the story").click()
    story.locator(".outcome a").click()
    expect(page.locator("h1")).to_have_text("Water")


def test_an_endpoint_is_registered_pinged_and_switched_off(page: Page) -> None:
    page.goto("/alerts")
    settled(page)
    form = page.locator("#register")
    form.get_by_label("Address that receives").fill("https://unreachable.example/hook")
    form.get_by_label("correction.detected").check()
    form.get_by_label("Outlets").fill("Hook Gazette, The Tide ,")
    form.get_by_role("button").click()
    expect(form.locator("code")).to_contain_text("whsec_")
    page.get_by_role("link", name="https://unreachable.example/hook").click()
    expect(page.locator(".intro")).to_contain_text("correction.detected of Hook Gazette, The Tide")
    page.get_by_role("button", name="Send a ping").click()
    expect(page.locator(".outcome").first).to_contain_text("A ping is on its way.")
    expect(page.locator(".delivery").first).to_contain_text("ping")
    page.locator(".delivery summary").first.click()
    expect(page.get_by_role("button", name="Send again").first).to_be_visible()
    page.get_by_role("button", name="Switch off").click()
    expect(page.get_by_role("button", name="Switch on")).to_be_visible()


#: filters of an endpoint, and what a reader is told that it hears of
HEARD = {
    "all kinds of them": (
        {
            "event_types": ["notice.altered", "notice.removed"],
            "filters": {"articles": [7, 8], "stories": [4], "claims": [31], "correction_kinds": ["stealth_edit"]},
        },
        "notice.altered, notice.removed of articles 7, 8 · of stories 4 · on claims 31 · of kind Silent edit",
    ),
    "in a digest": ({"digest": "daily"}, "every event · in one message a day"),
    "none": ({}, "every event"),
    "of an outlet": (
        {"filters": {"outlets": ["Hook Gazette"], "substantive_only": True}},
        "every event of Hook Gazette · No versions of copy edits and moves alone",
    ),
}


@pytest.mark.parametrize("which", HEARD)
def test_an_endpoint_says_what_it_hears_of(page: Page, tracker: Tracker, which: str) -> None:
    wanted, told = HEARD[which]
    url = f"https://{which.replace(' ', '-')}.example/hook"
    endpoint = tracker.post("webhook-endpoints", {"url": url, **wanted})["id"]
    for address, place in (
        (f"/alerts/{endpoint}", page.locator(".intro")),
        ("/alerts", page.locator("li", has_text=url)),
    ):
        page.goto(address)
        settled(page)
        expect(place.locator(".meta")).to_have_text(re.compile(rf"^(Active|Failing .*) · {re.escape(told)}\s*$"))


def test_an_endpoint_is_sent_an_example_of_a_type_and_all_that_failed_once_more(page: Page, tracker: Tracker) -> None:
    endpoint = tracker.post("webhook-endpoints", {"url": "https://examples.example/hook"})["id"]
    page.goto(f"/alerts/{endpoint}")
    settled(page)
    form = page.locator("#example")
    form.get_by_label("Event").select_option("notice.removed")
    form.get_by_role("button").click()
    expect(form.locator(".outcome")).to_contain_text("An example of notice.removed is on its way.")
    expect(page.locator(".delivery").first).to_contain_text("notice.removed")
    page.get_by_role("button", name="Send again all that failed").click()
    expect(page.locator(".outcome").first).to_contain_text("0 deliveries will be made again.")


def test_a_claim_shows_what_became_of_it(page: Page, tracker: Tracker) -> None:
    silent_edit(tracker, "followed")
    claim = tracker.post("claims", {"text": "The reservoir holds 7,400 cubic metres."})["id"]
    page.goto(f"/claims/{claim}")
    settled(page)
    expect(page.locator(".list h3", has_text="Water at followed").first).to_be_visible()
    silent = page.locator(".list > section + details:last-child")
    expect(silent).to_contain_text("articles that say nothing to it")
    expect(silent.get_by_role("link").first).to_be_hidden()
    silent.locator("summary").click()
    expect(silent.get_by_role("link").first).to_be_visible()
    history = page.locator(".pages").nth(1)
    expect(history).to_contain_text("First seen")
    expect(history).to_contain_text("Figure changed")


def test_who_says_no_longer_what_it_said_is_told_on_the_wall(page: Page, tracker: Tracker) -> None:
    said = "Ada Marsh founded the Lowick choir in {}."
    texts = {
        "Leaver": [f"{said.format(2010)} It sings.", "It sings."],
        "Keeper": [said.format(2010)],
        "Other": [said.format(2012)],
    }
    articles = []
    for outlet, versions in texts.items():
        for text in versions:
            body = {"url": f"https://{outlet}.example/choir", "outlet": outlet, "title": "The choir", "text": text}
            number = tracker.post("versions", body)["article_id"]
        articles.append(number)
    story = tracker.post("stories", {"title": "Choir", "article_ids": articles})["id"]
    page.goto(f"/stories/{story}")
    settled(page)
    cell = page.locator("td.dropped")
    expect(cell).to_have_text(re.compile(r"No longer says so$"))
    expect(cell.locator("[title]")).to_have_attribute("title", "no sentence speaks of it")
    quiet = "each => getComputedStyle(each).color"
    assert cell.evaluate(quiet) == page.locator("thead th").first.evaluate(quiet)
    expect(page.locator(".wall")).not_to_contain_text("Still carried by")


def test_on_a_phone_the_filters_are_folded_until_they_are_asked_for_or_one_is_chosen(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 760})
    page.goto("/")
    settled(page)
    expect(page.locator("#kind")).to_be_hidden()
    expect(page.locator(".entry h3").first).to_be_in_viewport()
    page.get_by_text("Filters and order").click()
    expect(page.locator("#kind")).to_be_visible()
    page.goto("/?kind=retraction")
    settled(page)
    expect(page.locator("#kind")).to_be_visible()


def test_feeds_are_named_where_a_reader_looks_for_them(page: Page, tracker: Tracker) -> None:
    article = tracker.latest("Northgate Courier")["article_id"]
    for path, feed in (
        ("/ledger", "/feeds/corrections.atom"),
        (f"/articles/{article}", f"/feeds/articles/{article}.atom"),
    ):
        page.goto(path)
        settled(page)
        expect(page.get_by_role("link", name="Atom feed")).to_have_attribute("href", feed)
        assert page.request.get(feed).ok
    expect(page.locator("link[type='application/atom+xml']")).to_have_attribute("href", "/feeds/corrections.atom")

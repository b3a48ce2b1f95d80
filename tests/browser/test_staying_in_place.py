"""Nothing moves under the reader's eyes, and the way back leads to where one was; long ones, and on paper."""

import re
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Tracker, settled
from tests.support.alerts import until

pytestmark = pytest.mark.usefixtures("as_editor")

Draw = Callable[[str], str]

#: adds up how far parts of the page were moved, in shares of the window (Layout Instability)
SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) window.shifted += each.value;
}).observe({ type: "layout-shift", buffered: true });"""

#: lines that the numbers of a table are broken into
LINES = """(cells) => Math.max(...cells.map((cell) => {
  const text = document.createRange();
  text.selectNodeContents(cell);
  return new Set([...text.getClientRects()].map(({ top }) => Math.round(top))).size;
}))"""

VERSIONS = 45
NOTICES = [
    f"Correction: The first edition of this article misstated how many lamps the pier has. It has {lamps}, not 90."
    for lamps in ("112", "121")
]


@pytest.fixture(scope="module")
def long(tracker: Tracker) -> int:
    """An article of more versions than are shown at a time; the second one corrects a figure, silently."""
    for number in range(VERSIONS):
        text = (
            f"The pier has {90 if number else 80} lamps, the harbour office said. The tide was watched {number} times."
        )
        version = {"url": "https://long.example/a", "outlet": "The Long", "title": "Pier lamps", "text": text}
        said = tracker.post(
            "versions", version | {"captured_at": f"2025-04-{number // 24 + 1:02}T{number % 24:02}:00:00Z"}
        )
    return int(said["article_id"])


@pytest.fixture(scope="module")
def told(tracker: Tracker) -> None:
    """Of an article that still says what another has corrected was told: the desk says so above its list."""
    wrong = "The Wexley mill will cut 340 jobs by June, its owner Ida Poole said on Tuesday."
    for outlet, text in (
        ("The Loom", wrong),
        ("The Shuttle", f"{wrong} Nobody answered the telephone."),
        ("The Loom", f"{wrong.replace('340', '34')}\n\nCorrection: An earlier version said that it was 340 jobs."),
    ):
        address = f"https://{outlet[4:].lower()}.example/mill"
        tracker.post("versions", {"url": address, "outlet": outlet, "title": "Jobs at the mill", "text": text})
    until(lambda: bool(tracker.ask("events?type=claim.still_uncorrected")["data"]))


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(
    "path", ["/", "/alerts", "/alerts/{endpoint}", "/claims/{claim}", "/ledger", "/sources/{source}", "/stories"]
)
@pytest.mark.parametrize("width", [320, 1280])
def test_what_comes_late_moves_nothing(page: Page, tracker: Tracker, path: str, width: int) -> None:
    places = {
        "claim": tracker.post("claims", {"text": "The pier has 90 lamps."})["id"],
        "endpoint": tracker.post("webhook-endpoints", {"url": f"https://late.example/{width}"})["id"],
        "source": tracker.ask("sources")["data"][0]["id"],
    }

    def late(route: Route) -> None:
        time.sleep(0.05 * (1 + len(route.request.url) % 4))
        route.continue_()

    page.route(re.compile(r"/api/v1/(?!events/stream)"), late)
    page.add_init_script(SHIFTS)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(path.format(**places))
    settled(page)
    page.wait_for_timeout(600)
    assert page.evaluate("shifted") < 0.02


def test_the_way_back_leads_to_the_page_of_a_list_from_which_one_went(page: Page, tracker: Tracker) -> None:
    page.route(
        re.compile(r"/api/v1/corrections(\?(?!order=recorded).*)?$"),
        lambda route: route.continue_(url=f"{route.request.url}{'&' if '?' in route.request.url else '?'}limit=4"),
    )
    page.goto("/")
    settled(page)
    for shown in (8, 12):
        page.get_by_role("button", name="Show more").click()
        expect(page.locator(".entry")).to_have_count(shown)
    entry = page.locator(".entry h3 a").nth(10)
    address = entry.get_attribute("href")
    entry.press("Enter")
    page.locator(".head").wait_for()
    page.go_back()
    expect(page.locator(".entry")).to_have_count(12)
    expect(page.locator(f'.entry h3 a[href="{address}"]').first).to_be_focused()
    expect(page.locator(f'.entry h3 a[href="{address}"]').first).to_be_in_viewport()
    page.go_forward()
    page.locator(".head").wait_for()
    expect(page.locator("h1")).to_be_in_viewport()


def test_a_long_history_is_shown_a_part_at_a_time_each_version_with_its_corrections(
    draw: Draw, page: Page, long: int
) -> None:
    assert f"{VERSIONS} versions" in draw(f"/articles/{long}")
    expect(page.locator(".history > li")).to_have_count(40)
    expect(page.locator(".history")).not_to_contain_text("80")
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".history > li")).to_have_count(VERSIONS)
    expect(page.locator(".history > li").nth(40).locator("h2 a")).to_be_focused()
    expect(page.locator(".history > li").nth(VERSIONS - 2).locator(".finding")).to_contain_text("80")
    expect(page.locator(".history")).to_contain_text("First seen.")
    expect(page.locator(".bar").first).to_contain_text(f"{VERSIONS} versions, {VERSIONS - 1} corrections")


def test_the_claims_of_a_long_article_are_read_ten_versions_at_a_time(draw: Draw, page: Page, long: int) -> None:
    draw(f"/articles/{long}/claims")
    heads = page.locator("thead th a")
    for last in (VERSIONS, VERSIONS - 10):
        expect(heads).to_have_text([f"Version {number}" for number in range(last - 9, last + 1)])
        page.get_by_role("link", name="Earlier versions").click()
    draw(f"/articles/{long}/claims?to=5")
    expect(heads).to_have_count(5)
    expect(page.get_by_role("link", name="Earlier versions")).to_have_count(0)
    page.get_by_role("link", name="Later versions").click()
    expect(page.get_by_role("link", name="Version 15", exact=True)).to_be_visible()
    draw(f"/articles/{long}/claims?to={VERSIONS - 3}")
    page.get_by_role("link", name="Later versions").click()
    expect(page.get_by_role("link", name=f"Version {VERSIONS}", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Later versions")).to_have_count(0)
    expect(page.locator("td .changed")).to_have_count(0)


def test_versions_of_a_long_article_have_grounds_of_their_own(draw: Draw, page: Page, tracker: Tracker) -> None:
    texts = [f"Boat {number} came in at noon, the harbour office said.\n\n" for number in range(12)]
    for count in range(1, len(texts) + 1):
        version = {
            "url": "https://boats.example/a",
            "outlet": "The Boats",
            "title": "Boats",
            "text": "".join(texts[:count]),
        }
        article = tracker.post("versions", version)["article_id"]
    draw(f"/articles/{article}/blame")
    grounds = page.locator(".blame span[data-version]").evaluate_all(
        "all => all.map((each) => getComputedStyle(each).backgroundColor)"
    )
    assert len(set(grounds)) == len(texts)


def test_of_a_reworded_notice_the_desk_marks_the_words_that_differ(draw: Draw, page: Page, tracker: Tracker) -> None:
    for notice in NOTICES:
        text = f"The pier has many lamps, the harbour office said.\n\n{notice}"
        tracker.post("versions", {"url": "https://lamps.example/a", "outlet": "Lamps", "title": "Lamps", "text": text})
    draw("/?outlet=Lamps&kind=notice_altered")
    quoted = page.locator(".entry blockquote")
    expect(quoted.locator("del")).to_have_text(re.compile(r"112,?$"))
    expect(quoted.locator("ins")).to_have_text(re.compile(r"121,?$"))
    expect(quoted).to_contain_text("misstated how many lamps the pier has.")
    expect(quoted).to_contain_text("not 90.")


@pytest.mark.parametrize("width", [320, 1280])
def test_no_number_of_a_table_is_broken(page: Page, width: int) -> None:
    counts = {"name": "2026-01", "total": 12_345, "kinds": {"stealth_edit": 12_345}, "median_lag_seconds": 86_400}
    parts = {f"by_{part}": [counts] for part in ("kind", "month", "outlet", "tag", "byline")}
    answer = {"total": 12_345, "median_lag_seconds": 86_400, **parts}
    page.route("**/corrections/counts*", lambda route: route.fulfill(json=answer))
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/ledger")
    settled(page)
    assert page.locator(".figures td:not(:has(svg))").evaluate_all(LINES) == 1


def test_a_printed_ledger_keeps_its_signs_and_breaks_no_correction(page: Page) -> None:
    page.goto("/ledger")
    settled(page)
    page.emulate_media(media="print", color_scheme="dark")
    style = "(each) => [getComputedStyle(each).printColorAdjust, getComputedStyle(each).breakInside]"
    assert page.locator(".published .kind").first.evaluate(style)[0] == "exact"
    assert page.locator(".published").first.evaluate(style)[1] == "avoid"
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    expect(page.get_by_role("link", name="Atom feed")).to_be_hidden()


def test_the_address_of_the_numbers_leads_to_them_once_all_is_there(page: Page) -> None:
    page.goto("/ledger#numbers")
    settled(page)
    expect(page.locator("#numbers h2").first).to_be_in_viewport()


def test_of_a_story_with_many_corrections_the_newest_are_shown_with_a_way_to_all(page: Page, tracker: Tracker) -> None:
    def one_of_many(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, json=answer.json() | {"has_more": True})

    page.route("**/api/v1/corrections?story_id=*", one_of_many, times=1)
    page.goto(f"/stories/{tracker.story()}")
    settled(page)
    page.get_by_role("link", name=re.compile(r"^The newest \d; all of them")).click()
    expect(page).to_have_url(re.compile(rf"/\?story_id={tracker.story()}$"))


def test_beside_a_first_version_the_step_to_the_newest_is_offered(draw: Draw, page: Page, long: int) -> None:
    draw(f"/articles/{long}/versions/1")
    expect(page.get_by_label("before")).to_have_value("1")
    expect(page.get_by_label("after")).to_have_value(str(VERSIONS))


def test_a_wall_of_many_outlets_grows_beyond_the_column_on_a_wide_screen(
    draw: Draw, page: Page, tracker: Tracker
) -> None:
    story = next(row["id"] for row in tracker.ask("stories")["data"] if row["title"] == "Me too")
    page.set_viewport_size({"width": 2560, "height": 1200})
    draw(f"/stories/{story}")
    width = "(each) => each.getBoundingClientRect().width"
    assert page.locator(".wide:has(.wall)").evaluate(width) > page.locator("main .view").evaluate(width)
    assert page.locator(".wide:has(.wall)").evaluate("(each) => each.scrollWidth <= each.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 2560


@pytest.mark.parametrize(("way", "first"), [("blame", "text"), ("diffs/1..2", "aside")])
def test_text_stands_first_but_for_the_account_of_a_comparison_where_the_screen_is_narrow(
    draw: Draw, page: Page, tracker: Tracker, way: str, first: str
) -> None:
    draw(f"/articles/{tracker.latest('Northgate Courier', kind='correction')['article_id']}/{way}")
    place = "each => each.getBoundingClientRect()"
    text, aside = (page.locator(f".columns > {part}") for part in (".text", "aside"))
    assert text.evaluate(place)["left"] < aside.evaluate(place)["left"]
    page.set_viewport_size({"width": 320, "height": 800})
    above = "text" if text.evaluate(place)["top"] < aside.evaluate(place)["top"] else "aside"
    assert above == first

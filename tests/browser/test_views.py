"""Every view: drawn in both themes and at three widths, without a fault that axe finds, no words out of sight."""

import itertools
import urllib.parse

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from service.core.claims.crosscheck import State
from service.core.editorial.disclosure import Disclosure
from service.core.editorial.notices import NoticeKind
from service.core.editorial.revision import CorrectionKind
from service.web import dashboard
from tests.browser.conftest import HOSTILE, Tracker, settled, words

#: WCAG 2.2 AA and what goes before it, and what axe holds for good practice
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

#: terms as programs spell them: a reader is told what they are called
SPELLED = {each.value for each in (*CorrectionKind, *NoticeKind, *Disclosure, *State) if "_" in each}

VIEWS = {
    "desk": "/",
    "desk by weight": "/?order=weightiest",
    "history": "/articles/{article}",
    "comparison": "/articles/{article}/diffs/1..2",
    "side by side": "/articles/{article}/diffs/1..2?view=split",
    "version": "/articles/{article}/versions/1",
    "sentences": "/articles/{article}/blame",
    "claims of an article": "/articles/{article}/claims",
    "stories": "/stories",
    "story": "/stories/{story}",
    "claims": "/claims",
    "claim": "/claims/{claim}",
    "sources": "/sources",
    "changes of sources": "/sources?view=changes",
    "who relies on whom": "/sources?view=graph",
    "source": "/sources/{source}",
    "ledger": "/ledger",
    "add": "/add",
    "alerts": "/alerts",
    "endpoint": "/alerts/{endpoint}",
    "search": "/search?q=hospital",
    "nothing": "/nonsense",
}


@pytest.fixture(scope="module")
def places(tracker: Tracker) -> dict[str, int | str]:
    """What the addresses of the views name."""
    claim = tracker.post("claims", {"text": "St. Brendan Hospital will cut 340 jobs."})
    endpoint = tracker.post("webhook-endpoints", {"url": "https://hooks.example/corrections"})
    article = tracker.latest("Northgate Courier", kind="correction")["article_id"]
    source = tracker.ask(f"sources?article_id={article}")["data"][0]["id"]
    return {
        "article": article,
        "story": tracker.story(),
        "claim": claim["id"],
        "source": source,
        "endpoint": endpoint["id"],
    }


@pytest.fixture(params=VIEWS)
def address(request: pytest.FixtureRequest, places: dict[str, int | str]) -> str:
    """The address of each view in turn."""
    return VIEWS[request.param].format(**places)


def test_a_view_is_drawn_for_everybody(page: Page, as_editor: None, address: str) -> None:
    page.goto(address)
    settled(page)
    expect(page.locator("[role=alert]:not(:empty)")).to_have_count(0)
    found = {}
    for width, theme in itertools.product((320, 1280), ("light", "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=theme)
        result = Axe().run(page, options={"runOnly": list(RULES), "resultTypes": ["violations"]})
        for fault in result.response["violations"]:
            nodes = [node["html"][:200] + node["failureSummary"] for node in fault["nodes"][:3]]
            found[width, theme, fault["id"]] = nodes
    assert found == {}
    for width in (320, 375, 1280, 2560):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert {each for each in SPELLED if each in words(page)} == set()
    assert page.title().endswith("Correction Tracker")


def test_no_view_is_left_out() -> None:
    drawn = {path.split("?")[0] for path in VIEWS.values()}
    shapes = {"/".join("*" if part.startswith("<") else part for part in rule.split("/")) for rule in dashboard.VIEWS}
    shapes -= {
        "/articles/*/versions/*/blame",
        "/articles/*/diffs/<int:old>..<int:new>",
        "/articles/*/diffs/*",
        "/articles/*/versions/*",
    }
    tested = {"/".join("*" if part.startswith("{") else part for part in path.split("/")) for path in drawn}
    assert shapes <= tested


def test_words_of_a_hostile_article_stay_words(page: Page, tracker: Tracker) -> None:
    article = tracker.latest(HOSTILE[:60])["article_id"]
    base = f"/articles/{article}"
    steps = ("", "/diffs/1..2", "/diffs/1..2?view=split", "/versions/1", "/blame", "/claims")
    for path in ("/", *(base + step for step in steps), "/ledger", "/search?q=7*7"):
        page.goto(path)
        settled(page)
        read = words(page)
        assert "document.title='owned'" in read
        assert "{{7*7}}" in read
        assert page.title() != "owned"
        assert page.locator("main img, main script").count() == 0
        assert "U+202E" in read


def test_hostile_words_of_the_reader_stay_words(page: Page, tracker: Tracker) -> None:
    page.goto("/search?q=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D'owned'%22%3E")
    settled(page)
    assert "Nothing was found" in words(page)
    assert page.locator("main img").count() == 0


@pytest.mark.parametrize("status", [401, 403, 404, 500, 503])
def test_a_refusal_is_told_in_the_words_of_its_problem_document(page: Page, status: int) -> None:
    problem = {"type": "/problems/x", "title": "The tide is out", "detail": "Come back at noon.", "status": status}
    page.route("**/api/v1/stories?*", lambda route: route.fulfill(status=status, json=problem))
    page.route("**/api/v1/stories", lambda route: route.fulfill(status=status, json=problem))
    page.goto("/stories")
    page.locator(".state").wait_for()
    if status == 401:
        assert "asks for a key" in words(page)
    else:
        assert "Come back at noon." in words(page)
    if status in (500, 503):
        page.unroute("**/api/v1/stories")
        page.get_by_role("button", name="Try again").click()
        expect(page.locator(".rows li a").first).to_be_visible()


def test_a_silent_service_is_named(page: Page) -> None:
    page.route("**/api/v1/stories", lambda route: route.abort())
    page.goto("/stories")
    expect(page.locator(".state")).to_contain_text("The service did not answer.")


def test_nothing_is_asked_of_any_other_host(page: Page, tracker: Tracker, places: dict[str, int | str]) -> None:
    hosts = set()
    page.on("request", lambda request: hosts.add(urllib.parse.urlsplit(request.url).netloc))
    for path in VIEWS.values():
        page.goto(path.format(**places))
        page.locator("main h1, main .state").first.wait_for()
    assert hosts == {urllib.parse.urlsplit(tracker.address).netloc}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_was_added_and_removed_is_told_by_more_than_colour(browser: Browser, tracker: Tracker, theme: str) -> None:
    context = browser.new_context(base_url=tracker.address, color_scheme=theme)
    page = context.new_page()
    page.goto(f"/articles/{tracker.latest('Northgate Courier', kind='correction')['article_id']}/diffs/1..2")
    settled(page)
    style = "each => [getComputedStyle(each).textDecorationLine, getComputedStyle(each, '::before').content[1]]"
    assert page.locator(".text ins").first.evaluate(style) == ["underline", "+"]
    assert page.locator(".text del").first.evaluate(style) == ["line-through", "−"]
    assert page.locator(".text del .unseen").first.inner_text().strip() == "removed:"
    context.close()


def test_the_ledger_begins_with_the_corrections_and_has_a_way_to_the_numbers(page: Page) -> None:
    page.goto("/ledger")
    settled(page)
    expect(page.locator(".published").first).to_be_in_viewport()
    expect(page.locator("figure").first).not_to_be_in_viewport()
    page.get_by_role("link", name="In numbers").click()
    expect(page.locator("#numbers figure").first).to_be_in_viewport()


def test_a_printed_page_has_the_findings_and_no_controls(page: Page, tracker: Tracker) -> None:
    page.goto("/ledger")
    settled(page)
    page.emulate_media(media="print")
    expect(page.locator(".published").first).to_be_visible()
    expect(page.locator("figure svg").first).to_be_visible()
    for controls in (".masthead", ".filters", ".tail"):
        expect(page.locator(controls)).to_be_hidden()


def test_a_link_within_the_dashboard_loads_no_page_and_the_way_back_leads_to_where_one_was(
    page: Page, tracker: Tracker
) -> None:
    page.goto("/")
    settled(page)
    page.evaluate("window.same = true")
    entry = page.locator(".entry h3 a").nth(6)
    address = entry.get_attribute("href")
    entry.scroll_into_view_if_needed()
    expect(page.locator("h1")).not_to_be_in_viewport()
    entry.click()
    page.locator(".head").wait_for()
    expect(page.locator("main")).to_be_focused()
    assert page.evaluate("[scrollY, window.same]") == [0, True]
    page.go_back()
    page.locator(".entry").first.wait_for()
    expect(page.locator(f'.entry h3 a[href="{address}"]')).to_be_in_viewport()
    expect(page.locator(f'.entry h3 a[href="{address}"]')).to_be_focused()
    assert page.evaluate("window.same")

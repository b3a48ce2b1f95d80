"""What the desk and the comparison tell, on the example stories and on some that are made for it."""

import re
import urllib.parse
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Tracker

Draw = Callable[[str], str]


def test_the_desk_lists_the_corrections_of_the_example_stories(draw: Draw) -> None:
    read = draw("/")
    assert "Silent edit Readers were not told" in read
    assert "Port Ellery Council Faces Hard Choices Over Shortfall" in read
    assert re.search(r"removed: \$4\.2 million → added: \$6\.2 million", read)


@pytest.mark.parametrize("outlet", ["Rewritten", "The Weir"])
def test_the_desk_gives_of_several_changes_the_account_and_no_fragments(
    draw: Draw, page: Page, tracker: Tracker, outlet: str
) -> None:
    row = tracker.latest(outlet)
    assert row["change_count"] > 1
    assert row["summary"] in draw(f"/?outlet={urllib.parse.quote(outlet)}")
    assert page.locator("ins, del").count() == 0


def test_the_desk_says_what_a_late_notice_explains(draw: Draw) -> None:
    read = draw("/?kind=correction&outlet=Northgate%20Courier")
    assert "It explains what was changed in silence in version 2." in read


def test_the_desk_shows_how_much_a_correction_weighs_and_why(draw: Draw, page: Page, tracker: Tracker) -> None:
    row = tracker.ask("corrections?order=weightiest")["data"][0]
    assert f"weight {row['significance']:.2f}" in draw("/?order=weightiest")
    first = page.locator(".entry").first
    assert first.locator(".weight").get_attribute("title") == "; ".join(row["reasons"])
    assert first.locator("h3").inner_text() == row["article"]["title"]


def test_a_change_that_a_later_notice_owned_up_to_is_not_called_silent(draw: Draw, tracker: Tracker) -> None:
    row = tracker.latest("Northgate Courier", disclosure="disclosed_later")
    read = draw(f"/articles/{row['article_id']}/diffs/{row['from_version']}..{row['to_version']}")
    assert f"Readers were told {row['lag']} later" in read
    assert "Announced later" in read
    assert "Not announced" not in read


def test_a_page_that_is_gone_is_called_so_and_not_the_same(draw: Draw, tracker: Tracker) -> None:
    article = tracker.latest("Gone Weekly")["article_id"]
    for path in (f"/articles/{article}/diffs/1..2", f"/articles/{article}/versions/2"):
        read = draw(path)
        assert "The article was gone: its page answered 404." in read
        assert "say the same" not in read


def test_the_filters_of_the_address_are_applied(draw: Draw, page: Page, tracker: Tracker) -> None:
    assert "Retracted: Report on an Arrest" in draw("/?kind=retraction")
    assert page.locator(".entry").count() == 1
    assert "Nothing matches these filters" in draw("/?outlet=Nobody")
    draw(f"/?story_id={tracker.story()}")
    assert set(page.locator(".entry .outlet").all_inner_texts()) == {"Northgate Courier", "Capital Wire"}


def test_a_comparison_shows_the_edit_and_beside_the_notice_what_it_explains(
    draw: Draw, page: Page, tracker: Tracker
) -> None:
    row = tracker.latest("Northgate Courier")
    read = draw(f"/articles/{row['article_id']}/diffs/1..2")
    assert "removed: 340 added: 34" in read
    assert "What the outlet says Correction Added" in read
    assert "Number Announced" in page.locator(".said").inner_text().replace("\n", " ")
    assert "Nothing but what the notice explains." in read


def test_a_moved_paragraph_is_marked_at_both_ends(draw: Draw, page: Page, tracker: Tracker) -> None:
    draw(f"/articles/{tracker.latest('The Harbor Ledger')['article_id']}/diffs/1..2")
    assert page.locator("#move-1 a[href='#left-1'], #move-1[id] ~ a[href='#left-1'], a[href='#left-1']").count() == 1
    assert page.locator("#left-1 a[href='#move-1']").count() == 1
    assert page.locator(".text del").count() == 0


def test_side_by_side_has_what_went_on_the_left_and_what_came_on_the_right(
    draw: Draw, page: Page, tracker: Tracker
) -> None:
    row = tracker.latest("Northgate Courier", kind="correction")
    draw(f"/articles/{row['article_id']}/diffs/1..2?view=split")
    assert page.locator("td:first-child ins, td:last-child del").count() == 0
    assert page.locator("td:first-child del").count() > 0
    assert page.locator("td:last-child ins").count() > 0
    for side, number in (("first", 1), ("last", 2)):
        shown = "".join(page.locator(f".split td:{side}-child").all_text_contents())
        shown = re.sub(r" (added|removed): ", "", shown)
        text = tracker.ask(f"articles/{row['article_id']}/versions/{number}")["text"]
        letters = re.sub(r"\s", "", text)
        assert letters in re.sub(r"\s", "", shown).replace("CorrectionCorrection:", "Correction:")


def test_the_way_to_read_is_part_of_the_address(draw: Draw, page: Page, tracker: Tracker) -> None:
    row = tracker.latest("Northgate Courier")
    path = f"/articles/{row['article_id']}/diffs/1..2"
    draw(path)
    whole = page.locator(".prose > p").count()
    page.get_by_role("button", name="Changes only").click()
    assert page.url.endswith("?view=only")
    assert page.locator(".prose > p").count() < whole
    page.locator(".fold summary").first.click()
    draw(f"{path}?view=only")
    expect(page.get_by_role("button", name="Changes only")).to_have_attribute("aria-pressed", "true")


def test_the_ways_to_read_stay_in_sight_and_cover_no_place_that_is_led_to(
    draw: Draw, page: Page, tracker: Tracker
) -> None:
    page.set_viewport_size({"width": 1280, "height": 400})
    draw(f"/articles/{tracker.latest('Rewritten')['article_id']}/diffs/1..2#p40")
    switch = page.get_by_role("button", name="Side by side")
    expect(page.locator("#p40")).to_be_in_viewport()
    expect(page.locator("h1")).not_to_be_in_viewport()
    expect(switch).to_be_in_viewport()
    edges = "(switches, place) => [switches.getBoundingClientRect().bottom, place.getBoundingClientRect().top]"
    below, top = page.evaluate(f"({edges})(document.querySelector('.switch'), document.querySelector('#p40'))")
    assert below <= top


def test_the_history_tells_how_much_longer_each_version_is(draw: Draw, page: Page, tracker: Tracker) -> None:
    article = tracker.latest("The Weir")["article_id"]
    draw(f"/articles/{article}")
    first, second = (row["length"] for row in tracker.ask(f"articles/{article}/versions?text=false")["data"])
    expect(page.locator(".history h2").first).to_contain_text(f"−{first - second} characters")
    expect(page.locator(".history h2").last).not_to_contain_text("character")
    draw(f"/articles/{tracker.latest('Gone Weekly')['article_id']}")
    expect(page.locator(".history")).not_to_contain_text("character")


def test_a_step_to_a_place_on_the_page_draws_nothing_anew(draw: Draw, page: Page, tracker: Tracker) -> None:
    draw(f"/articles/{tracker.latest('Northgate Courier')['article_id']}/diffs/1..2")
    page.locator(".prose").evaluate("each => { each.dataset.seen = 'yes'; }")
    page.locator("a.category").first.click()
    expect(page.locator(".prose p:target")).to_have_count(1)
    assert page.locator(".prose").get_attribute("data-seen") == "yes"


def test_the_history_of_an_article_tells_each_step(draw: Draw, page: Page, tracker: Tracker) -> None:
    row = tracker.latest("Northgate Courier", kind="notice_removed")
    read = draw(f"/articles/{row['article_id']}")
    numbers = page.locator(".history h2 a").all_inner_texts()
    assert numbers == [f"Version {number}" for number in range(len(numbers), 0, -1)]
    assert "Notice removed" in read
    assert "First seen." in read


def test_a_look_that_found_nothing_is_part_of_the_history(draw: Draw, tracker: Tracker) -> None:
    text = "The lock will be drained in May, the canal board said."
    for hour in (8, 9):
        version = {"url": "https://lock.example/a", "outlet": "The Lock", "title": "Lock", "text": text}
        said = tracker.post("versions", version | {"captured_at": f"2025-03-01T{hour:02}:00:00Z"})
    read = draw(f"/articles/{said['article_id']}")
    assert "1 version, 0 corrections" in read
    assert "Looked at again, nothing new: last on 1 Mar 2025, 10:00" in read


def test_a_reworded_sentence_bears_both_versions(draw: Draw, page: Page, tracker: Tracker) -> None:
    article = tracker.latest("The Tide")["article_id"]
    read = draw(f"/articles/{article}/blame")
    assert "since version 1, reworded in version 5: " in read
    assert "v1 → v5" in read
    assert page.locator("aside .close .swatch").all_inner_texts() == ["Version 5"]


def test_sentences_that_stand_as_first_seen_bear_no_number(draw: Draw, page: Page, tracker: Tracker) -> None:
    article = next(row["id"] for row in tracker.ask("articles?q=transit")["data"])
    draw(f"/articles/{article}/blame")
    numbers = page.locator(".origin [aria-hidden]").all_inner_texts()
    assert numbers
    assert "v1" not in numbers
    assert page.locator("[data-version='1'] .origin").count() == 0


def test_from_each_step_there_is_a_way_to_the_next_and_to_any_two_versions(
    draw: Draw, page: Page, tracker: Tracker
) -> None:
    base = f"/articles/{tracker.latest('The Tide')['article_id']}/diffs"
    draw(f"{base}/1..2")
    assert page.locator("a[rel=prev]").count() == 0
    for later in ("2..3", "3..4", "4..5"):
        page.locator("a[rel=next]").click()
        expect(page.locator("[aria-current=step]")).to_have_text(f"version {later.replace('..', ' → ')}")
        assert page.url.endswith(f"{base}/{later}")
    expect(page.locator("a[rel=next]")).to_have_count(0)
    page.get_by_label("before").fill("1")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("[aria-current=step]")).to_have_text("version 1 → 5")
    assert page.url.endswith(f"{base}/1..5")


def test_a_comparison_that_is_coarse_says_so(draw: Draw, page: Page, tracker: Tracker) -> None:
    path = f"/articles/{tracker.latest('The Tide')['article_id']}/diffs/1..2"
    assert "too long and too different" not in draw(path)

    def coarse(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        route.fulfill(response=answer, json=answer.json() | {"coarse": True})  # type: ignore[attr-defined]

    page.route("**/diffs/1..2", lambda route: coarse(route) if "/api/" in route.request.url else route.continue_())
    assert "too long and too different" in draw(path)


def test_an_address_of_nothing_says_so(draw: Draw) -> None:
    assert "There is no article 999999." in draw("/articles/999999/diffs/1..2")
    assert "There is no such page" in draw("/nonsense")

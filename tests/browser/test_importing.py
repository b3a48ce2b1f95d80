"""A file of versions is imported: progress, refusals that name line, field and mend, stops and pauses, no line lost."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import Tracker, settled

pytestmark = pytest.mark.usefixtures("as_editor")


def row(name: str, number: int, **fields: Any) -> str:
    """Return a line of a file: what an article said on a day of May."""
    version = {
        "url": f"https://{name}.example/lock",
        "outlet": name.title(),
        "title": f"Lock of {name}",
        "text": f"The lock let {number + 20} boats through, the keeper said.",
        "captured_at": f"2026-05-{number:02}T08:00:00Z",
    }
    return json.dumps(version | fields)


def choose(page: Page, folder: Path, *lines: str | bytes) -> Locator:
    """Open the view and choose a file of these lines; return its form."""
    file = folder / "versions.ndjson"
    file.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines))
    page.goto("/add")
    settled(page)
    form = page.locator("form#import")
    form.get_by_label("File: ").set_input_files(file)
    return form


def press(form: Locator, name: str) -> None:
    form.get_by_role("button", name=name, exact=True).click()


def stored(tracker: Tracker, name: str) -> int:
    """Return how many versions of the article there are."""
    found = tracker.ask(f"articles?outlet={name.title()}")["data"]
    return sum(article["version_count"] for article in found)


def test_a_file_is_imported_and_says_what_became_of_each_line(page: Page, tracker: Tracker, tmp_path: Path) -> None:
    form = choose(page, tmp_path, row("mainlock", 1), "", row("mainlock", 2), row("mainlock", 2), row("mainlock", 3))
    press(form, "Import")
    expect(form).to_contain_text("All of the file is through.")
    expect(form).to_contain_text("4 lines: 3 stored, 1 unchanged, 0 refused; 2 corrections.")
    assert form.locator("progress").evaluate("each => each.value") == 1
    expect(page.get_by_role("status")).to_contain_text("All of the file is through.")
    assert stored(tracker, "mainlock") == 3
    press(form, "Import")
    expect(form).to_contain_text("4 lines: 0 stored, 4 unchanged, 0 refused; 0 corrections.")
    assert stored(tracker, "mainlock") == 3


def test_a_refused_line_names_itself_its_field_and_the_mend_and_stops_no_other(
    page: Page, tracker: Tracker, tmp_path: Path
) -> None:
    lines = (
        row("sidelock", 1),
        row("sidelock", 2, outlet="", captured_at="yesterday"),
        '{"url": oops}',
        b'{"title": "\xff"}',
        row("sidelock", 3, title="<img src=x onerror=document.title='owned'>"),
    )
    form = choose(page, tmp_path, *lines)
    press(form, "Import")
    expect(form).to_contain_text("All of the file is through.")
    refused = form.locator("ol.close > li")
    expect(refused).to_have_count(3)
    expect(refused.nth(0)).to_contain_text("Line 2: ")
    expect(refused.nth(0)).to_contain_text("outlet: ")
    expect(refused.nth(0)).to_contain_text("captured_at: ")
    expect(refused.nth(1)).to_contain_text("Line 3: column 9: ")
    expect(refused.nth(2)).to_contain_text("Line 4: The body is not UTF-8")
    with page.expect_download() as saved:
        form.get_by_role("link", name="Save the 3 refused lines").click()
    assert saved.value.suggested_filename == "refused.ndjson"
    kept = Path(saved.value.path()).read_bytes().splitlines()
    assert kept == [line.encode() if isinstance(line, str) else line for line in lines[1:4]]
    assert stored(tracker, "sidelock") == 2
    assert page.title() != "owned"


def test_an_import_is_stopped_and_gone_on_with_and_loses_and_repeats_no_line(
    page: Page, tracker: Tracker, tmp_path: Path
) -> None:
    form = choose(page, tmp_path, *(row("stoplock", number) for number in range(1, 9)))
    held: list[Route] = []
    page.route("**/api/v1/versions", lambda route: held.append(route) if len(held) == 0 else route.continue_())
    press(form, "Import")
    expect(form.get_by_role("button", name="Import")).to_be_disabled()
    press(form, "Stop")
    held[0].continue_()
    expect(form).to_contain_text("Stopped before line 2.")
    assert stored(tracker, "stoplock") == 1
    press(form, "Import")
    expect(form).to_contain_text("8 lines: 8 stored, 0 unchanged, 0 refused; 7 corrections.")
    assert stored(tracker, "stoplock") == 8


def test_an_import_goes_on_while_its_reader_looks_at_another_view(page: Page, tracker: Tracker, tmp_path: Path) -> None:
    form = choose(page, tmp_path, *(row("awaylock", number) for number in range(1, 6)))
    held: list[Route] = []
    page.route("**/api/v1/versions", lambda route: held.append(route) if len(held) == 0 else route.continue_())
    press(form, "Import")
    expect(form.get_by_role("button", name="Stop")).to_be_visible()
    page.get_by_role("link", name="Claims").click()
    expect(page.locator("h1")).to_have_text("Claims")
    held[0].continue_()
    page.get_by_role("link", name="Add").click()
    expect(form).to_contain_text("5 lines: 5 stored")
    expect(form).to_contain_text("All of the file is through.")


def test_an_import_waits_as_long_as_the_service_asks_for_it(page: Page, tracker: Tracker, tmp_path: Path) -> None:
    form = choose(page, tmp_path, row("waitlock", 1), row("waitlock", 2))
    asked: list[str] = []

    def busy_once(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) == 1:
            route.fulfill(status=429, headers={"Retry-After": "2"}, json={"title": "Too many", "detail": "Wait."})
        else:
            route.continue_()

    page.route("**/api/v1/versions", busy_once)
    press(form, "Import")
    expect(form).to_contain_text("The service asks for patience")
    expect(form).to_contain_text("2 lines: 2 stored, 0 unchanged, 0 refused; 1 correction.")
    assert len(asked) == 3


@pytest.mark.parametrize("trouble", ["no network", "no key"])
def test_an_import_that_cannot_go_on_says_why_and_where_and_goes_on_from_there(
    page: Page, tracker: Tracker, tmp_path: Path, trouble: str
) -> None:
    name = trouble.replace(" ", "") + "lock"
    form = choose(page, tmp_path, row(name, 1), row(name, 2))
    asked: list[str] = []

    def second_fails(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) != 2:
            route.continue_()
        elif trouble == "no key":
            route.fulfill(status=401, json={"title": "A valid API key is needed", "detail": "It was revoked."})
        else:
            route.abort()

    page.route("**/api/v1/versions", second_fails)
    press(form, "Import")
    expect(form.locator(".trouble")).to_contain_text(
        "It was revoked." if trouble == "no key" else "The service did not answer."
    )
    if trouble == "no key":
        press(form, "Give a key")
        page.get_by_role("textbox", name="API key").fill(tracker.key)
        page.get_by_role("button", name="Use this key").click()
    else:
        press(form, "Import")
    expect(form).to_contain_text("2 lines: 2 stored, 0 unchanged, 0 refused; 1 correction.")
    assert stored(tracker, name) == 2


@pytest.mark.parametrize("file", [b"\x1f\x8b\x08\x00packed", b"[\n{}\n]", b"url,outlet,title\nhttps://a.example/,A,B"])
def test_a_file_of_another_form_is_refused_as_a_whole(page: Page, tmp_path: Path, file: bytes) -> None:
    form = choose(page, tmp_path, file)
    press(form, "Import")
    expect(form.locator(".trouble")).to_contain_text("Put one JSON object on each line")
    expect(form.locator("ol.close > li")).to_have_count(0)
    form.get_by_label("File: ").set_input_files({"name": "a", "mimeType": "", "buffer": row("formlock", 1).encode()})
    press(form, "Import")
    expect(form).to_contain_text("All of the file is through.")

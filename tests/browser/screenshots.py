"""Make the pictures of the dashboard for the documentation: python -m tests.browser.screenshots [FOLDER]."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import CHROMIUM, Tracker, settled
from tests.support.live import running_tracker

FOLDER = Path("docs/screenshots")

#: name of the picture: where it is taken, in which theme, and how wide
PICTURES = {
    "desk": ("/?order=weightiest", "light", 1280),
    "desk-narrow": ("/?order=weightiest", "dark", 375),
    "comparison": ("/articles/{article}/diffs/1..2", "light", 1280),
    "comparison-side-by-side": ("/articles/{long}/diffs/1..4?view=split", "dark", 1280),
    "sentences": ("/articles/{long}/blame", "light", 1280),
    "story": ("/stories/{story}", "light", 1280),
    "ledger": ("/ledger?since=2023-11-01", "light", 1280),
    "history": ("/articles/{long}", "dark", 1280),
}


def take(page: Page, tracker: Tracker, folder: Path) -> None:
    """Take every picture of the example stories."""
    places = {
        "article": tracker.latest("Northgate Courier", kind="correction")["article_id"],
        "long": next(row["id"] for row in tracker.ask("articles?q=transit")["data"]),
        "story": tracker.story(),
    }
    for name, (path, theme, width) in PICTURES.items():
        page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 860})
        page.goto(tracker.address + path.format(**places))
        settled(page)
        page.screenshot(path=folder / f"{name}.png")


def main() -> None:
    """Start the product with its example stories, and take the pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as driver:
        data = Path(scratch) / "data"
        with running_tracker(data) as host:
            tracker = Tracker(f"http://{host}", data)
            browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            take(browser.new_page(locale="en-GB", timezone_id="Europe/London"), tracker, folder)
            browser.close()


if __name__ == "__main__":
    main()

"""The dashboard in a real browser: the system's Chromium, on the whole product with the example stories."""

import os
import shutil
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import orjson
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.support.live import running_tracker

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

HOSTILE = "</p><script>document.title='owned'</script><img src=x onerror=document.title='owned'> {{7*7}} \u202ehidden"

WEIR = (
    "The weir was unsafe in March, according to an internal report.\n\nIt had cracks, one former employee said.",
    "The weir was unsafe in March, according to Helga Strand, an engineer.\n\nIt had cracks, Piet Lamm said.",
)


#: every piece of text of a page, also what only those hear who listen
TEXTS = """() => {
  const pieces = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  let said = "";
  while (pieces.nextNode()) said += " " + pieces.currentNode.data;
  return said;
}"""


@dataclass(frozen=True)
class Tracker:
    """The product, running."""

    address: str
    data: Path

    @cached_property
    def key(self) -> str:
        """Return the key that may do everything."""
        return (self.data / "admin.key").read_text("ascii").strip()

    def keys(self, *words: str) -> str:
        """Run a command for API keys; return what it prints."""
        command = [sys.executable, "-m", "service", "keys", *words]
        environment = os.environ | {"TRACKER_DATA_DIR": str(self.data)}
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout.strip()

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Send something to the API."""
        headers = {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json"}
        url = f"{self.address}/api/v1/{path}"
        request = urllib.request.Request(url, orjson.dumps(body), headers, method="POST")
        with urllib.request.urlopen(request, timeout=30) as answer:
            said: dict[str, Any] = orjson.loads(answer.read())
        return said

    def ask(self, path: str) -> dict[str, Any]:
        """Read a resource of the API."""
        request = urllib.request.Request(
            f"{self.address}/api/v1/{path}", headers={"Authorization": f"Bearer {self.key}"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            said: dict[str, Any] = orjson.loads(answer.read())
        return said

    def latest(self, outlet: str, **filters: str) -> dict[str, Any]:
        """Return the latest correction of an outlet."""
        found: dict[str, Any] = self.ask("corrections?" + urllib.parse.urlencode({"outlet": outlet, **filters}))[
            "data"
        ][0]
        return found

    def story(self) -> int:
        """Return the number of the example story whose outlets disagree."""
        number: int = next(row["id"] for row in self.ask("stories")["data"] if row["title"] == "Hospital jobs")
        return number


def invented() -> Iterator[dict[str, str | int]]:
    """Versions that the example stories have not: hostile ones, long ones, pages that are gone."""
    for text in ("It was 3.", "It was 5."):
        yield {"url": "https://hostile.example/a", "outlet": HOSTILE[:60], "title": HOSTILE, "byline": HOSTILE,
               "text": f"{HOSTILE} {text}"}  # fmt: skip
    for said in ("Crate {} of mackerel came in before noon.\n\n", "Lamp {} was lit for the visitors of the pier.\n\n"):
        text = "".join(said.format(number) for number in range(150))
        yield {"url": "https://pier.example/a", "outlet": "Rewritten", "title": "Pier", "text": text}
    for text in WEIR:
        yield {"url": "https://weir.example/a", "outlet": "The Weir", "title": "Weir", "text": text}
    for metres in range(5):
        text = f"The tide rose by {metres + 2} metres, the harbour office said."
        yield {"url": "https://tide.example/a", "outlet": "The Tide", "title": "Tide", "text": text}
    yield {"url": "https://gone.example/a", "outlet": "Gone Weekly", "title": "Gone", "text": WEIR[0]}
    yield {"url": "https://gone.example/a", "outlet": "Gone Weekly", "gone": 404}


@pytest.fixture(scope="package")
def tracker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tracker]:
    """The product with its example stories and what is invented above; each worker of the tests has its own."""
    if CHROMIUM is None:
        pytest.skip("THE DASHBOARD WAS NOT LOOKED AT: there is no Chromium here.")
    data = tmp_path_factory.mktemp("browser") / "data"
    with running_tracker(data) as host:
        running = Tracker(f"http://{host}", data)
        for version in invented():
            running.post("versions", version)
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium; for one module, as the driver's event loop is in the way of others."""
    if CHROMIUM is None:
        pytest.skip("THE DASHBOARD WAS NOT LOOKED AT: there is no Chromium here.")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser, tracker: Tracker) -> Iterator[BrowserContext]:
    """A browser of its own, in English and in a zone that is not UTC."""
    opened = browser.new_context(
        base_url=tracker.address, viewport={"width": 1280, "height": 900}, locale="en-GB", timezone_id="Europe/Berlin"
    )
    opened.set_default_timeout(20_000)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page whose scripts do not fail."""
    opened, failures = context.new_page(), []
    opened.on("pageerror", lambda error: failures.append(str(error)))
    yield opened
    assert failures == []


@pytest.fixture
def as_editor(context: BrowserContext, tracker: Tracker) -> None:
    """Give the page the key that may do everything."""
    context.add_init_script(f"sessionStorage.setItem('tracker-key', '{tracker.key}')")


@pytest.fixture
def draw(page: Page) -> Callable[[str], str]:
    """Open an address; return what a reader reads once it is drawn."""

    def drawn(path: str) -> str:
        page.goto(path)
        settled(page)
        return words(page)

    return drawn


def settled(page: Page) -> None:
    """Wait until nothing is on its way any more."""
    page.locator("main h1, main .state").first.wait_for()
    page.locator("[aria-busy=true]").first.wait_for(state="detached")


def words(page: Page) -> str:
    """Return what stands on the page, also for those who listen, on one line."""
    return " ".join(page.evaluate(TEXTS).split())

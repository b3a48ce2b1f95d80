"""How fast the dashboard is for the one who sits before it, in Chromium on the loopback.

Run with ``python -m benchmarks.bench_dashboard [--corrections N] [--pages N] [--rounds N]``. It prints when each view
paints its first content and when all of it is there, with an empty cache; the frames while the difference between two
versions of a live blog of 14,000 words is scrolled through; and the time that pages of a ledger of 100,000 corrections
take, on the server alone and with a click on “Show more” in the browser. The rows beyond those that were found in
posted versions are copies of them: articles, versions and corrections, the latter spread over the years before.
Views are measured once the worker has caught up with what was posted.
"""

import argparse
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.bench_http import caught_up
from benchmarks.workload import history
from service.store.commits import state_of
from service.store.engine import open_engine
from tests.browser.conftest import CHROMIUM, Tracker, settled
from tests.support.live import running_tracker

#: a browser takes the time as it is, not the limit of requests
SETTINGS = {"TRACKER_REQUESTS_PER_MINUTE": "10000000"}
#: words of the live blog, and milliseconds of a frame that is felt
LIVE_BLOG, FELT = 14_000, 50
VIEWS = ("/", "/ledger", "/stories", "/sources", "/claims", "{article}", "{article}/diffs/1..2", "{article}/blame")

PAINTS = """() => new Promise(found => new PerformanceObserver(list => {
  const first = list.getEntries().find(each => each.name === "first-contentful-paint");
  if (first) found(first.startTime);
}).observe({ type: "paint", buffered: true }))"""

#: scrolls to the end of the page, a screen's third every 100 ms; gives the milliseconds from frame to frame
FRAMES = """() => new Promise(done => {
  const frames = [];
  let before = null, moved = 0;
  const frame = now => {
    if (before !== null) frames.push(now - before);
    before = now;
    if (now - moved > 100) { scrollBy(0, innerHeight / 3); moved = now; }
    if (scrollY + innerHeight >= document.documentElement.scrollHeight - 2) done(frames);
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corrections", type=int, default=100_000)
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        data = Path(folder) / "data"
        with running_tracker(data, **SETTINGS) as host:
            tracker = Tracker(f"http://{host}", data)
            browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
            places = {"article": f"/articles/{live_blog(tracker)}"}
            state = state_of(open_engine(f"sqlite:///{data}/tracker.sqlite3"))
            caught_up(state)
            measure_views(browser, tracker, [path.format(**places) for path in VIEWS], asked.rounds)
            measure_scrolling(browser, tracker, f"{places['article']}/diffs/1..2")
            copy_corrections(tracker, data / "tracker.sqlite3", asked.corrections)
            caught_up(state)
            measure_views(browser, tracker, ["/", "/ledger"], asked.rounds)
            measure_lists(tracker, asked.pages)
            measure_pages(browser, tracker, asked.pages)
            browser.close()


def live_blog(tracker: Tracker) -> int:
    """Post two versions of a live blog, a few per cent of whose words differ; return its number."""
    number = 0
    for story in history(1, 2, LIVE_BLOG):
        body = {"url": story.url, "outlet": "Gazette", "title": story.title, "text": story.text}
        number = tracker.post("versions", body)["article_id"]
    return number


def measure_views(browser: Browser, tracker: Tracker, paths: list[str], rounds: int) -> None:
    """Print when views paint first, and when they are whole; each time in a browser that knows nothing yet."""
    print(f"{'view':32} first content ms    whole ms    (the middle one of {rounds})")
    for path in paths:
        taken = [painted(browser, tracker.address + path) for _ in range(rounds)]
        first, whole = (statistics.median(each) for each in zip(*taken, strict=True))
        print(f"{path:32} {first:16.0f} {whole:11.0f}")


def painted(browser: Browser, address: str) -> tuple[float, float]:
    """Return the milliseconds until the first paint of content, and until nothing is awaited any more."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address, wait_until="commit")
        settled(page)
        whole = page.evaluate("performance.now()")
        return page.evaluate(PAINTS), whole


def measure_scrolling(browser: Browser, tracker: Tracker, path: str) -> None:
    """Print the frames while a long difference is scrolled through, in each of its ways to be read."""
    print("\nscrolling the live blog            frames   longest ms   99 of 100 ms   over 50 ms")
    for way in ("", "?view=split", "?view=only"):
        with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
            page = context.new_page()
            page.goto(tracker.address + path + way)
            page.locator(".prose").wait_for()
            frames = sorted(page.evaluate(FRAMES))
        slow, late = frames[len(frames) * 99 // 100], sum(each > FELT for each in frames) / len(frames)
        print(f"{way or 'inline':32} {len(frames):8} {frames[-1]:12.0f} {slow:14.0f} {late:12.1%}")


def copy_corrections(tracker: Tracker, database: Path, wanted: int) -> None:
    """Copy the rows of all articles until there are as many corrections, those of each copy an hour before the last."""
    with closing(sqlite3.connect(database, timeout=60)) as connection, connection:
        present, span = connection.execute(
            "select count(*), (select max(id) from articles) from corrections"
        ).fetchone()
        spans = {"articles": span} | {
            table: connection.execute(f"select max(id) from {table}").fetchone()[0]
            for table in ("versions", "corrections")
        }
        for table in spans:
            copy_rows(connection, table, spans, -(-wanted // present) - 1)
    print(f"\n{tracker.ask('corrections/counts')['total']} corrections:")


def copy_rows(connection: sqlite3.Connection, table: str, spans: dict[str, int], copies: int) -> None:
    """Copy the rows of a table, with new numbers; what is unique gets the number of its copy."""
    moved = {"id": f"id + n * {spans[table]}", "article_id": f"article_id + n * {spans['articles']}"}
    moved |= {"canonical_url": "canonical_url || '?' || n", "outlet": "outlet || ' ' || (n % 40)"}
    moved |= {"detected_at": "strftime('%Y-%m-%d %H:%M:%f000', detected_at, '-' || n || ' hours')"}
    columns = [row[1] for row in connection.execute(f"pragma table_info({table})")]
    values = ", ".join(moved.get(name, name) for name in columns)
    connection.execute(
        f"with recursive copies(n) as (select 1 union all select n + 1 from copies where n < {copies})"
        f" insert into {table} ({', '.join(columns)}) select {values} from {table}, copies"
    )


def measure_lists(tracker: Tracker, pages: int) -> None:
    """Print how long the server takes for what the ledger asks: its counts, and pages by their cursors."""
    began = time.perf_counter()
    tracker.ask("corrections/counts")
    print(f"counts {(time.perf_counter() - began) * 1000:28.0f} ms")
    cursor, taken = "", []
    for _ in range(pages):
        began = time.perf_counter()
        cursor = tracker.ask(f"corrections?{cursor}")["next_cursor"]
        taken.append((time.perf_counter() - began) * 1000)
        cursor = f"cursor={cursor}"
    print(f"{'page of the API':32} {told(taken)}")


def measure_pages(browser: Browser, tracker: Tracker, pages: int) -> None:
    """Print how long a click on “Show more” takes until the page's rows are drawn, with all before still there."""
    for path in ("/", "/ledger"):
        with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
            page = context.new_page()
            page.goto(tracker.address + path)
            settled(page)
            print(f"{'click for a page of ' + path:32} {told([clicked(page) for _ in range(pages - 1)])}")


def clicked(page: Page) -> float:
    """Click “Show more”; return the milliseconds until the next page's rows are painted."""
    return float(
        page.evaluate("""async () => {
      const rows = document.getElementsByTagName("article");
      const [began, known] = [performance.now(), rows.length];
      document.querySelector(".more").click();
      while (rows.length === known) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return performance.now() - began;
    }""")
    )


def told(taken: list[float]) -> str:
    """Return the times at the beginning, after a tenth and at the end: the middle one of five neighbours each."""
    size = len(taken)
    around = ((0, taken[:5]), (size // 10, taken[size // 10 :][:5]), (size - 1, taken[-5:]))
    return "   ".join(f"{place + 1:3}: {statistics.median(near):4.0f} ms" for place, near in around)


if __name__ == "__main__":
    main()

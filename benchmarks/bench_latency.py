"""How long it takes from the POST of a version until its webhook has arrived.

Run with ``python -m benchmarks.bench_latency [--postgres] [--versions N] [--writers N]``. The whole product runs in
processes of its own, as `correction-tracker run` starts it, and a receiver in another one. Versions of about 600 words,
each with 1 to 5 per cent edited, are posted one by one over HTTP with a pause between; then again while ``writers``
post versions of other articles, each as fast as it is answered. The time begins before the request is sent.
"""

import argparse
import http.client
import json
import statistics
import tempfile
import threading
import time
import urllib.request
from pathlib import Path
from typing import Any

from benchmarks import hooks
from benchmarks.bench_deliveries import databases
from benchmarks.workload import Story, history
from tests.support.live import running_tracker

KEY = "a-key-for-measuring-only"
KEY_HEADER = {"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}
#: seconds between two posts that are timed
PAUSE = 0.25
#: milliseconds that are asked for: the middle one, and 99 of 100
BARS = (100, 500)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postgres", action="store_true", help="on a PostgreSQL of its own instead of SQLite")
    parser.add_argument("--versions", type=int, default=200)
    parser.add_argument("--writers", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, databases(asked.postgres) as address, hooks.running() as receiver:
        chosen = {"TRACKER_API_KEY": KEY, "TRACKER_ALLOW_PRIVATE_ADDRESSES": "1"}
        chosen |= {"TRACKER_REQUESTS_PER_MINUTE": "10000000"}
        if asked.postgres:
            chosen["TRACKER_DATABASE_URL"] = address("latency")
        with running_tracker(Path(folder) / "data", "--no-examples", **chosen) as place:
            wanted = {"url": f"{receiver}/timed", "event_types": ["article.version_created"]}
            post(http.client.HTTPConnection(place), "/api/v1/webhook-endpoints", wanted)
            show("idle", measure(place, receiver, 1, asked.versions))
            with_others = measure_under_load(place, receiver, asked.versions, asked.writers)
            show(f"while {asked.writers} other(s) post", with_others)


def measure_under_load(place: str, receiver: str, versions: int, writers: int) -> list[float]:
    """Measure while others post."""
    stop = threading.Event()
    others = [threading.Thread(target=keep_posting, args=(place, 1_000 + number, stop)) for number in range(writers)]
    for other in others:
        other.start()
    try:
        return measure(place, receiver, 2, versions)
    finally:
        stop.set()
        for other in others:
            other.join()


def keep_posting(place: str, number: int, stop: threading.Event) -> None:
    """Post version after version until ``stop`` is set."""
    connection = http.client.HTTPConnection(place)
    for story in history(number, 100_000):
        if stop.is_set():
            return
        post(connection, "/api/v1/versions", body_of(story))


def measure(place: str, receiver: str, number: int, versions: int) -> list[float]:
    """Post versions of one article; return the milliseconds until each arrived."""
    connection = http.client.HTTPConnection(place)
    began: dict[str, float] = {}
    for story in history(number, versions):
        start = time.monotonic()
        made = post(connection, "/api/v1/versions", body_of(story))
        if made.get("changed", True):
            began[f"article.version_created {made['article_id']} {made['number']}"] = start
        time.sleep(PAUSE)
    arrived = arrivals(receiver, began)
    return sorted((arrived[name] - start) * 1_000 for name, start in began.items())


def arrivals(receiver: str, awaited: dict[str, float]) -> dict[str, float]:
    """Wait until all that is awaited has arrived; return when."""
    found: dict[str, float] = {}
    deadline = time.monotonic() + 60
    while not awaited.keys() <= found.keys():
        assert time.monotonic() < deadline, f"{len(awaited.keys() - found.keys())} did not arrive."
        with urllib.request.urlopen(f"{receiver}/arrivals") as answer:
            found |= json.load(answer)
        time.sleep(0.2)
    return found


def body_of(story: Story) -> dict[str, Any]:
    """Return a version as it is posted."""
    captured = story.captured_at.isoformat()
    return {"url": story.url, "outlet": "The Paper", "title": story.title, "text": story.text, "captured_at": captured}


def post(connection: http.client.HTTPConnection, path: str, body: dict[str, Any]) -> dict[str, Any]:
    """Post on a connection that is kept alive; return the answer."""
    connection.request("POST", path, json.dumps(body), KEY_HEADER)
    answer = connection.getresponse()
    text = answer.read()
    assert answer.status < 300, text
    made: dict[str, Any] = json.loads(text)
    return made


def show(what: str, taken: list[float]) -> None:
    """Print the middle one and the slow ones."""
    slow = taken[min(len(taken) - 1, int(len(taken) * 0.99))]
    print(
        f"{what:24} {len(taken)} versions: median {statistics.median(taken):.0f} ms (asked: {BARS[0]}), "
        f"p99 {slow:.0f} ms (asked: {BARS[1]}), slowest {taken[-1]:.0f} ms",
        flush=True,
    )


if __name__ == "__main__":
    main()

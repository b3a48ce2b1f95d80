"""How the product answers over HTTP, beside a service that one would write in an afternoon and that finds nothing.

Run with ``python -m benchmarks.bench_http [--postgres] [--rounds N]``. The product runs as `correction-tracker run`
starts it, two server processes and a worker; ``benchmarks/naive.py`` under gunicorn with as many processes, on a
database of the same kind. A round asks both in turn: to take in successive versions of about 600 words, 1 to 5 per cent
edited (the product reads, compares, and writes what it finds; the other writes a row a sentence); for the list of 50
corrections; and for the same list by a client that has it. What counts is the ratio in one round; printed is the middle
one of all rounds.

Answers are kept while nothing is written. So lists are asked for once the product's worker has caught up with what was
posted; and also under addresses that nobody asked before (``newer_than=1``, ``2``, …), and while another client posts
versions without a pause.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from benchmarks.bench_deliveries import databases
from benchmarks.load import CONNECTIONS, answers, rate, repeated, written
from benchmarks.workload import history
from service.store.commits import State, state_of
from service.store.engine import open_engine
from tests.support.live import running_tracker, wait_until_ready
from tests.support.postgres import free_port

KEY = "a-key-for-measuring-only"
LIST = "/api/v1/corrections?limit=50"
NAIVE_LIST = "/corrections?limit=50"
#: how long a list is asked for in a round
SECONDS = 3.0
#: articles that a connection posts in a round, and the versions of each
ARTICLES, VERSIONS = 2, 6

_SENTENCE = re.compile(r"(?<=[.!?”])\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """What is measured: of the product and of the other, in answers a second."""

    name: str
    bar: int | None
    ours: Callable[[int], float]
    other: str


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postgres", action="store_true", help="on a PostgreSQL of its own instead of SQLite")
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, databases(asked.postgres) as address:
        chosen = {"TRACKER_API_KEY": KEY, "TRACKER_PUBLIC_READ": "1", "TRACKER_REQUESTS_PER_MINUTE": "10000000"}
        naive_database = f"sqlite:///{folder}/naive.sqlite3"
        if asked.postgres:
            chosen["TRACKER_DATABASE_URL"], naive_database = address("product"), address("naive")
        product = running_tracker(Path(folder) / "data", "--no-examples", **chosen)
        with product as place, running_naive(naive_database, Path(folder)) as naive:
            url = chosen.get("TRACKER_DATABASE_URL", f"sqlite:///{folder}/data/tracker.sqlite3")
            compare(place, naive, state_of(open_engine(url)), asked.rounds)


@contextmanager
def running_naive(database: str, folder: Path) -> Iterator[str]:
    """Start the naive service; give its ``host:port``."""
    environment = os.environ | {"NAIVE_DATABASE": database}
    subprocess.run([sys.executable, "-m", "benchmarks.naive"], env=environment, check=True)
    place, log = f"127.0.0.1:{free_port()}", folder / "naive.log"
    command = ["gunicorn", "-w", "2", "-k", "gthread", "--threads", "2", "-b", place, "benchmarks.naive:app"]
    with log.open("wb") as output:
        process = subprocess.Popen([sys.executable, "-m", *command], env=environment, stdout=output, stderr=output)
    try:
        wait_until_ready(f"http://{place}{NAIVE_LIST}", process, log)
        yield place
    finally:
        process.terminate()
        process.wait(30)


def compare(place: str, naive: str, state: State, rounds: int) -> None:
    """Ask both in turn, and print each line with its ratio; ``state`` names what is committed in the product."""
    rate(place, [posted(number, 8) for number in range(-8, 0)], 201)
    print(
        f"a list of 50 corrections: {len(first(place, LIST)):,} bytes, {len(first(naive, NAIVE_LIST)):,} of the other"
    )
    unasked = count(1)
    lines = [
        Line("versions taken in", 3, lambda turn: rate(place, posts(turn, posted), 201), "posts"),
        Line("list of 50", 3, lambda _: rate(place, repeated(written("GET", LIST)), 200, SECONDS), "list"),
        Line("the same, known to the client", 6, lambda _: rate(place, known(place), 304, SECONDS), "list"),
        Line("the same, asked for the first time", None, lambda _: rate(place, new(unasked), 200, SECONDS), "list"),
        Line("the same, while another posts", None, lambda turn: beside_posts(place, turn), "list"),
    ]
    pairs: dict[str, list[tuple[float, float]]] = {line.name: [] for line in lines}
    for turn in range(rounds):
        caught_up(state)
        others = {
            "posts": rate(naive, posts(turn, sentences), 201),
            "list": rate(naive, repeated(written("GET", NAIVE_LIST)), 200, SECONDS),
        }
        for line in lines:
            caught_up(state)
            pairs[line.name].append((line.ours(turn), others[line.other]))
    print(f"{'answers a second':40}{'product':>9}{'other':>9}{'ratio':>8}{'bar':>5}")
    for line in lines:
        ours, other = (statistics.median(side) for side in zip(*pairs[line.name], strict=True))
        ratio = statistics.median(one / two for one, two in pairs[line.name])
        print(f"{line.name:40}{ours:9.0f}{other:9.0f}{ratio:8.2f}{line.bar or '-':>5}")


def caught_up(state: State) -> None:
    """Wait until nobody has committed anything for three seconds."""
    before = None
    while before != (before := state()):
        time.sleep(3)


def posts(turn: int, spelt: Callable[[int, int], Iterator[bytes]]) -> list[Iterable[bytes]]:
    """Return the posts of a round, for each connection: successive versions of articles of its own."""
    numbers = [1 + (turn * CONNECTIONS + connection) * ARTICLES for connection in range(CONNECTIONS)]
    return [[one for at in range(ARTICLES) for one in spelt(number + at, VERSIONS)] for number in numbers]


def posted(number: int, versions: int) -> Iterator[bytes]:
    """Yield the posts of an article's versions, as the product takes them."""
    for story in history(number, versions):
        sent = {"url": story.url, "outlet": "The Paper", "title": story.title, "text": story.text}
        body = json.dumps({**sent, "captured_at": story.captured_at.isoformat()}).encode()
        yield written("POST", "/api/v1/versions", body, Authorization=f"Bearer {KEY}")


def sentences(number: int, versions: int) -> Iterator[bytes]:
    """Yield the same posts, as the other takes them: in sentences."""
    for story in history(number, versions):
        sent = {"article_id": number, "sentences": _SENTENCE.split(story.text)}
        yield written("POST", "/versions", json.dumps(sent).encode())


def known(place: str) -> list[Iterable[bytes]]:
    """Return requests for the list by a client that has it."""
    (tag,) = re.findall(rb'(?i)\r\netag: (".*?")', first(place, LIST))
    return repeated(written("GET", LIST, If_None_Match=tag.decode()))


def new(unasked: Iterator[int]) -> list[Iterable[bytes]]:
    """Return requests for the list under addresses of which none was asked before."""
    return [(written("GET", f"{LIST}&newer_than={number}") for number in unasked) for _ in range(CONNECTIONS)]


def beside_posts(place: str, turn: int) -> float:
    """Return how often the list is answered while a client posts version after version."""
    done = threading.Event()
    versions = (one for number in count(10_000 + turn * 1_000) for one in posted(number, VERSIONS))
    writer = threading.Thread(target=lambda: deque(answers(place, versions, 201, done.is_set), maxlen=0))
    writer.start()
    try:
        return rate(place, repeated(written("GET", LIST)), 200, SECONDS)
    finally:
        done.set()
        writer.join()


def first(place: str, path: str) -> bytes:
    """Return the answer to one question, with its header."""
    return next(answers(place, [written("GET", path)], 200, lambda: False))


if __name__ == "__main__":
    main()

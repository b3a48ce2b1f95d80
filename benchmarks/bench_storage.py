"""How many bytes a version takes on disk, by kind, and how fast its text is read back.

Run with ``python -m benchmarks.bench_storage [--articles N] [--versions N]``. First a database of invented articles of
about 600 words, each version with 1 to 5 per cent edited, posted as a client would post them; then one live blog that
grows to 54 kB over 1,000 versions, of which only the texts are stored. Each reading checks the digest.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import zstandard
from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmarks.bench_ingest import opened, post_all
from benchmarks.workload import START, history
from service.core.digest import content_digest
from service.core.editorial.revision import RULES
from service.store import catalogue
from service.store import history as store
from service.store.statistics import sizes
from service.store.versions import Version
from service.wiring import Services

#: bytes of bodies a version, and microseconds to read a text back, that are asked for
BODY_BAR, READ_BAR = 420, 100
BLOG_BYTES, BLOG_VERSIONS = 54_000, 1_000
READINGS = 500


def main() -> None:
    """Print both parts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--versions", type=int, default=10)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        services = opened(f"sqlite:///{folder}/articles.sqlite3", Path(folder))
        articles(services, chosen.articles, chosen.versions)
        blog = opened(f"sqlite:///{folder}/blog.sqlite3", Path(folder))
        live_blog(blog)


def articles(services: Services, count: int, versions: int) -> None:
    """Post articles and print what they take."""
    raw = alone = 0
    for number in range(count):
        stories = list(history(number, versions))
        post_all(services, stories)
        raw += sum(len(story.text.encode()) for story in stories)
        alone += sum(len(zstandard.compress(story.text.encode(), 19)) for story in stories)
    total = count * versions
    print(f"{count} articles of {versions} versions")
    print(f"{raw / total:,.0f} bytes a text, {alone / total:,.0f} compressed alone\n")
    print(f"{'kind':28}{'bytes a version':>16}{'with indexes':>14}")
    with services.reading() as session:
        for size in sizes(session):
            if size.bytes and size.bytes >= total:
                whole = "" if size.with_indexes is None else f"{size.with_indexes / total:14,.0f}"
                print(f"{size.kind:28}{size.bytes / total:16,.0f}{whole}")
        print(f"bar for the bodies: {BODY_BAR}\n")
        read_back(session, "a version of an article")


def live_blog(services: Services) -> None:
    """Store the texts of a live blog, and print what they take."""
    chance = random.Random(7)
    entries = list(grown(chance))
    with services.writing() as work:
        session = work.session
        article_id = catalogue.add_article(session, url="https://paper.example/live", canonical_url="live",
                                           outlet="The Paper", title="Live", tags=[], created_at=START)  # fmt: skip
        assert article_id is not None
        for number, text in enumerate(entries, start=1):
            row = Version(article_id=article_id, number=number, title="Live", byline="", lang="en", received_at=START,
                          captured_at=START + timedelta(minutes=number), digest=content_digest("Live", "", text),
                          length=len(text), rules=RULES, sanitised=False, hidden_characters=False)  # fmt: skip
            store.squeeze(session, row, {number: text})
            store.add_version(session, row, b"", {})
        work.commit()
    with services.reading() as session:
        body = next(size for size in sizes(session) if size.kind == "versions.body")
        assert body.bytes is not None
        print(f"live blog of {BLOG_VERSIONS:,} versions, the last of {len(entries[-1].encode()):,} bytes: "
              f"{body.bytes / BLOG_VERSIONS:,.0f} bytes of body a version")  # fmt: skip
        read_back(session, "a version of the live blog")


def grown(chance: random.Random) -> Iterator[str]:
    """Yield the versions of a live blog: an entry on top each time, now and then one below reworded."""
    stock = [text for number in range(200) for text in next(history(1_000 + number, 1)).text.split("\n\n")]
    entries: list[str] = []
    size = BLOG_BYTES // BLOG_VERSIONS
    for number in range(BLOG_VERSIONS):
        entries.insert(0, f"{number // 60:02}:{number % 60:02} {chance.choice(stock)[: size - 8].strip()}.")
        if chance.random() < 0.2:
            at = chance.randrange(len(entries))
            entries[at] = entries[at].replace(" the ", f" {chance.choice(('a', 'this', 'that'))} ", 1)
        yield "\n\n".join(entries)


def read_back(session: Session, what: str) -> None:
    """Read texts in no order, and print how long one takes."""
    rows = list(session.scalars(select(Version)))
    chance = random.Random(3)
    taken = [timed(partial(store.read_text, session, chance.choice(rows))) for _ in range(READINGS)]
    middle, slowest = statistics.median(taken) * 1e6, statistics.quantiles(taken, n=100)[98] * 1e6
    print(
        f"reading {what} back: {middle:,.0f} µs, 99 of 100 under {slowest:,.0f} µs (bar {READ_BAR} µs for 600 words)\n"
    )


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that work took."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()

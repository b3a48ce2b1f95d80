"""How many bytes a version takes on disk, by kind, and how fast its text is read back.

Run with ``python -m benchmarks.bench_storage [--articles N] [--versions N]``; 1,000 articles of 10 versions take some
minutes. First a database of invented articles of about 600 words, each version with 1 to 5 per cent edited, posted as a
client would post them. Then two of which only the texts are stored: articles of 54 kB edited likewise, and one live
blog that grows to 54 kB over 1,000 versions. Each reading checks the digest.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
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
from service.store import bodies
from service.store import history as store
from service.store.statistics import sizes
from service.store.versions import Version
from service.usecases.track_article import NewArticle, track_article
from service.wiring import Services

#: bytes of bodies a version, and microseconds to read a text back, that are asked for with 600 words
BODY_BAR, READ_BAR = 420, 100
LONG_ARTICLES, LONG_VERSIONS, LONG_WORDS = 10, 20, 8_800
BLOG_BYTES, BLOG_VERSIONS = 54_000, 1_000
READINGS = 4_000


def main() -> None:
    """Print the three parts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--versions", type=int, default=10)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        services = opened(f"sqlite:///{folder}/articles.sqlite3", Path(folder))
        articles(services, chosen.articles, chosen.versions)
        long = [[story.text for story in history(number, LONG_VERSIONS, LONG_WORDS)] for number in range(LONG_ARTICLES)]
        texts_alone(opened(f"sqlite:///{folder}/long.sqlite3", Path(folder)), "articles of 54 kB", long)
        blog = list(grown(random.Random(7)))
        texts_alone(opened(f"sqlite:///{folder}/blog.sqlite3", Path(folder)), "a live blog", [blog])


def articles(services: Services, count: int, versions: int) -> None:
    """Post articles and print what they take."""
    raw = alone = 0
    for number in range(count):
        stories = list(history(number, versions))
        post_all(services, stories)
        raw += sum(len(story.text.encode()) for story in stories)
        alone += sum(len(zstandard.compress(story.text.encode(), 19)) for story in stories)
    total = count * versions
    print(f"{count:,} articles of {versions} versions of about 600 words")
    print(f"{raw / total:,.0f} bytes a text, {alone / total:,.0f} compressed alone\n")
    print(f"{'bytes a version':28}{'content':>10}{'with indexes':>14}")
    with services.reading() as session:
        for size in sizes(session):
            if size.bytes and size.bytes >= 10 * total:
                whole = "" if size.with_indexes is None else f"{size.with_indexes / total:14,.0f}"
                bar = f"{'bar':>18} {BODY_BAR}" if size.kind == "versions.body" else ""
                print(f"{size.kind:28}{size.bytes / total:10,.0f}{whole}{bar}")
        read_back(session)


def texts_alone(services: Services, what: str, histories: Sequence[Sequence[str]]) -> None:
    """Store the texts of articles, one after the other, and print what they take."""
    with services.writing() as work:
        for order, texts in enumerate(histories):
            address = f"https://paper.example/{order}"
            article = track_article(work.session, NewArticle(address, "The Paper"), now=START).article_id
            for number, text in enumerate(texts, start=1):
                add_text(work.session, article, number, text)
        work.commit()
    lengths = [len(text.encode()) for texts in histories for text in texts]
    with services.reading() as session:
        body = next(size for size in sizes(session) if size.kind == "versions.body")
        assert body.bytes is not None
        print(f"{what}: {len(lengths):,} versions of {statistics.mean(lengths):,.0f} bytes, "
              f"the longest of {max(lengths):,}: {body.bytes / len(lengths):,.0f} bytes of body a version")  # fmt: skip
        read_back(session)


def add_text(session: Session, article: int, number: int, text: str) -> None:
    """Store a version of which nothing but the text is of interest."""
    row = Version(article_id=article, number=number, title="Long", byline="", lang="en", received_at=START,
                  captured_at=START + timedelta(minutes=number), digest=content_digest("Long", "", text),
                  length=len(text), rules=RULES, sanitised=False, hidden_characters=False)  # fmt: skip
    store.squeeze(session, row, {number: text})
    store.add_version(session, row, b"", {})


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


def read_back(session: Session) -> None:
    """Read texts in no order, and print how long one takes, also by the place of the version in its group."""
    rows = list(session.scalars(select(Version)))
    taken: dict[int, list[float]] = {}
    for row in random.Random(3).choices(rows, k=READINGS):
        place = row.number - bodies.first_of(row.number) + 1
        taken.setdefault(place, []).append(timed(partial(store.read_text, session, row)) * 1e6)
    together = [each for place in taken.values() for each in place]
    print(f"read back in {statistics.median(together):,.0f} µs, 99 of 100 under "
          f"{statistics.quantiles(together, n=100)[98]:,.0f} µs (bar with 600 words: {READ_BAR} µs)")  # fmt: skip
    print("by place in the group:", *(f"{statistics.median(taken[place]):,.0f}" for place in sorted(taken)), "\n")


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that work took: what is read lies in memory, nothing waits for a disk.

    The time on the wall would tell how busy other programs keep the machine.
    """
    start = time.thread_time()
    work()
    return time.thread_time() - start


if __name__ == "__main__":
    main()

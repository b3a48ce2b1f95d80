"""How many versions a second one process takes in, beside what the database's driver alone takes for the same rows.

Run with ``python -m benchmarks.bench_ingest [--postgres] [--articles N] [--versions N]``. Each version is a transaction
of its own: the newest version is read, compared, its findings, claims, corrections and events are written. Three kinds
are timed: first versions of new articles, successive versions of about 600 words with 1 to 5 per cent edited (version
by version over all articles, as a crawler brings them), and posts that change nothing.

The limit is the writing statements of the same run with the same values, one transaction a version, sent by the driver
alone to a second database: no reading, no text work, no mapping. Both take their turns, lot by lot; the ratio is the
median of the lots', and the best lot is shown too, since other programs may run on the same machine.

With ``--memory N``, N versions are posted instead: nine of ten are of articles of one sentence (with ``--words N``, of
that length), which get ten each, and every tenth is of one live blog. What is printed on the way, tenth by tenth, is
not to grow with what is stored, once what is remembered of texts has reached its bounds: the most memory that the
process has taken, and the time that a version takes, of small articles and of the blog.
"""

import argparse
import resource
import sqlite3
import statistics
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from itertools import count, islice
from pathlib import Path
from typing import Any

import psycopg
from cryptography.fernet import Fernet
from sqlalchemy import Dialect, Engine, event, text

from benchmarks.workload import START, Story, history
from service import settings
from service.store import migrations
from service.store.engine import open_engine
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.wiring import Services, wire
from tests.support.postgres import running_postgres

#: what is posted is timed in so many lots
LOTS = 10

#: what the driver is to send: transactions of statements with their values
Transactions = list[list[tuple[str, Any]]]

#: versions a second that are asked for, by database and kind
BARS: dict[str, dict[str, int | None]] = {
    "sqlite": {"first": 200, "successive": 600, "unchanged": 3000},
    "postgresql": {"first": 200, "successive": 300, "unchanged": None},
}


@dataclass
class Script:
    """The writing statements of a run, transaction by transaction."""

    transactions: Transactions = field(default_factory=list)
    open: list[tuple[str, Any]] = field(default_factory=list)

    def listen(self, engine: Engine) -> None:
        """Write down what an engine's driver is sent from now on."""
        event.listen(engine, "do_connect", self._connect)
        event.listen(engine, "commit", self._commit)
        engine.dispose()

    def _connect(self, dialect: Dialect, _record: Any, _address: Any, options: dict[str, Any]) -> None:
        if dialect.name == "sqlite":
            cursor = self._noting(sqlite3.Cursor)
            noted = type("Noted", (sqlite3.Connection,), {"cursor": lambda c: sqlite3.Connection.cursor(c, cursor)})
            options["factory"] = noted
        else:
            options["cursor_factory"] = self._noting(psycopg.Cursor)

    def _noting(self, cursor: type[Any]) -> type[Any]:
        def execute(driver: Any, statement: str, values: Any = (), **options: Any) -> Any:
            self._statement(statement, [values])
            return cursor.execute(driver, statement, values, **options)

        def executemany(driver: Any, statement: str, rows: Any, **options: Any) -> Any:
            self._statement(statement, rows)
            return cursor.executemany(driver, statement, rows, **options)

        return type("Noting", (cursor,), {"execute": execute, "executemany": executemany})

    def _statement(self, statement: str, rows: Sequence[Any]) -> None:
        if statement.lstrip()[:6].upper() in ("INSERT", "UPDATE", "DELETE"):
            self.open += [(statement, row) for row in rows]

    def _commit(self, _connection: Any) -> None:
        if self.open:
            self.transactions.append(self.open)
            self.open = []

    def take(self) -> Transactions:
        """Return what was written down, and forget it."""
        taken, self.transactions = self.transactions, []
        return taken


def main() -> None:
    """Time the three kinds and print them beside the bars and the driver's limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postgres", action="store_true", help="PostgreSQL instead of SQLite")
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--versions", type=int, default=6)
    parser.add_argument("--memory", type=int, metavar="N", help="post N versions and print time and memory on the way")
    parser.add_argument(
        "--words", type=int, help="length of the articles that --memory posts; one sentence unless given"
    )
    chosen = parser.parse_args()
    if chosen.memory:
        with tempfile.TemporaryDirectory() as folder, databases(chosen.postgres, Path(folder)) as (product, *_):
            watch_memory(opened(product, Path(folder)), chosen.memory, chosen.words)
        return
    histories = [list(history(number, chosen.versions)) for number in range(chosen.articles)]
    with tempfile.TemporaryDirectory() as folder, databases(chosen.postgres, Path(folder)) as addresses:
        measure(histories, *addresses, Path(folder))


@contextmanager
def databases(postgres: bool, folder: Path) -> Iterator[tuple[str, str, str]]:
    """Give the addresses of three empty databases: for the product, for its script, and for the driver alone."""
    names = ("product", "script", "alone")
    if not postgres:
        yield tuple(f"sqlite:///{folder / name}.sqlite3" for name in names)  # type: ignore[misc]
        return
    with running_postgres() as server:
        engine = open_engine(f"{server}/postgres").execution_options(isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            for name in names:
                connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()
        yield tuple(f"{server}/{name}" for name in names)  # type: ignore[misc]


def measure(histories: Sequence[Sequence[Story]], product: str, script: str, alone: str, folder: Path) -> None:
    """Run the three kinds on the product and print them; then the same statements by the driver alone."""
    services, rehearsal = opened(product, folder), opened(script, folder)
    database = services.engine.dialect.name
    notes = Script()
    notes.listen(rehearsal.engine)
    bare = bare_database(alone, rehearsal.engine)
    for one in (services, rehearsal):
        post_all(one, list(history(-1, 3)))  # words are looked up and patterns compiled once in a process
    bare(notes.take())
    print(
        f"{'':12}{'versions':>9}{'a second':>10}{'best lot':>10}{'bar':>7}{'CPU ms':>8}{'driver alone':>14}{'ratio':>7}"
    )
    for kind, stories in kinds(histories).items():
        size = -(-len(stories) // LOTS)
        lots = [stories[at : at + size] for at in range(0, len(stories), size)]
        rounds = [turn(services, rehearsal, notes, bare, lot) for lot in lots]
        ours, driver = [(sum(one[i] for one in rounds) / len(stories)) for i in (0, 2)]
        best = max(len(lot) / one[0] for lot, one in zip(lots, rounds, strict=True))
        cpu = sum(one[1] for one in rounds) / len(stories) * 1e3
        ratio = statistics.median(one[0] / one[2] for one in rounds)
        print(f"{kind:12}{len(stories):9}{1 / ours:10.0f}{best:10.0f}{BARS[database][kind] or '-':>7}"
              f"{cpu:8.2f}{1 / driver:14.0f}{ratio:7.1f}")  # fmt: skip
    print(f"most memory: {most_memory():.0f} MB")


def most_memory() -> float:
    """Return the most memory that this process has taken, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def watch_memory(services: Services, versions: int, words: int | None) -> None:
    """Post so many versions and print the time that one takes and the memory that is taken, tenth by tenth."""
    articles = (story for number in count() for story in (history(number, 10, words) if words else sentences(number)))
    blog, lot = live_blog(), versions // LOTS
    print(f"{'versions':>9}{'a second':>10}{'CPU ms':>8}{'of the blog':>13}{'most memory':>13}")
    for posted in range(lot, versions + 1, lot):
        small, long = list(islice(articles, lot - lot // 10)), list(islice(blog, lot // 10))
        (taken, cpu), (more, blog_cpu) = (timed(partial(post_all, services, stories)) for stories in (small, long))
        figures = f"{lot / (taken + more):10.0f}{cpu / len(small) * 1e3:8.2f}{blog_cpu / len(long) * 1e3:13.2f}"
        print(f"{posted:9}{figures}{most_memory():10.0f} MB", flush=True)


def sentences(number: int) -> Iterator[Story]:
    """Yield ten versions of an article of one sentence that no other article has."""
    for version in range(10):
        sentence = f"The ferry carried {100 + version} people on day {number} of the trial, the harbour office said."
        yield Story(f"https://paper.example/{number}", "Ferries fill", sentence, START + timedelta(hours=version))


def live_blog() -> Iterator[Story]:
    """Yield versions of a page without end: each has a new entry on top, and the last twenty below it."""
    entries: deque[str] = deque(maxlen=21)
    for version in count():
        entries.appendleft(
            f"Ferry {version} left pier {version % 7} with {100 + version * 7 % 900} aboard, the crew said."
        )
        moment = START + timedelta(minutes=version)
        yield Story("https://paper.example/live", "Ferries: the day", "\n\n".join(entries), moment)


def turn(
    services: Services, rehearsal: Services, notes: Script, bare: Callable[[Transactions], None], lot: Sequence[Story]
) -> tuple[float, float, float]:
    """Post a lot; return the seconds it took by the clock and by the processor, and those of the driver alone."""
    taken, cpu = timed(partial(post_all, services, lot))
    post_all(rehearsal, lot)
    alone, _ = timed(partial(bare, notes.take()))
    return taken, cpu, alone


def kinds(histories: Sequence[Sequence[Story]]) -> dict[str, list[Story]]:
    """Return what is posted, kind by kind."""
    last = [versions[-1] for versions in histories]
    return {
        "first": [versions[0] for versions in histories],
        "successive": [version for turn in list(zip(*histories, strict=True))[1:] for version in turn],
        "unchanged": [later(story, hours) for hours in range(1, 6) for story in last],
    }


def later(story: Story, hours: int) -> Story:
    """Return the same page, seen again."""
    return Story(story.url, story.title, story.text, story.captured_at + timedelta(hours=hours))


def opened(address: str, folder: Path) -> Services:
    """Wire the product to a new database."""
    environ = {"TRACKER_DATABASE_URL": address, "TRACKER_DATA_DIR": str(folder)}
    services = wire(settings.load({**environ, "TRACKER_SECRET_KEY": Fernet.generate_key().decode()}))
    migrations.upgrade(services.engine)
    return services


def post_all(services: Services, stories: Sequence[Story]) -> None:
    """Post versions, each in a transaction of its own."""
    for story in stories:
        new = NewVersion(title=story.title, text=story.text, captured_at=story.captured_at)
        post_version(services, NewArticle(story.url, "The Paper", story.title), new, now=services.clock())


def timed(work: Callable[[], None]) -> tuple[float, float]:
    """Return the seconds that work took, by the clock and by the processor."""
    start, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - start, time.process_time() - cpu


def bare_database(address: str, like: Engine) -> Callable[[Transactions], None]:
    """Make a database with the same tables; return what sends it transactions through the driver alone."""
    engine = open_engine(address)
    migrations.upgrade(engine)
    connection = engine.raw_connection()
    cursor = connection.cursor()
    begin = "BEGIN IMMEDIATE" if like.dialect.name == "sqlite" else "BEGIN"

    def run(transactions: Transactions) -> None:
        for transaction in transactions:
            if begin.endswith("IMMEDIATE"):
                cursor.execute(begin)
            for statement, values in transaction:
                cursor.execute(statement, values)
                if cursor.description:
                    cursor.fetchall()
            connection.commit()

    return run


if __name__ == "__main__":
    main()

"""An import in several processes does what an import in one does."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from itertools import count, islice
from pathlib import Path
from threading import Thread
from typing import IO

import pytest

from service import settings
from service.cli import import_workers
from service.cli.import_workers import Crew, Worker, import_in_parallel, lots, slot_of
from service.cli.importing import Line, Result, import_lines
from service.core.errors import TrackerError
from service.reading.articles import list_articles
from service.store import engine, migrations
from service.wiring import Services, wire

# the command has no threads when it forks; what runs the tests may have some of its own
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")

ARTICLES, VERSIONS = 12, 6
LONGEST = 100_000


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """Services on a database that is ready."""
    services = wire(settings.load({"TRACKER_DATA_DIR": str(tmp_path)}))
    migrations.upgrade(services.engine)
    yield services
    services.engine.dispose()


@pytest.fixture(autouse=True)
def small_lots(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hand over some eight rows at once, and have some twenty under way."""
    monkeypatch.setattr(import_workers, "LOT", 1_600)
    monkeypatch.setattr(import_workers, "UNDER_WAY", 4_000)


def endless() -> Iterator[Line]:
    """Yield versions of several articles in turn."""
    for number in count():
        version, article = divmod(number, ARTICLES)
        text = f"Boat {article} carried {40 + version} crates of apples to the island, the harbour master said."
        row = {"url": f"https://a.example/{article}", "outlet": "A", "title": "Boats", "text": text}
        moment = {"captured_at": f"2026-01-01T{version // 60 % 24:02}:{version % 60:02}:00Z"}
        yield number + 1, json.dumps(row | moment).encode() + b"\n"


def rows() -> Iterator[Line]:
    """Yield as many versions as the articles are to have."""
    return islice(endless(), ARTICLES * VERSIONS)


def counts(services: Services) -> list[int]:
    """Return how many versions each article has."""
    with services.reading() as session:
        return [article.version_count for article in list_articles(session, limit=100).items]


def alone(services: Services) -> list[Result]:
    """Import all rows in this process."""
    return list(import_lines(services, rows(), LONGEST, services.clock))


def test_every_row_is_answered_in_its_place_whatever_became_of_it(services: Services) -> None:
    bad = {5: b"{oops", 40: b'{"url": 7}', 33: b"[]"}
    found = list(import_in_parallel(services, ((number, bad.get(number, line)) for number, line in rows()), 2))
    assert [row["line"] for row in found] == list(range(1, ARTICLES * VERSIONS + 1))
    assert {row["line"] for row in found if row["status"] == "error"} == bad.keys()
    assert [row["number"] for row in found if row.get("article_id") == found[0]["article_id"]] == [
        *range(1, VERSIONS + 1)
    ]
    assert {row["status"] for row in alone(services)} == {"unchanged", "created"}
    assert counts(services) == [VERSIONS] * ARTICLES


def test_results_are_yielded_before_everything_is_read(services: Services) -> None:
    read = 0

    def counted() -> Iterator[Line]:
        nonlocal read
        for number, line in rows():
            read = number
            yield number, line

    results = import_in_parallel(services, counted(), 2)
    assert next(results)["line"] == 1
    assert read < ARTICLES * VERSIONS
    assert len(list(results)) == ARTICLES * VERSIONS - 1


def test_nothing_to_import_is_no_trouble(services: Services) -> None:
    assert list(import_in_parallel(services, [], 2)) == []


def test_a_process_that_is_killed_ends_the_import_with_a_word_and_it_can_be_started_again(services: Services) -> None:
    def until_killed() -> Iterator[Line]:
        for number, line in rows():
            if number == ARTICLES * 2:
                victim = multiprocessing.active_children()[0].pid
                assert victim is not None
                os.kill(victim, signal.SIGKILL)
            yield number, line

    with pytest.raises(TrackerError, match="Start the import again"):
        list(import_in_parallel(services, until_killed(), 2))
    assert multiprocessing.active_children() == []
    assert "error" not in {row["status"] for row in alone(services)}
    assert counts(services) == [VERSIONS] * ARTICLES


def test_a_database_that_stays_locked_ends_the_import_with_the_line_that_comes_next(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.01)
    results = import_in_parallel(services, rows(), 2)
    told = [next(results)["line"]]  # now at most 4,000 bytes more are worked on until somebody asks
    with (
        services.writing() as work,
        pytest.raises(TrackerError, match=r"^Line \d+: The database is busy.*Start it again") as ended,
    ):
        work.session.connection()
        for row in results:
            told.append(row["line"])
    assert told == list(range(1, len(told) + 1))
    assert str(ended.value).startswith(f"Line {len(told) + 1}:")
    assert multiprocessing.active_children() == []
    assert "error" not in {row["status"] for row in alone(services)}


def test_an_import_that_is_left_leaves_no_process_behind(services: Services) -> None:
    results = import_in_parallel(services, rows(), 2)
    next(results)
    assert len(multiprocessing.active_children()) == 2
    results.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_all_versions_of_an_article_fall_to_one_process_however_its_address_is_written() -> None:
    spellings = (
        "https://a.example/news/7",
        "HTTP://A.example/news/7/?utm_source=x#top",
        "https://a.example/news/7/amp",
    )
    assert len({slot_of(json.dumps({"url": url}).encode()) for url in spellings}) == 1
    assert len({slot_of(json.dumps({"url": f"https://a.example/{n}"}).encode()) for n in range(100)}) > 90


@pytest.mark.parametrize(
    "line", [b"", b"[", b"[]", b"7", b"{}", b'{"url":null}', b'{"url":"x"}', b'{"url":[1]}', b"\xff"]
)
def test_a_line_without_an_address_falls_to_somebody(line: bytes) -> None:
    assert slot_of(line) == 0


def test_articles_are_dealt_out_evenly_by_the_bytes_they_bring() -> None:
    ends = [multiprocessing.Pipe() for _ in range(3)]
    workers = [Worker(ours) for ours, _ in ends]
    crew = Crew(workers)
    for lot in lots(islice(endless(), 36)):
        crew.take(lot)
    burdens = [worker.burden for worker in workers]
    assert sum(burdens) == sum(len(line) for _, line in islice(endless(), 36))
    assert max(burdens) - min(burdens) < 0.1 * max(burdens)
    for end in (end for pair in ends for end in pair):
        end.close()


def test_every_line_is_in_just_one_lot() -> None:
    dealt = list(lots(rows()))
    assert len(dealt) > 5
    assert [line for lot in dealt for line in lot] == list(rows())


@pytest.fixture
def under_way(services: Services) -> Iterator[tuple["subprocess.Popen[bytes]", Thread]]:
    """Start an import, as a terminal does, that is fed without end; it has told its first row."""
    command = [sys.executable, "-m", "service", "import", "-", "--jobs", "2"]
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # tests in the background would ignore it
        env={**os.environ, "TRACKER_DATA_DIR": str(services.settings.data_dir)},
    )
    assert process.stdin
    assert process.stdout
    feeder = Thread(target=feed, args=(process.stdin,))
    feeder.start()
    assert json.loads(process.stdout.readline())["line"] == 1
    yield process, feeder
    process.stdout.close()
    feeder.join()


def feed(pipe: IO[bytes]) -> None:
    """Write rows until nobody reads them; with blanks behind them, few make a lot."""
    try:
        with pipe:
            pipe.writelines(line.rstrip() + b" " * 5_000 + b"\n" for _, line in endless())
    except BrokenPipeError:
        pass


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
def test_an_import_that_is_stopped_ends_all_its_processes_and_loses_nothing(
    services: Services, under_way: tuple["subprocess.Popen[bytes]", Thread], sent: signal.Signals
) -> None:
    process, feeder = under_way
    stop = os.killpg if sent == signal.SIGINT else os.kill  # Ctrl-C reaches all, a kill only the one it is meant for
    stop(process.pid, sent)
    assert process.stdout
    assert process.stderr
    told = [json.loads(line) for line in process.stdout.read().splitlines() if line.endswith(b"}")]
    said = process.stderr.read()  # ends when the last of the processes does
    process.stderr.close()
    feeder.join()
    assert process.wait() == (1 if sent == signal.SIGINT else -signal.SIGKILL)
    assert said.strip() == (b"Stopped by Ctrl-C." if sent == signal.SIGINT else b"")
    again = import_lines(services, islice(endless(), 1, len(told) + 1), LONGEST, services.clock)
    assert {row["status"] for row in again} <= {"unchanged"}

"""An import in several processes does what an import in one does."""

import json
import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from service import settings
from service.cli.import_workers import LOT, falls_to, import_in_parallel, lots
from service.cli.importing import Line, import_lines
from service.core.errors import TrackerError
from service.reading.articles import list_articles
from service.settings import Settings
from service.store import migrations
from service.wiring import wire

ARTICLES, VERSIONS = 12, 6


@pytest.fixture
def chosen(tmp_path: Path) -> Settings:
    """Settings for a database that is ready."""
    chosen = settings.load({"TRACKER_DATA_DIR": str(tmp_path)})
    services = wire(chosen)
    migrations.upgrade(services.engine)
    services.engine.dispose()
    return chosen


def rows() -> Iterator[Line]:
    """Yield versions of several articles in turn."""
    for version in range(VERSIONS):
        for article in range(ARTICLES):
            text = f"Boat {article} carried {40 + version} crates of apples to the island, the harbour master said."
            row = {"url": f"https://a.example/{article}", "outlet": "A", "title": "Boats", "text": text}
            moment = {"captured_at": f"2026-01-{version + 1:02}T10:00:00Z"}
            yield version * ARTICLES + article + 1, json.dumps(row | moment).encode()


def counts(chosen: Settings) -> list[int]:
    """Return how many versions each article has."""
    services = wire(chosen)
    with services.reading() as session:
        found = [article.version_count for article in list_articles(session, limit=100).items]
    services.engine.dispose()
    return found


def alone(chosen: Settings) -> set[str]:
    """Import all rows in this process; return what became of them."""
    services = wire(chosen)
    found = {row["status"] for row in import_lines(services, rows(), services.clock)}
    services.engine.dispose()
    return found


def test_every_row_is_answered_in_its_place_whatever_became_of_it(chosen: Settings) -> None:
    bad = {5: b"{oops", 40: b'{"url": 7}', LOT + 1: b"[]"}
    found = list(import_in_parallel(chosen, ((number, bad.get(number, line)) for number, line in rows()), 2))
    assert [row["line"] for row in found] == list(range(1, ARTICLES * VERSIONS + 1))
    assert {row["line"] for row in found if row["status"] == "error"} == bad.keys()
    assert [row["number"] for row in found if row.get("article_id") == found[0]["article_id"]] == [
        *range(1, VERSIONS + 1)
    ]
    assert alone(chosen) == {"unchanged", "created"}
    assert counts(chosen) == [VERSIONS] * ARTICLES


def test_a_process_that_is_killed_ends_the_import_with_a_word_and_it_can_be_started_again(chosen: Settings) -> None:
    def until_killed() -> Iterator[Line]:
        for number, line in rows():
            if number == LOT + 1:
                victim = multiprocessing.active_children()[0].pid
                assert victim is not None
                os.kill(victim, signal.SIGKILL)
            yield number, line

    with pytest.raises(TrackerError, match="Start the import again"):
        list(import_in_parallel(chosen, until_killed(), 2))
    assert "error" not in alone(chosen)
    assert counts(chosen) == [VERSIONS] * ARTICLES


def test_all_versions_of_an_article_fall_to_one_process_however_its_address_is_written() -> None:
    spellings = (
        "https://a.example/news/7",
        "HTTP://A.example/news/7/?utm_source=x#top",
        "https://a.example/news/7/amp",
    )
    assert len({falls_to(json.dumps({"url": url}).encode(), 5) for url in spellings}) == 1
    assert len({falls_to(json.dumps({"url": f"https://a.example/{n}"}).encode(), 2) for n in range(20)}) == 2


@pytest.mark.parametrize(
    "line", [b"", b"[", b"[]", b"7", b"{}", b'{"url":null}', b'{"url":"x"}', b'{"url":[1]}', b"\xff"]
)
def test_a_line_without_an_address_falls_to_the_first_process(line: bytes) -> None:
    assert falls_to(line, 3) == 0


def test_every_line_is_in_just_one_share() -> None:
    shares = [share for lot in lots(rows(), 3) for share in lot]
    assert sorted(line for share in shares for line in share) == sorted(rows())

"""What an import says of rows and files that it cannot use."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from click.testing import Result as Ended
from sqlalchemy import event
from sqlalchemy.orm import Session

from service import settings
from service.cli import commands
from service.cli.importing import import_lines, numbered
from service.core.errors import Busy, InvalidInput, StorageFull, TrackerError, Unreachable
from service.reading.events import EVERYTHING, list_events
from service.store import migrations
from service.store.unit_of_work import UnitOfWork
from service.wiring import Services, wire
from tests.support.stories import FIRST

ROW = json.dumps({
    "url": "https://a.example/1",
    "outlet": "A",
    "title": "Bridge",
    "text": FIRST,
    "captured_at": "2026-01-01T10:00:00Z",
}).encode()  # fmt: skip
LONGEST = 10_000


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """Services on a database that is ready, which commands use too."""
    monkeypatch.setenv("TRACKER_DATA_DIR", str(tmp_path))
    services = wire(settings.load())
    migrations.upgrade(services.engine)
    yield services
    services.engine.dispose()


@dataclass
class Now:
    """The database's doors, which fail a few times from now."""

    services: Services
    failures: int
    error: TrackerError

    def reading(self) -> Session:
        """Open a session for questions."""
        return self.services.reading()

    def writing(self) -> UnitOfWork:
        """Open a transaction, or fail."""
        if self.failures:
            self.failures -= 1
            raise self.error
        return self.services.writing()

    def clock(self) -> datetime:
        """Return the present time."""
        return self.services.clock()

    @property
    def judge(self) -> None:
        """No model judges beside the rules."""


def told(services: Services | Now, content: bytes) -> list[dict[str, Any]]:
    """Import the content of a file; return what became of its rows."""
    return list(import_lines(services, numbered(BytesIO(content), LONGEST), LONGEST, services.clock))


def refusals(services: Services, content: bytes) -> list[tuple[int, str]]:
    """Return the lines that were refused, each with the first reason."""
    return [(row["line"], row["errors"][0]["detail"]) for row in told(services, content) if row["status"] == "error"]


def command(content: bytes) -> Ended:
    """Import content from standard input, as a user does."""
    return CliRunner().invoke(commands, ["import", "-"], input=content)


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\n\n  \n", b""])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_blank_lines_and_a_byte_order_mark_are_no_matter(services: Services, mark: bytes, end: bytes) -> None:
    assert [row["status"] for row in told(services, mark + ROW + end)] == ["created"]


def test_a_line_is_named_by_its_number_in_the_file(services: Services) -> None:
    assert refusals(services, b"\n\n{oops\n" + ROW + b"\n\xff\n") == [
        (3, "Line 3 is not JSON: Expecting property name enclosed in double quotes (character 2)."),
        (5, "Line 5 is not text in UTF-8 (byte 1)."),
    ]


def test_a_row_that_was_cut_off_is_refused_and_the_others_are_kept(services: Services) -> None:
    assert [number for number, _ in refusals(services, ROW[:-20] + b"\n" + ROW)] == [1]


@pytest.mark.parametrize("size", [LONGEST + 1, 2 * LONGEST, 2 * LONGEST + 1, 3 * LONGEST + 2])
@pytest.mark.parametrize("end", [b"\n", b""])
def test_a_line_that_is_too_long_is_refused_whole_and_never_held_whole(
    services: Services, size: int, end: bytes
) -> None:
    content = b"\n" + b"x" * size + end
    assert max(len(line) for _, line in numbered(BytesIO(content + ROW), LONGEST)) <= LONGEST + 1
    [(number, reason)] = refusals(services, content)
    assert number == 2
    assert reason.startswith("The line is longer than 10,000 bytes: raise TRACKER_MAX_BODY_BYTES")


def test_what_follows_a_line_that_is_too_long_is_read(services: Services) -> None:
    found = told(services, b"x" * (2 * LONGEST) + b"\n" + ROW + b"\n")
    assert [(row["line"], row["status"]) for row in found] == [(1, "error"), (2, "created")]


def test_a_line_of_just_the_length_allowed_is_read(services: Services) -> None:
    assert told(services, ROW.ljust(LONGEST - 1) + b"\n" + ROW)[0]["status"] == "created"
    assert told(services, ROW.ljust(LONGEST))[0]["status"] == "unchanged"


@pytest.mark.parametrize(
    ("content", "mend"),
    [
        (gzip.compress(ROW), "gunzip -c FILE"),
        ((ROW.decode() + "\n").encode("utf-16"), "iconv -f UTF-16"),
        (b"[" + ROW + b"]", "jq -c '.[]' FILE"),
        (b"[\n" + ROW + b"\n]", "jq -c '.[]' FILE"),
    ],
)
def test_a_file_of_another_form_is_refused_once_with_the_command_that_mends_it(content: bytes, mend: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        list(numbered(BytesIO(content), LONGEST))
    assert mend in str(refused.value)
    assert str(refused.value).endswith("| correction-tracker import -")


def test_the_sum_of_what_became_of_the_rows_is_told_beside_them_and_to_who_listens(services: Services) -> None:
    ended = command(ROW + b"\n" + ROW + b"\n{oops\n")
    assert [json.loads(line)["status"] for line in ended.stdout.splitlines()] == ["created", "unchanged", "error"]
    assert ended.stderr == "3 rows: 1 created, 1 unchanged, 1 with errors\n"
    assert ended.exit_code == 1
    with services.reading() as session:
        told = list_events(session, EVERYTHING, after_position=0, limit=50).items[-1]
    counts = {"rows": 3, "created": 1, "unchanged": 1, "errors": 1, "sequence": 0}
    assert (told.type, told.data) == ("import.completed", counts)


@pytest.mark.usefixtures("services")
@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_a_file_without_rows_is_told_as_such(content: bytes) -> None:
    ended = command(content)
    assert (ended.stdout, ended.stderr, ended.exit_code) == ("", "0 rows: 0 created, 0 unchanged, 0 with errors\n", 0)


@pytest.mark.parametrize("failures", [1, 2])
def test_a_database_that_is_busy_for_a_while_is_asked_again(services: Services, failures: int) -> None:
    assert told(Now(services, failures, Busy()), ROW)[0]["status"] == "created"


@pytest.mark.parametrize(("failures", "error"), [(3, Busy()), (1, Unreachable()), (1, StorageFull())])
def test_a_database_that_takes_nothing_ends_the_import_at_its_line(
    services: Services, failures: int, error: TrackerError
) -> None:
    with pytest.raises(TrackerError, match=r"^Line 1: .* Start it again"):
        told(Now(services, failures, error), ROW)
    assert told(services, ROW)[0]["status"] == "created"


def test_a_full_disk_ends_the_import_at_its_line_and_keeps_what_came_before(services: Services) -> None:
    small = wire(services.settings)
    event.listen(small.engine, "connect", lambda connection, _: connection.execute("PRAGMA max_page_count=1"))
    content = b"".join(ROW.replace(b"example/1", b"example/%d" % number) + b"\n" for number in range(50))
    results = import_lines(small, numbered(BytesIO(content), LONGEST), LONGEST, small.clock)
    found = []
    with pytest.raises(TrackerError, match=r": The disk is full.*Start it again") as ended:
        for row in results:
            found.append(row["status"])
    small.engine.dispose()
    assert str(ended.value).startswith(f"Line {len(found) + 1}:")
    assert [row["status"] for row in told(services, content)] == ["unchanged"] * len(found) + ["created"] * (
        50 - len(found)
    )

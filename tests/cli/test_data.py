"""The commands that keep house."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

from service.cli import commands
from service.core.errors import TrackerError
from service.store.engine import open_engine
from tests.support.stories import FIRST, SILENT

ROW = {
    "url": "https://a.example/1",
    "outlet": "A",
    "title": "Bridge",
    "text": FIRST,
    "captured_at": "2026-01-01T10:00:00Z",
}
NEXT = {**ROW, "text": SILENT, "captured_at": "2026-01-01T11:00:00Z"}


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRACKER_DATA_DIR", str(tmp_path))
    return tmp_path


def call(*arguments: str, given: str | None = None) -> Result:
    """Run the command with arguments, and with ``given`` on its standard input."""
    return CliRunner().invoke(commands, arguments, input=given, catch_exceptions=False)


def ndjson(*rows: dict[str, str]) -> str:
    """Write rows as NDJSON."""
    return "".join(json.dumps(row) + "\n" for row in rows)


def test_import_answers_each_row_and_a_second_run_finds_it_all_there() -> None:
    call("db", "upgrade")
    first = call("import", "-", given=ndjson(ROW, NEXT))
    assert [json.loads(line) for line in first.stdout.splitlines()] == [
        {"line": 1, "status": "created", "article_id": 1, "number": 1},
        {"line": 2, "status": "created", "article_id": 1, "number": 2},
    ]
    again = call("import", "-", given=ndjson(ROW, NEXT))
    assert [json.loads(line)["status"] for line in again.stdout.splitlines()] == ["unchanged", "unchanged"]


def test_a_row_that_cannot_be_used_stops_no_other() -> None:
    call("db", "upgrade")
    result = call("import", "-", given="{oops\n" + ndjson({**ROW, "url": "javascript:1"}, {"url": "x"}, ROW))
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["status"] for row in rows] == ["error", "error", "error", "created"]
    assert [row["line"] for row in rows] == [1, 2, 3, 4]
    assert [error["pointer"] for error in rows[1]["errors"]] == ["/url"]
    assert {"/outlet", "/url"} <= {error["pointer"] for error in rows[2]["errors"]}
    assert result.exit_code == 1


def test_stats_tell_the_bytes_of_each_kind() -> None:
    call("db", "upgrade")
    call("import", "-", given=ndjson(ROW, NEXT))
    told = {row["kind"]: row for row in json.loads(call("db", "stats", "--json").stdout)}
    assert told["versions"]["rows"] == told["versions.body"]["rows"] == 2
    assert 0 < told["versions.body"]["bytes"] < told["versions"]["bytes"] <= told["versions"]["with_indexes"]
    assert told["versions.body"]["with_indexes"] is None
    table = call("db", "stats").stdout.splitlines()
    assert table[0].split() == ["kind", "rows", "bytes", "with", "indexes", "a", "version"]
    assert [line.split()[:2] for line in table if line.startswith("versions ")] == [["versions", "2"]]
    total = sum(row["with_indexes"] or 0 for row in told.values())
    assert table[-1] == f"{total:,} bytes in all tables and indexes, {total // 2:,} a version."


def test_check_says_how_to_mend_an_empty_database() -> None:
    with pytest.raises(TrackerError, match="db upgrade"):
        call("db", "check")


def test_seeding_twice_plants_once() -> None:
    call("db", "upgrade")
    assert " 0 new articles" not in " " + call("seed").stdout
    assert call("seed").stdout.strip() == "0 new articles, 0 new versions."


def test_the_example_stories_hold_each_kind_of_correction(data_folder: Path) -> None:
    call("db", "upgrade")
    call("seed")
    engine = open_engine(f"sqlite:///{data_folder / 'tracker.sqlite3'}")
    with engine.connect() as connection:
        kinds = set(connection.execute(text("SELECT kind FROM corrections")).scalars())
    engine.dispose()
    assert kinds >= {"correction", "clarification", "update", "editors_note", "retraction", "stealth_edit"}


def test_openapi_yaml_is_what_the_code_says() -> None:
    assert call("openapi", "check").exit_code == 0

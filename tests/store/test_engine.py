"""Opening the database, and what its failures become."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from service.core.errors import Busy, StorageFull
from service.store import engine as engine_module
from service.store.engine import BELIEVED, LITTLE_MEMORY, SPARE, WRITE_ASIDE, open_engine, require_room
from service.wiring import Services
from tests.conftest import MIGRATED, START, new_database, new_name

#: what a server whose disk is full says
FULL = text("DO $$ BEGIN RAISE 'could not write to file: No space left on device' USING ERRCODE = 'disk_full'; END $$")


@pytest.fixture
def on_server(make_services: Callable[[str], Services], postgres: str) -> Services:
    """The product on PostgreSQL."""
    return make_services(new_database(postgres, new_name(), MIGRATED))


def test_sqlite_writes_ahead_and_checks_foreign_keys(services: Services) -> None:
    with services.engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_a_second_writer_that_waits_too_long_is_told_that_the_database_is_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "BUSY_SECONDS", 0.05)
    engine = open_engine(f"sqlite:///{tmp_path / 'busy.sqlite3'}").execution_options(writing=True)
    with engine.connect() as first:
        first.execute(text("CREATE TABLE t (x INTEGER)"))
        with engine.connect() as second, pytest.raises(Busy):
            second.execute(text("INSERT INTO t VALUES (1)"))
    engine.dispose()


def test_a_reader_sees_the_state_before_an_unfinished_write(services: Services) -> None:
    with services.writing() as work:
        work.session.execute(text("UPDATE alembic_version SET version_num = 'other'"))
        with services.reading() as session:
            assert session.execute(text("SELECT version_num FROM alembic_version")).scalar() != "other"


def test_nothing_is_kept_without_commit(both_services: Services) -> None:
    with both_services.writing() as work:
        work.session.execute(text("UPDATE alembic_version SET version_num = 'other'"))
    with both_services.reading() as session:
        assert session.execute(text("SELECT version_num FROM alembic_version")).scalar() != "other"


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'new' / 'folder' / 'x.sqlite3'}")
    with engine.connect() as connection:
        assert connection.execute(text("SELECT 1")).scalar() == 1
    engine.dispose()


def test_a_server_is_asked_to_write_as_much_as_is_to_be_free(on_server: Services) -> None:
    def written(node: dict[str, Any]) -> int:
        return max(node["Temp Written Blocks"], *map(written, node.get("Plans", ())), 0)

    with on_server.engine.begin() as connection:
        connection.execute(LITTLE_MEMORY)
        explained = text(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {WRITE_ASIDE}")
        (plan,) = connection.execute(explained, {"pieces": SPARE // 1_000_000}).scalar_one()
    assert (written(plan["Plan"]) + 1) * 8_192 >= SPARE  # the last page may not be full


def test_a_full_disk_of_a_server_is_noticed_within_seconds_and_room_is_all_it_takes(
    on_server: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    require_room(on_server.engine, START)
    monkeypatch.setattr(engine_module, "WRITE_ASIDE", FULL)
    require_room(on_server.engine, START)  # it was there a moment ago
    later = START + timedelta(seconds=BELIEVED)
    with pytest.raises(StorageFull):
        require_room(on_server.engine, later)
    monkeypatch.undo()
    require_room(on_server.engine, later)

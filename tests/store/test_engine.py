"""Opening the database, and what its failures become."""

from pathlib import Path

import pytest
from sqlalchemy import text

from service.core.errors import Busy
from service.store import engine as engine_module
from service.store.engine import open_engine
from service.wiring import Services


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

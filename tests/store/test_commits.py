"""A database's state has another name once anybody committed anything, and the same name until then."""

import multiprocessing
import secrets
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from service.core.errors import TrackerError
from service.store.articles import Article
from service.store.commits import state_of
from service.store.engine import open_engine
from service.store.unit_of_work import UnitOfWork
from service.wiring import Services
from tests.conftest import MIGRATED, START, new_database, new_name, sqlite_url


def added() -> Article:
    address = f"a.example/{secrets.token_hex(8)}"
    return Article(url=address, canonical_url=address, outlet="A", title="", tags=[], created_at=START)


def write(engine: Engine) -> None:
    with UnitOfWork(engine) as work:
        work.session.add(added())
        work.commit()


def test_questions_leave_it_as_it_is(both_services: Services) -> None:
    state = state_of(both_services.engine)
    before = state()
    with both_services.reading() as session:
        session.execute(text("SELECT count(*) FROM articles"))
    assert before is not None
    assert state() == before


def test_a_commit_changes_it(both_services: Services) -> None:
    state = state_of(both_services.engine)
    before = state()
    write(both_services.engine)
    assert state() != before


def test_what_is_not_committed_is_not_told(both_services: Services) -> None:
    state = state_of(both_services.engine)
    with both_services.writing() as work:
        work.session.add(added())
        work.session.flush()
        before = state()
        assert state() == before
        work.commit()
    assert state() != before


def test_another_process_s_commit_is_told(both_services: Services) -> None:
    state = state_of(both_services.engine)
    before = state()
    address = both_services.engine.url.render_as_string(hide_password=False)
    other = multiprocessing.get_context("spawn").Process(target=write_from_elsewhere, args=(address,))
    other.start()
    other.join(60)
    assert other.exitcode == 0
    assert state() != before


def write_from_elsewhere(address: str) -> None:
    engine = open_engine(address)
    write(engine)
    engine.dispose()


def test_it_never_comes_again_after_all_connections_were_closed(both_services: Services) -> None:
    state = state_of(both_services.engine)
    names = [state()]
    for _ in range(3):
        write(both_services.engine)
        both_services.engine.dispose()
        names.append(state())
    assert len(set(names)) == len(names)


def test_a_connection_that_was_lost_is_made_anew(make_services: Callable[[str], Services], postgres: str) -> None:
    services = make_services(new_database(postgres, new_name(), MIGRATED))
    state = state_of(services.engine)
    before = state()
    ours = "datname = current_database() AND pid <> pg_backend_pid()"
    with services.engine.connect() as connection:
        connection.execute(text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {ours}"))
    after = state()
    assert after != before
    assert state() == after


def test_a_database_in_memory_has_none() -> None:
    engine = open_engine("sqlite://")
    assert state_of(engine)() is None
    engine.dispose()


def test_a_file_that_is_no_database_is_told_in_our_words(tmp_path: Path) -> None:
    (tmp_path / "tracker.sqlite3").write_bytes(b"no database at all, but long enough to be looked at" * 100)
    engine = open_engine(sqlite_url(tmp_path))
    with pytest.raises(TrackerError, match="damaged"):
        state_of(engine)()
    engine.dispose()


def test_services_on_one_file_tell_each_other(make_services: Callable[[str], Services], tmp_path: Path) -> None:
    one, two = make_services(sqlite_url(tmp_path)), make_services(sqlite_url(tmp_path))
    state = state_of(one.engine)
    before = state()
    write(two.engine)
    assert state() != before

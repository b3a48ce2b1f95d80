"""Statements that the driver is sent: their values, their rows, their failures. On both kinds of database."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from service.core.errors import Busy, IntegrityFailure
from service.store.articles import Article
from service.store.statement import Statement
from service.store.unit_of_work import reading_session
from service.wiring import Services
from tests.conftest import MIGRATED, START, new_database, new_name

TABLE = Article.metadata.tables["articles"]
COLUMNS = ("url", "canonical_url", "outlet", "title", "tags", "created_at")
ADD = Statement(insert(TABLE).inline(), COLUMNS)
ADD_ONE = Statement(insert(TABLE).returning(TABLE.c.id, TABLE.c.created_at), COLUMNS)
KEPT = Statement(select(TABLE.c.outlet, TABLE.c.tags, TABLE.c.created_at, TABLE.c.withdrawn_at).order_by(TABLE.c.id))
TITLED = Statement(select(TABLE.c.id).where(TABLE.c.title == bindparam("headline")).order_by(TABLE.c.id).limit(2))
COUNT = Statement(select(func.count()).select_from(TABLE))
RENAME = Statement(update(TABLE).where(TABLE.c.outlet == bindparam("of")).values(title=bindparam("headline")))


def article(path: str, outlet: str = "The Ledger") -> dict[str, object]:
    """Return the columns of an article."""
    address = f"https://ledger.example/{path}"
    return {"url": address, "canonical_url": address, "outlet": outlet, "title": "Bridge", "tags": [path],
            "created_at": START}  # fmt: skip


def test_values_are_kept_and_given_as_mapped_objects_would_have_them(both_services: Services) -> None:
    with both_services.writing() as work:
        written = ADD_ONE.row(work.session, **article("one"))
        work.commit()
    with both_services.reading() as session:
        assert written == (1, START)
        assert KEPT.rows(session) == [("The Ledger", ["one"], START, None)]
        (mapped,) = session.scalars(select(Article))
        assert (mapped.tags, mapped.created_at, mapped.revision, mapped.version_count) == (["one"], START, 1, 0)


def test_a_time_of_another_zone_is_the_same_moment(both_services: Services) -> None:
    there = datetime(2026, 3, 1, 14, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    with both_services.writing() as work:
        assert ADD_ONE.row(work.session, **{**article("one"), "created_at": there}) == (
            1,
            datetime(2026, 3, 1, 9, 0, tzinfo=UTC),
        )


def test_a_statement_is_run_for_each_of_several_sets_of_values_or_for_none(both_services: Services) -> None:
    with both_services.writing() as work:
        ADD.run_all(work.session, [])
        assert COUNT.value(work.session) == 0
        ADD.run_all(work.session, (article(str(number)) for number in range(50)))
        assert COUNT.value(work.session) == 50


def test_a_value_that_is_part_of_the_statement_need_not_be_given(both_services: Services) -> None:
    with both_services.writing() as work:
        ADD.run_all(work.session, (article(str(number)) for number in range(3)))
        assert TITLED.rows(work.session, headline="Bridge") == [(1,), (2,)]
        assert TITLED.row(work.session, headline="Ferry") is None


def test_a_value_that_was_forgotten_is_a_mistake_and_not_null(services: Services) -> None:
    with services.writing() as work, pytest.raises(KeyError, match="headline"):
        RENAME.run(work.session, of="The Ledger")


def test_it_tells_how_many_rows_were_changed(both_services: Services) -> None:
    with both_services.writing() as work:
        ADD.run_all(work.session, [article("one"), article("two"), article("three", "The Courier")])
        assert RENAME.run(work.session, of="The Ledger", headline="Ferry") == 2
        assert RENAME.run(work.session, of="The Herald", headline="Ferry") == 0


def test_statements_and_mapped_objects_share_one_transaction(both_services: Services) -> None:
    with both_services.writing() as work:
        ADD.run_all(work.session, [article("one")])
        (mapped,) = work.session.scalars(select(Article))
        mapped.title = "Ferry"
        work.session.add(Article(**article("two")))
        work.session.flush()
        assert [number for (number,) in TITLED.rows(work.session, headline="Ferry")] == [1]
        assert COUNT.value(work.session) == 2
    with both_services.reading() as session:
        assert COUNT.value(session) == 0


def test_mapped_objects_alone_are_kept_by_the_commit(both_services: Services) -> None:
    with both_services.writing() as work:
        work.session.add(Article(**article("one")))
        work.commit()
    with both_services.reading() as session:
        assert COUNT.value(session) == 1


def test_after_a_commit_the_next_statement_begins_a_transaction_of_its_own(both_services: Services) -> None:
    with both_services.writing() as work:
        ADD.run_all(work.session, [article("one")])
        work.commit()
        ADD.run_all(work.session, [article("two")])
    with both_services.reading() as session:
        assert COUNT.value(session) == 1


def test_a_rollback_undoes_statements_that_no_mapped_object_knows_of(both_services: Services) -> None:
    with both_services.writing() as work:
        ADD.run_all(work.session, [article("one")])
        work.session.rollback()
        work.commit()
        assert COUNT.value(work.session) == 0


def test_a_session_that_somebody_else_opened_will_do(both_services: Services) -> None:
    with Session(both_services.engine) as session:
        assert COUNT.value(session) == 0


def test_a_session_that_was_closed_takes_another_connection(both_services: Services) -> None:
    session = reading_session(both_services.engine)
    for _ in range(2):
        assert COUNT.value(session) == 0
        session.close()


def test_a_connection_that_was_lost_is_told_as_such_and_not_used_again(
    make_services: Callable[[str], Services], postgres: str
) -> None:
    services = make_services(new_database(postgres, new_name(), MIGRATED))
    with services.writing() as work:
        own = Statement(select(func.pg_backend_pid())).value(work.session)
        with services.reading() as session:
            assert Statement(select(func.pg_terminate_backend(own))).value(session)
        with pytest.raises(Busy):
            COUNT.value(work.session)
    with services.reading() as session:
        assert COUNT.value(session) == 0


def test_damage_that_the_driver_finds_is_told_as_such(services: Services) -> None:
    with services.writing() as work:
        ADD.run_all(work.session, (article(str(number)) for number in range(2_000)))
        work.commit()
    with services.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    services.engine.dispose()
    file = services.settings.data_dir / "tracker.sqlite3"
    pages = bytearray(file.read_bytes())
    for start in range(20 * 4096, len(pages), 4096):
        pages[start : start + 64] = b"\xff" * 64
    file.write_bytes(pages)
    with services.reading() as session, pytest.raises(IntegrityFailure, match="damaged"):
        KEPT.rows(session)

"""Sessions for questions and for writing take turns on the same connections."""

from typing import Any

from psycopg.pq import TransactionStatus
from sqlalchemy import func, select

from service.store.articles import Article
from service.wiring import Services
from tests.conftest import START

ARTICLE = {"url": "https://a.example/1", "canonical_url": "https://a.example/1", "outlet": "A", "title": "", "tags": []}


def articles(services: Services) -> int | None:
    with services.reading() as session:
        return session.scalar(select(func.count()).select_from(Article))


def test_what_is_not_committed_is_undone_also_on_a_connection_that_was_read_from(both_services: Services) -> None:
    for _ in range(2):
        assert articles(both_services) == 0
        with both_services.writing() as work:
            work.session.add(Article(**ARTICLE, created_at=START))
            work.session.flush()
    assert articles(both_services) == 0


def test_what_is_committed_can_be_read_at_once(both_services: Services) -> None:
    assert articles(both_services) == 0
    with both_services.writing() as work:
        work.session.add(Article(**ARTICLE, created_at=START))
        work.commit()
    assert articles(both_services) == 1


def test_on_postgresql_a_question_begins_no_transaction(both_services: Services) -> None:
    with both_services.reading() as session:
        session.scalar(select(func.count()).select_from(Article))
        driver: Any = session.connection().connection.dbapi_connection
        if both_services.engine.dialect.name == "postgresql":
            assert driver.info.transaction_status is TransactionStatus.IDLE
        else:
            assert driver.in_transaction

"""What a post and the worker ask of the database stays as cheap however much is stored: no table is read whole."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from service.reading.claims import list_claims
from service.store.tables import metadata
from service.usecases.judge_pending import judge_pending
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.tell_carriers import tell_carriers
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.conftest import START
from tests.support.stories import CORRECTED, FIRST, PAYWALL, SILENT

#: the text, and when it was captured, in hours: in order, late, taken away, returned, seen again
POSTS = ((FIRST, 0), (SILENT, 4), (PAYWALL, 5), (CORRECTED, 6), (SILENT, 2), (FIRST, 8), (FIRST, 9))

#: tables that keep as many rows whatever is posted
SMALL = {"propagation", "webhook_endpoints"}


@contextmanager
def asked(services: Services) -> Iterator[set[str]]:
    """Write down the statements that SQLite runs meanwhile."""
    found: set[str] = set()

    def connect(connection: Any, _record: object) -> None:
        connection.set_trace_callback(found.add)

    services.engine.dispose()
    event.listen(services.engine, "connect", connect)
    try:
        yield found
    finally:
        event.remove(services.engine, "connect", connect)
        services.engine.dispose()


def scans(services: Services, statement: str) -> list[str]:
    """Return the steps of a statement in which SQLite reads all rows of a table that grows.

    Foreign keys are off: else a plan tells of rows that lean on a new one, which are read where a reference is broken.
    """
    if statement.split(None, 1)[0] not in ("SELECT", "INSERT", "UPDATE", "DELETE"):
        return []
    with closing(sqlite3.connect(str(services.engine.url.database))) as connection:
        plan = connection.execute("EXPLAIN QUERY PLAN " + statement).fetchall()
    steps = [step for *_, step in plan if step.startswith("SCAN ")]
    return [step for step in steps if step.split()[1] in metadata.tables.keys() - SMALL and not partial(step)]


def partial(step: str) -> bool:
    """Tell whether a step reads the index of watched claims alone."""
    return step.endswith("USING INDEX ix_claims_id")


def everything_is_done(services: Services) -> None:
    """Post versions of an article, do what waits to be done, and list what is watched."""
    article = NewArticle("https://ledger.example/bridge", "The Ledger")
    for text, hours in POSTS:
        new = NewVersion("Bridge to close", text, captured_at=START + timedelta(hours=hours))
        post_version(services, article, new, now=START + timedelta(days=1))
    while judge_pending(services) or tell_carriers(services, START + timedelta(days=1)):
        pass
    with services.reading() as session:
        list_claims(session, watched=True)


def test_no_table_that_grows_is_read_whole(services: Services) -> None:
    with asked(services) as found:
        everything_is_done(services)
    whole = {statement: steps for statement in found if (steps := scans(services, statement))}
    assert any("claims.watched" in statement for statement in found)
    assert whole == {}


@pytest.mark.parametrize(
    ("where", "steps"), [("claims.watched", []), ("claims.watched = 1", ["SCAN claims"]), ("claims.id = 1", [])]
)
def test_a_statement_that_reads_a_table_whole_is_seen(services: Services, where: str, steps: list[str]) -> None:
    assert scans(services, f"SELECT claims.id, claims.text FROM claims WHERE {where}") == steps

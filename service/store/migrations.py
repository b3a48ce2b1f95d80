"""Bringing a database to the present schema, and telling whether it is there."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from service.core.errors import TrackerError
from service.resources import resource
from service.store import text_search

#: an arbitrary number, the same for all migrating processes of this product
ADVISORY_LOCK = 7_241_906

#: seconds after which it is asked again whether another process has ended its migration
TURN = 0.2

EMPTY = "The database holds nothing yet: run 'correction-tracker db upgrade'."
OLDER = "The database is older than this program: run 'correction-tracker db upgrade'."
NEWER = "The database was written by a newer version of this program: start that one instead."


class SchemaMismatch(TrackerError):
    """The database's schema is not the one this version of the program knows."""


def head() -> str:
    """Return the revision that this version of the program needs."""
    revision = ScriptDirectory(str(resource("migrations"))).get_current_head()
    assert revision is not None  # noqa: S101 - the package ships at least one migration
    return revision


def current(engine: Engine) -> str | None:
    """Return the revision the database is at; None for an empty one."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def check(engine: Engine) -> None:
    """Make sure that the database is at the revision this program needs.

    Raises:
        SchemaMismatch: it is empty or older (the message names the mend) or newer (this program must not touch it).
    """
    found = current(engine)
    if found == head():
        return
    if found is None:
        raise SchemaMismatch(EMPTY)
    raise SchemaMismatch(OLDER if found in known_revisions() else NEWER)


def upgrade(engine: Engine) -> None:
    """Bring the database to the present schema; two processes that try at once take turns.

    Raises:
        SchemaMismatch: the database is newer than this program.
    """
    with engine.execution_options(writing=True).connect() as connection, one_at_a_time(connection):
        found = MigrationContext.configure(connection).get_current_revision()
        connection.commit()
        if found is not None and found not in known_revisions():
            raise SchemaMismatch(NEWER)
        command.upgrade(alembic_config(connection), "head")
        connection.commit()
        text_search.complete(connection)


def downgrade(engine: Engine, revision: str) -> None:
    """Take the database back to ``revision``, or to nothing with ``base``."""
    with engine.execution_options(writing=True).connect() as connection, one_at_a_time(connection):
        command.downgrade(alembic_config(connection), revision)
        connection.commit()


def alembic_config(connection: Connection) -> Config:
    """Return what Alembic's commands need to run on ``connection``."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(resource("migrations")).replace("%", "%%"))
    return config


def known_revisions() -> set[str]:
    """Return the revisions this version of the program ships."""
    return {script.revision for script in ScriptDirectory(str(resource("migrations"))).walk_revisions()}


@contextmanager
def one_at_a_time(connection: Connection) -> Iterator[None]:
    """Hold off other migrating processes, which wait for as long as it takes.

    Whoever waits asks again and again, outside any transaction: an index that is made beside others would wait for
    its end. SQLite's own write lock lets one in at a time, migration by migration.
    """
    if connection.dialect.name != "postgresql":
        yield
        return
    number = {"number": ADVISORY_LOCK}
    connection.execute(text("SET statement_timeout = 0"))  # a role's own is meant for questions
    while not connection.execute(text("SELECT pg_try_advisory_lock(:number)"), number).scalar_one():
        connection.commit()
        time.sleep(TURN)
    connection.commit()
    try:
        yield
    finally:
        connection.rollback()
        connection.execute(text("SELECT pg_advisory_unlock(:number)"), number)
        connection.execute(text("RESET statement_timeout"))
        connection.commit()

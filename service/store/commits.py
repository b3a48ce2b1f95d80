"""Whether anything was committed since: what was read from a database stands until somebody commits.

Both databases can name what is committed without reading any of it. SQLite counts for each connection the commits of
all others, in whatever process (sqlite.org/pragma.html#pragma_data_version); so a connection that never writes sees
every one. PostgreSQL gives its snapshot: which transactions have ended, of all that ever wrote
(postgresql.org/docs/current/functions-info.html, ``pg_current_snapshot``). Both are asked on a connection of their own,
and with each new one the names begin anew: another server, or one restored from a backup, may give a number again.
"""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import Any

import psycopg
from sqlalchemy import Engine, event

from service.store.engine import meaning

#: equal names, equal data; None where the database cannot tell
State = Callable[[], str | None]

#: what is asked of each database
QUESTIONS = {"sqlite": "PRAGMA data_version", "postgresql": "SELECT pg_current_snapshot()"}


def state_of(engine: Engine) -> State:
    """Return what names the committed state of a database at the moment it is called."""
    if engine.dialect.name == "sqlite" and engine.url.database in (None, "", ":memory:"):
        return lambda: None
    return Watch(engine, QUESTIONS[engine.dialect.name])


class Watch:
    """A connection that only asks what the others have committed."""

    def __init__(self, engine: Engine, question: str) -> None:
        self.engine, self.question = engine, question
        self.lock = Lock()
        self.connection: Any = None
        #: how many connections there were
        self.opened = 0
        event.listen(engine, "engine_disposed", lambda _: self.close())

    def __call__(self) -> str:
        """Return the name of what is committed, as this connection sees it.

        Raises:
            TrackerError: the database does not answer.
        """
        with self.lock:
            if self.connection is not None:
                with suppress(sqlite3.Error, psycopg.Error):  # it may have gone with its server
                    return self.asked()
                self.drop()
            self.connection, self.opened = taken(self.engine), self.opened + 1
            try:
                return self.asked()
            except (sqlite3.Error, psycopg.Error) as error:
                raise meaning(error, opening=False) or error from error

    def asked(self) -> str:
        """Ask on the connection that there is."""
        (name,) = self.connection.execute(self.question).fetchone()
        return f"{self.opened} {name}"

    def close(self) -> None:
        """Give the connection up, with the others of its engine."""
        with self.lock:
            self.drop()

    def drop(self) -> None:
        """Close the connection, if there is one."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None


def taken(engine: Engine) -> Any:
    """Return a driver's connection that is set up like all others, and never given back."""
    connection = engine.connect()
    driver: Any = connection.connection.dbapi_connection
    connection.detach()
    if engine.dialect.name == "postgresql":
        driver.autocommit = True
    return driver

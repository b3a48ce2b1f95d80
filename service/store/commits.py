"""Whether anything was committed since: what was read from a database stands until somebody commits.

Both databases can name what is committed without reading any of it. SQLite counts for each connection the commits of
all others, in whatever process (sqlite.org/pragma.html#pragma_data_version); so a connection that never writes sees
every one. PostgreSQL gives its snapshot: which transactions have ended, of all that ever wrote
(postgresql.org/docs/current/functions-info.html, ``pg_current_snapshot``); with the start of the server beside it, for
another server, or one restored from a backup, may give a number again.
"""

import sqlite3
from collections.abc import Callable
from threading import Lock
from typing import Any

from sqlalchemy import Engine, event, text

from service.store.engine import meaning
from service.store.unit_of_work import reading_session

#: equal names, equal data; None where the database cannot tell
State = Callable[[], str | None]

SNAPSHOT = text("SELECT pg_current_snapshot() || ' ' || pg_postmaster_start_time()")


def state_of(engine: Engine) -> State:
    """Return what names the committed state of a database at the moment it is called."""
    if engine.dialect.name == "postgresql":
        return lambda: snapshot(engine)
    if engine.url.database in (None, "", ":memory:"):
        return lambda: None
    return Watch(engine)


def snapshot(engine: Engine) -> str:
    """Return PostgreSQL's name for what is committed."""
    with reading_session(engine) as session:
        return str(session.scalars(SNAPSHOT).one())


class Watch:
    """A connection to a SQLite file that only counts the commits of the others."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.lock = Lock()
        self.connection: Any = None
        #: how many connections there were: each begins to count anew
        self.opened = 0
        event.listen(engine, "engine_disposed", lambda _: self.close())

    def __call__(self) -> str:
        """Return the number of the latest commit, as this connection counts."""
        with self.lock:
            if self.connection is None:
                self.connection, self.opened = taken(self.engine), self.opened + 1
            try:
                (number,) = self.connection.execute("PRAGMA data_version").fetchone()
            except sqlite3.Error as error:
                raise meaning(error, opening=False) or error from error
            return f"{self.opened} {number}"

    def close(self) -> None:
        """Give the connection up, with the others of its engine."""
        with self.lock:
            if self.connection is not None:
                self.connection.close()
                self.connection = None


def taken(engine: Engine) -> Any:
    """Return a driver's connection that is set up like all others and never given back."""
    connection = engine.connect()
    driver = connection.connection.dbapi_connection
    connection.detach()
    return driver

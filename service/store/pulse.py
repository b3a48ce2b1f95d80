"""Whether anything was committed since one asked last, for who would else look at the tables again and again.

SQLite counts commits: on a connection of one's own, ``PRAGMA data_version`` is another number after each commit of any
other connection, of this process or another (sqlite.org/pragma.html). PostgreSQL tells those who listen (LISTEN and
NOTIFY): whoever records events has it say so when they are committed. Asking costs a few microseconds on both. Where
notifications do not come through, as with some poolers, who asks still looks now and then.
"""

from typing import Any, Protocol

import psycopg
from sqlalchemy import Engine

#: what PostgreSQL calls the commits that brought events
CHANNEL = "tracker_events"


class Ear(Protocol):
    """Hears commits on a connection of its own."""

    def heard(self) -> bool:
        """Tell whether there was one since this was asked last."""

    def close(self) -> None:
        """Give the connection back."""


class Counting:
    """SQLite's number of commits, of whatever kind."""

    def __init__(self, engine: Engine) -> None:
        self._connection = engine.raw_connection()
        self._last: int | None = None

    def heard(self) -> bool:
        """Tell whether the number is another one."""
        cursor = self._connection.cursor()
        (present,) = cursor.execute("PRAGMA data_version").fetchone()
        cursor.close()
        changed: bool = present != self._last
        self._last = present
        return changed

    def close(self) -> None:
        """Give the connection back."""
        self._connection.close()


class Listening:
    """PostgreSQL's notifications of events."""

    def __init__(self, engine: Engine) -> None:
        taken = engine.raw_connection()
        driver: Any = taken.driver_connection
        taken.detach()  # it listens for as long as it lives, and is nobody else's
        self._connection: psycopg.Connection = driver
        self._connection.autocommit = True
        self._connection.execute(f"LISTEN {CHANNEL}")

    def heard(self) -> bool:
        """Tell whether a notification has come in."""
        return len(list(self._connection.notifies(timeout=0))) > 0

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


class Pulse:
    """Hears commits to one database: on PostgreSQL those that brought events, on SQLite all."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._ear: Ear | None = None

    def felt(self) -> bool:
        """Tell whether something may have been committed since this was asked last; the first time, yes.

        Raises:
            Exception: the connection is lost; the next time a new one is made, and the answer is yes.
        """
        if self._ear is None:
            self._ear = (Counting if self._engine.dialect.name == "sqlite" else Listening)(self._engine)
            self._ear.heard()
            return True
        try:
            return self._ear.heard()
        except Exception:
            self.close()
            raise

    def close(self) -> None:
        """Hear no more."""
        if self._ear is not None:
            self._ear.close()
            self._ear = None

"""Whether anything was committed since one asked last, for who would else look at the tables again and again.

SQLite counts commits: on a connection of one's own, ``PRAGMA data_version`` is another number after each commit of any
other connection, of this process or another (sqlite.org/pragma.html). Asking costs a few microseconds. PostgreSQL has
no such number that changes just when a commit can be seen; there the answer is always that something may have happened.
"""

from sqlalchemy import Engine


class Pulse:
    """Hears commits to one database."""

    def __init__(self, engine: Engine) -> None:
        self._connection = engine.raw_connection() if engine.dialect.name == "sqlite" else None
        self._last: int | None = None

    def felt(self) -> bool:
        """Tell whether something may have been committed since this was asked last; the first time, yes."""
        if self._connection is None:
            return True
        cursor = self._connection.cursor()
        (present,) = cursor.execute("PRAGMA data_version").fetchone()
        cursor.close()
        changed: bool = present != self._last
        self._last = present
        return changed

    def close(self) -> None:
        """Give the connection back."""
        if self._connection is not None:
            self._connection.close()

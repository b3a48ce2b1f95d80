"""Opening the database: SQLite in WAL mode, or PostgreSQL; failures become the product's own errors."""

import shutil
import sqlite3
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import URL, ExceptionContext
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from service.core.errors import Busy, IntegrityFailure, StorageFull, TrackerError, Unreachable

#: how long a writer waits for another one before the answer is 503
BUSY_SECONDS = 5

#: bytes that are to be free where the database lies: with fewer, the next transaction may be the one for which they are
#: too few, and the next segment of PostgreSQL's log, which takes as many, ends the server
SPARE = 16_000_000

#: seconds for which it is believed that a server has room: who asks more often makes it write no more
BELIEVED = 10

#: what PostgreSQL writes into a temporary file, which goes with the question; it says nowhere what its disk has left
LITTLE_MEMORY = text("SET LOCAL work_mem = '64kB'")
WRITE_ASIDE = text(
    "WITH filler AS MATERIALIZED (SELECT repeat('x', 1000000) FROM generate_series(1, :pieces)) "
    "SELECT count(*) FROM filler"
).bindparams(pieces=SPARE // 1_000_000)

#: words of the drivers' own messages, since neither SQLite nor a lost connection has a class of its own
BUSY_WORDS = ("database is locked", "connection refused", "server closed the connection", "the connection is lost",
              "lock timeout", "connection failed", "too many clients", "terminating connection", "starting up",
              "shutting down", "connection is closed")  # fmt: skip
DEADLOCK_WORDS = ("deadlock detected",)
READ_ONLY_WORDS = ("attempt to write a readonly database", "read-only transaction")
DAMAGED_WORDS = ("file is not a database", "database disk image is malformed")
FULL_WORDS = ("database or disk is full", "no space left on device", "disk full")

DAMAGED = "The database file is damaged: restore it from a backup, or move it away and start anew."


class Deadlocked(Busy):
    """Two transactions waited for each other, and this one was undone: try again."""


def on_postgresql(session: Session) -> bool:
    """Tell whether a session asks PostgreSQL, where several write at a time, and not SQLite, where one does."""
    return session.get_bind().dialect.name == "postgresql"


def require_room(engine: Engine, now: datetime) -> None:
    """Make sure that there is room to write where the database lies.

    Raises:
        StorageFull: there is next to none.
        Unreachable: the server is not there to be asked.
    """
    path = engine.url.database
    if engine.dialect.name == "postgresql":
        _require_room_of_server(engine, int(now.timestamp()) // BELIEVED)
    elif path not in (None, "", ":memory:") and shutil.disk_usage(Path(path).parent).free < SPARE:
        raise StorageFull


@lru_cache(maxsize=1)  # of what went well; a failure is asked about again
def _require_room_of_server(engine: Engine, _moment: int) -> None:
    """Have a server write as much as it should have left."""
    with engine.begin() as connection:
        connection.execute(LITTLE_MEMORY)
        connection.execute(WRITE_ASIDE)


def open_engine(url: str) -> Engine:
    """Return an engine for ``url``; a SQLite file's folder is made where it is missing.

    Raises:
        OSError: the folder cannot be made.
        TrackerError: the address cannot be read.
    """
    address = read_address(url)
    sqlite = address.get_backend_name() == "sqlite"
    if sqlite and address.database and address.database != ":memory:":
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    arguments: dict[str, Any] = (
        {"timeout": BUSY_SECONDS, "check_same_thread": False}
        if sqlite
        else {"options": f"-c lock_timeout={BUSY_SECONDS}s -c timezone=UTC"}
    )
    engine = create_engine(
        address,
        connect_args=arguments,
        json_serializer=lambda value: orjson.dumps(value).decode(),
        json_deserializer=orjson.loads,
        pool_pre_ping=not sqlite,
    )
    if sqlite:
        event.listen(engine, "connect", configure_sqlite)
        event.listen(engine, "begin", begin_sqlite)
    event.listen(engine, "handle_error", translate)
    return engine


def read_address(url: str) -> URL:
    """Read a database's address."""
    try:
        return make_url(url)
    except (ArgumentError, ValueError) as error:
        raise TrackerError(
            "TRACKER_DATABASE_URL cannot be read: write it like postgresql://user:password@host:5432/name, "
            "with what is special in the password as %XX."
        ) from error


def configure_sqlite(connection: Any, _record: object) -> None:
    """Set what SQLite needs on every connection."""
    connection.isolation_level = None  # BEGIN is ours: the driver's own comes too late for readers
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "cache_size=-16000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def begin_sqlite(connection: Connection) -> None:
    """Begin a transaction; a writer takes the lock at once, since a reader that turns writer may fail.

    The driver is asked itself: through SQLAlchemy, one BEGIN takes longer than ten readings of a row.
    """
    writing = connection.get_execution_options().get("writing", False)
    driver: Any = connection.connection.dbapi_connection
    try:
        driver.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
    except sqlite3.Error as error:
        known = meaning(error, opening=False)
        if known is None:
            raise
        raise known from error


def translate(context: ExceptionContext) -> None:
    """Turn a driver's failure into an error that says what to do."""
    known = meaning(context.original_exception, opening=context.connection is None)
    if known is not None:
        raise known from context.original_exception


def meaning(failure: BaseException, *, opening: bool) -> TrackerError | None:
    """Return what a driver's failure means; None for what nobody can mend. ``opening``: there was no connection yet."""
    message = str(failure).lower()

    def speaks_of(words: tuple[str, ...]) -> bool:
        return any(word in message for word in words)

    if speaks_of(DAMAGED_WORDS):
        return IntegrityFailure(DAMAGED)
    if speaks_of(FULL_WORDS):
        return StorageFull()
    if (opening and "database is locked" not in message) or speaks_of(READ_ONLY_WORDS):
        return Unreachable()
    if speaks_of(DEADLOCK_WORDS):
        return Deadlocked()
    return Busy() if speaks_of(BUSY_WORDS) else None

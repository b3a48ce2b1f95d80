"""One piece of work: nothing is kept unless somebody says ``commit()``."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import lru_cache
from types import TracebackType
from typing import Protocol, TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from service.core.errors import Busy
from service.store import outbox
from service.store.engine import Deadlocked
from service.store.lean_session import LeanSession

#: how often work is prepared beside the lock before it is prepared under it
TRIES = 3

_Prepared = TypeVar("_Prepared")
_Result = TypeVar("_Result")


class UnitOfWork:
    """A transaction that writes; leaving it without ``commit()`` rolls everything back.

    The caller that opened it commits, once, after everything that must not be forgotten is in it: the version, its
    events, and the answer kept for an Idempotency-Key.
    """

    def __init__(self, engine: Engine) -> None:
        self.session: Session = LeanSession(_writer(engine))

    def __enter__(self) -> "UnitOfWork":
        return self

    def commit(self) -> None:
        """Keep everything, and tell of it."""
        self.session.flush()  # who wants to hear of what is told may have changed
        outbox.write(self.session)
        self.session.commit()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.session.close()


@lru_cache(maxsize=4)
def _writer(engine: Engine) -> Engine:
    """Return an engine's other face, whose transactions write; making it anew takes as long as a statement."""
    return engine.execution_options(writing=True)


@lru_cache(maxsize=4)
def _reader(engine: Engine) -> Engine:
    """Return an engine's other face, whose transactions only read.

    On PostgreSQL each question stands alone: at its own level of isolation (READ COMMITTED) a transaction would show it
    nothing else, and to begin and to end one takes two journeys to the server and back.
    """
    alone = engine.dialect.name == "postgresql"
    return engine.execution_options(isolation_level="AUTOCOMMIT") if alone else engine


def reading_session(engine: Engine) -> Session:
    """Return a session for questions; use it as a context manager. It never writes."""
    return LeanSession(_reader(engine))


class Doors(Protocol):
    """Opens the database."""

    def reading(self) -> Session:
        """Open a session for questions."""

    def writing(self) -> AbstractContextManager[UnitOfWork]:
        """Open a transaction that writes."""


class Moved(Busy):
    """What this was computed from changed meanwhile: try again shortly."""


def in_two_steps(
    doors: Doors,
    prepare: Callable[[Session, bool], _Prepared],
    file: Callable[[UnitOfWork, _Prepared], _Result],
) -> _Result:
    """Prepare work beside the lock, then write it under the lock; return what ``file`` returns.

    Whatever takes long belongs into ``prepare``: it only reads, so that other writers need not wait for it. ``file``
    makes sure that what ``prepare`` read still stands, raises Moved where it does not, writes and commits. Then it is
    prepared again, as it is where PostgreSQL had to undo it for another writer's sake; and after three times under the
    lock, so that nobody starves: ``prepare`` is told so and keeps others off what it reads until the transaction ends.
    """
    for _ in range(TRIES):
        with doors.reading() as session:
            prepared = prepare(session, False)
        with doors.writing() as work:
            try:
                return file(work, prepared)
            except (Moved, Deadlocked):
                continue
    with doors.writing() as work:
        return file(work, prepare(work.session, True))

"""One piece of work: nothing is kept unless somebody says ``commit()``."""

from types import TracebackType

from sqlalchemy import Engine
from sqlalchemy.orm import Session


class UnitOfWork:
    """A transaction that writes; leaving it without ``commit()`` rolls everything back.

    The caller that opened it commits, once, after everything that must not be forgotten is in it: the version, its
    events, and the answer kept for an Idempotency-Key.
    """

    def __init__(self, engine: Engine) -> None:
        self.session = Session(engine.execution_options(writing=True), expire_on_commit=False)

    def __enter__(self) -> "UnitOfWork":
        return self

    def commit(self) -> None:
        """Keep everything."""
        self.session.commit()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.session.close()


def reading_session(engine: Engine) -> Session:
    """Return a session for questions; use it as a context manager. It never commits."""
    return Session(engine)

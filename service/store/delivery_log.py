"""The log of attempts."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from service.store.statement import Statement
from service.store.tables import metadata

ATTEMPTS = metadata.tables["attempts"]

_COLUMNS = ("delivery_id", "number", "started_at", "latency_ms", "status_code", "error", "answer")
ADD = Statement(insert(ATTEMPTS).inline(), _COLUMNS)


def add(session: Session, attempts: Iterable[dict[str, Any]]) -> None:
    """Write down attempts, each given as its columns."""
    ADD.run_all(session, attempts)


def find_old(session: Session, before: datetime, most: int) -> list[int]:
    """Return the numbers of attempts that began before a time, of the ``most`` that were written down first."""
    oldest = select(ATTEMPTS.c.id, ATTEMPTS.c.started_at).order_by(ATTEMPTS.c.id).limit(most)
    return [number for number, started_at in session.execute(oldest) if started_at < before]


def forget(session: Session, numbers: Iterable[int]) -> None:
    """Remove attempts from the log."""
    session.execute(delete(ATTEMPTS).where(ATTEMPTS.c.id.in_(numbers)))

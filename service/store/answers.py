"""Answers kept for repeated requests (Idempotency-Key): finding one, keeping one, forgetting them."""

import hashlib
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, tuple_
from sqlalchemy.orm import Session

from service.store.engine import on_postgresql
from service.store.keys import IdempotentAnswer

#: how long an answer can be asked for again
KEPT = timedelta(days=1)


def claim(session: Session, client: int, key: str) -> bool:
    """Tell whether this transaction may work on a key; False while another one does.

    PostgreSQL is asked for a lock that ends with the transaction, so that no crash can leave a key locked.
    SQLite has one writer at a time: whoever gets here is alone.
    """
    if not on_postgresql(session):
        return True
    digest = hashlib.sha256(f"{client} {key}".encode()).digest()
    number = int.from_bytes(digest[:8], signed=True)
    return bool(session.scalar(select(func.pg_try_advisory_xact_lock(number))))


def find_answer(session: Session, client: int, key: str, now: datetime) -> IdempotentAnswer | None:
    """Return the answer kept for a client's key, unless it is too old."""
    kept = session.get(IdempotentAnswer, (client, key))
    return kept if kept and kept.created_at >= now - KEPT else None


def keep_answer(session: Session, answer: IdempotentAnswer, now: datetime) -> None:
    """Write an answer, after forgetting all that are too old; it stays if the caller commits.

    Those that somebody else forgets just now are left to them: nobody waits here who may hold a lock.
    """
    place = tuple_(IdempotentAnswer.client, IdempotentAnswer.key)
    old = select(IdempotentAnswer.client, IdempotentAnswer.key).where(IdempotentAnswer.created_at < now - KEPT)
    forgotten = delete(IdempotentAnswer).where(place.in_(old.with_for_update(skip_locked=True)))
    session.execute(forgotten, execution_options={"synchronize_session": "fetch"})
    session.add(answer)
    session.flush()


def forget_all(session: Session) -> None:
    """Forget every answer that is kept: a request that is repeated then is carried out anew."""
    session.execute(delete(IdempotentAnswer))

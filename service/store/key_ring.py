"""API keys: finding them, adding one."""

from collections.abc import Collection, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from service.store.keys import ApiKey


def find_key(session: Session, digest: bytes) -> ApiKey | None:
    """Return the key with this SHA-256, unless it was revoked."""
    key = known_key(session, digest)
    return key if key and key.revoked_at is None else None


def known_key(session: Session, digest: bytes) -> ApiKey | None:
    """Return the key with this SHA-256, also one that was revoked."""
    return session.scalars(select(ApiKey).where(ApiKey.digest == digest)).one_or_none()


def get_key(session: Session, number: int) -> ApiKey | None:
    """Return the key with this number, also one that was revoked."""
    return session.get(ApiKey, number)


def list_keys(session: Session) -> Sequence[ApiKey]:
    """Return all keys in the order in which they were made."""
    return session.scalars(select(ApiKey).order_by(ApiKey.id)).all()


def revoked(session: Session, numbers: Collection[int]) -> frozenset[int]:
    """Return those of some keys, given by their numbers, that were revoked."""
    query = select(ApiKey.id).where(ApiKey.id.in_(sorted(numbers)), ApiKey.revoked_at.is_not(None))
    return frozenset(session.scalars(query))


def add_key(session: Session, key: ApiKey) -> None:
    """Write a key."""
    session.add(key)
    session.flush()


def count_keys(session: Session) -> int:
    """Return how many keys there are."""
    return session.scalars(select(func.count()).select_from(ApiKey)).one()

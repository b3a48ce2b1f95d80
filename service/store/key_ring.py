"""API keys: finding one by its digest, adding one."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from service.store.keys import ApiKey


def find_key(session: Session, digest: bytes) -> ApiKey | None:
    """Return the key with this SHA-256, unless it was revoked."""
    return session.scalars(select(ApiKey).where(ApiKey.digest == digest, ApiKey.revoked_at.is_(None))).one_or_none()


def add_key(session: Session, key: ApiKey) -> None:
    """Write a key."""
    session.add(key)
    session.flush()


def count_keys(session: Session) -> int:
    """Return how many keys there are."""
    return session.scalars(select(func.count()).select_from(ApiKey)).one()

"""Make an API key."""

import hashlib
import secrets
from datetime import datetime

from sqlalchemy.orm import Session

from service.core.errors import InvalidInput, TrackerError
from service.store import key_ring
from service.store.keys import ApiKey

ROLES = ("reader", "editor", "admin")


class Revoked(TrackerError):
    """The API key was revoked, and is not taken again: choose another."""


def create_key(session: Session, role: str, name: str, *, now: datetime, key: str | None = None) -> str:
    """Return a new key of 256 bits; only its SHA-256 is kept. ``key`` admits one that somebody chose.

    Raises:
        InvalidInput: there is no such role.
        Revoked: the key that somebody chose was revoked.
    """
    if role not in ROLES:
        raise InvalidInput(f"The role must be one of {', '.join(ROLES)}.", pointer="/role")
    key = key or "ct_" + secrets.token_urlsafe(32)
    digest = digest_of(key)
    known = key_ring.known_key(session, digest)
    if known and known.revoked_at:
        raise Revoked
    if known is None:
        key_ring.add_key(session, ApiKey(name=name, role=role, digest=digest, created_at=now))
    return key


def digest_of(key: str) -> bytes:
    """Return the SHA-256 of a key."""
    return hashlib.sha256(key.encode()).digest()

"""Revoke an API key."""

from datetime import datetime

from sqlalchemy.orm import Session

from service.core.errors import NotFound
from service.store import key_ring
from service.store.keys import ApiKey


def revoke_key(session: Session, number: int, *, now: datetime) -> ApiKey:
    """Return a key that opens nothing any more, from the commit on; one that was revoked before stays as it is.

    Its row is kept: reviews bear its name, and nobody is to be let in by it again.

    Raises:
        NotFound: there is none with this number.
    """
    key = key_ring.get_key(session, number)
    if key is None:
        raise NotFound(f"There is no API key {number}: 'correction-tracker keys list' shows those that there are.")
    key.revoked_at = key.revoked_at or now
    session.flush()
    return key

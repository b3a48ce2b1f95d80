"""Giving a webhook endpoint a new secret."""

import secrets
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from service.core.alerts.signature import new_secret
from service.core.errors import InvalidInput
from service.outbound import channels
from service.store import endpoints
from service.store.vault import Vault
from service.usecases.register_endpoint import SECRET_BYTES

LONGEST_OVERLAP = 7 * 86_400

#: old secrets that sign beside the new one at the same time: each makes every message longer
MOST = 4

TOO_MANY = f"{MOST} earlier secrets still sign: wait until the overlap of one ends, or end the present one at once (0)."


def rotate_secret(session: Session, vault: Vault, endpoint_id: int, overlap_seconds: int, *, now: datetime) -> str:
    """Return a new secret, shown this once; the one before goes on signing beside it for the overlap.

    So do those before it, each for as long as it was promised when it was replaced: a receiver that learned none of the
    newer ones yet can still verify. What is still to be sent is signed when it is sent, so that a backlog carries all
    signatures, too.

    Raises:
        NotFound: there is no such endpoint.
        InvalidInput: the overlap is not from 0 seconds to 7 days, or it is a channel, or too many secrets sign already.
    """
    if not 0 <= overlap_seconds <= LONGEST_OVERLAP:
        raise InvalidInput("The overlap must be from 0 to 604800 seconds (7 days).", pointer="/overlap_seconds")
    endpoints.lock(session, [endpoint_id])  # of two rotations at once, the second replaces what the first gave out
    endpoint = endpoints.get(session, endpoint_id)
    if channels.is_channel(endpoint.url):
        raise InvalidInput("The secrets of a channel are in its address: change its url.")
    old = endpoints.still_signing(endpoint.old_secrets, now)
    if overlap_seconds:
        if len(old) >= MOST:
            raise InvalidInput(TOO_MANY, pointer="/overlap_seconds")
        until = now + timedelta(seconds=overlap_seconds)
        old.insert(0, {"secret": endpoint.secret.decode(), "until": until.isoformat()})
    secret = new_secret(secrets.token_bytes(SECRET_BYTES))
    endpoint.old_secrets, endpoint.secret = old, vault.lock(secret)
    return secret

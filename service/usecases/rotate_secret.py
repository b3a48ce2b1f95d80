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


def rotate_secret(session: Session, vault: Vault, endpoint_id: int, overlap_seconds: int, *, now: datetime) -> str:
    """Return a new secret, shown this once; the one before goes on signing beside it for the overlap.

    What is still to be sent is signed when it is sent, so that a backlog carries both signatures, too.

    Raises:
        NotFound: there is no such endpoint.
        InvalidInput: the overlap is not from 0 seconds to 7 days, or it is a channel.
    """
    if not 0 <= overlap_seconds <= LONGEST_OVERLAP:
        raise InvalidInput("The overlap must be from 0 to 604800 seconds (7 days).", pointer="/overlap_seconds")
    endpoint = endpoints.get(session, endpoint_id)
    if channels.is_channel(endpoint.url):
        raise InvalidInput("The secrets of a channel are in its address: change its url.")
    secret = new_secret(secrets.token_bytes(SECRET_BYTES))
    endpoint.old_secret = endpoint.secret if overlap_seconds else None
    endpoint.old_secret_until = now + timedelta(seconds=overlap_seconds) if overlap_seconds else None
    endpoint.secret = vault.lock(secret)
    endpoint.revision += 1
    return secret

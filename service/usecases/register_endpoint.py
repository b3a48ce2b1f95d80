"""Registering an address that wants to hear of events."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from service.core.alerts import catalogue
from service.core.alerts.signature import new_secret
from service.outbound import channels
from service.store import outbox
from service.store.vault import Vault
from service.store.webhooks import WebhookEndpoint
from service.usecases.digests import begin_digests
from service.usecases.endpoint_rules import checked_filters, checked_types, checked_url

#: bytes of chance in a secret: as many as the hash has
SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class NewEndpoint:
    """What is asked for."""

    url: str
    #: empty for all
    event_types: tuple[str, ...] = ()
    filters: dict[str, Any] = field(default_factory=dict)
    description: str = ""
    #: ``hourly`` or ``daily``; None to be told of each event
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Registered:
    """What was made."""

    endpoint_id: int
    #: shown this once; None for a channel, whose address is its secret
    secret: str | None


def register_endpoint(
    session: Session, vault: Vault, wanted: NewEndpoint, *, now: datetime, allow_private: bool
) -> Registered:
    """Keep an endpoint with a new secret, or a channel with its address as the secret, and greet it with a ping.

    Raises:
        InvalidInput: a field cannot be used; the pointer says which.
    """
    channel = channels.is_channel(wanted.url)
    secret = None if channel else new_secret(secrets.token_bytes(SECRET_BYTES))
    endpoint = WebhookEndpoint(
        url=checked_url(wanted.url, allow_private),
        event_types=checked_types(wanted.event_types),
        filters=checked_filters(wanted.filters),
        description=wanted.description,
        secret=vault.lock(secret or wanted.url),
        created_at=now,
    )
    session.add(endpoint)
    session.flush()
    begin_digests(session, endpoint, wanted.digest, now)
    outbox.record_for(session, catalogue.ping(endpoint.id, now), endpoint.id)
    return Registered(endpoint.id, secret)

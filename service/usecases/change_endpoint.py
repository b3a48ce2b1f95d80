"""Changing a webhook endpoint, switching it on or off, and removing it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from service.core.errors import InvalidInput
from service.outbound import channels
from service.store import endpoints
from service.store.vault import Vault
from service.store.webhooks import WebhookEndpoint
from service.usecases.digests import begin_digests
from service.usecases.endpoint_rules import checked_filters, checked_types, checked_url

SWITCHED_OFF = "It was switched off by hand."
REMOVED = "It was removed."


def change_endpoint(
    session: Session, vault: Vault, endpoint_id: int, changes: Mapping[str, Any], *, now: datetime, allow_private: bool
) -> None:
    """Change ``url``, ``event_types``, ``filters``, ``description``, ``digest``, ``state`` (active or disabled).

    What an endpoint missed while it was disabled is not sent by itself; ``recover_endpoint`` does that.

    Raises:
        NotFound: there is no such endpoint.
        InvalidInput: a field cannot be used; the pointer says which.
    """
    endpoint = endpoints.get(session, endpoint_id)
    if changes.get("digest", endpoint.digest) != endpoint.digest:
        begin_digests(session, endpoint, changes["digest"], now)
    if changes.get("url", endpoint.url) != endpoint.url:
        move(endpoint, vault, changes["url"], allow_private)
        endpoints.mark_well(endpoint)  # whatever failed, failed at another address
        endpoints.flush(session, endpoint_id, now)
    if "event_types" in changes:
        endpoint.event_types = checked_types(changes["event_types"])
    if "filters" in changes:
        endpoint.filters = checked_filters(changes["filters"])
    if "description" in changes:
        endpoint.description = changes["description"]
    match changes.get("state"):
        case None:
            pass
        case "active":
            if endpoint.state == "disabled":
                begin_digests(session, endpoint, endpoint.digest, now)
            endpoints.switch_on(endpoint)
        case "disabled":
            endpoints.switch_off(session, endpoint, SWITCHED_OFF, now)
        case other:
            raise InvalidInput(f"A state is set to active or disabled, not {other!r}.", pointer="/state")


def move(endpoint: WebhookEndpoint, vault: Vault, url: str, allow_private: bool) -> None:
    """Give an endpoint another address; that of a channel is its secret.

    Raises:
        InvalidInput: it cannot be used, or is a channel's where a webhook's was, or the other way round.
    """
    channel = channels.is_channel(url)
    if channel != channels.is_channel(endpoint.url):
        raise InvalidInput("A webhook stays a webhook and a channel a channel: register another.", pointer="/url")
    endpoint.url = checked_url(url, allow_private)
    if channel:
        endpoint.secret = vault.lock(url)


def remove_endpoint(session: Session, endpoint_id: int, *, now: datetime) -> None:
    """Remove an endpoint and its secrets; what it was sent stays in the log.

    Raises:
        NotFound: there is no such endpoint.
    """
    endpoint = endpoints.get(session, endpoint_id)
    endpoints.switch_off(session, endpoint, REMOVED, now)
    endpoint.deleted_at = now
    endpoint.secret, endpoint.old_secrets = b"", []

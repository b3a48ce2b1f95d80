"""Webhook endpoints: kept, looked up, and moved between their states."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session

from service.core.errors import InvalidInput, NotFound
from service.store.webhooks import Delivery, WebhookEndpoint


def get(session: Session, endpoint_id: int) -> WebhookEndpoint:
    """Return an endpoint.

    Raises:
        NotFound: there is none with this number, or it was removed.
    """
    endpoint = session.get(WebhookEndpoint, endpoint_id)
    if endpoint is None or endpoint.deleted_at is not None:
        raise NotFound(f"There is no webhook endpoint {endpoint_id}.")
    return endpoint


def wake(session: Session, endpoint_id: int) -> WebhookEndpoint:
    """Return an endpoint to which something is to be sent now; if it was held, it is tried again at once.

    Raises:
        NotFound: there is none with this number, or it was removed.
        InvalidInput: it is disabled.
    """
    endpoint = get(session, endpoint_id)
    if endpoint.state == "disabled":
        raise InvalidInput("The endpoint is disabled: set its state to active first.")
    endpoint.held_until = None
    return endpoint


def lock(session: Session, endpoint_ids: Iterable[int]) -> dict[int, WebhookEndpoint]:
    """Return endpoints by number, so that no other transaction changes them before this one ends.

    Deliveries may still be added to them meanwhile. The order keeps two workers from waiting for each other.
    """
    rows = session.scalars(
        select(WebhookEndpoint)
        .where(WebhookEndpoint.id.in_(endpoint_ids))
        .order_by(WebhookEndpoint.id)
        .with_for_update(key_share=True)
    )
    return {endpoint.id: endpoint for endpoint in rows}


def mark_well(endpoint: WebhookEndpoint) -> None:
    """Note that an attempt succeeded: send as fast as ever."""
    if endpoint.state == "degraded":
        endpoint.state, endpoint.state_reason = "active", None
        endpoint.failing_since = endpoint.held_until = None


def mark_failing(endpoint: WebhookEndpoint, reason: str, now: datetime) -> None:
    """Note that an attempt failed: go on one at a time."""
    if endpoint.state == "disabled":
        return
    endpoint.state, endpoint.state_reason = "degraded", reason
    endpoint.failing_since = endpoint.failing_since or now


def switch_on(endpoint: WebhookEndpoint) -> None:
    """Let an endpoint that was disabled hear of what happens from now on."""
    endpoint.state, endpoint.state_reason = "active", None
    endpoint.failing_since = endpoint.held_until = None


def switch_off(session: Session, endpoint: WebhookEndpoint, reason: str, now: datetime) -> None:
    """Send nothing to an endpoint any more; what it was still owed is cancelled."""
    endpoint.state, endpoint.state_reason = "disabled", reason
    endpoint.held_until = None
    session.execute(
        update(Delivery)
        .where(Delivery.endpoint_id == endpoint.id, Delivery.state == "pending")
        .values(state="cancelled", due_at=None, leased_until=None, settled_at=now)
    )


def is_owed_anything(session: Session, endpoint_id: int) -> bool:
    """Tell whether deliveries to an endpoint are pending."""
    pending = exists().where(Delivery.endpoint_id == endpoint_id, Delivery.state == "pending")
    return session.scalars(select(pending)).one()


def flush(session: Session, endpoint_id: int, now: datetime) -> None:
    """Make due what an endpoint is owed; its order is kept by the queue."""
    session.execute(
        update(Delivery)
        .where(Delivery.endpoint_id == endpoint_id, Delivery.state == "pending", Delivery.due_at > now)
        .values(due_at=now)
    )


def still_signing(old_secrets: Iterable[dict[str, str]], now: datetime) -> list[dict[str, str]]:
    """Return those of an endpoint's old secrets whose overlap has not ended."""
    return [old for old in old_secrets if now < datetime.fromisoformat(old["until"])]

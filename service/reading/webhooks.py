"""Questions about webhook endpoints and what they were sent."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.reading.page import Key, Page, page
from service.store import endpoints, replay
from service.store.events import Event
from service.store.webhooks import Attempt, Delivery, WebhookEndpoint


@dataclass(frozen=True, slots=True)
class EndpointRow:
    """A webhook endpoint, as it is served; never with its secret."""

    id: int
    url: str
    event_types: list[str]
    filters: dict[str, Any]
    description: str
    digest: str | None
    digest_at: datetime | None
    state: str
    state_reason: str | None
    failing_since: datetime | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One try to deliver."""

    number: int
    started_at: datetime
    latency_ms: int
    status_code: int | None
    error: str | None
    answer: str


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """An event that an endpoint is owed."""

    id: int
    endpoint_id: int
    event_id: str
    event_type: str
    state: str
    due_at: datetime | None
    created_at: datetime
    settled_at: datetime | None
    #: in order; empty in a list
    attempts: tuple[AttemptRow, ...] = ()


def list_endpoints(session: Session, *, after: Key | None = None, limit: int = 50) -> Page[EndpointRow]:
    """Return the endpoints in the order in which they were registered."""
    query = select(WebhookEndpoint).where(WebhookEndpoint.deleted_at.is_(None))
    return page(session, query, (WebhookEndpoint.id,), after, limit, show_endpoint)


def get_endpoint(session: Session, endpoint_id: int) -> EndpointRow:
    """Return an endpoint.

    Raises:
        NotFound: there is none with this number, or it was removed.
    """
    return show_endpoint(endpoints.get(session, endpoint_id))


def list_deliveries(
    session: Session, endpoint_id: int, *, state: str | None = None, after: Key | None = None, limit: int = 50
) -> Page[DeliveryRow]:
    """Return what an endpoint was and is to be sent, newest first.

    Raises:
        NotFound: there is no such endpoint.
    """
    endpoints.get(session, endpoint_id)
    query = select(Delivery).where(Delivery.endpoint_id == endpoint_id)
    if state is not None:
        query = query.where(Delivery.state == state)
    found = page(session, query, (Delivery.id,), after, limit, lambda row: row, descending=True)
    positions = [row.event_position for row in found.items]
    events = {row.position: row for row in session.scalars(select(Event).where(Event.position.in_(positions)))}
    shown = tuple(show_delivery(row, events[row.event_position]) for row in found.items)
    return Page(shown, found.next_key)


def get_delivery(session: Session, delivery_id: int) -> DeliveryRow:
    """Return a delivery with every attempt to make it.

    Raises:
        NotFound: there is none with this number.
    """
    delivery = replay.get_delivery(session, delivery_id)
    event = session.get_one(Event, delivery.event_position)
    log = session.scalars(select(Attempt).where(Attempt.delivery_id == delivery_id).order_by(Attempt.id))
    return show_delivery(delivery, event, tuple(show_attempt(attempt) for attempt in log))


def show_endpoint(row: WebhookEndpoint) -> EndpointRow:
    """Turn a row into what is served."""
    return EndpointRow(
        id=row.id,
        url=row.url,
        event_types=row.event_types,
        filters=row.filters,
        description=row.description,
        digest=row.digest,
        digest_at=row.digest_at,
        state=row.state,
        state_reason=row.state_reason,
        failing_since=row.failing_since,
        created_at=row.created_at,
    )


def show_delivery(row: Delivery, event: Event, attempts: tuple[AttemptRow, ...] = ()) -> DeliveryRow:
    """Turn a row into what is served."""
    return DeliveryRow(
        id=row.id,
        endpoint_id=row.endpoint_id,
        event_id=event.id,
        event_type=event.type,
        state=row.state,
        due_at=row.due_at,
        created_at=row.created_at,
        settled_at=row.settled_at,
        attempts=attempts,
    )


def show_attempt(row: Attempt) -> AttemptRow:
    """Turn a row into what is served."""
    return AttemptRow(row.number, row.started_at, row.latency_ms, row.status_code, row.error, row.answer)

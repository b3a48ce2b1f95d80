"""Which endpoints are due for a digest, and what happened since their last one."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Row, func, select, update
from sqlalchemy.orm import Session

from service.store.events import EXAMPLE, Event
from service.store.webhooks import WebhookEndpoint

#: rows read at a time
BATCH = 500

Told = Row[int, str, str, datetime, bytes | None, int | None]


def due(session: Session, now: datetime) -> WebhookEndpoint | None:
    """Return an endpoint whose digest is due, if there is one."""
    waiting = select(WebhookEndpoint).where(
        WebhookEndpoint.digest.is_not(None),
        WebhookEndpoint.digest_at <= now,
        WebhookEndpoint.state != "disabled",
        WebhookEndpoint.deleted_at.is_(None),
    )
    return session.scalars(waiting.order_by(WebhookEndpoint.digest_at, WebhookEndpoint.id).limit(1)).first()


def end(session: Session) -> int:
    """Return the position of the last event."""
    return session.scalars(select(func.coalesce(func.max(Event.position), 0))).one()


def happened(session: Session, after: int, until: int) -> Iterator[Told]:
    """Yield the events between two positions, the second included, in order."""
    query = select(Event.position, Event.id, Event.type, Event.timestamp, Event.payload, Event.article_id)
    query = query.where(Event.position <= until, Event.sequence != EXAMPLE).order_by(Event.position).limit(BATCH)
    while batch := session.execute(query.where(Event.position > after)).all():
        yield from batch
        after = batch[-1].position


def advance(session: Session, endpoint: WebhookEndpoint, position: int, at: datetime) -> bool:
    """Note up to where an endpoint was told, and when it is next; False where it has changed since it was read."""
    moved = (
        update(WebhookEndpoint)
        .where(
            WebhookEndpoint.id == endpoint.id,
            WebhookEndpoint.digest == endpoint.digest,
            WebhookEndpoint.digest_position == endpoint.digest_position,
            WebhookEndpoint.state != "disabled",
            WebhookEndpoint.deleted_at.is_(None),
        )
        .values(digest_position=position, digest_at=at)
        .returning(WebhookEndpoint.id)
    )
    return session.scalars(moved).first() is not None

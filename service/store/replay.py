"""Making deliveries again, under the same ``webhook-id``: one, or all that were missed in a range of time."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import cache, partial

import orjson
from sqlalchemy import Row, insert, select, update
from sqlalchemy.orm import Session

from service.core.alerts.events import Event, EventType, Filters, matches
from service.core.errors import InvalidInput, NotFound
from service.store.events import EXAMPLE
from service.store.events import Event as StoredEvent
from service.store.story_records import stories_of
from service.store.webhooks import Delivery, WebhookEndpoint

#: events can be sent again for so long
KEPT = timedelta(days=30)

#: rows read at a time
BATCH = 500

#: events that concern one endpoint and are owed to no other
FOR_ONE = frozenset({EventType.PING, EventType.DIGEST})

Missed = Row[int, int | None, str, datetime, bytes | None, int]


def get_delivery(session: Session, delivery_id: int) -> Delivery:
    """Return a delivery.

    Raises:
        NotFound: there is none with this number.
    """
    delivery = session.get(Delivery, delivery_id)
    if delivery is None:
        raise NotFound(f"There is no delivery {delivery_id}.")
    return delivery


def resend(session: Session, delivery: Delivery, now: datetime) -> None:
    """Make one delivery again, at once and with a new run of the schedule; one in hand just now goes on.

    Raises:
        InvalidInput: the event is older than 30 days.
    """
    event = session.get_one(StoredEvent, delivery.event_position)
    if event.timestamp < now - KEPT:
        raise InvalidInput("Events are kept for sending again for 30 days; this one is older.")
    revive(session, [delivery.id], now)


def retry_failed(session: Session, endpoint_id: int, now: datetime) -> int:
    """Make again what an endpoint was owed and did not get, however often it was tried.

    Returns:
        how many deliveries became due: those of events that are not older than 30 days.
    """
    young = select(StoredEvent.position).where(StoredEvent.timestamp >= now - KEPT)
    failed = select(Delivery.id).where(
        Delivery.endpoint_id == endpoint_id, Delivery.state == "failed", Delivery.event_position.in_(young)
    )
    numbers = list(session.scalars(failed))
    for start in range(0, len(numbers), BATCH):
        revive(session, numbers[start : start + BATCH], now)
    return len(numbers)


def recover(
    session: Session,
    endpoint: WebhookEndpoint,
    filters: Filters,
    since: datetime,
    until: datetime,
    now: datetime,
) -> int:
    """Deliver again every event from ``since`` to before ``until`` that the endpoint wants and did not get.

    Returns:
        how many deliveries became due.
    """
    count, stories = 0, cache(partial(stories_of, session))
    for batch in missed(session, endpoint.id, since, until):
        wanted = [row for row in batch if is_wanted(filters, row, endpoint.id, stories)]
        revive(session, [row.delivery_id for row in wanted if row.delivery_id is not None], now)
        added = [
            {
                "event_position": row.position,
                "endpoint_id": endpoint.id,
                "article_id": row.article_id,
                "due_at": now,
                "created_at": now,
            }
            for row in wanted
            if row.delivery_id is None
        ]
        if added:
            session.execute(insert(Delivery), added)
        count += len(wanted)
    return count


def missed(session: Session, endpoint_id: int, since: datetime, until: datetime) -> Iterator[list[Missed]]:
    """Read, in their order, the events of a range that an endpoint was not sent with success."""
    position = 0
    query = (
        select(
            StoredEvent.position,
            StoredEvent.article_id,
            StoredEvent.type,
            StoredEvent.timestamp,
            StoredEvent.payload,
            Delivery.id.label("delivery_id"),
        )
        .outerjoin(
            Delivery,
            (Delivery.event_position == StoredEvent.position) & (Delivery.endpoint_id == endpoint_id),
        )
        .where(StoredEvent.timestamp >= since, StoredEvent.timestamp < until, StoredEvent.sequence != EXAMPLE)
        .where(Delivery.state.is_(None) | Delivery.state.in_(("failed", "cancelled")))
        .order_by(StoredEvent.position)
        .limit(BATCH)
    )
    while batch := list(session.execute(query.where(StoredEvent.position > position))):
        yield batch
        position = batch[-1].position


def is_wanted(filters: Filters, row: Missed, endpoint_id: int, stories: Callable[[int | None], frozenset[int]]) -> bool:
    """Tell whether an endpoint is to hear of a stored event; pings and its own end only if owed.

    ``stories`` returns those that an article belongs to, now.
    """
    if row.payload is None:  # damaged: it cannot be sent
        return False
    type_ = EventType(row.type)
    data = orjson.loads(row.payload)["data"]
    if type_ in FOR_ONE or data.get("endpoint_id") == endpoint_id:
        return row.delivery_id is not None
    told = stories(data.get("article_id")) if filters.stories else ()
    return matches(filters, Event(type_, row.timestamp, data), told)


def revive(session: Session, delivery_ids: list[int], now: datetime) -> None:
    """Make deliveries due at once, with a new run of the schedule."""
    session.execute(
        update(Delivery)
        .where(Delivery.id.in_(delivery_ids), Delivery.leased_until.is_(None))
        .values(state="pending", attempts=0, due_at=now, settled_at=None)
    )

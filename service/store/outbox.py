"""Writing down what happened, and who is owed the news, in the transaction in which it happened.

A version and its event are kept together or not at all, so no crash can lose an alert (the transactional
outbox).

Readers page through events by ``position``. It must therefore never happen that a reader has seen position 8
while 7 is still to be committed: 7 would be missed for good. SQLite has one writer at a time, so positions
are committed in the order in which they are given. On PostgreSQL a transaction takes a lock of its own right
before its first position and holds it until it ends: PostgreSQL makes a commit visible before it lets go of
the locks. Record last: from here to the commit, other transactions that record must wait.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Row, bindparam, insert, select, text, update
from sqlalchemy.orm import Session

from service.core.alerts.events import Event, filters_from, matches, payload
from service.store.articles import Article
from service.store.events import Event as StoredEvent
from service.store.webhooks import Delivery, WebhookEndpoint

#: an arbitrary number, the same for all processes of this product that record events
ADVISORY_LOCK = 7_241_907

# two statements name tables instead of mapped classes: SQLAlchemy's unit of work has nothing to add to them,
# and an import of thousands of versions records several events for each
ARTICLES, EVENTS = Article.metadata.tables["articles"], StoredEvent.metadata.tables["events"]

ADVANCE = (
    update(ARTICLES)
    .where(ARTICLES.c.id == bindparam("article"))
    .values(event_sequence=ARTICLES.c.event_sequence + bindparam("count"))
    .returning(ARTICLES.c.event_sequence)
)
INSERT_EVENT = insert(EVENTS).returning(EVENTS.c.position)
LISTENING = select(WebhookEndpoint.id, WebhookEndpoint.event_types, WebhookEndpoint.filters).where(
    WebhookEndpoint.state.in_(("active", "degraded")), WebhookEndpoint.deleted_at.is_(None)
)

Endpoints = Sequence[Row[int, list[str], dict[str, object]]]


def record(session: Session, event: Event, article_id: int | None) -> None:
    """Keep an event with the next number of its article, and owe it to every endpoint that wants it."""
    record_all(session, (event,), article_id)


def record_all(session: Session, events: Sequence[Event], article_id: int | None) -> None:
    """Keep several events of one article in the order given; like ``record``, with fewer statements."""
    if not events:
        return
    endpoints = listening(session)
    positions = store_all(session, events, article_id)
    owed = [
        (position, endpoint.id)
        for position, event in zip(positions, events, strict=True)
        for endpoint in endpoints
        if matches(filters_from(endpoint.event_types, endpoint.filters), event)
    ]
    owe(session, owed, events[-1])


def record_for(session: Session, event: Event, endpoint_id: int) -> None:
    """Keep an event that concerns one endpoint and owe it to that one only."""
    positions = store_all(session, (event,), None)
    owe(session, [(positions[0], endpoint_id)], event)


def store_all(session: Session, events: Sequence[Event], article_id: int | None) -> list[int]:
    """Write the events; return their positions."""
    sequences = next_sequences(session, article_id, len(events))
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": ADVISORY_LOCK})
    return [store(session, event, article_id, sequence) for event, sequence in zip(events, sequences, strict=True)]


def next_sequences(session: Session, article_id: int | None, count: int) -> Sequence[int]:
    """Take the next numbers of an article's stream of events; without one there is no order."""
    if article_id is None:
        return [0] * count
    last = session.scalars(ADVANCE, {"article": article_id, "count": count}).one()
    return range(last - count + 1, last + 1)


def store(session: Session, event: Event, article_id: int | None, sequence: int) -> int:
    """Write one event with its body; return its position."""
    body = payload(replace(event, data={**event.data, "sequence": sequence}))
    row = {
        "type": event.type.value,
        "timestamp": event.timestamp,
        "article_id": article_id,
        "sequence": sequence,
        "payload": body,
    }
    position: int = session.scalars(INSERT_EVENT, row).one()
    return position


def listening(session: Session) -> Endpoints:
    """Return the endpoints that want to hear of events."""
    return session.execute(LISTENING).all()


def owe(session: Session, owed: Iterable[tuple[int, int]], event: Event) -> None:
    """Write pending deliveries of (position, endpoint), due at once."""
    rows = [
        {
            "event_position": position,
            "endpoint_id": endpoint_id,
            "due_at": event.timestamp,
            "created_at": event.timestamp,
        }
        for position, endpoint_id in owed
    ]
    if rows:
        session.execute(insert(Delivery), rows)

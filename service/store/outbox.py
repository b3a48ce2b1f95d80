"""Writing down what happened, and who is owed the news, in the transaction in which it happened.

A version and its event are kept together or not at all, so no crash can lose an alert (the transactional
outbox).

Readers page through events by ``position``. It must therefore never happen that a reader has seen position 8
while 7 is still to be committed: 7 would be missed for good. SQLite has one writer at a time, so positions
are committed in the order in which they are given. On PostgreSQL a transaction takes a lock of its own right
before its first position and holds it until it ends: PostgreSQL makes a commit visible before it lets go of
the locks. Record last: from here to the commit, other transactions that record must wait.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, func, insert, or_, select, update
from sqlalchemy.orm import Session

from service.core.alerts.events import Event, filters_from, matches, payload
from service.store.engine import on_postgresql
from service.store.events import EXAMPLE, new_event_id
from service.store.pulse import CHANNEL
from service.store.statement import Statement
from service.store.story_records import stories_of
from service.store.tables import metadata

#: an arbitrary number, the same for all processes of this product that record events
ADVISORY_LOCK = 7_241_907

ARTICLES, EVENTS, ENDPOINTS, DELIVERIES = (
    metadata.tables[name] for name in ("articles", "events", "webhook_endpoints", "deliveries")
)
_COLUMNS = ("id", "type", "timestamp", "article_id", "sequence", "payload")

ADVANCE = Statement(
    update(ARTICLES)
    .where(ARTICLES.c.id == bindparam("article"))
    .values(event_sequence=ARTICLES.c.event_sequence + bindparam("count"))
    .returning(ARTICLES.c.event_sequence)
)
ADD = Statement(insert(EVENTS).inline(), _COLUMNS)
ADD_ONE = Statement(insert(EVENTS).returning(EVENTS.c.position), _COLUMNS)
LISTENING = Statement(
    select(ENDPOINTS.c.id, ENDPOINTS.c.event_types, ENDPOINTS.c.filters).where(
        or_(ENDPOINTS.c.state == "active", ENDPOINTS.c.state == "degraded"),
        ENDPOINTS.c.digest.is_(None),
        ENDPOINTS.c.deleted_at.is_(None),
    )
)
OWE = Statement(insert(DELIVERIES).inline(), ("event_position", "endpoint_id", "article_id", "due_at", "created_at"))
#: keeps others from recording until the commit, and tells of it then
ALONE = Statement(select(func.pg_advisory_xact_lock(ADVISORY_LOCK), func.pg_notify(CHANNEL, "")))


def record(session: Session, event: Event, article_id: int | None) -> None:
    """Keep an event with the next number of its article, and owe it to every endpoint that wants it."""
    record_all(session, (event,), article_id)


def record_all(session: Session, events: Sequence[Event], article_id: int | None) -> None:
    """Keep several events of one article in the order given; like ``record``, with fewer statements."""
    if not events:
        return
    endpoints = [(number, filters_from(types, filters)) for number, types, filters in LISTENING.rows(session)]
    asked = any(filters.stories for _, filters in endpoints)
    told = stories_of(session, article_id) if asked else ()
    wanted = [[number for number, filters in endpoints if matches(filters, event, told)] for event in events]
    rows = prepared(session, events, article_id)
    if not any(wanted):
        ADD.run_all(session, rows)
        return
    for row, listeners in zip(rows, wanted, strict=True):
        owe(session, ADD_ONE.value(session, **row), listeners, row)


def record_for(session: Session, event: Event, endpoint_id: int) -> None:
    """Keep an event that concerns one endpoint and owe it to that one only."""
    (row,) = prepared(session, (event,), None)
    owe(session, ADD_ONE.value(session, **row), [endpoint_id], row)


def record_example(session: Session, event: Event, endpoint_id: int) -> None:
    """Keep an event that did not happen and owe it to one endpoint; it is in no list of events."""
    (row,) = prepared(session, (event,), None)
    owe(session, ADD_ONE.value(session, **row | {"sequence": EXAMPLE}), [endpoint_id], row)


def prepared(session: Session, events: Sequence[Event], article_id: int | None) -> list[dict[str, Any]]:
    """Return the rows of events with their bodies; from here on nobody else records any."""
    sequences = next_sequences(session, article_id, len(events))
    if on_postgresql(session):
        ALONE.rows(session)
    return [row_of(event, article_id, sequence) for event, sequence in zip(events, sequences, strict=True)]


def next_sequences(session: Session, article_id: int | None, count: int) -> Sequence[int]:
    """Take the next numbers of an article's stream of events; without one there is no order."""
    if article_id is None:
        return [0] * count
    last = ADVANCE.value(session, article=article_id, count=count)
    return range(last - count + 1, last + 1)


def row_of(event: Event, article_id: int | None, sequence: int) -> dict[str, Any]:
    """Return an event's row."""
    return {
        "id": new_event_id(),
        "type": event.type.value,
        "timestamp": event.timestamp,
        "article_id": article_id,
        "sequence": sequence,
        "payload": payload(replace(event, data={**event.data, "sequence": sequence})),
    }


def owe(session: Session, position: int, endpoint_ids: Iterable[int], row: Mapping[str, Any]) -> None:
    """Write pending deliveries of an event, given as its row, due at once."""
    at = row["timestamp"]
    due = {"event_position": position, "article_id": row["article_id"], "due_at": at, "created_at": at}
    OWE.run_all(session, ({**due, "endpoint_id": number} for number in endpoint_ids))

"""Writing down what happened, and who is owed the news, in the transaction in which it happened.

A version and its event are kept together or not at all, so no crash can lose an alert (the transactional
outbox).

Readers page through events by ``position``. It must therefore never happen that a reader has seen position 8
while 7 is still to be committed: 7 would be missed for good. SQLite has one writer at a time, so positions
are committed in the order in which they are given. On PostgreSQL a transaction takes a lock of its own right
before its first position and holds it until it ends: PostgreSQL makes a commit visible before it lets go of
the locks. So what is recorded is written last, when the transaction is committed (``UnitOfWork``): a writer
that held this lock and went on to wait for a row would keep all others waiting, and one of them for ever.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
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


@dataclass(frozen=True, slots=True)
class Told:
    """An event that is to be written when its transaction ends."""

    event: Event
    article_id: int | None
    #: the one endpoint that it is owed to; None where all are asked for their filters
    endpoint_id: int | None = None
    #: it did not happen, and is in no list of events
    example: bool = False


def record(session: Session, event: Event, article_id: int | None) -> None:
    """Keep an event with the next number of its article, and owe it to every endpoint that wants it."""
    record_all(session, (event,), article_id)


def record_all(session: Session, events: Iterable[Event], article_id: int | None) -> None:
    """Keep several events of one article in the order given."""
    to_write(session).extend(Told(event, article_id) for event in events)


def record_for(session: Session, event: Event, endpoint_id: int) -> None:
    """Keep an event that concerns one endpoint and owe it to that one only."""
    to_write(session).append(Told(event, None, endpoint_id))


def record_example(session: Session, event: Event, endpoint_id: int) -> None:
    """Keep an event that did not happen and owe it to one endpoint; it is in no list of events."""
    to_write(session).append(Told(event, None, endpoint_id, example=True))


def to_write(session: Session) -> list[Told]:
    """Return what a transaction has recorded."""
    recorded: list[Told] = session.info.setdefault(Told, [])
    return recorded


def write(session: Session) -> None:
    """Write what was recorded, as the last thing before the commit; from here on nobody else writes any."""
    told = to_write(session).copy()
    to_write(session).clear()
    if not told:
        return
    wanted = listeners(session, told)
    sequences = next_sequences(session, [one.article_id for one in told])
    if on_postgresql(session):
        ALONE.rows(session)
    rows = [row_of(one, sequence) for one, sequence in zip(told, sequences, strict=True)]
    if not any(wanted):
        ADD.run_all(session, rows)
        return
    for row, endpoint_ids in zip(rows, wanted, strict=True):
        owe(session, ADD_ONE.value(session, **row), endpoint_ids, row)


def listeners(session: Session, told: Sequence[Told]) -> list[list[int]]:
    """Return for each event the endpoints that it is owed to."""
    endpoints = [(number, filters_from(types, filters)) for number, types, filters in LISTENING.rows(session)]
    asked = any(filters.stories for _, filters in endpoints)
    stories = {article: stories_of(session, article) for article in {one.article_id for one in told if asked}}

    def wanting(one: Told) -> list[int]:
        if one.endpoint_id is not None:
            return [one.endpoint_id]
        of = stories.get(one.article_id, ())
        return [number for number, filters in endpoints if matches(filters, one.event, of)]

    return [wanting(one) for one in told]


def next_sequences(session: Session, article_ids: Sequence[int | None]) -> list[int]:
    """Take the next numbers of each article's stream of events, articles in order; without one there is no order."""
    counts = Counter(article_id for article_id in article_ids if article_id is not None)
    last = {article: ADVANCE.value(session, article=article, count=counts[article]) for article in sorted(counts)}
    given = {article: count(last[article] - counts[article] + 1) for article in counts}
    return [0 if article_id is None else next(given[article_id]) for article_id in article_ids]


def row_of(told: Told, sequence: int) -> dict[str, Any]:
    """Return an event's row."""
    event = told.event
    return {
        "id": new_event_id(),
        "type": event.type.value,
        "timestamp": event.timestamp,
        "article_id": told.article_id,
        "sequence": EXAMPLE if told.example else sequence,
        "payload": payload(replace(event, data={**event.data, "sequence": sequence})),
    }


def owe(session: Session, position: int, endpoint_ids: Iterable[int], row: Mapping[str, Any]) -> None:
    """Write pending deliveries of an event, given as its row, due at once."""
    at = row["timestamp"]
    due = {"event_position": position, "article_id": row["article_id"], "due_at": at, "created_at": at}
    OWE.run_all(session, ({**due, "endpoint_id": number} for number in endpoint_ids))

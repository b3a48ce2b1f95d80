"""Taking an article's words out of events that were already told."""

from collections.abc import Callable, Mapping
from typing import Any

import orjson
from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from service.core.alerts.events import EventType
from service.store.events import Event

#: what of an event's data quotes nothing
HARMLESS = ("article_id", "version_number", "sequence")
#: events that may hold words of articles that they are not about: the figure in a `reason`, or whole events
QUOTING = (EventType.CLAIM_CONFLICT.value, EventType.CLAIM_STILL_UNCORRECTED.value, EventType.DIGEST.value)
#: rows that are held in memory at a time
BATCH = 100

Data = dict[str, Any]


def redact_events(session: Session, article_id: int) -> None:
    """Leave of each event of an article its type, its time and its numbers; the row stays, so no reader meets a gap.

    What tells that another article differs from this one no longer says in what. Digests repeat both as they are then.
    One that is damaged is neither sent nor shown, and is left as it is.
    """
    done: dict[str, Callable[[Data], Data]] = {}
    for event in session.scalars(_concerned(article_id).execution_options(yield_per=BATCH)):
        body = _body(event)
        data: Data = body["data"]
        if event.article_id == article_id:
            done[event.id] = _redacted
        elif _differs(data, article_id):
            done[event.id] = _unexplained
        left = done[event.id](data) if event.id in done else _repeated(data, done)
        if left != data:
            event.payload = orjson.dumps(body | {"data": left}, option=orjson.OPT_UTC_Z)


def _concerned(article_id: int) -> Select[Event]:
    """Return the events of an article and those that may repeat them, in their order."""
    first = select(func.min(Event.position)).where(Event.article_id == article_id).scalar_subquery()
    quoting = Event.type.in_(QUOTING) & (Event.position > first)
    return select(Event).where(or_(Event.article_id == article_id, quoting)).order_by(Event.position)


def _body(event: Event) -> dict[str, Any]:
    """Return the body of an event; of one that is damaged, what its row says: damage must not keep words in place."""
    if event.payload is None:
        return {"type": event.type, "timestamp": event.timestamp, "data": event.numbers()}
    body: dict[str, Any] = orjson.loads(event.payload)
    return body


def _differs(data: Data, article_id: int) -> bool:
    """Tell whether an event says in what an article differs from this one; of a watched claim it quotes only that."""
    others = [*data.get("against", ()), data.get("correction", {})]
    return data.get("claim_id") is None and any(one.get("article_id") == article_id for one in others)


def _redacted(data: Data) -> Data:
    return {name: data[name] for name in HARMLESS if name in data} | {"redacted": True}


def _unexplained(data: Data) -> Data:
    return data | {"reason": ""}


def _repeated(data: Data, done: Mapping[str, Callable[[Data], Data]]) -> Data:
    """Return the data of a digest with each of its events redacted as the event itself was; other data as it is."""
    if "events" not in data:
        return data
    events = [one | {"data": done[one["id"]](one["data"])} if one["id"] in done else one for one in data["events"]]
    return data | {"events": events}

"""Taking an article's words out of events that were already told."""

from typing import Any

import orjson
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.store.events import Event

#: what of an event's data quotes nothing
HARMLESS = ("article_id", "version_number", "sequence")


def redact_events(session: Session, article_id: int) -> None:
    """Leave of each event of an article its type, its time and its numbers; the row stays, so no reader meets a gap."""
    for event in session.scalars(select(Event).where(Event.article_id == article_id)):
        body = _body(event)
        kept = {name: body["data"][name] for name in HARMLESS if name in body["data"]}
        body["data"] = {**kept, "redacted": True}
        event.payload = orjson.dumps(body, option=orjson.OPT_UTC_Z)


def _body(event: Event) -> dict[str, Any]:
    """Return the body of an event; of one that is damaged, what its row says: damage must not keep words in place."""
    if event.payload is None:
        return {"type": event.type, "timestamp": event.timestamp, "data": event.numbers()}
    body: dict[str, Any] = orjson.loads(event.payload)
    return body

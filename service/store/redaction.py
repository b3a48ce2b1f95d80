"""Taking an article's words out of events that were already told."""

import orjson
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from service.store.events import Event

#: what of an event's data quotes nothing
HARMLESS = ("article_id", "version_number", "sequence")


def redact_events(session: Session, article_id: int) -> None:
    """Leave of each event of an article its type, its time and its numbers; the row stays, so no reader meets a gap."""
    events = session.execute(select(Event.position, Event.payload).where(Event.article_id == article_id)).all()
    for position, payload in events:
        body = orjson.loads(payload)
        kept = {name: body["data"][name] for name in HARMLESS if name in body["data"]}
        body["data"] = {**kept, "redacted": True}
        session.execute(update(Event).where(Event.position == position).values(payload=orjson.dumps(body)))

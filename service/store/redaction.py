"""Taking an article's words out of events that were already told."""

from typing import Any

import orjson
from sqlalchemy import LargeBinary, Row, select, type_coerce, update
from sqlalchemy.orm import Session

from service.core.errors import IntegrityFailure
from service.store.events import Event
from service.store.packed import unpack

#: what of an event's data quotes nothing
HARMLESS = ("article_id", "version_number", "sequence")

#: an event with its body as it lies in the database
ROW = select(Event.position, Event.type, Event.timestamp, Event.article_id, Event.sequence,
             type_coerce(Event.payload, LargeBinary).label("packed"))  # fmt: skip


def redact_events(session: Session, article_id: int) -> None:
    """Leave of each event of an article its type, its time and its numbers; the row stays, so no reader meets a gap."""
    for row in session.execute(ROW.where(Event.article_id == article_id)).all():
        body = _body(row)
        kept = {name: body["data"][name] for name in HARMLESS if name in body["data"]}
        body["data"] = {**kept, "redacted": True}
        payload = orjson.dumps(body, option=orjson.OPT_UTC_Z)
        session.execute(update(Event).where(Event.position == row.position).values(payload=payload))


def _body(row: Row[*tuple[Any, ...]]) -> dict[str, Any]:
    """Return the body of an event; of one that is damaged, what its row says: damage must not keep words in place."""
    try:
        body: dict[str, Any] = orjson.loads(unpack(row.packed))
    except IntegrityFailure:
        numbers = {"article_id": row.article_id, "sequence": row.sequence}
        body = {"type": row.type, "timestamp": row.timestamp, "data": numbers}
    return body

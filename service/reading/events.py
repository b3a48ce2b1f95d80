"""Questions about what happened."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.reading.page import Page, page
from service.store.events import Event


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event, as it is served; ``data`` is what webhooks carry, or of a damaged event what its row says."""

    id: str
    type: str
    timestamp: datetime
    sequence: int
    data: dict[str, Any]
    position: int


def show(event: Event) -> EventRow:
    """Turn a row into what is served."""
    data = {**event.numbers(), "damaged": True} if event.payload is None else orjson.loads(event.payload)["data"]
    return EventRow(event.id, event.type, event.timestamp, event.sequence, data, event.position)


def list_events(
    session: Session,
    *,
    type: str | None = None,
    article_id: int | None = None,
    after_position: int = 0,
    limit: int = 50,
) -> Page[EventRow]:
    """Return events in the order in which they were committed, without a gap."""
    query = select(Event)
    if type is not None:
        query = query.where(Event.type == type)
    if article_id is not None:
        query = query.where(Event.article_id == article_id)
    return page(session, query, (Event.position,), (after_position,), limit, show)

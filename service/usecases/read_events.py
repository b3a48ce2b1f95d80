"""Read the stream of events in its order, each once whoever reads beside: what one finds by an event is told of."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

import orjson
from sqlalchemy.orm import Session

from service.store import catalogue, propagations
from service.store.events import Event
from service.store.propagations import Ahead, Reader
from service.store.unit_of_work import Doors, Moved, UnitOfWork, in_two_steps

#: what is older when it is told of is history, and news to nobody
RECENT = timedelta(days=7)

#: events that are looked into before it is written down how far the stream was read, where none of them is news: each
#: commit keeps posts waiting on SQLite, and makes readers ask anew
AT_ONCE = 20

_Found = TypeVar("_Found")


def read_on(
    doors: Doors,
    reader: Reader,
    find: Callable[[Session, Event], _Found | None],
    tell: Callable[[UnitOfWork, _Found], None],
) -> bool:
    """Read until the next event by which something is found, and commit; return False if there is nothing new.

    ``find`` only reads, beside the lock; None is nothing to tell. ``tell`` writes what was found, and raises Moved
    where that stands no longer.
    """
    with doors.reading() as session:
        if propagations.ahead(session, reader) is None:
            return False

    def prepare(session: Session, lock: bool) -> tuple[Ahead, _Found | None] | None:
        if lock:
            catalogue.lock_all(session)
        ahead = propagations.ahead(session, reader)
        return looked_into(session, ahead, find) if ahead else None

    def file(work: UnitOfWork, prepared: tuple[Ahead, _Found | None] | None) -> bool:
        if prepared is None:
            return False
        ahead, found = prepared
        catalogue.lock_all(work.session)
        if not propagations.advance(work.session, ahead):
            raise Moved
        if found is not None:
            tell(work, found)
        work.commit()
        return True

    return in_two_steps(doors, prepare, file)


def looked_into(
    session: Session, ahead: Ahead, find: Callable[[Session, Event], _Found | None]
) -> tuple[Ahead, _Found | None]:
    """Return what the first event is found to tell that tells anything, and how far the stream is read by then."""
    for number in ahead.wanted[:AT_ONCE]:
        event = session.get_one(Event, number)
        found = find(session, event)
        if found is not None:
            return ahead._replace(until=number), found
    rest = ahead.wanted[AT_ONCE:]
    return ahead._replace(until=ahead.wanted[AT_ONCE - 1]) if rest else ahead, None


def data_of(event: Event) -> dict[str, Any]:
    """Return what an event tells; nothing where its body is damaged."""
    data: dict[str, Any] = orjson.loads(event.payload)["data"] if event.payload else {}
    return data

"""Read the stream of events one by one, each once whoever reads beside: what one finds by an event is told of."""

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

_Found = TypeVar("_Found")


def read_next(
    doors: Doors,
    reader: Reader,
    find: Callable[[Session, Event | None], _Found],
    tell: Callable[[UnitOfWork, _Found], None],
) -> bool:
    """Take the next event that a reader looks for, and commit; return False if there is nothing new.

    ``find`` only reads, beside the lock; its event is None where others were passed over. ``tell`` writes what was
    found, and raises Moved where that stands no longer.
    """
    with doors.reading() as session:
        step = propagations.ahead(session, reader)
    if step.until == step.position:
        return False

    def prepare(session: Session, lock: bool) -> tuple[Ahead, _Found]:
        if lock:
            catalogue.lock_all(session)
        step = propagations.ahead(session, reader)
        return step, find(session, step.event)

    def file(work: UnitOfWork, prepared: tuple[Ahead, _Found]) -> bool:
        step, found = prepared
        catalogue.lock_all(work.session)
        if not propagations.advance(work.session, step):
            raise Moved
        tell(work, found)
        work.commit()
        return True

    return in_two_steps(doors, prepare, file)


def data_of(event: Event) -> dict[str, Any]:
    """Return what an event tells; nothing where its body is damaged."""
    data: dict[str, Any] = orjson.loads(event.payload)["data"] if event.payload else {}
    return data

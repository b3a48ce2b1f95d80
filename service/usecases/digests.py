"""Telling an endpoint in one event what happened since it was told last.

Nothing is kept for a digest but how far the last one reached: what belongs into the next one is read from the events.
It is owed like any other event, so that it is tried again, logged and made again as those are.
"""

from collections.abc import Iterator
from datetime import datetime

import orjson
from sqlalchemy.orm import Session

from service.core.alerts.digest import Entry, digest, entry, next_time
from service.core.alerts.events import Event, EventType, filters_from, matches
from service.store import digests, outbox
from service.store.replay import FOR_ONE
from service.store.story_records import stories_of
from service.store.unit_of_work import Doors
from service.store.webhooks import WebhookEndpoint


def send_digests(doors: Doors, now: datetime) -> bool:
    """Make the digest that is due, if there is one, and commit; return False if none was.

    It is gathered beside the lock: of two workers that do so, one writes.
    """
    with doors.reading() as session:
        endpoint = digests.due(session, now)
        if endpoint is None:
            return False
        until = digests.end(session)
        told = digest(endpoint.id, gathered(session, endpoint, until), now)
    assert endpoint.digest is not None  # noqa: S101 - it was asked for
    with doors.writing() as work:
        if digests.advance(work.session, endpoint, until, next_time(endpoint.digest, now)):
            if told is not None:
                outbox.record_for(work.session, told, endpoint.id)
            work.commit()
    return True


def gathered(session: Session, endpoint: WebhookEndpoint, until: int) -> Iterator[Entry]:
    """Yield what an endpoint wants to hear of, from its last digest to a position."""
    filters = filters_from(endpoint.event_types, endpoint.filters)
    for row in digests.happened(session, endpoint.digest_position or 0, until):
        type_ = EventType(row.type)
        if type_ in FOR_ONE or row.payload is None:  # or damaged
            continue
        data = orjson.loads(row.payload)["data"]
        stories = stories_of(session, row.article_id) if filters.stories else ()
        if matches(filters, Event(type_, row.timestamp, data), stories):
            yield entry(row.id, row.type, row.timestamp, data)


def begin_digests(session: Session, endpoint: WebhookEndpoint, every: str | None, now: datetime) -> None:
    """Let an endpoint be told in digests of what happens from now on, or of each event where ``every`` is None.

    What was gathered for a digest by now is told at once.
    """
    until = digests.end(session)
    if endpoint.digest is not None and endpoint.state != "disabled":
        told = digest(endpoint.id, gathered(session, endpoint, until), now)
        if told is not None:
            outbox.record_for(session, told, endpoint.id)
            outbox.write(session)  # now, since what is owed may be given up next
    endpoint.digest = every
    endpoint.digest_at = None if every is None else next_time(every, now)
    endpoint.digest_position = None if every is None else until

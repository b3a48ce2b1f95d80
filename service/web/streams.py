"""Events as they happen: server-sent events (HTML Living Standard, section 9.2), which a browser or `curl -N` reads.

A stream that kept a thread would keep others from being served: a few hundred open dashboards, and nobody could post a
version. So a request for a stream is answered like any other, with what happened since its reader was here last, and
then the server takes the connection over, if it can (``HAND_OVER``): one thread writes to all of them. Where it cannot,
or where much happened meanwhile, the answer ends and the reader comes again, with the ``id`` it read last; browsers do
that by themselves. Both ways no event is missed or told twice: an ``id`` is a place in the list of events.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import partial

import orjson
from flask import Response, request
from sqlalchemy.orm import Session

from service.core.errors import Busy
from service.reading.events import EventRow, Scope, Since, covers, last_position, list_events, read_news, scope
from service.web import cursors, lists
from service.web.context import Call, web
from service.web.schemas.events import Event

#: where the server puts what takes a connection over; it tells whether there is room for one more
HAND_OVER = "tracker.hand_over"

MEDIA_TYPE = "text/event-stream"

#: the list whose cursors are the streams' ids
LIST = "/api/v1/events"

#: events that are told at a time
BATCH = 200

#: said first: milliseconds after which a browser comes again when its stream has ended
GREETING = b"retry: 1000\n\n"

SCHEMA = Event()


class TooManyStreams(Busy):
    """As many streams of events are open as this server keeps: try again shortly, or ask GET /api/v1/events."""


@dataclass(slots=True)
class Stream:
    """What one reader follows, and how far they are."""

    #: number of the reader's API key; 0 for nobody's
    key: int
    asked: Scope
    position: int
    #: writes a position as an ``id``
    cursor: Callable[[int], str]
    #: bytes that are still to be sent
    waiting: bytearray = field(default_factory=lambda: bytearray(GREETING))

    def tell(self, event: str, position: int) -> None:
        """Add an event, written as JSON; with it the reader is at ``position``."""
        self.position = position
        self.waiting += f"id: {self.cursor(position)}\ndata: {event}\n\n".encode()

    def mark(self) -> None:
        """Add how far the reader is, without an event: it keeps the connection alive, and a later return short."""
        self.waiting += f":\nid: {self.cursor(self.position)}\n\n".encode()


def answer(call: Call) -> Response:
    """Return the beginning of a stream, which the server goes on with where it can.

    Raises:
        InvalidCursor: ``Last-Event-ID`` or ``after`` is of another list, or of other filters.
        TooManyStreams: the server keeps no more.
    """
    asked = scope(call.session, **lists.filters(call))
    found = missed(call, asked)
    stream = Stream(call.client.id, asked, found.position, partial(identifier, web().cursor_key, lists.filters(call)))
    for row in found.items:
        stream.tell(written(row), row.position)
    stream.position = found.position
    stream.mark()
    hand_over: Callable[[Stream], bool] | None = request.environ.get(HAND_OVER)
    if hand_over is None or found.has_more or request.method != "GET":
        return Response(bytes(stream.waiting), mimetype=MEDIA_TYPE)
    if not hand_over(stream):
        raise TooManyStreams
    return Response(iter(()), mimetype=MEDIA_TYPE)


def missed(call: Call, asked: Scope) -> Since:
    """Return what happened since the reader was here last; to a new one, nothing did."""
    last = request.headers.get("Last-Event-ID") or call.query.get("after")
    if last is None:
        return Since((), last_position(call.session), has_more=False)
    (start,) = cursors.read(web().cursor_key, LIST, lists.filters(call), last)
    return list_events(call.session, asked, after_position=start, limit=BATCH)


def tell_all(session: Session, streams: Collection[Stream]) -> bool:
    """Tell the readers what happened, at most ``BATCH`` events to each; return whether there may be more.

    It is read once for all of them, from the place of the one who is furthest behind.
    """
    if not streams:
        return False
    news = read_news(session, min(stream.position for stream in streams), BATCH)
    for one in news:
        event, position = written(one.row), one.row.position
        for stream in streams:
            if stream.position < position:
                if covers(stream.asked, one):
                    stream.tell(event, position)
                stream.position = position
    return len(news) == BATCH


def written(row: EventRow) -> str:
    """Write an event as the list shows it, on one line."""
    return orjson.dumps(SCHEMA.dump(row)).decode()


def identifier(key: bytes, filters: dict[str, object], position: int) -> str:
    """Return the cursor of a position."""
    return cursors.write(key, LIST, filters, (position,))

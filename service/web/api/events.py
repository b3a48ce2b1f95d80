"""``/events``: what happened, in order and without a gap."""

from typing import Any

from flask import Response

from service.core.alerts.events import EventType
from service.reading import events
from service.web import lists, streams
from service.web.blueprint import Blueprint
from service.web.context import Call
from service.web.schemas import events as schemas
from service.web.schemas.event_bodies import MEANINGS, published

blueprint = Blueprint("events", "What happened; the same that webhooks tell.")


@blueprint.reads("/events", schemas.EventPage, query=schemas.EventQuery)
def list_events(call: Call) -> lists.Served:
    """List events in the order in which they happened, the oldest first.

    Keep `next_cursor` and send it as `after` to be told what happened since; no event is left out or told
    twice.
    """
    (start,) = lists.place(call, "after") or (0,)
    asked = events.scope(call.session, **lists.filters(call))
    found = events.list_events(call.session, asked, after_position=start, limit=call.query["limit"])
    cursor = lists.cursor_for(call, (found.position,))
    answer = {"data": found.items, "has_more": found.has_more, "next_cursor": cursor}
    return answer, 200, lists.next_link({"after": cursor}) if found.has_more else {}


@blueprint.streams("/events/stream", query=schemas.Following)
def stream_events(call: Call) -> Response:
    """Follow events as they happen, as server-sent events (text/event-stream).

    `data` of each message is an event as the list shows it, `id` a cursor of the list. It begins with what happens from
    now on, or after the cursor in `Last-Event-ID` or `after`. The stream ends now and then; connect again with the
    last `id`, and nothing is missed or told twice.
    """
    return streams.answer(call)


@blueprint.reads("/event-types", schemas.EventKindPage)
def list_event_types(call: Call) -> dict[str, Any]:
    """List the types of events, for filters and webhooks, each with the schema of its body."""
    bodies = published()
    kinds = ({"type": str(kind), "description": MEANINGS[kind], "schema": bodies[kind]} for kind in EventType)
    return lists.whole(tuple(kinds))

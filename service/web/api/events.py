"""``/events``: what happened, in order and without a gap."""

from typing import Any

from service.core.alerts.events import EventType
from service.reading import events
from service.web import lists
from service.web.blueprint import Blueprint
from service.web.context import Call
from service.web.schemas import events as schemas

blueprint = Blueprint("events", "What happened; the same that webhooks tell.")

#: when each type of event is told
MEANINGS = {
    EventType.PING: "An endpoint was registered, or asked for a greeting.",
    EventType.ARTICLE_TRACKED: "An article is tracked from now on.",
    EventType.ARTICLE_VERSION_CREATED: "A version was stored and compared.",
    EventType.ARTICLE_WITHDRAWN: "An article was taken down.",
    EventType.ARTICLE_RESTORED: "An article that was gone is back.",
    EventType.CORRECTION_DETECTED: "A correction was found, announced or silent.",
    EventType.CORRECTION_REVIEWED: "An editor confirmed, dismissed or re-labelled a correction.",
    EventType.NOTICE_ALTERED: "The words of a notice were changed.",
    EventType.NOTICE_REMOVED: "A notice is gone.",
    EventType.CLAIM_SUPPORT_CHANGED: "An article says something else to a watched claim than before.",
    EventType.CLAIM_CONFLICT: "Articles contradict each other on a watched claim.",
    EventType.CLAIM_STILL_UNCORRECTED: "A claim was corrected elsewhere and still stands in an article.",
    EventType.WATCH_FAILING: "A watched page or feed cannot be read.",
    EventType.IMPORT_COMPLETED: "An import is through.",
    EventType.ENDPOINT_DISABLED: "Nothing is sent to an endpoint any more.",
}


@blueprint.reads("/events", schemas.EventPage, query=schemas.EventQuery)
def list_events(call: Call) -> lists.Served:
    """List events in the order in which they happened, the oldest first.

    Keep `next_cursor` and send it as `after` to be told what happened since; no event is left out or told
    twice.
    """
    start = lists.place(call, "after") or (0,)
    found = events.list_events(call.session, **lists.filters(call), after_position=start[0], limit=call.query["limit"])
    last = (found.items[-1].position,) if found.items else start
    cursor = lists.cursor_for(call, last)
    more = found.next_key is not None
    answer = {"data": found.items, "has_more": more, "next_cursor": cursor}
    return answer, 200, lists.next_link({"after": cursor}) if more else {}


@blueprint.reads("/event-types", schemas.EventKindPage)
def list_event_types(call: Call) -> dict[str, Any]:
    """List the types of events, for filters and webhooks."""
    kinds = ({"type": str(kind), "description": MEANINGS[kind]} for kind in EventType)
    return lists.whole(tuple(kinds))

"""What is told to others when something happens, who wants to hear of it, and the bytes that say it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import orjson

from service.core.alerts.shortening import shortened

#: a body must stay under this many bytes (Standard Webhooks, "Payload size")
MAX_BYTES = 20_000


class EventType(StrEnum):
    """The kinds of events."""

    PING = "ping"
    ARTICLE_TRACKED = "article.tracked"
    ARTICLE_VERSION_CREATED = "article.version_created"
    ARTICLE_WITHDRAWN = "article.withdrawn"
    ARTICLE_RESTORED = "article.restored"
    CORRECTION_DETECTED = "correction.detected"
    CORRECTION_REVIEWED = "correction.reviewed"
    NOTICE_ALTERED = "notice.altered"
    NOTICE_REMOVED = "notice.removed"
    CLAIM_SUPPORT_CHANGED = "claim.support_changed"
    CLAIM_CONFLICT = "claim.conflict"
    CLAIM_STILL_UNCORRECTED = "claim.still_uncorrected"
    WATCH_FAILING = "watch.failing"
    IMPORT_COMPLETED = "import.completed"
    ENDPOINT_DISABLED = "endpoint.disabled"
    DIGEST = "digest"


#: events about the service itself: they have no outlet, article, claim or correction to filter by
ABOUT_THE_SERVICE = frozenset(
    {EventType.PING, EventType.IMPORT_COMPLETED, EventType.ENDPOINT_DISABLED, EventType.DIGEST}
)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, before it is stored."""

    type: EventType
    timestamp: datetime
    #: what is sent, ready for JSON
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Filters:
    """What an endpoint wants to hear of; an empty field lets everything pass."""

    event_types: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    articles: frozenset[int] = frozenset()
    #: the event is about an article of one of these stories
    stories: frozenset[int] = frozenset()
    claims: frozenset[int] = frozenset()
    correction_kinds: frozenset[str] = frozenset()
    #: leave out versions in which nothing but moves, copy-edits and furniture changed
    substantive_only: bool = False


def filters_from(event_types: Collection[str], stored: Mapping[str, Any]) -> Filters:
    """Return the filters of an endpoint from the JSON that is stored of it; already validated."""
    return Filters(
        event_types=frozenset(event_types),
        outlets=frozenset(stored.get("outlets", ())),
        articles=frozenset(stored.get("articles", ())),
        stories=frozenset(stored.get("stories", ())),
        claims=frozenset(stored.get("claims", ())),
        correction_kinds=frozenset(stored.get("correction_kinds", ())),
        substantive_only=stored.get("substantive_only", False),
    )


def matches(filters: Filters, event: Event, stories: Collection[int] = ()) -> bool:
    """Tell whether an endpoint with these filters is to hear of the event; ``stories`` are those of its article.

    A filter that is set lets pass only events that carry one of its values: with ``correction_kinds`` set, an
    event without a correction does not pass. Events about the service itself are judged by their type alone.
    """
    if not allows(filters.event_types, event.type):
        return False
    if event.type in ABOUT_THE_SERVICE:
        return True
    data = event.data
    return (
        allows(filters.outlets, data.get("article", {}).get("outlet"))
        and allows(filters.articles, data.get("article_id"))
        and (not filters.stories or not filters.stories.isdisjoint(stories))
        and allows(filters.claims, data.get("claim_id"))
        and allows(filters.correction_kinds, data.get("correction", {}).get("kind"))
        and not (filters.substantive_only and data.get("substantive") is False)
    )


def allows(wanted: Collection[Any], value: object) -> bool:
    """Tell whether one filter lets a value pass."""
    return not wanted or value in wanted


def payload(event: Event) -> bytes:
    """Serialize the body that is stored once and sent, byte for byte, on every attempt.

    The body is ``{"type", "timestamp", "data"}`` in UTF-8, under 20,000 bytes; see ``shortening`` for what
    gives way in one that would be larger.
    """
    body = serialized(event, event.data)
    if len(body) < MAX_BYTES:
        return body
    marked = {**event.data, "shortened": True}
    return serialized(event, shortened(marked, lambda data: serialized(event, data), MAX_BYTES))


def serialized(event: Event, data: Mapping[str, Any]) -> bytes:
    """Write an event as JSON, its time in UTC with ``Z``."""
    return orjson.dumps(
        {"type": event.type, "timestamp": event.timestamp.astimezone(UTC), "data": data},
        option=orjson.OPT_UTC_Z,
    )

"""Digests: what happened in an hour or a day, in one event for one endpoint."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from heapq import nlargest
from typing import Any

from service.core.alerts.events import Event, EventType

#: how often a digest is sent: at the full hour, or in the morning at this hour of UTC
EVERY = ("hourly", "daily")
MORNING = 6

#: events that a digest names; of more, those that weigh most
MOST = 30

#: what of an event's data a digest repeats, and of a correction's and a review's
KEPT = (
    *("article_id", "article", "version_number", "sequence", "summary", "significance", "reason"),
    *("claim", "claim_id", "stance", "stance_before", "against"),
    *("url", "rows", "created", "unchanged", "errors"),
)
KEPT_INSIDE = {
    "correction": ("id", "kind", "from_version", "to_version", "status", "disclosure", "significance", "summary"),
    "review": ("status", "kind", "note", "reviewer"),
}

Entry = dict[str, Any]


def next_time(every: str, now: datetime) -> datetime:
    """Return when the next digest is due after ``now``, which is in UTC."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    if every == "hourly":
        return hour + timedelta(hours=1)
    morning = hour.replace(hour=MORNING)
    return morning if morning > now else morning + timedelta(days=1)


def entry(id_: str, type_: str, timestamp: datetime, data: Mapping[str, Any]) -> Entry:
    """Return what a digest says of an event."""
    kept = {name: data[name] for name in KEPT if name in data}
    for name, members in KEPT_INSIDE.items():
        if name in data:
            kept[name] = {member: data[name][member] for member in members if member in data[name]}
    return {"id": id_, "type": type_, "timestamp": timestamp, "data": kept}


def digest(endpoint_id: int, entries: Iterable[Entry], at: datetime) -> Event | None:
    """Return the digest of events in their order; None where there are none."""
    numbered = list(enumerate(entries))
    weightiest = nlargest(MOST, numbered, key=lambda pair: (weight(pair[1]), -pair[0]))
    told = [one for _, one in sorted(weightiest, key=lambda pair: pair[0])]
    data = {"endpoint_id": endpoint_id, "count": len(numbered), "events": told}
    return Event(EventType.DIGEST, at, data) if told else None


def weight(one: Entry) -> float:
    """Return how much an event matters, from 0 to 1."""
    correction = one["data"].get("correction", {})
    return float(correction.get("significance") or one["data"].get("significance") or 0)

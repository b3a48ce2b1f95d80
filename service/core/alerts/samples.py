"""One event of each type as an example, for whoever writes a receiver: nothing of it happened.

The words are invented; every field that a real event has is there, made by the same functions.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from service.core.alerts import catalogue
from service.core.alerts.catalogue import Subject
from service.core.alerts.digest import digest, entry
from service.core.alerts.events import Event, EventType

SUBJECT = Subject(7, "https://gazette.example/ferry-resumes", "The Harbour Gazette", "Ferry to resume on Monday")

PLACE = {"start": 122, "end": 138}
NOTICE = {
    "kind": "correction",
    **PLACE,
    "text": "Correction: An earlier version of this article misstated how many people the ferry carried.",
    "label": "Correction",
    "position": "bottom",
    "stated_date": None,
    "wrong": None,
    "right": None,
    "rule": "label.correction",
    "confidence": 0.97,
}
CHANGE = {
    "category": "number",
    "field": "text",
    "substantive": True,
    "old": {**PLACE, "text": "37,500 passengers"},
    "new": {**PLACE, "text": "39,000 passengers"},
    "reason": "37,500 became 39,000.",
    "disclosure": "disclosed",
    "disclosed_by": 0,
    "rule": "number.changed",
    "confidence": 0.9,
}
CREDIT = {
    "type": "indirect",
    "source": {**PLACE, "text": "the company", "id": None, "name": None, "kind": "organisation"},
    "sources": [],
    "cue": {**PLACE, "text": "said"},
    "content": [{**PLACE, "text": "that 39,000 passengers had been carried"}],
    "rule": "cue.after",
    "confidence": 0.8,
    "change": "added",
}


def correction(kind: str, at: datetime) -> dict[str, Any]:
    """Return a row of the ledger as events carry it."""
    return {
        "id": 3,
        "kind": kind,
        "from_version": 1,
        "to_version": 2,
        "status": "detected",
        "disclosure": "disclosed",
        "significance": 0.8,
        "summary": "37,500 passengers became 39,000; a note says so.",
        "detected_at": at,
        "notice": NOTICE,
        "changes": [CHANGE],
        "attributions": [CREDIT],
    }


def detected(kind: str) -> Callable[[datetime], Event]:
    """Return what tells of a correction, under its own name where it has one."""
    return lambda at: catalogue.correction_detected(SUBJECT, at, correction(kind, at))[-1]


def version_created(at: datetime) -> Event:
    """Tell of a version."""
    return catalogue.version_created(
        SUBJECT,
        at,
        2,
        captured_at=at,
        substantive=True,
        significance=0.8,
        summary="37,500 passengers became 39,000.",
        categories=["number"],
        corrections=[3],
    )


def reviewed(at: datetime) -> Event:
    """Tell of an editor's word."""
    review = {"status": "confirmed", "kind": None, "note": "The company confirmed it.", "reviewer": "standards desk"}
    return catalogue.correction_reviewed(SUBJECT, at, correction("correction", at), review)


def support_changed(at: datetime) -> Event:
    """Tell that an article says something else to a claim."""
    return catalogue.claim_support_changed(
        SUBJECT,
        at,
        2,
        claim_id=31,
        claim="The ferry carried 37,500 passengers.",
        stance_before="supports",
        stance="contradicts",
        confidence=0.8,
        reason="37,500 against 39,000.",
    )


def conflict(at: datetime) -> Event:
    """Tell that an article contradicts another on a claim."""
    other = {"article_id": 12, "outlet": "The Island Post", "version_number": 1, "stance": "supports"}
    return catalogue.claim_conflict(
        SUBJECT,
        at,
        2,
        claim_id=31,
        claim="The ferry carried 37,500 passengers.",
        stance="contradicts",
        confidence=0.8,
        reason="same event, different number: 39,000 against 37,500",
        against=[other],
    )


def still_uncorrected(at: datetime) -> Event:
    """Tell that an article still says what was corrected elsewhere."""
    return catalogue.claim_still_uncorrected(
        SUBJECT,
        at,
        1,
        claim="The ferry carried 37,500 passengers.",
        reason="It says 37,500, which The Island Post corrected to 39,000.",
        cites=True,
        correction={"id": 3, "article_id": 12, "outlet": "The Island Post", "kind": "correction"},
    )


def failing(at: datetime) -> Event:
    """Tell that a page cannot be read any more."""
    return catalogue.watch_failing(SUBJECT, at, 3, captured_at=at, reason="bot protection")


def digested(at: datetime) -> Event:
    """Tell of a correction in a digest."""
    event = detected("correction")(at)
    told = digest(1, [entry("evt_5f0c", event.type, at, event.data)], at)
    assert told is not None  # noqa: S101 - it tells of one
    return told


SAMPLES: Mapping[EventType, Callable[[datetime], Event]] = {
    EventType.PING: lambda at: catalogue.ping(1, at),
    EventType.ARTICLE_TRACKED: lambda at: catalogue.article_tracked(SUBJECT, at),
    EventType.ARTICLE_VERSION_CREATED: version_created,
    EventType.ARTICLE_WITHDRAWN: lambda at: catalogue.article_withdrawn(SUBJECT, at, 2),
    EventType.ARTICLE_RESTORED: detected("restoration"),
    EventType.CORRECTION_DETECTED: detected("correction"),
    EventType.CORRECTION_REVIEWED: reviewed,
    EventType.NOTICE_ALTERED: detected("notice_altered"),
    EventType.NOTICE_REMOVED: detected("notice_removed"),
    EventType.CLAIM_SUPPORT_CHANGED: support_changed,
    EventType.CLAIM_CONFLICT: conflict,
    EventType.CLAIM_STILL_UNCORRECTED: still_uncorrected,
    EventType.WATCH_FAILING: failing,
    EventType.IMPORT_COMPLETED: lambda at: catalogue.import_completed(1_180, 15, 5, at),
    EventType.ENDPOINT_DISABLED: lambda at: catalogue.endpoint_disabled(
        2, "https://hooks.example/gone", "The receiver answered 410 Gone.", at
    ),
    EventType.DIGEST: digested,
}


def sample(type_: EventType, at: datetime) -> Event:
    """Return an example of a type; its data say that it is one."""
    event = SAMPLES[type_](at)
    return replace(event, data={**event.data, "example": True})

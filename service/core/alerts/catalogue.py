"""The data of each event. Field names are those of the API, so that a receiver needs to learn them once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from service.core.alerts.events import Event, EventType

#: corrections that are events of their own as well
OWN_EVENTS = {
    "notice_altered": EventType.NOTICE_ALTERED,
    "notice_removed": EventType.NOTICE_REMOVED,
    "withdrawal": EventType.ARTICLE_WITHDRAWN,
    "restoration": EventType.ARTICLE_RESTORED,
}


@dataclass(frozen=True, slots=True)
class Subject:
    """The article that an event is about."""

    article_id: int
    url: str
    outlet: str
    title: str


def article_tracked(subject: Subject, at: datetime) -> Event:
    """Tell that an article is tracked from now on."""
    return about(subject, EventType.ARTICLE_TRACKED, at, None)


def article_withdrawn(subject: Subject, at: datetime, version_number: int | None) -> Event:
    """Tell that an article was taken down; ``version_number`` is its latest version."""
    return about(subject, EventType.ARTICLE_WITHDRAWN, at, version_number)


def version_created(
    subject: Subject,
    at: datetime,
    version_number: int,
    *,
    captured_at: datetime,
    substantive: bool,
    significance: float,
    summary: str,
    categories: Sequence[str],
    corrections: Sequence[int],
) -> Event:
    """Tell of a new version: what kinds of changes it brings and the ids of the corrections found in it."""
    return about(
        subject,
        EventType.ARTICLE_VERSION_CREATED,
        at,
        version_number,
        captured_at=captured_at,
        substantive=substantive,
        significance=significance,
        summary=summary,
        categories=list(categories),
        corrections=list(corrections),
    )


def correction_detected(subject: Subject, at: datetime, correction: Mapping[str, Any]) -> tuple[Event, ...]:
    """Tell of a new row of the ledger, given as the API serves it.

    A notice that was altered or removed, and an article that was withdrawn or restored, is told of twice: as a
    correction, and under its own name.
    """
    types = [EventType.CORRECTION_DETECTED]
    if correction["kind"] in OWN_EVENTS:
        types.append(OWN_EVENTS[correction["kind"]])
    number = correction["to_version"]
    return tuple(about(subject, type_, at, number, correction=dict(correction)) for type_ in types)


def correction_reviewed(
    subject: Subject, at: datetime, correction: Mapping[str, Any], review: Mapping[str, Any]
) -> Event:
    """Tell of an editor's word on a correction; both as the API serves them."""
    number = correction["to_version"]
    return about(subject, EventType.CORRECTION_REVIEWED, at, number, correction=dict(correction), review=dict(review))


def claim_support_changed(
    subject: Subject,
    at: datetime,
    version_number: int,
    *,
    claim_id: int,
    claim: str,
    stance_before: str | None,
    stance: str,
    confidence: float,
    reason: str,
) -> Event:
    """Tell that an article says something else to a watched claim than its version before did."""
    return about(
        subject,
        EventType.CLAIM_SUPPORT_CHANGED,
        at,
        version_number,
        claim_id=claim_id,
        claim=claim,
        stance_before=stance_before,
        stance=stance,
        confidence=confidence,
        reason=reason,
    )


def claim_conflict(
    subject: Subject,
    at: datetime,
    version_number: int,
    *,
    claim_id: int | None,
    claim: str,
    stance: str,
    confidence: float,
    reason: str,
    against: Sequence[Mapping[str, Any]],
) -> Event:
    """Tell that an article says what cannot be true beside what the articles ``against`` it say.

    It is about a watched claim, or, without a ``claim_id``, about what the article itself says in the words ``claim``.
    """
    return about(
        subject,
        EventType.CLAIM_CONFLICT,
        at,
        version_number,
        claim_id=claim_id,
        claim=claim,
        stance=stance,
        confidence=confidence,
        reason=reason,
        against=[dict(one) for one in against],
    )


def claim_still_uncorrected(
    subject: Subject,
    at: datetime,
    version_number: int,
    *,
    claim: str,
    reason: str,
    cites: bool,
    correction: Mapping[str, Any],
) -> Event:
    """Tell that an article still says, in the words ``claim``, what another outlet's ``correction`` gave up.

    ``cites`` tells whether it names that outlet.
    """
    return about(
        subject,
        EventType.CLAIM_STILL_UNCORRECTED,
        at,
        version_number,
        claim=claim,
        reason=reason,
        cites=cites,
        correction=dict(correction),
    )


def watch_failing(subject: Subject, at: datetime, version_number: int, *, captured_at: datetime, reason: str) -> Event:
    """Tell that what is captured at an article's address is no longer the article."""
    return about(
        subject,
        EventType.WATCH_FAILING,
        at,
        version_number,
        captured_at=captured_at,
        capture_quality_reason=reason,
        summary=f"What was captured is another page ({reason}).",
    )


def ping(endpoint_id: int, at: datetime) -> Event:
    """Greet an endpoint, so that its owner sees that it works."""
    return Event(EventType.PING, at, {"endpoint_id": endpoint_id})


def endpoint_disabled(endpoint_id: int, url: str, reason: str, at: datetime) -> Event:
    """Tell the other endpoints that nothing is sent to this one any more."""
    return Event(EventType.ENDPOINT_DISABLED, at, {"endpoint_id": endpoint_id, "url": url, "reason": reason})


def import_completed(created: int, unchanged: int, errors: int, at: datetime) -> Event:
    """Tell that an import is through: how many rows made a version, said nothing new, or could not be used."""
    rows = created + unchanged + errors
    counts = {"rows": rows, "created": created, "unchanged": unchanged, "errors": errors}
    return Event(EventType.IMPORT_COMPLETED, at, counts)


def about(subject: Subject, type_: EventType, at: datetime, version_number: int | None, **more: Any) -> Event:
    """Return an event about an article."""
    article = {"url": subject.url, "outlet": subject.outlet, "title": subject.title}
    data = {"article_id": subject.article_id, "article": article, "version_number": version_number}
    return Event(type_, at, {**data, **more})

"""From what was written down to the events that tell of it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from service.core.alerts import catalogue
from service.core.alerts.catalogue import Subject
from service.core.alerts.events import Event
from service.store.articles import Article
from service.store.catalogue import Standing
from service.store.claim_records import Watched
from service.store.conflicts import Opponent
from service.store.corrections import Correction, Review
from service.usecases.transition import Transition

#: what of an article is told
Named = Article | Standing


def subject(article: Named) -> Subject:
    """Return what every event says of its article."""
    return Subject(article.id, article.canonical_url, article.outlet, article.title)


def version_created(article: Named, step: Transition, corrections: Sequence[Correction], now: datetime) -> Event:
    """Tell of a new version."""
    comparison = step.comparison
    return catalogue.version_created(
        subject(article),
        now,
        step.after.row.number,
        captured_at=step.after.row.captured_at,
        substantive=comparison.substantive,
        significance=comparison.significance,
        summary=comparison.summary,
        categories=sorted({change.category.value for change in comparison.changes}),
        corrections=[row.id for row in corrections],
    )


def correction_detected(article: Named, row: Correction, now: datetime) -> tuple[Event, ...]:
    """Tell of a new row of the ledger."""
    return catalogue.correction_detected(subject(article), now, correction_data(row))


def correction_reviewed(article: Article, row: Correction, review: Review, now: datetime) -> Event:
    """Tell of an editor's word."""
    said = {"status": review.status, "kind": review.kind, "note": review.note, "reviewer": review.reviewer}
    return catalogue.correction_reviewed(subject(article), now, correction_data(row), said)


def watch_failing(article: Named, step: Transition, now: datetime) -> Event:
    """Tell that a version shows another page in place of the article."""
    row = step.after.row
    reason = row.low_quality or ""
    return catalogue.watch_failing(subject(article), now, row.number, captured_at=row.captured_at, reason=reason)


def support_changed(article: Named, claim: Watched, before: str | None, row: dict[str, Any], now: datetime) -> Event:
    """Tell that an article says something else to a watched claim."""
    return catalogue.claim_support_changed(
        subject(article),
        now,
        row["version_number"],
        claim_id=claim.id,
        claim=claim.text,
        stance_before=before,
        stance=row["stance"],
        confidence=row["confidence"],
        reason=row["reason"],
    )


def conflict(article: Named, claim: Watched, row: dict[str, Any], against: Sequence[Opponent], now: datetime) -> Event:
    """Tell that an article contradicts others on a watched claim."""
    return catalogue.claim_conflict(
        subject(article),
        now,
        row["version_number"],
        claim_id=claim.id,
        claim=claim.text,
        stance=row["stance"],
        confidence=row["confidence"],
        reason=row["reason"],
        against=[other._asdict() for other in against],
    )


def correction_data(row: Correction) -> dict[str, Any]:
    """Return a row of the ledger under the names the API gives its fields."""
    return {
        "id": row.id,
        "kind": row.reviewed_kind or row.kind,
        "from_version": row.from_version,
        "to_version": row.to_version,
        "status": row.status,
        "disclosure": row.disclosure,
        "significance": row.significance,
        "summary": row.summary,
        "detected_at": row.detected_at,
        **{name: row.contents[name] for name in ("notice", "changes", "attributions")},
    }

"""An editor confirms, dismisses or re-labels a correction; the machine's finding stays."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from service.store import catalogue, ledger, outbox
from service.store.corrections import Review as ReviewRow
from service.usecases import announce


@dataclass(frozen=True, slots=True)
class Review:
    """What an editor says of a correction."""

    #: ``detected`` (back to undecided), ``confirmed`` or ``dismissed``
    status: str
    #: another kind, where the machine's is wrong
    kind: str | None = None
    note: str | None = None


def review_correction(session: Session, correction_id: int, review: Review, *, reviewer: str, now: datetime) -> None:
    """Add an editor's word to a correction; its status follows.

    Raises:
        NotFound: there is no such correction.
        Gone: its article was taken down.
    """
    correction = ledger.lock_correction(session, correction_id)
    article = catalogue.lock_article(session, correction.article_id)
    correction.status = review.status
    correction.reviewed_kind = review.kind or correction.reviewed_kind
    correction.revision += 1
    row = ReviewRow(correction_id=correction_id, status=review.status, kind=review.kind, note=review.note)
    row.reviewer, row.created_at = reviewer, now
    ledger.add_review(session, row)
    outbox.record(session, announce.correction_reviewed(article, correction, row, now), article.id)

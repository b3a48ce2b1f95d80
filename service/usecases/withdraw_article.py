"""Take an article down, as the law may demand: its words go, its digests and this tombstone stay."""

from datetime import datetime

from sqlalchemy.orm import Session

from service.core.alerts.catalogue import article_withdrawn
from service.store import (
    answers,
    catalogue,
    claim_records,
    conflicts,
    ledger,
    outbox,
    propagations,
    source_records,
    story_records,
)
from service.store.redaction import redact_events
from service.usecases import announce


def withdraw_article(session: Session, article_id: int, *, now: datetime) -> None:
    """Remove every word of an article that is kept, also from events already sent and answers kept for repetition.

    Those answers all go: which article one speaks of is not kept beside it, and they are kept for a day at most.

    Raises:
        NotFound: there is no such article.
        Gone: it was taken down before.
    """
    article = catalogue.lock_article(session, article_id)
    catalogue.erase_texts(session, article_id)
    ledger.erase_article(session, article_id)
    source_records.erase_article(session, article_id)
    claim_records.erase_article(session, article_id)
    story_records.erase_article(session, article_id)
    propagations.erase_article(session, article_id)
    conflicts.erase_article(session, article_id)
    redact_events(session, article_id)
    answers.forget_all(session)
    article.title, article.tags = "", []
    article.withdrawn_at = now
    article.revision += 1
    session.flush()
    outbox.record(session, article_withdrawn(announce.subject(article), now, article.latest_version), article_id)

"""The ledger of corrections: writing rows, and what later versions do to them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from service.core.errors import NotFound
from service.store.articles import Article
from service.store.corrections import Correction, Review
from service.store.versions import Version

#: what has a column of its own; the rest of a record goes into the body
COLUMNS = ("kind", "disclosure", "significance", "summary")


def add_correction(
    session: Session, article: Article, before: int | None, version: Version, record: dict[str, Any]
) -> Correction:
    """Write one row of the ledger from a correction's record."""
    row = Correction(article_id=article.id, outlet=article.outlet, to_version=version.number)
    row.detected_at = version.captured_at
    fill(row, before, record)
    session.add(row)
    session.flush()
    return row


def fill(row: Correction, before: int | None, record: dict[str, Any]) -> None:
    """Write a record into its row."""
    row.from_version = before
    for column in COLUMNS:
        setattr(row, column, record[column])
    row.categories = "," + "".join(f"{name}," for name in sorted({c["category"] for c in record["changes"]}))
    row.body = {key: value for key, value in record.items() if key not in COLUMNS}


def standing(session: Session, article_id: int, to_version: int) -> Sequence[Correction]:
    """Return the rows of one version that no late arrival has replaced."""
    return session.scalars(
        select(Correction)
        .where(
            Correction.article_id == article_id,
            Correction.to_version == to_version,
            Correction.superseded_at.is_(None),
        )
        .order_by(Correction.id)
    ).all()


def silent(session: Session, article_id: int, before: datetime) -> Sequence[Correction]:
    """Return the article's silent edits that no notice has explained up to a moment."""
    return session.scalars(
        select(Correction)
        .where(
            Correction.article_id == article_id,
            Correction.disclosure == "undisclosed",
            Correction.superseded_at.is_(None),
            Correction.detected_at < before,
        )
        .order_by(Correction.id)
    ).all()


def lock_correction(session: Session, correction_id: int) -> Correction:
    """Return a correction for changing.

    Raises:
        NotFound: there is none with this number.
    """
    row = session.scalars(select(Correction).where(Correction.id == correction_id).with_for_update()).one_or_none()
    if row is None:
        raise NotFound(f"There is no correction {correction_id}.")
    return row


def add_review(session: Session, review: Review) -> None:
    """Write an editor's word."""
    session.add(review)
    session.flush()


def erase_article(session: Session, article_id: int) -> None:
    """Remove an article's rows and their reviews, which quote its words."""
    rows = select(Correction.id).where(Correction.article_id == article_id)
    session.execute(delete(Review).where(Review.correction_id.in_(rows)))
    session.execute(delete(Correction).where(Correction.article_id == article_id))

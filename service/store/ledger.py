"""The ledger of corrections: writing rows, and what later versions do to them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, delete, exists, insert, select, update
from sqlalchemy.orm import Session

from service.core.editorial.corrections import CorrectionKind
from service.core.errors import NotFound
from service.store.articles import Article
from service.store.catalogue import Standing
from service.store.corrections import Correction, Review
from service.store.statement import Statement

#: a row may have been read before it was locked
AFRESH = {"populate_existing": True}

#: what has a column of its own; the rest of a record goes into the body
COLUMNS = ("kind", "disclosure", "significance", "summary", "lag_seconds", "disclosed_in")

#: the older version, the newer one, and when that was captured
Pair = tuple[int | None, int, datetime]

#: columns of a row that are written from its record and its place
_WRITTEN = ("from_version", "to_version", "detected_at", *COLUMNS, "categories", "body")

_TABLE = Correction.metadata.tables["corrections"]
_ROW = update(_TABLE).where(_TABLE.c.id == bindparam("number"))
_CHANGED = {"revision": _TABLE.c.revision + 1}
ADD = Statement(insert(_TABLE).returning(_TABLE.c.id), ("article_id", "outlet", "status", *_WRITTEN))
REWRITE = Statement(_ROW.values({name: bindparam(name) for name in _WRITTEN} | _CHANGED))
SUPERSEDE = Statement(_ROW.values({"superseded_at": bindparam("now")} | _CHANGED))


def add(session: Session, article: Standing, pair: Pair, record: dict[str, Any]) -> Correction:
    """Write a correction's record into a new row."""
    columns = {"article_id": article.id, "outlet": article.outlet, "status": "detected", **_columns(pair, record)}
    return Correction(id=ADD.value(session, **columns), **columns)


def rewrite(session: Session, number: int, pair: Pair, record: dict[str, Any]) -> None:
    """Write a correction's record into the row that it has."""
    REWRITE.run(session, number=number, **_columns(pair, record))


def _columns(pair: Pair, record: dict[str, Any]) -> dict[str, Any]:
    before, after, moment = pair
    return {
        "from_version": before,
        "to_version": after,
        "detected_at": moment,
        **{column: record[column] for column in COLUMNS},
        "categories": "," + "".join(f"{name}," for name in sorted({c["category"] for c in record["changes"]})),
        "body": {key: value for key, value in record.items() if key not in COLUMNS},
    }


def record_of(row: Correction) -> dict[str, Any]:
    """Return the record that was written into a row."""
    return {**row.contents, **{column: getattr(row, column) for column in COLUMNS}}


def supersede(session: Session, numbers: Iterable[int], now: datetime) -> None:
    """Mark rows that rest on two versions which are no longer neighbours: kept for their address, no longer listed."""
    SUPERSEDE.run_all(session, ({"number": number, "now": now} for number in numbers))


def standing(session: Session, article_id: int) -> Sequence[Correction]:
    """Return an article's rows that no late arrival has replaced, and that the rules still find."""
    return session.scalars(_standing(article_id)).all()


def still_silent(session: Session, article_id: int) -> Sequence[Correction]:
    """Return those of an article's ``standing`` rows that a notice may own up to."""
    silent = Correction.kind == CorrectionKind.STEALTH_EDIT.value, Correction.disclosed_in.is_(None)
    return session.scalars(_standing(article_id).where(*silent)).all()


def _standing(article_id: int) -> Select[Correction]:
    of_article = (Correction.article_id == article_id, Correction.superseded_at.is_(None))
    return select(Correction).where(*of_article, Correction.not_found_by.is_(None)).order_by(Correction.id)


def rows_of(session: Session, article_id: int) -> list[tuple[Correction, bool]]:
    """Return an article's rows that stand, or that rules no longer found; with each, whether it was reviewed."""
    reviewed = exists().where(Review.correction_id == Correction.id)
    stands = Correction.superseded_at.is_(None) | Correction.not_found_by.is_not(None)
    query = select(Correction, reviewed).where(Correction.article_id == article_id, stands).order_by(Correction.id)
    return [(row, said) for row, said in session.execute(query)]


def revisions(session: Session, article_id: int) -> frozenset[tuple[int, int]]:
    """Return the numbers of an article's rows, each with how often it was changed."""
    query = select(Correction.id, Correction.revision).where(Correction.article_id == article_id)
    return frozenset((number, revision) for number, revision in session.execute(query))


def not_found(session: Session, number: int, rules: int, now: datetime | None) -> None:
    """Mark a row that a rule set no longer finds; it is no longer listed from ``now`` on, if that is given."""
    lost = {"not_found_by": rules, "superseded_at": now, "revision": Correction.revision + 1}
    session.execute(update(Correction).where(Correction.id == number).values(lost))


def found_again(session: Session, number: int) -> None:
    """Let a row stand that rules no longer found."""
    stands = {"not_found_by": None, "superseded_at": None, "revision": Correction.revision + 1}
    session.execute(update(Correction).where(Correction.id == number).values(stands))


def lock_correction(session: Session, correction_id: int) -> Correction:
    """Return a correction for changing.

    Raises:
        NotFound: there is none with this number.
    """
    article_id = session.scalars(select(Correction.article_id).where(Correction.id == correction_id)).one_or_none()
    if article_id is None:
        raise NotFound(f"There is no correction {correction_id}.")
    # the article first, as whoever files a version does: two locks taken in two orders would wait for each other
    session.execute(select(Article.id).where(Article.id == article_id).with_for_update())
    return session.scalars(
        select(Correction).where(Correction.id == correction_id).with_for_update(), execution_options=AFRESH
    ).one()


def add_review(session: Session, review: Review) -> None:
    """Write an editor's word."""
    session.add(review)
    session.flush()


def erase_article(session: Session, article_id: int) -> None:
    """Remove an article's rows and their reviews, which quote its words."""
    rows = select(Correction.id).where(Correction.article_id == article_id)
    session.execute(delete(Review).where(Review.correction_id.in_(rows)))
    session.execute(delete(Correction).where(Correction.article_id == article_id))

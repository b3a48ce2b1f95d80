"""Questions about the ledger of corrections."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Unpack

import orjson
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from service.core.alerts.shortening import BOUNDS, shortened
from service.core.editorial.record import Record, weightiest_first
from service.core.editorial.summary import delay
from service.core.errors import NotFound
from service.reading.correction_filters import Filters, passing, speaking_of
from service.reading.page import Key, Page, page
from service.store.articles import Article
from service.store.corrections import Correction, Review
from service.store.versions import Version

#: a row of a list stays under this many bytes: a page of rewritten articles can still be read at once
MAX_ROW_BYTES = 20_000
#: and has at most so many of its changes
ENTRIES = BOUNDS[0][1]

#: by what a list is sorted, the greatest first
ORDERS = {
    "newest": (Correction.detected_at, Correction.id),
    "recorded": (Correction.id,),
    "weightiest": (Correction.significance, Correction.id),
}


@dataclass(frozen=True, slots=True)
class ArticleLabel:
    """What a reader needs to know of an article beside its corrections."""

    id: int
    url: str
    outlet: str
    #: the headline of the row's newer version
    title: str


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """An editor's word, as it is served."""

    id: int
    status: str
    kind: str | None
    note: str | None
    reviewer: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A row of the ledger, as it is served."""

    id: int
    article_id: int
    outlet: str
    article: ArticleLabel
    #: the machine's kind, unless an editor gave another
    kind: str
    #: the machine's kind
    detected_kind: str
    from_version: int | None
    to_version: int
    status: str
    disclosure: str
    lag_seconds: int | None
    #: the same in words
    lag: str | None
    #: number of the version whose notice owned up to it later
    disclosed_in: int | None
    #: numbers of the versions whose silent edits its notice owned up to later
    discloses: list[int]
    significance: float
    reasons: list[str]
    summary: str
    notice: Record | None
    notice_before: Record | None
    changes: list[Record]
    #: how many changes it covers, in a shortened row too
    change_count: int
    attributions: list[Record]
    claims: list[Record]
    evidence: list[Record]
    rule: str
    confidence: float
    detected_at: datetime
    #: a version that arrived late stands between the two, or newer rules no longer find it: kept for its address, no
    #: longer listed
    superseded_at: datetime | None
    #: number of the rule set that no longer finds it; None while it is found
    not_found_by: int | None
    reviews: tuple[ReviewRow, ...]
    #: what it says beside its columns cannot be read
    damaged: bool
    #: a row of a list that would be too large, cut by the rule of ``shortening``
    shortened: bool = False


def list_corrections(
    session: Session, *, order: str = "newest", after: Key | None = None, limit: int = 50, **filters: Unpack[Filters]
) -> Page[CorrectionRow]:
    """Return corrections in one of ``ORDERS``, each in fewer than ``MAX_ROW_BYTES`` bytes."""
    found: Page[Correction] = page(
        session, passing(filters), ORDERS[order], after, limit, lambda row: row, descending=True,
        either=speaking_of(filters),
    )  # fmt: skip
    return Page(tuple(_list(session, found.items)), found.next_key)


def list_state(session: Session, **filters: Unpack[Filters]) -> list[tuple[int, int, int]]:
    """Return the numbers of the corrections that pass filters, and how often each and its article have changed.

    What is served of them changes with these alone: versions, whose headlines they bear, never do.
    """
    query = passing(filters).join(Article, Article.id == Correction.article_id)
    either = speaking_of(filters)
    query = query.where(or_(*either)) if either else query
    columns = query.order_by(Correction.id).with_only_columns(Correction.id, Correction.revision, Article.revision)
    return [(number, changed, about) for number, changed, about in session.execute(columns)]


def get_correction(session: Session, correction_id: int) -> CorrectionRow:
    """Return one correction as a whole, with its reviews.

    Raises:
        NotFound: there is none with this number.
    """
    row = session.get(Correction, correction_id)
    if row is None:
        raise NotFound(f"There is no correction {correction_id}.")
    labels, reviews = _around(session, (row,))
    return _show(row, labels[row.id], reviews[row.id], row.contents["changes"])


def list_reviews(session: Session, correction_id: int, *, after: Key | None = None, limit: int = 50) -> Page[ReviewRow]:
    """Return what editors said of a correction, in order.

    Raises:
        NotFound: there is no such correction.
    """
    if session.get(Correction, correction_id) is None:
        raise NotFound(f"There is no correction {correction_id}.")
    query = select(Review).where(Review.correction_id == correction_id)
    return page(session, query, (Review.id,), after, limit, _review)


def corrections_of(session: Session, article_id: int, to_version: int) -> tuple[CorrectionRow, ...]:
    """Return the corrections that came with one version, each in fewer than ``MAX_ROW_BYTES`` bytes."""
    rows = session.scalars(
        select(Correction)
        .where(
            Correction.article_id == article_id,
            Correction.to_version == to_version,
            Correction.superseded_at.is_(None),
        )
        .order_by(Correction.id)
    ).all()
    return tuple(_list(session, rows))


def _list(session: Session, rows: Sequence[Correction]) -> list[CorrectionRow]:
    """Return what is shown of rows in a list."""
    labels, reviews = _around(session, rows)
    return [_short(row, labels[row.id], reviews[row.id]) for row in rows]


def _short(row: Correction, article: ArticleLabel, reviews: Sequence[ReviewRow]) -> CorrectionRow:
    """Return a row as it is if it is small, else with its weightiest changes and newest reviews."""
    changes = row.contents["changes"]
    if len(changes) <= ENTRIES:
        shown = _show(row, article, reviews, changes)
        if len(orjson.dumps(shown)) < MAX_ROW_BYTES:
            return shown
    # what a short row has no room for is left out before anything is made of it: a rewritten article has thousands
    first = _show(row, article, reviews[::-1], weightiest_first(changes)[:ENTRIES])
    short = shortened(replace(first, shortened=True), orjson.dumps, MAX_ROW_BYTES)
    return replace(short, reviews=short.reviews[::-1])


def _around(
    session: Session, rows: Sequence[Correction]
) -> tuple[dict[int, ArticleLabel], defaultdict[int, list[ReviewRow]]]:
    """Return the article and the reviews of each row by its number, in three questions, not three a row.

    An article is called by the headline of a row's newer version; by its latest where that has none.
    """
    ids = {row.article_id for row in rows}
    articles = {article.id: article for article in session.scalars(select(Article).where(Article.id.in_(ids)))}
    versions = select(Version.article_id, Version.number, Version.title).where(
        Version.article_id.in_(ids), Version.number.in_({row.to_version for row in rows})
    )
    titles = {(article, number): title for article, number, title in session.execute(versions)}
    reviews: defaultdict[int, list[ReviewRow]] = defaultdict(list)
    of_rows = Review.correction_id.in_([row.id for row in rows])
    for review in session.scalars(select(Review).where(of_rows).order_by(Review.id)):
        reviews[review.correction_id].append(_review(review))
    labels = {}
    for row in rows:
        article = articles[row.article_id]
        title = titles.get((article.id, row.to_version)) or article.title
        labels[row.id] = ArticleLabel(article.id, article.canonical_url, article.outlet, title)
    return labels, reviews


def _review(row: Review) -> ReviewRow:
    return ReviewRow(row.id, row.status, row.kind, row.note, row.reviewer, row.created_at)


def _show(row: Correction, article: ArticleLabel, reviews: Sequence[ReviewRow], changes: list[Record]) -> CorrectionRow:
    """Return a row with these of its changes and the evidence for them."""
    body = row.contents
    return CorrectionRow(
        id=row.id,
        article_id=row.article_id,
        outlet=row.outlet,
        article=article,
        kind=row.reviewed_kind or row.kind,
        detected_kind=row.kind,
        from_version=row.from_version,
        to_version=row.to_version,
        status=row.status,
        disclosure=row.disclosure,
        lag_seconds=row.lag_seconds,
        lag=None if row.lag_seconds is None else delay(row.lag_seconds),
        disclosed_in=row.disclosed_in,
        discloses=body["discloses"],
        significance=row.significance,
        reasons=body["reasons"],
        summary=row.summary,
        notice=body["notice"],
        notice_before=body["notice_before"],
        changes=changes,
        change_count=len(body["changes"]),
        attributions=body["attributions"],
        claims=body["claims"],
        evidence=_evidence(row, changes),
        rule=body["rule"],
        confidence=body["confidence"],
        detected_at=row.detected_at,
        superseded_at=row.superseded_at,
        not_found_by=row.not_found_by,
        reviews=tuple(reviews),
        damaged=row.body is None,
    )


def _evidence(row: Correction, changes: Sequence[Record]) -> list[Record]:
    """Return the words a correction rests on, each with its version and place.

    The fields are those of the Web Annotation Data Model's text selectors (W3C 2017, sections 4.2.4 and 4.2.5).
    """
    found = []
    if row.contents["notice"]:
        removed = row.kind == "notice_removed"
        found.append(_selector(row.from_version if removed else row.to_version, "text", row.contents["notice"]))
    for change in (change for change in changes if change["category"] != "notice"):
        if change["old"]:
            found.append(_selector(row.from_version, change["field"], change["old"]))
        if change["new"]:
            found.append(_selector(row.to_version, change["field"], change["new"]))
    return found


def _selector(version: int | None, field: str, quote: Record) -> Record:
    return {
        "version_number": version,
        "field": field,
        "exact": quote["text"],
        "start": quote["start"],
        "end": quote["end"],
    }

"""Questions about claims: who makes them, and which versions support them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.core.claims.statements import claim_key
from service.core.editorial.record import Record
from service.core.errors import NotFound
from service.reading.page import Key, Page, contains, page
from service.store import history
from service.store.articles import Article
from service.store.claims import Appearance, Claim, Support
from service.store.versions import Version


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim, as it is served."""

    id: int
    text: str
    watched: bool
    support_status: str
    first_seen: datetime | None
    last_seen: datetime | None
    attributed_to: str | None
    created_at: datetime
    revision: int


@dataclass(frozen=True, slots=True)
class SupportRow:
    """What a version says to a claim, as it is served."""

    claim_id: int
    article_id: int
    outlet: str
    version_number: int
    captured_at: datetime
    stance: str
    confidence: float
    reason: str
    evidence: list[Record]
    attributed_to: str | None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An article's stance towards a claim, version by version."""

    article_id: int
    outlet: str
    title: str
    #: by time of capture
    versions: tuple[SupportRow, ...]


def show(claim: Claim) -> ClaimRow:
    """Turn a row into what is served."""
    return ClaimRow(
        claim.id,
        claim.text,
        claim.watched,
        claim.support_status,
        claim.first_seen,
        claim.last_seen,
        claim.attributed_to,
        claim.created_at,
        claim.revision,
    )


def list_claims(
    session: Session,
    *,
    watched: bool | None = None,
    q: str | None = None,
    article_id: int | None = None,
    after: Key | None = None,
    limit: int = 50,
) -> Page[ClaimRow]:
    """Return claims, the newest first; with ``article_id``, those that any version of it carries."""
    query = select(Claim)
    if watched is not None:
        query = query.where(Claim.watched.is_(watched))
    if q is not None:
        query = query.where(contains(Claim.text, q))
    if article_id is not None:
        query = query.where(Claim.id.in_(select(Appearance.claim_id).where(Appearance.article_id == article_id)))
    return page(session, query, (Claim.id,), after, limit, show, descending=True)


def get_claim(session: Session, claim_id: int) -> ClaimRow:
    """Return one claim.

    Raises:
        NotFound: there is none with this number.
    """
    return show(_find(session, claim_id))


def list_support(
    session: Session,
    claim_id: int,
    *,
    article_id: int | None = None,
    stance: str | None = None,
    after: Key | None = None,
    limit: int = 50,
) -> Page[SupportRow]:
    """Return what versions say to a claim, by article and time of arrival.

    A watched claim has a row for every version; one that was only found has a row for each version that carries it.
    """
    claim = _find(session, claim_id)
    if not claim.watched:
        rows = [row for row in _carriers(session, claim, article_id) if stance in (None, row.stance)]
        return _slice(rows, after, limit)
    query = select(Support).where(Support.claim_id == claim_id)
    if article_id is not None:
        query = query.where(Support.article_id == article_id)
    if stance is not None:
        query = query.where(Support.stance == stance)
    keys = (Support.article_id, Support.version_number)
    return page(session, query, keys, after, limit, lambda row: _judged(session, row))


def claim_matrix(session: Session, claim_id: int) -> tuple[MatrixRow, ...]:
    """Return what each article says to a claim, version by version in order of capture."""
    rows: dict[int, list[SupportRow]] = {}
    after: Key | None = None
    while True:
        found = list_support(session, claim_id, after=after, limit=1_000)
        for row in found.items:
            rows.setdefault(row.article_id, []).append(row)
        after = found.next_key
        if after is None:
            break
    return tuple(
        MatrixRow(number, article.outlet, article.title, tuple(sorted(rows[number], key=_moment)))
        for number in rows
        for article in (session.get_one(Article, number),)
    )


def _moment(row: SupportRow) -> tuple[datetime, int]:
    return row.captured_at, row.version_number


def _find(session: Session, claim_id: int) -> Claim:
    claim = session.get(Claim, claim_id)
    if claim is None:
        raise NotFound(f"There is no claim {claim_id}.")
    return claim


def _judged(session: Session, row: Support) -> SupportRow:
    return SupportRow(
        claim_id=row.claim_id,
        article_id=row.article_id,
        outlet=session.get_one(Article, row.article_id).outlet,
        version_number=row.version_number,
        captured_at=session.get_one(Version, row.version_id).captured_at,
        stance=row.stance,
        confidence=row.confidence,
        reason=row.reason,
        evidence=row.evidence,
        attributed_to=row.attributed_to,
    )


def _slice(rows: list[SupportRow], after: Key | None, limit: int) -> Page[SupportRow]:
    """Cut one page out of rows that were computed."""
    keyed = [(row.article_id, row.version_number) for row in rows]
    start = 0 if after is None else sum(key <= after for key in keyed)
    more = len(rows) > start + limit
    return Page(tuple(rows[start : start + limit]), keyed[start + limit - 1] if more else None)


def _carriers(session: Session, claim: Claim, article_id: int | None) -> Iterator[SupportRow]:
    """Find a claim's words in every version that carries it."""
    query = select(Appearance.article_id).where(Appearance.claim_id == claim.id).distinct()
    if article_id is not None:
        query = query.where(Appearance.article_id == article_id)
    for number in sorted(session.scalars(query)):
        article = session.get_one(Article, number)
        versions = select(Version).where(Version.article_id == number).order_by(Version.number)
        for version in session.scalars(versions):
            yield from _quoted(session, claim, article, version)


def _quoted(session: Session, claim: Claim, article: Article, version: Version) -> Iterator[SupportRow]:
    findings = history.load_findings(session, version)
    found = [made for made in findings.claims if claim_key(made.text) == claim.key]
    if not found:
        return
    yield SupportRow(
        claim_id=claim.id,
        article_id=article.id,
        outlet=article.outlet,
        version_number=version.number,
        captured_at=version.captured_at,
        stance="supports",
        confidence=found[0].confidence,
        reason="The claim was found in this version.",
        evidence=[{"field": "text", "start": made.start, "end": made.end, "text": made.text} for made in found],
        attributed_to=findings.credited(found[0]),
    )

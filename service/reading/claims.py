"""Questions about claims: who makes them, and which versions support them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.orm import Session, aliased

from service.core.claims.statements import claim_key
from service.core.claims.support import Stance
from service.core.editorial.record import Record
from service.core.errors import NotFound
from service.reading.page import Key, Page, contains, page
from service.store import history
from service.store.articles import Article
from service.store.claims import IS_WATCHED, Appearance, Claim, Support
from service.store.history import DamagedText
from service.store.versions import Version

#: of an article with more versions a matrix shows the newest: a page of live blogs can still be read at once
SHOWN_VERSIONS = 20

#: versions that carry a claim, which are asked for in one go
CARRIERS = 100


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
    #: by time of capture, the newest ``SHOWN_VERSIONS`` of those that say something to the claim
    versions: tuple[SupportRow, ...]
    #: how many versions say something to it
    version_count: int


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
        query = query.where(IS_WATCHED if watched else ~Claim.watched)
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
        carried = _carriers(session, claim, article_id, after) if stance in (None, Stance.SUPPORTS) else iter(())
        return _first(carried, limit)
    query = select(Support).where(Support.claim_id == claim_id)
    if article_id is not None:
        query = query.where(Support.article_id == article_id)
    if stance is not None:
        query = query.where(Support.stance == stance)
    keys = (Support.article_id, Support.version_number)
    found: Page[Support] = page(session, query, keys, after, limit, lambda row: row)
    return Page(_judged(session, found.items), found.next_key)


def claim_matrix(session: Session, claim_id: int, *, after: Key | None = None, limit: int = 50) -> Page[MatrixRow]:
    """Return what each article says to a claim, version by version; articles in the order in which they were tracked.

    Raises:
        NotFound: there is no such claim.
    """
    claim = _find(session, claim_id)
    told = Support if claim.watched else Appearance
    telling = select(Article).where(Article.id.in_(select(told.article_id).where(told.claim_id == claim.id)))
    found: Page[Article] = page(session, telling, (Article.id,), after, limit, lambda row: row)
    shown = _matrix_row if claim.watched else _carrying_row
    return Page(tuple(shown(session, claim, article) for article in found.items), found.next_key)


def _matrix_row(session: Session, claim: Claim, article: Article) -> MatrixRow:
    """Return what an article's newest versions say to a watched claim."""
    query = (
        select(Support)
        .join(Version, Version.id == Support.version_id)
        .where(Support.claim_id == claim.id, Support.article_id == article.id)
    )
    count = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    newest = query.order_by(Version.captured_at.desc(), Version.number.desc()).limit(SHOWN_VERSIONS)
    rows = session.scalars(newest).all()
    return MatrixRow(article.id, article.outlet, article.title, _judged(session, rows[::-1]), count)


def _carrying_row(session: Session, claim: Claim, article: Article) -> MatrixRow:
    """Return the newest versions of an article that carry a claim which was only found."""
    carrying = _carrying(claim).where(Version.article_id == article.id)
    count = session.scalar(select(func.count()).select_from(carrying.subquery())) or 0
    newest = carrying.order_by(Version.captured_at.desc(), Version.number.desc()).limit(SHOWN_VERSIONS).subquery()
    versions = session.scalars(select(Version).join(newest, newest.c.id == Version.id)).all()
    in_order = sorted(versions, key=lambda version: (version.captured_at, version.number))
    rows = tuple(row for version in in_order for row in _quoted(session, claim, article, version))
    return MatrixRow(article.id, article.outlet, article.title, rows, count)


def _find(session: Session, claim_id: int) -> Claim:
    claim = session.get(Claim, claim_id)
    if claim is None:
        raise NotFound(f"There is no claim {claim_id}.")
    return claim


def _judged(session: Session, rows: Sequence[Support]) -> tuple[SupportRow, ...]:
    """Return what is served of rows, in two questions, not two a row."""
    articles, versions = {row.article_id for row in rows}, {row.version_id for row in rows}
    outlets = dict(session.execute(select(Article.id, Article.outlet).where(Article.id.in_(articles))).all())
    moments = dict(session.execute(select(Version.id, Version.captured_at).where(Version.id.in_(versions))).all())
    return tuple(
        SupportRow(
            claim_id=row.claim_id,
            article_id=row.article_id,
            outlet=outlets[row.article_id],
            version_number=row.version_number,
            captured_at=moments[row.version_id],
            stance=row.stance,
            confidence=row.confidence,
            reason=row.reason,
            evidence=row.evidence,
            attributed_to=row.attributed_to,
        )
        for row in rows
    )


def _first(rows: Iterator[SupportRow], limit: int) -> Page[SupportRow]:
    """Make a page of rows that are found while they are asked for."""
    items = tuple(islice(rows, limit))
    more = next(rows, None) is not None
    return Page(items, (items[-1].article_id, items[-1].version_number) if more else None)


def _carriers(session: Session, claim: Claim, article_id: int | None, after: Key | None) -> Iterator[SupportRow]:
    """Find a claim's words in each version that carries it, by article and number, behind ``after``."""
    place = Version.article_id, Version.number
    carrying = _carrying(claim).add_columns(*place).order_by(*place).limit(CARRIERS)
    if article_id is not None:
        carrying = carrying.where(Version.article_id == article_id)
    behind: Key | None = after or (0, 0)
    while behind is not None:
        found = session.execute(carrying.where(tuple_(*place) > behind)).all()
        for number, *_ in found:
            version = session.get_one(Version, number)
            yield from _quoted(session, claim, session.get_one(Article, version.article_id), version)
        behind = found[-1][1:] if len(found) == CARRIERS else None


def _carrying(claim: Claim) -> Select[int]:
    """Return the question for the good versions that carry a claim which was only found."""
    first, gone, place = aliased(Version), aliased(Version), (Version.captured_at, Version.number)
    return (
        select(Version.id)
        .join(Appearance, Appearance.article_id == Version.article_id)
        .join(first, (first.article_id == Appearance.article_id) & (first.number == Appearance.since_version))
        .outerjoin(gone, (gone.article_id == Appearance.article_id) & (gone.number == Appearance.until_version))
        .where(
            Appearance.claim_id == claim.id,
            Version.low_quality.is_(None),
            tuple_(*place) >= tuple_(first.captured_at, first.number),
            gone.id.is_(None) | (tuple_(*place) < tuple_(gone.captured_at, gone.number)),
        )
    )


def _quoted(session: Session, claim: Claim, article: Article, version: Version) -> Iterator[SupportRow]:
    """Find a claim's words in a version; where its text is lost, the row says so and quotes nothing."""
    row = partial(
        SupportRow,
        claim_id=claim.id,
        article_id=article.id,
        outlet=article.outlet,
        version_number=version.number,
        captured_at=version.captured_at,
        stance=Stance.SUPPORTS.value,
    )
    try:
        findings = history.load_findings(session, version)
    except DamagedText as damage:
        reason = f"The claim was found in this version before its text was lost. {damage}"
        yield row(confidence=0.0, reason=reason, evidence=[], attributed_to=None)
        return
    found = [made for made in findings.claims if claim_key(made.text) == claim.key]
    if not found:
        return
    yield row(
        confidence=found[0].confidence,
        reason="The claim was found in this version.",
        evidence=[{"field": "text", "start": made.start, "end": made.end, "text": made.text} for made in found],
        attributed_to=findings.credited(found[0]),
    )

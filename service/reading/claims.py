"""Questions about claims: who makes them, and which versions support them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.core.claims.statements import claim_key
from service.core.claims.support import Stance
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
    query = select(Appearance).where(Appearance.claim_id == claim.id)
    if article_id is not None:
        query = query.where(Appearance.article_id == article_id)
    if after is not None:
        query = query.where(Appearance.article_id >= after[0])
    runs: defaultdict[int, list[Appearance]] = defaultdict(list)
    for run in session.scalars(query):
        runs[run.article_id].append(run)
    for number in sorted(runs):
        article = session.get_one(Article, number)
        for version in _numbers(session, number, runs[number]):
            if after is None or (number, version) > after:
                yield from _quoted(session, claim, article, history.get_version(session, number, version))


def _numbers(session: Session, article_id: int, runs: Sequence[Appearance]) -> list[int]:
    """Return the numbers of an article's versions in these runs, which go by time of capture."""
    order = [number for number, *_ in history.captures(session, article_id)]
    place: dict[int | None, int] = {number: index for index, number in enumerate(order)}
    return sorted(number for run in runs for number in order[place[run.since_version] : place.get(run.until_version)])


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

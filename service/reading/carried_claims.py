"""Which versions carry a claim that nobody watches: read from what was found in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.orm import Session, aliased

from service.core.claims.statements import claim_key
from service.core.claims.support import Stance
from service.core.editorial.record import Record
from service.reading.page import Key, Page
from service.store import history
from service.store.articles import Article
from service.store.claims import Appearance, Claim
from service.store.history import DamagedText
from service.store.versions import Version

#: of an article with more versions a matrix shows the newest: a page of live blogs can still be read at once
SHOWN_VERSIONS = 20

#: versions that carry a claim, which are asked for in one go
CARRIERS = 100


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
    #: the versions, one after the other by time of capture, that say so without a break: the first of them, and the one
    #: after the last; None while that is the newest
    since_version: int
    until_version: int | None


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


def list_carriers(
    session: Session, claim: Claim, article_id: int | None, after: Key | None, limit: int
) -> Page[SupportRow]:
    """Return up to ``limit`` versions that carry a claim, by article and number; they are found while asked for."""
    if limit == 0:
        return Page((), None)
    rows = _carriers(session, claim, article_id, after)
    items = tuple(islice(rows, limit))
    more = next(rows, None) is not None
    return Page(items, (items[-1].article_id, items[-1].version_number) if more else None)


def matrix_row(session: Session, claim: Claim, article: Article) -> MatrixRow:
    """Return the newest versions of an article that carry a claim which was only found."""
    carrying = _carrying(claim).where(Version.article_id == article.id)
    count = session.scalar(select(func.count()).select_from(carrying.subquery())) or 0
    newest = carrying.order_by(Version.captured_at.desc(), Version.number.desc()).limit(SHOWN_VERSIONS).subquery()
    run = (newest.c.since_version, newest.c.until_version)
    versions = session.execute(select(Version, *run).join(newest, newest.c.id == Version.id)).all()
    in_order = sorted(versions, key=lambda row: (row[0].captured_at, row[0].number))
    rows = tuple(row for version, *run in in_order for row in _quoted(session, claim, article, version, *run))
    return MatrixRow(article.id, article.outlet, article.title, rows, count)


def _carriers(session: Session, claim: Claim, article_id: int | None, after: Key | None) -> Iterator[SupportRow]:
    """Find a claim's words in each version that carries it, by article and number, behind ``after``."""
    place = Version.article_id, Version.number
    carrying = _carrying(claim).add_columns(*place).order_by(*place).limit(CARRIERS)
    if article_id is not None:
        carrying = carrying.where(Version.article_id == article_id)
    behind: Key | None = after or (0, 0)
    while behind is not None:
        found = session.execute(carrying.where(tuple_(*place) > behind)).all()
        for number, since, until, *_ in found:
            version = session.get_one(Version, number)
            yield from _quoted(session, claim, session.get_one(Article, version.article_id), version, since, until)
        behind = found[-1][3:] if len(found) == CARRIERS else None


def _carrying(claim: Claim) -> Select[int, int, int | None]:
    """Return the question for the good versions that carry a claim, each with the run of versions that do."""
    first, gone, place = aliased(Version), aliased(Version), (Version.captured_at, Version.number)
    return (
        select(Version.id, Appearance.since_version, Appearance.until_version)
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


def _quoted(
    session: Session, claim: Claim, article: Article, version: Version, since: int, until: int | None
) -> Iterator[SupportRow]:
    """Find a claim's words in a version; where its text is lost, the row says so and quotes nothing."""
    row = partial(
        SupportRow,
        claim_id=claim.id,
        article_id=article.id,
        outlet=article.outlet,
        version_number=version.number,
        captured_at=version.captured_at,
        stance=Stance.SUPPORTS.value,
        since_version=since,
        until_version=until,
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

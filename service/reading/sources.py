"""Questions about sources: who is credited, by whom, with what, and what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select, tuple_
from sqlalchemy.orm import Session

from service.core.errors import NotFound
from service.reading import claims
from service.reading.articles import ArticleRow, show
from service.reading.claims import ClaimRow
from service.reading.outlets import tracked_outlet
from service.reading.page import Key, Page, contains, greatest, page
from service.store.articles import Article
from service.store.claims import Claim
from service.store.sources import Citation, Source, SourceChange
from service.store.versions import Version

#: outlets that are named as citing a source, those with the most articles first
OUTLETS = 50


@dataclass(frozen=True, slots=True)
class SourceLabel:
    """What a source is called."""

    id: str
    kind: str
    name: str
    named: bool


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source, as it is served."""

    id: str
    kind: str
    name: str
    #: False for a description, behind which many may stand
    named: bool
    #: when a version that credits it was first captured, as far as it arrived in order
    first_seen: datetime
    #: articles that credit it or did, and their outlets
    articles: int
    outlets: int
    #: what it is credited with in the latest versions, and what in earlier ones only
    citations: int
    past_citations: int


@dataclass(frozen=True, slots=True)
class OutletCount:
    """How much an outlet relies on a source."""

    outlet: str
    articles: int
    citations: int


@dataclass(frozen=True, slots=True)
class SourceDetail:
    """A source with who cites it."""

    source: SourceRow
    #: the outlet among the tracked ones that it is; None for all others
    outlet: str | None
    cited_by: tuple[OutletCount, ...]


@dataclass(frozen=True, slots=True)
class CitedClaim:
    """What a source is credited with."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class CitationRow:
    """A run of versions that credit a source with a claim, as it is served."""

    article: ArticleRow
    claim: CitedClaim | None
    since_version: int
    since: datetime
    until_version: int | None
    until: datetime | None


@dataclass(frozen=True, slots=True)
class SourceChangeRow:
    """What became of a source in an article, as it is served."""

    change: str
    source: SourceLabel
    before: SourceLabel | None
    article: ArticleRow
    version_number: int
    captured_at: datetime
    content: str


def list_sources(
    session: Session,
    *,
    kind: str | None = None,
    named: bool | None = None,
    outlet: str | None = None,
    article_id: int | None = None,
    q: str | None = None,
    after: Key | None = None,
    limit: int = 50,
) -> Page[SourceRow]:
    """Return sources, the newest first; with ``outlet`` or ``article_id``, those that it credits or credited."""
    wanted: list[ColumnElement[bool]] = []
    if kind is not None:
        wanted.append(Source.kind == kind)
    if named is not None:
        wanted.append(Source.named.is_(named))
    if article_id is not None:
        wanted.append(Source.id.in_(select(Citation.source_id).where(Citation.article_id == article_id)))
    query = select(Source).where(*wanted)
    if outlet is not None:
        cited = select(Citation.source_id).where(Citation.outlet == outlet)
        first = greatest(cited.join(Source).where(*wanted), Citation.source_id, after, limit)
        query = query.where(Source.id.in_(first if q is None else cited))
    if q is not None:
        query = query.where(contains(Source.name, q))
    found: Page[Source] = page(session, query, (Source.id,), after, limit, lambda row: row, descending=True)
    return Page(_counted(session, found.items), found.next_key)


def get_source(session: Session, source_id: str) -> SourceDetail:
    """Return one source.

    Raises:
        NotFound: no article credits one with this key.
    """
    source = _find(session, source_id)
    articles, standing, _ = _relied_on()
    cited_by = session.execute(
        select(Citation.outlet, articles, standing)
        .where(Citation.source_id == source.id)
        .group_by(Citation.outlet)
        .order_by(articles.desc(), Citation.outlet)
        .limit(OUTLETS)
    )
    (row,) = _counted(session, (source,))
    outlet = tracked_outlet(session, (source.name,)).get(source.name) if source.named else None
    return SourceDetail(row, outlet, tuple(OutletCount(*counts) for counts in cited_by))


def list_citations(
    session: Session,
    source_id: str,
    *,
    outlet: str | None = None,
    article_id: int | None = None,
    current: bool | None = None,
    after: Key | None = None,
    limit: int = 50,
) -> Page[CitationRow]:
    """Return where a source is credited with what, the newest first; ``current`` asks for what the latest versions do.

    Raises:
        NotFound: see ``get_source``.
    """
    query = select(Citation).where(Citation.source_id == _find(session, source_id).id)
    if outlet is not None:
        query = query.where(Citation.outlet == outlet)
    if article_id is not None:
        query = query.where(Citation.article_id == article_id)
    if current is not None:
        query = query.where(Citation.until_version.is_(None) if current else Citation.until_version.is_not(None))
    found: Page[Citation] = page(session, query, (Citation.id,), after, limit, lambda row: row, descending=True)
    return Page(_citations(session, found.items), found.next_key)


def list_source_claims(
    session: Session, source_id: str, *, q: str | None = None, after: Key | None = None, limit: int = 50
) -> Page[ClaimRow]:
    """Return the claims that a source is credited with, or was, the newest first.

    Raises:
        NotFound: see ``get_source``.
    """
    cited = select(Citation.claim_id).where(Citation.source_id == _find(session, source_id).id)
    if q is None:
        query = select(Claim).where(Claim.id.in_(greatest(cited, Citation.claim_id, after, limit)))
    else:
        query = select(Claim).where(Claim.id.in_(cited), contains(Claim.text, q))
    return page(session, query, (Claim.id,), after, limit, claims.show, descending=True)


def list_changes(
    session: Session,
    *,
    source_id: str | None = None,
    change: str | None = None,
    named: bool | None = None,
    outlet: str | None = None,
    article_id: int | None = None,
    after: Key | None = None,
    limit: int = 50,
) -> Page[SourceChangeRow]:
    """Return what became of sources after publication, the newest first; ``source_id`` also as the one replaced."""
    query, either = select(SourceChange), list[ColumnElement[bool]]()
    if source_id is not None:
        number = select(Source.id).where(Source.key == source_id).scalar_subquery()
        either = [SourceChange.source_id == number, SourceChange.before_id == number]
    if change is not None:
        query = query.where(SourceChange.change == change)
    if named is not None:
        # asked of each change: of few sources without a name there are many changes, and the newest are wanted
        has_name = select(Source.named).where(Source.id == SourceChange.source_id).scalar_subquery()
        query = query.where(has_name.is_(named))
    if outlet is not None:
        query = query.where(SourceChange.outlet == outlet)
    if article_id is not None:
        query = query.where(SourceChange.article_id == article_id)
    found: Page[SourceChange] = page(
        session, query, (SourceChange.id,), after, limit, lambda row: row, descending=True, either=either
    )
    return Page(_changes(session, found.items), found.next_key)


def label(source: Source) -> SourceLabel:
    """Return what a source is called."""
    return SourceLabel(source.key, source.kind, source.name, source.named)


def _find(session: Session, source_id: str) -> Source:
    source = session.scalars(select(Source).where(Source.key == source_id)).one_or_none()
    if source is None:
        raise NotFound(f"There is no source {source_id}.")
    return source


def _relied_on() -> tuple[Any, ...]:
    """Return how many articles credit sources or did, what stands in their latest versions, and that with the rest."""
    standing = func.sum(case((Citation.until_version.is_(None), 1), else_=0))
    return (
        func.count(Citation.article_id.distinct()).label("articles"),
        standing.label("standing"),
        func.count().label("all"),
    )


def _counted(session: Session, sources: Sequence[Source]) -> tuple[SourceRow, ...]:
    """Return what is served of sources, with their counts in one question."""
    by_outlet = (
        select(Citation.source_id, *_relied_on())
        .where(Citation.source_id.in_([source.id for source in sources]))
        .group_by(Citation.source_id, Citation.outlet)  # in the order of an index, so that nothing is sorted
        .subquery()
    )
    told_by = by_outlet.c
    query: Select[Any] = select(
        told_by.source_id, func.sum(told_by.articles), func.count(), func.sum(told_by.standing), func.sum(told_by.all)
    ).group_by(told_by.source_id)
    # PostgreSQL adds up to numbers of any size
    counts = {number: [int(sum_) for sum_ in told] for number, *told in session.execute(query)}
    rows = []
    for source in sources:
        articles, outlets, standing, all_ = counts.get(source.id, (0, 0, 0, 0))
        names = (source.key, source.kind, source.name, source.named, source.created_at)
        rows.append(SourceRow(*names, articles, outlets, standing, all_ - standing))
    return tuple(rows)


def _citations(session: Session, rows: Sequence[Citation]) -> tuple[CitationRow, ...]:
    articles = _articles(session, {row.article_id for row in rows})
    texts = select(Claim.id, Claim.text).where(Claim.id.in_({row.claim_id for row in rows}))
    made = {number: CitedClaim(number, text) for number, text in session.execute(texts)}
    ends = {(row.article_id, number) for row in rows for number in (row.since_version, row.until_version) if number}
    moments = _moments(session, ends)
    return tuple(
        CitationRow(
            article=articles[row.article_id],
            claim=made.get(row.claim_id) if row.claim_id else None,
            since_version=row.since_version,
            since=moments[row.article_id, row.since_version],
            until_version=row.until_version,
            until=moments[row.article_id, row.until_version] if row.until_version else None,
        )
        for row in rows
    )


def _changes(session: Session, rows: Sequence[SourceChange]) -> tuple[SourceChangeRow, ...]:
    articles = _articles(session, {row.article_id for row in rows})
    moments = _moments(session, {(row.article_id, row.version_number) for row in rows})
    numbers = {number for row in rows for number in (row.source_id, row.before_id)}
    sources = {one.id: label(one) for one in session.scalars(select(Source).where(Source.id.in_(numbers)))}
    return tuple(
        SourceChangeRow(
            change=row.change,
            source=sources[row.source_id],
            before=sources[row.before_id] if row.before_id else None,
            article=articles[row.article_id],
            version_number=row.version_number,
            captured_at=moments[row.article_id, row.version_number],
            content=row.content,
        )
        for row in rows
    )


def _articles(session: Session, numbers: set[int]) -> dict[int, ArticleRow]:
    rows = session.scalars(select(Article).where(Article.id.in_(numbers)))
    return {article.id: show(article) for article in rows}


def _moments(session: Session, versions: set[tuple[int, int]]) -> dict[tuple[int, int], datetime]:
    """Return when versions were captured, by article and number."""
    place = tuple_(Version.article_id, Version.number)
    query = select(Version.article_id, Version.number, Version.captured_at).where(place.in_(versions))
    return {(article, number): moment for article, number, moment in session.execute(query)}

"""Which outlet is meant by a source's name, and which outlet relies on which."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from sqlalchemy import CTE, ColumnElement, func, select, tuple_, union
from sqlalchemy.orm import Session

from service.core.claims.records import SourceKind
from service.reading.page import Key, Page
from service.store.articles import Article
from service.store.sources import Citation, Source

#: articles that are named as evidence that an outlet relies on another
EVIDENCE = 5

#: who cites whom
PAIR = (Citation.outlet, Citation.source_id)

_SIGNS = re.compile(r"[\W_]+")
_PREFIX = "www."


@dataclass(frozen=True, slots=True)
class Evidence:
    """An article in which an outlet relies on another."""

    article_id: int
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Reliance:
    """An outlet that relies on another, in the latest versions of its articles."""

    outlet: str
    source_id: str
    #: the other outlet's name, as it is cited
    cites: str
    #: the same as it is tracked; None where it is not
    cited_outlet: str | None
    #: an outlet that cites itself
    itself: bool
    articles: int
    citations: int
    evidence: tuple[Evidence, ...]


def tracked_outlet(session: Session, names: Iterable[str]) -> dict[str, str]:
    """Return which tracked outlets are meant by names: they are called so, or their host is ('gazette.example')."""
    outlets = _outlets()
    first = select(Article.canonical_url).where(Article.outlet == outlets.c.name).order_by(Article.id).limit(1)
    hosts = select(outlets.c.name, first.scalar_subquery()).where(outlets.c.name.is_not(None)).order_by(outlets.c.name)
    called: dict[str, str] = {}
    housed: dict[str, str] = {}
    for outlet, url in session.execute(hosts):
        host = (urlsplit(url).hostname or "").removeprefix(_PREFIX)
        called.setdefault(_bare(outlet), outlet)
        housed.setdefault(_bare(host), outlet)
        housed.setdefault(_bare(host.partition(".")[0]), outlet)
    found = {name: called.get(_bare(name)) or housed.get(_bare(name)) for name in names}
    return {name: outlet for name, outlet in found.items() if outlet}


def _outlets() -> CTE:
    """Return the tracked outlets by name, and one without: from each the index leads to the next, past its articles."""
    first = select(func.min(Article.outlet).label("name")).cte("outlets", recursive=True)
    following = select(func.min(Article.outlet)).where(Article.outlet > first.c.name).scalar_subquery()
    return first.union_all(select(following).where(first.c.name.is_not(None)))


def _bare(name: str) -> str:
    """Return a name without article, blanks, case and marks: 'The Harbour Gazette' is 'harbourgazette'."""
    return _SIGNS.sub("", name.casefold().removeprefix("the ").removeprefix(_PREFIX))


def reliance(
    session: Session,
    *,
    outlet: str | None = None,
    source_id: str | None = None,
    after: Key | None = None,
    limit: int = 50,
) -> Page[Reliance]:
    """Return which outlet relies on which, by outlet: who cites, and who is cited, tracked or not.

    Somebody is an outlet who is named as one, or just as a tracked outlet is.
    """
    outlets = (Source.kind == SourceKind.OUTLET.value, Source.name.in_(select(_outlets().c.name)))
    cited = union(*(select(Source.id).where(Source.named, one) for one in outlets))
    query = select(*PAIR).where(Citation.until_version.is_(None), Citation.source_id.in_(cited)).distinct()
    if outlet is not None:
        query = query.where(Citation.outlet == outlet)
    if source_id is not None:
        number = select(Source.id).where(Source.key == source_id).scalar_subquery()
        query = query.where(Citation.source_id == number)
    if after is not None:
        query = query.where(tuple_(*PAIR) > after)
    pairs: list[Key] = [tuple(row) for row in session.execute(query.order_by(*PAIR).limit(limit + 1))]
    return Page(tuple(_edges(session, pairs[:limit])), pairs[limit - 1] if len(pairs) > limit else None)


def _edges(session: Session, pairs: list[Key]) -> list[Reliance]:
    standing = Citation.until_version.is_(None) & tuple_(*PAIR).in_(pairs)
    counts = (
        select(*PAIR, Source.key, Source.name, func.count(Citation.article_id.distinct()), func.count())
        .join(Source)
        .where(standing)
        .group_by(*PAIR, Source.key, Source.name)
        .order_by(*PAIR)
    )
    edges = session.execute(counts).all()
    tracked = tracked_outlet(session, {name for _, _, _, name, _, _ in edges})
    evidence = _evidence(session, standing)
    return [
        Reliance(
            outlet=outlet,
            source_id=key,
            cites=name,
            cited_outlet=tracked.get(name),
            itself=tracked.get(name) == outlet or _bare(name) == _bare(outlet),
            articles=articles,
            citations=citations,
            evidence=tuple(evidence[outlet, number]),
        )
        for outlet, number, key, name, articles, citations in edges
    ]


def _evidence(session: Session, standing: ColumnElement[bool]) -> dict[Key, list[Evidence]]:
    """Return of each outlet and source the newest articles that bear it out."""
    article = Citation.article_id
    ranked = (
        select(*PAIR, article, func.row_number().over(partition_by=PAIR, order_by=article.desc()).label("place"))
        .where(standing)
        .group_by(*PAIR, article)
        .subquery()
    )
    query = (
        select(ranked.c.outlet, ranked.c.source_id, Article.id, Article.canonical_url, Article.title)
        .join(Article, Article.id == ranked.c.article_id)
        .where(ranked.c.place <= EVIDENCE)
        .order_by(Article.id.desc())
    )
    found: dict[Key, list[Evidence]] = {}
    for outlet, number, *shown in session.execute(query):
        found.setdefault((outlet, number), []).append(Evidence(*shown))
    return found

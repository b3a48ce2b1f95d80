"""Sources on record: one row a source, one row a run of versions that credit it with a claim, one row a change."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Insert, bindparam, delete, exists, false, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from service.core.claims.identity import Known
from service.core.editorial.source_changes import SourceChange as Change
from service.store.articles import Article
from service.store.base import Base
from service.store.claims import Claim
from service.store.sources import Citation, Source, SourceChange
from service.store.statement import Statement

ARTICLES, CLAIMS, SOURCES, CITATIONS, CHANGES = (
    Base.metadata.tables[table.__tablename__] for table in (Article, Claim, Source, Citation, SourceChange)
)

#: characters that are kept of what a source that changed is credited with
CONTENT = 500


def _adding(dialect: Any) -> Insert:
    """Return what writes new sources; a known one stays, and is locked, lest a takedown remove it meanwhile."""
    adding = dialect.insert(SOURCES)
    same = {"name": adding.excluded.name}
    written: Insert = adding.on_conflict_do_update(index_elements=["key"], set_=same, where=false()).inline()
    return written


ADD = Statement(
    {"sqlite": _adding(sqlite), "postgresql": _adding(postgresql)}, ("key", "kind", "name", "named", "created_at")
)
CREDITED = Statement(
    select(SOURCES.c.key, CLAIMS.c.key, CITATIONS.c.id)
    .select_from(CITATIONS)
    .join(SOURCES, SOURCES.c.id == CITATIONS.c.source_id)
    .outerjoin(CLAIMS, CLAIMS.c.id == CITATIONS.c.claim_id)
    .where(CITATIONS.c.article_id == bindparam("article"), CITATIONS.c.until_version.is_(None))
)


def _placed(table: Any, **names: str) -> list[Any]:
    """Return parameters that are given with each row, by the columns that they fill."""
    return [bindparam(name, type_=table.c[column].type) for name, column in names.items()]


def _numbered(parameter: str) -> Any:
    """Return the number of the source whose key is given."""
    return select(SOURCES.c.id).where(SOURCES.c.key == bindparam(parameter)).scalar_subquery()


#: the outlet of the article that is given
OUTLET = select(ARTICLES.c.outlet).where(ARTICLES.c.id == bindparam("article")).scalar_subquery()
CITE = Statement(
    insert(CITATIONS).from_select(
        ["source_id", "outlet", "claim_id", "article_id", "since_version", "until_version"],
        select(
            SOURCES.c.id,
            OUTLET,
            select(CLAIMS.c.id).where(CLAIMS.c.key == bindparam("claim")).scalar_subquery(),
            *_placed(CITATIONS, article="article_id", since="since_version", until="until_version"),
        ).where(SOURCES.c.key == bindparam("source")),
    )
)
END = Statement(
    update(CITATIONS).where(CITATIONS.c.id == bindparam("citation")).values(until_version=bindparam("version"))
)
CHANGE = Statement(
    insert(CHANGES).from_select(
        ["source_id", "outlet", "before_id", "article_id", "version_number", "change", "content"],
        select(
            SOURCES.c.id,
            OUTLET,
            _numbered("before"),
            *_placed(CHANGES, article="article_id", version="version_number", change="change", content="content"),
        ).where(SOURCES.c.key == bindparam("source")),
    )
)


class Credit(NamedTuple):
    """A source, and what it is credited with."""

    source: str
    #: key of the claim; None for words that make none
    claim: str | None


class CreditRun(NamedTuple):
    """Versions of an article, one after the other, that give a credit."""

    credit: Credit
    since: int
    #: the first version that no longer gives it; None while the latest does
    until: int | None


def add_sources(session: Session, sources: Iterable[Known], now: datetime) -> None:
    """Put sources on record that are not yet."""
    ADD.run_all(session, ({**source._asdict(), "kind": source.kind.value, "created_at": now} for source in sources))


def credited(session: Session, article_id: int) -> dict[Credit, int]:
    """Return the credits that an article's latest version gives, each with the number of its row."""
    return {Credit(source, claim): number for source, claim, number in CREDITED.rows(session, article=article_id)}


def add_citations(session: Session, article_id: int, runs: Iterable[CreditRun]) -> None:
    """Write runs of versions that credit sources with claims; both are on record."""
    CITE.run_all(
        session,
        ({**credit._asdict(), "article": article_id, "since": since, "until": until} for credit, since, until in runs),
    )


def end_citations(session: Session, numbers: Iterable[int], version: int) -> None:
    """Record that a version no longer gives credits."""
    END.run_all(session, ({"citation": number, "version": version} for number in sorted(numbers)))


def clear_citations(session: Session, article_id: int) -> None:
    """Forget which versions credited whom, to write it anew."""
    session.execute(delete(Citation).where(Citation.article_id == article_id))


def put_changes(session: Session, article_id: int, version: int, changes: Iterable[Change]) -> None:
    """Write what became of sources in a version."""
    rows = (
        {"article": article_id, "version": version, "change": kind.value, "source": source.key,
         "before": before and before.key, "content": content[:CONTENT]}
        for kind, source, before, content in changes
    )  # fmt: skip
    CHANGE.run_all(session, rows)


def clear_article(session: Session, article_id: int) -> None:
    """Forget whom an article credits and what became of sources in it, to write it anew."""
    clear_citations(session, article_id)
    session.execute(delete(SourceChange).where(SourceChange.article_id == article_id))


def clear_changes(session: Session, article_id: int, version: int) -> None:
    """Forget what became of sources in a version, to write it anew."""
    here = SourceChange.article_id == article_id, SourceChange.version_number == version
    session.execute(delete(SourceChange).where(*here))


def move_article(session: Session, article_id: int, outlet: str) -> None:
    """Note that an article is another outlet's."""
    for table in (CITATIONS, CHANGES):
        session.execute(update(table).where(table.c.article_id == article_id).values(outlet=outlet))


def erase_article(session: Session, article_id: int) -> None:
    """Remove whom an article credits, and sources that only it did; to be called before its claims go."""
    cited = select(Citation.source_id).where(Citation.article_id == article_id)
    named = select(SourceChange.source_id).where(SourceChange.article_id == article_id)
    replaced = select(SourceChange.before_id).where(SourceChange.article_id == article_id)
    here = cited.union(named, replaced).subquery()
    sources = session.scalars(
        select(Source.id).where(Source.id.in_(select(here))).order_by(Source.key).with_for_update()
    )
    numbers = sources.all()
    clear_article(session, article_id)
    still = (
        exists().where(Citation.source_id == Source.id),
        exists().where(SourceChange.source_id == Source.id),
        exists().where(SourceChange.before_id == Source.id),
    )
    for number in numbers:
        session.execute(delete(Source).where(Source.id == number, *(~one for one in still)))

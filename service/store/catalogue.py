"""Articles: finding, adding and locking them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Select, bindparam, delete, func, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from service.core.errors import Gone, NotFound
from service.store.articles import Article
from service.store.engine import on_postgresql
from service.store.statement import Statement
from service.store.versions import Version, VersionFindings

#: an article may have been read before it was locked
AFRESH = {"populate_existing": True}

ARTICLES = Article.metadata.tables["articles"]


class Standing(NamedTuple):
    """An article as far as posting a version goes."""

    id: int
    url: str
    canonical_url: str
    outlet: str
    title: str
    version_count: int
    withdrawn_at: datetime | None


_STANDING = select(*(ARTICLES.c[name] for name in Standing._fields))
_NUMBERED = _STANDING.where(ARTICLES.c.id == bindparam("article"))
AT_ADDRESS = Statement(_STANDING.where(ARTICLES.c.canonical_url == bindparam("address")))
NUMBERED, LOCKED = Statement(_NUMBERED), Statement(_NUMBERED.with_for_update())
ADVANCE = Statement(
    update(ARTICLES)
    .where(ARTICLES.c.id == bindparam("article"))
    .values(
        version_count=ARTICLES.c.version_count + bindparam("count"),
        latest_version=func.coalesce(
            bindparam("latest", type_=ARTICLES.c.latest_version.type), ARTICLES.c.latest_version
        ),
        title=bindparam("name"),
        revision=ARTICLES.c.revision + bindparam("count"),
    )
)
ADD = Statement(
    {
        name: dialect.insert(ARTICLES).on_conflict_do_nothing(index_elements=["canonical_url"]).returning(ARTICLES.c.id)
        for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql))
    },
    ("url", "canonical_url", "outlet", "title", "tags", "created_at"),
)

_Article = TypeVar("_Article", Article, Standing)


def find_article(session: Session, canonical_url: str) -> Standing | None:
    """Return the article with this address, also one that was taken down."""
    row = AT_ADDRESS.row(session, address=canonical_url)
    return None if row is None else Standing(*row)


def standing_article(session: Session, article_id: int, *, lock: bool) -> Standing:
    """Return an article; with ``lock``, other writers of the same article wait.

    Raises:
        NotFound: there is none with this number.
        Gone: it was taken down.
    """
    row = (LOCKED if lock else NUMBERED).row(session, article=article_id)
    return _there(None if row is None else Standing(*row), article_id)


def advance(session: Session, article: Standing, count: int, latest: int | None, title: str) -> Standing:
    """Record that an article has ``count`` more versions, which is its latest now, and how it is headed.

    Without ``latest``, that is the same as before. Return the article as it is now.
    """
    ADVANCE.run(session, article=article.id, count=count, latest=latest, name=title)
    return article._replace(version_count=article.version_count + count, title=title)


def lock_article(session: Session, article_id: int) -> Article:
    """Return an article for changing; other writers of the same article wait.

    Raises:
        NotFound, Gone: see ``standing_article``.
    """
    row = select(Article).where(Article.id == article_id).with_for_update()
    return _there(session.scalars(row, execution_options=AFRESH).one_or_none(), article_id)


def revision_of(session: Session, article_id: int) -> int:
    """Return how often an article was changed, its versions included, as it stands now."""
    return session.scalars(select(Article.revision).where(Article.id == article_id)).one()


def lock_all(session: Session) -> None:
    """Let all wait who would write to any article, until the transaction ends; reading goes on.

    Whoever locks one article holds a lock on PostgreSQL's table that excludes this one (ROW SHARE against EXCLUSIVE):
    it waits for them, and what is asked afterwards shows what they wrote. It must be the first lock of a transaction,
    as an article's is, so that nobody waits in a ring. SQLite has one writer at a time.
    """
    if on_postgresql(session):
        session.execute(text(f"LOCK TABLE {ARTICLES.name} IN EXCLUSIVE MODE"))


def _there(article: _Article | None, article_id: int) -> _Article:
    if article is None:
        raise NotFound(f"There is no article {article_id}.")
    return present(article)


def present(article: _Article) -> _Article:
    """Return an article that was not taken down.

    Raises:
        Gone: it was.
    """
    if article.withdrawn_at is not None:
        raise Gone
    return article


def read_by_others(
    rules: int | None, *, article_id: int | None = None, outlet: str | None = None, since: datetime | None = None
) -> Select[int]:
    """Return the question for articles with a version that another rule set than ``rules`` read; None: with any.

    ``since`` asks for those that have a version of that time or later.
    """
    versions = select(Version.id).where(Version.article_id == Article.id)
    asked = [versions if rules is None else versions.where(Version.rules != rules)]
    asked += [] if since is None else [versions.where(Version.captured_at >= since)]
    equal = {Article.id: article_id, Article.outlet: outlet}
    named = [column == value for column, value in equal.items() if value is not None]
    return select(Article.id).where(Article.withdrawn_at.is_(None), *named, *(one.exists() for one in asked))


def how_many(session: Session, articles: Select[int]) -> int:
    """Return how many articles a question is about."""
    return session.scalars(select(func.count()).select_from(articles.subquery())).one()


def numbers_of(session: Session, articles: Select[int], after: int, limit: int) -> Sequence[int]:
    """Return the next numbers of the articles that a question is about, in order."""
    return session.scalars(articles.where(Article.id > after).order_by(Article.id).limit(limit)).all()


def add_article(session: Session, **columns: Any) -> int | None:
    """Write a new article; return its number, or None where another writer was faster to name the same address."""
    row = ADD.row(session, **columns)
    return None if row is None else row[0]


def erase_texts(session: Session, article_id: int) -> None:
    """Remove the words of all versions, unread, since some may be damaged; numbers, times and digests stay."""
    versions = select(Version.id).where(Version.article_id == article_id)
    session.execute(update(Version).where(Version.article_id == article_id).values(body=None, title="", byline=""))
    session.execute(delete(VersionFindings).where(VersionFindings.version_id.in_(versions)))

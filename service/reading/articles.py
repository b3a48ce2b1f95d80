"""Questions about articles."""

from dataclasses import dataclass
from datetime import datetime

import orjson
from sqlalchemy import ColumnElement, String, and_, cast, func, or_, select
from sqlalchemy.orm import Session

from service.core.errors import Gone, NotFound
from service.reading.page import Key, Page, contains, page
from service.store.articles import Article

#: the list of an article's tags as it is stored, as JSON
TAGS = cast(Article.tags, String)


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article, as it is served."""

    id: int
    #: canonical: the host in its ASCII form, without what does not tell articles apart
    url: str
    #: as it was first given
    sent_url: str
    outlet: str
    title: str
    tags: tuple[str, ...]
    created_at: datetime
    version_count: int
    latest_version: int | None


def show(article: Article) -> ArticleRow:
    """Turn a row into what is served."""
    return ArticleRow(
        article.id,
        article.canonical_url,
        article.url,
        article.outlet,
        article.title,
        tuple(article.tags),
        article.created_at,
        article.version_count,
        article.latest_version,
    )


def list_articles(
    session: Session,
    *,
    outlet: str | None = None,
    q: str | None = None,
    tag: str | None = None,
    after: Key | None = None,
    limit: int = 50,
) -> Page[ArticleRow]:
    """Return articles, the newest first; those taken down are left out."""
    query = select(Article).where(Article.withdrawn_at.is_(None))
    if outlet is not None:
        query = query.where(Article.outlet == outlet)
    if q is not None:
        query = query.where(or_(contains(Article.title, q), contains(Article.canonical_url, q)))
    if tag is not None:
        query = query.where(tagged(tag))
    return page(session, query, (Article.id,), after, limit, show, descending=True)


def tagged(tag: str) -> ColumnElement[bool]:
    """Tell whether an article bears a tag, as it is written.

    LIKE finds them by an index, but for SQLite it takes capitals of ASCII for small letters: so it is asked again.
    """
    written = orjson.dumps(tag).decode()
    return and_(TAGS.contains(written, autoescape=True), func.replace(TAGS, written, "") != TAGS)


def get_article(session: Session, article_id: int) -> ArticleRow:
    """Return one article.

    Raises:
        NotFound: there is none with this number.
        Gone: it was taken down.
    """
    return show(present(session, article_id))


def present(session: Session, article_id: int) -> Article:
    """Return an article that is there and was not taken down."""
    article = session.get(Article, article_id)
    if article is None:
        raise NotFound(f"There is no article {article_id}.")
    if article.withdrawn_at is not None:
        raise Gone
    return article

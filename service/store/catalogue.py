"""Articles: finding, adding and locking them."""

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from service.core.errors import Gone, NotFound
from service.store.articles import Article
from service.store.versions import Version, VersionFindings

#: an article may have been read before it was locked
AFRESH = {"populate_existing": True}


def find_article(session: Session, canonical_url: str) -> Article | None:
    """Return the article with this address."""
    return session.scalars(select(Article).where(Article.canonical_url == canonical_url)).one_or_none()


def present_article(session: Session, article_id: int) -> Article:
    """Return an article.

    Raises:
        NotFound: there is none with this number.
        Gone: it was taken down.
    """
    return _there(session.get(Article, article_id), article_id)


def lock_article(session: Session, article_id: int) -> Article:
    """Return an article for changing; other writers of the same article wait.

    Raises:
        NotFound, Gone: see ``present_article``.
    """
    row = select(Article).where(Article.id == article_id).with_for_update()
    return _there(session.scalars(row, execution_options=AFRESH).one_or_none(), article_id)


def _there(article: Article | None, article_id: int) -> Article:
    if article is None:
        raise NotFound(f"There is no article {article_id}.")
    if article.withdrawn_at is not None:
        raise Gone
    return article


def add_article(session: Session, **columns: Any) -> Article | None:
    """Write a new article; None where another writer was faster to name the same address."""
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    added = dialect.insert(Article).on_conflict_do_nothing(index_elements=["canonical_url"]).returning(Article)
    return session.scalars(added, columns).one_or_none()


def erase_texts(session: Session, article_id: int) -> None:
    """Remove the words of all versions; numbers, times and digests stay."""
    versions = select(Version.id).where(Version.article_id == article_id)
    session.execute(update(Version).where(Version.article_id == article_id).values(body=None, title="", byline=""))
    for kept in session.scalars(select(VersionFindings).where(VersionFindings.version_id.in_(versions))):
        session.delete(kept)

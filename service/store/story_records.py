"""Stories on record, and what articles carry that may belong together."""

from collections.abc import Iterable, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from service.core.errors import NotFound
from service.store.articles import Article
from service.store.stories import Story, StoryArticle


def lock_story(session: Session, story_id: int) -> Story:
    """Return a story for changing; other writers of the same story wait.

    Raises:
        NotFound: there is none with this number.
    """
    row = select(Story).where(Story.id == story_id).with_for_update()
    story = session.scalars(row, execution_options={"populate_existing": True}).one_or_none()
    if story is None:
        raise NotFound(f"There is no story {story_id}.")
    return story


def members(session: Session, story_ids: Iterable[int]) -> dict[int, list[Article]]:
    """Return the articles of stories, each story's by number."""
    found: dict[int, list[Article]] = {number: [] for number in story_ids}
    rows = session.execute(
        select(StoryArticle.story_id, Article)
        .join(Article, Article.id == StoryArticle.article_id)
        .where(StoryArticle.story_id.in_(found))
        .order_by(Article.id)
    )
    for number, article in rows:
        found[number].append(article)
    return found


def put_members(session: Session, story_id: int, article_ids: Iterable[int]) -> None:
    """Let a story have just these articles."""
    session.execute(delete(StoryArticle).where(StoryArticle.story_id == story_id))
    session.add_all(StoryArticle(story_id=story_id, article_id=number) for number in sorted(set(article_ids)))
    session.flush()


def tracked(session: Session, article_ids: Sequence[int]) -> set[int]:
    """Return those numbers that are articles which were not taken down."""
    there = select(Article.id).where(Article.id.in_(article_ids), Article.withdrawn_at.is_(None))
    return set(session.scalars(there))


def in_stories(session: Session, article_ids: Sequence[int]) -> bool:
    """Tell whether any of these articles belongs to a story."""
    found = select(StoryArticle.story_id).where(StoryArticle.article_id.in_(article_ids)).limit(1)
    return session.scalar(found) is not None


def stories_of(session: Session, article_id: int | None) -> frozenset[int]:
    """Return the numbers of the stories that an article belongs to; none without an article."""
    found = select(StoryArticle.story_id).where(StoryArticle.article_id == article_id)
    return frozenset(session.scalars(found))


def erase_article(session: Session, article_id: int) -> None:
    """Take an article out of all stories."""
    session.execute(delete(StoryArticle).where(StoryArticle.article_id == article_id))

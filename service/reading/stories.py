"""Questions about stories, and which other articles may belong to one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.core.claims.likeness import likeness, profile, story_terms
from service.core.errors import NotFound
from service.reading.articles import ArticleRow, show
from service.reading.page import Key, Page, contains, page
from service.store import claim_records, claim_search, story_records
from service.store.articles import Article
from service.store.stories import Story, StoryArticle

#: articles that are proposed
PROPOSED = 20


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story, as it is served."""

    id: int
    title: str
    articles: tuple[ArticleRow, ...]
    created_at: datetime
    updated_at: datetime

    @property
    def article_ids(self) -> tuple[int, ...]:
        """Return the numbers of its articles."""
        return tuple(article.id for article in self.articles)


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """An article that may belong to a story, as it is served."""

    article: ArticleRow
    score: float
    reason: str
    names: tuple[str, ...]
    figures: tuple[str, ...]
    words: tuple[str, ...]


def list_stories(
    session: Session,
    *,
    q: str | None = None,
    article_id: int | None = None,
    after: Key | None = None,
    limit: int = 50,
) -> Page[StoryRow]:
    """Return stories, the newest first; with ``article_id``, those that it belongs to."""
    query = select(Story)
    if q is not None:
        query = query.where(contains(Story.title, q))
    if article_id is not None:
        query = query.where(Story.id.in_(select(StoryArticle.story_id).where(StoryArticle.article_id == article_id)))
    found: Page[Story] = page(session, query, (Story.id,), after, limit, lambda row: row, descending=True)
    articles = story_records.members(session, [story.id for story in found.items])
    return Page(tuple(_show(story, articles[story.id]) for story in found.items), found.next_key)


def get_story(session: Session, story_id: int) -> StoryRow:
    """Return one story.

    Raises:
        NotFound: there is none with this number.
    """
    story = session.get(Story, story_id)
    if story is None:
        raise NotFound(f"There is no story {story_id}.")
    return _show(story, story_records.members(session, [story_id])[story_id])


def story_candidates(session: Session, story_id: int) -> tuple[CandidateRow, ...]:
    """Return articles whose newest versions speak of what a story's do, the most alike first; at most 20.

    Only articles are looked at whose claims hold two of the weightiest words of the story.
    """
    story = get_story(session, story_id)
    carried = claim_records.carried_texts(session, story.article_ids)
    profiles = [profile(article.title, carried[article.id]) for article in story.articles]
    wanted = story_terms(profiles)
    written = {one: word for article in profiles for one, word in article.terms.items()}
    words = [written[one] for one in wanted if written[one].isalnum()]
    near = claim_search.articles_with(session, words, story.article_ids, claim_search.CLOSELY)
    carried = claim_records.carried_texts(session, near)
    articles = session.scalars(select(Article).where(Article.id.in_(near)))
    alike = ((article, likeness(wanted, profile(article.title, carried[article.id]))) for article in articles)
    found = [
        CandidateRow(show(article), one.score, one.reason, one.names, one.figures, one.words)
        for article, one in alike
        if one.one_event
    ]
    return tuple(sorted(found, key=lambda row: (-row.score, row.article.id))[:PROPOSED])


def _show(story: Story, articles: Sequence[Article]) -> StoryRow:
    return StoryRow(story.id, story.title, tuple(map(show, articles)), story.created_at, story.updated_at)

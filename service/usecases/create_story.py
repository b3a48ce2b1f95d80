"""Group articles on one event into a story."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from service.core.errors import InvalidInput
from service.store import story_records
from service.store.stories import Story


def create_story(session: Session, title: str, article_ids: Sequence[int], *, now: datetime) -> int:
    """Write a story with its articles; return its number.

    Raises:
        InvalidInput: a number is no article that is tracked.
    """
    require_tracked(session, article_ids)
    story = Story(title=title, created_at=now, updated_at=now)
    session.add(story)
    session.flush()
    story_records.put_members(session, story.id, article_ids)
    return story.id


def require_tracked(session: Session, article_ids: Sequence[int]) -> None:
    """Make sure that numbers are those of tracked articles.

    Raises:
        InvalidInput: one is not; the message names it.
    """
    there = story_records.tracked(session, article_ids)
    for place, number in enumerate(article_ids):
        if number not in there:
            raise InvalidInput(f"There is no article {number}, or it was taken down.", pointer=f"/article_ids/{place}")

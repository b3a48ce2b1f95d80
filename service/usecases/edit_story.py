"""Change a story: its title, or which articles belong to it."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from service.store import story_records
from service.usecases.create_story import require_tracked


def edit_story(session: Session, story_id: int, changes: dict[str, Any], *, now: datetime) -> None:
    """Apply a merge patch (RFC 7396) whose values were already validated; a list of articles replaces the one before.

    Raises:
        NotFound: there is no such story.
        InvalidInput: a number is no article that is tracked.
    """
    story = story_records.lock_story(session, story_id)
    if "title" in changes:
        story.title = changes["title"]
    if "article_ids" in changes:
        require_tracked(session, changes["article_ids"])
        story_records.put_members(session, story_id, changes["article_ids"])
    story.updated_at = now
    session.flush()

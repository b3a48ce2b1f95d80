"""Delete a story; its articles stay."""

from sqlalchemy.orm import Session

from service.store import story_records


def delete_story(session: Session, story_id: int) -> None:
    """Remove the grouping.

    Raises:
        NotFound: there is no such story.
    """
    story = story_records.lock_story(session, story_id)
    story_records.put_members(session, story_id, ())
    session.delete(story)
    session.flush()

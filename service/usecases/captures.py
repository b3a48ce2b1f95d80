"""The captures of an article as they are stored: all of them, or those among which a new one has its place."""

from datetime import datetime

from sqlalchemy.orm import Session

from service.store import history
from service.store.versions import Version
from service.usecases.timeline import Capture


def capture(row: Version) -> Capture:
    """Return a version's place in time."""
    return capture_of(row.number, row.captured_at, row.digest, row.low_quality, row.gone)


def capture_of(number: int, captured_at: datetime, digest: bytes, low_quality: str | None, gone: int | None) -> Capture:
    """Return a version's place in time, from its columns."""
    return Capture(number, captured_at, digest, good=low_quality is None, gone=gone is not None)


def all_captures(session: Session, article_id: int) -> list[Capture]:
    """Return an article's captures in order."""
    return [capture_of(*columns) for columns in history.captures(session, article_id)]


def read_no_more(session: Session, article_id: int, number: int) -> bool:
    """Tell whether an article's newest capture is this one, and the first that shows another page in its place."""
    newest, *before = reversed(all_captures(session, article_id))
    return newest.number == number and not newest.telling and (not before or before[0].telling)


def captures_before(session: Session, article_id: int, digest: bytes) -> list[Capture]:
    """Return those captures that concern a new one, of words with ``digest``, which is captured after all others.

    They are no more than four, however long the article's history is.
    """
    return [capture_of(*columns) for columns in history.last_of_kinds(session, article_id, digest)]

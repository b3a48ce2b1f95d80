"""Change what is said of an article: its outlet, title or tags."""

from typing import Any

from sqlalchemy.orm import Session

from service.core.errors import InvalidInput
from service.store import catalogue, source_records

EDITABLE = frozenset({"outlet", "title", "tags"})


def edit_article(session: Session, article_id: int, changes: dict[str, Any]) -> None:
    """Apply a merge patch (RFC 7396) whose values were already validated.

    Raises:
        InvalidInput: the patch names a field that cannot be changed.
        NotFound: there is no such article.
        Gone: it was taken down.
    """
    for name in changes.keys() - EDITABLE:
        raise InvalidInput(f"'{name}' cannot be changed; outlet, title and tags can.", pointer=f"/{name}")
    article = catalogue.lock_article(session, article_id)
    for name, value in changes.items():
        setattr(article, name, sorted(set(value)) if name == "tags" else value)
    if "outlet" in changes:
        source_records.move_article(session, article_id, article.outlet)
    article.revision += 1
    session.flush()

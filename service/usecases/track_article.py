"""Begin to track an article."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from service.core.address import canonical
from service.core.alerts.catalogue import Subject, article_tracked
from service.store import catalogue, outbox


@dataclass(frozen=True, slots=True)
class NewArticle:
    """What is said of an article when it is first named."""

    url: str
    outlet: str
    title: str = ""
    tags: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Tracked:
    """The article that has this address."""

    article_id: int
    #: it was not known before
    created: bool


def track_article(session: Session, new: NewArticle, *, now: datetime) -> Tracked:
    """Return the article at ``new.url``; one that is not known yet is written.

    Raises:
        InvalidInput: the address cannot be that of an article.
    """
    address = canonical(new.url)
    known = catalogue.find_article(session, address)
    if known is not None:
        return Tracked(known.id, created=False)
    article_id = catalogue.add_article(
        session,
        url=new.url,
        canonical_url=address,
        outlet=new.outlet,
        title=new.title,
        tags=sorted(set(new.tags)),
        created_at=now,
    )
    if article_id is None:
        return track_article(session, new, now=now)
    outbox.record(session, article_tracked(Subject(article_id, address, new.outlet, new.title), now), article_id)
    return Tracked(article_id, created=True)

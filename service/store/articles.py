"""Articles: an address at an outlet, and how far its history goes."""

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from service.store.base import Base, Id


class Article(Base):
    """An article that is tracked."""

    __tablename__ = "articles"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: the address as it was first given
    url: Mapped[str]
    #: the address without what does not tell articles apart; the article's identity
    canonical_url: Mapped[str] = mapped_column(unique=True)
    outlet: Mapped[str]
    title: Mapped[str]
    tags: Mapped[list[str]]
    created_at: Mapped[datetime]
    version_count: Mapped[int] = mapped_column(default=0)
    #: number of the version captured last; versions that arrive late do not change it
    latest_version: Mapped[int | None]
    #: the last number given in this article's stream of events
    event_sequence: Mapped[int] = mapped_column(default=0)
    #: taken down: the texts are gone, the digests remain
    withdrawn_at: Mapped[datetime | None]
    #: rises with every change of this row, versions included: by it one sees whether what was prepared still stands
    revision: Mapped[int] = mapped_column(default=1)

    __table_args__ = (Index(None, "outlet", "id"),)

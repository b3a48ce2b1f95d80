"""Stories: articles on one event, grouped by an editor."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from service.store.base import NUMBERED_ONCE, Base, Id


class Story(Base):
    """An event that several articles tell of."""

    __tablename__ = "stories"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    title: Mapped[str]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]

    __table_args__ = NUMBERED_ONCE


class StoryArticle(Base):
    """An article that belongs to a story."""

    __tablename__ = "story_articles"

    story_id: Mapped[int] = mapped_column(ForeignKey("stories.id"), primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), primary_key=True)

    __table_args__ = (Index(None, "article_id"),)

"""How far the stream of events was read, by whom, and which articles were told of as uncorrected."""

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from sqlalchemy import ColumnElement, ForeignKey, exists, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from service.core.alerts.events import EventType
from service.store.base import Base, Id, added
from service.store.events import Event
from service.store.stories import StoryArticle

#: events that are looked at in one go
WINDOW = 500


class Reader(IntEnum):
    """Who reads the stream of events: the number of its row."""

    #: looks for corrections, and who carries what they gave up
    CORRECTIONS = 1
    #: looks for versions of articles that belong to stories, and whom they contradict
    STORIES = 2


class Propagation(Base):
    """How far the events were read; the migrations make a row for each reader."""

    __tablename__ = "propagation"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: the last event that was read
    position: Mapped[int] = mapped_column(Id)


class Uncorrected(Base):
    """An article that was told of as carrying a corrected statement: once, whoever else corrects it."""

    __tablename__ = "uncorrected"

    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), primary_key=True)
    #: the statement; see ``claim_key``
    key: Mapped[str] = mapped_column(primary_key=True)


class Ahead(NamedTuple):
    """What comes next in the stream of events."""

    reader: Reader
    #: how far it was read
    position: int
    #: how far it will have been read
    until: int
    #: the events in between that the reader looks for
    wanted: Sequence[int]


def ahead(session: Session, reader: Reader) -> Ahead | None:
    """Return what a reader has before it in the stream of events; None where it has read them all."""
    position = session.scalars(select(Propagation.position).where(Propagation.id == reader.value)).one()
    rows = session.execute(
        select(Event.position, _wanted(reader)).where(Event.position > position).order_by(Event.position).limit(WINDOW)
    ).all()
    wanted = [number for number, wanted in rows if wanted]
    return Ahead(reader, position, rows[-1].position, wanted) if rows else None


def _wanted(reader: Reader) -> ColumnElement[bool]:
    if reader is Reader.CORRECTIONS:
        return Event.type == EventType.CORRECTION_DETECTED.value
    grouped = exists().where(StoryArticle.article_id == Event.article_id)
    return (Event.type == EventType.ARTICLE_VERSION_CREATED.value) & grouped


def advance(session: Session, step: Ahead) -> bool:
    """Record that events were read; False where another worker was faster."""
    held = select(Propagation).where(Propagation.id == step.reader.value).with_for_update()
    row = session.scalars(held, execution_options={"populate_existing": True}).one()
    if row.position != step.position:
        return False
    row.position = step.until
    session.flush()
    return True


def first_told(session: Session, article_id: int, key: str) -> bool:
    """Record that an article is told of as carrying a statement; False where it was before."""
    return added(session, Uncorrected(article_id=article_id, key=key))


def erase_article(session: Session, article_id: int) -> None:
    """Forget what was told of an article."""
    for row in session.scalars(select(Uncorrected).where(Uncorrected.article_id == article_id)):
        session.delete(row)

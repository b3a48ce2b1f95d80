"""How far the stream of events was read for corrections, and which articles were told of as uncorrected."""

from typing import NamedTuple

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from service.core.alerts.events import EventType
from service.store.base import Base, Id
from service.store.events import Event

#: events that are looked at in one go
WINDOW = 500


class Propagation(Base):
    """How far the events were read; the one row is made by the migration."""

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

    #: how far it was read
    position: int
    #: how far it will have been read
    until: int
    #: the first event that tells of a correction; None where none does
    event: Event | None


def ahead(session: Session) -> Ahead:
    """Return the next correction that was told of, and the events before it that were passed over."""
    position = session.scalars(select(Propagation.position)).one()
    rows = session.execute(
        select(Event.position, Event.type).where(Event.position > position).order_by(Event.position).limit(WINDOW)
    ).all()
    found = next((number for number, kind in rows if kind == EventType.CORRECTION_DETECTED), None)
    until = found or (rows[-1].position if rows else position)
    return Ahead(position, until, session.get(Event, found) if found else None)


def advance(session: Session, step: Ahead) -> bool:
    """Record that events were read; False where another worker was faster."""
    row = session.scalars(select(Propagation).with_for_update(), execution_options={"populate_existing": True}).one()
    if row.position != step.position:
        return False
    row.position = step.until
    session.flush()
    return True


def first_told(session: Session, article_id: int, key: str) -> bool:
    """Record that an article is told of as carrying a statement; False where it was before."""
    if session.get(Uncorrected, (article_id, key)) is not None:
        return False
    session.add(Uncorrected(article_id=article_id, key=key))
    session.flush()
    return True


def erase_article(session: Session, article_id: int) -> None:
    """Forget what was told of an article."""
    for row in session.scalars(select(Uncorrected).where(Uncorrected.article_id == article_id)):
        session.delete(row)

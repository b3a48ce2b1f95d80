"""Questions about what happened: a page of a list, and what is new for those who follow it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from service.reading.page import Page, page
from service.store.articles import Article
from service.store.events import EXAMPLE, Event
from service.store.stories import StoryArticle


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event, as it is served; ``data`` is what webhooks carry, or of a damaged event what its row says."""

    id: str
    type: str
    timestamp: datetime
    sequence: int
    data: dict[str, Any]
    position: int
    #: None for events that belong to no article
    article_id: int | None


@dataclass(frozen=True, slots=True)
class News:
    """An event with what else those who follow may go by."""

    row: EventRow
    #: of its article; None where it has none
    outlet: str | None


@dataclass(frozen=True, slots=True)
class Scope:
    """Which events somebody follows; None lets every event pass."""

    types: frozenset[str] | None = None
    article_id: int | None = None
    outlet: str | None = None
    #: the articles of a story
    article_ids: frozenset[int] | None = None


EVERYTHING = Scope()


@dataclass(frozen=True, slots=True)
class Since:
    """What happened since a position, in order."""

    items: tuple[EventRow, ...]
    #: the place to go on from: between the last row and here lies nothing that was asked for
    position: int
    has_more: bool


def show(event: Event) -> EventRow:
    """Turn a row into what is served."""
    data = {**event.numbers(), "damaged": True} if event.payload is None else orjson.loads(event.payload)["data"]
    return EventRow(event.id, event.type, event.timestamp, event.sequence, data, event.position, event.article_id)


def scope(
    session: Session,
    *,
    type: Collection[str] | None = None,
    article_id: int | None = None,
    outlet: str | None = None,
    story_id: int | None = None,
) -> Scope:
    """Return which events somebody follows who asks like this; a story is followed with the articles it has now."""
    members = None
    if story_id is not None:
        of_story = select(StoryArticle.article_id).where(StoryArticle.story_id == story_id)
        members = frozenset(session.scalars(of_story))
    return Scope(None if type is None else frozenset(type), article_id, outlet, members)


def list_events(session: Session, asked: Scope = EVERYTHING, *, after_position: int = 0, limit: int = 50) -> Since:
    """Return events in the order in which they were committed, without a gap.

    Where no more follow, the place to go on from is the end of all events at the beginning of this question: events
    that were asked for later are beyond it, and those that were passed over are not looked through again.
    """
    end = last_position(session)
    query = select(Event).where(Event.position <= end, Event.sequence != EXAMPLE, *conditions(asked))
    found: Page[EventRow] = page(session, query, (Event.position,), (after_position,), limit, show)
    more = found.next_key is not None
    return Since(found.items, found.items[-1].position if more else max(end, after_position), more)


def last_position(session: Session) -> int:
    """Return the position of the last event; whatever is committed from now on stands behind it."""
    return session.scalars(select(func.coalesce(func.max(Event.position), 0))).one()


def conditions(asked: Scope) -> list[ColumnElement[bool]]:
    """Return what must be true of an event that was asked for; ``covers`` says the same of news."""
    found: list[ColumnElement[bool]] = []
    if asked.types is not None:
        found.append(Event.type.in_(asked.types))
    if asked.article_id is not None:
        found.append(Event.article_id == asked.article_id)
    if asked.outlet is not None:
        found.append(Event.article_id.in_(select(Article.id).where(Article.outlet == asked.outlet)))
    if asked.article_ids is not None:
        found.append(Event.article_id.in_(asked.article_ids))
    return found


def covers(asked: Scope, news: News) -> bool:
    """Tell whether an event was asked for."""
    row = news.row
    return (
        (asked.types is None or row.type in asked.types)
        and asked.article_id in (None, row.article_id)
        and asked.outlet in (None, news.outlet)
        and (asked.article_ids is None or row.article_id in asked.article_ids)
    )


def read_news(session: Session, after_position: int, limit: int) -> list[News]:
    """Return what happened after a position, in order, for all who follow."""
    query = select(Event, Article.outlet).outerjoin(Article, Article.id == Event.article_id)
    happened = query.where(Event.position > after_position, Event.sequence != EXAMPLE)
    rows = session.execute(happened.order_by(Event.position).limit(limit))
    return [News(show(event), outlet) for event, outlet in rows]

"""Which corrections are asked for: what lists, feeds and tables narrow them by."""

from datetime import datetime
from typing import TypedDict

from sqlalchemy import ColumnElement, Select, func, select

from service.reading.articles import tagged
from service.reading.page import contains
from service.store.articles import Article
from service.store.corrections import Correction
from service.store.stories import StoryArticle

#: the kind of a row: an editor's word goes before the rules'
told_kind: ColumnElement[str] = func.coalesce(Correction.reviewed_kind, Correction.kind)


class Filters(TypedDict, total=False):
    """What a correction must be; what is left out, or None, lets all pass."""

    outlet: str | None
    kind: str | None
    #: it has a change of this category
    category: str | None
    disclosure: str | None
    status: str | None
    #: its article bears it
    tag: str | None
    #: when it was detected: at this time or later, and before that one
    since: datetime | None
    until: datetime | None
    #: words of its summary, or of its article's title
    q: str | None
    article_id: int | None
    story_id: int | None
    #: numbers follow the order of arrival: this leaves out what somebody who knows this number has seen, however early
    #: it was captured
    newer_than: int | None


def passing(filters: Filters) -> Select[Correction]:
    """Return the question for the corrections that pass all filters but ``q``; see ``speaking_of``."""
    query = select(Correction).where(Correction.superseded_at.is_(None))
    equal = {name: getattr(Correction, name) for name in ("outlet", "disclosure", "status", "article_id")}
    for name, column in (equal | {"kind": told_kind}).items():
        if (value := filters.get(name)) is not None:
            query = query.where(column == value)
    if (category := filters.get("category")) is not None:
        query = query.where(Correction.categories.contains(f",{category},", autoescape=True))
    if (newer_than := filters.get("newer_than")) is not None:
        query = query.where(Correction.id > newer_than)
    return about(
        between(query, filters.get("since"), filters.get("until")), filters.get("story_id"), filters.get("tag")
    )


def speaking_of(filters: Filters) -> tuple[ColumnElement[bool], ...]:
    """Return of what one must hold where a correction's summary, or its article's title, is to have some words."""
    if (q := filters.get("q")) is None:
        return ()
    titled = select(Article.id).where(contains(Article.title, q))
    return contains(Correction.summary, q), Correction.article_id.in_(titled)


def between(query: Select[Correction], since: datetime | None, until: datetime | None) -> Select[Correction]:
    """Keep what was detected in a time that may be open on either side."""
    if since is not None:
        query = query.where(Correction.detected_at >= since)
    return query if until is None else query.where(Correction.detected_at < until)


def about(query: Select[Correction], story_id: int | None, tag: str | None) -> Select[Correction]:
    """Keep what is of a story, and what bears a tag."""
    if story_id is not None:
        told = select(StoryArticle.article_id).where(StoryArticle.story_id == story_id)
        query = query.where(Correction.article_id.in_(told))
    return query if tag is None else query.where(bears(tag))


def bears(tag: str) -> ColumnElement[bool]:
    """Tell whether a correction's article bears a tag."""
    return Correction.article_id.in_(select(Article.id).where(tagged(tag)))

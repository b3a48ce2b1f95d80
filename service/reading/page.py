"""One page of a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Select, literal, select, tuple_, union
from sqlalchemy.orm import InstrumentedAttribute, Session

Row = TypeVar("Row")
Shown = TypeVar("Shown")
Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Page(Generic[Shown]):
    """Some rows of a list, in order."""

    items: tuple[Shown, ...]
    #: sort key of the last row where more follow; the next page begins after it
    next_key: Key | None


def page(
    session: Session,
    query: Select[Row],
    keys: Sequence[InstrumentedAttribute[Any]],
    after: Key | None,
    limit: int,
    show: Callable[[Row], Shown],
    *,
    descending: bool = False,
    either: Sequence[ColumnElement[bool]] = (),
) -> Page[Shown]:
    """Run a query for one page, ordered by ``keys`` (keyset pagination: late pages cost no more).

    Of ``either``, one must hold. Each is asked by itself, since no database finds rows by an index on either side of an
    OR that reaches into another table. The last of ``keys`` must be the row's number then.
    """
    if after is not None:
        columns = tuple_(*keys)
        query = query.where(columns < after if descending else columns > after)
    order: list[ColumnElement[Any]] = [key.desc() if descending else key.asc() for key in keys]
    if either:
        number = keys[-1]
        firsts = (query.where(one).order_by(*order).limit(limit + 1).with_only_columns(number) for one in either)
        found = union(*(select(first.subquery().c[number.key]) for first in firsts))
        query = query.where(number.in_(found))
    rows = session.scalars(query.order_by(*order).limit(limit + 1)).all()
    shown = tuple(show(row) for row in rows[:limit])
    last = tuple(getattr(rows[limit - 1], key.key) for key in keys) if len(rows) > limit else None
    return Page(shown, last)


def greatest(
    found: Select[int | None], column: InstrumentedAttribute[Any], after: Key | None, limit: int
) -> Select[int]:
    """Return the question for a page of the numbers in ``column`` of what is ``found``: each once, the greatest first.

    From one number the index leads to the next, past all rows that hold the same. A list of what they number costs what
    it shows, also where a million rows name the same one, or where the newest that fits is an old one.
    """
    ordered = found.with_only_columns(column).where(column.is_not(None)).order_by(column.desc()).limit(1)
    newest = ordered.where(column < after[0]) if after else ordered
    walked = select(newest.scalar_subquery().label("number"), literal(0).label("before")).cte(recursive=True)
    following = ordered.where(column < walked.c.number).correlate(walked).scalar_subquery()
    more = walked.c.number.is_not(None) & (walked.c.before < limit)
    walked = walked.union_all(select(following, walked.c.before + 1).where(more))
    return select(walked.c.number).where(walked.c.number.is_not(None))


def contains(column: InstrumentedAttribute[str], words: str) -> ColumnElement[bool]:
    """Tell whether a column holds ``words``, whatever the case; their % and _ mean themselves."""
    return column.icontains(words, autoescape=True)

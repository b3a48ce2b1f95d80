"""The figures of a sentence: numbers, dates, votes and scores, and which of them it says are wrong."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeVar

from service.core.claims.dates import Date, find_dates, find_relative_time
from service.core.claims.quantities import Quantity, find_counts
from service.core.claims.tallies import Tally, find_tallies
from service.core.text.span import Span

Figure = Quantity | Date | Tally
_Placed = TypeVar("_Placed", Quantity, Date, Tally)

#: what sets a figure against the right one, and the characters before it within which it stands
_SET_AGAINST = re.compile(r"\b(?:not|rather than|instead of) (?:(?:in|on|at|by|to|the|a) )?[$£€]?$")
_NEAR = 24
#: what makes a date one of birth, just before it
_BORN = re.compile(r"\bborn (?:(?:on|in|about|around) )?$")
#: dashes between the dates of a life, and the fewest years that are one and not an event
_DASHES, _LIVED = frozenset(["-", "--", "–", "—", "−"]), 15


@dataclass(frozen=True, slots=True)
class Figures:
    """What a sentence gives in figures."""

    numbers: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    tallies: tuple[Tally, ...]
    #: those that it says are wrong: of '7 percent, not 11', the latter; they stand in none of the others
    refuted: tuple[Figure, ...]
    #: of 'Ann Roe (May 1, 1920 - June 2, 1999)', the two dates
    lifespan: tuple[Date, Date] | None
    #: of 'born on May 1, 1920', the date
    birth: Date | None
    #: 'more than a decade', of 'more than a decade before'; None if there is nothing like it
    relative_time: str | None
    #: the code points of all of them
    places: frozenset[int]


class AllFigures(NamedTuple):
    """The figures of a text, each kind in order."""

    text: str
    numbers: list[Quantity]
    dates: list[Date]
    tallies: list[Tally]


def read_figures(text: str) -> AllFigures:
    """Return the figures of a text; the numbers of a date are none by themselves."""
    dates = find_dates(text)
    taken = {place for date in dates for place in range(date.start, date.end)}
    return AllFigures(text, [n for n in find_counts(text) if n.start not in taken], dates, find_tallies(text))


def figures_of(found: AllFigures, span: Span, *, distant: bool) -> Figures:
    """Return the figures of one sentence; ``distant`` tells whether it may date something by its distance."""
    numbers, dates, tallies = (_within(span, found.numbers), _within(span, found.dates), _within(span, found.tallies))
    figures: tuple[Figure, ...] = (*numbers, *dates, *tallies)
    refuted = tuple(item for item in figures if _is_refuted(found.text, span, item.start))
    return Figures(
        numbers=tuple(number for number in numbers if number not in refuted),
        dates=tuple(date for date in dates if date not in refuted),
        tallies=tuple(tally for tally in tallies if tally not in refuted),
        refuted=refuted,
        lifespan=_lifespan(found.text, dates),
        birth=next((date for date in dates if _is_birth(found.text, span, date)), None),
        relative_time=find_relative_time(span.of(found.text)) if distant else None,
        places=frozenset(place for item in figures for place in range(item.start, item.end)),
    )


def _within(span: Span, items: list[_Placed]) -> tuple[_Placed, ...]:
    lo = bisect_left(items, span.start, key=lambda item: item.start)
    return tuple(items[lo : bisect_left(items, span.end, key=lambda item: item.start)])


def _is_refuted(text: str, span: Span, start: int) -> bool:
    return _SET_AGAINST.search(text, max(span.start, start - _NEAR), start) is not None


def _is_birth(text: str, span: Span, date: Date) -> bool:
    return _BORN.search(text, max(span.start, date.start - _NEAR), date.start) is not None


def _lifespan(text: str, dates: tuple[Date, ...]) -> tuple[Date, Date] | None:
    """Return birth and death as obituaries and encyclopedias write them: two full dates, a dash between them."""
    for born, died in pairwise(dates):
        dashed = text[born.end : died.start].strip() in _DASHES
        if dashed and born.year and died.year - born.year >= _LIVED:
            return born, died
    return None

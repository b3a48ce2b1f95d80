"""The figures of a sentence: numbers, dates, votes and scores, and which of them it says are wrong."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol, Self, TypeVar

from service.core.claims.facts.dates import Date, find_dates, find_relative_time
from service.core.claims.facts.proportions import with_proportions
from service.core.claims.facts.quantities import Quantity, find_counts
from service.core.claims.facts.ranges import bounded
from service.core.claims.facts.tallies import Tally, find_tallies

Figure = Quantity | Date | Tally

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

    @property
    def places(self) -> frozenset[int]:
        """The code points of all of them."""
        figures = (*self.numbers, *self.dates, *self.tallies, *self.refuted)
        return frozenset(place for item in figures for place in range(item.start, item.end))

    def moved(self, by: int) -> "Figures":
        """Return the same figures so many code points further on."""
        if not (self.numbers or self.dates or self.tallies or self.refuted):
            return self
        return Figures(
            tuple(_moved(number, by) for number in self.numbers),
            tuple(_moved(date, by) for date in self.dates),
            tuple(_moved(tally, by) for tally in self.tallies),
            tuple(_moved(item, by) for item in self.refuted),
            self.lifespan and (_moved(self.lifespan[0], by), _moved(self.lifespan[1], by)),
            self.birth and _moved(self.birth, by),
            self.relative_time,
        )


class _HasPlace(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    def _replace(self, *, start: int = ..., end: int = ...) -> Self: ...


_Placed = TypeVar("_Placed", bound=_HasPlace)


def _moved(item: _Placed, by: int) -> _Placed:
    return item._replace(start=item.start + by, end=item.end + by)


def read_figures(text: str, *, distant: bool) -> Figures:
    """Return the figures of a sentence; the numbers of a date are none by themselves.

    ``distant`` tells whether it may date something by its distance.
    """
    dates, tallies = find_dates(text), find_tallies(text)
    taken = {place for date in dates for place in range(date.start, date.end)}
    sides = {place for tally in tallies for place in range(tally.start, tally.end)}
    counted = [number for number in find_counts(text) if number.start not in taken]
    numbers = with_proportions(text, list(bounded(text, counted, sides)))
    figures: tuple[Figure, ...] = (*numbers, *dates, *tallies)
    refuted = tuple(item for item in figures if _is_refuted(text, item.start))
    return Figures(
        numbers=tuple(number for number in numbers if number not in refuted),
        dates=tuple(date for date in dates if date not in refuted),
        tallies=tuple(tally for tally in tallies if tally not in refuted),
        refuted=refuted,
        lifespan=_lifespan(text, dates),
        birth=next((date for date in dates if _is_birth(text, date)), None),
        relative_time=find_relative_time(text) if distant else None,
    )


def _is_refuted(text: str, start: int) -> bool:
    return _SET_AGAINST.search(text, max(0, start - _NEAR), start) is not None


def _is_birth(text: str, date: Date) -> bool:
    return _BORN.search(text, max(0, date.start - _NEAR), date.start) is not None


def _lifespan(text: str, dates: Sequence[Date]) -> tuple[Date, Date] | None:
    """Return birth and death as obituaries and encyclopedias write them: two full dates, a dash between them."""
    for born, died in pairwise(dates):
        dashed = text[born.end : died.start].strip() in _DASHES
        if dashed and born.year and died.year - born.year >= _LIVED:
            return born, died
    return None

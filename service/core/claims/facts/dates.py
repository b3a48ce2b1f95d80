"""Dates as newspapers write them: Oct. 15, 2017; 15 October; in 2010; a decade before."""

import re
from enum import StrEnum
from operator import ge, gt, le, lt
from typing import NamedTuple

from service.core.claims.words import figures

_MONTH = "|".join(sorted([*figures.MONTHS, *figures.MONTH_ABBREVIATIONS], key=len, reverse=True))
_WEEKDAY = "|".join(figures.WEEKDAYS)
#: how the names of a month and of a weekday begin: most words are passed over at their first letter
_MONTH_HEAD, _WEEKDAY_HEAD = (f"(?=[{''.join(sorted({w[0] for w in n.split('|')}))}])" for n in (_MONTH, _WEEKDAY))
_DATE = re.compile(
    rf"\b{_MONTH_HEAD}(?P<month>{_MONTH})\b\.? ?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?! ?(?:percent|%)))?"
    r"(?: ?,)?(?: ?(?P<year>[12]\d{3})\b)?"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH_HEAD}(?P<month2>{_MONTH})\b\.?(?: ?,)?"
    r"(?: ?(?P<year2>[12]\d{3})\b)?"
    r"|(?<![\w$£€.,-])(?P<year3>1[0-9]\d{2}|20\d{2})(?P<decade>s?)\b(?![,.]\d|%| percent|[-–/]\d\d\b)"
    rf"|\b{_WEEKDAY_HEAD}(?P<weekday>{_WEEKDAY})\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?P<words>(?:more than |over |less than |nearly |almost |about )?"
    rf"(?:(?:an?|several|many|\d{{1,3}}|{'|'.join(figures.CARDINALS)}) )?(?:{figures.SPANS})) "
    rf"(?:{figures.DISTANCES})\b",
    re.IGNORECASE,
)
#: words without one of which nothing is dated by its distance
DISTANCES = frozenset(figures.DISTANCES.split("|"))
#: bounds that make a count of what looks like a year: 'more than 1480 seats'; 'about 1480' may be one
_COUNTING = ("more", "less", "at_least", "at_most")
#: month names that are words as well
_AMBIGUOUS = frozenset(("may", "march", "mar"))
#: words behind which they are months all the same, and characters within which one stands: 'in May', 'last March'
_TIMING = frozenset(("in", "by", "since", "until", "till", "from", "early", "late", "last", "next", "this"))
_NEAR = 8


#: years of a decade
_DECADE = 10


class Side(StrEnum):
    """On which side of a date something lies."""

    ON = "on"
    BEFORE = "before"
    BY = "by"
    AFTER = "after"
    SINCE = "since"


#: how a date must compare with one that a claim gives as a limit
_KEPT = {Side.BEFORE: lt, Side.BY: le, Side.AFTER: gt, Side.SINCE: ge}


class Date(NamedTuple):
    """A date, as far as it is given; 0 stands for a part that is not."""

    start: int
    end: int
    year: int
    month: int
    day: int
    side: Side
    #: 1 for Monday to 7 for Sunday; 0 where it is not given
    weekday: int = 0
    #: its year begins a decade that is meant: 'the 1960s'
    decade: bool = False

    def agrees(self, other: "Date") -> bool | None:
        """Tell whether ``other``, read in a text, fits this date of a claim; None if they share no part.

        Two weekdays are the same or not; which of them comes first depends on the week, which they do not tell.
        """
        if self.weekday and other.weekday:
            return self.weekday == other.weekday if self.side is other.side is Side.ON else None
        if (self.decade or other.decade) and self.side is Side.ON and self.year and other.year:
            return self.year // _DECADE == other.year // _DECADE
        pairs = [(a, b) for a, b in zip(self.parts, other.parts, strict=True) if a and b]
        if not pairs:
            return None
        mine, theirs = [a for a, _ in pairs], [b for _, b in pairs]
        if self.side is Side.ON:
            return mine == theirs
        if other.side is self.side and mine == theirs:
            return True
        return bool(_KEPT[self.side](theirs, mine))

    @property
    def parts(self) -> tuple[int, int, int]:
        """Year, month, day."""
        return self.year, self.month, self.day


def find_dates(text: str) -> list[Date]:
    """Return the dates of a text; a month needs its capital, 'May' and 'March' a day or year as well."""
    found = []
    for match in _DATE.finditer(text):
        month = match["month"] or match["month2"]
        if month and not _is_month(match, month):
            continue
        if match["year3"] and figures.phrase_before(text, match.start(), figures.BOUNDS, frozenset()) in _COUNTING:
            continue
        year = match["year"] or match["year2"] or match["year3"]
        day = match["day"] or match["day2"]
        side = Side(figures.phrase_before(text, match.start(), figures.SIDES, frozenset()) or Side.ON)
        weekday = figures.WEEKDAYS.index(match["weekday"].lower()) + 1 if match["weekday"] else 0
        decade = bool(match["decade"])
        found.append(Date(*match.span(), int(year or 0), _number(month), int(day or 0), side, weekday, decade))
    return found


def find_relative_time(text: str) -> str | None:
    """Return words that date something by its distance from something else: 'more than a decade before'."""
    match = _SPAN.search(text)
    return match["words"] if match else None


def _is_month(match: re.Match[str], month: str) -> bool:
    if not month[0].isupper():
        return False
    if match["day"] or match["year"] or match["day2"] or match["year2"] or month.lower() not in _AMBIGUOUS:
        return True
    before = match.string[max(0, match.start() - _NEAR) : match.start()].lower().split()
    return bool(before) and before[-1] in _TIMING


def _number(month: str | None) -> int:
    return figures.MONTH_ABBREVIATIONS.index(month.lower()[:3]) + 1 if month else 0

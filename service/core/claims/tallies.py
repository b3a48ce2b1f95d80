"""Votes and scores: 5-2, 60-40, 'voted 5 to 2'. Two numbers that count one event from its two sides."""

import re
from typing import NamedTuple

from service.core.claims import figures
from service.core.claims.lowering import lowered

_CARDINAL = rf"\d{{1,3}}|{'|'.join(sorted(figures.CARDINALS, key=len, reverse=True))}"
_HYPHENATED = re.compile(r"(?<![\w.,$£€/–-])(\d{1,3})[-–](\d{1,3})(?![\w%/–-]|[.,]\d)")
#: in words only behind a verb that tallies: 'from 5 to 2' is a range
_SPELLED = re.compile(
    r"\b(?:vot(?:e|ed|es|ing)(?: was)?(?: of)?|won|lost|passed|tied|beaten|defeated) (?:by )?"
    rf"({_CARDINAL}) to ({_CARDINAL})(?![\w-]| percent)"
)
#: a range counts what follows it: '10-15 people'
_COUNTED = re.compile(r" (?:more |or so )?[a-z]+s\b| people\b| percent\b")


class Tally(NamedTuple):
    """A vote or a score."""

    start: int
    end: int
    #: both numbers, the greater first: who reports a defeat may write them the other way round
    sides: tuple[int, int]


def find_tallies(text: str) -> list[Tally]:
    """Return the votes and scores of a text in order."""
    low = lowered(text)
    found = [_tally(match) for match in _HYPHENATED.finditer(low) if not _is_range(low, match)]
    return sorted([*found, *(_tally(match) for match in _SPELLED.finditer(low))])


def _is_range(low: str, match: re.Match[str]) -> bool:
    return int(match[1]) < int(match[2]) and _COUNTED.match(low, match.end()) is not None


def _tally(match: re.Match[str]) -> Tally:
    one, other = (figures.CARDINALS[word] if word in figures.CARDINALS else int(word) for word in match.groups())
    return Tally(match.start(1), match.end(2), (max(one, other), min(one, other)))

"""Votes and scores: 5-2, 60-40, 'voted 5 to 2'. Two numbers that count one event from its two sides."""

import re
from typing import NamedTuple

from service.core.claims.words import figures
from service.core.claims.words.lowering import lowered

_CARDINAL = rf"\d{{1,3}}|{'|'.join(sorted(figures.CARDINALS, key=len, reverse=True))}"
_HYPHENATED = re.compile(r"(?<![\w.,$£€/–-])(\d{1,3})[-–](\d{1,3})(?![\w%/–-]|[.,]\d)")
_SPELLED = re.compile(rf"(?<![\w.,$£€-])({_CARDINAL}) (?:votes )?to ({_CARDINAL})(?![\w%-]|,\d| percent)")
#: in words only behind a verb that tallies, in its clause: 'from 5 to 2' is a range
_TALLIED = re.compile(
    r"\b(?:vot(?:e|ed|es|ing)|won|lost|pass(?:ed|es)?|approv(?:ed?|es)|reject(?:ed|s)?|tied|beat|beaten|defeat(?:ed|s)?)"
    r"\b(?!.*\b(?:from|between|in|for)$)[^.;:]*$"
)
#: characters before a spelt tally within which its verb stands
_CLAUSE = 80
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
    spelled = (match for match in _SPELLED.finditer(low) if _is_tallied(low, match))
    return sorted([*found, *(_tally(match) for match in spelled)])


def _is_tallied(low: str, match: re.Match[str]) -> bool:
    """Tell whether two numbers in words count the sides of a vote or game; a range counts what follows it."""
    before = low[max(0, match.start() - _CLAUSE) : match.start()].rstrip()
    return _TALLIED.search(before) is not None and _COUNTED.match(low, match.end()) is None


def _is_range(low: str, match: re.Match[str]) -> bool:
    return int(match[1]) < int(match[2]) and _COUNTED.match(low, match.end()) is not None


def _tally(match: re.Match[str]) -> Tally:
    one, other = (figures.CARDINALS[word] if word in figures.CARDINALS else int(word) for word in match.groups())
    return Tally(match.start(1), match.end(2), (max(one, other), min(one, other)))

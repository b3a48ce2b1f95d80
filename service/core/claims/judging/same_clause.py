"""Whether two clauses say the same but for their figure.

'The repair will cost $4.1 million' and 'repairs of the bridge are expected to cost $3.9 million' do. Where they name
other people or places, or say the opposite, or one tells of a plan and the other of a deed, they tell of two things.
"""

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from service.core.claims.facts.dates import Date
from service.core.claims.facts.facts import Fact
from service.core.claims.facts.quantities import Quantity
from service.core.claims.facts.wording import term, terms
from service.core.claims.judging.name_conflicts import another
from service.core.claims.judging.told_figures import Told, V
from service.core.claims.judging.word_conflicts import opposition, rival
from service.core.claims.words import lexicon as lx
from service.core.claims.words.figures import UNITS
from service.core.claims.words.inflection import may_be_past
from service.core.claims.words.languages import lexicon_for

#: marks between clauses; a comma or a stop in a number or an abbreviation has no blank behind it
_MARK = re.compile(r"[,;:()—–](?=\s|$)|\s[-–—]\s|[()]")
#: how a clause begins that only goes on about the noun before it
_RELATIVE = re.compile(r"\s*(?:which|who|that)\b", re.IGNORECASE)
#: words of meaning on either side of a figure, one of which two figures of one thing share
_NEXT = 2
#: share of the shorter clause's words that the other holds, and how many these are; all of fewer, if both have no more
_SHARE, _SHARED, _ALL = 0.75, 3, 2


#: parts of a day, which only say more of when
_HOURS = frozenset(["late", "early", "morning", "afternoon", "evening", "night", "noon", "midnight"])


class Clause(NamedTuple):
    """The clause in which a figure stands."""

    #: its words of meaning without the figure, and those right before and behind it
    words: frozenset[str]
    nearest: tuple[str, ...]


def clause_of(text: str, fact: Fact, figure: Quantity | Date) -> Clause:
    """Return the clause of a figure; with the one before or else behind, where it says nothing by itself."""
    starts, ends = _marks(text, fact, figure)
    before, behind = _meaning(text[starts[-1] : figure.start]), _meaning(text[figure.end : ends[0]])
    if _RELATIVE.match(text, starts[-1]) and len(starts) > 1:
        before = _meaning(text[starts[-2] : figure.start])
    elif len({*before, *behind}) < _ALL and len(ends) > 1:
        behind = _meaning(text[figure.end : ends[1]])
    return Clause(frozenset((*before, *behind)), (*before[-_NEXT:], *behind[:_NEXT]))


def words_around(text: str, fact: Fact, figure: Quantity | Date) -> list[str]:
    """Return the words between the marks around a figure, in small letters."""
    starts, ends = _marks(text, fact, figure)
    return text[starts[-1] : ends[0]].lower().split()


def _marks(text: str, fact: Fact, figure: Quantity | Date) -> tuple[list[int], list[int]]:
    """Return where clauses begin before a figure, and where they end behind it."""
    lo, hi = fact.span.start, fact.span.end
    marks = [mark.span() for mark in _MARK.finditer(text, lo, hi) if not figure.start <= mark.start() < figure.end]
    starts = [lo, *(end for _, end in marks if end <= figure.start)]
    return starts, [*(start for start, _ in marks if start >= figure.end), hi]


def _meaning(words: str) -> list[str]:
    """Return the terms of a part of a sentence, without figures and words that carry little."""
    lexicon = lexicon_for("en")
    idle = lexicon.deeds.light | _units() | _HOURS
    return [one for one in terms(words, lexicon) if not one[0].isdigit() and one not in idle]


@cache
def _units() -> frozenset[str]:
    """Return what figures are measured in: 'miles' says nothing of what is as long."""
    return frozenset(term(unit, lexicon_for("en")) for unit in UNITS)


def one_clause(a: Told[V], b: Told[V]) -> bool:
    """Tell whether two clauses say the same but for their figure."""
    shared, fewest = len(a.about & b.about), min(len(a.about), len(b.about))
    if not (shared >= _SHARED and shared >= _SHARE * fewest) and not (shared >= _ALL and a.about == b.about):
        return False
    lexicon = lexicon_for("en")
    return not (_is_to_come(a.fact, b.fact) or _is_to_come(b.fact, a.fact)) and not any(
        another(x.fact, y.fact) or opposition(x.fact, y.fact, lexicon) or rival(x.fact, y.fact, lexicon)
        for x, y in ((a, b), (b, a))
    )


def _is_to_come(a: Fact, b: Fact) -> bool:
    """Tell whether one sentence speaks of what is to come, and the other of what was: 'begins' may be said of both."""
    past = b.verb is not None and may_be_past(b.raw[b.verb])
    return past and _is_planned(a) and not _is_planned(b)


def _is_planned(fact: Fact) -> bool:
    """Tell whether a sentence speaks of what is to come: 'will cost', 'is due to open', 'plans to open'.

    Who 'voted to close' a thing has voted.
    """
    lexicon, pairs = lexicon_for("en"), pairwise(("", *fact.raw))
    meant = (
        lexicon.tags.get(before, 0) & lx.BE or (word in lexicon.cues and lexicon.cues[word].frames & lx.INTEND)
        for (before, word), then in zip(pairs, fact.raw[1:], strict=False)
        if then == "to" and word in lexicon.deeds.planning
    )
    return not lexicon.deeds.future.isdisjoint(fact.raw) or any(meant)

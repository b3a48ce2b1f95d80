"""Which verb of a sentence a date belongs to: in 'built in 1962 and last inspected in 2021' each has its own.

A date stands behind its verb and before the next one; where a sentence opens with one ('In 2001 she joined …') the
order tells nothing.
"""

from itertools import pairwise
from typing import NamedTuple

from service.core.claims.facts.dates import Date
from service.core.claims.facts.facts import Fact
from service.core.claims.words.languages import lexicon_for

#: fewest dates and verbs of a sentence in which they can be told apart
_SEVERAL = 2


class _Stretch(NamedTuple):
    """A verb with what stands behind it, up to the next one."""

    start: int
    end: int
    verb: frozenset[str]
    #: the terms of its words up to its last date, and of those behind that: 'last' belongs to 'last inspected'
    terms: frozenset[str]
    rest: frozenset[str]

    def has(self, date: Date) -> bool:
        return self.start < date.start < self.end


def own_dates(wanted: Date, claim: Fact, fact: Fact, text: str, claim_text: str) -> list[Date]:
    """Return the dates of a sentence that belong to the verb to which a date of a claim belongs; empty if untold."""
    told = _stretches(fact, text)
    mine = [one for one in _read(claim, claim_text) if one.start < wanted.start] if told else []
    theirs = [one for one in told if mine and one.verb & mine[-1].verb]
    return [date for date in fact.figures.dates if theirs[0].has(date)] if len(theirs) == 1 else []


def of_other_verbs(date: Date, fact: Fact, text: str) -> frozenset[str]:
    """Return the terms that a sentence with several dates says with other verbs than the one of a date."""
    told = _stretches(fact, text)
    if not any(one.has(date) for one in told):
        return frozenset()
    others = frozenset(term for one in told for term in (one.rest if one.has(date) else one.terms | one.rest))
    return others.difference(*(one.terms for one in told if one.has(date)))


def _stretches(fact: Fact, text: str) -> list[_Stretch]:
    """Return the verbs of a sentence with several dates; none where it has fewer, or opens with one."""
    if not text or len(fact.figures.dates) < _SEVERAL or 0 in fact.prepositions:
        return []
    told = _read(fact, text)
    return told if len(told) >= _SEVERAL else []


def _read(fact: Fact, text: str) -> list[_Stretch]:
    known, relations = {deed.place for deed in fact.deeds} | {fact.verb}, lexicon_for("en").relations
    starts, verbs = fact.starts(text), list[int]()
    for k, word in enumerate(fact.written):
        if fact.said[k] and (k in known or (word.islower() and (word.endswith("ed") or word in relations))):
            verbs.append(k)
    found = list[_Stretch]()
    for k, then in pairwise((*verbs, len(starts))):
        lo, hi = starts[k], starts[then] if then < len(starts) else fact.span.end
        dated = max((date.end for date in fact.figures.dates if lo < date.start < hi), default=hi)
        parts = [frozenset(term for i in range(k, then) if (starts[i] < dated) is own for term in fact.said[i])
                 for own in (True, False)]  # fmt: skip
        found.append(_Stretch(lo, hi, frozenset(fact.said[k]), *parts))
    return found

"""Sentences that tell how something was undone: 'called off the strike', 'ruled out arson', 'the charges were dropped'.

They hold every word of what no longer stands; who compares words alone reads them as support for it.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from service.core.claims.facts.facts import Fact
from service.core.claims.judging.event import deed_place, has_subject, same_event, subject_share
from service.core.claims.judging.modality import Mood, mood_of
from service.core.claims.judging.overlap import kin, own_words
from service.core.claims.judging.pair import Comparison, Stance
from service.core.claims.judging.word_conflicts import denied, undoings
from service.core.claims.words import lexicon as lx
from service.core.claims.words.lexicon import Lexicon

#: words behind a verb that may name what it undoes
_THING = 8
#: share of a claim without a verb of its own that must be undone with it
_HALF = 0.5
#: share of a claim's subject that does what the claim says of it
_SUBJECT = 0.5
#: what the end of a thing adds to the weight of a sentence: it outweighs the plan
_LAST_WORD = 0.6
#: words that begin another clause
_CLAUSES = "after although because before but following if since though unless until when whereas while"
_PARTING = frozenset(_CLAUSES.split())


class _Undoing(NamedTuple):
    """What one verb of a sentence undoes."""

    word: str
    #: it is done, and not only planned or possible
    done: bool
    #: the terms of what is undone, and those of the rest of the sentence
    thing: frozenset[str]
    rest: frozenset[str]


def unless_undone(claim: Fact, fact: Fact, found: Comparison, lexicon: Lexicon) -> Comparison:
    """Return the outcome of a comparison, turned where the sentence tells how the claim's deed was undone.

    Where the claim tells of something undone too, or the sentence tells of the deed elsewhere, the outcome stands:
    whoever was charged with fraud has been charged, also where another charge is dropped.
    """
    told = () if found.stance is Stance.CONTRADICTS else tuple(_undoings(fact, lexicon))
    if not told or any(True for _ in undoings(claim, lexicon)):
        return found
    heart = _heart(claim, lexicon)
    for undoing in told:
        if not undoing.done and not _is_planned(claim, lexicon):
            continue
        if not heart or not heart.isdisjoint(undoing.rest):
            continue
        whole = sum(_named(term, undoing.thing) for term in heart) >= _HALF * len(heart)
        if undoing.done and whole and _is_the_same(claim, fact, undoing.thing, heart, lexicon):
            return _contradicting(found, f"the sentence tells how it was undone: {undoing.word}")
        if any(word.term in undoing.thing for word in own_words(claim)):
            return _beside(claim, fact, found, undoing, lexicon)
    return found


def _is_the_same(claim: Fact, fact: Fact, thing: frozenset[str], heart: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether a sentence undoes the very thing: the charge of fraud, not one of theft.

    Whose plan it was the sentences before may tell: 'Nurses planned a strike. The strike has been called off.'
    """
    rest = [word for word in own_words(claim) if word.term not in heart]
    if fact.alone or has_subject(claim, fact):
        return not rest or same_event(claim, fact, lexicon, heart)
    known = not claim.subject.isdisjoint(fact.before) and thing <= heart | claim.terms | fact.before
    return known and not rest and _is_planned(claim, lexicon)


def _is_planned(claim: Fact, lexicon: Lexicon) -> bool:
    """Tell whether a claim speaks of what is to come, which may yet be undone."""
    place = deed_place(claim, lexicon)
    return place is not None and mood_of(claim, place, lexicon)[0] is Mood.PLANNED


def _named(term: str, terms: frozenset[str]) -> bool:
    """Tell whether a deed is among some terms, as a verb or as a noun: 'convicted', 'the conviction'."""
    return term in terms or any(kin(term, other) for other in terms)


def _beside(claim: Fact, fact: Fact, found: Comparison, undoing: _Undoing, lexicon: Lexicon) -> Comparison:
    """Judge a sentence in which something else was done to the claim's object: struck down, where the claim upholds."""
    if undoing.done and _upholds(claim, lexicon) and subject_share(claim, fact) >= _SUBJECT:
        return _contradicting(found, f"the same thing, undone: {undoing.word}")
    if found.stance is not Stance.SUPPORTS:
        return found
    reason = f"the sentence tells of something undone: {undoing.word}"
    return replace(found, stance=Stance.NOT_MENTIONED, confidence=0.6, reason=reason, weight=found.weight / 2)


def _contradicting(found: Comparison, reason: str) -> Comparison:
    return replace(found, stance=Stance.CONTRADICTS, confidence=0.7, reason=reason, weight=found.weight + _LAST_WORD)


def _upholds(claim: Fact, lexicon: Lexicon) -> bool:
    """Tell whether a claim says that something was let stand: 'upheld', 'affirmed'."""
    return claim.verb is not None and claim.raw[claim.verb] in lexicon.deeds.upholding


def _heart(claim: Fact, lexicon: Lexicon) -> frozenset[str]:
    """Return what a claim says was done: its verb's terms; without a verb of meaning what else it says.

    Of what only 'takes place' that is the thing itself.
    """
    place = deed_place(claim, lexicon)
    deed = frozenset(claim.said[place]) if place is not None else frozenset[str]()
    own = frozenset(word.term for word in own_words(claim) if not word.name)
    return deed - lexicon.deeds.light or own - lexicon.deeds.light or claim.subject


def _undoings(fact: Fact, lexicon: Lexicon) -> Iterator[_Undoing]:
    """Yield what a sentence says was undone; not what may be, or was not."""
    for at, size in undoings(fact, lexicon):
        mood = mood_of(fact, at, lexicon)[0]
        if denied(fact, at) or mood is Mood.FORESTALLED or fact.raw[at + size : at + size + 1] == ("as",):
            continue  # 'dismissed as false' takes a statement back (see ``taken_back``)
        inside = range(*_thing(fact, at, size, lexicon))
        if any(fact.raw[k] in lexicon.deeds.attacks for k in inside):
            continue  # who throws out a challenge lets the thing stand
        thing = frozenset(term for k in inside for term in fact.said[k])
        rest = (term for k, terms in enumerate(fact.said) if k not in inside for term in terms)
        yield _Undoing(" ".join(fact.raw[at : at + size]), mood is Mood.DONE, thing, frozenset(rest))


def _thing(fact: Fact, at: int, size: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return the places of what a verb undoes: before a passive, else behind the verb, within its clause."""
    end = at + size
    if fact.raw[end - 1] != "of" and (_is_passive(fact, at, lexicon) or _stands_last(fact, end, lexicon)):
        lo = at
        while lo and fact.raw[lo - 1] not in _PARTING:
            lo -= 1
        return lo, at
    hi = end
    while hi < min(end + _THING, len(fact.raw)) and fact.raw[hi] not in _PARTING and not _goes_on(fact, hi, lexicon):
        hi += 1
    return end, hi


def _goes_on(fact: Fact, at: int, lexicon: Lexicon) -> bool:
    """Tell whether the same doer does something else from a place on: 'and will strike'."""
    return fact.raw[at] == "and" and bool(lexicon.tags.get(" ".join(fact.raw[at + 1 : at + 2]), 0) & lx.AUXILIARY)


def _is_passive(fact: Fact, at: int, lexicon: Lexicon) -> bool:
    while at and lexicon.tags.get(fact.raw[at - 1], 0) & lx.ADVERB:
        at -= 1
    return at > 0 and bool(lexicon.tags.get(fact.raw[at - 1], 0) & lx.BE)


def _stands_last(fact: Fact, end: int, lexicon: Lexicon) -> bool:
    """Tell whether nothing stands behind a verb that it could undo: 'the strike, called off on Sunday'."""
    ends = end == len(fact.raw) or lexicon.tags.get(fact.raw[end], 0) & (lx.PREPOSITION | lx.TIME)
    return bool(ends) and fact.raw[end : end + 1] != ("from",)  # 'walked away from the deal'

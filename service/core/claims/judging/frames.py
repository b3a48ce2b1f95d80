"""A claim and a sentence that are the same words but for one place, or with two of them exchanged.

What stands in the one place decides: 'voted for the bill', 'voted against the bill'; 'Lyon is the capital', 'Paris is
the capital'. Rules that ask which words two statements share find nearly all of them, whatever the one says.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from service.core.claims.facts.facts import STANDING_IN, Fact
from service.core.claims.facts.quantities import find_counts
from service.core.claims.judging.overlap import akin, holds, weight
from service.core.claims.words.lexicon import Lexicon
from service.core.claims.words.stems import unaccented

#: words that a place holds at the most, and that a sentence may have between two of the claim's: 'voted again'
SIZE, BETWEEN = 3, 2
#: share of a claim's terms that a sentence must hold before words are compared one by one
_SHARED = 1 / 3
#: prepositions that are each other's opposites where all around them is the same
_OPPOSED = frozenset(
    frozenset(pair)
    for pair in (
        ("for", "against"), ("with", "without"), ("before", "after"), ("over", "under"), ("above", "below"),
        ("inside", "outside"), ("to", "from"), ("into", "from"), ("up", "down"), ("on", "off"),
        ("für", "gegen"), ("mit", "ohne"), ("vor", "nach"), ("über", "unter"),
    )
)  # fmt: skip
#: words with which something opens that was named before, or that stands for it
_KNOWN = STANDING_IN | frozenset(["the", "this", "that", "these", "those", "er", "sie", "es", "der", "die", "das"])
#: what may stand between two that do a thing together
_TOGETHER = frozenset([("and",), ("und",), ("or",), ("oder",)])
#: words before a number that say it is not meant to the unit
_BOUNDS = frozenset(
    ["least", "most", "than", "about", "around", "some", "nearly", "almost", "over", "under", "roughly", "below"]
)


class Slot(NamedTuple):
    """Words of a claim, and those that a sentence has in their place."""

    mine: range
    theirs: range


def one_place(claim: Fact, fact: Fact, lexicon: Lexicon) -> Slot | None:
    """Return the one place in which a sentence has other words than a claim; None where more is not the same.

    Before and behind the claim's words the sentence may go on, and a pronoun may stand for the claim's subject.
    """
    if len(claim.terms & fact.terms) < _SHARED * len(claim.terms):
        return None  # every sentence is asked for every claim
    if not lexicon.deeds.hypothetical.isdisjoint(fact.raw):
        return None  # 'whether or not she signed'
    steps = SequenceMatcher(None, claim.raw, fact.raw, autojunk=False).get_opcodes()
    steps = steps[steps[0][0] == "insert" : len(steps) - (steps[-1][0] == "insert")]
    slots = [Slot(range(a, b), range(c, d)) for kind, a, b, c, d in steps if kind == "replace"]
    slots = [slot for slot in slots if not (slot.mine.start == 0 and _words(fact, slot.theirs)[0] in STANDING_IN)]
    if any(kind == "delete" or (kind == "insert" and not _idle(fact, c, d)) for kind, _, _, c, d in steps):
        return None
    if len(slots) != 1 or max(map(len, slots[0])) > SIZE:
        return None
    inside = [word for word in claim.words if word.place in slots[0].mine]
    around = [word for word in claim.words if word.place not in slots[0].mine]
    return slots[0] if around and weight(around, lexicon) >= weight(inside, lexicon) else None


def _idle(fact: Fact, lo: int, hi: int) -> bool:
    """Tell whether words between two of the claim's change nothing of it."""
    return hi - lo <= BETWEEN and not any(lo <= at < hi for at in fact.negations)


def other_number(claim: Fact, fact: Fact, slot: Slot) -> bool:
    """Tell whether another number stands in the one place, meant to the unit: 'up to 20 years', 'up to 10 years'."""
    mine, theirs = _number(_words(claim, slot.mine)), _number(_words(fact, slot.theirs))
    before = claim.raw[max(0, slot.mine.start - 1) : slot.mine.start]
    return bool(mine and theirs and mine != theirs) and _BOUNDS.isdisjoint(before)


def other_word(claim: Fact, fact: Fact, slot: Slot) -> bool:
    """Tell whether what stands in the one place is another thing than what the claim has there."""
    mine, theirs = _words(claim, slot.mine), _words(fact, slot.theirs)
    if frozenset([*mine, *theirs]) in _OPPOSED:
        return True
    if {len(mine), len(theirs)} != {1} and mine[0] != theirs[0] and _behind_preposition(claim, fact, slot):
        return False  # 'in Kenton', 'with Lee Hart': both may be
    if theirs[0] in _KNOWN or _number(mine) or _number(theirs):
        return False
    own = [term for k in slot.mine for term in claim.said[k]]
    other = [term for k in slot.theirs for term in fact.said[k]]
    if not own or not other or _initials(own, other) or _initials(other, own):
        return False
    if unaccented("".join(mine)) == unaccented("".join(theirs)):
        return False
    same = any(holds(fact, term) for term in own) or any(holds(claim, term) for term in other)
    return not (same or akin(own, other))


def _behind_preposition(claim: Fact, fact: Fact, slot: Slot) -> bool:
    return slot.mine.start in claim.prepositions or slot.theirs.start in fact.prepositions


def _number(words: tuple[str, ...]) -> str:
    """Return the value of a number that is all there is; empty for other words."""
    text = " ".join(words)
    found = [count for count in find_counts(text) if (count.start, count.end) == (0, len(text))]
    return str(found[0].value) if found else ""


def _initials(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether a word is made of the first letters of others: 'UK', 'United Kingdom'."""
    return short[0] == "".join(word[0] for word in long)


def exchanged(claim: Fact, fact: Fact, lexicon: Lexicon) -> tuple[range, range] | None:
    """Return what stands in each other's places in a sentence: 'from Hamburg to Oslo', 'from Oslo to Hamburg'."""
    if claim.terms - fact.terms or not frozenset(claim.raw) <= frozenset(fact.raw):
        return None
    size, wanted = len(claim.raw), sorted(claim.raw)
    windows = [fact.raw[start : start + size] for start in range(len(fact.raw) - size + 1)]
    if claim.raw in windows:
        return None
    turned = (found for window in windows if sorted(window) == wanted for found in _turns(claim.raw, window))
    found = next(turned, None)
    telling = found and all(any(claim.said[k] for k in part) for part in found)
    return found if found and telling and not _both_ways(claim, *found, lexicon) else None


def _turns(mine: tuple[str, ...], theirs: tuple[str, ...]) -> Iterator[tuple[range, range]]:
    """Yield two stretches of ``mine`` that have changed places in ``theirs``, where all else is as it was."""
    places = [k for k, (a, b) in enumerate(zip(mine, theirs, strict=True)) if a != b]
    lo, hi = places[0], places[-1] + 1
    for one in range(lo + 1, min(lo + SIZE, hi) + 1):
        for two in range(max(one, hi - SIZE), hi):
            if theirs[lo:hi] == (*mine[two:hi], *mine[one:two], *mine[lo:one]):
                yield range(lo, one), range(two, hi)


def _both_ways(claim: Fact, one: range, two: range, lexicon: Lexicon) -> bool:
    """Tell whether a thing is as true the other way round: 'Ann and Bo met', 'Ann married Bo'."""
    between = claim.raw[one.stop : two.start]
    return not between or between in _TOGETHER or any(deed.relation in lexicon.deeds.mutual for deed in claim.deeds)


def _words(fact: Fact, places: range) -> tuple[str, ...]:
    return fact.raw[places.start : places.stop]

"""Where a sentence names something beside, below or instead of that to which a claim limits what it says.

'Only a baker' is denied by 'a baker and painter', 'president' by 'vice president', 'made of steel' by 'made of wood'.
"""

from collections.abc import Iterator

from service.core.claims.facts.facts import Fact
from service.core.claims.judging.name_conflicts import Difference
from service.core.claims.judging.overlap import akin, holds
from service.core.claims.words import lexicon as lx
from service.core.claims.words.lexicon import Lexicon

#: words that limit a statement to what follows, within so many words
_ONLY, _LIMITED = frozenset(["only", "exclusively", "solely"]), 5
#: what ends a noun phrase
_ENDS = lx.PREPOSITION | lx.CONJUNCTION | lx.RELATIVE | lx.AUXILIARY | lx.FINITE | lx.SUBORDINATOR


def tied_otherwise(claim: Fact, fact: Fact, lexicon: Lexicon) -> Difference | None:
    """Return what a lone sentence ties to a thing, where a claim ties something else: 'made of wood', 'of steel'."""
    ties = _ties(claim, lexicon) if fact.alone else ()
    for verb, preposition, mine in ties:
        for other, tying, theirs in _ties(fact, lexicon):
            apart = frozenset(claim.said[mine])
            own = (verb, preposition) == (other, tying) and not any(holds(fact, term) for term in apart)
            if own and not any(holds(claim, term) for term in fact.said[theirs]) and not akin(apart, fact.said[theirs]):
                return Difference(fact.written[theirs], claim.written[mine], apart)
    return None


def _ties(fact: Fact, lexicon: Lexicon) -> Iterator[tuple[str, str, int]]:
    """Yield verbs that tie a thing to one other, their prepositions, and where the noun behind them stands."""
    for at in fact.prepositions:
        if at and (fact.raw[at - 1], fact.raw[at]) in lexicon.deeds.tied:
            end = at + 1
            while (
                end < len(fact.raw)
                and end - at < _LIMITED
                and end not in fact.parted
                and _in_phrase(fact, end, lexicon)
            ):
                end += 1
            if end > at + 1 and fact.said[end - 1]:
                yield fact.raw[at - 1], fact.raw[at], end - 1


def _in_phrase(fact: Fact, at: int, lexicon: Lexicon) -> bool:
    return not lexicon.tags.get(fact.raw[at], 0) & _ENDS


def lesser(claim: Fact, fact: Fact, lexicon: Lexicon) -> Difference | None:
    """Return where a sentence gives somebody a lesser post than a claim: 'vice president' for 'president'."""
    known = lexicon.deeds.lesser
    if known.isdisjoint(fact.raw):
        return None  # every sentence is asked for every claim
    for k in claim.description:
        places = [word.place for word in fact.words if word.term in claim.said[k]]
        under = places and all(fact.raw[place - 1] in known for place in places if place)
        if under and claim.raw[k - 1] not in known and claim.raw[k] not in known:
            written = " ".join(fact.written[places[0] - 1 : places[0] + 1])
            return Difference(written, claim.written[k], frozenset(claim.said[k]))
    return None


def exclusive(claim: Fact, fact: Fact) -> Difference | None:
    """Return what a sentence names beside that to which a claim is limited: 'a baker and painter', 'only a baker'.

    Whoever denies that it is all does not say so: 'not only a baker'.
    """
    if _ONLY.isdisjoint(claim.raw) or not _ONLY.isdisjoint(fact.raw) or claim.negations:
        return None
    at = next(k for k, word in enumerate(claim.raw) if word in _ONLY)
    for word in (word for word in claim.words if at < word.place <= at + _LIMITED):
        for other in (one for one in fact.words if one.term == word.term):
            beside = _beside(fact, other.place)
            if beside is not None and claim.terms.isdisjoint(fact.said[beside]):
                return Difference(fact.written[beside], claim.written[word.place], frozenset((word.term,)))
    return None


def _beside(fact: Fact, place: int) -> int | None:
    """Return the place of the word that a comma or 'and' puts beside one: of 'comedies, dramas and plays', 'dramas'."""
    joins = fact.raw[place + 1 : place + 2] == ("and",)
    behind = place + (2 if joins else 1)
    told = behind < len(fact.raw) and bool(fact.said[behind])
    listed = behind in fact.parted and "and" in fact.raw[behind + 1 : behind + 1 + _LIMITED]
    if told and (joins or listed):
        return behind
    before = place - 2 if fact.raw[place - 1 : place] == ("and",) else place - 1 if place in fact.parted else -1
    return before if before >= 0 and fact.said[before] and "and" in fact.raw[before:] else None

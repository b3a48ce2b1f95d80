"""What it decides that a sentence is the claim word for word, but for one place or for two that are exchanged."""

from service.core.claims.facts.facts import Fact
from service.core.claims.judging import frames
from service.core.claims.judging.figure_conflicts import AGREES
from service.core.claims.judging.pair import ANOTHER_FIGURE, Comparison, Pair
from service.core.claims.words import lexicon as lx

#: nouns for people of whom nothing is told but of what kind they are
_PEOPLE = lx.UNNAMED | lx.PLURAL


def other_number(pair: Pair) -> Comparison | None:
    """Judge another number in the one place: 'from 2008 to 2014' for 'from 2010 to 2014'."""
    slot = pair.slot
    if slot is None or not frames.other_number(pair.claim, pair.fact, slot) or not pair.same():
        return None
    return pair.contradicts(0.8, f"{ANOTHER_FIGURE}different number: {_differing(pair, slot)}")


def exchanged(pair: Pair) -> Comparison | None:
    """Judge two that have changed places; of doers who may do so to each other it is another deed ('sued')."""
    found = frames.exchanged(pair.claim, pair.fact, pair.lexicon)
    if found is None or _may_answer(pair, *found):
        return None
    one, other = (_written(pair.claim, part) for part in found)
    return pair.contradicts(0.65, f"the other way round: {other} for {one}")


def _may_answer(pair: Pair, one: range, other: range) -> bool:
    """Tell whether a deed that the lexicon knows has one of two for its doer, and the other may do it in turn."""
    one_way = pair.lexicon.deeds.singular | pair.lexicon.deeds.contests
    parties = [frozenset(term for k in part for term in pair.claim.said[k]) for part in (one, other)]
    return any(
        deed.relation not in one_way and deed.agent & parties[0] and deed.object & parties[1]
        for deed in pair.claim.deeds
    )


def other_word(pair: Pair) -> Comparison | None:
    """Judge another word in the one place.

    Another doer may have done the same, too, where the sentence is one of many. Another deed need not deny the claim's:
    which verbs do, the lexicon knows. What somebody is called may be many things (see ``_described``), and 'a man' may
    be anybody.
    """
    claim, fact, slot = pair.claim, pair.fact, pair.slot
    if slot is None or not frames.other_word(claim, fact, slot):
        return None
    if _told_apart_elsewhere(pair, claim, slot.mine) or _told_apart_elsewhere(pair, fact, slot.theirs):
        return None
    differing = _differing(pair, slot)
    if _is_deed(claim, slot.mine) or _is_deed(fact, slot.theirs):
        known = _known_deed(pair, claim, slot.mine) and _known_deed(pair, fact, slot.theirs)
        agrees = any(state == AGREES for state, _ in pair.outcomes)
        return pair.open(0.6, f"another deed: {differing}", 0.5) if known and not agrees else None
    if not fact.alone and claim.verb is not None and slot.mine.stop <= claim.verb:
        return pair.open(0.6, f"somebody or something else: {differing}", 0.5)
    return pair.otherwise(0.7, f"same statement, different word: {differing}")


def _told_apart_elsewhere(pair: Pair, fact: Fact, places: range) -> bool:
    """Tell whether other rules speak of what stands in a place: a description, a denial, people of no name."""
    lexicon = pair.lexicon
    people = any(lexicon.tags.get(fact.raw[k], 0) & _PEOPLE or fact.raw[k] in lexicon.deeds.persons for k in places)
    return people or any(k in fact.description or k in fact.negations for k in places)


def _is_deed(fact: Fact, places: range) -> bool:
    return fact.verb in places or any(deed.place in places for deed in fact.deeds)


def _known_deed(pair: Pair, fact: Fact, places: range) -> bool:
    """Tell whether the lexicon knows what deed stands in a place: it has no other name then."""
    relations = (pair.lexicon.relations.get(fact.raw[k]) for k in places)
    return any(relation and relation not in pair.lexicon.deeds.light for relation in relations)


def _differing(pair: Pair, slot: frames.Slot) -> str:
    return f"{_written(pair.fact, slot.theirs)} against {_written(pair.claim, slot.mine)}"


def _written(fact: Fact, places: range) -> str:
    return " ".join(fact.written[places.start : places.stop])

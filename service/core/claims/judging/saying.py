"""When a sentence says a claim, and when it says too little of it."""

from collections.abc import Set
from dataclasses import replace

from service.core.claims.facts.facts import Fact
from service.core.claims.judging import name_conflicts as names
from service.core.claims.judging import word_conflicts as words
from service.core.claims.judging.counts import counted_alike
from service.core.claims.judging.event import deed_place, has_subject, subject_share, tells_much
from service.core.claims.judging.figure_conflicts import AGREES
from service.core.claims.judging.overlap import akin, holds, own_words
from service.core.claims.judging.pair import Comparison, Pair, Stance
from service.core.claims.judging.roles import done_by_another, same_doer

#: share of a claim's own words that a sentence must hold to say it, and with an agreeing figure
_SAYS, _SAYS_WITH_FIGURE = 0.4, 0.3
#: share that one sentence of several must hold, with the claim's subject in it and without
_SAYS_AMONG_OTHERS, _SAYS_OF_NOBODY = 0.5, 0.7
#: share from which on a sentence with another name for a subject may speak of the same one
_ALL_ELSE = 0.8
#: share that a sentence must hold that lacks the claim's verb
_SAYS_WITHOUT_VERB = 0.5
#: what an agreeing figure adds to the weight of a sentence
_FIGURE_AGREES = 0.5
_OTHERWISE = "the same in other words"


def unmentioned(pair: Pair) -> Comparison | None:
    """Leave a claim open whose deed ('founded') the sentence does not mention, whatever else they share."""
    claim, fact, lexicon = pair.claim, pair.fact, pair.lexicon
    verbs = (deed for deed in claim.deeds if deed.place not in claim.description)
    deeds = {deed.relation for deed in verbs if not _begins(claim, deed.place)}
    singular, heavy = deeds & lexicon.deeds.singular, deeds - lexicon.deeds.light
    undone = singular and not singular & fact.terms
    told = pair.cover > _SAYS_WITHOUT_VERB or (pair.cover == _SAYS_WITHOUT_VERB and not _verb_alone(pair, heavy))
    if undone or (heavy and not heavy & fact.terms and not (told and not _does_otherwise(pair))):
        return pair.open(_unsaid(pair.cover), "the deed is not mentioned", 0.5)
    return None


def _does_otherwise(pair: Pair) -> bool:
    """Tell whether a sentence says by a known verb that something else was done: 'borrowed', not 'bought'."""
    claim, fact, lexicon = pair.claim, pair.fact, pair.lexicon
    at = deed_place(claim, lexicon)
    if (
        at is None
        or fact.verb is None
        or not has_subject(claim, fact)
        or any(holds(fact, one) for one in claim.said[at])
    ):
        return False
    own = frozenset(fact.said[fact.verb]) - lexicon.deeds.light
    known = fact.raw[fact.verb] in lexicon.relations and claim.raw[at] in lexicon.relations
    return bool(own) and known and own.isdisjoint(claim.terms) and not akin(own, claim.said[at])


def _verb_alone(pair: Pair, heavy: Set[str]) -> bool:
    """Tell whether of a claim without a figure only the claim's verb could tell."""
    at = deed_place(pair.claim, pair.lexicon)
    agrees = any(state == AGREES for state, _ in pair.outcomes)
    return not agrees and at is not None and not heavy.isdisjoint(pair.claim.said[at])


def _begins(claim: Fact, place: int) -> bool:
    """Tell whether a verb only says when another one began or ended: 'began filming', 'stopped printing'."""
    return any(word.endswith("ing") for word in claim.raw[place + 1 : place + 2])


def the_same(pair: Pair) -> Comparison | None:
    """Judge a sentence that holds enough of the claim, and names whom it names."""
    claim, fact, cover = pair.claim, pair.fact, pair.cover
    nobody = names.unnamed(claim, fact, pair.lexicon)
    if nobody:
        return pair.open(0.55, f"the name is not given: {nobody}", 0.5)
    others = claim.named_subject and fact.named_subject and subject_share(claim, fact) == 0 and cover < _ALL_ELSE
    met = (fact.alone and not others) or has_subject(claim, fact)
    agrees = any(state == AGREES for state, _ in pair.outcomes)
    if not met and (claim.named_subject or not _told(pair, agrees)):
        return None  # somebody or something else is spoken of
    other = "" if fact.alone else done_by_another(claim, fact)
    if other:
        return pair.open(0.6, f"somebody else did it: {other}", 0.5)
    if agrees and cover >= (_SAYS_WITH_FIGURE if met else _SAYS_OF_NOBODY):
        sure = 0.85 if met else 0.65
        return Comparison(Stance.SUPPORTS, sure, "same event, same figure", pair.weight + _FIGURE_AGREES)
    if same_doer(claim, fact, pair.lexicon):
        return Comparison(Stance.SUPPORTS, 0.75, "same deed, same doer", pair.weight, credits=True)
    if cover < (_SAYS if fact.alone else _SAYS_AMONG_OTHERS if met else _SAYS_OF_NOBODY):
        return None
    absent = names.missing(claim, fact)
    return pair.open(0.6, f"the name is not given: {absent}") if absent else pair.supports(_sure(cover), _OTHERWISE)


def _told(pair: Pair, agrees: bool) -> bool:
    """Tell whether a sentence without the claim's subject tells the claim: by its words, or by its figure behind it."""
    claim, fact = pair.claim, pair.fact
    if agrees and not claim.subject.isdisjoint(fact.before):
        return True
    if agrees and counted_alike(claim, fact, pair.lexicon):
        return True
    return words.verbatim(claim, fact) is not None or tells_much(own_words(claim), fact, pair.lexicon)


def _sure(cover: float) -> float:
    """Return how sure one may be by the share of a claim that is held: the word that is missing may be the one."""
    return round(max(0.5, 0.85 - 1.5 * (1 - cover)), 2)


def _unsaid(cover: float) -> float:
    """Return how sure one may be that a claim is not told by a sentence that holds a share of it."""
    return 0.7 - 0.4 * cover


def too_little(pair: Pair) -> Comparison:
    """Leave a claim open, and tell whether the sentence has the heart of it."""
    claim, fact = pair.claim, pair.fact
    at = deed_place(claim, pair.lexicon)
    partial = at is not None and has_subject(claim, fact) and not fact.terms.isdisjoint(claim.said[at])
    found = pair.open(_unsaid(pair.cover), "too little of it is said")
    return replace(found, partial=partial)

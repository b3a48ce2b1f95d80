"""Who did it to whom, in a claim and in a sentence."""

from service.core.claims.facts.deeds import Deed
from service.core.claims.facts.facts import Fact
from service.core.claims.words.lexicon import Lexicon

#: share of a claim's words from which on all else is the same
_ALL_ELSE = 0.8


def other_doer(claim: Fact, fact: Fact, lexicon: Lexicon, cover: float) -> str:
    """Return who the sentence says did what the claim credits to somebody else; empty if nobody.

    Some deeds have one doer only ('founded'). Others may have two: there all else must be the same.
    """
    for claimed in claim.deeds:
        for done in fact.deeds:
            if not _same_deed(claimed, done, fact) or _same_party(claim, claimed, fact, done):
                continue
            missing = claimed.agent.isdisjoint(fact.terms)
            alike = missing and done.named and (fact.alone or (cover >= _ALL_ELSE and claimed.named))
            if alike or (claimed.relation in lexicon.deeds.singular and claimed.named and done.named):
                return f"{fact.wording(done.agent)} against {claim.wording(claimed.agent)}"
    return ""


def _same_party(claim: Fact, claimed: Deed, fact: Fact, done: Deed) -> bool:
    """Tell whether two doers may be one: they share more than an initial, and of two names the last word."""
    shared = claimed.agent & done.agent
    if claimed.named and done.named:
        last, other = _last(claim, claimed.agent), _last(fact, done.agent)
        if last not in done.agent and other not in claimed.agent:
            return False
    return any(len(term) > 1 for term in shared)


def _last(fact: Fact, terms: frozenset[str]) -> str:
    """Return the last word of a name: a surname, most often."""
    return max(((word.place, word.term) for word in fact.words if word.term in terms), default=(0, ""))[1]


def other_party(claim: Fact, fact: Fact) -> str:
    """Return whom the sentence says it was done to by the same doer, where the claim names somebody else.

    'Lowick beat Selby' tells of another game than 'Lowick beat Kenton'.
    """
    mine, theirs = _names(claim), _names(fact)
    for claimed in claim.deeds:
        for done in fact.deeds:
            parties = claimed.object & mine, done.object & theirs
            same = claimed.relation == done.relation and claimed.agent & done.agent
            if same and all(parties) and parties[0].isdisjoint(fact.terms):
                return f"{fact.wording(parties[1])} against {claim.wording(parties[0])}"
    return ""


def _names(fact: Fact) -> frozenset[str]:
    return frozenset(word.term for word in fact.words if word.name)


def same_doer(claim: Fact, fact: Fact, lexicon: Lexicon) -> bool:
    """Tell whether the sentence credits a deed that has one doer to whom the claim credits it."""
    return any(
        _same_deed(claimed, done, fact)
        and _same_party(claim, claimed, fact, done)
        and claimed.relation in lexicon.deeds.singular
        for claimed in claim.deeds
        for done in fact.deeds
    )


def turned(claim: Fact, fact: Fact, lexicon: Lexicon) -> Deed | None:
    """Return the deed that the sentence has the other way round: done by whom, the claim says, it was done to.

    What both do to each other ('met', 'married') has no other way round.
    """
    for claimed in claim.deeds:
        done = [
            deed for deed in fact.deeds if deed.relation == claimed.relation and deed.undergone == claimed.undergone
        ]
        straight = any(claimed.agent & deed.agent for deed in done)
        swapped = any(claimed.agent & deed.object and claimed.object & deed.agent for deed in done)
        if swapped and not straight and claimed.relation not in lexicon.deeds.mutual:
            return claimed
    return None


def _same_deed(claimed: Deed, done: Deed, fact: Fact) -> bool:
    """Tell whether two deeds are done to one thing: at least half of the words that name it are shared.

    In a sentence that is all there is, the thing may be named anywhere: 'Kern is a novel written by Ann Roe'.
    """
    if claimed.relation != done.relation or not claimed.agent or not done.agent or not claimed.object:
        return False
    if fact.alone and claimed.object <= fact.terms:
        return True
    least = min(len(claimed.object), len(done.object))
    return bool(least) and 2 * len(claimed.object & done.object) >= least

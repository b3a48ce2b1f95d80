"""Who did it to whom, in a claim and in a sentence."""

from service.core.claims.deeds import Deed
from service.core.claims.facts import Fact
from service.core.claims.lexicon import Lexicon

#: share of a claim's words from which on all else is the same
_ALL_ELSE = 0.8


def other_doer(claim: Fact, fact: Fact, lexicon: Lexicon, cover: float) -> str:
    """Return who the sentence says did what the claim credits to somebody else; empty if nobody.

    Some deeds have one doer only ('founded'). Others may have two: there all else must be the same.
    """
    for claimed in claim.deeds:
        for done in fact.deeds:
            if not _same_deed(claimed, done) or claimed.agent & done.agent:
                continue
            alike = cover >= _ALL_ELSE and not claimed.agent & fact.terms and claimed.named and done.named
            if alike or (claimed.relation in lexicon.deeds.singular and claimed.named and done.named):
                return f"{fact.wording(done.agent)} against {claim.wording(claimed.agent)}"
    return ""


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
        _same_deed(claimed, done) and claimed.agent & done.agent and claimed.relation in lexicon.deeds.singular
        for claimed in claim.deeds
        for done in fact.deeds
    )


def turned(claim: Fact, fact: Fact, lexicon: Lexicon) -> Deed | None:
    """Return the deed that the sentence has the other way round: done by whom, the claim says, it was done to.

    What both do to each other ('met', 'married') has no other way round.
    """
    for claimed in claim.deeds:
        done = [deed for deed in fact.deeds if deed.relation == claimed.relation]
        straight = any(claimed.agent & deed.agent for deed in done)
        swapped = any(claimed.agent & deed.object and claimed.object & deed.agent for deed in done)
        if swapped and not straight and claimed.relation not in lexicon.deeds.mutual:
            return claimed
    return None


def _same_deed(a: Deed, b: Deed) -> bool:
    """Tell whether two deeds are done to one thing: at least half of the words that name it are shared."""
    least = min(len(a.object), len(b.object))
    return a.relation == b.relation and bool(a.agent and b.agent and least) and 2 * len(a.object & b.object) >= least

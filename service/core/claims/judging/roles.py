"""Who did it to whom, in a claim and in a sentence."""

from service.core.claims.facts.deeds import Deed
from service.core.claims.facts.facts import Fact
from service.core.claims.judging.event import GENITIVE
from service.core.claims.judging.overlap import holds, kin
from service.core.claims.judging.word_conflicts import denied
from service.core.claims.words import lexicon as lx
from service.core.claims.words.lexicon import Lexicon

#: words before the last of a list
_JOINING = frozenset(["and", "or"])
#: what somebody is, and what a source is called
_KINDS = lx.CALLING | lx.TITLE | lx.UNNAMED | lx.PLURAL | lx.ORGANISATION
#: share of a claim's words from which on all else is the same
_ALL_ELSE = 0.8


def other_doer(claim: Fact, fact: Fact, lexicon: Lexicon, cover: float) -> str:
    """Return who the sentence says did what the claim credits to somebody else; empty if nobody.

    Some deeds have one doer only ('founded'). Others may have two: there all else must be the same.
    """
    for claimed in claim.deeds:
        for done in fact.deeds:
            if not _same_deed(claimed, done, fact) or _same_party(claim, claimed, fact, done, lexicon):
                continue
            if (done.undergone and not claimed.undergone) or (denied(fact, done.place) and not claim.negations):
                continue  # 'cars are banned' does not say by whom, 'Kern did not ban cars' not that anybody did
            missing = not any(holds(fact, term) for term in claimed.agent)
            named = done.named and not _is_kind(fact, done, lexicon)
            alike = missing and named and (fact.alone or (cover >= _ALL_ELSE and claimed.named))
            if alike or (claimed.relation in lexicon.deeds.singular and claimed.named and named):
                return f"{fact.wording(done.agent)} against {claim.wording(claimed.agent)}"
    return ""


def lone_name(claim: Fact, fact: Fact, lexicon: Lexicon) -> tuple[str, bool] | None:
    """Return a given name that stands against a surname, in one deed, and whether the text ties the two together.

    'Alyssa started it' and 'Milano started it' may tell of one person, and do behind 'Alyssa Milano'.
    """
    for claimed in claim.deeds:
        for done in fact.deeds:
            if len(claimed.agent) != 1 or len(done.agent) != 1 or claimed.relation != done.relation:
                continue
            names = [_lone(claim, claimed), _lone(fact, done)]
            given = [name.lower() in lexicon.given_names for name in names]
            if claimed.agent != done.agent and claimed.named and done.named and any(given) and not all(given):
                return f"{names[1]} against {names[0]}", (claimed.agent | done.agent) <= fact.before
    return None


def _lone(fact: Fact, deed: Deed) -> str:
    """Return the doer of a deed that is told in one word."""
    return next((fact.written[word.place] for word in fact.words if word.term in deed.agent), "")


def done_by_another(claim: Fact, fact: Fact) -> str:
    """Return who a sentence says did what a claim says that somebody did, without an object; empty if nobody.

    'Kern's deputy resigned' tells of the deputy, and 'Holt, a friend of Kern, resigned' of Holt.
    """
    for claimed in claim.deeds:
        done = [deed for deed in fact.deeds if deed.relation == claimed.relation]
        if claimed.agent <= _owners(claim):
            continue  # 'was Kern's deputy' tells of nothing that Kern did
        if claimed.object or not claimed.named or not done or any(deed.undergone != claimed.undergone for deed in done):
            continue
        owners = _owners(fact)
        if any(_is_listed(claimed, fact, deed) for deed in done):
            continue
        if all(deed.agent - owners and (deed.agent - owners).isdisjoint(claimed.agent) for deed in done):
            return fact.wording(done[0].agent)
    return ""


def _is_listed(claimed: Deed, fact: Fact, done: Deed) -> bool:
    """Tell whether the doer of a claim stands in a list of doers before the last: 'Kern, Roe and Poe resigned'."""
    first = min((word.place for word in fact.words if word.term in done.agent), default=0)
    before = frozenset(term for terms in fact.said[:first] for term in terms)
    return first > 0 and fact.raw[first - 1] in _JOINING and claimed.agent <= before


def _owners(fact: Fact) -> set[str]:
    """Return the terms of the words in the genitive."""
    return {term for k, word in enumerate(fact.raw) if word.endswith(GENITIVE) for term in fact.said[k]}


def _is_kind(fact: Fact, done: Deed, lexicon: Lexicon) -> bool:
    """Tell whether a doer is only said to be of a kind, with a headline's capital: 'Local Teacher Founded Choir'."""
    last = max((word for word in fact.words if word.term in done.agent), key=lambda word: word.place, default=None)
    if last is None or last.name:
        return False
    low = fact.raw[last.place]
    return low in lexicon.deeds.persons or bool(lexicon.tags.get(low, 0) & _KINDS)


def _same_party(claim: Fact, claimed: Deed, fact: Fact, done: Deed, lexicon: Lexicon) -> bool:
    """Tell whether two doers may be one: they share more than an initial, and of two names the last word.

    Who acts for one authority is one: what police did, officers did.
    """
    known = lexicon.deeds.authorities
    mine, theirs = ({known[term] for term in deed.agent if term in known} for deed in (claimed, done))
    if mine & theirs:
        return True
    shared = claimed.agent & done.agent
    if claimed.named and done.named:
        last, other = _last(claim, claimed.agent), _last(fact, done.agent)
        if last not in done.agent and other not in claimed.agent:
            return False
    return any(len(term) > 1 for term in shared) or any(kin(a, b) for a in claimed.agent for b in done.agent)


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
        and _same_party(claim, claimed, fact, done, lexicon)
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

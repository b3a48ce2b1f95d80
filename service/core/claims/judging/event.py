"""Whether a sentence speaks of the event that a claim speaks of.

Two statements contradict each other only about one event: the same subject and the same predicate, with something else
in one role. Without this question every other date in an article would contradict every claim.
"""

from service.core.claims.facts.facts import Fact, Word
from service.core.claims.judging.overlap import holds, own_words, share, weight
from service.core.claims.words import lexicon as lx
from service.core.claims.words.lexicon import Lexicon

#: share of the rest of a claim that a sentence with its subject must hold
_WITH_SUBJECT = 0.4
#: share that it must hold without it
_WITHOUT_SUBJECT = 0.8
#: words of meaning that it must share then
_TELLING = 3
#: share that a sentence must hold that is all there is
_ALONE = 0.15
#: how a noun in the genitive ends, and what else stands before a noun that is somebody's or known
GENITIVE, OWNED = ("'s", "’s", "s'", "s’"), lx.DETERMINER | lx.POSSESSIVE
#: words between a verb and the 'to' of the one it governs: 'voted 5-2 on Tuesday to close'
GOVERNS = 6
#: share of a subject's words that names it
_NAMED = 0.5


def same_event(claim: Fact, fact: Fact, lexicon: Lexicon, apart: frozenset[str] = frozenset()) -> bool:
    """Tell whether a sentence has the claim's subject and says of it what the claim says, ``apart`` disregarded.

    A sentence that is all there is was put beside the claim as evidence on it, so that little need be shared.
    ``apart`` are the terms of the claim in whose place the sentence has something else.
    """
    rest = [word for word in own_words(claim) if word.term not in apart]
    met = has_subject(claim, fact)
    if met and all(word.term in lexicon.deeds.light for word in rest):
        return True
    if not (met or fact.alone) and (fact.pronoun or (claim.named_subject and fact.named_subject)):
        return False  # somebody else did it
    if not (met or fact.alone):
        return share(rest, fact, lexicon) >= _WITHOUT_SUBJECT and tells_much(rest, fact, lexicon)
    return bool(rest) and share(rest, fact, lexicon) >= (_ALONE if fact.alone else _WITH_SUBJECT)


def tells_much(rest: list[Word], fact: Fact, lexicon: Lexicon) -> bool:
    """Tell whether a sentence without the claim's subject shares enough words of meaning to speak of it all the same.

    'is in place' and 'was used' may be said of anything.
    """
    return sum(word.term not in lexicon.deeds.light and holds(fact, word.term) for word in rest) >= _TELLING


def has_subject(claim: Fact, fact: Fact) -> bool:
    """Tell whether a sentence names the subject of a claim, or opens with what may stand for it.

    That is a pronoun, or a part of its name behind sentences with the whole: 'the bridge' for the Mill Street bridge.
    A pronoun with which a text begins may stand for anything.
    """
    if not claim.subject:
        return False
    if subject_share(claim, fact) >= _NAMED:
        return True
    if fact.subject & claim.subject:
        return len(claim.subject & (fact.terms | fact.before)) >= _NAMED * len(claim.subject)
    return fact.pronoun and (not fact.before or not claim.subject.isdisjoint(fact.before))


def subject_share(claim: Fact, fact: Fact) -> float:
    """Return which share of the words of a claim's subject a sentence holds."""
    return sum(holds(fact, term) for term in claim.subject) / max(1, len(claim.subject))


def speaks_of(claim: Fact, fact: Fact, lexicon: Lexicon) -> bool:
    """Tell whether a sentence speaks of a claim's matter, together with those before it.

    'It is 7 percent, not 11' says of what only behind the sentence that names the rise.
    """
    words = own_words(claim)
    around = fact.terms | fact.before
    said = [word for word in words if word.term in around]
    return fact.alone or weight(said, lexicon) >= _WITH_SUBJECT * weight(words, lexicon)


def deed_place(claim: Fact, lexicon: Lexicon) -> int | None:
    """Return the place of the verb that says what is done: of 'plans to close the mill', 'close'."""
    at = claim.verb
    if at is None or not claim.said[at]:
        return None
    if claim.raw[at] not in lexicon.deeds.planning | lexicon.deeds.forestalled:
        return at
    reach = range(at + 1, min(at + 2 + GOVERNS, len(claim.raw) - 1))
    return next((k + 1 for k in reach if claim.raw[k] == "to" and claim.said[k + 1]), at)

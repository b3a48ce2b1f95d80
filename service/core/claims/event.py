"""Whether a sentence speaks of the event that a claim speaks of.

Two statements contradict each other only about one event: the same subject and the same predicate, with something else
in one role. Without this question every other date in an article would contradict every claim.
"""

from service.core.claims.facts import Fact
from service.core.claims.lexicon import Lexicon
from service.core.claims.overlap import holds, own_words, share

#: share of the rest of a claim that a sentence with its subject must hold
_WITH_SUBJECT = 0.4
#: share that it must hold without it
_WITHOUT_SUBJECT = 0.8
#: share that a sentence must hold that is all there is
_ALONE = 0.15
#: share of a subject's words that names it
_NAMED = 0.5


def same_event(claim: Fact, fact: Fact, lexicon: Lexicon, apart: frozenset[str] = frozenset()) -> bool:
    """Tell whether a sentence has the claim's subject and says of it what the claim says, ``apart`` disregarded.

    A sentence that is all there is was put beside the claim as evidence on it, so that little need be shared.
    ``apart`` are the terms of the claim in whose place the sentence has something else.
    """
    rest = [word for word in own_words(claim) if word.term not in apart]
    met = has_subject(claim, fact)
    if met and all(word.term in lexicon.light for word in rest):
        return True
    if not (met or fact.alone) and (fact.spoken_of is not None or (claim.named_subject and fact.named_subject)):
        return False  # somebody else did it
    demanded = _ALONE if fact.alone else _WITH_SUBJECT if met else _WITHOUT_SUBJECT
    return bool(rest) and share(rest, fact, lexicon) >= demanded


def has_subject(claim: Fact, fact: Fact) -> bool:
    """Tell whether a sentence names the subject of a claim, or opens with a pronoun that may stand for it.

    A pronoun with which a text begins may stand for anything.
    """
    if not claim.subject:
        return False
    if subject_share(claim, fact) >= _NAMED:
        return True
    return fact.spoken_of is not None and (not fact.spoken_of or not claim.subject.isdisjoint(fact.spoken_of))


def subject_share(claim: Fact, fact: Fact) -> float:
    """Return which share of the words of a claim's subject a sentence holds."""
    return sum(holds(fact, term) for term in claim.subject) / max(1, len(claim.subject))

"""Sentences that hold a statement only to take it back: 'misstated the year as 1954', 'denied that he took a bribe'.

The words of the wrong statement stand there, all of them; who compares words alone reads a correction as support for
what it corrects.
"""

from dataclasses import replace

from service.core.claims.comparison import Comparison, Stance, compare
from service.core.claims.facts import Fact
from service.core.claims.lexicon import Lexicon

#: what a denial weighs beside the outlet's own word: another sentence may assert what somebody denies
_DENIED = 0.8
#: words within which 'earlier' and 'version' belong together
_NEAR = 3


def compare_with_care(claim: Fact, fact: Fact, claim_text: str, text: str, lexicon: Lexicon) -> Comparison:
    """Compare a claim with a sentence as ``compare`` does, and turn the outcome where the sentence takes it back."""
    found = compare(claim, fact, claim_text, text, lexicon)
    if found.stance is Stance.NOT_MENTIONED or _place(claim, lexicon) is not None:
        return found
    at = _place(fact, lexicon)
    if at is None or not _behind(claim, fact, at):
        return found
    word = fact.raw[at]
    if found.stance is Stance.CONTRADICTS:
        reason = f"another statement is taken back: {word}"
        return Comparison(Stance.NOT_MENTIONED, found.confidence, reason, found.weight / 2)
    weight = found.weight * (_DENIED if word in lexicon.denials else 1)
    return replace(found, stance=Stance.CONTRADICTS, confidence=0.8, reason=f"taken back: {word}", weight=weight)


def _place(fact: Fact, lexicon: Lexicon) -> int | None:
    """Return where a sentence begins to take something back; None where it does not."""
    for k, word in enumerate(fact.raw):
        behind = fact.raw[k + 1 : k + 1 + _NEAR]
        once_said = word in lexicon.formerly and bool(behind) and behind[0] in lexicon.stated
        if once_said or word in lexicon.errors or word in lexicon.denials:
            return k
        if word in lexicon.former and not (lexicon.itself | lexicon.versions).isdisjoint(behind):
            return k
    return None


def _behind(claim: Fact, fact: Fact, at: int) -> bool:
    """Tell whether what a sentence shares with a claim stands mostly behind a place."""
    shared = [sum(term in claim.terms for term in terms) for terms in fact.said]
    return sum(shared[at + 1 :]) > sum(shared[:at])

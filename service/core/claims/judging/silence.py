"""Answers that did not come: who declined to comment spoke, who did not respond did not.

The two are different facts, and newsrooms correct one into the other (AP Stylebook, "no comment").
"""

from enum import StrEnum

from service.core.claims.facts.facts import Fact
from service.core.claims.words.lexicon import Lexicon

#: words behind a refusal or a negation within which the answer is named
_REACH = 3


class Silence(StrEnum):
    """How an answer failed to come."""

    REFUSED = "declined"
    UNANSWERED = "did not respond"


def silence(fact: Fact, lexicon: Lexicon) -> Silence | None:
    """Return how a sentence says that no answer came; None where it says nothing of the kind."""
    if not fact.negations and lexicon.deeds.forestalled.isdisjoint(fact.raw):
        return None
    for k, word in enumerate(fact.raw):
        cue = lexicon.cues.get(word)
        if cue and cue.lemma in lexicon.refusals and _answer(fact, k, lexicon):
            return Silence.REFUSED
    if any(_answer(fact, k, lexicon) not in (None, "comment") for k in fact.negations):
        return Silence.UNANSWERED
    return Silence.REFUSED if any(_answer(fact, k, lexicon) for k in fact.negations) else None


def _answer(fact: Fact, at: int, lexicon: Lexicon) -> str | None:
    """Return the verb of answering just behind a word: of 'did not immediately respond', 'respond'."""
    return next((word for word in fact.raw[at + 1 : at + 1 + _REACH] if word in lexicon.answers), None)

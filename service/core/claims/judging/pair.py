"""A claim and a sentence side by side, and what a rule can say of them."""

from dataclasses import dataclass
from enum import StrEnum

from service.core.claims.facts.facts import Fact
from service.core.claims.judging.event import same_event
from service.core.claims.judging.figure_conflicts import Outcome
from service.core.claims.judging.frames import Slot
from service.core.claims.words.lexicon import Lexicon

#: the reason where nothing is said
NOTHING = "no sentence speaks of it"
#: how the reason begins where another figure is given
ANOTHER_FIGURE = "same event, "
#: how it begins where somebody else is said to have done it: who, against whom
ANOTHER_DOER, AGAINST = "same statement, different doer: ", " against "


class Stance(StrEnum):
    """What a text says to a claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    NOT_MENTIONED = "not_mentioned"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome for one sentence."""

    stance: Stance
    #: from 0 to 1: how often the rule is right on claims that were written to be hard
    confidence: float
    #: in words
    reason: str
    #: how much the sentence speaks of the claim: the one with most decides
    weight: float
    #: it says who did what the claim is about
    credits: bool = False
    #: it has the claim's subject and deed, and nothing against the rest
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and a sentence, and what every rule asks of them."""

    claim: Fact
    fact: Fact
    claim_text: str
    text: str
    lexicon: Lexicon
    #: share of what the claim says of its subject that the sentence holds
    cover: float
    weight: float
    #: how the numbers, the tallies and the dates of the two compare
    outcomes: tuple[Outcome, Outcome, Outcome]
    #: the one place in which the two have other words; None where more is not the same
    slot: Slot | None

    def same(self, apart: frozenset[str] = frozenset()) -> bool:
        """Tell whether both speak of one event, terms of the claim disregarded that stand ``apart``."""
        return same_event(self.claim, self.fact, self.lexicon, apart)

    def supports(self, confidence: float, reason: str) -> Comparison:
        """Judge that the sentence says the claim."""
        return Comparison(Stance.SUPPORTS, confidence, reason, self.weight)

    def contradicts(self, confidence: float, reason: str) -> Comparison:
        """Judge that the sentence denies the claim."""
        return Comparison(Stance.CONTRADICTS, confidence, reason, self.weight)

    def otherwise(self, confidence: float, reason: str) -> Comparison:
        """Judge a sentence that has something else in one role: of a claim that denies, that is support."""
        denies = self.claim.negations and not self.fact.negations
        return (
            self.supports(confidence, f"as the claim says, it is otherwise: {reason}")
            if denies
            else self.contradicts(confidence, reason)
        )

    def open(self, confidence: float, reason: str, weight: float = 1.0) -> Comparison:
        """Judge that the sentence leaves the claim open; it counts for ``weight`` of what it weighs."""
        return Comparison(Stance.NOT_MENTIONED, round(confidence, 2), reason, self.weight * weight)

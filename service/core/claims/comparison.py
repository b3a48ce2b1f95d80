"""A claim against one sentence: does it speak of the same, say the same, or say something else."""

from dataclasses import dataclass
from enum import StrEnum

from service.core.claims import conflicts
from service.core.claims.conflicts import AGREES, CONFLICT, LACKS, Outcome
from service.core.claims.event import has_subject, same_event, subject_share
from service.core.claims.facts import Fact
from service.core.claims.lexicon import Lexicon
from service.core.claims.overlap import own_words, share
from service.core.claims.silence import silence

#: share of a claim's own words that a sentence must hold to say it; with an agreeing figure; to deny it
_SAYS, _SAYS_WITH_FIGURE, _DENIES = 0.4, 0.3, 0.5
#: share that one sentence of several must hold, with the claim's subject in it and without
_SAYS_AMONG_OTHERS, _SAYS_OF_NOBODY = 0.5, 0.7
#: share that a sentence must hold that lacks the claim's verb
_SAYS_WITHOUT_VERB = 0.5
#: what an agreeing figure adds to the weight of a sentence
_FIGURE_AGREES = 0.5
#: most words a description may have of its own: 'X is a football player'
_SHORT = 3


class Stance(StrEnum):
    """What a text says to a claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    NOT_MENTIONED = "not_mentioned"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome for one sentence."""

    stance: Stance
    #: from 0 to 1
    confidence: float
    #: in words
    reason: str
    #: how much the sentence speaks of the claim: the one with most decides
    weight: float
    #: it says who did what the claim is about
    credits: bool = False


def compare(claim: Fact, fact: Fact, claim_text: str, text: str, lexicon: Lexicon) -> Comparison:
    """Compare a claim with a sentence of a text."""
    if claim.terms.isdisjoint(fact.terms) and claim.openings.isdisjoint(fact.openings):
        return Comparison(Stance.NOT_MENTIONED, 0.9, "no sentence speaks of it", 0.0)
    cover = share(own_words(claim), fact, lexicon)
    subject = subject_share(claim, fact)
    weight = cover + 0.5 * subject
    if cover < 0.01 and subject < 0.01 and not claim.numbers:
        return Comparison(Stance.NOT_MENTIONED, 0.9, "no sentence speaks of it", weight)
    number = conflicts.number_outcome(claim, fact, text, claim_text, cover)
    date = conflicts.date_outcome(claim, fact, text, claim_text)
    return (
        _other_figure(number, date, same_event(claim, fact, lexicon), weight)
        or _other_words(claim, fact, lexicon, cover, weight)
        or _undone(claim, fact, lexicon, cover, weight)
        or _the_same(claim, fact, lexicon, (number[0], date[0]), cover, weight)
        or _by_description(claim, fact, weight)
        or Comparison(Stance.NOT_MENTIONED, round(1 - cover, 2), "too little of it is said", weight)
    )


def _other_figure(number: Outcome, date: Outcome, same: bool, weight: float) -> Comparison | None:
    """Judge by figures: one that does not fit contradicts, one that is not given leaves the claim open."""
    for outcome, confidence in ((number, 0.8), (date, 0.6)):
        if outcome[0] == CONFLICT and same:
            return Comparison(Stance.CONTRADICTS, confidence, f"same event, {outcome[1]}", weight)
        if outcome[0] == CONFLICT:
            return Comparison(Stance.NOT_MENTIONED, 0.6, f"another event, {outcome[1]}", weight)
    if number[0] == LACKS:
        return Comparison(Stance.NOT_MENTIONED, 0.6, "the figure is not given", weight)
    return None


def _other_words(claim: Fact, fact: Fact, lexicon: Lexicon, cover: float, weight: float) -> Comparison | None:
    silent = silence(claim, lexicon)
    alike = silent is not None and silent is silence(fact, lexicon)
    if not alike and conflicts.negated(claim, fact) and cover >= _DENIES and same_event(claim, fact, lexicon):
        return Comparison(Stance.CONTRADICTS, 0.65, "one of the two denies it", weight)
    doer = conflicts.other_doer(claim, fact, lexicon, cover)
    if doer:
        reason = f"same statement, different doer: {doer}"
        return Comparison(Stance.CONTRADICTS, 0.65, reason, weight, credits=True)
    for label, found in (
        ("name", conflicts.swap(claim, fact) or conflicts.elsewhere(claim, fact)),
        ("word", conflicts.rival(claim, fact, lexicon)),
    ):
        if found and same_event(claim, fact, lexicon, found.apart):
            reason = f"same statement, different {label}: {found}"
            return Comparison(Stance.CONTRADICTS, 0.65, reason, weight)
    return None


def _undone(claim: Fact, fact: Fact, lexicon: Lexicon, cover: float, weight: float) -> Comparison | None:
    """Leave a claim open whose deed ('founded') the sentence does not mention, whatever else they share."""
    silences = {silence(claim, lexicon), silence(fact, lexicon)}
    if None not in silences and len(silences) > 1:
        return Comparison(Stance.NOT_MENTIONED, 0.7, "a refusal is no silence", weight / 2)
    deeds = {deed.relation for deed in claim.deeds}
    singular, heavy = deeds & lexicon.singular, deeds - lexicon.light
    undone = singular and not singular & fact.terms
    if undone or (heavy and not heavy & fact.terms and cover < _SAYS_WITHOUT_VERB):
        return Comparison(Stance.NOT_MENTIONED, round(1 - cover / 2, 2), "the deed is not mentioned", weight / 2)
    return None


def _the_same(
    claim: Fact, fact: Fact, lexicon: Lexicon, figures: tuple[str, str], cover: float, weight: float
) -> Comparison | None:
    if figures[1] == LACKS:
        return Comparison(Stance.NOT_MENTIONED, 0.6, "the date is not given", weight)
    met = fact.alone or has_subject(claim, fact)
    if claim.named_subject and not met:
        return None  # somebody else is spoken of
    if AGREES in figures and cover >= (_SAYS_WITH_FIGURE if met else _SAYS_OF_NOBODY):
        return Comparison(Stance.SUPPORTS, 0.85, "same event, same figure", weight + _FIGURE_AGREES)
    if conflicts.same_doer(claim, fact, lexicon):
        return Comparison(Stance.SUPPORTS, 0.75, "same deed, same doer", weight, credits=True)
    if cover >= (_SAYS if fact.alone else _SAYS_AMONG_OTHERS if met else _SAYS_OF_NOBODY):
        return Comparison(Stance.SUPPORTS, round(0.5 + cover / 2.2, 2), "the same in other words", weight)
    return None


def _by_description(claim: Fact, fact: Fact, weight: float) -> Comparison | None:
    """Judge a sentence put beside the claim that says otherwise than the claim what its subject is.

    Elsewhere one thing may be described in many ways: a mayor is a mother of two as well.
    """
    short = len([word for word in claim.words if word.term not in claim.subject]) <= _SHORT
    if not (fact.alone and short and claim.description and fact.description and subject_share(claim, fact) >= 0.5):
        return None
    stance = Stance.SUPPORTS if claim.negations else Stance.CONTRADICTS
    return Comparison(stance, 0.55, "described as something else", weight)

"""A claim against one sentence: does it speak of the same, say the same, or say something else."""

from dataclasses import dataclass
from enum import StrEnum

from service.core.claims import conflicts
from service.core.claims.conflicts import AGREES, CONFLICT, LACKS, Outcome
from service.core.claims.facts import Fact
from service.core.claims.lexicon import Lexicon
from service.core.claims.overlap import holds, share

#: share of a claim's own words that a sentence must hold to say it; with an agreeing figure; to deny it
_SAYS, _SAYS_WITH_FIGURE, _DENIES = 0.4, 0.3, 0.5
#: share that a sentence must hold that lacks the claim's verb
_SAYS_WITHOUT_VERB = 0.5
#: what an agreeing figure adds to the weight of a sentence
_FIGURE_AGREES = 0.5
#: share from which on a sentence touches a claim at all
_TOUCHES = 0.1
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
    cover = share(claim, fact.terms, lexicon)
    subject = _subject_share(claim, fact)
    weight = cover + 0.5 * subject
    if cover < 0.01 and subject < 0.01 and not claim.numbers:
        return Comparison(Stance.NOT_MENTIONED, 0.9, "no sentence speaks of it", weight)
    number = conflicts.number_outcome(claim, fact, text, claim_text, cover)
    date = conflicts.date_outcome(claim, fact, text, claim_text)
    return (
        _other_figure(number, date, cover, weight)
        or _other_words(claim, fact, lexicon, cover, weight)
        or _undone(claim, fact, lexicon, cover, weight)
        or _the_same(conflicts.same_doer(claim, fact, lexicon), (number[0], date[0]), cover, weight)
        or _by_description(claim, fact, weight)
        or Comparison(Stance.NOT_MENTIONED, round(1 - cover, 2), "too little of it is said", weight)
    )


def _subject_share(claim: Fact, fact: Fact) -> float:
    return sum(holds(fact.terms, term) for term in claim.subject) / max(1, len(claim.subject))


def _other_figure(number: Outcome, date: Outcome, cover: float, weight: float) -> Comparison | None:
    """Judge by figures: one that does not fit contradicts, one that is not given leaves the claim open."""
    if number[0] == CONFLICT and weight > 0:
        return Comparison(Stance.CONTRADICTS, 0.8, f"same event, {number[1]}", weight)
    if date[0] == CONFLICT:
        stance = Stance.CONTRADICTS if cover > _TOUCHES else Stance.NOT_MENTIONED
        return Comparison(stance, 0.6, f"same event, {date[1]}", weight)
    if number[0] == LACKS:
        return Comparison(Stance.NOT_MENTIONED, 0.6, "the figure is not given", weight)
    return None


def _other_words(claim: Fact, fact: Fact, lexicon: Lexicon, cover: float, weight: float) -> Comparison | None:
    if conflicts.negated(claim, fact) and cover >= _DENIES:
        return Comparison(Stance.CONTRADICTS, 0.65, "one of the two denies it", weight)
    for label, found in (
        ("doer", conflicts.other_doer(claim, fact, lexicon, cover)),
        ("name", conflicts.swap(claim, fact) or conflicts.elsewhere(claim, fact)),
        ("word", conflicts.rival(claim, fact, lexicon)),
    ):
        if found:
            reason = f"same statement, different {label}: {found}"
            return Comparison(Stance.CONTRADICTS, 0.65, reason, weight, credits=label == "doer")
    return None


def _undone(claim: Fact, fact: Fact, lexicon: Lexicon, cover: float, weight: float) -> Comparison | None:
    """Leave a claim open whose deed ('founded') the sentence does not mention, whatever else they share."""
    deeds = {deed.relation for deed in claim.deeds}
    singular, heavy = deeds & lexicon.singular, deeds - lexicon.light
    undone = singular and not singular & fact.terms
    if undone or (heavy and not heavy & fact.terms and cover < _SAYS_WITHOUT_VERB):
        return Comparison(Stance.NOT_MENTIONED, round(1 - cover / 2, 2), "the deed is not mentioned", weight / 2)
    return None


def _the_same(same_doer: bool, figures: tuple[str, str], cover: float, weight: float) -> Comparison | None:
    if figures[1] == LACKS:
        return Comparison(Stance.NOT_MENTIONED, 0.6, "the date is not given", weight)
    if AGREES in figures and cover >= _SAYS_WITH_FIGURE:
        return Comparison(Stance.SUPPORTS, 0.85, "same event, same figure", weight + _FIGURE_AGREES)
    if same_doer:
        return Comparison(Stance.SUPPORTS, 0.75, "same deed, same doer", weight, credits=True)
    if cover >= _SAYS:
        return Comparison(Stance.SUPPORTS, round(0.5 + cover / 2.2, 2), "the same in other words", weight)
    return None


def _by_description(claim: Fact, fact: Fact, weight: float) -> Comparison | None:
    """Judge a sentence that says what the claim's subject is, and says otherwise than the claim."""
    short = len([word for word in claim.words if word.term not in claim.subject]) <= _SHORT
    if not (short and claim.description and fact.description and _subject_share(claim, fact) >= 0.5):
        return None
    stance = Stance.SUPPORTS if claim.negations else Stance.CONTRADICTS
    return Comparison(stance, 0.55, "described as something else", weight)

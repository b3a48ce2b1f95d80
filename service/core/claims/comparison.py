"""A claim against one sentence: does it speak of the same, say the same, or say something else."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from service.core.claims import figure_conflicts as figures
from service.core.claims import name_conflicts as names
from service.core.claims import word_conflicts as words
from service.core.claims.event import deed_place, has_subject, same_event, speaks_of, subject_share, tells_much
from service.core.claims.facts import Fact
from service.core.claims.figure_conflicts import AGREES, CONFLICT, LACKS, Outcome
from service.core.claims.headcounts import head_outcome
from service.core.claims.lexicon import Lexicon
from service.core.claims.overlap import own_words, share
from service.core.claims.ranks import other_rank
from service.core.claims.roles import other_doer, other_party, same_doer, turned
from service.core.claims.silence import silence

#: share of a claim's own words that a sentence must hold to say it; with an agreeing figure; to deny it
_SAYS, _SAYS_WITH_FIGURE, _DENIES = 0.4, 0.3, 0.5
#: share that one sentence of several must hold, with the claim's subject in it and without
_SAYS_AMONG_OTHERS, _SAYS_OF_NOBODY = 0.5, 0.7
#: share from which on a sentence with another name for a subject may speak of the same one
_ALL_ELSE = 0.8
#: share that a sentence must hold that lacks the claim's verb
_SAYS_WITHOUT_VERB = 0.5
#: what an agreeing figure adds to the weight of a sentence
_FIGURE_AGREES = 0.5
#: what the claim's subject adds to it
_SUBJECT = 0.5
#: weight of a sentence that says that the claim's figure is wrong: no other says more of it
_CORRECTED = 2.0
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
class _Pair:
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

    def same(self, apart: frozenset[str] = frozenset()) -> bool:
        return same_event(self.claim, self.fact, self.lexicon, apart)

    def supports(self, confidence: float, reason: str) -> Comparison:
        return Comparison(Stance.SUPPORTS, confidence, reason, self.weight)

    def contradicts(self, confidence: float, reason: str) -> Comparison:
        return Comparison(Stance.CONTRADICTS, confidence, reason, self.weight)

    def open(self, confidence: float, reason: str, weight: float = 1.0) -> Comparison:
        return Comparison(Stance.NOT_MENTIONED, round(confidence, 2), reason, self.weight * weight)


def compare(claim: Fact, fact: Fact, claim_text: str, text: str, lexicon: Lexicon) -> Comparison:
    """Compare a claim with a sentence of a text: the first rule that has something to say decides."""
    wrong = figures.refuted(claim, fact, claim_text) if fact.figures.refuted else ""
    if wrong and speaks_of(claim, fact, lexicon):
        return Comparison(Stance.CONTRADICTS, 0.85, f"said to be wrong: {wrong}", _CORRECTED)
    if claim.terms.isdisjoint(fact.terms) and claim.openings.isdisjoint(fact.openings):
        return Comparison(Stance.NOT_MENTIONED, 0.8, "no sentence speaks of it", 0.0)
    cover = share(own_words(claim), fact, lexicon)
    subject = subject_share(claim, fact)
    weight = cover + _SUBJECT * subject
    if cover < 0.01 and subject < 0.01 and not claim.figures.numbers:
        return Comparison(Stance.NOT_MENTIONED, 0.8, "no sentence speaks of it", weight)
    number = head_outcome(claim, fact, text, claim_text, lexicon)
    if number == (figures.NOTHING, ""):
        number = figures.number_outcome(claim, fact, text, claim_text, cover)
    tally = figures.tally_outcome(claim, fact, text, claim_text)
    date = figures.date_outcome(claim, fact, text, claim_text)
    pair = _Pair(claim, fact, claim_text, text, lexicon, cover, weight, (number, tally, date))
    return next(found for rule in _RULES if (found := rule(pair)))


def _other_figure(pair: _Pair) -> Comparison | None:
    """Judge by figures: one that does not fit contradicts, one that is not given leaves the claim open.

    Where a name differs too it is another event, with figures of its own: 14 hurt in Selby deny no 21 in Lowick.
    """
    for outcome, confidence in zip(pair.outcomes, (0.8, 0.8, 0.6), strict=True):
        if outcome[0] != CONFLICT:
            continue
        apart = names.another(pair.claim, pair.fact) or other_party(pair.claim, pair.fact)
        if apart or not pair.same():
            return pair.open(0.7, f"another event: {f'{apart}, ' if apart else ''}{outcome[1]}")
        return pair.contradicts(confidence, f"same event, {outcome[1]}")
    lacking = LACKS in (pair.outcomes[0][0], pair.outcomes[1][0])
    return pair.open(0.5, "the figure is not given") if lacking else None


def _turned(pair: _Pair) -> Comparison | None:
    """Judge parties that change places: of a game that is a contradiction, of a lawsuit another lawsuit."""
    deed = turned(pair.claim, pair.fact, pair.lexicon)
    if deed is None:
        return None
    reason = "the same deed, the other way round"
    one_way = pair.lexicon.deeds.singular | pair.lexicon.deeds.contests
    return pair.contradicts(0.65, reason) if deed.relation in one_way else pair.open(0.7, reason)


def _other_doer(pair: _Pair) -> Comparison | None:
    doer = other_doer(pair.claim, pair.fact, pair.lexicon, pair.cover)
    reason = f"same statement, different doer: {doer}"
    weight = pair.cover + _SUBJECT  # the other doer stands in the subject's place
    return Comparison(Stance.CONTRADICTS, 0.65, reason, weight, credits=True) if doer else None


def _identified(pair: _Pair) -> Comparison | None:
    other = names.identified(pair.claim, pair.fact)
    return pair.contradicts(0.65, f"same role, different name: {other}") if other else None


def _opposed(pair: _Pair) -> Comparison | None:
    """Judge opposites and denials: an opposite contradicts, an opposite that is denied says the same."""
    opposed = words.opposition(pair.claim, pair.fact, pair.lexicon)
    if opposed and pair.same(opposed.difference.apart):
        if opposed.undone:
            return pair.supports(0.6, f"said by denying the opposite: {opposed.difference}")
        return pair.contradicts(0.65, f"same statement, different word: {opposed.difference}")
    silent = silence(pair.claim, pair.lexicon)
    alike = silent is not None and silent is silence(pair.fact, pair.lexicon)
    denied = not (opposed or alike) and pair.cover >= _DENIES and words.negated(pair.claim, pair.fact, pair.lexicon)
    return pair.contradicts(0.65, "one of the two denies it") if denied and pair.same() else None


def _other_name(pair: _Pair) -> Comparison | None:
    """Another name in one place contradicts what is said of something known, and is another event of 'a fire'."""
    other = names.another(pair.claim, pair.fact)
    if not other or not pair.same(other.apart):
        return None
    if pair.claim.indefinite:
        return pair.open(0.6, f"another event: {other}")
    return pair.contradicts(0.65, f"same statement, different name: {other}")


def _rival(pair: _Pair) -> Comparison | None:
    other = words.rival(pair.claim, pair.fact, pair.lexicon)
    found = other is not None and pair.same(other.apart)
    return pair.contradicts(0.65, f"same statement, different word: {other}") if found else None


def _ranked(pair: _Pair) -> Comparison | None:
    other = other_rank(pair.claim, pair.fact)
    found = other is not None and pair.same(other.apart)
    return pair.contradicts(0.7, f"same statement, different rank: {other}") if found else None


def _undone(pair: _Pair) -> Comparison | None:
    """Leave a claim open whose deed ('founded') the sentence does not mention, whatever else they share."""
    claim, fact, lexicon = pair.claim, pair.fact, pair.lexicon
    silences = {silence(claim, lexicon), silence(fact, lexicon)}
    if None not in silences and len(silences) > 1:
        return pair.open(0.7, "a refusal is no silence", 0.5)
    deeds = {deed.relation for deed in claim.deeds}
    singular, heavy = deeds & lexicon.deeds.singular, deeds - lexicon.deeds.light
    undone = singular and not singular & fact.terms
    if undone or (heavy and not heavy & fact.terms and pair.cover < _SAYS_WITHOUT_VERB):
        return pair.open(0.8 - pair.cover / 4, "the deed is not mentioned", 0.5)
    return None


def _undated(pair: _Pair) -> Comparison | None:
    return pair.open(0.6, "the date is not given") if pair.outcomes[2][0] == LACKS else None


def _the_same(pair: _Pair) -> Comparison | None:
    claim, fact, cover = pair.claim, pair.fact, pair.cover
    nobody = names.unnamed(claim, fact, pair.lexicon)
    if nobody:
        return pair.open(0.7, f"the name is not given: {nobody}", 0.5)
    others = claim.named_subject and fact.named_subject and subject_share(claim, fact) == 0 and cover < _ALL_ELSE
    met = (fact.alone and not others) or has_subject(claim, fact)
    agrees = any(state == AGREES for state, _ in pair.outcomes)
    if not met and (claim.named_subject or not _told(pair, agrees)):
        return None  # somebody or something else is spoken of
    if agrees and cover >= (_SAYS_WITH_FIGURE if met else _SAYS_OF_NOBODY):
        sure = 0.85 if met else 0.65
        return Comparison(Stance.SUPPORTS, sure, "same event, same figure", pair.weight + _FIGURE_AGREES)
    if same_doer(claim, fact, pair.lexicon):
        return Comparison(Stance.SUPPORTS, 0.75, "same deed, same doer", pair.weight, credits=True)
    if cover < (_SAYS if fact.alone else _SAYS_AMONG_OTHERS if met else _SAYS_OF_NOBODY):
        return None
    absent = names.missing(claim, fact)
    return pair.open(0.6, f"the name is not given: {absent}") if absent else pair.supports(_sure(cover), _OTHERWISE)


def _told(pair: _Pair, agrees: bool) -> bool:
    """Tell whether a sentence without the claim's subject tells the claim: by its words, or by its figure behind it."""
    claim, fact = pair.claim, pair.fact
    if agrees and not claim.subject.isdisjoint(fact.before):
        return True
    return words.verbatim(claim, fact) is not None or tells_much(own_words(claim), fact, pair.lexicon)


def _sure(cover: float) -> float:
    """Return how sure one may be by the share of a claim that is held: the word that is missing may be the one."""
    return round(max(0.5, 0.85 - 1.5 * (1 - cover)), 2)


def _by_description(pair: _Pair) -> Comparison | None:
    """Judge a sentence put beside the claim that says otherwise than the claim what its subject is.

    Elsewhere one thing may be described in many ways: a mayor is a mother of two as well.
    """
    claim, fact = pair.claim, pair.fact
    short = len([word for word in claim.words if word.term not in claim.subject]) <= _SHORT
    if not (fact.alone and short and claim.description and fact.description and subject_share(claim, fact) >= 0.5):
        return None
    reason = "described as something else"
    return pair.supports(0.55, reason) if claim.negations else pair.contradicts(0.55, reason)


def _too_little(pair: _Pair) -> Comparison:
    claim, fact = pair.claim, pair.fact
    at = deed_place(claim, pair.lexicon)
    partial = at is not None and has_subject(claim, fact) and not fact.terms.isdisjoint(claim.said[at])
    found = pair.open(0.8 - pair.cover / 4, "too little of it is said")
    return replace(found, partial=partial)


_OTHERWISE = "the same in other words"
_RULES: tuple[Callable[[_Pair], Comparison | None], ...] = (
    _other_figure,
    _turned,
    _other_doer,
    _identified,
    _opposed,
    _other_name,
    _rival,
    _ranked,
    _undone,
    _undated,
    _the_same,
    _by_description,
    _too_little,
)

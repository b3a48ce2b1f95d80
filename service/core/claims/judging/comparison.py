"""A claim against one sentence: does it speak of the same, say the same, or say something else."""

from collections.abc import Callable, Set
from dataclasses import dataclass, replace
from enum import StrEnum

from service.core.claims.facts.facts import Fact, Word
from service.core.claims.judging import figure_conflicts as figures
from service.core.claims.judging import name_conflicts as names
from service.core.claims.judging import word_conflicts as words
from service.core.claims.judging.age_conflicts import age_outcome
from service.core.claims.judging.counts import counted_alike, counted_otherwise
from service.core.claims.judging.event import deed_place, has_subject, same_event, speaks_of, subject_share, tells_much
from service.core.claims.judging.figure_conflicts import AGREES, CONFLICT, LACKS, Outcome
from service.core.claims.judging.headcounts import head_outcome
from service.core.claims.judging.overlap import kin, own_words, share
from service.core.claims.judging.ranks import other_rank
from service.core.claims.judging.roles import other_doer, other_party, same_doer, turned
from service.core.claims.judging.silence import silence
from service.core.claims.words.lexicon import Lexicon

#: share of a claim's own words that a sentence must hold to say it; with an agreeing figure; to deny it
_SAYS, _SAYS_WITH_FIGURE, _DENIES = 0.4, 0.3, 0.5
#: share of a claim's words from which on what a number counts may have another name
_SAME_EVENT = 0.4
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


#: the reason where nothing is said
NOTHING = "no sentence speaks of it"
#: how the reason begins where another figure is given
ANOTHER_FIGURE = "same event, "


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

    def otherwise(self, confidence: float, reason: str) -> Comparison:
        """Judge a sentence that has something else in one role: of a claim that denies, that is support."""
        denies = self.claim.negations and not self.fact.negations
        return (
            self.supports(confidence, f"as the claim says, it is otherwise: {reason}")
            if denies
            else self.contradicts(confidence, reason)
        )

    def open(self, confidence: float, reason: str, weight: float = 1.0) -> Comparison:
        return Comparison(Stance.NOT_MENTIONED, round(confidence, 2), reason, self.weight * weight)


def compare(claim: Fact, fact: Fact, claim_text: str, text: str, lexicon: Lexicon) -> Comparison:
    """Compare a claim with a sentence of a text: the first rule that has something to say decides."""
    wrong = figures.refuted(claim, fact, claim_text) if fact.figures.refuted else ""
    if wrong and speaks_of(claim, fact, lexicon):
        return Comparison(Stance.CONTRADICTS, 0.85, f"said to be wrong: {wrong}", _CORRECTED)
    aged = age_outcome(claim, fact, text, claim_text)
    if aged:
        return _aged(*aged)
    stands = fact.alone and fact.pronoun  # 'he', of whom the claim speaks by name
    if not stands and claim.terms.isdisjoint(fact.terms) and claim.openings.isdisjoint(fact.openings):
        return Comparison(Stance.NOT_MENTIONED, 0.8, NOTHING, 0.0)
    cover = share(_awaited(claim, fact), fact, lexicon)
    subject = subject_share(claim, fact)
    weight = cover + _SUBJECT * subject
    if not stands and cover < 0.01 and subject < 0.01 and not claim.figures.numbers:
        return Comparison(Stance.NOT_MENTIONED, 0.8, NOTHING, weight)
    number = head_outcome(claim, fact, text, claim_text, lexicon)
    if number == (figures.NOTHING, ""):
        number = figures.number_outcome(claim, fact, text, claim_text, near=fact.alone or cover >= _SAME_EVENT)
    tally = figures.tally_outcome(claim, fact, text, claim_text)
    date = figures.date_outcome(claim, fact, text, claim_text)
    pair = _Pair(claim, fact, claim_text, text, lexicon, cover, weight, (number, tally, date))
    return next(found for rule in _RULES if (found := rule(pair)))


def _aged(state: str, reason: str) -> Comparison:
    if state == LACKS:
        return Comparison(Stance.NOT_MENTIONED, 0.6, reason, 0.0)
    if state == CONFLICT:
        return Comparison(Stance.CONTRADICTS, 0.75, f"{ANOTHER_FIGURE}{reason}", _CORRECTED)
    return Comparison(Stance.SUPPORTS, 0.75, reason, _CORRECTED)


def _awaited(claim: Fact, fact: Fact) -> list[Word]:
    """Return the words of a claim that a sentence must hold: not the name that its 'the film' or 'it' stands for."""
    run = names.stood_for(claim, fact) if fact.alone and subject_share(claim, fact) >= 0.5 else []
    return [word for word in own_words(claim) if word not in run]


def _other_figure(pair: _Pair) -> Comparison | None:
    """Judge by figures: one that does not fit contradicts, one that is not given leaves the claim open.

    Where a name differs too it is another event, with figures of its own: 14 hurt in Selby deny no 21 in Lowick.
    """
    counted = counted_otherwise(pair.claim, pair.fact, pair.text, pair.claim_text)
    if counted:
        return pair.contradicts(0.65, f"{ANOTHER_FIGURE}{counted}")
    for outcome, confidence in zip(pair.outcomes, (0.8, 0.8, 0.75), strict=True):
        if outcome[0] != CONFLICT:
            continue
        apart = names.another(pair.claim, pair.fact) or other_party(pair.claim, pair.fact)
        if apart or not pair.same():
            return pair.open(0.7, f"another event: {f'{apart}, ' if apart else ''}{outcome[1]}")
        return pair.contradicts(confidence, f"{ANOTHER_FIGURE}{outcome[1]}")
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
    return Comparison(Stance.CONTRADICTS, 0.8, reason, weight, credits=True) if doer else None


def _identified(pair: _Pair) -> Comparison | None:
    other = names.identified(pair.claim, pair.fact)
    return pair.otherwise(0.65, f"same role, different name: {other}") if other else None


def _opposed(pair: _Pair) -> Comparison | None:
    """Judge opposites and denials: an opposite contradicts, an opposite that is denied says the same."""
    opposed = words.opposition(pair.claim, pair.fact, pair.lexicon)
    if opposed and pair.same(opposed.difference.apart):
        if opposed.undone:
            return pair.supports(0.6, f"said by denying the opposite: {opposed.difference}")
        return pair.contradicts(0.75, f"same statement, different word: {opposed.difference}")
    silent = silence(pair.claim, pair.lexicon) and silence(pair.fact, pair.lexicon)
    denied = not (opposed or silent) and pair.cover >= _DENIES and words.negated(pair.claim, pair.fact, pair.lexicon)
    return pair.contradicts(0.8, "one of the two denies it") if denied and pair.same() else None


def _other_name(pair: _Pair) -> Comparison | None:
    """Another name in one place contradicts what is said of something known, and is another event of 'a fire'."""
    other = names.another(pair.claim, pair.fact)
    if not other or not pair.same(other.apart):
        return None
    if pair.claim.indefinite:
        return pair.open(0.6, f"another event: {other}")
    return pair.otherwise(0.75, f"same statement, different name: {other}")


def _rival(pair: _Pair) -> Comparison | None:
    other = words.rival(pair.claim, pair.fact, pair.lexicon)
    found = other is not None and pair.same(other.apart)
    return pair.otherwise(0.75, f"same statement, different word: {other}") if found else None


def _ranked(pair: _Pair) -> Comparison | None:
    other = other_rank(pair.claim, pair.fact)
    found = other is not None and pair.same(other.apart)
    return pair.contradicts(0.7, f"same statement, different rank: {other}") if found else None


def _unanswered(pair: _Pair) -> Comparison | None:
    """Judge answers that did not come, where claim and sentence tell of one."""
    claimed, read = silence(pair.claim, pair.lexicon), silence(pair.fact, pair.lexicon)
    if claimed is None or read is None or not pair.same():
        return None
    if claimed is not read:
        return pair.open(0.7, "a refusal is no silence", 0.5)
    return pair.supports(0.65, f"the same answer: {read}") if has_subject(pair.claim, pair.fact) else None


def _undone(pair: _Pair) -> Comparison | None:
    """Leave a claim open whose deed ('founded') the sentence does not mention, whatever else they share."""
    claim, fact, lexicon = pair.claim, pair.fact, pair.lexicon
    deeds = {deed.relation for deed in claim.deeds if not _begins(claim, deed.place)}
    singular, heavy = deeds & lexicon.deeds.singular, deeds - lexicon.deeds.light
    undone = singular and not singular & fact.terms
    told = pair.cover > _SAYS_WITHOUT_VERB or (pair.cover == _SAYS_WITHOUT_VERB and not _verb_alone(pair, heavy))
    if undone or (heavy and not heavy & fact.terms and not told):
        return pair.open(_unsaid(pair.cover), "the deed is not mentioned", 0.5)
    return None


def _verb_alone(pair: _Pair, heavy: Set[str]) -> bool:
    """Tell whether of one sentence among others and a claim without a figure only the claim's verb could tell."""
    at = deed_place(pair.claim, pair.lexicon)
    agrees = any(state == AGREES for state, _ in pair.outcomes)
    return not (pair.fact.alone or agrees) and at is not None and not heavy.isdisjoint(pair.claim.said[at])


def _begins(claim: Fact, place: int) -> bool:
    """Tell whether a verb only says when another one began or ended: 'began filming', 'stopped printing'."""
    return any(word.endswith("ing") for word in claim.raw[place + 1 : place + 2])


def _undated(pair: _Pair) -> Comparison | None:
    return pair.open(0.6, "the date is not given") if pair.outcomes[2][0] == LACKS else None


def _the_same(pair: _Pair) -> Comparison | None:
    claim, fact, cover = pair.claim, pair.fact, pair.cover
    nobody = names.unnamed(claim, fact, pair.lexicon)
    if nobody:
        return pair.open(0.55, f"the name is not given: {nobody}", 0.5)
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
    if agrees and counted_alike(claim, fact, pair.lexicon):
        return True
    return words.verbatim(claim, fact) is not None or tells_much(own_words(claim), fact, pair.lexicon)


def _sure(cover: float) -> float:
    """Return how sure one may be by the share of a claim that is held: the word that is missing may be the one."""
    return round(max(0.5, 0.85 - 1.5 * (1 - cover)), 2)


def _described(pair: _Pair) -> Comparison | None:
    """Judge a sentence put beside the claim that says otherwise than the claim what its subject is.

    Elsewhere one thing may be described in many ways: a mayor is a mother of two as well.
    """
    claim, fact = pair.claim, pair.fact
    if not fact.alone or not claim.description or not fact.description:
        return None
    before = {term for terms in fact.said[: fact.description.start] for term in terms}
    if not fact.pronoun and (subject_share(claim, fact) < 0.5 or claim.subject.isdisjoint(before)):
        return None
    told = [term for k in fact.description for term in fact.said[k]]
    said = (claim.said[k] for k in claim.description if claim.said[k] and fact.terms.isdisjoint(claim.said[k]))
    if all(any(kin(term, other) for term in terms for other in told) for terms in said):
        return None
    read, wanted = (" ".join(f.written[k] for k in f.description) for f in (fact, claim))
    reason = f"described as something else: {read} against {wanted}"
    return pair.otherwise(0.75, reason)


def _unsaid(cover: float) -> float:
    """Return how sure one may be that a claim is not told by a sentence that holds a share of it."""
    return 0.7 - 0.4 * cover


def _too_little(pair: _Pair) -> Comparison:
    claim, fact = pair.claim, pair.fact
    at = deed_place(claim, pair.lexicon)
    partial = at is not None and has_subject(claim, fact) and not fact.terms.isdisjoint(claim.said[at])
    found = pair.open(_unsaid(pair.cover), "too little of it is said")
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
    _unanswered,
    _undone,
    _undated,
    _described,
    _the_same,
    _too_little,
)

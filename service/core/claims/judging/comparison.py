"""A claim against one sentence: does it speak of the same, say the same, or say something else."""

from collections.abc import Callable
from dataclasses import replace

from service.core.claims.facts.facts import Fact, Word
from service.core.claims.judging import figure_conflicts as figures
from service.core.claims.judging import limits
from service.core.claims.judging import name_conflicts as names
from service.core.claims.judging import word_conflicts as words
from service.core.claims.judging.age_conflicts import age_outcome
from service.core.claims.judging.bare import bare_outcome
from service.core.claims.judging.casualties import casualty_outcome
from service.core.claims.judging.event import has_subject, speaks_of, subject_share
from service.core.claims.judging.figure_conflicts import CONFLICT, LACKS
from service.core.claims.judging.figure_rules import other_figure, undated, ungiven
from service.core.claims.judging.frame_rules import exchanged, other_number, other_word
from service.core.claims.judging.frames import one_place
from service.core.claims.judging.headcounts import head_outcome
from service.core.claims.judging.other_things import other_count, other_object, other_thing
from service.core.claims.judging.overlap import kin, own_words, share
from service.core.claims.judging.pair import ANOTHER_DOER, ANOTHER_FIGURE, NOTHING, Comparison, Pair, Stance
from service.core.claims.judging.ranks import other_rank
from service.core.claims.judging.roles import lone_name, other_doer, turned
from service.core.claims.judging.saying import the_same, too_little, unmentioned
from service.core.claims.judging.silence import silence
from service.core.claims.words.lexicon import Lexicon

#: share of a claim's words that a sentence must hold to deny it
_DENIES = 0.5
#: share of a claim's words from which on what a number counts may have another name
_SAME_EVENT = 0.4
#: share of a claim's words from which on all else is the same
_ALL_ELSE = 0.8
#: what the claim's subject adds to the weight of a sentence
_SUBJECT = 0.5
#: names that are a list
_SEVERAL = 3
#: participles behind which a name stands
_CALLED = frozenset(["called", "named"])
#: weight of a sentence that says that the claim's figure is wrong: no other says more of it
_CORRECTED = 2.0


def compare(claim: Fact, fact: Fact, claim_text: str, text: str, lexicon: Lexicon) -> Comparison:
    """Compare a claim with a sentence of a text: the first rule that has something to say decides."""
    if claim.bare:
        return bare_outcome(claim, fact)
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
    number = casualty_outcome(claim, fact, text, claim_text, lexicon)
    if number == (figures.NOTHING, ""):
        number = head_outcome(claim, fact, text, claim_text, lexicon)
    if number == (figures.NOTHING, ""):
        number = figures.number_outcome(claim, fact, text, claim_text, near=fact.alone or cover >= _SAME_EVENT)
    tally = figures.tally_outcome(claim, fact, text, claim_text)
    date = figures.date_outcome(claim, fact, text, claim_text)
    slot = one_place(claim, fact, lexicon)
    pair = Pair(claim, fact, claim_text, text, lexicon, cover, weight, (number, tally, date), slot)
    return _unless_of_another(pair, next(found for rule in _RULES if (found := rule(pair))))


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


def _unless_of_another(pair: Pair, found: Comparison) -> Comparison:
    """Return an outcome; none where the sentence speaks of another thing of the same kind."""
    if found.stance is Stance.NOT_MENTIONED and not found.partial:
        return found  # few sentences come so far, and every claim is held against all
    claim, fact, lexicon = pair.claim, pair.fact, pair.lexicon
    other = other_thing(claim, fact, lexicon) or other_object(claim, fact, lexicon) or other_count(claim, fact)
    tied = bool(other) and found.stance is Stance.CONTRADICTS and limits.tied_otherwise(claim, fact, lexicon)
    return pair.open(0.65, f"another thing: {other}", 0.5) if other and not tied else found


def _turned(pair: Pair) -> Comparison | None:
    """Judge parties that change places: of a game that is a contradiction, of a lawsuit another lawsuit."""
    deed = turned(pair.claim, pair.fact, pair.lexicon)
    if deed is None:
        return None
    reason = "the same deed, the other way round"
    one_way = pair.lexicon.deeds.singular | pair.lexicon.deeds.contests
    return pair.contradicts(0.65, reason) if deed.relation in one_way else pair.open(0.7, reason)


def _other_doer(pair: Pair) -> Comparison | None:
    """Judge a sentence that credits somebody else; a given name may be that of the claim's surname."""
    lone = lone_name(pair.claim, pair.fact, pair.lexicon)
    if lone and pair.cover >= _ALL_ELSE:
        same = f"a given name for a surname: {lone[0]}"
        return pair.supports(0.65, same) if lone[1] else pair.open(0.55, f"perhaps the same person, {same}")
    doer = other_doer(pair.claim, pair.fact, pair.lexicon, pair.cover)
    reason = f"{ANOTHER_DOER}{doer}"
    weight = pair.cover + _SUBJECT  # the other doer stands in the subject's place
    return replace(pair.otherwise(0.8, reason), weight=weight, credits=True) if doer else None


def _namesake(pair: Pair) -> Comparison | None:
    """Judge what is said of another bearer of a name: that Karl Holt resigned says nothing of Ann Holt."""
    other = names.namesake(pair.claim, pair.fact, pair.lexicon)
    if not other:
        return None
    reason = f"somebody else of that name: {other}"
    told = pair.fact.alone and pair.cover >= _ALL_ELSE
    return pair.otherwise(0.7, reason) if told else pair.open(0.6, reason, 0.5)


def _identified(pair: Pair) -> Comparison | None:
    other = names.identified(pair.claim, pair.fact)
    return pair.otherwise(0.65, f"same role, different name: {other}") if other else None


def _opposed(pair: Pair) -> Comparison | None:
    """Judge opposites and denials: an opposite contradicts, an opposite that is denied says the same."""
    opposed = words.opposition(pair.claim, pair.fact, pair.lexicon)
    if opposed and pair.same(opposed.difference.apart):
        if opposed.undone:
            return pair.supports(0.6, f"said by denying the opposite: {opposed.difference}")
        return pair.contradicts(0.75, f"same statement, different word: {opposed.difference}")
    silent = silence(pair.claim, pair.lexicon) and silence(pair.fact, pair.lexicon)
    denied = not (opposed or silent) and pair.cover >= _DENIES and words.negated(pair.claim, pair.fact, pair.lexicon)
    if not denied or not pair.same():
        return None
    if not words.of_one_doer(pair.claim, pair.fact):
        return pair.open(0.6, "somebody else's denial", 0.5)
    if words.denies_only_around(pair.claim, pair.fact, pair.lexicon):
        return pair.open(0.6, "the denial is of something else", 0.5)
    return pair.contradicts(0.8, "one of the two denies it")


def _other_name(pair: Pair) -> Comparison | None:
    """Another name in one place contradicts what is said of something known, and is another event of 'a fire'.

    A sentence that lists others than its subject says nothing of that, unless it holds most of the rest.
    """
    other = names.another(pair.claim, pair.fact)
    if not other or not pair.same(other.apart):
        return None
    if pair.cover < _DENIES and not has_subject(pair.claim, pair.fact) and _lists_others(pair):
        return None
    if pair.claim.indefinite or _tells_its_subject(pair.claim, other):
        return pair.open(0.6, f"another event: {other}")
    return pair.otherwise(0.75, f"same statement, different name: {other}")


def _lists_others(pair: Pair) -> bool:
    """Tell whether a sentence names several whom the claim does not: 'Ann Roe, Jo Poe of Selby and Lee Hart wrote'."""
    runs = ({word.term for word in run} for run in names.runs(pair.fact))
    return sum(pair.claim.terms.isdisjoint(run) for run in runs) >= _SEVERAL


def _tells_its_subject(claim: Fact, other: names.Difference) -> bool:
    """Tell whether a name only tells the subject of a claim from others: 'the owner of the Ostrand quarry'."""
    return bool(other.apart) and other.apart < claim.subject and not claim.named_subject


def _limited(pair: Pair) -> Comparison | None:
    more = limits.exclusive(pair.claim, pair.fact)
    found = more is not None and pair.same(more.apart)
    return pair.contradicts(0.7, f"not only: {more}") if found else None


def _tied(pair: Pair) -> Comparison | None:
    other = limits.tied_otherwise(pair.claim, pair.fact, pair.lexicon) or limits.lesser(
        pair.claim, pair.fact, pair.lexicon
    )
    found = other is not None and has_subject(pair.claim, pair.fact)
    return pair.otherwise(0.7, f"same statement, different word: {other}") if found else None


def _rival(pair: Pair) -> Comparison | None:
    other = words.rival(pair.claim, pair.fact, pair.lexicon)
    found = other is not None and pair.same(other.apart)
    return pair.otherwise(0.75, f"same statement, different word: {other}") if found else None


def _ranked(pair: Pair) -> Comparison | None:
    other = other_rank(pair.claim, pair.fact)
    found = other is not None and pair.same(other.apart)
    return pair.contradicts(0.7, f"same statement, different rank: {other}") if found else None


def _unanswered(pair: Pair) -> Comparison | None:
    """Judge answers that did not come, where claim and sentence tell of one."""
    claimed, read = silence(pair.claim, pair.lexicon), silence(pair.fact, pair.lexicon)
    if claimed is None or read is None or not pair.same():
        return None
    if claimed is not read:
        return pair.open(0.7, "a refusal is no silence", 0.5)
    return pair.supports(0.65, f"the same answer: {read}") if has_subject(pair.claim, pair.fact) else None


def _described(pair: Pair) -> Comparison | None:
    """Judge a sentence put beside the claim that says otherwise than the claim what its subject is.

    Elsewhere one thing may be described in many ways: a mayor is a mother of two as well.
    """
    claim, fact = pair.claim, pair.fact
    if not fact.alone or not claim.description or not fact.description:
        return None
    before = {term for terms in fact.said[: fact.description.start] for term in terms}
    mine = claim.subject or _called(claim)
    if not fact.pronoun and (2 * len(mine & fact.terms) < len(mine) or mine.isdisjoint(before)):
        return None
    if any(_is_owner(claim, fact, k) for k in range(fact.description.start)):
        return None  # 'Ann Roe's father is a baker'
    told = [term for k in fact.description for term in fact.said[k]]
    said = (claim.said[k] for k in claim.description if claim.said[k] and fact.terms.isdisjoint(claim.said[k]))
    if all(any(kin(term, other) for term in terms for other in told) for terms in said):
        return None
    read, wanted = (" ".join(f.written[k] for k in f.description) for f in (fact, claim))
    reason = f"described as something else: {read} against {wanted}"
    return pair.otherwise(0.75, reason)


def _called(claim: Fact) -> frozenset[str]:
    """Return the terms of the name that a claim gives to what there is: 'there is a town called Lowick'."""
    at = next((k for k, word in enumerate(claim.raw) if word in _CALLED), len(claim.raw))
    return frozenset(word.term for word in claim.words if word.name and word.place > at)


def _is_owner(claim: Fact, fact: Fact, place: int) -> bool:
    """Tell whether a word names the claim's subject in the genitive, so that the sentence tells of what is its own."""
    return fact.raw[place].replace("’", "'").endswith("'s") and not claim.subject.isdisjoint(fact.said[place])


_RULES: tuple[Callable[[Pair], Comparison | None], ...] = (
    other_number,
    other_figure,
    exchanged,
    _turned,
    _other_doer,
    _namesake,
    _opposed,
    ungiven,
    _identified,
    _other_name,
    _limited,
    _tied,
    _rival,
    _ranked,
    _unanswered,
    other_word,
    unmentioned,
    undated,
    _described,
    the_same,
    too_little,
)

"""What figures and dates decide: another one contradicts, one that is not given leaves a claim open."""

from service.core.claims.facts.quantities import Measure
from service.core.claims.judging import name_conflicts as names
from service.core.claims.judging import word_conflicts as words
from service.core.claims.judging.counts import counted_otherwise
from service.core.claims.judging.event import has_subject
from service.core.claims.judging.figure_conflicts import CONFLICT, LACKS
from service.core.claims.judging.pair import ANOTHER_FIGURE, Comparison, Pair
from service.core.claims.judging.roles import other_party


def other_figure(pair: Pair) -> Comparison | None:
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
        if not apart and outcome is pair.outcomes[0] and words.opposition(pair.claim, pair.fact, pair.lexicon):
            return None  # 'halved' is the opposite of 'doubled' first
        if apart or not pair.same() or _is_of_another(pair):
            return pair.open(0.7, f"another event: {f'{apart}, ' if apart else ''}{outcome[1]}")
        return pair.contradicts(confidence, f"{ANOTHER_FIGURE}{outcome[1]}")
    return None


def _is_of_another(pair: Pair) -> bool:
    """Tell whether a sum is one of something else: what one thing cost says nothing of the cost of another."""
    claim, fact = pair.claim, pair.fact
    sums = any(number.measure is Measure.MONEY for number in claim.figures.numbers)
    return (
        sums and bool(fact.subject) and not (fact.pronoun or names.stood_for(claim, fact) or has_subject(claim, fact))
    )


def ungiven(pair: Pair) -> Comparison | None:
    """Leave a claim open whose figure is not given."""
    lacking = LACKS in (pair.outcomes[0][0], pair.outcomes[1][0])
    return pair.open(0.5, "the figure is not given") if lacking else None


def undated(pair: Pair) -> Comparison | None:
    """Leave a claim open whose date is not given."""
    return pair.open(0.6, "the date is not given") if pair.outcomes[2][0] == LACKS else None

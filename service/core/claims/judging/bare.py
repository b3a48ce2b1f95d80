"""Where a figure stands that a claim is and no more: 'in 2010', '44 years old'."""

from service.core.claims.facts.dates import Date
from service.core.claims.facts.facts import Fact
from service.core.claims.facts.quantities import Measure, Quantity
from service.core.claims.judging.pair import NOTHING, Comparison, Stance


def bare_outcome(claim: Fact, fact: Fact) -> Comparison:
    """Judge a claim that is a figure and no more.

    A sentence that has the figure supports it. Another figure is one of something else, and denies nothing.
    """
    numbers, dates = claim.figures.numbers, claim.figures.dates
    told = all(_given(one, fact) for one in numbers) and all(_dated(one, fact) for one in dates)
    if (numbers or dates) and told:
        return Comparison(Stance.SUPPORTS, 0.6, "it gives the figure", 1.0)
    return Comparison(Stance.NOT_MENTIONED, 0.8, NOTHING, 0.0)


def _given(wanted: Quantity, fact: Fact) -> bool:
    if wanted.measure is Measure.AGE:
        return any(age.value == wanted.value for age in fact.ages)
    return any(number.key == wanted.key and number.measure is wanted.measure for number in fact.figures.numbers)


def _dated(wanted: Date, fact: Fact) -> bool:
    return any(wanted.agrees(date) for date in fact.figures.dates)

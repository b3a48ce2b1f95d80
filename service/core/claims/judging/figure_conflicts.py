"""Where the figures of a sentence part from those of a claim: numbers, dates, votes and scores."""

from collections.abc import Sequence
from decimal import Decimal

from service.core.claims.facts.changes import Part, part_of
from service.core.claims.facts.dates import Date
from service.core.claims.facts.facts import LIFE, Fact
from service.core.claims.facts.quantities import Bound, Measure, Quantity
from service.core.claims.facts.stated_figures import Figure
from service.core.claims.facts.tallies import Tally
from service.core.claims.judging.dated_verbs import own_dates

#: two rounded numbers are the same within this share
_ROUNDING = Decimal("0.1")
#: the largest count that tells nothing by itself
_FEW = 12
#: how many times a number may be as large as one it stands in for
_ORDER = 10

#: measures of what may change by so much
_AMOUNTS = frozenset([Measure.MONEY, Measure.PERCENT])
#: the bounds that the two ends of a range are
_ENDS = frozenset([Bound.AT_LEAST, Bound.AT_MOST])
#: what may stand between a number and what it counts: 'seventh and final season'
_LINKS = frozenset(["", "and", "or", "to", "of"])
#: what a lead in a poll is counted in
_POINTS = frozenset(["point", "points"])

Outcome = tuple[str, str]
#: nothing to compare; agreement; the claim's figure has no counterpart
NOTHING, AGREES, LACKS, CONFLICT = "", "agrees", "lacks", "conflict"


def number_outcome(claim: Fact, fact: Fact, text: str, claim_text: str, *, near: bool) -> Outcome:
    """Compare the numbers: each of the claim needs one in the sentence that counts the same and fits.

    What a number counts may be named otherwise ('people', 'passengers') where the sentence is ``near`` to the claim: if
    the rest of it is there, or the sentence was put beside it.
    """
    tallied = {place for tally in claim.figures.tallies for place in range(tally.start, tally.end)}
    counts = [number for number in claim.figures.numbers if number.start not in tallied]
    return _worst([_number(wanted, _open_to(wanted, counts, fact), fact, text, claim_text, near) for wanted in counts])


def _open_to(wanted: Quantity, counts: Sequence[Quantity], fact: Fact) -> Sequence[Quantity]:
    """Return the numbers of a sentence that may stand against one of a claim's: not what answers another of them."""
    others = [number for number in counts if number is not wanted]
    if not others:
        return fact.figures.numbers
    return [n for n in fact.figures.numbers if not any(_answers(other, n) for other in others)]


def _answers(a: Quantity, b: Quantity) -> bool:
    """Tell whether two numbers are one, as far as what they count tells."""
    return a.key == b.key and (_counts_same(a, b) or not (a.counted and b.counted))


def _number(
    wanted: Quantity, numbers: Sequence[Quantity], fact: Fact, text: str, claim_text: str, near: bool
) -> Outcome:
    """Compare a number of a claim with those of a sentence that may stand against it."""
    alike = [n for n in numbers if _comparable(wanted, n) and _one_part(wanted, n, text, claim_text)]
    other = next((n for n in alike if in_another_unit(wanted, n)), None)
    alike = [n for n in alike if not in_another_unit(wanted, n)]
    if other and not alike:
        state = CONFLICT if other.value == wanted.value else LACKS
        return state, f"different unit: {_of(text, other)} against {_of(claim_text, wanted)}"
    counted = [n for n in alike if n.measure is not wanted.measure or _counts_same(wanted, n)]
    small = wanted.measure is Measure.ORDINAL or _is_small(wanted)
    exact = wanted.bound in (Bound.EXACT, Bound.ABOUT)
    rivals = [n for n in alike if n in counted or not _counts_a_noun(n, counted)]
    if small and exact and any(n.value == wanted.value for n in rivals):
        return AGREES, ""
    if not counted and not near:
        alike = [n for n in alike if not n.counted or not wanted.counted or n.value == wanted.value]
    if not alike:
        return (NOTHING if small else LACKS), ""
    if any(fits(wanted, n) and (counted or _same_size(wanted, n)) for n in counted or alike):
        return AGREES, ""
    if small and not counted:
        return NOTHING, ""
    others = counted or [n for n in alike if _same_order(wanted, n)]
    if not others or _within(wanted, others):
        return LACKS, ""
    return CONFLICT, f"different number: {_of(text, others[0])} against {_of(claim_text, wanted)}"


def _is_small(number: Quantity) -> bool:
    """Tell whether a number is so small that a text is full of its like: a count up to twelve."""
    return number.measure is Measure.COUNT and number.value <= _FEW and number.value == int(number.value)


def _within(wanted: Quantity, read: list[Quantity]) -> bool:
    """Tell whether numbers bound a claim's from both sides: '250 people' may be 'between 200 and 300'."""
    ends = {n.bound for n in read if n.bound in _ENDS and fits(n, wanted)}
    return len(ends) == len(_ENDS)


def _counts_same(a: Quantity, b: Quantity) -> bool:
    return bool(b.counted) and a.counted[:4] == b.counted[:4]


def _comparable(a: Quantity, b: Quantity) -> bool:
    """Tell whether two numbers are of one kind; points of a poll are percentage points."""
    points = all(n.unit == "pp" or (not n.unit and n.counted in _POINTS) for n in (a, b))
    return a.measure is b.measure or points


def _one_part(wanted: Quantity, read: Quantity, text: str, claim_text: str) -> bool:
    """Tell whether two amounts are of one part of a change: 'rose to 5 percent' says not by how much."""
    if wanted.measure not in _AMOUNTS:
        return True
    parts = part_of(text, read.start), part_of(claim_text, wanted.start)
    untold = read.value == wanted.value and Part.LEVEL in parts  # 'a 5 percent rise' has risen by 5 percent
    return untold or parts[0].kind is parts[1].kind


def in_another_unit(a: Quantity, b: Quantity) -> bool:
    """Tell whether two amounts are given in two currencies or units; '$' alone is the dollar of the place."""
    dollars = "$" in (a.unit, b.unit) and a.unit.endswith("$") and b.unit.endswith("$")
    shares = a.measure is Measure.PERCENT
    return bool(a.unit and b.unit) and a.unit != b.unit and not dollars and not shares


def _counts_a_noun(number: Quantity, counted: list[Quantity]) -> bool:
    """Tell whether a number counts something else than those that count what the claim counts."""
    return bool(counted) and number.counted not in _LINKS


def _same_size(a: Quantity, b: Quantity) -> bool:
    """Tell whether two numbers may be meant for one: 'more than N' is said of numbers near N."""
    return max(a.value, b.value) <= 2 * min(a.value, b.value)


def _same_order(a: Quantity, b: Quantity) -> bool:
    """Tell whether a number may stand in for another that counts something else: not eleven for thousands."""
    return max(a.value, b.value) <= _ORDER * min(a.value, b.value)


def fits(claimed: Quantity, read: Quantity) -> bool:
    """Tell whether a number read in a text fits one that a claim bounds."""
    a, b = claimed.value, read.value
    if claimed.bound is Bound.MORE:
        return b > a or (b == a and read.bound is Bound.MORE)
    if claimed.bound is Bound.LESS:
        return b < a or (b == a and read.bound is Bound.LESS)
    if claimed.bound is Bound.AT_LEAST:
        return b >= a
    if claimed.bound is Bound.AT_MOST:
        return b <= a
    rounded = Bound.ABOUT in (claimed.bound, read.bound)
    return a == b or (rounded and abs(a - b) <= _ROUNDING * max(a, b))


def date_outcome(claim: Fact, fact: Fact, text: str, claim_text: str) -> Outcome:
    """Compare the dates; a distance in time ('a decade before') stands against a date it cannot be."""
    return _worst([_date(wanted, claim, fact, text, claim_text) for wanted in claim.figures.dates])


def _date(wanted: Date, claim: Fact, fact: Fact, text: str, claim_text: str) -> Outcome:
    dates = own_dates(wanted, claim, fact, text, claim_text) or _dates(wanted, claim, fact)
    verdicts = [(date, verdict) for date in dates if (verdict := wanted.agrees(date)) is not None]
    if any(verdict for _, verdict in verdicts):
        return (AGREES if wanted.year or wanted.month else NOTHING), ""
    if verdicts:
        return CONFLICT, f"different date: {_of(text, verdicts[0][0])} against {_of(claim_text, wanted)}"
    if fact.figures.relative_time and wanted.year:
        return CONFLICT, f"dated differently: {fact.figures.relative_time} against {_of(claim_text, wanted)}"
    return (LACKS if wanted.year or wanted.month else NOTHING), ""


def _dates(wanted: Date, claim: Fact, fact: Fact) -> Sequence[Date]:
    """Return the dates of a sentence that may be one of the claim's: of a life, that of the birth or of the death.

    What agrees with another date of the claim stands against none.
    """
    if fact.figures.lifespan and not claim.terms.isdisjoint(LIFE):
        return (fact.figures.lifespan[LIFE.index("die" if "die" in claim.terms else "bear")],)
    if fact.figures.birth and LIFE[0] in claim.terms:
        return (fact.figures.birth,)
    others = [date for date in claim.figures.dates if date is not wanted]
    if not others or any(wanted.agrees(date) for date in fact.figures.dates):
        return fact.figures.dates
    return [date for date in fact.figures.dates if not any(other.agrees(date) for other in others)]


def tally_outcome(claim: Fact, fact: Fact, text: str, claim_text: str) -> Outcome:
    """Compare the votes and scores: an event has one, however often a text gives another on the way to it."""
    given = {tally.sides for tally in fact.figures.tallies}
    missing = next((tally for tally in claim.figures.tallies if tally.sides not in given), None)
    if missing is None:
        return (AGREES if claim.figures.tallies else NOTHING), ""
    if not given:
        return LACKS, ""
    return CONFLICT, f"different tally: {_of(text, fact.figures.tallies[0])} against {_of(claim_text, missing)}"


def refuted(claim: Fact, fact: Fact, claim_text: str) -> str:
    """Return the figure of a claim that a sentence says is wrong: 'it is 7 percent, not 11'; empty if none."""
    wrong = {_value(item) for item in fact.figures.refuted}
    mine: tuple[Figure, ...] = (*claim.figures.numbers, *claim.figures.dates, *claim.figures.tallies)
    return next((_of(claim_text, item) for item in mine if _value(item) in wrong), "")


def _value(figure: Figure) -> tuple[object, ...]:
    if isinstance(figure, Quantity):
        return figure.key
    return figure.sides if isinstance(figure, Tally) else (*figure.parts, figure.weekday)


def _worst(outcomes: list[Outcome]) -> Outcome:
    for state in (CONFLICT, LACKS, AGREES):
        found = next((outcome for outcome in outcomes if outcome[0] == state), None)
        if found:
            return found
    return NOTHING, ""


def _of(text: str, figure: Figure) -> str:
    return text[figure.start : figure.end].strip()

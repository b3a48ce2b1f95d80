"""Sums, shares, measures, ages and dates that articles tell, and when two of them are of one thing.

An amount is known by the clause that tells it, at one time. What something rose to, what it rose by and what it rose
from are three figures.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from service.core.claims.facts.ages import Age
from service.core.claims.facts.changes import part_of
from service.core.claims.facts.dates import Date, Side
from service.core.claims.facts.facts import Fact
from service.core.claims.facts.quantities import Measure, Quantity
from service.core.claims.judging.counted_figures import agree, end_of, unit
from service.core.claims.judging.dated_verbs import of_other_verbs
from service.core.claims.judging.figure_conflicts import CONFLICT, date_outcome, in_another_unit, number_outcome
from service.core.claims.judging.same_clause import clause_of, one_clause, words_around
from service.core.claims.judging.told_figures import Sort, Told
from service.core.claims.words import lexicon as lx
from service.core.claims.words.languages import lexicon_for

#: two amounts may be meant for one within this factor, also where a digit was lost
_ORDER = 10
#: a rounded amount is so near to the exact one
_ROUNDED = Decimal("0.05")
#: years within which two ages may be meant for one
_GENERATION = 10
#: a word with a capital before a year, and the characters within which it stands
_NAME = re.compile(r"\b([A-Z]\w*) $")
_REACH = 24
_NUMBER = re.compile(r"\w+")


def _amounts(number: int, text: str, fact: Fact, measure: Measure) -> Iterator[tuple[Sequence[str], Told[Quantity]]]:
    """Yield the amounts of a measure in a sentence, with a unit, each with what it is of a change."""
    for quantity in (one for one in fact.figures.numbers if one.measure is measure and one.unit):
        clause = clause_of(text, fact, quantity)
        keys = [f"{word} {part_of(text, quantity.start).kind}" for word in clause.nearest]
        end = end_of(text, fact, quantity) if measure is Measure.COUNT else quantity.end
        yield keys, Told(number, fact, quantity, quantity.start, end, clause.words)


def _dates(number: int, text: str, fact: Fact) -> Iterator[tuple[Sequence[str], Told[Date]]]:
    """Yield the dates on which something is said to have happened; not those on which somebody said so."""
    for date in (one for one in fact.figures.dates if one.side is Side.ON and not _is_numbered(text, one)):
        if _is_said_then(text, fact, date):
            continue
        clause, others = clause_of(text, fact, date), of_other_verbs(date, fact, text)
        yield clause.nearest, Told(number, fact, date, date.start, date.end, clause.words - others)


def _is_said_then(text: str, fact: Fact, date: Date) -> bool:
    """Tell whether a verb of saying stands in the clause of a date: 'Roe said on Monday', not 'on Monday, Roe said'."""
    cues = lexicon_for("en").cues
    words = (word for word in words_around(text, fact, date) if word in cues)
    return any(cues[word].frames & (lx.REPORT | lx.TELL) for word in words)


def _is_numbered(text: str, date: Date) -> bool:
    """Tell whether what looks like a year is the number of a thing: 'House Bill 1910'."""
    before = _NAME.search(text, max(0, date.start - _REACH), date.start)
    small = before and lexicon_for("en").tags.get(before[1].lower(), 0) & lx.PREPOSITION
    return not (date.month or date.weekday) and before is not None and not small


def _ages(number: int, text: str, fact: Fact) -> Iterator[tuple[Sequence[str], Told[Age]]]:
    """Yield the ages that persons with a name have on the day of the text."""
    for age in (one for one in fact.ages if one.name and not one.then):
        digits = _NUMBER.match(text, age.start)
        yield sorted(age.name), Told(number, fact, age, age.start, digits.end() if digits else age.start, age.name)


def _one_amount(a: Told[Quantity], b: Told[Quantity]) -> bool:
    """Tell whether two amounts are of one thing at one time."""
    return (
        not in_another_unit(a.value, b.value)
        and max(a.value.value, b.value.value) <= _ORDER * min(a.value.value, b.value.value)
        and one_clause(a, b)
        and date_outcome(a.fact, b.fact, "", "")[0] != CONFLICT
    )


def _agree(a: Quantity, b: Quantity) -> bool:
    """Tell whether two amounts may be one, told more or less exactly: $3.96 million and $4 million."""
    coarse = max(unit(a.value), unit(b.value))
    near = abs(a.value - b.value) <= _ROUNDED * max(a.value, b.value)
    return agree(a, b) or (near and abs(a.value - b.value) <= coarse / 2 and unit(a.value) != unit(b.value))


def _one_date(a: Told[Date], b: Told[Date]) -> bool:
    """Tell whether two dates are of one event: profits of two years differ, and are two."""
    return (
        a.value.agrees(b.value) is not None
        and one_clause(a, b)
        and number_outcome(a.fact, b.fact, "", "", near=True)[0] != CONFLICT
    )


def _same_person(a: Told[Age], b: Told[Age]) -> bool:
    """Tell whether two ages are of one person: of one name may be a mother and her son."""
    same_name = a.about <= b.about or b.about <= a.about
    return same_name and abs(a.value.value - b.value.value) <= _GENERATION


SUMS = Sort("amount", partial(_amounts, measure=Measure.MONEY), _one_amount, _agree)
MEASURES = Sort("measure", partial(_amounts, measure=Measure.COUNT), _one_amount, _agree)
SHARES = Sort("share", partial(_amounts, measure=Measure.PERCENT), _one_amount, _agree)
DATES = Sort("date", _dates, _one_date, lambda a, b: a.agrees(b) is not False)
AGES = Sort("age", _ages, _same_person, lambda a, b: a.value == b.value)

"""What articles count, and when two counts are of one thing.

What is counted is the noun behind a number; where that is people or times, what they did or what was done: '13,800
retweets', 'retweeted 14,000 times' and '14,000 people have retweeted it' count the same.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.core.claims.facts.facts import Fact
from service.core.claims.facts.quantities import Bound, Measure, Quantity
from service.core.claims.facts.wording import term, terms
from service.core.claims.judging.figure_conflicts import fits
from service.core.claims.judging.same_clause import clause_of, one_clause
from service.core.claims.judging.told_figures import Sort, Told
from service.core.claims.words import lexicon as lx
from service.core.claims.words.languages import lexicon_for

#: who and what is counted in place of a deed
_HEADS = frozenset(["peopl", "person", "user", "time"])
#: deeds that have several names
_DEEDS = {"respons": "reply", "respond": "reply", "answer": "reply"}
#: bounds that are open on one side
_OPEN = frozenset([Bound.MORE, Bound.AT_LEAST, Bound.LESS, Bound.AT_MOST])
#: two counts may be meant for one within this factor, also where a digit was lost; they are of one size within that
_ORDER, _SIZE = 10, 2
#: the smallest number that tells what is counted by itself: 'two women' are many women
_TELLING = 13
#: words of meaning besides what is counted that two sentences must share: for counts of one size, and of others
_SHARED, _SHARED_ELSE = 1, 2
#: what is no noun for what is counted: 'two of his'
_NO_NOUN = lx.POSSESSIVE | lx.PRONOUN | lx.OBJECT | lx.DETERMINER


def _read(number: int, text: str, fact: Fact) -> Iterator[tuple[Sequence[str], Told[Quantity]]]:
    light = lexicon_for("en").deeds.light
    for quantity in _counts(fact):
        key = counted_thing(text, fact, quantity)
        if key:
            around = clause_of(text, fact, quantity).words if quantity.value < _TELLING else fact.terms - light
            yield (key,), Told(number, fact, quantity, quantity.start, end_of(text, fact, quantity), around - {key})


def end_of(text: str, fact: Fact, quantity: Quantity) -> int:
    """Return where a number ends with what it counts: of '40 boats', behind 'boats'."""
    behind = text[quantity.end : fact.span.end].lower().find(quantity.counted)
    return quantity.end + max(0, behind) + len(quantity.counted)


def _counts(fact: Fact) -> Iterator[Quantity]:
    """Yield the numbers that count something."""
    tags = lexicon_for("en").tags
    for quantity in fact.figures.numbers:
        plain = quantity.measure is Measure.COUNT and not quantity.unit
        if plain and quantity.counted and not tags.get(quantity.counted, 0) & _NO_NOUN:
            yield quantity


def counted_thing(text: str, fact: Fact, quantity: Quantity) -> str:
    """Return the term of what a number counts; empty where it is not told."""
    lexicon = lexicon_for("en")
    noun = term(quantity.counted, lexicon)
    if noun in _HEADS:
        before = _deeds(text[fact.span.start : quantity.start])
        behind = _deeds(text[quantity.end : fact.span.end].lower().partition(quantity.counted)[2])
        passive = noun == "time" or text[: quantity.start].rstrip().endswith(" by")
        noun = (before[-1:] if passive else behind[:1] or [""])[-1] if before or behind else ""
    return "" if noun in lexicon.deeds.light and noun != "like" else _DEEDS.get(noun, noun)


def _deeds(words: str) -> list[str]:
    lexicon = lexicon_for("en")
    return [one for one in terms(words, lexicon) if one == "like" or one not in lexicon.deeds.light]


def of_one_size(a: Quantity, b: Quantity) -> bool:
    """Tell whether two counts, large enough to tell what is counted, may be meant for one by their size alone."""
    small, large = sorted((a.value, b.value))
    return small >= _TELLING and large <= _SIZE * small


def _same_thing(a: Told[Quantity], b: Told[Quantity]) -> bool:
    small, large = sorted((a.value.value, b.value.value))
    if large > _ORDER * small:
        return False
    if small < _TELLING:
        return one_clause(a, b)
    return len(a.about & b.about) >= (_SHARED if of_one_size(a.value, b.value) else _SHARED_ELSE)


def agree(a: Quantity, b: Quantity) -> bool:
    """Tell whether two counts may be one: a bound is rounded, and speaks of numbers up to the next round one."""
    if _OPEN.isdisjoint((a.bound, b.bound)):
        return fits(a, b)
    return a.value == b.value or any(
        bounded.bound in _OPEN and fits(bounded, other) and abs(a.value - b.value) < unit(bounded.value)
        for bounded, other in ((a, b), (b, a))
    )


def unit(value: Decimal) -> Decimal:
    """Return what a number is rounded to: 14,000 to thousands, 37,500 to hundreds."""
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101 - no number that is read is infinite
    return Decimal(10) ** exponent


COUNTS = Sort("number", _read, _same_thing, agree)

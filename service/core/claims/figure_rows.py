"""Figures that articles on one event tell differently: the same thing is counted, and the count is another one.

What is counted is the noun behind a number; where that is people or times, what they did or what was done: '13,800
retweets', 'retweeted 14,000 times' and '14,000 people have retweeted it' count the same.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from service.core.claims.facts import Fact
from service.core.claims.figure_conflicts import fits
from service.core.claims.lexicon import lexicon_for
from service.core.claims.quantities import Bound, Measure, Quantity
from service.core.claims.taken_back import takes_back
from service.core.claims.wording import term, terms
from service.core.text.span import Span

#: who and what is counted in place of a deed
_HEADS = frozenset(["peopl", "person", "user", "time"])
#: deeds that have several names
_DEEDS = {"respons": "reply", "respond": "reply", "answer": "reply"}
#: bounds that are open on one side
_OPEN = frozenset([Bound.MORE, Bound.AT_LEAST, Bound.LESS, Bound.AT_MOST])
#: two counts may be meant for one within this factor, also where a digit was lost; they are of one size within that
_ORDER, _SIZE = 10, 2
#: counts of one thing that are read in a text, the first: a table of votes is no story
_EACH = 40
#: the smallest number that tells what is counted by itself: 'two women' are many women
_TELLING = 13
#: words of meaning besides what is counted that two sentences must share: for counts of one size, of others, small ones
_SHARED, _SHARED_ELSE, _SHARED_SMALL = 1, 2, 3


#: the reason of the article that a row begins with
OWN_WORDS = "the article's own words"


class Figure(NamedTuple):
    """A figure in an article, beside that of a row."""

    #: the sentence that gives it
    span: Span
    differs: bool
    reason: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure that at least two articles tell differently."""

    #: the sentence of the version that comes first, and the figure in it with what it counts
    text: str
    figure: str
    #: one for each version; None where it gives none
    figures: tuple[Figure | None, ...]


class _Counted(NamedTuple):
    #: the version
    of: int
    fact: Fact
    quantity: Quantity
    #: words of meaning besides what is counted
    around: frozenset[str]


def figure_rows(texts: Sequence[str], facts: Sequence[Sequence[Fact]]) -> Iterator[FigureRow]:
    """Yield the figures that differ between versions; ``facts`` are the sentences of the texts."""
    counted: dict[str, list[_Counted]] = defaultdict(list)
    for number, (text, sentences) in enumerate(zip(texts, facts, strict=True)):
        here: Counter[str] = Counter()
        for key, found in _counts(number, text, sentences):
            here[key] += 1
            if here[key] <= _EACH:
                counted[key].append(found)
    for same in counted.values():
        if len({one.of for one in same}) > 1:
            yield from _rows(same, texts)


def _counts(number: int, text: str, sentences: Sequence[Fact]) -> Iterator[tuple[str, _Counted]]:
    lexicon = lexicon_for("en")
    for fact in (one for one in sentences if not takes_back(one, lexicon)):
        for quantity in fact.figures.numbers:
            key = _key(text, fact, quantity) if quantity.measure is Measure.COUNT and quantity.counted else ""
            if key:
                around = fact.terms - lexicon.deeds.light - {key}
                yield key, _Counted(number, fact, quantity, around)


def _key(text: str, fact: Fact, quantity: Quantity) -> str:
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


def _rows(found: Sequence[_Counted], texts: Sequence[str]) -> Iterator[FigureRow]:
    """Yield the rows of what counts one thing."""
    left = list(found)
    while left:
        first = left.pop(0)
        same = [other for other in left if _belongs(first, other)]
        left = [other for other in left if other not in same]
        row = {first.of: Figure(first.fact.span, False, OWN_WORDS)}
        for other in (one for one in same if one.of != first.of):
            row[other.of] = _beside(first, other, texts, row.get(other.of))
        if any(figure.differs for figure in row.values()):
            text, span = texts[first.of], first.fact.span
            end = text.lower().find(first.quantity.counted, first.quantity.end) + len(first.quantity.counted)
            written = text[first.quantity.start : end].strip()
            yield FigureRow(span.of(text), written, tuple(row.get(number) for number in range(len(texts))))


def _belongs(first: _Counted, other: _Counted) -> bool:
    """Tell whether a figure belongs into a row; one of the same version only where it is the same once more."""
    return _comparable(first, other) and (other.of != first.of or _agree(first.quantity, other.quantity))


def _comparable(a: _Counted, b: _Counted) -> bool:
    """Tell whether two figures count the same thing of the same event."""
    small, large = sorted((a.quantity.value, b.quantity.value))
    if large > _ORDER * small:
        return False
    needed = _SHARED if large <= _SIZE * small else _SHARED_ELSE
    return len(a.around & b.around) >= (needed if small >= _TELLING else _SHARED_SMALL)


def _beside(first: _Counted, other: _Counted, texts: Sequence[str], known: Figure | None) -> Figure:
    """Return another article's figure beside a row's; one that agrees goes before one that differs."""
    if known and not known.differs:
        return known
    if _agree(first.quantity, other.quantity):
        return Figure(other.fact.span, False, "same figure")
    reason = f"different number: {_written(other, texts)} against {_written(first, texts)}"
    return known or Figure(other.fact.span, True, reason)


def _agree(a: Quantity, b: Quantity) -> bool:
    """Tell whether two counts may be one: a bound is rounded, and speaks of numbers up to the next round one."""
    if _OPEN.isdisjoint((a.bound, b.bound)):
        return fits(a, b)
    return a.value == b.value or any(
        bounded.bound in _OPEN and fits(bounded, other) and abs(a.value - b.value) < _unit(bounded.value)
        for bounded, other in ((a, b), (b, a))
    )


def _unit(value: Decimal) -> Decimal:
    """Return what a number is rounded to: 14,000 to thousands, 37,500 to hundreds."""
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101 - no number that is read is infinite
    return Decimal(10) ** exponent


def _written(one: _Counted, texts: Sequence[str]) -> str:
    return texts[one.of][one.quantity.start : one.quantity.end].strip()

"""Shares and changes that are told in words: 'half of the homes', 'fell by a third', 'profits doubled'.

Newsrooms write them for percentages, and the other way round, so they are read as such, as round ones.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.core.claims.facts.quantities import Bound, Measure, Quantity
from service.core.claims.words import figures
from service.core.claims.words.lowering import lowered

_PART = "|".join(sorted(figures.PARTS, key=len, reverse=True))
#: what makes a part one of a thing, and what behind it makes another number of it: 'by a quarter of a million'
_WHOLE, _ELSE = "the|its|their|his|her|all|those|these|them", "an?|points?|percent|percentage|hours?|miles?|century"
_SHARE = re.compile(
    rf"(?<![\w-])(?:(?P<part>{_PART})(?= (?:{_WHOLE})\b| of (?!(?:{_ELSE}|one|{'|'.join(figures.SCALES)})\b)[a-z])"
    rf"|by (?P<change>{_PART})(?=[,.;:]|\s+(?!(?:of )?(?:{_ELSE}|{'|'.join(figures.SCALES)})\b)|$))"
)
_CHANGED = re.compile(rf"(?<![\w-])(?:{'|'.join(figures.MULTIPLES)})\b(?! (?:down|over|back|up)\b)")
#: first letters of what such a share holds, to be looked for before it is read
_HINT = re.compile(r"hal[fv]|third|quarter|fifth|ubl(?:ed|ing)\b|ripl(?:ed|ing)\b|rupl(?:ed|ing)\b")


def with_proportions(text: str, numbers: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers of a sentence with what it tells in words as percentages; a 'third' of these is no ordinal."""
    low = lowered(text)
    if _HINT.search(low) is None:
        return list(numbers)
    found = [*_shares(low), *_changes(low)]
    inside = {place for one in found for place in range(one.start, one.end)}
    return sorted([*found, *(one for one in numbers if one.start not in inside)])


def _shares(low: str) -> Iterator[Quantity]:
    for match in _SHARE.finditer(low):
        name = "part" if match["part"] else "change"
        yield _percent(*match.span(name), figures.PARTS[match[name]], Bound.ABOUT)


def _changes(low: str) -> Iterator[Quantity]:
    for match in _CHANGED.finditer(low):
        bound = figures.phrase_before(low, match.start(), figures.BOUNDS, frozenset())
        yield _percent(*match.span(), figures.MULTIPLES[match[0]], Bound[(bound or "about").upper()])


def _percent(start: int, end: int, value: str, bound: Bound) -> Quantity:
    return Quantity(start, end, Decimal(value), "%", Measure.PERCENT, bound, "", True)

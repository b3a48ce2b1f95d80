"""Numbers that bound one thing from both sides: 'between 200 and 300 people', '40 to 50 houses', '$3 to $4 million'."""

import re
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from itertools import pairwise

from service.core.claims.facts.quantities import Bound, Quantity
from service.core.claims.words import figures

#: what stands between the ends, and what must open a range that is joined by 'and', or may open any other
_JOINTS = frozenset(["to", "or", "-", "–", "—"])
_BETWEEN, _FROM = re.compile(r"\bbetween $", re.IGNORECASE), re.compile(r"from $", re.IGNORECASE)
#: characters of the words that open a range
_NEAR = 8


def bounded(text: str, numbers: Sequence[Quantity], sides: Set[int]) -> Iterator[Quantity]:
    """Yield the numbers of a sentence, the two ends of a range as bounds of what its last number counts.

    ``sides`` are the places of votes and scores: '5 to 2' is no range.
    """
    opened = False
    for first, then in pairwise([*numbers, None]):
        assert first is not None  # noqa: S101 - only the last is none
        ends = then and first.start not in sides and _range(text, first, then)
        if opened:
            opened = False  # its range is told
        elif ends:
            opened = True
            yield from ends
        else:
            yield first


def _range(text: str, first: Quantity, then: Quantity) -> tuple[Quantity, Quantity] | None:
    """Return the ends of a range; None where two numbers are none: 'rose from 3 to 4 percent' tells of a change."""
    before, joint = text[max(0, first.start - _NEAR) : first.start], text[first.end : then.start].strip().lower()
    low = first.value * _scale(text, first, then)
    joined = joint == "and" if _BETWEEN.search(before) else joint in _JOINTS and not _is_origin(before, first)
    alike = first.unit in ("", then.unit) and first.bound in (Bound.EXACT, Bound.ABOUT)
    if not (joined and alike and low < then.value):
        return None
    kind = then._replace(start=first.start, end=first.end, value=low, bound=Bound.AT_LEAST)
    return kind, then._replace(bound=Bound.AT_MOST)


def _is_origin(before: str, first: Quantity) -> bool:
    """Tell whether a number is what something changed from; 'From 40 to 50 houses' opens a sentence."""
    return _FROM.search(before) is not None and first.start > len("from ")


def _scale(text: str, first: Quantity, then: Quantity) -> Decimal | int:
    """Return by what the first of two numbers is multiplied that share a magnitude: of '3 to 4 million', a million."""
    last = text[then.start : then.end].lower().split()[-1]
    scale = figures.SCALES.get(last, 1)
    return scale if first.value * scale < then.value else 1

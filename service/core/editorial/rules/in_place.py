"""Which particular stands in the place of which: each figure, date or name of a sentence is a change of its own.

A notice may own up to one of them and pass over another, so that none may hide behind its neighbour.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from service.core.claims.words.figures import UNITS
from service.core.editorial.rules.finding import Placed, cover
from service.core.editorial.rules.residue import Residue
from service.core.editorial.rules.sides import Side
from service.core.editorial.words.words import Word

_Told = TypeVar("_Told", bound=Placed)
#: what joins two of a kind to one particular: "12,000 to 15,000", "3 p.m. on Friday"
_RANGE = re.compile(r"[\s,–—-]{0,3}(?:(?:to|and|or|through|until|at|on|in|by|x)\b ?){0,2}[$£€¥]?", re.IGNORECASE)
#: what tells the same in another measure: "14 million euros ($16 million)", "9 miles, or about 14 km"
_CONVERTED = re.compile(
    rf"(?:[ -]?(?:{'|'.join(map(re.escape, UNITS))}))?,? ?(?:\(|\bor )(?:(?:about|roughly|nearly|some) )?[$£€¥]?",
    re.IGNORECASE,
)


class Pair(NamedTuple, Generic[_Told]):
    """Particulars that went, and those that came in their place."""

    old: list[_Told]
    new: list[_Told]


class Paired(NamedTuple, Generic[_Told]):
    """What came in the place of what, in order, and what went or came by itself."""

    pairs: list[Pair[_Told]]
    alone: Pair[_Told]


def in_place(
    lost: Pair[_Told], read: Pair[_Told], kind: Callable[[_Told], object], sides: tuple[Side, Side], rest: Residue
) -> Paired[_Told]:
    """Return what came in the place of what among the particulars that only one side has.

    ``read`` are all of each side: one that the other side tells elsewhere may stand in a place as well ("3 dead and 5
    hurt", then "5 dead and 7 hurt"). Two of one ``kind`` that are joined are one.
    """
    pairs: list[Pair[_Told]] = []
    left = lost
    for block in rest.replaced:
        here = Pair(_among(left.old, block[0]), _among(left.new, block[1]))
        if any(here):
            both = Pair(here.old or _only(read.old, block[0]), here.new or _only(read.new, block[1]))
            if all(both):
                pairs.append(both)
                left = Pair(*([one for one in side if one not in gone] for side, gone in zip(left, here, strict=True)))
    return Paired(_joined(pairs, kind, sides), left)


def _among(told: Sequence[_Told], words: Sequence[Word]) -> list[_Told]:
    """Return the particulars that words in a row are a part of."""
    place = cover(words)
    return [one for one in told if one.start < place.end and place.start < one.end] if place else []


def _only(told: Sequence[_Told], words: Sequence[Word]) -> list[_Told]:
    found = _among(told, words)
    return found if len(found) == 1 else []


def _joined(
    pairs: Sequence[Pair[_Told]], kind: Callable[[_Told], object], sides: tuple[Side, Side]
) -> list[Pair[_Told]]:
    """Return the pairs, those as one that either side tells as one particular."""
    joined = [*pairs[:1]]
    for before, after in pairwise(pairs):
        if any(_are_one(a[-1], b[0], kind, side.text) for side, a, b in zip(sides, before, after, strict=True)):
            joined[-1] = Pair(joined[-1].old + after.old, joined[-1].new + after.new)
        else:
            joined.append(after)
    return joined


def _are_one(first: _Told, second: _Told, kind: Callable[[_Told], object], text: str) -> bool:
    between = text[first.end : second.start]
    return bool((kind(first) == kind(second) and _RANGE.fullmatch(between)) or _CONVERTED.fullmatch(between))

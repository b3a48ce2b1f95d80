"""What a figure tells of a change: "fell by 4%" says how much, "fell to 4%" says what is left."""

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence

from service.core.editorial.changes import Category
from service.core.editorial.rules.finding import Finding
from service.core.editorial.rules.residue import Residue
from service.core.editorial.rules.sides import Side
from service.core.editorial.words.meaning import EXTENTS, MOVEMENTS
from service.core.editorial.words.style import HEDGES
from service.core.editorial.words.words import Word, find_words
from service.core.text.span import Span

#: so many words before a number are looked at for the one that tells what it means: a verb, "to", "at least"
_REACH = 5
_MOVEMENTS = frozenset(word.key for word in find_words(MOVEMENTS))


def extents(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find the same number told as a change where it was a level, or the reverse: fell by 4 %, fell to 4 %."""
    if rest.touched.isdisjoint(EXTENTS) or not any(_before_figure(side, rest) for side in (0, 1)):
        return
    before, after = _told_extents(old), _told_extents(new)
    for key, (a, extent) in before.items():
        b, other = after.get(key, (a, extent))
        if extent != other and "by" in (extent, other):
            yield Finding(Category.NUMBER, a, b, "number_extent", 0.8, "a change is told as a level, or a level as one")


def _before_figure(side: int, rest: Residue) -> bool:
    """Tell whether one of the words in question was touched on a side (0 old, 1 new) and a figure follows it."""
    words = (rest.old_words, rest.new_words)[side]
    touched = [word for block in rest.replaced for word in block[side] if word.lower in EXTENTS]
    return any(_is_figure(word) for first in touched for word in _next(first, words))


def _is_figure(word: Word) -> bool:
    return word.figure and word.lower not in ("a", "an")


def _next(word: Word, words: Sequence[Word]) -> Sequence[Word]:
    """Return some words that follow another."""
    first = bisect_left(words, word.end, key=_start)
    return words[first : first + _REACH]


def _start(word: Word) -> int:
    return word.start


def _told_extents(side: Side) -> dict[Hashable, tuple[Span, str]]:
    """Return the numbers that tell a change or a level, where they stand with what says so, and which of the two."""
    told: dict[Hashable, tuple[Span, str]] = {}
    for number in side.numbers:
        end = bisect_left(side.words, number.start, key=_start)
        before = list(side.words[max(0, end - _REACH) : end])
        while before and before[-1].lower in HEDGES:
            before.pop()
        leading = before[-1] if before else None
        if leading is None or (leading.lower == "to" and side.text.endswith("up to", 0, leading.end)):
            continue
        moves = [word for word in before[-2:] if word.key in _MOVEMENTS]
        if leading.lower in EXTENTS or leading in moves:
            start = (moves or [leading])[0].start
            told[number.key] = Span(start, number.end), leading.lower if leading.lower in EXTENTS else "by"
    return told

"""What a comparison did to the words between white space, so that it can be set beside other programs.

Peers of the comparison differ in what they call a word; all can be asked what became of ``text.split()``. A
word counts as kept or moved only if all its letters were.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from service.core.text import Diff, EditKind

_WORD = re.compile(r"\S+")

Words = dict[int, str]


def canon(difference: Diff, old: str, new: str) -> tuple[str, list[tuple[str, list[str]]]]:
    """Return ``("word", [(tag, words), …])``.

    Tags: ``=`` kept, ``-`` removed, ``+`` added, ``<`` moved away (old words), ``>`` moved here (new words).
    The words of ``=``, ``-``, ``<`` in order are those of ``old``; of ``=``, ``+``, ``>``, those of ``new``.
    """
    a, b = ({match.start(): match[0] for match in _WORD.finditer(text)} for text in (old, new))
    kept, away, here = _fates(difference, a, b)
    ops: list[tuple[str, list[str]]] = []
    waiting = iter(b.items())
    for i, word in a.items():
        if i not in kept:
            ops.append(("<" if i in away else "-", [word]))
            continue
        for j, other in waiting:
            if j == kept[i]:
                break
            ops.append((">" if j in here else "+", [other]))
        ops.append(("=", [word]))
    ops += [(">" if j in here else "+", [other]) for j, other in waiting]
    return "word", ops


def _fates(difference: Diff, a: Words, b: Words) -> tuple[dict[int, int], set[int], set[int]]:
    """Return where each kept word went, and which words were moved away and moved here, by their places."""
    kept: dict[int, int] = {}
    away: set[int] = set()
    here: set[int] = set()
    starts = sorted(a)
    for moved, i, j, size in _equal(difference):
        for start in starts[bisect_left(starts, i) : bisect_left(starts, i + size)]:
            word, place = a[start], start - i + j
            if start + len(word) <= i + size and b.get(place) == word:
                if moved:
                    away.add(start)
                    here.add(place)
                else:
                    kept[start] = place
    return kept, away, here


def _equal(difference: Diff) -> Iterator[tuple[bool, int, int, int]]:
    """Yield the stretches that are equal in both texts: whether moved, place in old, place in new, length."""
    for edit in difference.edits:
        moved = edit.kind in (EditKind.MOVE, EditKind.MOVE_REWORD)
        if edit.words:
            for word in edit.words:
                if word.kind == "keep":
                    yield moved, word.old.start, word.new.start, word.old.end - word.old.start
        elif edit.old and edit.new:
            yield moved, edit.old.start, edit.new.start, edit.old.end - edit.old.start

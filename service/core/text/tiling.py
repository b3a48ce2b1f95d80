"""From an alignment to edits that tile both texts: where the white space between sentences goes."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from service.core.text.alignment import Alignment
from service.core.text.hunks import EditKind, Hunk, Link
from service.core.text.sentences import Unit
from service.core.text.sequences import Run
from service.core.text.span import Span
from service.core.text.words import WordEdit, word_edits

#: what happens where it stands: these edits are in the same order in both texts
IN_PLACE = frozenset({EditKind.KEEP, EditKind.REWORD, EditKind.SPLIT, EditKind.MERGE})

_INK = re.compile(r"\S+")
_JOINABLE = (EditKind.INSERT, EditKind.DELETE, EditKind.MOVE, EditKind.MOVE_REWORD)
_KEEP = EditKind.KEEP
_KINDS = {
    "keep": EditKind.KEEP,
    "insert": EditKind.INSERT,
    "delete": EditKind.DELETE,
    "replace": EditKind.REWORD,
}


class Edit(NamedTuple):
    """One step of a comparison: a stretch of the old text and what stands for it in the new one."""

    kind: EditKind
    #: place in the old text; None for an insertion
    old: Span | None
    #: place in the new text; None for a deletion
    new: Span | None
    #: the words, in order, where the stretch was reworded; empty for keep, insert, delete and move
    words: tuple[WordEdit, ...] = ()


def tile(old: str, new: str, alignment: Alignment) -> tuple[Edit, ...]:
    """Return the edits of an alignment, in order; they tile both texts."""
    gone, come = alignment.moves.gone, alignment.moves.come
    edits: list[Edit] = []
    i = j = 0
    for step in alignment.steps:
        if isinstance(step, Link):
            a, b = step.old, step.new
            if i < a.start or j < b.start:
                edits += _between(old, i, a.start, new, j, b.start)
            i, j = a.end, b.end
            words = word_edits(old, a, new, b, step.kept)
            edits.append(Edit(step.kind, Span(a.start, i), Span(b.start, j), words))
        else:
            with_moves = not (gone.keys().isdisjoint(step.old) and come.keys().isdisjoint(step.new))
            spans_a, spans_b = _spans(old, i, new, j, step, with_moves)
            edits += _between(old, i, spans_a[0].start, new, j, spans_b[0].start)
            added = [edits.pop()] if edits and edits[-1].kind is EditKind.INSERT else []  # white space
            for unit, span in zip(step.old, spans_a, strict=False):
                edits += _left(old, new, gone[unit]) if unit in gone else [Edit(EditKind.DELETE, span, None)]
            edits += added
            for unit, span in zip(step.new, spans_b, strict=False):
                edits += _moved(old, new, come[unit]) if unit in come else [Edit(EditKind.INSERT, None, span)]
            i, j = spans_a[-1].end, spans_b[-1].end
    edits += _between(old, i, len(old), new, j, len(new))
    return tuple(_joined(edits, old, new))


def in_order(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return edits in the order of the new text, deletions where the old text had them."""
    edits = list(edits)
    stays = [edit for edit in edits if edit.kind in IN_PLACE]
    olds = sorted(edit.old.start for edit in stays if edit.old)
    news = sorted(edit.new.start for edit in stays if edit.new)

    def place(edit: Edit) -> tuple[int, int, int]:
        if edit.new:
            phase = 0 if edit.kind in IN_PLACE else 2
            return bisect_right(news, edit.new.start), phase, edit.new.start
        start = edit.old.start if edit.old else 0
        return bisect_right(olds, start), 1, start

    return tuple(sorted(edits, key=place))


def _spans(old: str, i: int, new: str, j: int, hunk: Hunk, fixed: bool) -> tuple[list[Span], list[Span]]:
    """Return the spans of a hunk's old and new units; an empty span marks its place where it has none.

    ``i`` and ``j`` tell how far the texts are accounted for. A unit has the white space after it, unless that
    stays: after the last of the old and of the new units, where it is equal; or where a sentence was only put
    in, or only taken out, at the end of a paragraph: then it has the white space before it instead.
    """
    a, b = hunk.old, hunk.new
    spans_a = [Span(unit.start, unit.stop) for unit in a] or [Span(hunk.at[0], hunk.at[0])]
    spans_b = [Span(unit.start, unit.stop) for unit in b] or [Span(hunk.at[1], hunk.at[1])]
    if fixed:
        return spans_a, spans_b
    if a and b:
        if old[a[-1].end : a[-1].stop] == new[b[-1].end : b[-1].stop]:
            spans_a[-1], spans_b[-1] = Span(a[-1].start, a[-1].end), Span(b[-1].start, b[-1].end)
        return spans_a, spans_b
    x, y = _space_before(old, i, hunk.at[0]), _space_before(new, j, hunk.at[1])
    if old[x : hunk.at[0]] != new[y : hunk.at[1]]:
        if a and old[a[-1].end : a[-1].stop] == new[y : hunk.at[1]]:
            return _shifted(a, x), [Span(y, y)]
        if b and new[b[-1].end : b[-1].stop] == old[x : hunk.at[0]]:
            return [Span(x, x)], _shifted(b, y)
    return spans_a, spans_b


def _space_before(text: str, limit: int, place: int) -> int:
    """Return where the white space before a place begins, but not before ``limit``."""
    while place > limit and text[place - 1].isspace():
        place -= 1
    return place


def _shifted(units: list[Unit], start: int) -> list[Span]:
    """Return the spans of units with the white space before each instead of that after it."""
    return [Span(a, b) for a, b in pairwise([start, *(unit.end for unit in units)])]


def _between(old: str, i1: int, i2: int, new: str, j1: int, j2: int) -> Iterable[Edit]:
    """Edit a stretch that differs at most in white space."""
    if old[i1:i2] == new[j1:j2]:
        return (Edit(_KEEP, Span(i1, i2), Span(j1, j2)),) if i1 < i2 else ()
    return _respaced(old, i1, i2, new, j1, j2)


def _respaced(old: str, i1: int, i2: int, new: str, j1: int, j2: int) -> Iterator[Edit]:
    """Edit a stretch in which the white space differs, and nothing else."""
    kept = _ink(old, i1, i2, new, j1, j2)
    for word in word_edits(old, Unit(i1, i2, i2), new, Unit(j1, j2, j2), kept):
        inside = (word,) if word.kind == "replace" else ()
        old_span = None if word.kind == "insert" else word.old
        yield Edit(_KINDS[word.kind], old_span, None if word.kind == "delete" else word.new, inside)


def _ink(old: str, i1: int, i2: int, new: str, j1: int, j2: int) -> Iterator[Run]:
    """Yield the equal stretches without white space of two texts that are equal but for it."""
    runs_a, runs_b = _INK.finditer(old, i1, i2), _INK.finditer(new, j1, j2)
    i = end_i = j = end_j = 0
    while True:
        if i == end_i:
            i, end_i = next((run.span() for run in runs_a), (0, 0))
        if j == end_j:
            j, end_j = next((run.span() for run in runs_b), (0, 0))
        size = min(end_i - i, end_j - j)
        if not size:
            return
        yield i, j, size
        i, j = i + size, j + size


def _left(old: str, new: str, link: Link) -> Iterator[Edit]:
    """Edit the place that a unit left: its white space is deleted, unless it went along."""
    a = Span(link.old.end, link.old.stop)
    if a.start < a.end and a.of(old) != new[link.new.end : link.new.stop]:
        yield Edit(EditKind.DELETE, a, None)


def _moved(old: str, new: str, link: Link) -> Iterator[Edit]:
    """Edit a unit that moved, with the white space after it if that is the same."""
    a, b = link.old, link.new
    space = Span(b.end, b.stop)
    along = old[a.end : a.stop] == space.of(new)
    if along:
        a, b = Unit(a.start, a.stop, a.stop), Unit(b.start, b.stop, b.stop)
    words = word_edits(old, a, new, b, link.kept) if link.kept else ()
    yield Edit(link.kind, Span(a.start, a.end), Span(b.start, b.end), words)
    if not along and space.start < space.end:
        yield Edit(EditKind.INSERT, None, space)


def _joined(edits: list[Edit], old: str, new: str) -> list[Edit]:
    """Join what moved together, and white space with the insertion or deletion that it precedes."""
    joined: list[Edit] = []
    for edit in edits:
        last = joined[-1] if joined else edit
        if edit.kind in _JOINABLE and _follows(last.old, edit.old) and _follows(last.new, edit.new):
            both = _join(last, edit, old, new)
            if both:
                joined[-1] = both
                continue
        joined.append(edit)
    return joined


def _join(first: Edit, second: Edit, old: str, new: str) -> Edit | None:
    """Return two edits that touch as one, if they are."""
    a = Span(first.old.start, second.old.end) if first.old and second.old else None
    b = Span(first.new.start, second.new.end) if first.new and second.new else None
    if a and b:
        if first.kind is second.kind is EditKind.MOVE:
            return Edit(EditKind.MOVE, a, b)
        if first.kind in _JOINABLE:
            return Edit(EditKind.MOVE_REWORD, a, b, _words(first) + _words(second))
        return None
    space = first.old.of(old) if first.old else first.new.of(new) if first.new else ""
    return Edit(first.kind, a, b) if space.isspace() else None


def _follows(first: Span | None, second: Span | None) -> bool:
    """Tell whether one span follows the other at once; two absent ones do."""
    return first.end == second.start if first and second else first is second


def _words(edit: Edit) -> tuple[WordEdit, ...]:
    """Return the words of a moved edit."""
    return edit.words or ((WordEdit("keep", edit.old, edit.new),) if edit.old and edit.new else ())

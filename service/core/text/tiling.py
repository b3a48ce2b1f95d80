"""From an alignment to edits that tile both texts: where the white space between sentences goes."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from service.core.text.alignment import Alignment
from service.core.text.hunks import Hunk, Move, Moves
from service.core.text.sequences import Run
from service.core.text.span import Span, span_of
from service.core.text.steps import IN_PLACE, Edit, EditKind, edit_of, word_edits
from service.core.text.words import add_run, add_with_space

_INK = re.compile(r"\S+")
_JOINABLE = (EditKind.INSERT, EditKind.DELETE, EditKind.MOVE, EditKind.MOVE_REWORD)
_KEEP, _INSERT, _DELETE = EditKind.KEEP, EditKind.INSERT, EditKind.DELETE
_KINDS = {
    "keep": EditKind.KEEP,
    "insert": EditKind.INSERT,
    "delete": EditKind.DELETE,
    "replace": EditKind.REWORD,
}


def tile(old: str, new: str, alignment: Alignment) -> tuple[Edit, ...]:
    """Return the edits of an alignment, in order; they tile both texts."""
    moves = alignment.moves
    edits: list[Edit] = []
    i = j = 0
    loose = bool(moves.gone)
    for step in alignment.steps:
        if isinstance(step, Hunk):
            moved = loose and moves.touch(step)
            cuts_a, cuts_b = _cuts(old, i, new, j, step, moved)
            edits += _between(old, i, cuts_a[0], new, j, cuts_b[0])
            added: list[Edit] = []
            if edits and edits[-1].kind in _JOINABLE:  # white space
                loose = True
                added = [edits.pop()] if edits[-1].kind is _INSERT else []
            edits += _gone(old, new, step, moves) if moved else map(_deletion, cuts_a, cuts_a[1:])
            edits += added
            edits += _come(old, new, step, moves) if moved else map(_insertion, cuts_b, cuts_b[1:])
            i, j = cuts_a[-1], cuts_b[-1]
        elif step.old and step.new:
            (start_a, end_a), (start_b, end_b) = step.old, step.new
            edits += _between(old, i, start_a, new, j, start_b)
            edits.append(step)
            i, j = end_a, end_b
    edits += _between(old, i, len(old), new, j, len(new))
    return tuple(_joined(edits, old, new) if loose else edits)


def _deletion(i: int, i2: int) -> Edit:
    """Return the edit that takes out a stretch."""
    return edit_of((_DELETE, span_of((i, i2)), None, ()))


def _insertion(j: int, j2: int) -> Edit:
    """Return the edit that puts in a stretch."""
    return edit_of((_INSERT, None, span_of((j, j2)), ()))


def _gone(old: str, new: str, hunk: Hunk, moves: Moves) -> Iterator[Edit]:
    """Edit the old units of a hunk of which some were moved."""
    for start, stop in pairwise(hunk.a.starts[hunk.i : hunk.i2 + 1]):
        if start in moves.gone:
            yield from _left(old, new, moves.gone[start])
        else:
            yield _deletion(start, stop)


def _come(old: str, new: str, hunk: Hunk, moves: Moves) -> Iterator[Edit]:
    """Edit the new units of a hunk of which some were moved."""
    for start, stop in pairwise(hunk.b.starts[hunk.j : hunk.j2 + 1]):
        if start in moves.come:
            yield from _moved(old, new, moves.come[start])
        else:
            yield _insertion(start, stop)


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


def _cuts(old: str, i: int, new: str, j: int, hunk: Hunk, fixed: bool) -> tuple[list[int], list[int]]:
    """Return where each of a hunk's old and of its new units begins, and where the last ends.

    ``i`` and ``j`` tell how far the texts are accounted for. A unit has the white space after it, unless that
    stays: after the last of the old and of the new units, where it is equal; or where a sentence was only put
    in, or only taken out, at the end of a paragraph: then it has the white space before it instead.
    """
    a, i1, i2, b, j1, j2 = hunk
    cuts_a, cuts_b = a.starts[i1 : i2 + 1], b.starts[j1 : j2 + 1]
    if fixed:
        return cuts_a, cuts_b
    if i1 < i2 and j1 < j2:
        end_a, end_b = a.span(i2 - 1).end, b.span(j2 - 1).end
        if old[end_a : cuts_a[-1]] == new[end_b : cuts_b[-1]]:
            cuts_a[-1], cuts_b[-1] = end_a, end_b
        return cuts_a, cuts_b
    x, y = _space_before(old, i, cuts_a[0]), _space_before(new, j, cuts_b[0])
    before_a, before_b = old[x : cuts_a[0]], new[y : cuts_b[0]]
    if before_a != before_b:
        if i1 < i2 and old[a.span(i2 - 1).end : cuts_a[-1]] == before_b:
            return [x, *(a.span(k).end for k in range(i1, i2))], [y]
        if j1 < j2 and new[b.span(j2 - 1).end : cuts_b[-1]] == before_a:
            return [x], [y, *(b.span(k).end for k in range(j1, j2))]
    return cuts_a, cuts_b


def _space_before(text: str, limit: int, place: int) -> int:
    """Return where the white space before a place begins, but not before ``limit``."""
    while place > limit and text[place - 1].isspace():
        place -= 1
    return place


def _between(old: str, i1: int, i2: int, new: str, j1: int, j2: int) -> Iterable[Edit]:
    """Edit a stretch that differs at most in white space."""
    if old[i1:i2] == new[j1:j2]:
        return (edit_of((_KEEP, span_of((i1, i2)), span_of((j1, j2)), ())),) if i1 < i2 else ()
    return _respaced(old, i1, i2, new, j1, j2)


def _respaced(old: str, i1: int, i2: int, new: str, j1: int, j2: int) -> Iterator[Edit]:
    """Edit a stretch in which the white space differs, and nothing else."""
    kept: list[Run] = []
    ink = _ink(old, i1, i2, new, j1, j2)
    add_with_space(kept, [(i1, j1, 0), *ink, (i2, j2, 0)], old, (i1, i2), new, (j1, j2))
    for word in word_edits(Span(i1, i2), Span(j1, j2), kept):
        a = None if word.kind == "insert" else word.old
        b = None if word.kind == "delete" else word.new
        yield Edit(_KINDS[word.kind], a, b)


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


def _left(old: str, new: str, move: Move) -> Iterator[Edit]:
    """Edit the place that a unit left: its white space is deleted, unless it went along."""
    a = Span(move.old.end, move.old.stop)
    if a.start < a.end and a.of(old) != new[move.new.end : move.new.stop]:
        yield Edit(_DELETE, a, None)


def _moved(old: str, new: str, move: Move) -> Iterator[Edit]:
    """Edit a unit that moved, with the white space after it if that is the same."""
    a, b = move.old, move.new
    kept = list(move.kept)
    along = old[a.end : a.stop] == new[b.end : b.stop]
    if along and kept and a.end < a.stop:
        add_run(kept, (a.end, b.end, a.stop - a.end))
    end_a, end_b = (a.stop, b.stop) if along else (a.end, b.end)
    yield Edit(move.kind, Span(a.start, end_a), Span(b.start, end_b), tuple(kept))
    if end_b < b.stop:
        yield _insertion(end_b, b.stop)


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
            kept = list(_kept(first))
            for run in _kept(second):
                add_run(kept, run)
            return Edit(EditKind.MOVE_REWORD, a, b, tuple(kept))
        return None
    space = first.old.of(old) if first.old else first.new.of(new) if first.new else ""
    return Edit(first.kind, a, b) if space.isspace() else None


def _follows(first: Span | None, second: Span | None) -> bool:
    """Tell whether one span follows the other at once; two absent ones do."""
    return first.end == second.start if first and second else first is second


def _kept(edit: Edit) -> tuple[Run, ...]:
    """Return the equal stretches of a moved edit."""
    if edit.kind is EditKind.MOVE and edit.old and edit.new:
        return ((edit.old.start, edit.new.start, edit.old.end - edit.old.start),)
    return edit.kept

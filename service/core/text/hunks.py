"""Where two runs of units differ."""

from functools import partial
from typing import NamedTuple

from service.core.text.sentences import Side, Unit
from service.core.text.sequences import Run, common_runs
from service.core.text.span import Span
from service.core.text.steps import EditKind


class Link(NamedTuple):
    """Old sentences and the new ones that stand for them, where they stand."""

    kind: EditKind
    old: Span
    new: Span
    #: equal stretches of both, ``(place in old, place in new, length)``
    kept: tuple[Run, ...]


class Move(NamedTuple):
    """An old unit and the new one that stands for it, at another place."""

    kind: EditKind
    old: Unit
    new: Unit
    #: equal stretches of both, ``(place in old, place in new, length)``; empty where the units are equal
    kept: tuple[Run, ...] = ()


class Hunk(NamedTuple):
    """Neighbouring units without a like at their place in the other text; all between two hunks was kept."""

    a: Side
    #: the old units are those of ``a`` from ``i`` up to ``i2``
    i: int
    i2: int
    b: Side
    #: the new units are those of ``b`` from ``j`` up to ``j2``
    j: int
    j2: int


#: the hunk of six parts (as ``span_of``)
hunk_of = partial(tuple.__new__, Hunk)


def differing(a: Side, b: Side) -> tuple[list[Hunk], bool]:
    """Return the hunks between two runs of units, and whether a budget was hit."""
    runs, coarse = common_runs(a.keys, b.keys)
    hunks: list[Hunk] = []
    i = j = 0
    for x, y, n in [*runs, (len(a.keys), len(b.keys), 0)]:
        if i < x or j < y:
            hunks.append(hunk_of((a, i, x, b, j, y)))
        i, j = x + n, y + n
    return hunks, coarse


class Moves(NamedTuple):
    """What was moved so far."""

    #: by the place where the old unit begins
    gone: dict[int, Move]
    #: by the place where the new unit begins
    come: dict[int, Move]

    def add(self, kind: EditKind, old: tuple[Side, int], new: tuple[Side, int], kept: tuple[Run, ...] = ()) -> None:
        """Note one more; from now on its words are like no other's."""
        move = Move(kind, old[0].unit(old[1]), new[0].unit(new[1]), kept)
        self.gone[move.old.start] = move
        self.come[move.new.start] = move
        for (side, k), mark in ((old, " <"), (new, " >")):
            side.keys[k] = mark.ljust(len(side.keys[k]), "-")  # no unit begins with a blank

    def touch(self, hunk: Hunk) -> bool:
        """Tell whether a unit of a hunk was moved."""
        a, i, i2, b, j, j2 = hunk
        return not (self.gone.keys().isdisjoint(a.starts[i:i2]) and self.come.keys().isdisjoint(b.starts[j:j2]))

    def left(self, hunk: Hunk) -> tuple[list[Unit], list[Unit]]:
        """Return the old and the new units of a hunk that were not moved."""
        a, i, i2, b, j, j2 = hunk
        return (
            [a.unit(k) for k in range(i, i2) if a.starts[k] not in self.gone],
            [b.unit(k) for k in range(j, j2) if b.starts[k] not in self.come],
        )

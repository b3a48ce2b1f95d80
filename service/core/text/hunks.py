"""Where two runs of units differ."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from service.core.text.sentences import Side, Unit
from service.core.text.sequences import Run, common_runs


class EditKind(StrEnum):
    """What became of a sentence."""

    KEEP = "keep"
    INSERT = "insert"
    DELETE = "delete"
    REWORD = "reword"
    MOVE = "move"
    MOVE_REWORD = "move_reword"
    SPLIT = "split"
    MERGE = "merge"


class Link(NamedTuple):
    """An old unit and the new one that stands for it."""

    kind: EditKind
    old: Unit
    new: Unit
    #: equal stretches of both, ``(place in old, place in new, length)``; empty where the units are equal
    kept: Sequence[Run] = ()


class Hunk(NamedTuple):
    """Neighbouring units without a like at their place in the other text; all between two hunks was kept."""

    #: where it begins in the old text, and in the new one
    at: tuple[int, int]
    old: list[Unit]
    new: list[Unit]


def differing(old: Side, new: Side) -> tuple[list[Hunk], bool]:
    """Return the hunks between two runs of units, and whether a budget was hit."""
    runs, coarse = common_runs(old.keys, new.keys)
    hunks: list[Hunk] = []
    i = j = 0
    for x, y, n in [*runs, (len(old.keys), len(new.keys), 0)]:
        if i < x or j < y:
            hunks.append(Hunk((old.starts[i], new.starts[j]), old.units(i, x), new.units(j, y)))
        i, j = x + n, y + n
    return hunks, coarse


class Moves(NamedTuple):
    """What was moved so far."""

    #: by the old unit
    gone: dict[Unit, Link]
    #: by the new unit
    come: dict[Unit, Link]

    def add(self, link: Link) -> None:
        """Note one more."""
        self.gone[link.old] = link
        self.come[link.new] = link

    def left(self, hunk: Hunk) -> tuple[list[Unit], list[Unit]]:
        """Return the old and the new units of a hunk that were not moved."""
        if not self.gone:
            return hunk.old, hunk.new
        return [u for u in hunk.old if u not in self.gone], [u for u in hunk.new if u not in self.come]

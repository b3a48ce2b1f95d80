"""Where two runs of units differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from service.core.text.sentences import Unit
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


class Side(NamedTuple):
    """A run of units, as it is compared."""

    units: list[Unit]
    #: what is compared of each unit
    keys: list[str]
    #: where the run ends
    stop: int

    def start(self, index: int) -> int:
        """Return where a unit begins; after the last one, where the run ends."""
        return self.units[index].start if index < len(self.units) else self.stop


@dataclass(frozen=True, slots=True)
class Hunk:
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
    for x, y, n in [*runs, (len(old.units), len(new.units), 0)]:
        if i < x or j < y:
            hunks.append(Hunk((old.start(i), new.start(j)), old.units[i:x], new.units[j:y]))
        i, j = x + n, y + n
    return hunks, coarse


@dataclass(frozen=True, slots=True)
class Moves:
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

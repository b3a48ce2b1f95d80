"""What was moved: the same sentence or paragraph at another place, word for word or a little reworded."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from service.core.text.hunks import EditKind, Hunk, Link, Moves
from service.core.text.sentences import Unit
from service.core.text.words import compare_words

#: characters from which on equal text elsewhere is the same sentence moved, not a phrase said twice
MOVABLE = 20
#: share of letters from which on a text elsewhere is the same one, reworded (Dice coefficient)
MOVED_ALIKE = 0.6
#: share of letters in the rarer words alone from which on it is worth comparing all
PROMISING = 0.25
#: units that may share a word for the word to tell anything
COMMON = 8

#: words that are long enough to tell one sentence from another
_TELLING = re.compile(r"\w{4,}")


def find_moved(old: str, new: str, hunks: Sequence[Hunk], moves: Moves) -> None:
    """Find old units that stand word for word elsewhere, the first of equal ones at the first such place."""
    if len(hunks) < 2 or not _any_elsewhere(old, new, hunks):
        return
    gone, come = _left(hunks, moves)
    places: dict[str, list[Unit]] = defaultdict(list)
    for unit in reversed(list(come)):
        places[new[unit.start : unit.end]].append(unit)
    for unit in gone:
        if found := places.get(old[unit.start : unit.end]):
            moves.add(Link(EditKind.MOVE, unit, found.pop()))


def _any_elsewhere(old: str, new: str, hunks: Sequence[Hunk]) -> bool:
    """Tell whether any old unit has the words of a new one; mostly none has, and there is nothing to look for."""
    come = {new[start:end] for hunk in hunks for start, end, _ in hunk.new}
    return not come.isdisjoint([old[start:end] for hunk in hunks for start, end, _ in hunk.old])


def find_moved_and_reworded(old: str, new: str, hunks: Sequence[Hunk], moves: Moves) -> bool:
    """Find old units that stand in another hunk in similar words; return whether a budget was hit."""
    if len(hunks) < 2:
        return False
    gone, come = _left(hunks, moves)
    coarse = False
    candidates = _candidates(old, gone, new, come) if gone and come else []
    for _, a, b in sorted(candidates, reverse=True):
        if a not in moves.gone and b not in moves.come and gone[a] != come[b]:
            rewording = compare_words(old, a, new, b)
            coarse |= rewording.coarse
            if rewording.alike >= MOVED_ALIKE:
                moves.add(Link(EditKind.MOVE_REWORD, a, b, rewording.kept))
    return coarse


def _left(hunks: Sequence[Hunk], moves: Moves) -> tuple[dict[Unit, int], dict[Unit, int]]:
    """Return the old and new units that are long enough to be known again, with the number of their hunk."""
    gone: dict[Unit, int] = {}
    come: dict[Unit, int] = {}
    for number, hunk in enumerate(hunks):
        a, b = moves.left(hunk)
        gone |= {unit: number for unit in a if unit.end - unit.start >= MOVABLE}
        come |= {unit: number for unit in b if unit.end - unit.start >= MOVABLE}
    return gone, come


def _candidates(old: str, gone: Iterable[Unit], new: str, come: Iterable[Unit]) -> list[tuple[float, Unit, Unit]]:
    """Return for each old unit the new one with which it shares most of its rarer words, if enough."""
    places: dict[str, list[Unit]] = defaultdict(list)
    for unit in come:
        for word in set(_TELLING.findall(new, unit.start, unit.end)):
            places[word].append(unit)
    found: list[tuple[float, Unit, Unit]] = []
    for unit in gone:
        shared: dict[Unit, int] = defaultdict(int)
        for word in places.keys() & set(_TELLING.findall(old, unit.start, unit.end)):
            targets = places[word]
            if len(targets) <= COMMON:
                for target in targets:
                    shared[target] += len(word)
        if shared:
            target = max(shared, key=lambda target: (shared[target], -target.start))
            alike = 2 * shared[target] / (unit.end - unit.start + target.end - target.start)
            if alike >= PROMISING:
                found.append((alike, unit, target))
    return found

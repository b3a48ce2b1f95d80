"""What was moved: the same sentence or paragraph at another place, word for word or a little reworded."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from service.core.text.hunks import Hunk, Move, Moves
from service.core.text.sentences import Side
from service.core.text.steps import EditKind
from service.core.text.words import compare_words

#: characters from which on equal text elsewhere is the same sentence moved, not a phrase said twice
MOVABLE = 20
#: share of letters from which on a text elsewhere is the same one, reworded (Dice coefficient)
MOVED_ALIKE = 0.6
#: share of letters in the rarer words alone from which on it is worth comparing all
PROMISING = 0.25
#: units that may share a word for the word to tell anything
COMMON = 8

#: letters from which on a word is long enough to tell one sentence from another
TELLING = 4

#: a unit, and the number of its hunk
_Place = tuple[int, Side, int]


def find_moved(hunks: Sequence[Hunk], moves: Moves) -> None:
    """Find old units that stand word for word elsewhere, the first of equal ones at the first such place."""
    gone: list[str] = []
    come: list[str] = []
    for a, i, i2, b, j, j2 in hunks:
        gone += a.keys[i:i2]
        come += b.keys[j:j2]
    elsewhere = set(gone).intersection(come) if len(hunks) > 1 else ()
    if not elsewhere:
        return
    places: dict[str, list[tuple[Side, int]]] = {key: [] for key in elsewhere if len(key) >= MOVABLE}
    for _, _, _, b, first, last in reversed(hunks):
        for k in reversed(range(first, last)):
            if b.keys[k] in places:
                places[b.keys[k]].append((b, k))
    for a, first, last, *_ in hunks:
        for k in range(first, last):
            if found := places.get(a.keys[k]):
                moves.add(EditKind.MOVE, (a, k), found.pop())


def find_moved_and_reworded(old: str, new: str, hunks: Sequence[Hunk], moves: Moves) -> bool:
    """Find old units that stand in another hunk in similar words; return whether a budget was hit."""
    if len(hunks) < 2:
        return False
    gone = [(n, h.a, k) for n, h in enumerate(hunks) for k in range(h.i, h.i2) if _is_left(h.a, k, moves.gone)]
    come = [(n, h.b, k) for n, h in enumerate(hunks) for k in range(h.j, h.j2) if gone and _is_left(h.b, k, moves.come)]
    coarse = False
    for _, (m, a, i), (n, b, j) in _candidates(gone, come) if come else ():
        if a.starts[i] not in moves.gone and b.starts[j] not in moves.come and m != n:
            kept, alike, over = compare_words(old, a.span(i), new, b.span(j), MOVED_ALIKE)
            coarse |= over
            if alike >= MOVED_ALIKE:
                moves.add(EditKind.MOVE_REWORD, (a, i), (b, j), kept)
    return coarse


def _is_left(side: Side, k: int, moved: Mapping[int, Move]) -> bool:
    """Tell whether a unit was not moved so far, and is long enough to be known again."""
    return side.starts[k] not in moved and len(side.keys[k]) >= MOVABLE


def _candidates(gone: Sequence[_Place], come: Sequence[_Place]) -> list[tuple[float, _Place, _Place]]:
    """Return for each old unit the new one with which it shares most of its rarer words, if enough; best first."""
    words_a, words_b = ([set(side.keys[k].split()) for _, side, k in units] for units in (gone, come))
    telling = {word for word in set().union(*words_a).intersection(*[set().union(*words_b)]) if len(word) >= TELLING}
    places: dict[str, list[int]] = {word: [] for word in telling}
    for j, words in enumerate(words_b):
        for word in words & telling:
            places[word].append(j)
    found: list[tuple[float, int, int]] = []
    for i, words in enumerate(words_a):
        shared: dict[int, int] = defaultdict(int)
        for word in words & telling:
            for j in places[word] if len(places[word]) <= COMMON else ():
                shared[j] += len(word)
        if shared:
            j = max(shared, key=lambda j: (shared[j], -j))
            alike = 2 * shared[j] / (_size(gone[i]) + _size(come[j]))
            if alike >= PROMISING:
                found.append((alike, i, j))
    return [(alike, gone[i], come[j]) for alike, i, j in sorted(found, reverse=True)]


def _size(place: _Place) -> int:
    """Return the length of a unit."""
    return len(place[1].keys[place[2]])

"""Which sentence of the new text stands for which of the old one.

Paragraphs first, then the sentences of paragraphs that differ, then the words of sentences that differ. A
reworded sentence is found by the words it shares: one longest common subsequence over all words of a
rewritten passage tells for each old sentence where its words went, so a sentence pairs with its old self and
not with whatever happens to stand at its place.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Postfix, Prefix

from service.core.text.hunks import EditKind, Hunk, Link, Moves, differing
from service.core.text.moves import find_moved, find_moved_and_reworded
from service.core.text.sentences import Side, Unit, lines, sentences_of
from service.core.text.sequences import common_runs
from service.core.text.words import compare_words

#: share of letters from which on two sentences are two wordings of one (Dice coefficient)
SIMILAR = 0.45
#: share of letters from which on two neighbours are the same without a look at the others
PLAIN = 0.8
#: share of a sentence's letters that stem from the one it was split off, or went into the one it merged with
PART = 0.6
#: share of the longer sentence's letters below which a piece is no part of a split or merge
PIECE = 0.15

_REWORD = EditKind.REWORD
_INK = re.compile(r"\S")
#: marks around a word that say nothing of whether two sentences are one
_MARKS = ".,:;!?…\"'“”‘’«»()[]–—-"

#: letters that went from an old sentence to a new one, by their indices
Shares = dict[tuple[int, int], int]
Range = tuple[int, int]


class Alignment(NamedTuple):
    """What became of every unit."""

    #: what differs, in the order of both texts; a sentence reworded where it stands is a link
    steps: list[Hunk | Link]
    #: units of hunks that were moved; the other units of hunks were deleted or inserted
    moves: Moves
    #: a budget was hit
    coarse: bool


def align(old: str, new: str) -> Alignment:
    """Align two texts."""
    moves = Moves({}, {})
    hunks, coarse = _by_paragraph(old, new)
    find_moved(old, new, hunks, moves)
    uneven = [hunk for hunk in hunks if len(hunk.old) != len(hunk.new)]
    coarse |= find_moved_and_reworded(old, new, uneven, moves)
    finer: list[Hunk | Link] = []
    for hunk in hunks:
        links = _edited(old, new, hunk, moves)
        parts, over = (links, False) if links else _by_sentence(old, new, hunk, moves)
        finer += parts
        coarse |= over
    find_moved(old, new, [step for step in finer if isinstance(step, Hunk)], moves)
    steps: list[Hunk | Link] = []
    for step in finer:
        found, over = _reworded(old, new, step, moves) if isinstance(step, Hunk) else ([step], False)
        steps += found
        coarse |= over
    coarse |= find_moved_and_reworded(old, new, [step for step in steps if isinstance(step, Hunk)], moves)
    return Alignment(steps, moves, coarse)


def _by_paragraph(old: str, new: str) -> tuple[list[Hunk], bool]:
    """Compare the paragraphs of two texts, but for those with which both begin or both end."""
    head = old.rfind("\n", 0, Prefix.similarity(old, new)) + 1
    tail = Postfix.similarity(old[head:], new[head:])
    line_end = old.find("\n", len(old) - tail)
    ink = _INK.search(old, line_end) if line_end >= 0 else None
    tail = len(old) - ink.start() if ink else 0
    return differing(lines(old, head, len(old) - tail), lines(new, head, len(new) - tail))


def _edited(old: str, new: str, hunk: Hunk, moves: Moves) -> list[Link]:
    """Return what became of paragraphs in each of which plainly one sentence was edited; nothing where that is not so.

    Most hunks of most articles are such; the longer way gives the same.
    """
    if len(hunk.old) != len(hunk.new) or (moves.gone and moves.left(hunk) != (hunk.old, hunk.new)):
        return []
    links: list[Link] = []
    for paragraph, other in zip(hunk.old, hunk.new, strict=True):
        x, y = _different(old, paragraph, new, other)
        if not x or not y:
            return []
        rewording = compare_words(old, x, new, y)
        if rewording.alike < PLAIN or rewording.coarse:
            return []
        links.append(Link(_REWORD, x, y, rewording.kept))
    return links


def _different(old: str, a: Unit, new: str, b: Unit) -> tuple[Unit | None, Unit | None]:
    """Return the only sentence of two paragraphs that differs, if one does and the others pair."""
    x, y = sentences_of(old, a), sentences_of(new, b)
    places = [k for k, (p, q) in enumerate(zip(x.keys, y.keys, strict=False)) if p != q]
    if len(x.keys) != len(y.keys) or len(places) != 1:
        return None, None
    return x.units(places[0], places[0] + 1)[0], y.units(places[0], places[0] + 1)[0]


def _by_sentence(old: str, new: str, hunk: Hunk, moves: Moves) -> tuple[Sequence[Hunk | Link], bool]:
    """Compare the sentences of a hunk of paragraphs."""
    a, b = moves.left(hunk)
    if not a or not b:
        return [hunk], False
    return differing(_parts(old, hunk.old, moves.gone, " "), _parts(new, hunk.new, moves.come, "\n"))


def _parts(text: str, units: list[Unit], moved: dict[Unit, Link], blank: str) -> Side:
    """Return the sentences of paragraphs; one that moved stays whole, and blanks make it like no sentence."""
    keys: list[str] = []
    starts: list[int] = []
    for unit in units:
        if moved and unit in moved:
            keys.append(blank * (unit.end - unit.start))
            starts.append(unit.start)
        else:
            side = sentences_of(text, unit)
            keys += side.keys
            starts += side.starts[:-1]
    return Side(keys, [*starts, units[-1].stop])


def _reworded(old: str, new: str, hunk: Hunk, moves: Moves) -> tuple[list[Hunk | Link], bool]:
    """Cut a hunk at the sentences that are two wordings of one.

    Sentences at its beginning and at its end that are plainly the same are taken first; the rest is compared
    as a whole.
    """
    a, b = moves.left(hunk)
    if not a or not b:
        return [hunk], False
    if len(hunk.old) == len(hunk.new) == 1:
        rewording = compare_words(old, a[0], new, b[0])
        if rewording.alike < SIMILAR:
            return [hunk], rewording.coarse
        return [Link(EditKind.REWORD, a[0], b[0], rewording.kept)], rewording.coarse
    head = _plain(old, a, new, b)
    a, b = a[len(head) :], b[len(head) :]
    tail = _plain(old, a[::-1], new, b[::-1])[::-1]
    rest, coarse = _compared(old, a[: len(a) - len(tail)], new, b[: len(b) - len(tail)])
    return _cut(hunk, [*head, *rest, *tail]), coarse


def _plain(old: str, a: list[Unit], new: str, b: list[Unit]) -> list[Link]:
    """Link sentences pair by pair as long as they are plainly the same."""
    links: list[Link] = []
    for x, y in zip(a, b, strict=False):
        rewording = compare_words(old, x, new, y)
        if rewording.alike < PLAIN or rewording.coarse:
            break
        links.append(Link(EditKind.REWORD, x, y, rewording.kept))
    return links


def _compared(old: str, a: list[Unit], new: str, b: list[Unit]) -> tuple[list[Link], bool]:
    """Link the sentences of a passage that are two wordings of one."""
    pairs, coarse = _pairs(old, a, new, b) if a and b else ([], False)
    links: list[Link] = []
    for parts_a, parts_b in pairs:
        x, y = _joined(a, parts_a), _joined(b, parts_b)
        rewording = compare_words(old, x, new, y)
        coarse |= rewording.coarse
        if rewording.alike >= SIMILAR:
            links.append(Link(_kind(parts_a, parts_b), x, y, rewording.kept))
    return links, coarse


def _kind(parts_a: Range, parts_b: Range) -> EditKind:
    """Tell by its parts what became of a sentence."""
    if parts_a[1] - parts_a[0] > 1:
        return EditKind.MERGE
    return EditKind.REWORD if parts_b[1] - parts_b[0] == 1 else EditKind.SPLIT


def _cut(hunk: Hunk, links: list[Link]) -> list[Hunk | Link]:
    """Return the links and what is left of the hunk before, between and after them."""
    steps: list[Hunk | Link] = []
    starts_a, starts_b = ([u.start for u in side] + [side[-1].stop] for side in (hunk.old, hunk.new))
    i = j = 0
    for link in links:
        x, y = bisect_left(starts_a, link.old.start), bisect_left(starts_b, link.new.start)
        if i < x or j < y:
            steps.append(Hunk((starts_a[i], starts_b[j]), hunk.old[i:x], hunk.new[j:y]))
        steps.append(link)
        i, j = bisect_left(starts_a, link.old.stop), bisect_left(starts_b, link.new.stop)
    if i < len(hunk.old) or j < len(hunk.new):
        steps.append(Hunk((starts_a[i], starts_b[j]), hunk.old[i:], hunk.new[j:]))
    return steps


def _pairs(old: str, a: list[Unit], new: str, b: list[Unit]) -> tuple[list[tuple[Range, Range]], bool]:
    """Return the sentences of a passage that may be two wordings of one, in order; parts go together."""
    if len(a) == len(b) == 1:
        return [((0, 1), (0, 1))], False
    words_a = [_words(old, unit) for unit in a]
    words_b = [_words(new, unit) for unit in b]
    shares, coarse = _shares(words_a, words_b)
    sizes_a, sizes_b = [sum(map(len, x)) for x in words_a], [sum(map(len, y)) for y in words_b]
    pairs: list[tuple[Range, Range]] = _parted(shares, sizes_a, sizes_b, b)
    turned = {(j, i): shared for (i, j), shared in shares.items()}
    pairs += [(x, y) for y, x in _parted(turned, sizes_b, sizes_a, a)]
    pairs += [((i, i + 1), (j, j + 1)) for i, j in _mutual(shares, sizes_a, sizes_b)]
    chosen: list[tuple[Range, Range]] = []
    for x, y in pairs:
        if not any(_overlap(x, p) or _overlap(y, q) for p, q in chosen):
            chosen.append((x, y))
    return sorted(chosen), coarse


def _words(text: str, unit: Unit) -> list[str]:
    """Return the words of a sentence without the marks around them."""
    return [word.strip(_MARKS) or word for word in text[unit.start : unit.end].split()]


def _overlap(x: Range, y: Range) -> bool:
    """Tell whether two ranges share an element."""
    return x[0] < y[1] and y[0] < x[1]


def _joined(units: list[Unit], part: Range) -> Unit:
    """Return a range of units as one."""
    first, last = units[part[0]], units[part[1] - 1]
    return Unit(first.start, last.end, last.stop)


def _shares(a: list[list[str]], b: list[list[str]]) -> tuple[Shares, bool]:
    """Count the letters that went from each old sentence of a passage to each new one."""
    words = [word for x in a for word in x]
    from_a = [i for i, x in enumerate(a) for _ in x]
    from_b = [j for j, y in enumerate(b) for _ in y]
    runs, coarse = common_runs(words, [word for y in b for word in y])
    shares: Shares = {}
    for x, y, n in runs:
        for k in range(n):
            pair = from_a[x + k], from_b[y + k]
            shares[pair] = shares.get(pair, 0) + len(words[x + k])
    return shares, coarse


def _mutual(shares: Shares, sizes_a: list[int], sizes_b: list[int]) -> list[tuple[int, int]]:
    """Return the pairs of which each is the other's best, and similar."""
    best_a: dict[int, tuple[float, int]] = {}
    best_b: dict[int, tuple[float, int]] = {}
    for (i, j), shared in shares.items():
        alike = 2 * shared / (sizes_a[i] + sizes_b[j])
        if alike >= SIMILAR:
            best_a[i] = max(best_a.get(i, (0.0, 0)), (alike, -j))
            best_b[j] = max(best_b.get(j, (0.0, 0)), (alike, -i))
    return [(i, -j) for i, (_, j) in best_a.items() if best_b[-j][1] == -i]


def _parted(
    shares: Shares, sizes: list[int], sizes_of_parts: list[int], parts: list[Unit]
) -> list[tuple[Range, Range]]:
    """Return the sentences that were split, each with the range of its parts."""
    pieces: dict[int, list[int]] = {}
    for (i, j), shared in shares.items():
        if shared >= PART * sizes_of_parts[j] and shared >= PIECE * sizes[i]:
            pieces.setdefault(i, []).append(j)
    found: list[tuple[Range, Range]] = []
    for i, js in pieces.items():
        first, last = js[0], js[-1]
        together = all(parts[j].stop == parts[j + 1].start for j in range(first, last))
        if len(js) == last - first + 1 > 1 and together and sum(shares[i, j] for j in js) >= PART * sizes[i]:
            found.append(((i, i + 1), (first, last + 1)))
    return found

"""Which sentence of the new text stands for which of the old one.

Paragraphs first, then the sentences of paragraphs that differ, then the words of sentences that differ. A
reworded sentence is found by the words it shares: one longest common subsequence over all words of a
rewritten passage tells for each old sentence where its words went, so a sentence pairs with its old self and
not with whatever happens to stand at its place.
"""

from bisect import bisect_left
from typing import NamedTuple

from rapidfuzz.distance import Postfix, Prefix

from service.core.text.hunks import Hunk, Link, Moves, differing
from service.core.text.moves import find_moved, find_moved_and_reworded
from service.core.text.sentences import Unit, cut, is_sentence, lines, sentences_of
from service.core.text.sequences import common_runs
from service.core.text.span import Span, span_of
from service.core.text.steps import Edit, EditKind, edit_of
from service.core.text.words import compare_words

#: share of letters from which on two sentences are two wordings of one (Dice coefficient)
SIMILAR = 0.45
#: share of letters from which on two neighbours are the same without a look at the others
PLAIN = 0.8
#: the same where there are as many old as new sentences, so that none need be put in or taken out
LIKELY = 0.6
#: share of a sentence's letters that stem from the one it was split off, or went into the one it merged with
PART = 0.6
#: share of the longer sentence's letters below which a piece is no part of a split or merge
PIECE = 0.15

#: marks that say nothing of whether two sentences are one
_MARKS = ".,:;!?…\"'“”‘’«»()[]"

_REWORD = EditKind.REWORD  # to ask an enumeration for a member takes as long as to make an edit

#: letters that went from an old sentence to a new one, by their indices
Shares = dict[tuple[int, int], int]
Range = tuple[int, int]


class Alignment(NamedTuple):
    """What became of every unit."""

    #: what differs, in the order of both texts; an edit is a sentence reworded where it stands
    steps: list[Hunk | Edit]
    #: units of hunks that were moved; the other units of hunks were deleted or inserted
    moves: Moves
    #: a budget was hit
    coarse: bool


def align(old: str, new: str) -> Alignment:
    """Align two texts."""
    moves = Moves({}, {})
    paragraphs, coarse = _by_paragraph(old, new)
    find_moved(paragraphs, moves)
    uneven = [hunk for hunk in paragraphs if hunk.i2 - hunk.i != hunk.j2 - hunk.j]
    coarse |= find_moved_and_reworded(old, new, uneven, moves)
    sentences: list[Hunk] = []
    for hunk in paragraphs:
        coarse |= _by_sentence(hunk, sentences)
    if sentences != paragraphs:
        find_moved(sentences, moves)
    steps: list[Hunk | Edit] = []
    for hunk in sentences:
        coarse |= _by_words(old, new, hunk, moves, steps)
    coarse |= find_moved_and_reworded(old, new, [step for step in steps if isinstance(step, Hunk)], moves)
    return Alignment(steps, moves, coarse)


def _by_paragraph(old: str, new: str) -> tuple[list[Hunk], bool]:
    """Compare the paragraphs of two texts, but for those with which both begin or both end."""
    head = old.rfind("\n", 0, Prefix.similarity(old, new)) + 1
    line_end = old.find("\n", len(old) - Postfix.similarity(old[head:], new[head:]))
    tail = len(old[line_end:].lstrip()) if line_end >= 0 else 0
    return differing(lines(old, head, len(old) - tail), lines(new, head, len(new) - tail))


def _by_sentence(hunk: Hunk, found: list[Hunk]) -> bool:
    """Add the hunks between the sentences of a hunk of paragraphs to ``found``; return whether a budget was hit."""
    a, i, i2, b, j, j2 = hunk
    paragraphs = a.keys[i:i2] + b.keys[j:j2]
    if i < i2 and j < j2 and not all(map(is_sentence, paragraphs)):
        pieces = list(map(cut, paragraphs))
        if sum(map(len, pieces)) > len(pieces):
            old, new = pieces[: i2 - i], pieces[i2 - i :]
            hunks, coarse = differing(sentences_of(old, a.starts[i : i2 + 1]), sentences_of(new, b.starts[j : j2 + 1]))
            found += hunks
            return coarse
    found.append(hunk)
    return False


def _by_words(old: str, new: str, hunk: Hunk, moves: Moves, found: list[Hunk | Edit]) -> bool:
    """Cut a hunk at the sentences that are two wordings of one; return whether a budget was hit.

    Sentences at its beginning and at its end that are plainly the same are taken first; the rest is compared
    as a whole.
    """
    _, i, i2, _, j, j2 = hunk
    if i == i2 or j == j2:
        found.append(hunk)
        return False
    if i2 - i == j2 - j and not (moves.gone and moves.touch(hunk)):
        links, coarse = _one_by_one(old, new, hunk)
        if links or i2 - i == 1:
            found += links or [hunk]
            return coarse
    left_a, left_b = moves.left(hunk)
    head = _plain(old, left_a, new, left_b)
    left_a, left_b = left_a[len(head) :], left_b[len(head) :]
    tail = _plain(old, left_a[::-1], new, left_b[::-1])[::-1]
    rest, coarse = _compared(old, left_a[: len(left_a) - len(tail)], new, left_b[: len(left_b) - len(tail)])
    found += _cut(hunk, [*head, *rest, *tail])
    return coarse


def _one_by_one(old: str, new: str, hunk: Hunk) -> tuple[list[Edit], bool]:
    """Link each old sentence of a hunk to the new one at its place, if all are two wordings of one."""
    (keys_a, starts_a), i, i2, (keys_b, starts_b), j, _ = hunk
    least = SIMILAR if i2 - i == 1 else LIKELY
    links: list[Edit] = []
    coarse = False
    for k in range(i2 - i):
        start_a, start_b = starts_a[i + k], starts_b[j + k]
        x = span_of((start_a, start_a + len(keys_a[i + k])))
        y = span_of((start_b, start_b + len(keys_b[j + k])))
        kept, alike, over = compare_words(old, x, new, y, least)
        coarse |= over
        if alike < least:
            return [], coarse
        links.append(edit_of((_REWORD, x, y, kept)))
    return links, coarse


def _plain(old: str, a: list[Unit], new: str, b: list[Unit]) -> list[Link]:
    """Link sentences pair by pair as long as they are plainly the same."""
    links: list[Link] = []
    for x, y in zip(a, b, strict=False):
        kept, alike, over = compare_words(old, x[:2], new, y[:2], PLAIN)
        if alike < PLAIN or over:
            break
        links.append(Link(_REWORD, Span(x.start, x.end), Span(y.start, y.end), kept))
    return links


def _compared(old: str, a: list[Unit], new: str, b: list[Unit]) -> tuple[list[Link], bool]:
    """Link the sentences of a passage that are two wordings of one."""
    pairs, coarse = _pairs(old, a, new, b) if a and b else ([], False)
    links: list[Link] = []
    for parts_a, parts_b in pairs:
        x, y = _joined(a, parts_a), _joined(b, parts_b)
        kept, alike, over = compare_words(old, x, new, y, SIMILAR)
        coarse |= over
        if alike >= SIMILAR:
            links.append(Link(_kind(parts_a, parts_b), x, y, kept))
    return links, coarse


def _kind(parts_a: Range, parts_b: Range) -> EditKind:
    """Tell by its parts what became of a sentence."""
    if parts_a[1] - parts_a[0] > 1:
        return EditKind.MERGE
    return EditKind.REWORD if parts_b[1] - parts_b[0] == 1 else EditKind.SPLIT


def _cut(hunk: Hunk, links: list[Link]) -> list[Hunk | Edit]:
    """Return the links and what is left of the hunk before, between and after them."""
    steps: list[Hunk | Edit] = []
    a, i, i2, b, j, j2 = hunk
    for link in links:
        x, y = bisect_left(a.starts, link.old.start, i, i2), bisect_left(b.starts, link.new.start, j, j2)
        if i < x or j < y:
            steps.append(Hunk(a, i, x, b, j, y))
        steps.append(edit_of(link))
        i, j = bisect_left(a.starts, link.old.end, x, i2), bisect_left(b.starts, link.new.end, y, j2)
    if i < i2 or j < j2:
        steps.append(Hunk(a, i, i2, b, j, j2))
    return steps


def _pairs(old: str, a: list[Unit], new: str, b: list[Unit]) -> tuple[list[tuple[Range, Range]], bool]:
    """Return the sentences of a passage that may be two wordings of one, in order; parts go together."""
    if len(a) == len(b) == 1:
        return [((0, 1), (0, 1))], False
    words_a, words_b = _words(old, a), _words(new, b)
    shares, coarse = _shares(words_a, words_b)
    sizes_a, sizes_b = [sum(map(len, x)) for x in words_a], [sum(map(len, y)) for y in words_b]
    pairs: list[tuple[Range, Range]] = _parted(shares, sizes_a, sizes_b, b)
    turned = {(j, i): shared for (i, j), shared in shares.items()}
    pairs += [(x, y) for y, x in _parted(turned, sizes_b, sizes_a, a)]
    pairs += [((i, i + 1), (j, j + 1)) for i, j in _mutual(shares, sizes_a, sizes_b)]
    chosen: list[tuple[Range, Range]] = []
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for x, y in pairs:
        if taken_a.isdisjoint(range(*x)) and taken_b.isdisjoint(range(*y)):
            chosen.append((x, y))
            taken_a.update(range(*x))
            taken_b.update(range(*y))
    return sorted(chosen), coarse


def _words(text: str, units: list[Unit]) -> list[list[str]]:
    """Return the words of sentences, without marks and small: what is cut off gets a capital and a full stop."""
    passage = "\n".join([text[unit.start : unit.end] for unit in units]).lower()
    for mark in _MARKS:
        passage = passage.replace(mark, "")
    return [sentence.split() for sentence in passage.split("\n")]


def _joined(units: list[Unit], part: Range) -> Span:
    """Return a range of units as one."""
    return Span(units[part[0]].start, units[part[1] - 1].end)


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

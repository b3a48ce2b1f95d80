"""The words inside a reworded stretch.

Words, numbers (``37,500``, ``1.2``, ``2017-10-15``, ``12:31``), and every mark of punctuation, quotation
marks among them, are tokens of their own. White space belongs to no token: it is compared where it stands
between two matched tokens. The edits are exact and touch as few tokens as can be; ``readable`` is the view
that is shown.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from rapidfuzz.distance import Postfix, Prefix

from service.core.text.sequences import Run, common_runs
from service.core.text.steps import WordEdit, changed

TOKEN = re.compile(r"\d++(?:[.,:/-]\d++)*+\w*+|\w++(?:['’-]\w++)*+|[^\w\s]")
_TOKEN_AND_SPACE = re.compile(rf"(?:{TOKEN.pattern})\s*+")

#: kept words up to which a run between two changes can be a crumb
CRUMB_WORDS = 3

Range = tuple[int, int]


def compare_words(old: str, a: Range, new: str, b: Range, least: float) -> tuple[tuple[Run, ...], float, bool]:
    """Find the words that two sentences share: beginning and end at once, the words between by comparison.

    Return the equal stretches in order, none touching the next; the letters in them as a share of all letters
    of both (Dice coefficient); and whether a budget was hit. Where their lengths alone tell that they share less
    than ``least``, they are not compared.
    """
    (i, i2), (j, j2) = a, b
    size_a, size_b = i2 - i, j2 - j
    shorter = size_a if size_a < size_b else size_b
    if 2 * shorter < least * (size_a + size_b):
        return (), 0.0, False
    x, y = f" {old[i:i2]} ", f" {new[j:j2]} "
    head = x.rfind(" ", 0, Prefix.similarity(x, y))
    tail = len(x) - 1 - x.find(" ", len(x) - Postfix.similarity(x, y))
    if head + tail > shorter:  # something was only put in, or only taken out
        head = min(head, shorter)
        tail = shorter - head
    kept = [(i, j, head)] if head else []
    shared, coarse = 0, False
    if head + tail < shorter:
        shared, coarse = _compare(old, (i + head, i2 - tail), new, (j + head, j2 - tail), kept)
    if tail and shared:
        add_run(kept, (i2 - tail, j2 - tail, tail))
    elif tail:
        kept.append((i2 - tail, j2 - tail, tail))
    return tuple(kept), 2 * (head + shared + tail) / (size_a + size_b), coarse


def readable(edits: Sequence[WordEdit], old: str) -> tuple[WordEdit, ...]:
    """Return the edits as they are shown: crumbs between two changes are shown as changed.

    A crumb is a kept run of at most ``CRUMB_WORDS`` words that is no longer than the change on either side of
    it (the semantic clean-up of N. Fraser, "Diff Strategies", 2006, on words).
    """
    shown: list[WordEdit] = []
    for edit in edits:
        shown.append(edit)
        while len(shown) >= 3 and _is_crumb(shown[-3], shown[-2], shown[-1], old):
            first, last = shown[-3], shown[-1]
            shown[-3:] = [changed(first.old.start, last.old.end, first.new.start, last.new.end)]
    return tuple(shown)


def _compare(old: str, a: Range, new: str, b: Range, kept: list[Run]) -> tuple[int, bool]:
    """Add the stretches that are equal to ``kept``: whole words between blanks first, then tokens between those.

    Return the letters in them, without the white space around them, and whether a budget was hit.
    """
    words_a, words_b = old[a[0] : a[1]].split(" "), new[b[0] : b[1]].split(" ")
    if set(words_a).isdisjoint(words_b):
        if "".join(words_a + words_b).isalnum():
            return 0, False
        return _compare_tokens(old, a, new, b, kept)
    runs, coarse = common_runs(words_a, words_b)
    shared = x = y = 0
    i, j = a[0], b[0]
    for p, q, n in [*runs, (len(words_a), len(words_b), 0)]:
        gap_a, gap_b, run = " ".join(words_a[x:p]), " ".join(words_b[y:q]), " ".join(words_a[p : p + n])
        start_a, start_b = i + len(gap_a) + (x < p), j + len(gap_b) + (y < q)
        blank = x < p and y < q
        if blank and not (gap_a + gap_b).replace(" ", "").isalnum():
            letters, over = _compare_tokens(old, (i, start_a - 1), new, (j, start_b - 1), kept)
            shared += letters
            coarse |= over
        x, y = p + n, q + n
        if n:
            after = x < len(words_a) and y < len(words_b)
            add_run(kept, (start_a - blank, start_b - blank, blank + len(run) + after))
            shared += len(run)
            i, j = start_a + len(run) + 1, start_b + len(run) + 1
    return shared, coarse


def _compare_tokens(old: str, a: Range, new: str, b: Range, kept: list[Run]) -> tuple[int, bool]:
    """Add the stretches that are equal token for token to ``kept``, where no word is; return as ``_compare``."""
    pieces_a, pieces_b = _TOKEN_AND_SPACE.findall(old, *a), _TOKEN_AND_SPACE.findall(new, *b)
    words_a, words_b = list(map(str.rstrip, pieces_a)), list(map(str.rstrip, pieces_b))
    if set(words_a).isdisjoint(words_b):
        return 0, False
    runs, coarse = common_runs(words_a, words_b)
    starts_a = list(accumulate(map(len, pieces_a), initial=a[1] - sum(map(len, pieces_a))))
    starts_b = list(accumulate(map(len, pieces_b), initial=b[1] - sum(map(len, pieces_b))))
    equal: list[Run] = []
    for x, y, n in runs:
        i, j = starts_a[x], starts_b[y]
        size = starts_a[x + n - 1] + len(words_a[x + n - 1]) - i
        if old[i : i + size] == new[j : j + size]:
            equal.append((i, j, size))
        else:  # the white space between the tokens differs
            equal += [(starts_a[x + k], starts_b[y + k], len(words_a[x + k])) for k in range(n)]
    add_with_space(kept, equal, old, a, new, b)
    return sum([run[2] for run in equal]), coarse


def add_with_space(kept: list[Run], runs: Iterable[Run], old: str, a: Range, new: str, b: Range) -> None:
    """Add equal stretches of ``old[a]`` and ``new[b]``, each with the white space around it that is equal too.

    Where one side has nothing between two stretches, all white space there is what the other side has more.
    """
    p, q = a[0], b[0]
    for i, j, size in runs:
        end_i, end_j = i + size, j + size
        while i > p and j > q and old[i - 1] == new[j - 1] and old[i - 1].isspace():
            i, j = i - 1, j - 1
        while end_i < a[1] and end_j < b[1] and old[end_i] == new[end_j] and old[end_i].isspace():
            end_i, end_j = end_i + 1, end_j + 1
        add_run(kept, (i, j, end_i - i))
        p, q = end_i, end_j


def add_run(kept: list[Run], run: Run) -> None:
    """Add an equal stretch, unless it is empty; one that touches the last is one with it."""
    i, j, size = kept[-1] if kept else (0, 0, 0)
    if size and (i + size, j + size) == run[:2]:
        kept[-1] = i, j, size + run[2]
    elif run[2]:
        kept.append(run)


def _is_crumb(before: WordEdit, kept: WordEdit, after: WordEdit, old: str) -> bool:
    """Tell whether a kept run is too small to be shown between two changes."""
    if kept.kind != "keep" or "keep" in (before.kind, after.kind):
        return False
    text = kept.old.of(old)
    return len(text.strip()) <= min(_size(before), _size(after)) and len(text.split()) <= CRUMB_WORDS


def _size(edit: WordEdit) -> int:
    """Return the length of a change: that of its longer side."""
    return max(edit.old.end - edit.old.start, edit.new.end - edit.new.start)

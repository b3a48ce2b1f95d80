"""The words inside a reworded stretch.

Words, numbers (``37,500``, ``1.2``, ``2017-10-15``, ``12:31``), and every mark of punctuation, quotation
marks among them, are tokens of their own. White space belongs to no token: it is compared where it stands
between two matched tokens. The edits are exact and touch as few tokens as can be; ``readable`` is the view
that is shown.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from rapidfuzz.distance import Postfix, Prefix

from service.core.text.sentences import Unit
from service.core.text.sequences import Run, common_runs
from service.core.text.span import Span

TOKEN = re.compile(r"\d++(?:[.,:/-]\d++)*+\w*+|\w++(?:['’-]\w++)*+|[^\w\s]")
_TOKEN_AND_SPACE = re.compile(rf"(?:{TOKEN.pattern})\s*+")

#: kept words up to which a run between two changes can be a crumb
CRUMB_WORDS = 3


class WordEdit(NamedTuple):
    """A run of words in a reworded stretch; an empty span marks where the other side has nothing."""

    #: ``keep``, ``insert``, ``delete`` or ``replace``
    kind: str
    #: place in the old text, absolute
    old: Span
    #: place in the new text, absolute
    new: Span


class Rewording(NamedTuple):
    """What two sentences share."""

    #: equal stretches in order, ``(place in old, place in new, length)``
    kept: list[Run]
    #: letters in them as a share of all letters of both (Dice coefficient)
    alike: float
    #: a budget was hit
    coarse: bool


def compare_words(old: str, a: Unit, new: str, b: Unit) -> Rewording:
    """Find the words that two sentences share: beginning and end at once, the words between by comparison."""
    x, y = old[a.start : a.end], new[b.start : b.end]
    head = x.rfind(" ", 0, Prefix.similarity(x, y)) + 1
    space = x.find(" ", len(x) - Postfix.similarity(x[head:], y[head:]))
    tail = len(x) - space if space >= 0 else 0
    kept, coarse = _kept(old, a.start + head, a.end - tail, new, b.start + head, b.end - tail)
    kept = [(a.start, b.start, head), *kept, (a.end - tail, b.end - tail, tail)]
    return Rewording(kept, 2 * sum(run[2] for run in kept) / max(1, len(x) + len(y)), coarse)


def word_edits(old: str, a: Unit, new: str, b: Unit, kept: Iterable[Run]) -> tuple[WordEdit, ...]:
    """Return the edits that tile two sentences of which the ``kept`` stretches are equal."""
    edits: list[WordEdit] = []
    i, j = keep_i, keep_j = a.start, b.start
    for p, q, size in [*kept, (a.end, b.end, 0)]:
        head, tail = _shared_space(old[i:p], new[j:q]) if i < p and j < q else (0, 0)
        i, j, i2, j2 = i + head, j + head, p - tail, q - tail
        if i < i2 or j < j2:
            if keep_i < i:
                edits.append(WordEdit("keep", Span(keep_i, i), Span(keep_j, j)))
            edits.append(_change(i, i2, j, j2))
            keep_i, keep_j = i2, j2
        i, j = p + size, q + size
    if keep_i < i:
        edits.append(WordEdit("keep", Span(keep_i, i), Span(keep_j, j)))
    return tuple(edits)


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
            shown[-3:] = [_change(first.old.start, last.old.end, first.new.start, last.new.end)]
    return tuple(shown)


def _kept(old: str, i1: int, i2: int, new: str, j1: int, j2: int) -> tuple[list[Run], bool]:
    """Return the equal stretches of ``old[i1:i2]`` and ``new[j1:j2]``, token for token."""
    if i1 >= i2 or j1 >= j2 or (old[i1:i2].isalnum() and new[j1:j2].isalnum()):
        return [], False
    words_a, starts_a = _tokens(old, i1, i2)
    words_b, starts_b = _tokens(new, j1, j2)
    runs, coarse = common_runs(words_a, words_b)
    kept: list[Run] = []
    for x, y, n in runs:
        i, j = starts_a[x], starts_b[y]
        size = starts_a[x + n - 1] + len(words_a[x + n - 1]) - i
        if old[i : i + size] == new[j : j + size]:
            kept.append((i, j, size))
        else:  # the white space between the tokens differs
            kept += [(starts_a[x + k], starts_b[y + k], len(words_a[x + k])) for k in range(n)]
    return kept, coarse


def _tokens(text: str, start: int, end: int) -> tuple[list[str], list[int]]:
    """Return the tokens of ``text[start:end]`` and where they begin."""
    stretch = text[start:end].lstrip()
    pieces = _TOKEN_AND_SPACE.findall(stretch)
    return list(map(str.rstrip, pieces)), list(accumulate(map(len, pieces), initial=end - len(stretch)))


def _is_crumb(before: WordEdit, kept: WordEdit, after: WordEdit, old: str) -> bool:
    """Tell whether a kept run is too small to be shown between two changes."""
    if kept.kind != "keep" or "keep" in (before.kind, after.kind):
        return False
    text = kept.old.of(old)
    return len(text.strip()) <= min(_size(before), _size(after)) and len(text.split()) <= CRUMB_WORDS


def _size(edit: WordEdit) -> int:
    """Return the length of a change: that of its longer side."""
    return max(edit.old.end - edit.old.start, edit.new.end - edit.new.start)


def _change(i1: int, i2: int, j1: int, j2: int) -> WordEdit:
    """Return the change that puts ``[j1:j2]`` for ``[i1:i2]``."""
    kind = "insert" if i1 == i2 else "delete" if j1 == j2 else "replace"
    return WordEdit(kind, Span(i1, i2), Span(j1, j2))


def _shared_space(a: str, b: str) -> tuple[int, int]:
    """Count the white space that two strings begin with alike, and then end with alike."""
    if a == b:
        return len(a), 0
    spaces = len(a) - len(a.lstrip())
    head = min(Prefix.similarity(a, b), spaces)
    a, b = a[head:], b[head:]
    return head, min(Postfix.similarity(a, b), len(a) - len(a.rstrip()))

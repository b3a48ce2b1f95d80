"""Which version brought each sentence, and which version took sentences out.

A sentence is the same as long as most of its letters stem from one sentence of the version before, wherever
that stood: it survives moves and small rewordings and keeps the version that brought it, beside the one in which its
words last changed.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from service.core.text.edits import Diff, diff
from service.core.text.sentences import sentences
from service.core.text.sequences import Run
from service.core.text.span import Span

#: share of a sentence's letters that stem from one older sentence, from which on it is that sentence
SAME = 0.6


class Blamed(NamedTuple):
    """A sentence of the newest version."""

    span: Span
    #: index of the version that brought it
    since: int
    #: index of the version since which it has these words; spacing is none
    worded: int


class Removed(NamedTuple):
    """A sentence that is no longer there."""

    text: str
    #: index of the version that brought it
    since: int
    #: index of the first version without it
    until: int


class Blame(NamedTuple):
    """Where the sentences of a text come from, and what became of others."""

    sentences: tuple[Blamed, ...]
    #: in the order in which they were removed
    removed: tuple[Removed, ...]


def blame(versions: Sequence[str]) -> Blame:
    """Trace the sentences of the newest of ``versions``, which are given from the oldest to the newest."""
    if not versions:
        return Blame((), ())
    current = [Blamed(span, 0, 0) for span in sentences(versions[0])]
    removed: list[Removed] = []
    for number in range(1, len(versions)):
        old, new = versions[number - 1], versions[number]
        if old == new:
            continue
        heirs, kept = _heirs(current, sentences(new), diff(old, new))
        removed += [
            Removed(sentence.span.of(old), sentence.since, number)
            for sentence, letters in zip(current, kept, strict=True)
            if letters < SAME * _size(sentence.span)
        ]
        current = [
            Blamed(span, number, number) if parent is None else _inherited(current[parent], old, span, new, number)
            for span, parent in heirs
        ]
    return Blame(tuple(current), tuple(removed))


def _inherited(parent: Blamed, old: str, span: Span, new: str, number: int) -> Blamed:
    """Return the heir of a sentence: it keeps what its parent has, unless it has other words."""
    same = parent.span.of(old).split() == span.of(new).split()
    return Blamed(span, parent.since, parent.worded if same else number)


def _heirs(old: list[Blamed], new: list[Span], difference: Diff) -> tuple[list[tuple[Span, int | None]], list[int]]:
    """Return each new sentence with its parent's index, and how many letters of each old sentence live on."""
    spans = [sentence.span for sentence in old]
    starts_a, starts_b = [span.start for span in spans], [span.start for span in new]
    shares: list[dict[int, int]] = [{} for _ in new]
    kept = [0] * len(old)
    for i, j, size in _equal(difference):
        for b, piece in _overlaps(new, starts_b, Span(j, j + size)):
            for a, part in _overlaps(spans, starts_a, Span(piece.start - j + i, piece.end - j + i)):
                shares[b][a] = shares[b].get(a, 0) + _size(part)
                kept[a] += _size(part)
    heirs = [(span, _parent(span, share)) for span, share in zip(new, shares, strict=True)]
    for _, parent in heirs:
        if parent is not None:
            kept[parent] = _size(spans[parent])
    return heirs, kept


def _parent(span: Span, share: dict[int, int]) -> int | None:
    """Return the old sentence that most of a new one's letters stem from."""
    best = max(share, key=lambda a: (share[a], -a), default=None)
    return best if best is not None and share[best] >= SAME * _size(span) else None


def _overlaps(spans: Sequence[Span], starts: list[int], place: Span) -> Iterator[tuple[int, Span]]:
    """Yield the spans that share something with a place, by index, and what they share."""
    for index in range(max(0, bisect_right(starts, place.start) - 1), bisect_left(starts, place.end)):
        shared = Span(max(place.start, spans[index].start), min(place.end, spans[index].end))
        if shared.start < shared.end:
            yield index, shared


def _equal(difference: Diff) -> Iterator[Run]:
    """Yield the stretches that both texts share, ``(place in old, place in new, length)``."""
    for edit in difference.edits:
        if edit.words:
            for word in edit.words:
                if word.kind == "keep":
                    yield word.old.start, word.new.start, _size(word.old)
        elif edit.old and edit.new:
            yield edit.old.start, edit.new.start, _size(edit.old)


def _size(span: Span) -> int:
    """Return the length of a span."""
    return span.end - span.start

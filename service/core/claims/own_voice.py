"""What a paragraph asserts in the outlet's own voice, beside what it attributes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from service.core.claims.appositions import described_to_the_end, only_described
from service.core.claims.assertions import assertion
from service.core.claims.draft import Draft
from service.core.claims.edges import trimmed
from service.core.claims.lexicon import CONJUNCTION
from service.core.claims.nouns import Range
from service.core.claims.passages import Page, Passage
from service.core.text.span import Span

#: tokens between a source and its cue within which they stand side by side: 'she also said'
_BESIDE = 3
#: marks at which a sentence may be cut
_CUTS = frozenset(",;:–—-")
#: rules by which a matter is attributed and no statement: a thing, an intention, a question, what is held of
#: somebody or denied
NO_STATEMENT = frozenset(("matter", "preposition", "infinitive", "question", "passive", "denial"))


class Own(NamedTuple):
    """A stretch that asserts something, and the kind of assertion it is (a key of ``assertions.CONFIDENCE``)."""

    span: Span
    rule: str


def own_voice(page: Page, drafts: Iterable[Sequence[Draft]], closed: Sequence[Span] = ()) -> list[Own]:
    """Return what the passages of a page assert apart from what they attribute (``drafts``) and from ``closed``."""
    parts = zip(page.passages, drafts, strict=True)
    held = (page.span(part) for passage, items in parts for item in items for part in _held(page, passage, item))
    taken = merged([*closed, *held])
    return [own for passage in page.passages for own in _asserted(page, passage, taken)]


def _held(page: Page, passage: Passage, item: Draft) -> Iterator[tuple[int, int]]:
    """Yield what is not the outlet's own voice: what is attributed, the cue, and a source with what describes it.

    Where no statement is attributed, the outlet itself states that somebody wants, asks or criticizes something.
    """
    if item.rule in NO_STATEMENT:
        return
    yield item.content[0][0], item.content[-1][1]
    if item.source and (item.cue[0] - item.source[1] < _BESIDE or _inserted(page, passage, item.source, item.cue)):
        described = described_to_the_end(page, passage, item.source)
        yield min(item.cue[0], item.source[0]), passage.hi if described else max(item.cue[1], item.source[1])
    else:
        yield item.cue


def _inserted(page: Page, passage: Passage, source: Range, cue: Range) -> bool:
    """Tell whether only what is said of a source between commas parts it from its cue: 'Ann Roe, who ran it, said'."""
    return page.tokens.words[cue[0] - 1] == "," and only_described(page, passage, (source[0], cue[0] - 1))


def _asserted(page: Page, passage: Passage, taken: list[Span]) -> Iterator[Own]:
    starts, ends = page.tokens.starts, page.tokens.ends
    for part in left_over(page.span((passage.lo, passage.hi)), taken):
        lo = bisect_left(starts, part.start, passage.lo, passage.hi)
        hi = bisect_right(ends, part.end, passage.lo, passage.hi)
        if lo >= hi or not (_parted(page, passage, lo) and _parted(page, passage, hi)):
            continue
        while hi < passage.hi and hi > lo and page.tokens.tags[hi - 1] & CONJUNCTION:
            hi -= 1
        rule = assertion(page, Passage(lo, hi, passage.paragraph))
        words = trimmed(page.tokens.text, page.span((lo, hi))) if rule else None
        if rule and words:
            yield Own(words, rule)


def _parted(page: Page, passage: Passage, at: int) -> bool:
    """Tell whether a sentence may be cut before a token: at its ends, at a comma or a dash, before or behind 'and'."""
    if at in (passage.lo, passage.hi):
        return True
    near = range(at - 1, at + 1)
    return any(page.tokens.words[i] in _CUTS or page.tokens.tags[i] & CONJUNCTION for i in near)


def merged(spans: Sequence[Span]) -> list[Span]:
    """Return the spans in order, those that overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def left_over(span: Span, taken: list[Span]) -> Iterator[Span]:
    """Yield the parts of a span that none of the merged ``taken`` covers."""
    start = span.start
    for k in range(max(0, bisect_right(taken, span) - 1), len(taken)):
        if taken[k].start >= span.end:
            break
        if start < taken[k].start:
            yield Span(start, taken[k].start)
        start = max(start, taken[k].end)
    if start < span.end:
        yield Span(start, span.end)

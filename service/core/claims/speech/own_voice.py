"""What a passage asserts in the outlet's own voice, beside what it attributes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from service.core.claims.sentences.nouns import Range
from service.core.claims.sentences.passages import Page, Passage
from service.core.claims.speech.appositions import described_to_the_end, only_described
from service.core.claims.speech.assertions import assertion
from service.core.claims.speech.draft import Draft
from service.core.claims.speech.edges import trimmed
from service.core.claims.words.lexicon import CONJUNCTION
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


def own_voice(page: Page, passage: Passage, drafts: Iterable[Draft], closed: Sequence[Range] = ()) -> list[Own]:
    """Return what a passage asserts apart from what it attributes (``drafts``) and from what is ``closed``."""
    whole, taken = (passage.lo, passage.hi), [_tokens_in(page, span) for span in closed]
    for item in drafts:
        taken += _held(page, passage, item)
    parts = left_over(whole, merged(taken)) if taken else (whole,)
    return [own for lo, hi in parts if (own := _asserted(page, passage, lo, hi))]


def _tokens_in(page: Page, span: Range) -> Range:
    """Return the tokens of which at least a part lies in a span."""
    return bisect_right(page.tokens.ends, span[0]), bisect_left(page.tokens.starts, span[1])


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


def _asserted(page: Page, passage: Passage, lo: int, hi: int) -> Own | None:
    """Return what is asserted between two places of a passage, if it may be cut there."""
    if not (_parted(page, passage, lo) and _parted(page, passage, hi)):
        return None
    while hi < passage.hi and hi > lo and page.tokens.tags[hi - 1] & CONJUNCTION:
        hi -= 1
    rule = assertion(page, lo, hi)
    words = trimmed(page.tokens.text, page.span((lo, hi))) if rule else None
    return Own(words, rule) if rule and words else None


def _parted(page: Page, passage: Passage, at: int) -> bool:
    """Tell whether a sentence may be cut before a token: at its ends, at a comma or a dash, before or behind 'and'."""
    if at in (passage.lo, passage.hi):
        return True
    near = range(at - 1, at + 1)
    return any(page.tokens.words[i] in _CUTS or page.tokens.tags[i] & CONJUNCTION for i in near)


def merged(spans: Iterable[Range]) -> list[Range]:
    """Return the spans in order, those that overlap made one."""
    joined: list[Range] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return joined


def left_over(span: Range, taken: Sequence[Range]) -> Iterator[Range]:
    """Yield the parts of a span that none of the merged ``taken`` covers."""
    start, stop = span
    for k in range(max(0, bisect_right(taken, span) - 1), len(taken)):
        lo, hi = taken[k]
        if lo >= stop:
            break
        if start < lo:
            yield start, lo
        start = max(start, hi)
    if start < stop:
        yield start, stop

"""Quotations that go on: in the next sentence of a paragraph, or in the next paragraph."""

from dataclasses import replace
from typing import NamedTuple

from service.core.claims.records import Attribution, AttributionType
from service.core.claims.sentences.clauses import reported, trim
from service.core.claims.sentences.passages import OUTSIDE, Page, Passage
from service.core.claims.words.lexicon import PARTICIPLE, REPORTED
from service.core.text.span import Span, span_of

#: words and marks a quotation must have to stand as an utterance by itself
_UTTERANCE = 4
#: parts that one attribution may gather; longer speeches are printed as documents, not quoted
MOST_PARTS = 50


class Quoted(NamedTuple):
    """A sentence that is nothing but quotation, or that reports by the mood of its verb."""

    #: its words
    span: Span
    #: whether it is long enough to stand as an utterance by itself
    utterance: bool
    #: whether its last quotation is left open
    open: bool
    #: whether it reports in the outlet's words
    reported: bool = False


def quoted_alone(page: Page, passage: Passage) -> Quoted | None:
    """Return the words of a passage that is nothing but quotation."""
    inside = trim(page, passage.lo, passage.hi) if page.quotations else None
    if inside is None or page.quoted[inside[0]] == OUTSIDE:
        return None
    if any(page.quoted[i] == OUTSIDE and page.tokens.wordlike[i] for i in range(*inside)):
        return None
    number = page.quoted[inside[1] - 1]
    left_open = number != OUTSIDE and not page.quotations[number].closed
    return Quoted(page.span(inside), inside[1] - inside[0] >= _UTTERANCE, left_open)


def reported_alone(page: Page, passage: Passage) -> Quoted | None:
    """Return the words of a passage whose verb tells that they are reported: 'Der Plan sei gut' (Duden, § 750).

    What somebody else is said to say there is no part of it: 'Die Leute meinten, der Plan sei gut'.
    """
    said = reported(page, passage.lo, passage.hi) and not any(
        _tells(page, i) for i in page.tokens.cues(passage.lo, passage.hi)
    )
    inside = trim(page, passage.lo, passage.hi) if said else None
    return Quoted(page.span(inside), inside[1] - inside[0] >= _UTTERANCE, open=False, reported=True) if inside else None


def _tells(page: Page, i: int) -> bool:
    """Tell whether a verb of saying stands here that is surely finite, and no reported one."""
    tokens, cue = page.tokens, page.tokens.verbs[i]
    finite = tokens.says[i] and cue is not None and not cue.forms & PARTICIPLE
    return finite and not tokens.tags[i] & REPORTED and page.quoted[i] == OUTSIDE


def gathered(last: Attribution, quoted: Quoted, start: int) -> Attribution | None:
    """Return an attribution with a quotation that continues it, if it has room for one more.

    ``start`` is where the quotation's paragraph begins.
    """
    if len(last.content) >= MOST_PARTS or quoted.reported:
        return None
    kind = AttributionType.MIXED if last.type is AttributionType.INDIRECT else last.type
    return replace(last, type=kind, content=(*last.content, moved(quoted.span, start)))


def continued(last: Attribution, quoted: Quoted, start: int) -> Attribution | None:
    """Credit a quotation that nobody is named for to the speaker before it."""
    if not quoted.utterance:
        return None
    content = (moved(quoted.span, start),)
    kind = AttributionType.INDIRECT if quoted.reported else AttributionType.DIRECT
    return Attribution(kind, last.source, last.cue, content, "continued", 0.5)


def moved(span: Span, by: int) -> Span:
    """Return a span of a paragraph as a span of the text in which the paragraph begins at ``by``."""
    return span_of((span.start + by, span.end + by))

"""Where the words of a claim begin and end."""

import re

from service.core.claims.speech.assertions import SHORTEST
from service.core.text.span import Span

WORD = re.compile(r"[^\W_]+")
#: marks that neither open nor close a claim, and the word that only ties it to its cue
_EDGES = " \t\n,;:–—-"
_OPENING = re.compile(rf"[{_EDGES}]*(?:that )?")
_MARK = re.compile(r"[\"“”„«»]")


def trimmed(text: str, span: Span, least: int = SHORTEST) -> Span | None:
    """Return a span of a text without the marks at its edges, or None where it has fewer than ``least`` words."""
    start, end = _unquoted(text, span)
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    worth = len(span.of(text).split()) >= least and WORD.search(text, start, end)
    return Span(start, end) if worth else None


def _unquoted(text: str, span: Span) -> Span:
    """Return a span without quotation marks around all of it, and without one whose partner lies elsewhere."""
    (start, end), marks = span, _MARK.findall(text, *span)
    if len(marks) > 2 or not marks:
        return span
    opening, closing = text[start] == marks[0], text[end - 1] == marks[-1]
    if len(marks) == 2 and not (opening and closing):
        return span
    return Span(start + opening, max(start + opening, end - closing))

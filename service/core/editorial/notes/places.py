"""Where in an article a notice stands."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from service.core.editorial.notes.marks import Mark
from service.core.text.sentences import paragraphs
from service.core.text.span import Span

#: with fewer paragraphs of the story than this before it a notice stands at the top, after it at the bottom
_EDGE = 3


def positions(text: str, marks: Sequence[Mark]) -> list[str]:
    """Return for each notice ``top``, ``bottom``, or ``inline`` among the paragraphs of the story or within one.

    Other notices are no part of the story. In a short one the nearer edge counts.
    """
    story = _story(text, marks)
    starts = [line.start for line in story]
    written = list(accumulate((line.end - line.start for line in story), initial=0))
    return [_position(text, mark, bisect_left(starts, mark.start), written) for mark in marks]


def _position(text: str, mark: Mark, before: int, written: Sequence[int]) -> str:
    """Place a notice with ``before`` paragraphs of the story before it; ``written`` counts characters up to each."""
    if _shares_line(text, mark):
        return "inline"
    after = len(written) - 1 - before
    nearer_top = written[before] < written[-1] - written[before] or not before
    if before < _EDGE and (nearer_top or after >= _EDGE):
        return "top"
    return "bottom" if after < _EDGE else "inline"


def _shares_line(text: str, mark: Mark) -> bool:
    start, end = text.rfind("\n", 0, mark.start) + 1, text.find("\n", mark.end)
    return bool(text[start : mark.start].strip() or text[mark.end : end if end >= 0 else len(text)].strip())


def _story(text: str, marks: Sequence[Mark]) -> list[Span]:
    """Return the paragraphs that are not part of a notice."""
    begins = [mark.start for mark in marks]
    lines = (Span(line.start, line.end) for line in paragraphs(text))
    return [line for line in lines if not (i := bisect_left(begins, line.end)) or marks[i - 1].end <= line.start]

"""Where paragraphs and sentences begin and end.

A line is a paragraph: scraped and posted articles separate paragraphs by one newline or by two, and no
sentence runs over a line's end. The sentences of a paragraph are those of sentencex, which knows
abbreviations and quotations; its time grows with the square of the number of unbalanced quotation marks, so a
paragraph beyond ``LONG`` characters is split by punctuation alone.
"""

import re
from itertools import accumulate, pairwise
from typing import NamedTuple

from sentencex import segment

from service.core.text.span import Span

#: code points of a paragraph up to which sentencex is asked; no paragraph of prose is longer
LONG = 4_000

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_STOP = re.compile(r"[.!?…][\"'”’»)\]]{0,2}\s++")
#: what sentencex cannot read (lone surrogates) or does not know as white space
_STRANGE = re.compile(r"[\x1c-\x1f\ud800-\udfff]")


class Unit(NamedTuple):
    """A paragraph or sentence ``text[start:end]`` and the white space after it, ``text[end:stop]``."""

    start: int
    end: int
    stop: int


def paragraphs(text: str, start: int = 0, end: int | None = None) -> list[Unit]:
    """Return the paragraphs of ``text[start:end]``; they tile it, but for white space before the first."""
    stop = len(text) if end is None else end
    spans = [match.span() for match in _LINE.finditer(text, start, stop)]
    starts = [first for first, _ in spans]
    return list(map(Unit, starts, [last for _, last in spans], [*starts[1:], stop]))


def split_paragraph(text: str, paragraph: Unit) -> list[Unit]:
    """Return the sentences of a paragraph; they tile it."""
    cuts = [cut + paragraph.start for cut in _cuts(text[paragraph.start : paragraph.end])]
    if len(cuts) == 2:
        return [paragraph]
    ends = [a + len(text[a:b].rstrip()) for a, b in pairwise(cuts)]
    return list(map(Unit, cuts, ends, [*cuts[1:-1], paragraph.stop]))


def sentences(text: str) -> list[Span]:
    """Return the sentences of ``text`` in order, without the white space between them."""
    return [Span(unit.start, unit.end) for paragraph in paragraphs(text) for unit in split_paragraph(text, paragraph)]


def _cuts(paragraph: str) -> list[int]:
    """Return where the sentences of a paragraph begin, and its end."""
    if len(paragraph) > LONG:
        return [0, *(match.end() for match in _STOP.finditer(paragraph)), len(paragraph)]
    pieces = segment("en", _STRANGE.sub(" ", paragraph))
    return list(accumulate(map(len, pieces), initial=0))

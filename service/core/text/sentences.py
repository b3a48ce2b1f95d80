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

_STOP = re.compile(r"[.!?…][\"'”’»)\]]{0,2}\s++")
#: without one of these inside it, a paragraph in ASCII is one sentence; to see so is quicker than to ask sentencex
_ENDS = re.compile(r"[.!?]")
#: what sentencex cannot read (lone surrogates) or does not know as white space
_STRANGE = re.compile(r"[\x1c-\x1f\ud800-\udfff]")


class Unit(NamedTuple):
    """A paragraph or sentence ``text[start:end]`` and the white space after it, ``text[end:stop]``."""

    start: int
    end: int
    stop: int


class Side(NamedTuple):
    """A run of paragraphs or sentences of one text, as it is compared."""

    #: the words of each
    keys: list[str]
    #: where each begins, and where the run ends
    starts: list[int]

    def units(self, first: int, last: int) -> list[Unit]:
        """Return the units from ``first`` up to ``last``; those that stand unchanged are never made."""
        keys, starts = self
        return [Unit(starts[k], starts[k] + len(keys[k]), starts[k + 1]) for k in range(first, last)]


def lines(text: str, start: int, stop: int) -> Side:
    """Return the paragraphs of ``text[start:stop]``; they tile it, but for white space before the first."""
    keys: list[str] = []
    starts: list[int] = []
    place = start
    for line in text[start:stop].split("\n"):
        if line and (key := line.strip()):
            keys.append(key)
            starts.append(place if len(key) == len(line) else place + line.index(key[0]))
        place += len(line) + 1
    starts.append(stop)
    return Side(keys, starts)


def paragraphs(text: str) -> list[Unit]:
    """Return the paragraphs of a text."""
    side = lines(text, 0, len(text))
    return side.units(0, len(side.keys))


def sentences_of(text: str, paragraph: Unit) -> Side:
    """Return the sentences of a paragraph, as they are compared; they tile it."""
    pieces = cut(text[paragraph.start : paragraph.end])
    starts = accumulate(map(len, pieces[:-1]), initial=paragraph.start)
    return Side([piece.rstrip() for piece in pieces], [*starts, paragraph.stop])


def split_paragraph(text: str, paragraph: Unit) -> list[Unit]:
    """Return the sentences of a paragraph; they tile it."""
    side = sentences_of(text, paragraph)
    return side.units(0, len(side.keys))


def sentences(text: str) -> list[Span]:
    """Return the sentences of ``text`` in order, without the white space between them."""
    return [Span(unit.start, unit.end) for paragraph in paragraphs(text) for unit in split_paragraph(text, paragraph)]


def cut(paragraph: str) -> list[str]:
    """Return the sentences of a paragraph, each with the white space after it."""
    if len(paragraph) > LONG:
        places = [0, *(match.end() for match in _STOP.finditer(paragraph)), len(paragraph)]
        return [paragraph[start:end] for start, end in pairwise(places) if start < end]
    if paragraph.isascii() and not _ENDS.search(paragraph, 0, len(paragraph) - 1):
        return [paragraph]
    if paragraph.isprintable():
        plain: list[str] = segment("en", paragraph)
        return plain
    lengths = map(len, segment("en", _STRANGE.sub(" ", paragraph)))
    return [paragraph[start:end] for start, end in pairwise(accumulate(lengths, initial=0))]

"""Where paragraphs and sentences begin and end.

A line is a paragraph: scraped and posted articles separate paragraphs by one newline or by two, and no
sentence runs over a line's end. The sentences of a paragraph are those of sentencex, which knows
abbreviations and quotations; its time grows with the square of the number of unbalanced quotation marks, so a
paragraph beyond ``LONG`` characters is split by punctuation alone.
"""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from sentencex import segment

from service.core.text.span import Span, span_of

#: code points of a paragraph up to which sentencex is asked; no paragraph of prose is longer
LONG = 4_000

#: so many code points of a piece tell how it ends
_END = 8
_STOP = re.compile(r"[.!?…][\"'”’»)\]]{0,2}\s++")
#: a time of day at the end of a piece, and what goes on with it: the day, the date or the time zone, as
#: American news style puts them behind the hour (AP Stylebook, "time of day")
_HOUR = re.compile(r"\b[ap]\.m\.\s+$", re.IGNORECASE)
_DAY = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Eastern|Central|Mountain|Pacific) [Tt]ime"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d\d?)\b"
)
#: a form of address at the end of a piece; sentencex knows all others
_ADDRESS = re.compile(r"\bM[sx]\.\s+$")
#: the number of a day, as German writes it, and the month behind it: "am 3. Mai"; a label of a German newsroom
_GERMAN_DAY = re.compile(r"\b[0-3]?\d\.\s+$")
_GERMAN_MONTH = re.compile(r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b")
_GERMAN_NOTE = re.compile(r"(?:\bAnm\.|\bd\.(?:\s?Red\.)?)\s*$"), re.compile(r"d\.\s?Red\.|Red\.|:")
_MAY_GO_ON = re.compile(r"(?:[msx]|\d|nm|d|ed)\.\s*$", re.IGNORECASE)
#: what is cut where a sentence goes on: the end of a piece, and the beginning of the next
_GOES_ON = (
    (_HOUR, _DAY), (_ADDRESS, re.compile(r"[A-Z]")), (_GERMAN_DAY, _GERMAN_MONTH), _GERMAN_NOTE,
)  # fmt: skip
#: what sentencex does not know as white space, or cannot read: lone surrogates, a wide space behind an initial
_STRANGE = re.compile(r"[^\S ]|[\ud800-\udfff]")


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

    def unit(self, k: int) -> Unit:
        """Return a unit; those that stand unchanged are never made."""
        start = self.starts[k]
        return Unit(start, start + len(self.keys[k]), self.starts[k + 1])

    def span(self, k: int) -> Span:
        """Return where a unit stands, without the white space after it."""
        start = self.starts[k]
        return span_of((start, start + len(self.keys[k])))


def lines(text: str, start: int, stop: int) -> Side:
    """Return the paragraphs of ``text[start:stop]``; they tile it, but for white space before the first."""
    stretch = text[start:stop].rstrip()
    rows = stretch.split("\n")
    gap = 1 if any(rows[1::2]) else 2
    keys = list(map(str.strip, rows[::gap]))
    starts = [place := start]
    starts += [place := place + len(key) + gap for key in keys]
    if all(keys) and place - gap == start + len(stretch):
        starts[-1] = stop
        return Side(keys, starts)
    return _uneven_lines(stretch, start, stop)


def _uneven_lines(stretch: str, start: int, stop: int) -> Side:
    """Return the paragraphs of a stretch in which some are indented, or further apart than others."""
    keys: list[str] = []
    starts: list[int] = []
    for line in stretch.split("\n"):
        if key := line.strip():
            keys.append(key)
            starts.append(start + line.index(key[0]))
        start += len(line) + 1
    return Side(keys, [*starts, stop])


def paragraphs(text: str) -> list[Unit]:
    """Return the paragraphs of a text."""
    side = lines(text, 0, len(text))
    return [side.unit(k) for k in range(len(side.keys))]


def sentences_of(pieces: Sequence[list[str]], starts: Sequence[int]) -> Side:
    """Return the sentences of paragraphs: ``pieces`` of each, where each begins, and where the last stops."""
    keys: list[str] = []
    begins: list[int] = []
    for parts, start in zip(pieces, starts, strict=False):
        for part in parts:
            keys.append(part.rstrip())
            begins.append(start)
            start += len(part)
    return Side(keys, [*begins, starts[-1]])


def sentences(text: str) -> list[Span]:
    """Return the sentences of ``text`` in order, without the white space between them."""
    keys, starts = lines(text, 0, len(text))
    side = sentences_of(list(map(cut, keys)), starts)
    return [Span(start, start + len(key)) for key, start in zip(side.keys, side.starts, strict=False)]


def is_sentence(paragraph: str) -> bool:
    """Tell whether a paragraph is plainly one sentence, which is quicker to see than to ask sentencex."""
    body = paragraph[:-1]
    return "." not in body and "!" not in body and "?" not in body and paragraph.isascii()


def cut(paragraph: str) -> list[str]:
    """Return the sentences of a paragraph, each with the white space after it."""
    if is_sentence(paragraph):
        return [paragraph]
    pieces = _pieces(paragraph)
    return _rejoined(pieces) if len(pieces) > 1 else pieces


def _rejoined(pieces: list[str]) -> list[str]:
    """Join what was cut behind a time of day, a form of address or the number of a day: "by 9 p.m. Oct. 5"."""
    joined: list[list[str]] = [pieces[:1]]
    for before, piece in pairwise(pieces):
        end = before[-_END:]
        if _MAY_GO_ON.search(end) and any(ends.search(end) and on.match(piece) for ends, on in _GOES_ON):
            joined[-1].append(piece)
        else:
            joined.append([piece])
    return list(map("".join, joined))


def _pieces(paragraph: str) -> list[str]:
    """Return a paragraph cut at its stops, each piece with the white space after it."""
    if len(paragraph) > LONG:
        places = [0, *(match.end() for match in _STOP.finditer(paragraph)), len(paragraph)]
        return [paragraph[start:end] for start, end in pairwise(places) if start < end]
    if paragraph.isprintable():
        plain: list[str] = segment("en", paragraph)
        return plain
    lengths = map(len, segment("en", _STRANGE.sub(" ", paragraph)))
    return [paragraph[start:end] for start, end in pairwise(accumulate(lengths, initial=0))]

"""Figures as they are written: "3-1" and "2,5 Millionen" are one figure each, and "1.200" is "1200"."""

import re

from service.core.text.span import Span

#: the digits before a number that go with it, last one first
_AHEAD = re.compile(r"(?:[.,:–—-]\d++)++")
_BEHIND = re.compile(r"(?:[.,:–—-]?\d+)*+(?:\s(?:Millionen|Milliarden?|Billionen|Mio\.|Mrd\.|Tausend)(?: Euro)?\b)?")
#: so far before a figure its first digits are looked for
_REACH = 16
#: what parts thousands outside English (SI Brochure, 5.4.4; Duden, "Zahlen und Ziffern")
_GROUPED = re.compile(r"(?<=\d)[. ’'\u2009\u00a0\u202f](?=\d{3}(?!\d))")
_GROUPS = re.compile(r"\D{0,3}\d{1,3}(?:[. ’'\u2009\u00a0\u202f]\d{3})+(?!\d)")
#: in English a stop parts no thousands, nor does one before what counts in millions
_DECIMAL = re.compile(r"[$£%]|\b(?:mill|bill|trill|mio|mrd|prozent|percent)", re.IGNORECASE)


def as_written(place: Span, text: str) -> Span:
    """Return the whole figure that a number in a text is a part of, or the number itself."""
    ahead = _AHEAD.match(text[max(0, place.start - _REACH) : place.start][::-1])
    behind = _BEHIND.match(text, place.end)
    return Span(place.start - (ahead.end() if ahead else 0), behind.end() if behind else place.end)


def ungrouped(written: str) -> str:
    """Return a figure without what parts its thousands, as far as that can be told."""
    return _GROUPED.sub("", written) if _GROUPS.match(written) and not _DECIMAL.search(written) else written

"""A stretch of text, by its place."""

from functools import partial
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of Unicode code points, ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of ``text`` that lie in this span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


#: the span of a pair: as ``Span(*pair)``, without that constructor's step through Python, which a comparison
#: would take hundreds of times
span_of = partial(tuple.__new__, Span)

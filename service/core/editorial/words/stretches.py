"""Whether a place is touched by any of many stretches, at the price of a look into a sorted list."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from service.core.text.span import Span


class Stretches:
    """Stretches of one text, in any order; they may overlap one another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        #: how far the stretches up to each one reach
        self._reach = list(accumulate((span.end for span in ordered), max))

    def touch(self, place: Span) -> bool:
        """Tell whether any stretch overlaps a place (``Span.overlaps``)."""
        before = bisect_left(self._starts, place.end)
        return before > 0 and self._reach[before - 1] > place.start

    def hold(self, place: Span) -> bool:
        """Tell whether a place lies in one of the stretches from its start to its end."""
        before = bisect_right(self._starts, place.start)
        return before > 0 and self._reach[before - 1] >= place.end

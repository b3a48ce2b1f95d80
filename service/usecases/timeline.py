"""The captures of an article in order, and which of them a newcomer concerns. Pure: rows are read elsewhere."""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Capture:
    """A version as far as its place in the article's history goes."""

    number: int
    captured_at: datetime
    digest: bytes
    #: it shows the article, and no page in its way
    good: bool
    #: it shows that the article was taken away
    gone: bool
    #: its text is not lost
    readable: bool = True

    @property
    def comparable(self) -> bool:
        """Whether what follows can be compared with it."""
        return self.good and self.readable

    @property
    def telling(self) -> bool:
        """Whether it says something about the article."""
        return self.good or self.gone

    def says_the_same(self, other: "Capture") -> bool:
        """Tell whether two captures show the same."""
        return (self.digest, self.gone) == (other.digest, other.gone)


#: what ``last`` looks for
GOOD, TELLING, COMPARABLE = map(attrgetter, ("good", "telling", "comparable"))


def place_of(captures: Sequence[Capture], moment: datetime) -> int:
    """Return where a capture of ``moment`` goes: behind those of the same moment, which arrived before it."""
    return bisect_right(captures, moment, key=lambda capture: capture.captured_at)


def twin_before(captures: Sequence[Capture], place: int, new: Capture) -> Capture | None:
    """Return the capture before ``place`` if it shows what ``new`` shows: then ``new`` is no version.

    Bad captures in between are passed over: an article that a paywall hid for a while has not changed.
    """
    before = last(captures, place, TELLING if new.telling else bool)
    return before if before and before.says_the_same(new) else None


def last(captures: Sequence[Capture], place: int, fits: Callable[[Capture], bool] = bool) -> Capture | None:
    """Return the last capture before ``place`` that ``fits``, such as ``GOOD`` ones; every one does by default."""
    return next(filter(fits, reversed(captures[:place])), None)


def returns_to(captures: Sequence[Capture], place: int) -> int | None:
    """Return the number of the earlier capture whose words the article took up again at ``place``, if it did."""
    new, before = captures[place], last(captures, place, GOOD)
    if not new.good or before is None or before.says_the_same(new):
        return None
    earlier = (capture for capture in reversed(captures[:place]) if capture.good and capture.says_the_same(new))
    return next((capture.number for capture in earlier), None)


def concerned(captures: Sequence[Capture], place: int, count: int) -> list[int]:
    """Return the places whose comparison ``count`` newcomers from ``place`` on make or change, in order.

    They are the newcomers; what follows up to the next good capture, which has a new predecessor; and the next that
    shows what a newcomer shows, which returns to it. A capture whose text is lost keeps the comparison that it has.
    """
    after = place + count
    newcomers = range(place, after)
    if not captures[place].telling:
        return list(newcomers)
    places = {*newcomers, *_up_to_good(captures, after), *_returns(captures, newcomers, after)}
    return sorted(place for place in places if captures[place].readable)


def _up_to_good(captures: Sequence[Capture], start: int) -> Iterator[int]:
    for place in range(start, len(captures)):
        if captures[place].telling:
            yield place
        if captures[place].comparable:
            return


def _returns(captures: Sequence[Capture], newcomers: Sequence[int], start: int) -> Iterator[int]:
    for newcomer in newcomers:
        twins = (i for i in range(start, len(captures)) if captures[i].says_the_same(captures[newcomer]))
        if captures[newcomer].good and (twin := next(twins, None)) is not None:
            yield twin


def runs_of(versions: Iterable[tuple[int, Set[Key]]]) -> list[tuple[Key, int, int | None]]:
    """Return which versions, one after the other, carry what: it, the first of them, and the first that no longer does.

    ``versions`` are the numbers of an article's, in order of capture, each with all that it carries.
    """
    begun: dict[Key, int] = {}
    found: list[tuple[Key, int, int | None]] = []
    for number, carried in versions:
        found += [(key, begun.pop(key), number) for key in sorted(begun.keys() - carried, key=repr)]
        begun |= dict.fromkeys(carried - begun.keys(), number)
    return found + [(key, since, None) for key, since in sorted(begun.items(), key=repr)]

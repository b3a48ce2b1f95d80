"""What a new version of an article says that cannot be true beside another article, and that the one before did not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.core.claims.bearing import Bearing, bearing
from service.core.claims.crosscheck import Row, Telling, cross_check
from service.core.claims.support import Stance, Support

#: what cannot be true beside what
OPPOSITE = {Stance.SUPPORTS: Stance.CONTRADICTS, Stance.CONTRADICTS: Stance.SUPPORTS}


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two articles on one event that contradict each other."""

    #: the figure that is told differently, as it stands in one of the texts; None for a claim as a whole
    figure: str | None
    #: what the new version says, and what the other article says to the same
    own: Support
    other: Support


def added(before: Telling | None, now: Telling) -> list[Bearing]:
    """Return what those sentences of a version bear on that the one before lacks: only with them a dispute begins."""
    old, new = before and before.read(), now.read()
    known = {fact.span.of(old.whole) for fact in old.facts} if old else set()
    return [bearing(fact, now.lang) for fact in new.facts if fact.span.of(new.whole) not in known]


def disputes(before: Telling | None, now: Telling, other: Telling, about: Sequence[Bearing]) -> Iterator[Dispute]:
    """Yield what an article denies ``now`` of another, or the other of it, and did not ``before``.

    ``about`` is what was ``added`` in between. A sentence whose figure is disputed is not disputed as a whole beside.
    """
    earlier = [] if before is None else [before]
    told: list[Support] = []
    for row in cross_check([*earlier, now, other], about):
        own, against = row.cells[-2:]
        if _begins(row) and not (row.figure is None and any(own.beside(one) for one in told)):
            told.append(own)
            yield Dispute(row.figure, own, against)


def _begins(row: Row) -> bool:
    *before, own, against = row.cells
    opposed = OPPOSITE.get(own.stance) is against.stance
    return opposed and all(one.stance is not own.stance for one in before)

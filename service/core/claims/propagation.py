"""Who else says what one article has corrected.

What was corrected is what the older version says, the newer one denies, and the change touches. Precision goes before
recall: an article that gives the new statement as well reports the correction, and carries nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from service.core.claims.crosscheck import Row, Telling, cross_check
from service.core.claims.support import Stance, Support
from service.core.text.span import Span


class Standing(StrEnum):
    """How an article stands to what another has corrected."""

    STILL_CARRIES = "still_carries"
    FOLLOWED = "followed"
    NEVER_CARRIED = "never_carried"


@dataclass(frozen=True, slots=True)
class Carried:
    """How an article stands to a corrected statement, and where it says so."""

    standing: Standing
    #: the statement, in the words of the article that corrected it, and the figure it is about, if it is one
    text: str
    figure: str | None
    #: index of the last version that carries it; None where none does
    version: int | None
    #: what that version says
    support: Support | None


def carried(before: Telling, after: Telling, touched: Sequence[Span], others: Sequence[Telling]) -> Carried:
    """Return how an article stands to what changed between two versions of another.

    ``touched`` are the stretches of the older text that changed; ``others`` are the article's good versions by time
    of capture.
    """
    claims = [
        (claim, name)
        for claim, name in zip(before.claims, before.credited, strict=True)
        if any(span.overlaps(Span(claim.start, claim.end)) for span in touched)
    ]
    old = replace(before, claims=tuple(one for one, _ in claims), credited=tuple(name for _, name in claims))
    silent = [replace(one, claims=(), credited=()) for one in others]
    newest = len(silent) + 1
    rows = list(_given_up([old, replace(after, claims=(), credited=()), *silent], touched))
    reported = any(_says(row, newest) for row in _given_up([after, old, *silent], ()))
    for row in rows:
        saying = [place for place in range(2, newest + 1) if _says(row, place)]
        if saying and not (saying[-1] == newest and reported):
            standing = Standing.STILL_CARRIES if saying[-1] == newest else Standing.FOLLOWED
            return Carried(standing, row.text, row.figure, saying[-1] - 2, row.cells[saying[-1]])
    return Carried(Standing.NEVER_CARRIED, "", None, None, None)


def _given_up(tellings: Sequence[Telling], touched: Sequence[Span]) -> Iterator[Row]:
    """Yield what the first version says and the second denies; with ``touched``, only where its words stand there."""
    for row in cross_check(tellings):
        said, denied = row.cells[0], row.cells[1]
        if said.stance is Stance.SUPPORTS and denied.stance is Stance.CONTRADICTS:
            inside = said.field == "text" and any(span.overlaps(said.evidence[0]) for span in touched)
            if inside or not touched:
                yield row


def _says(row: Row, place: int) -> bool:
    return row.cells[place].stance is Stance.SUPPORTS

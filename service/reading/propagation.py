"""Who else says what an article has corrected, who followed, and how long that took."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from service.core.editorial.record import Record
from service.core.editorial.summary import delay
from service.core.errors import IntegrityFailure, NotFound
from service.reading.articles import ArticleRow, show
from service.store.carriers import Other, others_on
from service.store.corrections import Correction
from service.store.tellings import evidence


@dataclass(frozen=True, slots=True)
class CarrierRow:
    """How another article stands to what was corrected, as it is served."""

    article: ArticleRow
    standing: str
    #: it names the outlet that corrected
    cites: bool
    #: the corrected statement, and the figure that it is about
    claim: str | None
    figure: str | None
    #: the last version that carries it
    version_number: int | None
    reason: str | None
    evidence: list[Record]
    #: the first version that no longer does
    followed_in: int | None
    lag_seconds: int | None
    lag: str | None


def propagation(session: Session, correction_id: int) -> tuple[CarrierRow, ...]:
    """Return articles on the same event with how they stand to what a correction gave up; at most 20.

    Those that still carry it come first, and of these those that cite the outlet which corrected it.

    Raises:
        NotFound: there is no such correction.
        IntegrityFailure: its record is damaged, so that nobody can tell what it gave up.
    """
    row = session.get(Correction, correction_id)
    if row is None:
        raise NotFound(f"There is no correction {correction_id}.")
    if row.body is None:
        raise IntegrityFailure(f"The record of correction {correction_id} is damaged: restore it from a backup.")
    return tuple(_show(row, other) for other in others_on(session, row))


def _show(row: Correction, other: Other) -> CarrierRow:
    """Return how an article stands, and where it said so last."""
    found, place, follower = other.found, other.found.version, other.follower
    lag = int((follower.captured_at - row.detected_at).total_seconds()) if follower else None
    return CarrierRow(
        article=show(other.article),
        standing=found.standing.value,
        cites=other.cites,
        claim=found.text or None,
        figure=found.figure,
        version_number=None if place is None else other.versions[place].number,
        reason=found.support.reason if found.support else None,
        evidence=evidence(found.support, other.tellings[place]) if found.support and place is not None else [],
        followed_in=follower.number if follower else None,
        lag_seconds=lag,
        lag=delay(lag) if lag is not None and lag >= 0 else None,
    )

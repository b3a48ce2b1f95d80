"""Tell which articles still say what another has corrected, once for each article and statement."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from service.core.alerts import catalogue as alerts
from service.core.alerts.events import Event as News
from service.core.claims.propagation import Standing
from service.core.claims.statements import claim_key
from service.core.editorial.record import Record
from service.store import catalogue, outbox, propagations
from service.store.carriers import Other, others_on
from service.store.corrections import Correction
from service.store.events import Event
from service.store.propagations import Reader
from service.store.tellings import evidence
from service.store.unit_of_work import Doors, UnitOfWork
from service.usecases import announce
from service.usecases.read_events import RECENT, data_of, read_on

#: a correction that was told of, and who carries what it gave up
Found = tuple[Correction, Sequence[Other]]


def tell_carriers(doors: Doors, now: datetime) -> bool:
    """Look for carriers of the corrections that were told of next, and commit; return False if there is nothing new."""

    def tell(work: UnitOfWork, found: Found) -> None:
        record(work.session, found, now)

    return read_on(doors, Reader.CORRECTIONS, find, tell)


def find(session: Session, event: Event) -> Found | None:
    """Find who still carries what a correction gave up; not who came to it by a change of its own."""
    row = correction_of(session, event)
    others = others_on(session, row) if row else []
    found = [one for one in others if one.found.standing is Standing.STILL_CARRIES and not one.found.turned]
    return (row, found) if row and found else None


def correction_of(session: Session, event: Event) -> Correction | None:
    """Return the correction that an event tells of; None where it was history when it was found, or is gone since."""
    number = data_of(event).get("correction", {}).get("id")
    row = session.get(Correction, number) if number else None
    return row if row and event.timestamp - row.detected_at <= RECENT else None


def record(session: Session, found: Found, now: datetime) -> None:
    """Write the events that are news."""
    row, others = found
    for other in others:
        if stands(session, other) and propagations.first_told(session, other.article.id, statement_of(other)):
            outbox.record(session, still_uncorrected(row, other, now), other.article.id)


def stands(session: Session, other: Other) -> bool:
    """Tell whether an article is as it was when it was read: neither changed nor taken down since."""
    revision = catalogue.revision_of(session, other.article.id)
    return revision == other.article.revision


def statement_of(other: Other) -> str:
    """Return what tells a carried statement from others of its article, in whatever words it was corrected elsewhere.

    It is the carrier's own sentence and the number that it has wrong: of two in one sentence, each is told of.
    """
    number = (other.found.figure or "").partition(" ")[0]
    return claim_key(f"{number} {words_of(other)[0]['text']}")


def words_of(other: Other) -> list[Record]:
    """Return the sentences in which an article carries a statement."""
    found = other.found
    assert found.version is not None and found.support is not None  # noqa: S101 - it carries the statement
    return evidence(found.support, other.tellings[found.version])


def still_uncorrected(row: Correction, other: Other, now: datetime) -> News:
    """Return the event; its words are those of the article that it is about, which go with that article."""
    found = other.found
    assert found.version is not None and found.support is not None  # noqa: S101 - it carries the statement
    return alerts.claim_still_uncorrected(
        announce.subject(other.article),
        now,
        other.versions[found.version].number,
        claim=words_of(other)[0]["text"],
        reason=found.support.reason,
        cites=other.cites,
        correction={"id": row.id, "article_id": row.article_id, "outlet": row.outlet, "kind": row.kind},
    )

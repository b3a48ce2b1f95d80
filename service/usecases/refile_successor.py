"""A version that arrives late goes to its place; its successor is compared anew."""

from datetime import datetime

from sqlalchemy.orm import Session

from service.core.editorial.record import Record
from service.store import history, ledger
from service.store.corrections import Correction
from service.usecases.record_claims import rewrite_appearances
from service.usecases.record_corrections import correction_records
from service.usecases.transition import Transition, compare, comparison_data


def refile_successor(session: Session, step: Transition, now: datetime) -> None:
    """Compare the next version with this one, where there is a next one. No alert is sent again.

    A row of the ledger that still holds is kept, with its reviews; one that does not is superseded; new ones are added
    without an event, since what they tell was told when the successor arrived.
    """
    successor = history.good_successor(session, step.after.row)
    if successor is None:
        return
    successor.predecessor = step.after.row.number
    later = compare(step.article, step.after, history.load(session, successor))
    history.put_comparison(session, successor, comparison_data(session, later))
    rewrite_rows(session, later, now)
    rewrite_appearances(session, step.article.id)


def rewrite_rows(session: Session, step: Transition, now: datetime) -> None:
    """Bring the ledger's rows of a version in line with its new comparison."""
    standing = list(ledger.standing(session, step.article.id, step.after.row.number))
    for record in correction_records(step):
        row = next((row for row in standing if same_finding(row, record)), None)
        if row is None:
            ledger.add_correction(session, step.article, step.from_version, step.after.row, record)
        else:
            standing.remove(row)
            ledger.fill(row, step.from_version, record)
            row.revision += 1
    for row in standing:
        row.superseded_at = now
        row.revision += 1
    session.flush()


def same_finding(row: Correction, record: Record) -> bool:
    """Tell whether a row and a record are one finding: the same kind, resting on the same notice."""
    return row.kind == record["kind"] and text_of(row.body["notice"]) == text_of(record["notice"])


def text_of(notice: Record | None) -> str | None:
    """Return a notice's words."""
    return notice["text"] if notice else None

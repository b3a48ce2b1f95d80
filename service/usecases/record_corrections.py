"""Write the ledger's rows for a comparison, and close the silent edits that a notice explains at last."""

from sqlalchemy.orm import Session

from service.core.editorial.disclosure import Pending, pending, settle
from service.core.editorial.record import Record, correction_record
from service.core.editorial.revision import compare_versions
from service.core.editorial.summary import owned_up
from service.store import history, ledger
from service.store.corrections import Correction
from service.usecases.transition import Transition


def record_corrections(session: Session, step: Transition) -> list[Correction]:
    """Write one row of the ledger for each correction of a transition; return the rows."""
    return [
        ledger.add_correction(session, step.article, step.from_version, step.after.row, record)
        for record in correction_records(step)
    ]


def correction_records(step: Transition) -> list[Record]:
    """Return a transition's corrections as plain data; a bad capture on the newer side corrects nothing."""
    if step.after.row.low_quality is not None:
        return []
    return [
        correction_record(correction, step.comparison, step.earlier, step.after.analyzed)
        for correction in step.comparison.corrections
    ]


def settle_silent_edits(session: Session, step: Transition) -> None:
    """Mark earlier silent edits that this version's new notices own up to; how long they were silent is kept."""
    version, notices = step.after.row, step.comparison.notices_added
    rows = ledger.silent(session, version.article_id, version.captured_at) if notices else ()
    for row in rows:
        if settle(silent_changes(session, row), notices, step.after.analyzed):
            row.disclosure = "disclosed_later"
            row.lag_seconds = int((version.captured_at - row.detected_at).total_seconds())
            row.disclosed_in = version.number
            row.summary = owned_up(row.summary, row.lag_seconds)
            row.revision += 1
    session.flush()


def silent_changes(session: Session, row: Correction) -> list[Pending]:
    """Return the substantive changes of a silent edit that no notice explained when they were made."""
    before, after = (
        history.load(session, version).analyzed
        for number in (row.from_version, row.to_version)
        if number and (version := history.find_version(session, row.article_id, number))
    )
    comparison = compare_versions(before, after)
    assert comparison.diff is not None  # noqa: S101 - there are two versions
    waiting = pending(comparison.changes, comparison.diff, before, after)
    told = zip(waiting, comparison.changes, comparison.disclosed_by, strict=True)
    return [silent for silent, change, notice in told if change.substantive and notice is None]

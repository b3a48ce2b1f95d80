"""Hold stored versions against a watched claim that was not held against all of them when it was posted."""

from functools import partial

from sqlalchemy.orm import Session

from service.core.claims.second_opinion import Judge
from service.store import catalogue, claim_records
from service.store.unit_of_work import Moved, UnitOfWork, in_two_steps
from service.usecases.judge_version import Bench
from service.usecases.watch_claim import Judged, held, hold_against

#: versions that are judged in one go: the lock is held for writing so many rows
BATCH = 200

#: the number of a claim, and what some versions say to it; None where no claim is pending
Prepared = tuple[int, Judged] | None


def judge_pending(doors: Bench) -> bool:
    """Judge some versions, and commit; return False where no watched claim waits for any."""
    with doors.reading() as session:
        if claim_records.pending_claim(session) is None:
            return False
    return in_two_steps(doors, partial(prepare, doors.judge), partial(file, doors.judge))


def prepare(judge: Judge | None, session: Session, lock: bool) -> Prepared:
    """Judge the newest versions that the first pending claim was not held against."""
    if lock:
        catalogue.lock_all(session)
    claim = claim_records.pending_claim(session)
    if claim is None:
        return None
    versions = claim_records.unjudged(session, claim.judged_from, BATCH)
    return claim.id, held(session, judge, claim.text, versions)


def file(judge: Judge | None, work: UnitOfWork, prepared: Prepared) -> bool:
    """Write what was judged, unless another worker has finished the claim."""
    catalogue.lock_all(work.session)
    claim = claim_records.pending_claim(work.session)
    if claim is None:
        return False
    if prepared is None or prepared[0] != claim.id:
        raise Moved
    hold_against(work.session, claim, prepared[1], judge, BATCH)
    work.commit()
    return True

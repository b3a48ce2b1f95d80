"""Keeping the log of attempts for 30 days and no longer."""

from datetime import datetime, timedelta

from service.store import delivery_log
from service.store.unit_of_work import Doors

#: how long an attempt is kept in the log
KEPT = timedelta(days=30)

#: attempts that are removed in one transaction, so that nobody waits for it
AT_ONCE = 1_000


def forget_attempts(doors: Doors, now: datetime) -> bool:
    """Remove some of the attempts that are older than 30 days; commits. Returns whether there may be more."""
    with doors.reading() as session:
        old = delivery_log.find_old(session, now - KEPT, AT_ONCE)
    if old:
        with doors.writing() as work:
            delivery_log.forget(work.session, old)
            work.commit()
    return len(old) == AT_ONCE

"""Do some of what is to be done beside deliveries, and about which nobody waits for an answer."""

from datetime import datetime

from service.store.unit_of_work import Doors
from service.usecases.digests import send_digests
from service.usecases.forget_attempts import forget_attempts
from service.usecases.judge_pending import judge_pending
from service.usecases.tell_carriers import tell_carriers


def catch_up(doors: Doors, now: datetime) -> bool:
    """Hold some versions against claims that wait, one correction against other articles; make a digest, clear the log.

    Commits. Returns False where nothing is left to do.
    """
    steps = (judge_pending(doors), tell_carriers(doors, now), send_digests(doors, now), forget_attempts(doors, now))
    return any(steps)

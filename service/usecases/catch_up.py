"""Do some of what is to be done beside deliveries, and about which nobody waits for an answer."""

from datetime import datetime

from service.usecases.digests import send_digests
from service.usecases.forget_attempts import forget_attempts
from service.usecases.judge_pending import judge_pending
from service.usecases.judge_version import Bench
from service.usecases.tell_carriers import tell_carriers
from service.usecases.tell_disputes import tell_disputes


def catch_up(doors: Bench, now: datetime) -> bool:
    """Hold some versions against claims that wait, one correction or version against other articles; digests, log.

    Commits. Returns False where nothing is left to do.
    """
    told = (tell_carriers(doors, now), tell_disputes(doors, now))
    steps = (judge_pending(doors), *told, send_digests(doors, now), forget_attempts(doors, now))
    return any(steps)

"""When a webhook is tried again: a decision, which the caller carries out.

The delays are those of the Standard Webhooks specification, as its implementations read it: the first attempt
is made at once, and each later one so long after the failure before it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

#: seconds before each attempt
DELAYS = (0, 5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600)

#: how far, as a share of the delay, an attempt may come early or late, so that receivers are not hit in waves
JITTER = 0.1

#: a receiver cannot put us off for longer
LONGEST_WAIT = timedelta(hours=24)

#: an endpoint at which every attempt failed for so long is disabled
PATIENCE = timedelta(hours=120)

#: an endpoint that answers after failing for so long was down, and is sent everything it missed
OUTAGE = timedelta(minutes=5)

GONE = 410

#: answers that speak of the endpoint's load or reach, not of the one message
OVERLOADED = frozenset({429, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one attempt."""

    #: None where no status was read
    status: int | None
    #: the class of the failure; None where it succeeded
    error: str | None
    #: the header as it was received
    retry_after: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a delivery and its endpoint stood before the attempt."""

    #: attempts made before this one
    attempts: int
    #: since when every attempt at the endpoint failed; None while they succeed
    failing_since: datetime | None


@dataclass(frozen=True, slots=True)
class Delivered:
    """It was received."""

    #: the endpoint was down and answers again: what it is owed is due now
    flush: bool


@dataclass(frozen=True, slots=True)
class Retry:
    """It is tried again."""

    at: datetime
    #: nothing else is sent to the endpoint before then either
    hold: bool


@dataclass(frozen=True, slots=True)
class GiveUp:
    """It was tried as often as the schedule allows."""


@dataclass(frozen=True, slots=True)
class Disable:
    """Nothing is sent to the endpoint any more."""

    reason: str


Decision = Delivered | Retry | GiveUp | Disable


def decide(outcome: Outcome, standing: Standing, now: datetime, jitter: float) -> Decision:
    """Say what follows from an attempt that ended at ``now``; ``jitter`` is a random number from 0 to 1."""
    since = standing.failing_since
    if outcome.error is None:
        return Delivered(flush=since is not None and now - since >= OUTAGE)
    if outcome.status == GONE:
        return Disable("The receiver answered 410 Gone.")
    if since is not None and now - since >= PATIENCE:
        return Disable("Every attempt failed for 120 hours.")
    if standing.attempts + 1 >= len(DELAYS):
        return GiveUp()
    wait = max(delay(standing.attempts + 1, jitter), retry_after(outcome.retry_after, now))
    return Retry(now + min(wait, LONGEST_WAIT), hold=outcome.status is None or outcome.status in OVERLOADED)


def delay(attempts: int, jitter: float) -> timedelta:
    """Return how long to wait after ``attempts`` failures, within a tenth of the schedule."""
    return timedelta(seconds=DELAYS[attempts] * (1 + JITTER * (2 * jitter - 1)))


def retry_after(header: str | None, now: datetime) -> timedelta:
    """Return how long a ``Retry-After`` header asks to wait (RFC 9110, 10.2.3); zero if unreadable."""
    text = (header or "").strip()
    if text.isascii() and text.isdigit():
        return min(timedelta(seconds=int(text[:12])), LONGEST_WAIT)
    try:
        date = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return timedelta(0)
    date = date.replace(tzinfo=UTC) if date.tzinfo is None else date
    return min(max(date - now, timedelta(0)), LONGEST_WAIT)

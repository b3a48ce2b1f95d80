"""Delivering what is due, step by step: choose, claim and commit, send, record and commit.

Nothing is sent inside a transaction, and nothing is forgotten between the steps: what was claimed and not
recorded comes back when its lease runs out.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy.orm import Session

from service.core.alerts import catalogue, schedule, signature
from service.core.alerts.schedule import Delivered, Disable, GiveUp, Retry
from service.outbound.sender import Answer
from service.store import delivery_log, delivery_queue, endpoints, outbox
from service.store.delivery_queue import Claimed, Due
from service.store.vault import Vault
from service.store.webhooks import WebhookEndpoint

#: deliveries to one endpoint in hand at the same time: twice as many as are under way, so that the next ones are there
#: when those have ended
IN_HAND = 16


@dataclass(frozen=True, slots=True)
class Sent:
    """An attempt that was made."""

    claimed: Claimed
    started_at: datetime
    answer: Answer


def choose(due: Iterable[Due], under_way: Mapping[int, int], room: int) -> list[Due]:
    """Choose what to claim: at most ``room`` in all; 16 an endpoint with those in hand, 1 for a probe."""
    taken = Counter(under_way)
    chosen: list[Due] = []
    for one in due:
        if len(chosen) < room and taken[one.endpoint_id] < (1 if one.probe else IN_HAND):
            taken[one.endpoint_id] += 1
            chosen.append(one)
    return chosen


def signed_headers(claimed: Claimed, body: bytes, vault: Vault, now: datetime) -> dict[str, str]:
    """Return the headers of an attempt to send ``body``, made ``now``; old secrets sign too while they are valid."""
    sealed = [claimed.secret, *(old["secret"].encode() for old in endpoints.still_signing(claimed.old_secrets, now))]
    secrets = [unlocked(vault, secret) for secret in sealed]
    return signature.headers(secrets, claimed.event_id, int(now.timestamp()), body)


@lru_cache(maxsize=4_096)
def unlocked(vault: Vault, sealed: bytes) -> str:
    """Decrypt a secret, once for all that is signed with it."""
    return vault.unlock(sealed)


def record_attempts(session: Session, sent: Sequence[Sent], now: datetime, jitter: Callable[[], float]) -> None:
    """Write down what came of attempts and what follows; ``jitter`` gives random numbers from 0 to 1."""
    concerned = endpoints.lock(session, {one.claimed.endpoint_id for one in sent})
    delivery_log.add(session, map(entry, sent))
    received = [one.claimed for one in sent if one.answer.error is None]
    delivery_queue.close(session, received, "delivered", now)
    for one in sent:
        endpoint = concerned[one.claimed.endpoint_id]
        if one.claimed.body is None:  # nothing was sent, which tells nothing of the endpoint
            end_probe(endpoint, one.claimed)
            give_up(session, one.claimed, endpoint, now)
            continue
        outcome = schedule.Outcome(one.answer.status, one.answer.error, one.answer.retry_after)
        standing = schedule.Standing(one.claimed.attempts, endpoint.failing_since)
        decision = schedule.decide(outcome, standing, now, jitter())
        if not isinstance(decision, Delivered):
            failed(session, one, endpoint, decision, now)
            continue
        endpoints.mark_well(endpoint)
        if decision.flush:
            endpoints.flush(session, endpoint.id, now)


def failed(
    session: Session, one: Sent, endpoint: WebhookEndpoint, decision: Retry | GiveUp | Disable, now: datetime
) -> None:
    """Put off a delivery that was not received, or give it up; its endpoint fails."""
    endpoints.mark_failing(endpoint, words(one.answer), now)
    end_probe(endpoint, one.claimed)
    if isinstance(decision, Retry):
        attempts = one.claimed.attempts + 1
        delivery_queue.settle(session, [one.claimed], attempts=attempts, due_at=decision.at, leased_until=None)
        if decision.hold:
            endpoint.held_until = decision.at
    elif isinstance(decision, GiveUp):
        give_up(session, one.claimed, endpoint, now)
    elif endpoint.state != "disabled":
        endpoints.switch_off(session, endpoint, decision.reason, now)
        told = catalogue.endpoint_disabled(endpoint.id, endpoint.url, decision.reason, now)
        outbox.record(session, told, None)


def end_probe(endpoint: WebhookEndpoint, claimed: Claimed) -> None:
    """Let an endpoint go that was held for the one delivery that was under way."""
    if endpoint.held_until == claimed.leased_until:
        endpoint.held_until = None


def give_up(session: Session, claimed: Claimed, endpoint: WebhookEndpoint, now: datetime) -> None:
    """Close a delivery as failed."""
    delivery_queue.close(session, [claimed], "failed", now)
    if not endpoints.is_owed_anything(session, endpoint.id):
        endpoint.failing_since = None  # nothing is tried any more, so that this run of failures ends


def entry(one: Sent) -> dict[str, Any]:
    """Return an attempt as it is logged; its number counts from the last time the delivery was asked for."""
    return {
        "delivery_id": one.claimed.delivery_id,
        "number": one.claimed.attempts + 1,
        "started_at": one.started_at,
        "latency_ms": one.answer.latency_ms,
        "status_code": one.answer.status,
        "error": one.answer.error,
        "answer": one.answer.text,
    }


def words(answer: Answer) -> str:
    """Say why an attempt failed, for the endpoint's owner."""
    return f"It answered {answer.status}." if answer.status else f"It could not be reached: {answer.error}."

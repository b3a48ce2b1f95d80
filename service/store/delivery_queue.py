"""Deliveries that are due: found, leased to one worker, settled.

A row stays ``pending`` until it is settled. A worker that takes one in hand writes into it until when (a
lease); if it dies, the lease runs out and another worker takes over, with the same ``webhook-id``. What it
was sent before it died the receiver may get twice, never not at all.

Order: of the events of one article, an endpoint is sent the next only when the one before is settled. An
endpoint that fails is sent one delivery at a time (a probe), and while it is held none at all.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session, aliased

from service.store.base import Moment
from service.store.tables import metadata
from service.store.webhooks import PENDING, Delivery, WebhookEndpoint

#: how long a delivery stays in the hands of a worker that says no more; so long it waits after a kill -9.
#: It must outlast an attempt, else two workers would send the same at once: that ends after 15 seconds, whatever the
#: receiver does. The other 15 are for writing down what came of it: a busy database is waited for 5 seconds, twice,
#: with a pause between. Whoever needs longer has sent already; the same is sent again afterwards, under the same id.
LEASE = timedelta(seconds=30)

#: how far the clocks of two machines may lie apart; a lease that ends later than this allows was written by a
#: clock that has been set back since, and does not count
SKEW = timedelta(minutes=5)

DELIVERIES, EVENTS, ENDPOINTS = (metadata.tables[name] for name in ("deliveries", "events", "webhook_endpoints"))

#: of an endpoint, what an attempt needs
ADDRESS = [ENDPOINTS.c[name] for name in ("id", "url", "secret", "old_secrets")]

#: no row that is changed here is looked at again in the same transaction
UNSYNCHRONIZED = {"synchronize_session": False}

#: how many due deliveries are looked at in one go
WINDOW = 500

#: a moment, or the place for one in a question
When = datetime | BindParameter[datetime]


@dataclass(frozen=True, slots=True)
class Due:
    """A delivery that could be made now."""

    delivery_id: int
    endpoint_id: int
    position: int
    #: its endpoint fails: this is a probe
    probe: bool


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that this worker has in hand."""

    delivery_id: int
    endpoint_id: int
    #: the ``webhook-id``
    event_id: str
    #: None where the event is damaged
    body: bytes | None
    url: str
    #: encrypted
    secret: bytes
    #: see ``WebhookEndpoint.old_secrets``
    old_secrets: list[dict[str, str]]
    #: attempts made before
    attempts: int
    #: how it is told apart from the same delivery in another worker's hands
    leased_until: datetime


def find_due(session: Session, now: datetime, busy: Collection[int]) -> list[Due]:
    """Return deliveries that could be made now, the oldest of each endpoint first; none to the ``busy`` endpoints.

    Where backlogs fill a look, it is looked again without their endpoints, so that nobody waits behind them.
    """
    found: list[Due] = []
    passed, full = set(busy), True
    while full:
        values = {"now": now, "last_lease": last_lease(now), "busy": sorted(passed), "window": WINDOW}
        seen = [Due(*row) for row in session.execute(due_ones(), values)]
        found += seen
        passed.update(due.endpoint_id for due in seen)
        full = len(seen) == WINDOW
    return sorted(found, key=lambda due: (due.endpoint_id, due.position))


@cache
def due_ones() -> Select[int, int, int, bool]:
    """Return the question for what is due ``now``, made once: an idle worker asks it twice a second and more."""
    now, last = bindparam("now", type_=Moment()), bindparam("last_lease", type_=Moment())
    return (
        select(Delivery.id, Delivery.endpoint_id, Delivery.event_position, WebhookEndpoint.state == "degraded")
        .join(WebhookEndpoint, WebhookEndpoint.id == Delivery.endpoint_id)
        .where(
            WebhookEndpoint.state.in_(("active", "degraded")),
            WebhookEndpoint.id.not_in(bindparam("busy", expanding=True)),
            not_held(now),
            Delivery.due_at <= now,
            in_nobodys_hands(now, last),
            is_next(),
        )
        .limit(bindparam("window"))
    )


def not_held(now: When) -> ColumnElement[bool]:
    """Tell whether something may be sent to an endpoint now."""
    return or_(WebhookEndpoint.held_until.is_(None), WebhookEndpoint.held_until <= now)


def in_nobodys_hands(now: When, last: When) -> ColumnElement[bool]:
    """Tell whether a delivery is pending and no worker has it in hand; ``last`` is ``last_lease(now)``."""
    lease = Delivery.leased_until
    return and_(Delivery.state == PENDING, or_(lease.is_(None), lease <= now, lease > last))


def last_lease(now: datetime) -> datetime:
    """Return until when a delivery can be leased at the most, as long as no clock was set back."""
    return now + LEASE + SKEW


def is_next() -> ColumnElement[bool]:
    """Tell whether the endpoint is owed no earlier event of the same article.

    Events get their positions in the order of their article. The first that is pending is looked up for each delivery,
    in an index that holds what is pending alone.
    """
    other = aliased(Delivery)
    first = (
        select(func.min(other.event_position))
        .where(
            other.endpoint_id == Delivery.endpoint_id, other.article_id == Delivery.article_id, other.state == PENDING
        )
        .correlate(Delivery)
    )
    return or_(Delivery.article_id.is_(None), Delivery.event_position == first.scalar_subquery())


def claim(session: Session, chosen: Sequence[Due], now: datetime) -> list[Claimed]:
    """Take deliveries in hand, unless another worker did; commit before anything is sent."""
    allowed = probes_allowed(session, {due.endpoint_id for due in chosen if due.probe}, now)
    wanted = [due.delivery_id for due in chosen if not due.probe or due.endpoint_id in allowed]
    free = (
        select(DELIVERIES.c.id)
        .where(DELIVERIES.c.id.in_(wanted), in_nobodys_hands(now, last_lease(now)))
        .with_for_update(skip_locked=True)
    )
    taken = session.execute(
        update(DELIVERIES)
        .where(DELIVERIES.c.id.in_(free))
        .values(leased_until=now + LEASE)
        .returning(DELIVERIES.c.id, DELIVERIES.c.endpoint_id, DELIVERIES.c.event_position, DELIVERIES.c.attempts)
    ).all()
    return [] if not taken else details(session, sorted(taken, key=lambda row: row.event_position), now + LEASE)


def probes_allowed(session: Session, endpoint_ids: Iterable[int], now: datetime) -> set[int]:
    """Hold failing endpoints for the length of a lease; return those that nobody else holds."""
    return set(
        session.scalars(
            update(WebhookEndpoint)
            .where(WebhookEndpoint.id.in_(sorted(endpoint_ids)), not_held(now))
            .values(held_until=now + LEASE)
            .returning(WebhookEndpoint.id),
            execution_options=UNSYNCHRONIZED,
        )
    )


def details(session: Session, taken: Sequence[Row[Any]], leased_until: datetime) -> list[Claimed]:
    """Read what is sent and where to: of each event and each endpoint once."""
    positions, endpoint_ids = {row.event_position for row in taken}, {row.endpoint_id for row in taken}
    events = session.execute(
        select(EVENTS.c.position, EVENTS.c.id, EVENTS.c.payload).where(EVENTS.c.position.in_(sorted(positions)))
    )
    messages = {position: (event_id, body) for position, event_id, body in events}
    addresses = session.execute(select(*ADDRESS).where(ENDPOINTS.c.id.in_(sorted(endpoint_ids))))
    known = {address.id: address for address in addresses}
    return [in_hand(row, *messages[row.event_position], known[row.endpoint_id], leased_until) for row in taken]


def in_hand(taken: Row[Any], event_id: str, body: bytes | None, address: Row[Any], leased_until: datetime) -> Claimed:
    """Return what a worker needs of a delivery that it has just claimed."""
    return Claimed(
        delivery_id=taken.id,
        endpoint_id=taken.endpoint_id,
        event_id=event_id,
        body=body,
        url=address.url,
        secret=address.secret,
        old_secrets=address.old_secrets,
        attempts=taken.attempts,
        leased_until=leased_until,
    )


def release(session: Session, in_hand: Sequence[Claimed]) -> None:
    """Give back deliveries that were taken in hand and not made."""
    if not in_hand:
        return
    held_for_one = and_(
        ENDPOINTS.c.id.in_({one.endpoint_id for one in in_hand}),
        ENDPOINTS.c.held_until.in_({one.leased_until for one in in_hand}),
    )
    session.execute(update(ENDPOINTS).where(held_for_one).values(held_until=None))
    settle(session, in_hand, leased_until=None)


def settle(session: Session, in_hand: Sequence[Claimed], **values: object) -> int:
    """Write what became of deliveries; return of how many.

    It is not written where the lease ran out meanwhile and another worker has the delivery in hand.
    """
    if not in_hand:
        return 0
    mine = and_(
        DELIVERIES.c.id.in_([one.delivery_id for one in in_hand]),
        DELIVERIES.c.leased_until.in_({one.leased_until for one in in_hand}),
    )
    settled = session.execute(update(DELIVERIES).where(mine).values(**values).returning(DELIVERIES.c.id))
    return len(settled.all())


def close(session: Session, in_hand: Sequence[Claimed], state: str, now: datetime) -> None:
    """Settle deliveries for good after one more attempt each."""
    settle(
        session,
        in_hand,
        state=state,
        attempts=DELIVERIES.c.attempts + 1,
        due_at=None,
        leased_until=None,
        settled_at=now,
    )

"""The log of attempts is kept for 30 days."""

import pytest
from sqlalchemy import func, select

from service.store import delivery_log
from service.store.webhooks import Attempt
from service.usecases import forget_attempts as module
from service.usecases.catch_up import catch_up
from service.usecases.forget_attempts import forget_attempts
from service.wiring import Services
from tests.conftest import Clock
from tests.support.alerts import deliveries, register


def attempt(services: Services, delivery_id: int) -> None:
    """Write down an attempt made now."""
    made = {"number": 1, "latency_ms": 3, "status_code": 204, "error": None, "answer": ""}
    with services.writing() as work:
        delivery_log.add(work.session, [{"delivery_id": delivery_id, "started_at": services.clock(), **made}])
        work.commit()


def count(services: Services) -> int:
    with services.reading() as session:
        return session.scalars(select(func.count()).select_from(Attempt)).one()


def test_attempts_are_forgotten_after_30_days_and_not_before(both_services: Services, clock: Clock) -> None:
    endpoint = register(both_services, "https://hooks.example/").endpoint_id
    (owed,) = deliveries(both_services, endpoint)
    attempt(both_services, owed.id)
    clock.pass_(days=29)
    attempt(both_services, owed.id)
    clock.pass_(hours=23)
    catch_up(both_services, clock())
    assert count(both_services) == 2
    clock.pass_(hours=2)
    catch_up(both_services, clock())
    (owed,) = deliveries(both_services, endpoint)
    assert len(owed.attempts) == 1
    clock.pass_(days=30)
    catch_up(both_services, clock())
    assert deliveries(both_services, endpoint)[0].attempts == ()


def test_many_are_forgotten_lot_by_lot(services: Services, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 2)
    (owed,) = deliveries(services, register(services, "https://hooks.example/").endpoint_id)
    for _ in range(5):
        attempt(services, owed.id)
    clock.pass_(days=31)
    assert [forget_attempts(services, clock()) for _ in range(3)] == [True, True, False]
    assert count(services) == 0

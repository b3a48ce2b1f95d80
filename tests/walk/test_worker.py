"""The runner as a thread beside others."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update
from standardwebhooks import Webhook, WebhookVerificationError

from service import courier, worker
from service.reading import claim_support, claims
from service.store import delivery_queue
from service.store.webhooks import Delivery, WebhookEndpoint
from service.usecases import watch_claim
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.wiring import Services, utc_now
from tests.support.alerts import deliveries, happen, holding, register, state_of, track, until
from tests.support.receiver import Receiver, running_receiver


@pytest.fixture
def live(services: Services) -> Services:
    """The product with the real clock."""
    return replace(services, clock=utc_now)


@contextmanager
def running_worker(services: Services) -> Iterator[None]:
    """Run a worker in a thread."""
    stop = threading.Event()
    thread = threading.Thread(target=worker.run_worker, args=(services, stop))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(20)
        assert not thread.is_alive()


def test_a_worker_gives_back_what_it_cannot_finish(
    live: Services, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "DRAIN", 0.2)
    gate = threading.Event()
    receiver.reply = holding(gate)
    register(live, receiver.url)
    with running_worker(live):
        until(lambda: len(receiver.received) == 1)
    gate.set()
    with live.reading() as session:
        delivery = session.scalars(select(Delivery)).one()
    assert (delivery.state, delivery.leased_until, delivery.attempts) == ("pending", None, 0)


def test_an_endpoint_that_hangs_does_not_keep_the_others_waiting(live: Services, receiver: Receiver) -> None:
    gate = threading.Event()
    with running_receiver() as hanging:
        hanging.reply = holding(gate)
        register(live, hanging.url)
        register(live, receiver.url)
        subjects = [track(live, str(number)) for number in range(20)]
        for subject in subjects:
            happen(live, subject)
        with running_worker(live):
            until(lambda: len(receiver.received) == 21)
            assert 0 < len(hanging.received) <= 8
            gate.set()


def test_an_idle_worker_looks_twice_a_second_at_most_and_writes_nothing(
    live: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[float] = []
    genuine = delivery_queue.find_due

    def look(*arguments: object) -> object:
        looks.append(time.monotonic())
        return genuine(*arguments)  # type: ignore[arg-type]

    def refuse(*_: object) -> None:
        raise AssertionError("An idle worker must not write.")

    monkeypatch.setattr(delivery_queue, "find_due", look)
    monkeypatch.setattr(delivery_queue, "claim", refuse)
    began = time.monotonic()
    with running_worker(live):
        until(lambda: len(looks) >= 3)
    assert len(looks) <= 1 + (time.monotonic() - began) / courier.LOOK


def test_an_event_is_heard_of_before_it_is_time_to_look(
    both_services: Services, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = replace(both_services, clock=utc_now)
    monkeypatch.setattr(courier, "LOOK", 3_600)
    register(live, receiver.url)
    with running_worker(live):
        until(lambda: len(receiver.received) == 1)
        happen(live, track(live, "one"))
        until(lambda: len(receiver.received) == 2)


def test_what_is_due_by_time_alone_is_found(live: Services, receiver: Receiver) -> None:
    register(live, receiver.url)
    with live.writing() as work:
        work.session.execute(update(Delivery).values(due_at=utc_now() + timedelta(seconds=1)))
        work.commit()
    with running_worker(live):
        until(lambda: len(receiver.received) == 1)


def test_a_database_that_fails_for_a_while_does_not_end_the_worker(
    live: Services, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "PAUSE", 0.05)
    genuine = delivery_queue.find_due
    failures = iter([ConnectionError("The database is restarting."), OSError("Still.")])

    def look(*arguments: object) -> object:
        for failure in failures:
            raise failure
        return genuine(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(delivery_queue, "find_due", look)
    register(live, receiver.url)
    with running_worker(live):
        until(lambda: len(receiver.received) == 1)


def test_what_was_sent_is_written_down_once_the_database_is_back(
    live: Services, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "PAUSE", 0.05)
    genuine = courier.record_attempts
    failures = iter([ConnectionError("The database is restarting.")])

    def write(*arguments: object) -> None:
        for failure in failures:
            raise failure
        genuine(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(courier, "record_attempts", write)
    registered = register(live, receiver.url)
    with running_worker(live):
        until(lambda: deliveries(live, registered.endpoint_id)[0].state == "delivered")
    assert len(receiver.received) == 1


def test_a_delivery_that_cannot_be_signed_is_logged_and_stops_no_other(live: Services, receiver: Receiver) -> None:
    broken = register(live, receiver.url + "/broken")
    with live.writing() as work:
        work.session.execute(update(WebhookEndpoint).values(secret=b"written with another key"))
        work.commit()
    register(live, receiver.url + "/fine")
    with running_worker(live):
        until(lambda: len(receiver.received) == 1)
        until(lambda: state_of(live, broken.endpoint_id) == "degraded")
    assert receiver.received[0].path == "/fine"
    (delivery,) = deliveries(live, broken.endpoint_id)
    assert delivery.attempts[0].error == "internal"


def test_a_new_event_is_found_by_a_worker_that_had_nothing_to_do(live: Services, receiver: Receiver) -> None:
    register(live, receiver.url)
    with running_worker(live):
        until(lambda: len(receiver.received) == 1)
        time.sleep(0.3)
        subject = track(live, "one")
        happen(live, subject)
        until(lambda: len(receiver.received) == 2)


def test_the_reference_library_verifies_what_arrives(live: Services, receiver: Receiver) -> None:
    registered = register(live, receiver.url)
    happen(live, track(live, "“Größe”"), times=3)
    with running_worker(live):
        until(lambda: len(receiver.received) == 4)
    for request in receiver.received:
        Webhook(registered.secret).verify(request.body, dict(request.headers))
        with pytest.raises(WebhookVerificationError):
            Webhook(registered.secret).verify(request.body + b" ", dict(request.headers))


def test_a_claim_that_waits_is_held_against_what_is_stored(live: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "REST", 0.02)
    monkeypatch.setattr(watch_claim, "AT_ONCE", 1)
    article, claim = NewArticle("https://gazette.example/ferry", "Gazette"), "The ferry carried 340 people on Monday."
    for count in (340, 370, 390):
        post_version(live, article, NewVersion("Ferry", f"The ferry carried {count} people on Monday."), now=utc_now())
    with live.writing() as work:
        watched = watch_claim.watch_claim(work.session, claim, {}, None, now=utc_now())
        work.commit()

    def status() -> str:
        with live.reading() as session:
            return claims.get_claim(session, watched.claim_id).support_status

    assert status() == "pending"
    genuine, failures = worker.catch_up, iter([ConnectionError("The database is restarting.")])

    def judge(services: Services, now: datetime) -> bool:
        for failure in failures:
            raise failure
        return genuine(services, now)

    monkeypatch.setattr(worker, "catch_up", judge)
    with running_worker(live):
        until(lambda: status() == "complete")
    with live.reading() as session:
        assert len(claim_support.list_support(session, watched.claim_id).items) == 3


def test_what_waits_behind_a_slow_endpoint_is_given_back_before_its_lease_is_too_short(
    live: Services, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    receiver.reply = holding(gate)
    registered = register(live, receiver.url)
    for number in range(courier.AT_ONCE + 3):
        happen(live, track(live, str(number)))
    with running_worker(live):
        until(lambda: len(receiver.received) == courier.AT_ONCE)
        with monkeypatch.context() as patched:
            patched.setattr(courier, "WAIT", timedelta(seconds=-1))  # what waits has waited for too long
            gate.set()
            time.sleep(0.3)
            assert len(receiver.received) == courier.AT_ONCE
        until(lambda: {row.state for row in deliveries(live, registered.endpoint_id)} == {"delivered"})
    assert len({request.id for request in receiver.received}) == len(receiver.received) == courier.AT_ONCE + 4


def test_after_a_failure_nothing_more_of_what_is_in_hand_is_sent_there(live: Services, receiver: Receiver) -> None:
    gate = threading.Event()
    receiver.reply = lambda request: holding(gate)(request) and (503, {"Retry-After": "60"}, b"")
    registered = register(live, receiver.url)
    for number in range(courier.AT_ONCE * 2):
        happen(live, track(live, str(number)))
    with running_worker(live):
        until(lambda: len(receiver.received) == courier.AT_ONCE)
        gate.set()
        until(lambda: state_of(live, registered.endpoint_id) == "degraded")
        time.sleep(0.3)
    assert len(receiver.received) == courier.AT_ONCE
    with live.reading() as session:
        assert set(session.scalars(select(Delivery.leased_until))) == {None}

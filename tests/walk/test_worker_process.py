"""The runner as a process of its own, killed and stopped, on both databases."""

import signal
import threading
from collections.abc import Iterator

import pytest

from service.wiring import Services
from tests.support.alerts import deliveries, happen, holding, register, sequences, track, until
from tests.support.receiver import OK, Receiver, running_receiver
from tests.support.workers import SHORT, Start


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with running_receiver() as running:
        yield running


def test_after_kill_9_in_the_middle_of_a_delivery_another_worker_delivers_under_the_same_id(
    live: Services, receiver: Receiver, start: Start
) -> None:
    gate = threading.Event()
    receiver.reply = holding(gate)
    registered = register(live, receiver.url)
    first = start(live, lease=SHORT)
    until(lambda: len(receiver.received) == 1)
    first.send_signal(signal.SIGKILL)
    assert first.wait(60) == -signal.SIGKILL
    receiver.reply = lambda _request: OK
    gate.set()
    start(live)
    until(lambda: deliveries(live, registered.endpoint_id)[0].state == "delivered")
    (delivery,) = deliveries(live, registered.endpoint_id)
    assert [request.id for request in receiver.received] == [delivery.event_id] * 2
    assert receiver.received[0].body == receiver.received[1].body
    assert len(delivery.attempts) == 1  # of the first, nobody lived to tell


def test_a_worker_that_is_told_to_stop_finishes_what_is_under_way(
    live: Services, receiver: Receiver, start: Start
) -> None:
    gate = threading.Event()
    receiver.reply = holding(gate)
    registered = register(live, receiver.url)
    process = start(live)
    until(lambda: len(receiver.received) == 1)
    process.send_signal(signal.SIGTERM)
    assert process.wait(0.3) is None
    gate.set()
    assert process.wait(60) == 0
    assert deliveries(live, registered.endpoint_id)[0].state == "delivered"


def test_two_workers_deliver_everything_once_and_in_order(live: Services, receiver: Receiver, start: Start) -> None:
    registered = register(live, receiver.url)
    subjects = [track(live, str(number)) for number in range(8)]
    start(live)
    start(live)
    for _ in range(5):
        for subject in subjects:
            happen(live, subject)
    until(lambda: len(receiver.received) >= 41)
    until(lambda: {row.state for row in deliveries(live, registered.endpoint_id)} == {"delivered"})
    assert len({request.id for request in receiver.received}) == len(receiver.received) == 41
    for subject in subjects:
        assert sequences(receiver, subject.article_id) == [1, 2, 3, 4, 5]

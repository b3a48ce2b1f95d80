"""The runner as a process of its own, killed and stopped, on both databases."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from service.wiring import Services, utc_now
from tests.support.alerts import deliveries, happen, holding, register, sequences, track, until
from tests.support.receiver import OK, Receiver, running_receiver

#: a worker like any other, but with leases of its own
PROGRAM = """
import signal
import threading
from datetime import timedelta
from service import settings, worker
from service.store import delivery_queue
from service.wiring import wire
delivery_queue.LEASE = timedelta(seconds={})
stop = threading.Event()
signal.signal(signal.SIGTERM, lambda *_: stop.set())
worker.run_worker(wire(settings.load()), stop)
"""


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with running_receiver() as running:
        yield running


@pytest.fixture
def live(both_services: Services) -> Services:
    """The product with the real clock."""
    return replace(both_services, clock=utc_now)


#: seconds of a lease: so many that no worker of these tests loses its own on a busy machine; and so few that a test
#: need not wait long for those of a dead one to run out
LONG, SHORT = 300, 5

Start = Callable[[int], "subprocess.Popen[bytes]"]


@pytest.fixture
def start(live: Services) -> Iterator[Start]:
    """Start a worker process that leases for so many seconds; at the end none is left."""
    started: list[subprocess.Popen[bytes]] = []

    def run(lease: int) -> "subprocess.Popen[bytes]":
        environ = {
            **os.environ,
            "TRACKER_DATABASE_URL": live.engine.url.render_as_string(hide_password=False),
            "TRACKER_DATA_DIR": str(live.settings.data_dir),
            "TRACKER_SECRET_KEY": live.settings.secret_key or "",
            "TRACKER_ALLOW_PRIVATE_ADDRESSES": "1",
        }
        started.append(subprocess.Popen([sys.executable, "-c", PROGRAM.format(lease)], env=environ))
        return started[-1]

    yield run
    for process in started:
        process.kill()
        process.wait(60)


def test_after_kill_9_in_the_middle_of_a_delivery_another_worker_delivers_under_the_same_id(
    live: Services, receiver: Receiver, start: Start
) -> None:
    gate = threading.Event()
    receiver.reply = holding(gate)
    registered = register(live, receiver.url)
    first = start(SHORT)
    until(lambda: len(receiver.received) == 1)
    first.send_signal(signal.SIGKILL)
    first.wait(60)
    receiver.reply = lambda _request: OK
    gate.set()
    start(LONG)
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
    process = start(LONG)
    until(lambda: len(receiver.received) == 1)
    process.send_signal(signal.SIGTERM)
    time.sleep(0.3)
    assert process.poll() is None
    gate.set()
    assert process.wait(60) == 0
    assert deliveries(live, registered.endpoint_id)[0].state == "delivered"


def test_two_workers_deliver_everything_once_and_in_order(live: Services, receiver: Receiver, start: Start) -> None:
    registered = register(live, receiver.url)
    subjects = [track(live, str(number)) for number in range(8)]
    start(LONG)
    start(LONG)
    for _ in range(5):
        for subject in subjects:
            happen(live, subject)
    until(lambda: len(receiver.received) >= 41)
    until(lambda: {row.state for row in deliveries(live, registered.endpoint_id)} == {"delivered"})
    assert len({request.id for request in receiver.received}) == len(receiver.received) == 41
    for subject in subjects:
        assert sequences(receiver, subject.article_id) == [1, 2, 3, 4, 5]

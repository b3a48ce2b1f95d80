"""Workers that a broker calls to work, as processes of their own: killed, stopped, without broker, without database."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from service.core.errors import Busy
from service.store import migrations
from service.wiring import Services, utc_now
from tests.conftest import MIGRATED, new_database, new_name
from tests.support.alerts import all_delivered, deliveries, happen, holding, register, sequences, track, until
from tests.support.brokers import RABBITMQ, Broker, running_rabbitmq, running_valkey
from tests.support.postgres import Postgres, running_server
from tests.support.receiver import OK, Receiver, running_receiver

#: the command as it is, but with leases of its own, and in several processes that share the time to load it
PROGRAM = """
import os
from datetime import timedelta
import service.carrier
from service.cli import main, server
from service.store import delivery_queue
delivery_queue.LEASE = timedelta(seconds={})
for _ in range({} - 1):
    if os.fork() == 0:
        break
main()
"""

#: seconds of a lease: so many that no worker loses its own on a busy machine; and so few that a test need not wait long
LONG, SHORT = 300, 5

NO_RABBITMQ = f"RabbitMQ is not on this machine: there is no {RABBITMQ}/rabbitmq-server (Debian: rabbitmq-server)."

Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture(scope="module", params=["valkey", "rabbitmq"])
def broker(request: pytest.FixtureRequest) -> Iterator[Broker]:
    if request.param == "valkey":
        with running_valkey() as running:
            yield running
    elif not shutil.which("rabbitmq-server", path=RABBITMQ):
        pytest.skip(NO_RABBITMQ)
    else:
        with running_rabbitmq() as running:
            yield running


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with running_receiver() as running:
        yield running


@pytest.fixture
def live(make_services: Callable[[str], Services], postgres: str) -> Services:
    """The product on PostgreSQL with the real clock."""
    return replace(make_services(new_database(postgres, new_name(), MIGRATED)), clock=utc_now)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a worker, or several of one family; at the end none is left."""
    started: list[subprocess.Popen[bytes]] = []

    def run(services: Services, broker: Broker, lease: int = LONG, count: int = 1) -> "subprocess.Popen[bytes]":
        environ = {
            **os.environ,
            "TRACKER_DATABASE_URL": services.engine.url.render_as_string(hide_password=False),
            "TRACKER_BROKER_URL": broker.url,
            "TRACKER_DATA_DIR": str(tmp_path),
            "TRACKER_SECRET_KEY": services.settings.secret_key or "",
            "TRACKER_ALLOW_PRIVATE_ADDRESSES": "1",
        }
        command = [sys.executable, "-c", PROGRAM.format(lease, count), "worker", "--carrier", "celery"]
        started.append(subprocess.Popen(command, env=environ, start_new_session=True))
        return started[-1]

    yield run
    for process in started:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(60)


def test_after_kill_9_in_the_middle_of_a_delivery_another_worker_delivers_under_the_same_id(
    live: Services, broker: Broker, receiver: Receiver, start: Start
) -> None:
    gate = threading.Event()
    receiver.reply = holding(gate)
    registered = register(live, receiver.url)
    first = start(live, broker, SHORT)
    until(lambda: len(receiver.received) == 1)
    first.send_signal(signal.SIGKILL)
    first.wait(60)
    receiver.reply = lambda _request: OK
    gate.set()
    second = start(live, broker)
    until(lambda: all_delivered(live, registered.endpoint_id))
    (delivery,) = deliveries(live, registered.endpoint_id)
    assert [request.id for request in receiver.received] == [delivery.event_id] * 2
    assert receiver.received[0].body == receiver.received[1].body
    second.send_signal(signal.SIGTERM)
    assert second.wait(60) == 0


def test_what_happens_while_the_broker_is_away_is_delivered_once_it_returns(
    live: Services, broker: Broker, receiver: Receiver, start: Start
) -> None:
    registered = register(live, receiver.url)
    worker = start(live, broker)
    until(lambda: all_delivered(live, registered.endpoint_id))
    broker.kill()
    subject = track(live, "bridge")
    happen(live, subject, 3)
    assert worker.poll() is None
    broker.start()
    until(lambda: sequences(receiver, subject.article_id) == [1, 2, 3])
    assert worker.poll() is None


def test_two_workers_each_with_a_beat_of_its_own_send_nothing_twice(
    live: Services, broker: Broker, receiver: Receiver, start: Start
) -> None:
    registered = register(live, receiver.url)
    subjects = [track(live, str(number)) for number in range(8)]
    for _ in range(2):
        start(live, broker)
    for _ in range(5):
        for subject in subjects:
            happen(live, subject)
    until(lambda: len(receiver.received) >= 41)
    until(lambda: all_delivered(live, registered.endpoint_id))
    assert len({request.id for request in receiver.received}) == len(receiver.received) == 41
    assert [sequences(receiver, subject.article_id) for subject in subjects] == [[1, 2, 3, 4, 5]] * 8


def test_a_worker_that_is_told_to_stop_finishes_what_is_under_way(
    live: Services, broker: Broker, receiver: Receiver, start: Start
) -> None:
    gate = threading.Event()
    receiver.reply = holding(gate)
    registered = register(live, receiver.url)
    worker = start(live, broker)
    until(lambda: len(receiver.received) == 1)
    worker.send_signal(signal.SIGTERM)
    with pytest.raises(subprocess.TimeoutExpired):
        worker.wait(0.5)
    gate.set()
    assert worker.wait(60) == 0
    assert all_delivered(live, registered.endpoint_id)


@pytest.fixture(scope="module")
def own_server() -> Iterator[Postgres]:
    """A PostgreSQL that may be killed."""
    with running_server(durable=True) as server:
        yield server


def test_eight_workers_deliver_everything_in_order_although_some_and_the_database_are_killed(
    make_services: Callable[[str], Services], own_server: Postgres, broker: Broker, receiver: Receiver, start: Start
) -> None:
    live = replace(make_services(new_database(own_server.address, new_name())), clock=utc_now)
    registered = register(live, receiver.url)
    subjects = [track(live, str(number)) for number in range(6)]
    first = start(live, broker, SHORT, 8).pid
    until(lambda: receiver.received)
    for subject in subjects:
        happen(live, subject, 10)
    until(lambda: len(receiver.received) > 10)
    others = [int(pid) for pid in Path(f"/proc/{first}/task/{first}/children").read_text().split()]
    assert len(others) == 7
    for pid in others[:3]:
        os.kill(pid, signal.SIGKILL)
    own_server.kill()
    own_server.start()
    until(lambda: can_be_used(live))  # it puts itself in order first
    for subject in subjects:
        happen(live, subject, 10)
    until(lambda: all_delivered(live, registered.endpoint_id))
    for subject in subjects:
        assert first_arrivals(sequences(receiver, subject.article_id)) == list(range(1, 21))


def can_be_used(services: Services) -> bool:
    try:
        migrations.check(services.engine)
    except Busy:
        return False
    return True


def first_arrivals(numbers: list[int]) -> list[int]:
    """Return numbers without those that came before: who died after sending is not known to have sent."""
    return list(dict.fromkeys(numbers))

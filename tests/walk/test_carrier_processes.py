"""Workers that a broker calls to work, as processes of their own: killed, stopped, without broker, without database."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from service.core.errors import Busy
from service.store import migrations
from service.wiring import Services, utc_now
from tests.conftest import MIGRATED, new_database, new_name
from tests.support.alerts import all_delivered, happen, register, sequences, track, until
from tests.support.brokers import RABBITMQ, Broker, running_rabbitmq, running_valkey
from tests.support.postgres import Postgres, running_server
from tests.support.receiver import Receiver
from tests.support.workers import SHORT, Start, starting_workers
from tests.walk.worker_laws import finished_before_the_end, sent_again_after_kill_9, two_send_once_and_in_order

NO_RABBITMQ = f"RabbitMQ is not on this machine: there is no {RABBITMQ}/rabbitmq-server (Debian: rabbitmq-server)."


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
def live(make_services: Callable[[str], Services], postgres: str) -> Services:
    """The product on PostgreSQL with the real clock."""
    return replace(make_services(new_database(postgres, new_name(), MIGRATED)), clock=utc_now)


@pytest.fixture
def start(broker: Broker) -> Iterator[Start]:
    with starting_workers("--carrier", "celery", TRACKER_BROKER_URL=broker.url) as run:
        yield run


def test_after_kill_9_in_the_middle_of_a_delivery_another_worker_delivers_under_the_same_id(
    live: Services, receiver: Receiver, start: Start
) -> None:
    sent_again_after_kill_9(live, receiver, start)


def test_what_happens_while_the_broker_is_away_is_delivered_once_it_returns(
    live: Services, broker: Broker, receiver: Receiver, start: Start
) -> None:
    registered = register(live, receiver.url)
    worker = start(live)
    until(lambda: all_delivered(live, registered.endpoint_id))
    broker.kill()
    subject = track(live, "bridge")
    happen(live, subject, 3)
    assert worker.wait(0) is None
    broker.start()
    until(lambda: sequences(receiver, subject.article_id) == [1, 2, 3])
    assert worker.wait(0) is None


def test_two_workers_each_with_a_beat_of_its_own_send_nothing_twice(
    live: Services, receiver: Receiver, start: Start
) -> None:
    two_send_once_and_in_order(live, receiver, start)


def test_a_worker_that_is_told_to_stop_finishes_what_is_under_way(
    live: Services, receiver: Receiver, start: Start
) -> None:
    finished_before_the_end(live, receiver, start)


@pytest.fixture(scope="module")
def own_server() -> Iterator[Postgres]:
    """A PostgreSQL that may be killed."""
    with running_server(durable=True) as server:
        yield server


def test_eight_workers_deliver_everything_in_order_although_some_and_the_database_are_killed(
    make_services: Callable[[str], Services], own_server: Postgres, receiver: Receiver, start: Start
) -> None:
    live = replace(make_services(new_database(own_server.address, new_name())), clock=utc_now)
    registered = register(live, receiver.url)
    subjects = [track(live, str(number)) for number in range(6)]
    first = start(live, lease=SHORT, count=8).pid
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

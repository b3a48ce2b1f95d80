"""What the tasks of one process do, and when the carrier refuses to start; brokers are in test_carrier_processes."""

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from click.testing import CliRunner

from service import carrier, settings
from service.carrier import Carrier, celery_app, run_carrier
from service.cli import server
from service.core.errors import TrackerError
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.conftest import MIGRATED, START, new_database, new_name
from tests.support.alerts import deliveries, happen, register, sequences, track
from tests.support.receiver import running_receiver
from tests.support.stories import FIRST


def test_a_look_delivers_what_is_due_and_ends_with_its_turn(
    both_services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrier, "TURN", 2.0)
    with running_receiver() as receiver:
        registered = register(both_services, receiver.url)
        subject = track(both_services, "bridge")
        happen(both_services, subject, 3)
        Carrier(both_services).look()
        assert sequences(receiver, subject.article_id) == [1, 2, 3]
    assert {row.state for row in deliveries(both_services, registered.endpoint_id)} == {"delivered"}


def test_a_process_that_looks_turns_further_messages_away_until_its_turn_is_over(services: Services) -> None:
    one = Carrier(services)
    turn = one.begin("look")
    assert turn and not turn.is_set()
    assert one.begin("look") is None
    assert one.begin("judge") is not None
    turn.ends_at = 0.0
    assert turn.is_set()
    assert one.begin("look") is not None  # though the first may still be finishing


def test_nothing_is_begun_once_the_worker_is_told_to_stop(services: Services) -> None:
    one = Carrier(services)
    turn = one.begin("look")
    one.stop.set()
    assert turn and turn.is_set()
    assert one.begin("look") is None
    assert one.begin("judge") is None


def test_judging_goes_on_until_nothing_is_left_and_makes_room_for_the_next(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = [True, True, True, False, False]
    monkeypatch.setattr(carrier, "catch_up", lambda *_: left.pop(0))
    one = Carrier(services)
    one.judge()
    assert left == [False]
    one.judge()
    assert left == []


def test_a_turn_of_judging_is_over_although_it_failed(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    one = Carrier(services)
    monkeypatch.setattr(carrier, "catch_up", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        one.judge()
    assert one.begin("judge") is not None


def test_posting_needs_no_broker(make_services: Callable[[str], Services], postgres: str) -> None:
    services = make_services(new_database(postgres, new_name(), MIGRATED))
    away = replace(services, settings=replace(services.settings, broker_url="amqp://127.0.0.1:1//"))
    posted = post_version(away, NewArticle("https://a.example/1", "A"), NewVersion("Bridge", FIRST), now=START)
    assert posted.number == 1


@pytest.mark.parametrize(("address", "kind"), [("amqp://127.0.0.1:1//", "quorum"), ("redis://127.0.0.1:1/0", None)])
def test_messages_are_done_with_only_when_their_task_is(services: Services, address: str, kind: str | None) -> None:
    app = celery_app(Carrier(services), address)
    assert app.conf.task_acks_late and app.conf.task_reject_on_worker_lost
    assert app.conf.worker_prefetch_multiplier == 1
    (queue,) = app.amqp.queues.values()
    assert (queue.queue_arguments or {}).get("x-queue-type") == kind
    assert {entry["task"] for entry in app.conf.beat_schedule.values()} <= app.tasks.keys()


def test_redis_waits_longer_for_a_task_than_one_may_last(services: Services) -> None:
    app = celery_app(Carrier(services), "redis://127.0.0.1:1/0")
    assert app.conf.broker_transport_options["visibility_timeout"] > carrier.TURN + carrier.DRAIN


def test_without_a_broker_the_carrier_says_which_setting_names_one(services: Services) -> None:
    with pytest.raises(TrackerError, match="TRACKER_BROKER_URL is not set"):
        run_carrier(services)


def test_sqlite_is_refused_since_no_other_machine_reaches_it(services: Services) -> None:
    named = replace(services, settings=replace(services.settings, broker_url="redis://127.0.0.1:1/0"))
    with pytest.raises(TrackerError, match="needs PostgreSQL"):
        run_carrier(named)


def test_without_celery_the_command_says_what_to_install(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "celery", None)
    monkeypatch.delitem(sys.modules, "service.carrier")
    with pytest.raises(TrackerError, match=r"pip install 'correction-tracker\[celery\]'"):
        server.carried(services)


def test_only_known_carriers_are_taken() -> None:
    told = CliRunner().invoke(server.worker, ["--carrier", "pigeon"])
    assert told.exit_code == 2
    assert "'rows', 'celery'" in told.output


@pytest.mark.parametrize("address", ["amqp://tracker:secret@broker", "amqps://b:5671/x", "redis://b/1", "rediss://b"])
def test_addresses_of_brokers_are_taken_as_they_are(address: str) -> None:
    assert settings.load({"TRACKER_BROKER_URL": address}).broker_url == address


@pytest.mark.parametrize("address", ["broker", "http://broker", "amqp:broker", "redis://", "kafka://broker:9092"])
def test_other_addresses_are_refused_by_the_name_of_the_setting(address: str) -> None:
    with pytest.raises(settings.SettingsError, match="TRACKER_BROKER_URL must begin with amqp://"):
        settings.load({"TRACKER_BROKER_URL": address})


def test_no_broker_is_needed() -> None:
    assert settings.load({}).broker_url is None

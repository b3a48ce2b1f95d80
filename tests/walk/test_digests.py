"""Endpoints that are told at the hour or in the morning: everything once, nothing at other times."""

from typing import Any

import orjson

from service.courier import deliver_due
from service.usecases.change_endpoint import change_endpoint
from service.usecases.digests import send_digests
from service.wiring import Services
from tests.support.alerts import deliveries, happen, register, track
from tests.support.receiver import Receiver, running_receiver


def deliver(services: Services) -> None:
    """Do what the worker does."""
    while send_digests(services, services.clock()):
        pass
    deliver_due(services)


def change(services: Services, number: int, **changes: Any) -> None:
    with services.writing() as work:
        change_endpoint(work.session, services.vault, number, changes, now=services.clock(), allow_private=True)
        work.commit()


def digests(receiver: Receiver) -> list[list[str]]:
    """Return the articles that each digest named."""
    told = [request.event for request in receiver.received if request.event["type"] == "digest"]
    return [[one["data"]["article"]["title"] for one in event["data"]["events"]] for event in told]


def test_events_are_gathered_until_the_hour_and_told_once(both_services: Services, clock, receiver: Receiver) -> None:
    register(both_services, receiver.url, digest="hourly")
    for name in ("ferry", "tram"):
        happen(both_services, track(both_services, name))
    deliver(both_services)
    assert receiver.types() == ["ping"]
    clock.pass_(hours=1)
    deliver(both_services)
    deliver(both_services)
    assert digests(receiver) == [["ferry", "tram"]]
    happen(both_services, track(both_services, "bridge"))
    clock.pass_(hours=1)
    deliver(both_services)
    assert digests(receiver) == [["ferry", "tram"], ["bridge"]]


def test_an_hour_in_which_nothing_happened_is_silent(services: Services, clock, receiver: Receiver) -> None:
    happen(services, track(services, "before"))
    register(services, receiver.url, digest="hourly")
    for _ in range(3):
        clock.pass_(hours=1)
        deliver(services)
    assert receiver.types() == ["ping"]


def test_filters_hold_for_digests(services: Services, clock, receiver: Receiver) -> None:
    wanted = track(services, "wanted")
    register(services, receiver.url, digest="daily", filters={"articles": [wanted.article_id]})
    for subject in (track(services, "other"), wanted):
        happen(services, subject)
    clock.pass_(days=1)
    deliver(services)
    assert digests(receiver) == [["wanted"]]


def test_other_endpoints_are_told_at_once_and_never_of_a_digest(services: Services, clock, receiver: Receiver) -> None:
    register(services, receiver.url, digest="hourly")
    with running_receiver() as other:
        register(services, other.url)
        happen(services, track(services, "ferry"))
        deliver(services)
        assert sorted(other.types()) == ["article.tracked", "ping"]
        clock.pass_(hours=1)
        deliver(services)
        assert sorted(other.types()) == ["article.tracked", "ping"]


def test_what_happened_while_no_worker_ran_is_in_the_next_digest(services: Services, clock, receiver: Receiver) -> None:
    register(services, receiver.url, digest="hourly")
    happen(services, track(services, "ferry"))
    clock.pass_(hours=30)
    happen(services, track(services, "tram"))
    deliver(services)
    assert digests(receiver) == [["ferry", "tram"]]


def test_a_digest_that_is_not_received_is_tried_again(services: Services, clock, receiver: Receiver) -> None:
    number = register(services, receiver.url, digest="hourly").endpoint_id
    deliver(services)
    happen(services, track(services, "ferry"))
    clock.pass_(hours=1)
    receiver.answer(500)
    deliver(services)
    receiver.answer(204)
    clock.pass_(minutes=30)
    deliver(services)
    assert [row.state for row in deliveries(services, number)] == ["delivered", "delivered"]
    first, second = (request.body for request in receiver.received[1:])
    assert first == second


def test_who_wants_single_messages_again_is_told_at_once_what_was_gathered(services, clock, receiver) -> None:
    number = register(services, receiver.url, digest="daily").endpoint_id
    happen(services, track(services, "ferry"))
    change(services, number, digest=None)
    happen(services, track(services, "tram"))
    deliver(services)
    assert sorted(receiver.types()) == ["article.tracked", "digest", "ping"]
    assert digests(receiver) == [["ferry"]]


def test_who_was_switched_off_is_told_of_what_happens_from_then_on(services, clock, receiver) -> None:
    number = register(services, receiver.url, digest="hourly").endpoint_id
    change(services, number, state="disabled")
    happen(services, track(services, "missed"))
    clock.pass_(hours=2)
    deliver(services)
    change(services, number, state="active")
    happen(services, track(services, "ferry"))
    clock.pass_(hours=1)
    deliver(services)
    assert digests(receiver) == [["ferry"]]


def test_who_is_switched_off_with_a_last_digest_is_owed_nothing(services: Services) -> None:
    number = register(services, "http://127.0.0.1:9/", digest="hourly").endpoint_id
    happen(services, track(services, "ferry"))
    change(services, number, digest=None, state="disabled")
    assert {row.state for row in deliveries(services, number)} == {"cancelled"}


def test_a_channel_is_told_a_digest_in_words(services: Services, clock, receiver: Receiver) -> None:
    register(services, receiver.url.replace("http://", "json://"), digest="hourly")
    for name in ("ferry", "tram"):
        happen(services, track(services, name))
    clock.pass_(hours=1)
    deliver(services)
    told = {one["title"]: one["message"] for one in (orjson.loads(request.body) for request in receiver.received)}
    assert told["Digest · 2 events"].startswith("Tracked · Gazette: ferry\n")
    assert "Tracked · Gazette: tram" in told["Digest · 2 events"]

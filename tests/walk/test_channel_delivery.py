"""Channels on the road of webhooks: registered, told in words, in order, tried again, moved."""

from dataclasses import replace

import orjson
import pytest

from service.core.errors import InvalidInput
from service.courier import deliver_due
from service.store import endpoints
from service.usecases.change_endpoint import change_endpoint
from service.usecases.rotate_secret import rotate_secret
from service.wiring import Services
from tests.support.alerts import deliveries, happen, register, state_of, track
from tests.support.receiver import Receiver, running_receiver


def channel(receiver: Receiver) -> str:
    """Return a channel's address that ends at the receiver, with a password."""
    return receiver.url.replace("http://", "json://desk:harbour-secret@")


def titles(receiver: Receiver) -> list[str]:
    return [orjson.loads(request.body)["title"] for request in receiver.received]


def test_a_channel_is_greeted_and_told_in_words(both_services: Services, receiver: Receiver) -> None:
    registered = register(both_services, channel(receiver))
    assert registered.secret is None
    for name in ("Ferry stops", "Tram stops"):
        happen(both_services, track(both_services, name.replace(" ", "-")))
    deliver_due(both_services)
    assert sorted(titles(receiver)) == [
        "Corrections are told here from now on",
        "Tracked · Gazette: Ferry-stops",
        "Tracked · Gazette: Tram-stops",
    ]
    assert [row.state for row in deliveries(both_services, registered.endpoint_id)] == ["delivered"] * 3


def test_the_address_of_a_channel_is_encrypted_and_shown_masked(services: Services, receiver: Receiver) -> None:
    number = register(services, channel(receiver)).endpoint_id
    with services.reading() as session:
        stored = endpoints.get(session, number)
    assert "harbour-secret" not in stored.url
    assert b"harbour-secret" not in stored.secret
    assert services.vault.unlock(stored.secret) == channel(receiver)


def test_a_channel_that_refuses_is_degraded_and_told_later(services: Services, clock, receiver: Receiver) -> None:
    number = register(services, channel(receiver)).endpoint_id
    receiver.answer(500)
    deliver_due(services)
    assert state_of(services, number) == "degraded"
    [ping] = deliveries(services, number)
    assert ping.attempts[0].error == "refused"
    assert "500" in ping.attempts[0].answer
    receiver.answer(204)
    clock.pass_(minutes=10)
    deliver_due(services)
    assert state_of(services, number) == "active"


def test_links_lead_to_the_service_where_its_address_is_known(services: Services, receiver: Receiver) -> None:
    known = replace(services, settings=replace(services.settings, public_url="https://corrections.example"))
    register(known, channel(receiver), event_types=("article.tracked",))
    happen(known, track(known, "ferry"))
    deliver_due(known)
    told = {one["title"]: one["message"] for one in (orjson.loads(request.body) for request in receiver.received)}
    assert told["Tracked · Gazette: ferry"].splitlines() == [
        "https://corrections.example/articles/1",
        "https://gazette.example/ferry",
    ]


def change(services: Services, number: int, url: str) -> None:
    with services.writing() as work:
        change_endpoint(work.session, services.vault, number, {"url": url}, now=services.clock(), allow_private=True)
        work.commit()


def test_a_channel_may_move_but_stays_a_channel(services: Services, receiver: Receiver) -> None:
    number = register(services, channel(receiver)).endpoint_id
    with running_receiver() as other:
        change(services, number, channel(other))
        deliver_due(services)
        assert (len(other.received), receiver.received) == (1, [])
    with pytest.raises(InvalidInput, match="register another"):
        change(services, number, receiver.url)


def test_the_masked_address_that_was_read_may_be_sent_back(services: Services, receiver: Receiver) -> None:
    number = register(services, channel(receiver)).endpoint_id
    with services.reading() as session:
        shown = endpoints.get(session, number).url
    change(services, number, shown)
    deliver_due(services)
    assert len(receiver.received) == 1


def test_a_channel_has_no_secret_to_rotate(services: Services, receiver: Receiver) -> None:
    number = register(services, channel(receiver)).endpoint_id
    with services.writing() as work, pytest.raises(InvalidInput, match="change its url"):
        rotate_secret(work.session, services.vault, number, 0, now=services.clock())

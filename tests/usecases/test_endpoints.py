"""Registering, changing and removing webhook endpoints."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from service.core.errors import InvalidInput, NotFound
from service.reading import webhooks
from service.store.webhooks import WebhookEndpoint
from service.usecases.change_endpoint import change_endpoint, remove_endpoint
from service.usecases.ping_endpoint import ping_endpoint
from service.usecases.register_endpoint import NewEndpoint, register_endpoint
from service.usecases.replay_deliveries import recover_endpoint, resend_delivery
from service.usecases.rotate_secret import MOST, rotate_secret
from service.wiring import Services
from tests.conftest import MIGRATED, Clock, new_database, new_name
from tests.support.alerts import deliveries, happen, register, state_of, track

HOOK = "https://hooks.gazette.example/in"


def try_to_register(services: Services, wanted: NewEndpoint, *, allow_private: bool = False) -> None:
    with services.writing() as work:
        register_endpoint(work.session, services.vault, wanted, now=services.clock(), allow_private=allow_private)


def change(services: Services, endpoint_id: int, **changes: Any) -> None:
    with services.writing() as work:
        change_endpoint(work.session, services.vault, endpoint_id, changes, now=services.clock(), allow_private=False)
        work.commit()


@pytest.mark.parametrize(
    "url",
    [
        "http://hooks.gazette.example/in",
        "https://localhost/in",
        "https://127.0.0.1/in",
        "https://0x7f.1/in",
        "https://2130706433/in",
        "https://[::1]/in",
        "https://10.1.2.3/in",
        "https://metadata.internal/",
        "https://user:word@hooks.gazette.example/in",
        "ftp://hooks.gazette.example/in",
        "hooks.gazette.example",
        "https://hooks.gazette.example/" + "a" * 3_000,
    ],
)
def test_an_address_where_no_webhook_may_go_is_refused(services: Services, url: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        try_to_register(services, NewEndpoint(url))
    assert caught.value.pointer == "/url"


def test_private_addresses_and_http_are_for_whoever_allows_them(services: Services) -> None:
    try_to_register(services, NewEndpoint("http://127.0.0.1:9/in"), allow_private=True)
    with pytest.raises(InvalidInput, match="user name"):
        try_to_register(services, NewEndpoint("http://a@127.0.0.1:9/in"), allow_private=True)


@pytest.mark.parametrize(
    ("wanted", "pointer"),
    [
        (NewEndpoint(HOOK, event_types=("ping", "article.vanished")), "/event_types/1"),
        (NewEndpoint(HOOK, filters={"colour": ["red"]}), "/filters/colour"),
        (NewEndpoint(HOOK, filters={"event_types": ["ping"]}), "/filters/event_types"),
        (NewEndpoint(HOOK, filters={"correction_kinds": ["typo"]}), "/filters/correction_kinds/0"),
    ],
)
def test_what_does_not_exist_cannot_be_asked_for(services: Services, wanted: NewEndpoint, pointer: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        try_to_register(services, wanted)
    assert caught.value.pointer == pointer


def test_what_was_asked_for_is_shown_and_the_secret_is_not(both_services: Services) -> None:
    services = both_services
    registered = register(
        services,
        HOOK,
        event_types=("ping", "correction.detected", "ping"),
        filters={"outlets": ["Gazette"], "correction_kinds": ["retraction"], "substantive_only": True},
        description="The desk's chat",
    )
    with services.reading() as session:
        row = webhooks.get_endpoint(session, registered.endpoint_id)
        stored = session.get_one(WebhookEndpoint, registered.endpoint_id).secret
    assert (row.url, row.description, row.state, row.state_reason) == (
        HOOK,
        "The desk's chat",
        "active",
        None,
    )
    assert row.event_types == ["ping", "correction.detected"]
    assert row.filters["outlets"] == ["Gazette"]
    assert registered.secret not in repr(row)
    assert registered.secret.encode() not in stored
    assert services.vault.unlock(stored) == registered.secret


def test_each_endpoint_has_a_secret_of_its_own(services: Services) -> None:
    assert register(services, HOOK).secret != register(services, HOOK).secret


def test_a_change_keeps_what_it_does_not_name(services: Services) -> None:
    endpoint_id = register(services, HOOK, event_types=("ping",), description="before").endpoint_id
    change(services, endpoint_id, description="after")
    with services.reading() as session:
        row = webhooks.get_endpoint(session, endpoint_id)
    assert (row.url, row.event_types, row.description) == (HOOK, ["ping"], "after")


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"url": "http://127.0.0.1/"}, "/url"),
        ({"event_types": ["nothing"]}, "/event_types/0"),
        ({"filters": {"nothing": []}}, "/filters/nothing"),
        ({"state": "degraded"}, "/state"),
    ],
)
def test_a_change_is_checked_like_a_new_endpoint(services: Services, changes: dict[str, Any], pointer: str) -> None:
    endpoint_id = register(services, HOOK).endpoint_id
    with pytest.raises(InvalidInput) as caught:
        change(services, endpoint_id, **changes)
    assert caught.value.pointer == pointer


def test_switching_off_cancels_what_is_owed_and_switching_on_starts_afresh(both_services: Services) -> None:
    endpoint_id = register(both_services, HOOK).endpoint_id
    change(both_services, endpoint_id, state="disabled")
    assert state_of(both_services, endpoint_id) == "disabled"
    happen(both_services, track(both_services, "one"))
    assert [row.state for row in deliveries(both_services, endpoint_id)] == ["cancelled"]
    change(both_services, endpoint_id, state="active")
    happen(both_services, track(both_services, "two"))
    assert [row.state for row in deliveries(both_services, endpoint_id)] == ["cancelled", "pending"]


def test_a_removed_endpoint_is_not_there_any_more_and_its_secret_is_gone(services: Services) -> None:
    endpoint_id, kept = register(services, HOOK).endpoint_id, register(services, HOOK).endpoint_id
    with services.writing() as work:
        remove_endpoint(work.session, endpoint_id, now=services.clock())
        work.commit()
    with services.reading() as session:
        assert [row.id for row in webhooks.list_endpoints(session).items] == [kept]
        assert session.get_one(WebhookEndpoint, endpoint_id).secret == b""
        with pytest.raises(NotFound):
            webhooks.get_endpoint(session, endpoint_id)
        with pytest.raises(NotFound):
            webhooks.list_deliveries(session, endpoint_id)


@pytest.mark.parametrize("seconds", [-1, 7 * 86_400 + 1])
def test_an_overlap_lasts_seven_days_at_most(services: Services, seconds: int) -> None:
    endpoint_id = register(services, HOOK).endpoint_id
    with services.writing() as work, pytest.raises(InvalidInput) as caught:
        rotate_secret(work.session, services.vault, endpoint_id, seconds, now=services.clock())
    assert caught.value.pointer == "/overlap_seconds"


def test_a_rotation_without_overlap_ends_the_old_secret_at_once(services: Services) -> None:
    endpoint_id = register(services, HOOK).endpoint_id
    with services.writing() as work:
        new = rotate_secret(work.session, services.vault, endpoint_id, 0, now=services.clock())
        endpoint = work.session.get_one(WebhookEndpoint, endpoint_id)
        assert services.vault.unlock(endpoint.secret) == new
        assert endpoint.old_secrets == []


def test_so_many_secrets_sign_beside_each_other_and_no_more(services: Services, clock: Clock) -> None:
    endpoint_id = register(services, HOOK).endpoint_id

    def rotate(seconds: int) -> None:
        with services.writing() as work:
            rotate_secret(work.session, services.vault, endpoint_id, seconds, now=clock.now)
            work.commit()

    for _ in range(MOST):
        rotate(3_600)
    with pytest.raises(InvalidInput) as caught:
        rotate(1)
    assert caught.value.pointer == "/overlap_seconds"
    rotate(0)
    clock.pass_(hours=1)
    rotate(1)
    with services.reading() as session:
        assert len(session.get_one(WebhookEndpoint, endpoint_id).old_secrets) == 1


def test_of_two_rotations_at_once_none_gives_out_a_secret_that_never_signs(
    make_services: Callable[[str], Services], postgres: str
) -> None:
    services = make_services(new_database(postgres, new_name(), MIGRATED))
    endpoint_id, now = register(services, HOOK).endpoint_id, services.clock()

    def rotate(_: int) -> str:
        with services.writing() as work:
            secret = rotate_secret(work.session, services.vault, endpoint_id, 60, now=now)
            time.sleep(0.3)  # so that the other one begins meanwhile
            work.commit()
        return secret

    with ThreadPoolExecutor(2) as pool:
        given = set(pool.map(rotate, range(2)))
    with services.reading() as session:
        endpoint = session.get_one(WebhookEndpoint, endpoint_id)
    sealed = [endpoint.secret, *(old["secret"].encode() for old in endpoint.old_secrets)]
    assert given <= {services.vault.unlock(one) for one in sealed}


def test_what_is_not_there_cannot_be_used(services: Services, clock: Clock) -> None:
    with services.writing() as work:
        session, now = work.session, clock.now
        for attempt in (
            lambda: ping_endpoint(session, 99, now=now),
            lambda: resend_delivery(session, 99, now=now),
            lambda: recover_endpoint(session, 99, now, None, now=now),
            lambda: rotate_secret(session, services.vault, 99, 0, now=now),
            lambda: remove_endpoint(session, 99, now=now),
            lambda: change_endpoint(session, services.vault, 99, {}, now=now, allow_private=False),
            lambda: webhooks.get_delivery(session, 99),
        ):
            with pytest.raises(NotFound, match="99"):
                attempt()


def test_nothing_is_sent_again_to_a_disabled_endpoint(services: Services, clock: Clock) -> None:
    endpoint_id = register(services, HOOK).endpoint_id
    change(services, endpoint_id, state="disabled")
    (delivery,) = deliveries(services, endpoint_id)
    with services.writing() as work:
        for attempt in (
            lambda: ping_endpoint(work.session, endpoint_id, now=clock.now),
            lambda: resend_delivery(work.session, delivery.id, now=clock.now),
            lambda: recover_endpoint(work.session, endpoint_id, clock.now, None, now=clock.now),
        ):
            with pytest.raises(InvalidInput, match="set its state to active"):
                attempt()


def test_events_are_kept_for_sending_again_for_30_days(services: Services, clock: Clock) -> None:
    endpoint_id = register(services, HOOK).endpoint_id
    (delivery,) = deliveries(services, endpoint_id)
    clock.pass_(days=30, seconds=1)
    with services.writing() as work:
        with pytest.raises(InvalidInput, match="30 days"):
            resend_delivery(work.session, delivery.id, now=clock.now)
        with pytest.raises(InvalidInput) as caught:
            since = clock.now - timedelta(days=31)
            recover_endpoint(work.session, endpoint_id, since, None, now=clock.now)
        assert caught.value.pointer == "/since"
        with pytest.raises(InvalidInput) as caught:
            ago = clock.now - timedelta(hours=1)
            recover_endpoint(work.session, endpoint_id, clock.now, ago, now=clock.now)
        assert caught.value.pointer == "/until"


def test_deliveries_are_listed_newest_first_page_by_page_and_by_state(services: Services) -> None:
    endpoint_id = register(services, HOOK).endpoint_id
    register(services, HOOK)  # whose deliveries must not be among them
    happen(services, track(services, "one"), times=4)
    with services.reading() as session:
        first = webhooks.list_deliveries(session, endpoint_id, limit=3)
        rest = webhooks.list_deliveries(session, endpoint_id, after=first.next_key, limit=3)
        assert webhooks.list_deliveries(session, endpoint_id, state="failed").items == ()
        assert len(webhooks.list_deliveries(session, endpoint_id, state="pending").items) == 5
    shown = [*first.items, *rest.items]
    assert [row.event_type for row in shown] == ["article.tracked"] * 4 + ["ping"]
    assert rest.next_key is None
    assert {row.endpoint_id for row in shown} == {endpoint_id}

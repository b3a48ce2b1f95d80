"""From an event that was recorded to the webhook that arrives, on both databases and over a real network."""

from datetime import timedelta

import pytest

from service.core.alerts import catalogue
from service.core.alerts.schedule import DELAYS
from service.courier import deliver_due
from service.reading import webhooks
from service.store import outbox
from service.usecases.change_endpoint import change_endpoint, remove_endpoint
from service.usecases.ping_endpoint import ping_endpoint
from service.usecases.replay_deliveries import recover_endpoint, resend_delivery
from service.usecases.rotate_secret import rotate_secret
from service.wiring import Services
from tests.conftest import Clock
from tests.support.alerts import deliveries, happen, register, sequences, state_of, track
from tests.support.receiver import OK, Received, Receiver, Reply, running_receiver


def test_a_new_endpoint_is_greeted_with_a_ping_that_its_secret_verifies(
    both_services: Services, receiver: Receiver
) -> None:
    registered = register(both_services, receiver.url + "/hook", filters={"outlets": ["another"]})
    deliver_due(both_services)
    (request,) = receiver.received
    assert request.path == "/hook"
    assert request.event["type"] == "ping"
    assert request.event["data"] == {"endpoint_id": registered.endpoint_id, "sequence": 0}
    assert request.headers["content-type"] == "application/json"
    assert request.is_signed_with(registered.secret)
    assert not request.is_signed_with("whsec_" + "A" * 43 + "=")


def test_events_of_an_article_arrive_in_order_and_once(both_services: Services, receiver: Receiver) -> None:
    register(both_services, receiver.url)
    one, two = track(both_services, "one"), track(both_services, "two")
    for _ in range(6):
        happen(both_services, one)
        happen(both_services, two, times=2)
    deliver_due(both_services)
    assert sequences(receiver, one.article_id) == list(range(1, 7))
    assert sequences(receiver, two.article_id) == list(range(1, 13))
    assert len({request.id for request in receiver.received}) == len(receiver.received) == 19


def test_an_endpoint_hears_only_what_it_asked_for(services: Services, receiver: Receiver) -> None:
    register(services, receiver.url, event_types=("article.withdrawn",))
    subject = track(services, "one")
    happen(services, subject)
    with services.writing() as work:
        withdrawn = catalogue.article_withdrawn(subject, services.clock(), 1)
        outbox.record(work.session, withdrawn, subject.article_id)
        work.commit()
    deliver_due(services)
    assert sorted(receiver.types()) == ["article.withdrawn", "ping"]  # on their way together: either may be the first


def test_an_event_that_was_rolled_back_is_not_sent(services: Services, receiver: Receiver) -> None:
    register(services, receiver.url)
    subject = track(services, "one")
    with services.writing() as work:
        outbox.record(work.session, catalogue.article_tracked(subject, services.clock()), subject.article_id)
    deliver_due(services)
    assert receiver.types() == ["ping"]


def test_a_failed_attempt_is_logged_and_repeated_byte_for_byte_under_the_same_id(
    both_services: Services, receiver: Receiver, clock: Clock
) -> None:
    receiver.answer(500, b"out of order\0")
    registered = register(both_services, receiver.url)
    deliver_due(both_services)
    (delivery,) = deliveries(both_services, registered.endpoint_id)
    assert delivery.state == "pending"
    assert delivery.due_at is not None
    assert timedelta(seconds=4.5) <= delivery.due_at - clock.now <= timedelta(seconds=5.5)
    deliver_due(both_services)
    assert len(receiver.received) == 1  # not before it is due
    receiver.reply = lambda _request: OK
    clock.pass_(seconds=6)
    deliver_due(both_services)
    (delivery,) = deliveries(both_services, registered.endpoint_id)
    assert delivery.state == "delivered"
    assert [(a.number, a.status_code, a.error) for a in delivery.attempts] == [
        (1, 500, "status"),
        (2, 204, None),
    ]
    assert delivery.attempts[0].answer == "out of order\N{REPLACEMENT CHARACTER}"
    first, second = receiver.received
    assert (first.id, first.body) == (second.id, second.body)
    assert int(second.headers["webhook-timestamp"]) - int(first.headers["webhook-timestamp"]) == 6


def try_to_the_end(services: Services, clock: Clock) -> None:
    """Let all attempts of the schedule be made."""
    for delay in DELAYS:
        clock.pass_(seconds=delay * 1.11)
        deliver_due(services)


def test_an_attempt_is_made_for_each_delay_of_the_schedule(
    services: Services, receiver: Receiver, clock: Clock
) -> None:
    receiver.answer(500)
    registered = register(services, receiver.url)
    try_to_the_end(services, clock)
    assert len(receiver.received) == len(DELAYS) == 10
    (delivery,) = deliveries(services, registered.endpoint_id)
    assert (delivery.state, delivery.due_at) == ("failed", None)
    assert [attempt.number for attempt in delivery.attempts] == list(range(1, 11))


def test_an_endpoint_that_is_gone_is_disabled_and_the_others_are_told(
    both_services: Services, receiver: Receiver
) -> None:
    with running_receiver() as other:
        register(both_services, other.url)
        receiver.answer(410)
        gone = register(both_services, receiver.url)
        happen(both_services, track(both_services, "one"), times=3)
        deliver_due(both_services)
        assert state_of(both_services, gone.endpoint_id) == "disabled"
        assert {row.state for row in deliveries(both_services, gone.endpoint_id)} == {"cancelled"}
        assert other.types().count("endpoint.disabled") == 1
        told = next(r.event["data"] for r in other.received if r.event["type"] == "endpoint.disabled")
        assert (told["endpoint_id"], told["url"]) == (gone.endpoint_id, receiver.url)
        before = len(receiver.received)
        happen(both_services, track(both_services, "two"))
        deliver_due(both_services)
        assert len(receiver.received) == before
        assert other.types().count("article.tracked") == 4


def test_a_redirect_is_a_failure_and_its_target_is_not_visited(services: Services, receiver: Receiver) -> None:
    with running_receiver() as target:
        receiver.answer(307, Location=target.url)
        registered = register(services, receiver.url)
        deliver_due(services)
        (delivery,) = deliveries(services, registered.endpoint_id)
        assert (delivery.attempts[0].status_code, delivery.attempts[0].error) == (307, "status")
        assert target.received == []


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_an_overloaded_endpoint_is_left_alone_until_it_asked_to_be_tried_again(
    services: Services, receiver: Receiver, clock: Clock, status: int
) -> None:
    registered = register(services, receiver.url)
    deliver_due(services)
    receiver.answer(status, Retry_After="3600")
    happen(services, track(services, "one"))
    deliver_due(services)
    assert state_of(services, registered.endpoint_id) == "degraded"
    asked = len(receiver.received)
    clock.pass_(minutes=59)
    happen(services, track(services, "two"))
    deliver_due(services)
    assert len(receiver.received) == asked  # neither the old nor the new event
    receiver.reply = lambda _request: OK
    clock.pass_(minutes=2)
    deliver_due(services)
    assert state_of(services, registered.endpoint_id) == "active"
    assert receiver.types()[-2:] == ["article.tracked", "article.tracked"]


def test_one_event_that_is_refused_does_not_keep_the_others_back(services: Services, receiver: Receiver) -> None:
    register(services, receiver.url)
    deliver_due(services)
    bad, good = track(services, "bad"), track(services, "good")

    def refuse(request: Received) -> Reply:
        return (400, {}, b"") if request.event["data"]["article"]["title"] == "bad" else OK

    receiver.reply = refuse
    happen(services, bad)
    happen(services, good, times=3)
    deliver_due(services)
    assert sequences(receiver, good.article_id) == [1, 2, 3]


def test_after_a_day_of_being_down_everything_arrives_in_order_within_one_probe(
    both_services: Services, receiver: Receiver, clock: Clock
) -> None:
    registered = register(both_services, receiver.url)
    deliver_due(both_services)
    receiver.answer(503)
    one, two = track(both_services, "one"), track(both_services, "two")
    for _ in range(8):
        happen(both_services, one, times=3)
        happen(both_services, two, times=3)
        clock.pass_(hours=3)
        deliver_due(both_services)
    probes = len(receiver.received) - 1
    assert probes <= len(DELAYS)  # single probes, not every event again and again
    receiver.received.clear()
    receiver.reply = lambda _request: OK
    waiting = min(row.due_at for row in deliveries(both_services, registered.endpoint_id) if row.due_at)
    clock.pass_(hours=14 * 1.1)  # the interval of the schedule after a day
    assert waiting <= clock.now
    deliver_due(both_services)
    assert sequences(receiver, one.article_id) == list(range(1, 25))
    assert sequences(receiver, two.article_id) == list(range(1, 25))
    assert state_of(both_services, registered.endpoint_id) == "active"


def test_a_backlog_that_was_put_off_one_by_one_is_flushed_by_the_first_success(
    services: Services, receiver: Receiver, clock: Clock
) -> None:
    registered = register(services, receiver.url)
    deliver_due(services)
    receiver.answer(500)
    for name in ("one", "two", "three"):
        happen(services, track(services, name))
    for delay in DELAYS[1:6]:
        deliver_due(services)
        clock.pass_(seconds=delay * 1.11)
    receiver.reply = lambda _request: OK
    receiver.received.clear()
    happen(services, track(services, "four"))
    clock.pass_(seconds=1)
    deliver_due(services)
    assert len(receiver.received) == 4
    assert {row.state for row in deliveries(services, registered.endpoint_id)} == {"delivered"}


def test_five_days_of_failures_disable_an_endpoint(services: Services, receiver: Receiver, clock: Clock) -> None:
    receiver.answer(503)
    registered = register(services, receiver.url)
    subject = track(services, "one")
    for _ in range(24):
        happen(services, subject)
        deliver_due(services)
        if state_of(services, registered.endpoint_id) == "disabled":
            break
        clock.pass_(hours=8)
    with services.reading() as session:
        endpoint = webhooks.get_endpoint(session, registered.endpoint_id)
    assert endpoint.state == "disabled"
    assert endpoint.state_reason == "Every attempt failed for 120 hours."
    assert clock.now - endpoint.failing_since >= timedelta(hours=120)


def test_during_a_rotation_both_secrets_verify_and_afterwards_only_the_new_one(
    both_services: Services, receiver: Receiver, clock: Clock
) -> None:
    receiver.answer(503)
    registered = register(both_services, receiver.url)
    deliver_due(both_services)
    with both_services.writing() as work:
        new = rotate_secret(work.session, both_services.vault, registered.endpoint_id, 3_600, now=clock.now)
        work.commit()
    receiver.reply = lambda _request: OK
    clock.pass_(seconds=6)
    deliver_due(both_services)
    backlog = receiver.received[-1]
    assert backlog.is_signed_with(new) and backlog.is_signed_with(registered.secret)
    clock.pass_(seconds=3_600)
    with both_services.writing() as work:
        ping_endpoint(work.session, registered.endpoint_id, now=clock.now)
        work.commit()
    deliver_due(both_services)
    later = receiver.received[-1]
    assert later.is_signed_with(new) and not later.is_signed_with(registered.secret)


def test_after_two_rotations_a_receiver_that_knows_the_first_secret_still_verifies(
    both_services: Services, receiver: Receiver, clock: Clock
) -> None:
    registered = register(both_services, receiver.url)
    given = [registered.secret]
    for overlap in (3_600, 7_200, 0):
        with both_services.writing() as work:
            given.append(
                rotate_secret(work.session, both_services.vault, registered.endpoint_id, overlap, now=clock.now)
            )
            work.commit()
    signed = []
    for _ in range(3):
        deliver_due(both_services)
        signed.append([receiver.received[-1].is_signed_with(secret) for secret in given])
        clock.pass_(seconds=3_600)
        with both_services.writing() as work:
            ping_endpoint(work.session, registered.endpoint_id, now=clock.now)
            work.commit()
    # the third was ended at once by the rotation without overlap
    assert signed == [[True, True, False, True], [False, True, False, True], [False, False, False, True]]


def test_a_new_address_is_tried_at_once_with_all_that_failed_at_the_old_one(
    services: Services, receiver: Receiver
) -> None:
    receiver.answer(503, Retry_After="86400")
    registered = register(services, receiver.url)
    deliver_due(services)
    happen(services, track(services, "one"))
    with running_receiver() as elsewhere:
        with services.writing() as work:
            moved = {"url": elsewhere.url}
            change_endpoint(
                work.session, services.vault, registered.endpoint_id, moved, now=services.clock(), allow_private=True
            )
            work.commit()
        deliver_due(services)
        assert sorted(elsewhere.types()) == ["article.tracked", "ping"]


def test_a_ping_by_hand_is_sent_even_while_the_endpoint_is_held(services: Services, receiver: Receiver) -> None:
    receiver.answer(503, Retry_After="86400")
    registered = register(services, receiver.url)
    deliver_due(services)
    receiver.reply = lambda _request: OK
    deliver_due(services)
    assert len(receiver.received) == 1
    with services.writing() as work:
        ping_endpoint(work.session, registered.endpoint_id, now=services.clock())
        work.commit()
    deliver_due(services)
    assert receiver.types() == ["ping", "ping"]
    assert state_of(services, registered.endpoint_id) == "active"


def test_a_run_of_failures_ends_when_nothing_is_tried_any_more(
    services: Services, receiver: Receiver, clock: Clock
) -> None:
    receiver.answer(500)
    registered = register(services, receiver.url)
    try_to_the_end(services, clock)
    clock.pass_(days=30)
    happen(services, track(services, "one"))
    deliver_due(services)  # one more failure a month later is not a run of a month
    assert state_of(services, registered.endpoint_id) == "degraded"


def test_a_delivery_is_sent_again_under_its_old_id(services: Services, receiver: Receiver, clock: Clock) -> None:
    registered = register(services, receiver.url)
    deliver_due(services)
    (delivery,) = deliveries(services, registered.endpoint_id)
    clock.pass_(days=3)
    with services.writing() as work:
        resend_delivery(work.session, delivery.id, now=clock.now)
        work.commit()
    deliver_due(services)
    assert [request.id for request in receiver.received] == [delivery.event_id] * 2
    assert deliveries(services, registered.endpoint_id)[0].state == "delivered"


def test_what_was_missed_while_disabled_is_recovered_in_order_and_nothing_else(
    both_services: Services, receiver: Receiver, clock: Clock
) -> None:
    services = both_services
    registered = register(services, receiver.url, event_types=("article.tracked", "ping"))
    subject = track(services, "one")
    happen(services, subject)
    deliver_due(services)
    clock.pass_(hours=1)
    with services.writing() as work:
        change_endpoint(
            work.session,
            services.vault,
            registered.endpoint_id,
            {"state": "disabled"},
            now=clock.now,
            allow_private=True,
        )
        work.commit()
    happen(services, subject, times=3)
    with services.writing() as work:
        outbox.record(work.session, catalogue.article_withdrawn(subject, clock.now, 1), subject.article_id)
        work.commit()
    register(services, receiver.url + "/other", event_types=("ping",))
    clock.pass_(hours=1)
    with services.writing() as work:
        change_endpoint(
            work.session, services.vault, registered.endpoint_id, {"state": "active"}, now=clock.now, allow_private=True
        )
        since = clock.now - timedelta(days=1)
        count = recover_endpoint(work.session, registered.endpoint_id, since, None, now=clock.now)
        work.commit()
    assert count == 3
    receiver.received.clear()
    deliver_due(services)
    assert sequences(receiver, subject.article_id) == [2, 3, 4]
    assert receiver.types().count("ping") == 1  # the other endpoint's


def test_nothing_is_sent_to_an_endpoint_that_was_removed(services: Services, receiver: Receiver) -> None:
    registered = register(services, receiver.url)
    with services.writing() as work:
        remove_endpoint(work.session, registered.endpoint_id, now=services.clock())
        work.commit()
    happen(services, track(services, "one"))
    deliver_due(services)
    assert receiver.received == []

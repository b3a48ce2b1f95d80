"""An event whose body cannot be read any more costs itself: webhooks, replays and lists go on. On both databases."""

from datetime import timedelta

import pytest
from sqlalchemy import LargeBinary, select, type_coerce, update

from service.courier import deliver_due
from service.reading import events, webhooks
from service.store.events import Event
from service.usecases.replay_deliveries import recover_endpoint, resend_delivery
from service.wiring import Services
from tests.conftest import Clock
from tests.support.alerts import deliveries, happen, register, sequences, state_of, track
from tests.support.receiver import OK, Receiver


def damage(services: Services, type_: str, sequence: int) -> None:
    """Put bytes in place of the body that nothing can be unpacked from."""
    with services.writing() as work:
        work.session.execute(
            update(Event)
            .values(payload=type_coerce(b"no event", LargeBinary))
            .where(Event.type == type_, Event.sequence == sequence)
        )
        work.commit()


def test_a_damaged_event_is_given_up_and_all_others_are_sent(
    both_services: Services, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    registered = register(both_services, receiver.url)
    one = track(both_services, "one")
    happen(both_services, one, times=3)
    damage(both_services, "article.tracked", 2)
    deliver_due(both_services)
    assert sequences(receiver, one.article_id) == [1, 3]
    (failed,) = (row for row in deliveries(both_services, registered.endpoint_id) if row.state != "delivered")
    assert (failed.state, failed.due_at) == ("failed", None)
    assert [(a.number, a.status_code, a.error) for a in failed.attempts] == [(1, None, "damaged_event")]
    assert failed.event_id in caplog.text
    assert state_of(both_services, registered.endpoint_id) == "active"


def test_a_damaged_event_that_was_restored_can_be_sent_again(both_services: Services, receiver: Receiver) -> None:
    registered = register(both_services, receiver.url)
    with both_services.reading() as session:
        whole = session.scalars(select(Event.payload)).one()
    damage(both_services, "ping", 0)
    deliver_due(both_services)
    (failed,) = deliveries(both_services, registered.endpoint_id)
    with both_services.writing() as work:
        work.session.execute(update(Event).values(payload=whole))
        resend_delivery(work.session, failed.id, now=both_services.clock())
        work.commit()
    deliver_due(both_services)
    assert [request.body for request in receiver.received] == [whole]


def test_a_damaged_event_that_was_to_be_a_probe_does_not_hold_the_endpoint(
    both_services: Services, receiver: Receiver, clock: Clock
) -> None:
    receiver.answer(500)
    registered = register(both_services, receiver.url)
    deliver_due(both_services)
    assert state_of(both_services, registered.endpoint_id) == "degraded"
    damage(both_services, "ping", 0)
    receiver.reply = lambda _request: OK
    clock.pass_(seconds=6)
    subject = track(both_services, "one")
    happen(both_services, subject)
    deliver_due(both_services)
    assert [row.state for row in deliveries(both_services, registered.endpoint_id)] == ["failed", "delivered"]
    assert state_of(both_services, registered.endpoint_id) == "active"


def test_a_damaged_event_does_not_count_towards_the_end_of_an_endpoint_that_fails(
    both_services: Services, receiver: Receiver, clock: Clock
) -> None:
    receiver.answer(500)
    registered = register(both_services, receiver.url)
    deliver_due(both_services)
    with both_services.reading() as session:
        before = webhooks.get_endpoint(session, registered.endpoint_id)
    damage(both_services, "ping", 0)
    clock.pass_(days=6)
    deliver_due(both_services)
    with both_services.reading() as session:
        after = webhooks.get_endpoint(session, registered.endpoint_id)
    assert (after.state, after.state_reason) == (before.state, before.state_reason) == ("degraded", "It answered 500.")


def test_a_replay_passes_over_a_damaged_event(both_services: Services, receiver: Receiver, clock: Clock) -> None:
    happen(both_services, track(both_services, "one"), times=3)
    registered = register(both_services, receiver.url)
    damage(both_services, "article.tracked", 2)
    since, until = clock.now - timedelta(hours=1), clock.now + timedelta(hours=1)
    with both_services.writing() as work:
        count = recover_endpoint(work.session, registered.endpoint_id, since, until, now=clock.now)
        work.commit()
    deliver_due(both_services)
    assert count == 2
    assert sorted(receiver.types()) == ["article.tracked", "article.tracked", "ping"]


def test_a_list_shows_of_a_damaged_event_what_its_row_says_and_goes_on(both_services: Services) -> None:
    register(both_services, "http://127.0.0.1:9/")
    subject = track(both_services, "one")
    happen(both_services, subject, times=3)
    with both_services.reading() as session:
        before = events.list_events(session).items
    damage(both_services, "ping", 0)
    damage(both_services, "article.tracked", 2)
    with both_services.reading() as session:
        after = events.list_events(session).items
    named = [(one.id, one.type, one.timestamp, one.sequence, one.position) for one in before]
    assert [(one.id, one.type, one.timestamp, one.sequence, one.position) for one in after] == named
    assert after[0].data == {"sequence": 0, "damaged": True}
    assert after[2].data == {"article_id": subject.article_id, "sequence": 2, "damaged": True}
    assert [after[1].data, after[3].data] == [before[1].data, before[3].data]

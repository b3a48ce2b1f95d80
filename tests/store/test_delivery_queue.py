"""Which deliveries are due, and that each is in one worker's hands only."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import event, select, text, update

from service import courier
from service.outbound.sender import DEADLINE
from service.store import delivery_queue, engine
from service.store.delivery_queue import LEASE, SKEW, Claimed
from service.store.webhooks import Delivery, WebhookEndpoint
from service.usecases.deliver_due import IN_HAND, choose
from service.wiring import Services
from tests.conftest import Clock
from tests.support.alerts import happen, register, track

NOWHERE = "http://127.0.0.1:9/"


def claim(services: Services, room: int = 100) -> list[Claimed]:
    """Take in hand what is due, as a worker does that has nothing under way."""
    now = services.clock()
    with services.reading() as session:
        chosen = choose(delivery_queue.find_due(session, now, ()), {}, room)
    with services.writing() as work:
        claimed = delivery_queue.claim(work.session, chosen, now)
        work.commit()
    return claimed


def claimed_by_six(services: Services) -> list[int]:
    """Return what six workers took in hand at once."""
    with ThreadPoolExecutor(6) as workers:
        return [one.delivery_id for taken in workers.map(claim, [services] * 6) for one in taken]


def set_all(services: Services, **values: object) -> None:
    with services.writing() as work:
        work.session.execute(update(Delivery).values(**values))
        work.commit()


def set_endpoints(services: Services, **values: object) -> None:
    with services.writing() as work:
        work.session.execute(update(WebhookEndpoint).values(**values))
        work.commit()


@pytest.fixture
def listened(both_services: Services) -> Services:
    """An endpoint that was pinged, and an event each of three articles."""
    register(both_services, NOWHERE)
    set_all(both_services, state="delivered")
    for name in ("one", "two", "three"):
        happen(both_services, track(both_services, name))
    return both_services


def test_what_is_in_hand_is_not_taken_again(listened: Services) -> None:
    assert len(claim(listened)) == 3
    assert claim(listened) == []


def test_when_a_lease_has_run_out_another_worker_takes_over(listened: Services, clock: Clock) -> None:
    first = claim(listened)
    clock.now += LEASE
    second = claim(listened)
    assert [one.event_id for one in second] == [one.event_id for one in first]
    with listened.writing() as work:
        assert delivery_queue.settle(work.session, first, state="delivered") == 0
        assert delivery_queue.settle(work.session, second, state="delivered") == 3


def test_what_was_given_back_is_due_at_once(listened: Services) -> None:
    set_endpoints(listened, state="degraded")
    (probe,) = claim(listened)
    assert claim(listened) == []
    with listened.writing() as work:
        delivery_queue.release(work.session, [probe])
        work.commit()
    assert [one.event_id for one in claim(listened)] == [probe.event_id]


def test_a_failing_endpoint_is_sent_one_probe_at_a_time_the_oldest_event_first(listened: Services) -> None:
    set_endpoints(listened, state="degraded")
    (probe,) = claim(listened)
    with listened.reading() as session:
        oldest = session.scalars(select(Delivery.id).where(Delivery.state == "pending").order_by(Delivery.id)).first()
    assert probe.delivery_id == oldest
    assert claim(listened) == []


def test_nothing_is_sent_to_an_endpoint_that_is_held(listened: Services, clock: Clock) -> None:
    set_endpoints(listened, held_until=clock.now + timedelta(seconds=1))
    assert claim(listened) == []
    clock.pass_(seconds=1)
    assert len(claim(listened)) == 3


def test_what_is_put_off_is_not_due(listened: Services, clock: Clock) -> None:
    set_all(listened, due_at=clock.now + timedelta(microseconds=1))
    assert claim(listened) == []


def test_the_next_event_of_an_article_waits_for_the_one_before(both_services: Services, clock: Clock) -> None:
    register(both_services, NOWHERE)
    set_all(both_services, state="delivered")
    happen(both_services, track(both_services, "one"), times=3)
    (first,) = claim(both_services)
    assert claim(both_services) == []
    with both_services.writing() as work:
        later = clock.now + timedelta(hours=1)
        delivery_queue.settle(work.session, [first], due_at=later, leased_until=None, attempts=1)
        work.commit()
    assert claim(both_services) == []  # the first failed and is to be tried again: the others wait
    clock.pass_(hours=1)
    (first,) = claim(both_services)
    with both_services.writing() as work:
        delivery_queue.settle(work.session, [first], state="failed", leased_until=None)
        work.commit()
    (second,) = claim(both_services)
    assert b'"sequence":2' in second.body


#: events of one article that were delivered long ago
PAST = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
INSERT INTO events (id, type, timestamp, article_id, sequence, payload)
SELECT 'evt_' || i, 'ping', '2026-01-01', {article}, i + 1000, {nothing} FROM n
"""
DELIVERED = """
INSERT INTO deliveries (event_position, endpoint_id, article_id, state, attempts, created_at)
SELECT position, {endpoint}, article_id, 'delivered', 1, timestamp FROM events WHERE sequence > 1000
"""


@pytest.mark.parametrize("count", [30, 3_000])
def test_what_went_before_of_an_article_is_not_walked_over(both_services: Services, count: int) -> None:
    endpoint, subject = register(both_services, NOWHERE).endpoint_id, track(both_services, "one")
    set_all(both_services, state="delivered")
    sqlite = both_services.engine.dialect.name == "sqlite"
    with both_services.writing() as work:
        nothing = "x''" if sqlite else "'\\x'::bytea"
        work.session.execute(text(PAST.format(count=count, article=subject.article_id, nothing=nothing)))
        work.session.execute(text(DELIVERED.format(endpoint=endpoint)))
        work.commit()
    happen(both_services, subject)
    with both_services.writing() as work:
        work.session.execute(text("ANALYZE"))
        work.commit()
    assert (steps if sqlite else rows_read)(both_services) < 500
    assert len(claim(both_services)) == 1


def steps(services: Services) -> int:
    """Return how many instructions SQLite takes to find what is due."""
    count = 0

    def step() -> None:
        nonlocal count
        count += 1

    with services.reading() as session:
        driver = session.connection().connection.driver_connection
        driver.set_progress_handler(step, 1)
        delivery_queue.find_due(session, services.clock(), ())
        driver.set_progress_handler(None, 1)
    return count


def rows_read(services: Services) -> int:
    """Return how many rows PostgreSQL reads to find what is due."""
    asked = []
    event.listen(services.engine, "before_cursor_execute", lambda *told: asked.append(told[2:4]), once=True)
    with services.reading() as session:
        delivery_queue.find_due(session, services.clock(), ())
        statement, values = asked[0]
        cursor = session.connection().connection.cursor()
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}", values)
        [[[explained]]] = cursor.fetchall()
    return sum(map(read_by, below(explained["Plan"])))


def below(node):
    return [node, *(each for child in node.get("Plans", ()) for each in below(child))]


def read_by(node) -> int:
    removed = node.get("Rows Removed by Filter", 0) + node.get("Rows Removed by Index Recheck", 0)
    return (node["Actual Rows"] + removed) * node["Actual Loops"]


def test_one_endpoint_does_not_wait_for_another(both_services: Services) -> None:
    for _ in range(2):
        register(both_services, NOWHERE)
    set_all(both_services, state="delivered")
    happen(both_services, track(both_services, "one"))
    first = claim(both_services, room=1)
    second = claim(both_services, room=1)
    assert first[0].event_id == second[0].event_id
    assert first[0].endpoint_id != second[0].endpoint_id


def test_a_clock_that_is_set_back_does_not_freeze_what_was_in_hand(listened: Services, clock: Clock) -> None:
    claim(listened)
    clock.now -= timedelta(hours=1)
    set_all(listened, due_at=clock.now)
    assert len(claim(listened)) == 3
    assert timedelta(hours=1) > LEASE + SKEW


def test_an_endpoint_has_sixteen_deliveries_in_hand_at_most(services: Services) -> None:
    for _ in range(2):
        register(services, NOWHERE)
    set_all(services, state="delivered")
    for number in range(20):
        happen(services, track(services, str(number)))
    with services.reading() as session:
        due = delivery_queue.find_due(session, services.clock(), ())
        assert len(due) == 40
        one, two = sorted({found.endpoint_id for found in due})
        assert {found.endpoint_id for found in delivery_queue.find_due(session, services.clock(), [one])} == {two}
    assert len(choose(due, {}, 100)) == 2 * IN_HAND
    assert len(choose(due, {one: IN_HAND}, 100)) == IN_HAND
    assert len(choose(due, {one: IN_HAND - 1}, 100)) == 1 + IN_HAND
    assert len(choose(due, {}, 5)) == 5


def test_a_backlog_that_fills_a_look_hides_no_other_endpoint(
    both_services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery_queue, "WINDOW", 3)
    flooded = [register(both_services, NOWHERE).endpoint_id for _ in range(2)]
    set_all(both_services, state="delivered")
    for number in range(5):
        happen(both_services, track(both_services, str(number)))
    others = [register(both_services, NOWHERE).endpoint_id for _ in range(2)]  # each is owed its ping
    with both_services.reading() as session:
        due = delivery_queue.find_due(session, both_services.clock(), ())
    assert {found.endpoint_id for found in due} == {*flooded, *others}
    assert len(due) == len({found.delivery_id for found in due})


def steps_of_a_look(services: Services, events: int) -> int:
    """Return how much SQLite does to find what is due of an article, half of whose events were delivered."""
    set_all(services, state="delivered")
    happen(services, track(services, f"article of {events} events"), times=events)
    with services.writing() as work:
        owed = work.session.scalars(select(Delivery.id).where(Delivery.state == "pending").order_by(Delivery.id)).all()
        received = update(Delivery).where(Delivery.id.in_(owed[: events // 2])).values(state="delivered")
        work.session.execute(received)
        work.commit()
    hundreds: list[None] = []
    with services.reading() as session:
        driver = session.connection().connection.driver_connection
        assert driver is not None
        driver.set_progress_handler(lambda: hundreds.append(None), 100)
        (due,) = delivery_queue.find_due(session, services.clock(), ())
        driver.set_progress_handler(None, 100)
    assert due.delivery_id == owed[events // 2]
    return len(hundreds)


def test_the_cost_of_a_look_grows_with_the_events_of_an_article_and_not_with_their_square(services: Services) -> None:
    register(services, NOWHERE)
    assert steps_of_a_look(services, 400) < 2 * 8 * steps_of_a_look(services, 50)


def test_many_workers_at_once_take_each_delivery_once(both_services: Services) -> None:
    register(both_services, NOWHERE)
    set_all(both_services, state="delivered")
    for number in range(IN_HAND):
        happen(both_services, track(both_services, str(number)))
    taken = claimed_by_six(both_services)
    assert len(taken) == len(set(taken)) == IN_HAND


def test_many_workers_at_once_send_one_probe(both_services: Services) -> None:
    register(both_services, NOWHERE)
    for number in range(IN_HAND):
        happen(both_services, track(both_services, str(number)))
    set_endpoints(both_services, state="degraded")
    taken = claimed_by_six(both_services)
    assert len(taken) == 1


def test_a_lease_outlasts_an_attempt_and_its_writing_down_and_not_by_much() -> None:
    attempt, written = timedelta(seconds=DEADLINE), timedelta(seconds=2 * (engine.BUSY_SECONDS + courier.PAUSE))
    assert courier.WAIT + attempt + written <= LEASE <= 2 * attempt

"""Events and deliveries are written with what they tell of; readers miss nothing while writers race."""

import threading
import time
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update

from service.core.alerts import catalogue
from service.reading import events as reading
from service.store import outbox
from service.store.articles import Article
from service.store.events import Event
from service.store.webhooks import Delivery
from service.usecases.create_story import create_story
from service.usecases.replay_deliveries import recover_endpoint
from service.wiring import Services
from tests.support.alerts import deliveries, happen, register, track


def stored(services: Services) -> list[reading.EventRow]:
    with services.reading() as session:
        return list(reading.list_events(session, limit=1_000).items)


def test_events_of_an_article_are_numbered_from_one_without_a_gap(both_services: Services) -> None:
    one, two = track(both_services, "one"), track(both_services, "two")
    happen(both_services, one, times=3)
    happen(both_services, two, times=2)
    happen(both_services, one)
    numbered = [(row.data["article_id"], row.sequence) for row in stored(both_services)]
    first, second = one.article_id, two.article_id
    assert numbered == [(first, 1), (first, 2), (first, 3), (second, 1), (second, 2), (first, 4)]
    assert all(row.sequence == row.data["sequence"] for row in stored(both_services))


def test_several_events_are_kept_in_the_order_given(both_services: Services) -> None:
    subject, now = track(both_services, "one"), both_services.clock()
    endpoint_id = register(both_services, "http://127.0.0.1:9/", event_types=("article.withdrawn",)).endpoint_id
    told = (
        catalogue.article_tracked(subject, now),
        catalogue.article_withdrawn(subject, now, 1),
        catalogue.article_tracked(subject, now),
    )
    with both_services.writing() as work:
        outbox.record_all(work.session, told, subject.article_id)
        outbox.record_all(work.session, (), subject.article_id)
        work.commit()
    rows = stored(both_services)[1:]
    assert [(row.type, row.sequence) for row in rows] == [
        ("article.tracked", 1),
        ("article.withdrawn", 2),
        ("article.tracked", 3),
    ]
    assert [row.event_type for row in deliveries(both_services, endpoint_id)] == ["ping", "article.withdrawn"]


def test_a_transaction_that_is_rolled_back_leaves_no_gap_in_an_article(both_services: Services) -> None:
    subject = track(both_services, "one")
    happen(both_services, subject)
    with both_services.writing() as work:
        outbox.record(work.session, catalogue.article_tracked(subject, both_services.clock()), subject.article_id)
    happen(both_services, subject)
    assert [row.sequence for row in stored(both_services)] == [1, 2]


def test_an_event_of_no_article_has_no_number(services: Services) -> None:
    with services.writing() as work:
        for _ in range(2):
            outbox.record(work.session, catalogue.import_completed(3, 0, 0, services.clock()), None)
        work.commit()
    assert [(row.type, row.sequence) for row in stored(services)] == [("import.completed", 0)] * 2


def test_recording_costs_three_statements_where_nobody_listens(services: Services) -> None:
    subject = track(services, "one")
    statements: list[str] = []
    with services.writing() as work:
        work.session.scalar(select(func.count()).select_from(Article))
        driver: Any = work.session.connection().connection.dbapi_connection
        driver.set_trace_callback(lambda statement: statements.append(statement.split()[0]))
        outbox.record(work.session, catalogue.article_tracked(subject, services.clock()), subject.article_id)
        work.commit()
        driver.set_trace_callback(None)
    assert statements == ["SELECT", "UPDATE", "INSERT", "COMMIT"]


@pytest.mark.parametrize("writers", [8])
def test_a_reader_never_passes_over_an_event_that_is_committed_later(both_services: Services, writers: int) -> None:
    """Each writer dawdles between writing its event and committing it; the reader follows all the while."""
    each = 10
    subjects = [track(both_services, f"article {number}") for number in range(writers)]
    failures: list[BaseException] = []

    def write(subject: catalogue.Subject, number: int) -> None:
        try:
            for turn in range(each):
                with both_services.writing() as work:
                    told = catalogue.article_tracked(subject, both_services.clock())
                    outbox.record(work.session, told, subject.article_id)
                    outbox.write(work.session)
                    time.sleep(0.002 * ((turn * 7 + number * 3) % 5))
                    work.commit()
        except BaseException as error:
            failures.append(error)
            raise

    threads = [threading.Thread(target=write, args=(subject, n)) for n, subject in enumerate(subjects)]
    for thread in threads:
        thread.start()
    seen: list[int] = []
    place = 0
    while True:
        running = any(thread.is_alive() for thread in threads)
        with both_services.reading() as session:
            page = reading.list_events(session, after_position=place, limit=500)
        seen.extend(row.position for row in page.items)
        place = page.position
        if not running:
            break
    with both_services.reading() as session:
        everything = list(session.scalars(select(Event.position).order_by(Event.position)))
    assert not failures
    assert len(everything) == writers * each
    assert seen == everything


def test_an_endpoint_that_asks_for_a_story_hears_of_the_articles_that_belong_to_it(both_services: Services) -> None:
    inside, outside = track(both_services, "one"), track(both_services, "two")
    with both_services.writing() as work:
        story = create_story(work.session, "The quay", [inside.article_id], now=both_services.clock())
        work.commit()
    endpoint = register(both_services, "http://127.0.0.1:9/", filters={"stories": [story]}).endpoint_id
    deaf = register(both_services, "http://127.0.0.1:9/", filters={"stories": [story + 1]}).endpoint_id
    for subject in (outside, inside, outside):
        happen(both_services, subject)
    heard = {one: [row.event_type for row in deliveries(both_services, one)] for one in (endpoint, deaf)}
    assert heard == {endpoint: ["ping", "article.tracked"], deaf: ["ping"]}
    with both_services.writing() as work:
        work.session.execute(update(Delivery).values(state="failed"))
        start = both_services.clock() - timedelta(days=1)
        later = both_services.clock() + timedelta(days=1)
        found = [recover_endpoint(work.session, one, start, later, now=both_services.clock()) for one in heard]
    assert found == [2, 1]

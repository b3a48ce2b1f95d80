import time
from collections.abc import Callable

import psycopg
import pytest

from service.core.alerts import catalogue
from service.store import outbox
from service.store.pulse import Pulse
from service.usecases.create_key import create_key
from service.wiring import Services, wire
from tests.conftest import MIGRATED, new_database, new_name
from tests.support.alerts import happen, track


def write(services: Services, *, commit: bool = True) -> None:
    with services.writing() as work:
        create_key(work.session, "reader", "desk", now=services.clock())
        if commit:
            work.commit()


def test_it_is_felt_at_first_and_then_once_after_each_commit(services: Services) -> None:
    pulse = Pulse(services.engine)
    assert [pulse.felt(), pulse.felt()] == [True, False]
    for _ in range(3):
        write(services)
        assert [pulse.felt(), pulse.felt()] == [True, False]
    pulse.close()


def test_what_is_read_or_rolled_back_is_not_felt(services: Services) -> None:
    pulse = Pulse(services.engine)
    pulse.felt()
    write(services, commit=False)
    with services.reading() as session:
        session.connection().exec_driver_sql("SELECT count(*) FROM api_keys").one()
    assert not pulse.felt()
    pulse.close()


def test_the_commit_of_another_process_or_engine_is_felt(services: Services) -> None:
    other = wire(services.settings, services.clock)
    pulse = Pulse(services.engine)
    pulse.felt()
    write(other)
    assert pulse.felt()
    pulse.close()
    other.engine.dispose()


@pytest.fixture
def on_postgresql(make_services: Callable[[str], Services], request: pytest.FixtureRequest) -> Services:
    """The product on PostgreSQL."""
    return make_services(new_database(request.getfixturevalue("postgres"), new_name(), MIGRATED))


def soon(pulse: Pulse) -> bool:
    """Tell whether it is felt within some seconds: a notification comes when the server gets round to it."""
    deadline = time.monotonic() + 10
    while not (felt := pulse.felt()) and time.monotonic() < deadline:
        time.sleep(0.01)
    return felt


def test_both_databases_tell_of_an_event_once_it_is_committed(both_services: Services) -> None:
    pulse = Pulse(both_services.engine)
    subject = track(both_services, "one")
    assert [pulse.felt(), pulse.felt()] == [True, False]
    with both_services.writing() as work:
        outbox.record(work.session, catalogue.article_tracked(subject, both_services.clock()), subject.article_id)
        assert not pulse.felt()
        work.commit()
    assert soon(pulse)
    assert not pulse.felt()
    pulse.close()


def test_an_event_that_is_rolled_back_is_not_told_of(both_services: Services) -> None:
    pulse = Pulse(both_services.engine)
    subject = track(both_services, "one")
    pulse.felt()
    with both_services.writing() as work:
        outbox.record(work.session, catalogue.article_tracked(subject, both_services.clock()), subject.article_id)
    time.sleep(0.2)
    assert not pulse.felt()
    pulse.close()


def test_a_connection_that_is_lost_is_an_error_once_and_then_made_anew(on_postgresql: Services) -> None:
    pulse = Pulse(on_postgresql.engine)
    pulse.felt()
    with on_postgresql.writing() as work:
        mine = "datname = current_database() AND starts_with(query, 'LISTEN')"
        work.session.connection().exec_driver_sql(
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {mine}"
        )
        work.commit()
    with pytest.raises(psycopg.OperationalError):
        soon(pulse)
    assert [pulse.felt(), pulse.felt()] == [True, False]
    happen(on_postgresql, track(on_postgresql, "one"))
    assert soon(pulse)
    pulse.close()

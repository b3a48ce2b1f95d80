from service.store.pulse import Pulse
from service.usecases.create_key import create_key
from service.wiring import Services, wire


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


def test_postgresql_may_always_have_something_new(both_services: Services) -> None:
    pulse = Pulse(both_services.engine)
    pulse.felt()
    assert pulse.felt() is (both_services.engine.dialect.name == "postgresql")
    pulse.close()

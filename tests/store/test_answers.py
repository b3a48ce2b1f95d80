"""Answers that are kept for repeated requests."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import select

from service.store.answers import KEPT, find_answer, keep_answer
from service.store.keys import IdempotentAnswer
from service.wiring import Services
from tests.conftest import MIGRATED, START, new_database, new_name

LATER = START + KEPT + timedelta(seconds=1)


def answer(key: str) -> IdempotentAnswer:
    return IdempotentAnswer(client=1, key=key, request=b"", headers={}, body=b"", created_at=START, status=201)


def keep(services: Services, key: str, now: datetime = START) -> None:
    with services.writing() as work:
        keep_answer(work.session, answer(key), now)
        work.commit()


def kept(services: Services) -> set[str]:
    with services.reading() as session:
        return set(session.scalars(select(IdempotentAnswer.key)))


def test_an_answer_is_kept_for_a_day(both_services: Services) -> None:
    keep(both_services, "first")
    with both_services.reading() as session:
        assert find_answer(session, 1, "first", START + KEPT) is not None
        assert find_answer(session, 1, "first", LATER) is None
    keep(both_services, "second", LATER)
    assert kept(both_services) == {"second"}


def test_nobody_waits_for_whoever_forgets_the_same_answers(
    make_services: Callable[[str], Services], postgres: str
) -> None:
    services = make_services(new_database(postgres, new_name(), MIGRATED))
    keep(services, "first")
    with services.writing() as one, services.writing() as two:
        keep_answer(one.session, answer("one"), LATER)
        keep_answer(two.session, answer("two"), LATER)
        two.commit()
        one.commit()
    assert kept(services) == {"one", "two"}

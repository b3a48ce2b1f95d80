"""Articles that contradict each other on a watched claim are told of, once."""

from datetime import timedelta

import orjson
import pytest
from sqlalchemy import select

from service.store.conflicts import Conflict
from service.store.events import Event
from service.store.unit_of_work import UnitOfWork, in_two_steps
from service.usecases import watch_claim
from service.usecases.create_story import create_story
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.usecases.watch_claim import Judged
from service.usecases.withdraw_article import withdraw_article
from service.wiring import Services
from tests.conftest import START

CLAIM = "The Heron ferry carried 39,000 people in May."
MANY = "The Heron ferry carried 39,000 people in May, said Ada Marsh."
FEWER = "The Heron ferry carried 37,500 people in May, said Ada Marsh."
OTHER = "The quay will stay open all winter."


@pytest.fixture
def services(both_services: Services) -> Services:
    return both_services


@pytest.fixture
def claim(services: Services) -> int:
    return watch(services)


def watch(services: Services) -> int:
    def file(work: UnitOfWork, found: Judged) -> int:
        watched = watch_claim.watch_claim(work.session, CLAIM, found, None, now=START)
        work.commit()
        return watched.claim_id

    return in_two_steps(services, watch_claim.preparation(CLAIM, None), file)


def post(services: Services, outlet: str, text: str, hours: int, name: str = "a") -> int:
    version = NewVersion("News", text, captured_at=START + timedelta(hours=hours))
    article = NewArticle(f"https://{outlet.lower()}.example/{name}", outlet)
    return post_version(services, article, version, now=START + timedelta(days=1)).article_id


def told(services: Services) -> list[dict[str, object]]:
    with services.reading() as session:
        rows = session.scalars(select(Event).where(Event.type == "claim.conflict").order_by(Event.position)).all()
        return [orjson.loads(row.payload or b"")["data"] for row in rows]


def test_an_article_that_contradicts_other_outlets_is_told_of_once_with_all_of_them(
    services: Services, claim: int
) -> None:
    one, two = post(services, "Courier", MANY, 1), post(services, "Herald", MANY, 1)
    post(services, "Gazette", OTHER, 1)
    assert told(services) == []
    third = post(services, "Gazette", FEWER, 2)
    [data] = told(services)
    assert (data["article_id"], data["version_number"], data["claim_id"]) == (third, 2, claim)
    assert (data["stance"], data["claim"]) == ("contradicts", CLAIM)
    assert data["against"] == [
        {"article_id": one, "outlet": "Courier", "version_number": 1, "stance": "supports"},
        {"article_id": two, "outlet": "Herald", "version_number": 1, "stance": "supports"},
    ]
    post(services, "Gazette", f"{FEWER}\n\n{OTHER}", 3)  # says so still
    post(services, "Gazette", OTHER, 4)
    post(services, "Gazette", FEWER, 5)  # and again
    assert told(services) == [data]


def test_another_article_with_the_same_conflict_is_news(services: Services, claim: int) -> None:
    post(services, "Courier", MANY, 1)
    post(services, "Gazette", FEWER, 2)
    late = post(services, "Herald", FEWER, 3)
    assert [data["article_id"] for data in told(services)][1:] == [late]


def test_articles_of_one_outlet_contradict_each_other_only_in_a_story(services: Services, claim: int) -> None:
    one, two = post(services, "Courier", MANY, 1, "a"), post(services, "Courier", OTHER, 1, "b")
    post(services, "Courier", FEWER, 2, "c")
    assert told(services) == []
    with services.writing() as work:
        create_story(work.session, "Ferries", [one, two], now=START)
        work.commit()
    post(services, "Courier", FEWER, 3, "b")
    assert [data["article_id"] for data in told(services)] == [two]


def test_what_was_corrected_since_or_is_no_longer_the_newest_contradicts_nothing(
    services: Services, claim: int
) -> None:
    post(services, "Courier", MANY, 1)
    post(services, "Courier", FEWER, 5)
    post(services, "Gazette", FEWER, 6)
    post(services, "Gazette", MANY, 4)  # arrives late, and was replaced since
    assert told(services) == []


def test_what_stood_before_the_claim_was_watched_is_not_told_of(services: Services) -> None:
    post(services, "Courier", MANY, 1)
    post(services, "Gazette", FEWER, 1)
    watch(services)
    post(services, "Gazette", f"{FEWER}\n\n{OTHER}", 2)
    assert told(services) == []


def test_an_article_that_is_taken_down_leaves_no_conflict(services: Services, claim: int) -> None:
    post(services, "Courier", MANY, 1)
    article = post(services, "Gazette", FEWER, 2)
    with services.writing() as work:
        withdraw_article(work.session, article, now=START + timedelta(days=2))
        work.commit()
    with services.reading() as session:
        assert session.scalars(select(Conflict)).all() == []
    post(services, "Courier", f"{MANY}\n\n{OTHER}", 3)
    assert len(told(services)) == 1

"""Articles of a story that contradict each other on what nobody watches are told of, once."""

from datetime import timedelta

import orjson
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.store.conflicts import Dispute
from service.store.events import Event
from service.store.tellings import newest_readable
from service.store.unit_of_work import UnitOfWork, in_two_steps
from service.usecases import tell_disputes as tell_disputes_module
from service.usecases import watch_claim
from service.usecases.create_story import create_story
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.tell_disputes import tell_disputes
from service.usecases.track_article import NewArticle
from service.usecases.watch_claim import Judged
from service.usecases.withdraw_article import withdraw_article
from service.wiring import Services
from tests.conftest import START

MANY = "The flood damaged 120 houses in Selby."
FEWER = "In Selby, 95 houses were damaged by the flood."
OTHER = "The quay at Lowick will stay open all winter."


def post(services: Services, outlet: str, text: str, hours: int, *, late: timedelta = timedelta()) -> int:
    moment = START + timedelta(hours=hours)
    new = NewVersion("News", text, captured_at=moment)
    article = NewArticle(f"https://{outlet.lower()}.example/a", outlet)
    return post_version(services, article, new, now=moment + late).article_id


def group(services: Services, *articles: int) -> None:
    with services.writing() as work:
        create_story(work.session, "The flood", list(articles), now=START)
        work.commit()


def told(services: Services) -> list[dict[str, object]]:
    """Let the worker's step run until there is nothing new; return what was told."""
    while tell_disputes(services, START):
        pass
    with services.reading() as session:
        rows = session.scalars(select(Event).where(Event.type == "claim.conflict").order_by(Event.position)).all()
        return [orjson.loads(row.payload or b"")["data"] for row in rows]


def pair(services: Services) -> tuple[int, int]:
    """Return the articles of a story that do not contradict each other yet."""
    one, two = post(services, "Courier", MANY, 1), post(services, "Gazette", OTHER, 1)
    group(services, one, two)
    assert told(services) == []
    return one, two


def test_a_version_that_contradicts_an_article_of_its_story_is_told_of_once(both_services: Services) -> None:
    one, two = pair(both_services)
    post(both_services, "Gazette", FEWER, 2)
    [data] = told(both_services)
    assert (data["article_id"], data["version_number"], data["claim_id"]) == (two, 2, None)
    assert (data["claim"], data["stance"]) == (FEWER, "supports")
    assert data["against"] == [{"article_id": one, "outlet": "Courier", "version_number": 1, "stance": "contradicts"}]
    post(both_services, "Gazette", f"{FEWER}\n\n{OTHER}", 3)  # says so still
    post(both_services, "Courier", f"{MANY}\n\n{OTHER}", 3)  # and so does the other
    post(both_services, "Gazette", OTHER, 4)
    post(both_services, "Gazette", FEWER, 5)  # and again
    assert told(both_services) == [data]


def test_a_conflict_that_begins_while_newer_versions_arrive_is_told_of_once(services: Services) -> None:
    pair(services)
    post(services, "Gazette", FEWER, 2)
    post(services, "Gazette", f"{FEWER}\n\n{OTHER}", 3)
    [data] = told(services)
    assert data["version_number"] == 3


def test_a_conflict_of_two_versions_that_nobody_looked_at_yet_is_told_of_once(services: Services) -> None:
    one, two = post(services, "Courier", MANY, 1), post(services, "Gazette", OTHER, 1)
    group(services, one, two)
    post(services, "Gazette", FEWER, 2)
    [data] = told(services)
    assert (data["article_id"], data["claim"]) == (one, MANY)


def test_another_figure_is_another_conflict(services: Services) -> None:
    pair(services)
    post(services, "Gazette", FEWER, 2)
    [first] = told(services)
    post(services, "Gazette", OTHER, 3)
    post(services, "Gazette", FEWER.replace("95", "60"), 4)
    assert [data["claim"] for data in told(services)] == [first["claim"], FEWER.replace("95", "60")]


def test_a_denied_deed_is_told_of_too(services: Services) -> None:
    one, two = post(services, "Courier", "Ada Marsh founded the Lowick choir.", 1), post(services, "Gazette", OTHER, 1)
    group(services, one, two)
    told(services)
    post(services, "Gazette", "Ben Quist founded the Lowick choir.", 2)
    assert [data["claim"] for data in told(services)] == ["Ben Quist founded the Lowick choir."]


def test_a_version_that_adds_no_sentence_costs_no_look_at_the_others(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = post(services, "Courier", MANY, 1), post(services, "Gazette", f"{OTHER} It has two cranes.", 1)
    group(services, one, two)
    told(services)
    read: list[int] = []

    def count(session: Session, article_id: int, *rest: int, **named: int) -> object:
        read.append(article_id)
        return newest_readable(session, article_id, *rest, **named)

    monkeypatch.setattr(tell_disputes_module, "newest_readable", count)
    post(services, "Gazette", OTHER, 2)
    assert told(services) == []
    assert set(read) == {two}
    post(services, "Gazette", FEWER, 3)
    assert len(told(services)) == 1
    assert set(read) == {one, two}


@pytest.mark.parametrize(
    "text",
    [
        FEWER.replace("95", "120"),
        "In Selby, about 118 houses were damaged by the flood.",
        "The fire destroyed 95 barns in Lowick.",
        f"{OTHER} It opened in March.",
    ],
)
def test_who_agrees_or_speaks_of_other_things_contradicts_nobody(services: Services, text: str) -> None:
    pair(services)
    post(services, "Gazette", text, 2)
    assert told(services) == []


def test_articles_outside_a_story_are_not_held_against_each_other(services: Services) -> None:
    post(services, "Courier", MANY, 1)
    post(services, "Gazette", OTHER, 1)
    post(services, "Gazette", FEWER, 2)
    assert told(services) == []


def test_what_stood_before_the_articles_were_grouped_is_no_news(services: Services) -> None:
    one, two = post(services, "Courier", MANY, 1), post(services, "Gazette", FEWER, 1)
    assert told(services) == []
    group(services, one, two)
    post(services, "Gazette", f"{FEWER}\n\n{OTHER}", 2)
    assert told(services) == []


def test_what_was_corrected_before_anybody_looked_is_not_told_of(services: Services) -> None:
    pair(services)
    post(services, "Gazette", FEWER, 2)
    post(services, "Gazette", FEWER.replace("95", "120"), 3)
    assert told(services) == []


def test_an_older_capture_that_arrives_late_changes_nothing(services: Services) -> None:
    pair(services)
    post(services, "Gazette", f"{OTHER} It opened in March.", 5)
    post(services, "Gazette", FEWER, 3)
    assert told(services) == []


def test_history_that_arrives_late_is_news_to_nobody(services: Services) -> None:
    pair(services)
    post(services, "Gazette", FEWER, 2, late=timedelta(days=8))
    assert told(services) == []


def test_what_was_told_of_a_watched_claim_is_not_told_again(services: Services) -> None:
    pair(services)

    def file(work: UnitOfWork, found: Judged) -> None:
        watch_claim.watch_claim(work.session, MANY, found, None, now=START)
        work.commit()

    in_two_steps(services, watch_claim.preparation(MANY, None), file)
    post(services, "Gazette", FEWER, 2)
    [data] = told(services)
    assert data["claim_id"] is not None


def test_an_article_that_is_taken_down_takes_its_words_along(services: Services) -> None:
    _, two = pair(services)
    post(services, "Gazette", FEWER, 2)
    assert told(services)
    with services.writing() as work:
        withdraw_article(work.session, two, now=START)
        work.commit()
    [data] = told(services)
    assert data["redacted"] is True
    with services.reading() as session:
        assert session.scalars(select(Dispute)).all() == []


def test_what_contradicts_an_article_that_is_taken_down_no_longer_says_in_what(services: Services) -> None:
    one, _ = pair(services)
    post(services, "Gazette", FEWER, 2)
    [before] = told(services)
    assert "120" in str(before["reason"])
    with services.writing() as work:
        withdraw_article(work.session, one, now=START)
        work.commit()
    assert told(services) == [before | {"reason": ""}]

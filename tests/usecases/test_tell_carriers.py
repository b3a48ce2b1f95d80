"""Articles that still say what another has corrected are told of, once."""

from datetime import timedelta

import orjson
import pytest
from sqlalchemy import select

from service.store.events import Event
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.tell_carriers import tell_carriers
from service.usecases.track_article import NewArticle
from service.usecases.withdraw_article import withdraw_article
from service.wiring import Services
from tests.conftest import START

WRONG = "Selby Council will cut 340 jobs in its parks department by June, Mayor Ada Marsh said on Tuesday."
NOTICE = "\n\nCorrection: An earlier version of this article misstated the number of jobs as 340. It is 34."
RIGHT = WRONG.replace("340", "34") + NOTICE
COPIED = "Selby Council will cut 340 jobs in the parks department, the Courier reported. Mayor Ada Marsh met the staff."


def post(services: Services, outlet: str, text: str, hours: int, *, late: timedelta = timedelta()) -> int:
    """Post a version that was captured some hours after START, and arrives then or later."""
    moment = START + timedelta(hours=hours)
    new = NewVersion(title="News", text=text, captured_at=moment)
    article = NewArticle(f"https://{outlet.lower()}.example/a", outlet)
    return post_version(services, article, new, now=moment + late).article_id


def told(services: Services) -> list[dict[str, object]]:
    """Let the worker's step run until there is nothing new; return what was told."""
    while tell_carriers(services, START):
        pass
    with services.reading() as session:
        rows = session.scalars(
            select(Event).where(Event.type == "claim.still_uncorrected").order_by(Event.position)
        ).all()
        return [orjson.loads(row.payload or b"")["data"] for row in rows]


def test_a_carrier_is_told_of_once(both_services: Services) -> None:
    post(both_services, "Courier", WRONG, 1)
    carrier = post(both_services, "Gazette", COPIED, 2)
    post(both_services, "Careful", COPIED.replace("340", "34"), 2)
    assert told(both_services) == []
    post(both_services, "Courier", RIGHT, 3)
    [data] = told(both_services)
    assert (data["article_id"], data["version_number"], data["cites"]) == (carrier, 1, True)
    assert "340 jobs" in str(data["claim"])
    assert data["correction"]["outlet"] == "Courier"  # type: ignore[index]
    assert told(both_services) == [data]


def test_two_outlets_that_correct_one_statement_make_one_event(services: Services) -> None:
    post(services, "Courier", WRONG, 1)
    post(services, "Herald", WRONG, 1)
    post(services, "Gazette", COPIED, 2)
    post(services, "Courier", RIGHT, 3)
    post(services, "Herald", RIGHT, 4)
    carriers = [data["article"]["outlet"] for data in told(services)]  # type: ignore[index]
    assert carriers.count("Gazette") == 1


def test_a_carried_sentence_is_told_of_once_in_whatever_words_others_correct_it(services: Services) -> None:
    post(services, "Courier", WRONG, 1)
    post(services, "Herald", "The parks department of Selby Council will cut 340 jobs by June.", 1)
    post(services, "Gazette", COPIED, 2)
    post(services, "Courier", RIGHT, 3)
    post(services, "Herald", "The parks department of Selby Council will cut 34 jobs by June.", 4)
    carriers = [data["article"]["outlet"] for data in told(services)]  # type: ignore[index]
    assert carriers.count("Gazette") == 1


def test_a_second_wrong_number_of_one_sentence_is_told_of_too(services: Services) -> None:
    both = "Selby Council will cut 340 jobs and close 19 parks by June, Mayor Ada Marsh said on Tuesday."
    post(services, "Courier", both, 1)
    post(services, "Gazette", f"{both} The Courier had it first.", 2)
    post(services, "Courier", both.replace("340", "34"), 3)
    assert len(told(services)) == 1
    post(services, "Courier", both.replace("340", "34").replace("19", "14"), 4)
    assert len(told(services)) == 2


@pytest.mark.parametrize("late", [timedelta(days=8), timedelta(days=900)])
def test_history_that_arrives_late_is_news_to_nobody(services: Services, late: timedelta) -> None:
    post(services, "Courier", WRONG, 1, late=late)
    post(services, "Gazette", COPIED, 2, late=late)
    post(services, "Courier", RIGHT, 3, late=late)
    assert told(services) == []


def test_who_followed_before_anybody_looked_is_not_told_of(services: Services) -> None:
    post(services, "Courier", WRONG, 1)
    post(services, "Gazette", COPIED, 2)
    post(services, "Courier", RIGHT, 3)
    post(services, "Gazette", COPIED.replace("340", "34"), 4)
    assert told(services) == []


def test_an_article_that_is_taken_down_takes_its_words_along(services: Services) -> None:
    post(services, "Courier", WRONG, 1)
    carrier = post(services, "Gazette", COPIED, 2)
    post(services, "Courier", RIGHT, 3)
    assert told(services)
    with services.writing() as work:
        withdraw_article(work.session, carrier, now=START)
        work.commit()
    [data] = told(services)
    assert data["redacted"] is True
    assert "claim" not in data

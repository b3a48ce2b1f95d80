"""Articles that still say what another has corrected are told of, once."""

from datetime import timedelta

import orjson
import pytest
from sqlalchemy import select

from service.store.events import Event
from service.usecases.post_version import post_version
from service.usecases.read_events import AT_ONCE
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


def post(
    services: Services, outlet: str, text: str, hours: int, *, late: timedelta = timedelta(), title: str = "News"
) -> int:
    """Post a version that was captured some hours after START, and arrives then or later."""
    moment = START + timedelta(hours=hours)
    new = NewVersion(title=title, text=text, captured_at=moment)
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


def test_what_is_news_to_nobody_is_passed_over_in_few_steps(services: Services) -> None:
    for hours in range(2 * AT_ONCE):
        post(services, "Courier", WRONG.replace("340", f"{hours + 2}0"), hours, late=timedelta(days=8))
    steps = 0
    while tell_carriers(services, START):
        steps += 1
    assert steps == 2


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


def test_who_carries_what_an_article_that_is_taken_down_gave_up_is_not_told_what_that_said(services: Services) -> None:
    corrected = post(services, "Courier", WRONG, 1)
    post(services, "Gazette", COPIED, 2)
    post(services, "Courier", RIGHT, 3)
    [before] = told(services)
    assert before["reason"]
    with services.writing() as work:
        withdraw_article(work.session, corrected, now=START)
        work.commit()
    assert told(services) == [before | {"reason": ""}]


ARREST = (
    "Police in Norcott arrested the school's treasurer, Otto Vance, on Friday on suspicion of taking 60,000 euros from "
    "its accounts. The headteacher, Ines Holm, found the loss in March."
)
COPIED_ARREST = (
    "{}, the treasurer of the school in Norcott, was arrested on Friday on suspicion of taking 60,000 euros, the "
    "Courier reported. Ines Holm, the headteacher, found the loss in March."
)


@pytest.mark.parametrize(("name", "carriers"), [("Otto Vance", 1), ("Olaf Vanner", 0), ("A man", 0)])
def test_a_name_that_gave_way_to_another_is_carried_by_who_still_has_it(
    services: Services, name: str, carriers: int
) -> None:
    post(services, "Courier", ARREST, 1)
    post(services, "Gazette", COPIED_ARREST.format(name), 2)
    post(services, "Courier", ARREST.replace("Otto Vance", "Olaf Vanner"), 3)
    assert len(told(services)) == carriers


def test_who_names_both_reports_the_correction(services: Services) -> None:
    post(services, "Courier", ARREST, 1)
    both = COPIED_ARREST.format("Otto Vance") + " The Courier now says it was Olaf Vanner whom police arrested."
    post(services, "Gazette", both, 2)
    post(services, "Courier", ARREST.replace("Otto Vance", "Olaf Vanner"), 3)
    assert told(services) == []


CLOSING = "The Thorpe bakery chain will close all of its shops in Saltby by May, its owner Ada Marsh said on Thursday."
NOT_CLOSING = (
    "The Thorpe bakery chain will not close its shops in Saltby, its owner Ada Marsh said on Thursday.\n\n"
    "Correction: An earlier version of this article wrongly said that the Thorpe bakery chain would close all of its "
    "shops in Saltby. It will not close them."
)


@pytest.mark.parametrize(
    ("words", "carriers"),
    [
        ("Thorpe, the bakery chain, will close all its shops in Saltby by May, owner Ada Marsh said.", 1),
        ("Thorpe, the bakery chain, will not close its shops in Saltby, owner Ada Marsh said.", 0),
        ("Thorpe, the bakery chain, sells rye in all its shops in Saltby, owner Ada Marsh said.", 0),
    ],
)
def test_a_statement_that_is_denied_by_one_word_more_is_given_up(services: Services, words: str, carriers: int) -> None:
    post(services, "Courier", CLOSING, 1)
    post(services, "Gazette", words, 2)
    post(services, "Courier", NOT_CLOSING, 3)
    assert len(told(services)) == carriers


def test_a_retraction_gives_up_all_that_it_denies(services: Services) -> None:
    vaccine = "The Orrest clinic gave 45 patients expired vaccine in April, the nurse Eva Lind told the Tribune."
    retold = (
        "The clinic in Orrest gave 45 patients {} in April, the Orrest Tribune reported, citing the nurse Eva Lind."
    )
    notice = (
        "Retraction: The Orrest Tribune has retracted this article. It said that the Orrest clinic gave 45 patients "
        "expired vaccine in April; the clinic gave no patient expired vaccine."
    )
    post(services, "Tribune", vaccine, 1, title="Orrest clinic gave patients expired vaccine")
    carrier = post(services, "Gazette", retold.format("expired vaccine"), 2)
    post(services, "Herald", retold.format("new chairs"), 2)
    post(services, "Tribune", notice, 3, title="Retracted: Orrest clinic")
    assert [data["article_id"] for data in told(services)] == [carrier]


def test_who_came_to_a_statement_by_a_correction_of_its_own_is_not_behind(services: Services) -> None:
    post(services, "Courier", WRONG, 1)
    post(services, "Gazette", COPIED, 2)
    post(services, "Courier", RIGHT, 3)
    assert len(told(services)) == 1
    post(services, "Gazette", COPIED.replace("340", "34"), 4)
    post(services, "Gazette", COPIED, 5)
    assert len(told(services)) == 1


def test_those_that_cite_the_outlet_are_told_of_first(services: Services) -> None:
    post(services, "Courier", WRONG, 1)
    post(services, "Herald", WRONG.replace("said on Tuesday", "told the staff"), 2)
    cited = post(services, "Gazette", COPIED, 3)
    post(services, "Courier", RIGHT, 4)
    assert [(data["article_id"] == cited, data["cites"]) for data in told(services)] == [(True, True), (False, False)]


BODY = "The parks department of Selby Council met Mayor Ada Marsh on Tuesday. Nobody answered the telephone."
RETOLD = "Mayor Ada Marsh met the parks department of Selby Council on Tuesday. Its staff stood at the gate."


NOTED = "\n\nCorrection: The headline of an earlier version was wrong."


@pytest.mark.parametrize(
    ("wrong", "right", "notice"),
    [
        ("Selby Council to cut 340 park jobs", "Selby Council to cut 34 park jobs", ""),
        ("Selby Council to cut 340 park jobs", "Selby Council to cut 34 park jobs", NOTED),
        ("Mayor Ada Marsh closes the Selby parks", "Mayor Ben Quist closes the Selby parks", ""),
        ("Mayor Ada Marsh closes the Selby parks", "Mayor Ben Quist closes the Selby parks", NOTED),
        ("Mayor Ada Marsh charged with theft", "Mayor Ada Marsh not charged with theft", NOTED),
    ],
)
def test_a_headline_that_was_corrected_is_carried_by_who_still_has_it(
    services: Services, wrong: str, right: str, notice: str
) -> None:
    post(services, "Courier", BODY, 1, title=wrong)
    heading = post(services, "Gazette", RETOLD, 2, title=wrong)
    saying = post(services, "Herald", f"{wrong}, the Courier reported. {RETOLD}", 2)
    post(services, "Careful", RETOLD, 2, title=right)
    post(services, "Courier", BODY + notice, 3, title=right)
    assert {data["article_id"] for data in told(services)} == {heading, saying}

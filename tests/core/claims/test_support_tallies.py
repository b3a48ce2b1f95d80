"""Votes, scores and figures that are set right: an event has one tally."""

import pytest

from service.core.claims.facts.tallies import find_tallies
from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED
CLOSE = "The council voted 6-1 to close the library."


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The council voted 5-2 to sell.", [(5, 2)]),
        ("They lost 1–3 at home.", [(3, 1)]),
        ("Senators passed the transport bill 52 to 47 on Monday.", [(52, 47)]),
        ("The motion passed by 52 votes to 47.", [(52, 47)]),
        ("They passed the bill and asked for 5 to 10 days.", []),
        ("The panel voted to cut it from 52 to 47.", []),
        ("The panel voted six to one against it.", [(6, 1)]),
        ("By a vote of 52 to 48 the bill passed.", [(52, 48)]),
        ("A 7-2 vote and a 4-3 vote.", [(7, 2), (4, 3)]),
        ("Between 10-15 people came.", []),
        ("Call 555-0142-33 or fly an F-16.", []),
        ("It fell from 5 to 2.", []),
        ("The 2016-17 season and 12-5% growth.", []),
    ],
)
def test_a_tally_is_two_numbers_of_one_vote_or_game(text: str, sides: list[tuple[int, int]]) -> None:
    assert [tally.sides for tally in find_tallies(text)] == sides


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        (CLOSE, "The Selby council voted 6-1 on Monday to close the library.", SUPPORTS),
        (CLOSE, "The Selby council voted 6 to 1 on Monday to close the library.", SUPPORTS),
        ("The motion passed 52 to 47.", "Senators passed the motion, 52-47, on Monday.", SUPPORTS),
        ("The motion passed by 52 votes to 47.", "The motion passed 52-47.", SUPPORTS),
        ("The motion passed 52 to 47.", "The motion passed 53-46.", CONTRADICTS),
        (CLOSE, "The council voted 5-2 on Monday to close the library.", CONTRADICTS),
        (CLOSE, "By a vote of five to two, the council agreed on Monday to close the library.", CONTRADICTS),
        (CLOSE, "The council voted 3-4 to close the library.", CONTRADICTS),
        (CLOSE, "The council voted on Monday to close the library.", NOT_MENTIONED),
        (CLOSE, "The council voted 4-3 to raise parking fees. It also discussed the library.", NOT_MENTIONED),
        ("Lowick beat Kenton 3-1.", "Lowick beat Kenton 3-1 on Saturday at the Mill Ground.", SUPPORTS),
        ("Lowick beat Kenton 3-1.", "Lowick beat Kenton 2-1 on Saturday at the Mill Ground.", CONTRADICTS),
        ("Lowick beat Kenton 3-1.", "Lowick beat Selby 2-1 on Saturday.", NOT_MENTIONED),
    ],
)
def test_another_tally_of_the_same_event_contradicts(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The raise is 7 percent.", "The raise is 7 percent, not 11 percent.", SUPPORTS),
        ("The raise is 11 percent.", "The raise is 7 percent, not 11 percent.", CONTRADICTS),
        ("The mill opened in 1954.", "The mill opened in 1945, not 1954.", CONTRADICTS),
        ("The mill opened in 1945.", "The mill opened in 1945, not in 1954.", SUPPORTS),
        ("The mill opened in 1954.", "The mill opened in 1945 rather than 1954.", CONTRADICTS),
        (CLOSE, "The council voted 5-2, not 6-1, to close the library.", CONTRADICTS),
        ("The trial took place in Ohio.", "The trial took place in Iowa, not Ohio.", CONTRADICTS),
        ("The trial took place in Iowa.", "The trial took place in Iowa, not Ohio.", SUPPORTS),
    ],
)
def test_a_figure_that_is_set_right_is_said_to_be_wrong(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


def test_a_correction_of_the_figure_is_the_evidence() -> None:
    text = (
        "The clinic said it had agreed to raise wages by 7 percent.\n\n"
        "Correction: An earlier version gave the wrong figure for the wages. It is 7 percent, not 11 percent."
    )
    found = judge("The clinic agreed to raise wages by 11 percent.", text)
    assert found.stance is CONTRADICTS
    assert found.reason == "said to be wrong: 11 percent"
    assert [span.of(text) for span in found.evidence] == ["It is 7 percent, not 11 percent."]
    assert judge("The clinic agreed to raise wages by 7 percent.", text).stance is SUPPORTS


def test_a_figure_set_right_elsewhere_says_nothing_of_the_claim() -> None:
    text = "The clinic hired nurses. The ferry is late. A fare is 7 pounds, not 11 pounds."
    assert judge("The clinic agreed to raise wages by 11 percent.", text).stance is NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The union shares a hall with less than 6 clubs.", "The union shares a hall with 6 clubs.", CONTRADICTS),
        ("The union shares a hall with less than 6 clubs.", "The union shares a hall with 4 clubs.", SUPPORTS),
        ("The song is on her first album.", "The song is on her second album, One More Day.", CONTRADICTS),
        ("By May 2019 the club had sold 900 seats.", "In May 2019 the club had sold 900 seats.", SUPPORTS),
        ("The fair opens on the 23rd of August.", "The third fair opens on August 23.", SUPPORTS),
        ("Ann Roe was born in April 1866.", "Ann Roe (April 14, 1866 – May 2, 1936) taught in Lowick.", SUPPORTS),
        ("Ann Roe was born in May 1867.", "Ann Roe (April 14, 1866 – May 2, 1936) taught in Lowick.", CONTRADICTS),
        ("Ann Roe died on May 2, 1936.", "Ann Roe (April 14, 1866 – May 2, 1936) taught in Lowick.", SUPPORTS),
        ("Ann Roe died on April 14, 1866.", "Ann Roe (April 14, 1866 – May 2, 1936) taught in Lowick.", CONTRADICTS),
    ],
)
def test_bounds_ordinals_and_dates_of_a_life_are_read_as_they_are_meant(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance

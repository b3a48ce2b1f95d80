"""What somebody asks for, plans, faces or decides against has not been done."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Sheriff Poole resigned.", "Critics called on Sheriff Poole to resign."),
        ("Sheriff Poole resigned.", "Two deputies demanded that Sheriff Poole resign."),
        ("Sheriff Poole resigned.", "A petition calls for the resignation of Sheriff Poole."),
        ("Sheriff Poole resigned.", "Sheriff Poole faces calls to resign."),
        ("Sheriff Poole apologised.", "The opposition asked for an apology from Sheriff Poole."),
        ("Coach Brandt quit.", "Fans are demanding that Coach Brandt quit."),
        ("Sheriff Poole was dismissed.", "Many want Sheriff Poole dismissed."),
        ("The board approved the quarry plan.", "Neighbours urged the board to approve the quarry plan."),
        ("The board approved the quarry plan.", "A firm applied to the board to approve the quarry plan."),
        ("The board approved the quarry plan.", "The board will vote on the quarry plan on Monday."),
        ("Pike was sentenced to nine years in prison.", "Pike faces up to nine years in prison."),
        ("Brask bought Teller Foods.", "Brask offered to buy Teller Foods."),
        ("Police arrested the driver.", "Police are looking for the driver."),
        ("The agency approved the drug.", "The agency is reviewing the drug."),
    ],
)
def test_what_is_asked_for_or_lies_ahead_is_not_said_to_be_done(claim: str, text: str) -> None:
    assert judge(claim, text).stance is NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Sheriff Poole resigned.", "Sheriff Poole, asked about the audit, resigned.", SUPPORTS),
        ("Sheriff Poole resigned.", "Sheriff Poole stepped down after critics demanded it.", SUPPORTS),
        ("The board approved the quarry plan.", "The board approved the quarry plan that the firm wanted.", SUPPORTS),
        ("Two deputies demanded that Sheriff Poole resign.", "Two deputies want Sheriff Poole to resign.", SUPPORTS),
        ("The board recalled the drug.", "The board decided against recalling the drug.", CONTRADICTS),
        ("Brask will buy Teller Foods.", "Brask walked away from its deal to buy Teller Foods.", CONTRADICTS),
        ("The board approved the quarry plan.", "The board voted down the quarry plan.", CONTRADICTS),
    ],
)
def test_what_was_done_and_what_was_decided_against_are_told_apart(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Dana Holt apologized.", "Dana Holt offered an apology.", SUPPORTS),
        ("Dana Holt apologized.", "Nurses demanded an apology from Dana Holt.", NOT_MENTIONED),
        ("Iris Falk resigned.", "Calls grew for Iris Falk's resignation.", NOT_MENTIONED),
        ("Iris Falk resigned.", "Iris Falk considered her resignation.", NOT_MENTIONED),
        ("Iris Falk resigned.", "Iris Falk handed in her resignation.", SUPPORTS),
        ("Iris Falk resigned.", "Iris Falk offered her resignation.", NOT_MENTIONED),
        ("Iris Falk resigned.", "Pressure mounted for Iris Falk's resignation.", NOT_MENTIONED),
        ("Iris Falk resigned.", "The opposition demanded Iris Falk's resignation.", NOT_MENTIONED),
        ("Iris Falk resigned.", "The party awaits Iris Falk's resignation.", NOT_MENTIONED),
        ("Karl Dunn was convicted.", "Karl Dunn's conviction was upheld.", SUPPORTS),
        ("The firm sold the shipyard.", "The firm announced the sale of the shipyard.", SUPPORTS),
        ("The firm sold the shipyard.", "Workers oppose the sale of the shipyard.", NOT_MENTIONED),
        ("The mine was closed.", "The closure of the mine is expected next year.", NOT_MENTIONED),
        ("The mine was closed.", "The union fears the closure of the mine.", NOT_MENTIONED),
    ],
)
def test_a_deed_that_is_offered_asked_for_or_feared_as_a_noun_is_not_done(
    claim: str, text: str, stance: Stance
) -> None:
    assert judge(claim, text).stance is stance

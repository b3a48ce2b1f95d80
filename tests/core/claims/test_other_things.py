"""A thing is told from others of its kind by what is tied to it; another thing has deeds and figures of its own."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The owner of the Harrow pit was fined.", "The owner of the Denholm pit was fined on Monday."),
        ("The keeper of the Harrow zoo retired.", "The keeper of the Denholm park retired."),
        ("The dome of the observatory cracked.", "The dome of the chapel cracked."),
        ("The leader of the bakers' guild backed the plan.", "The leader of the brewers' guild backed the plan."),
        ("The storm left 40,000 farms without power.", "The storm left 14,000 farms without water."),
        ("The smelter lost 300 tons of zinc.", "The smelter lost 300 tons of slag."),
        ("The jab protected 80 percent of adults.", "The jab protected 80 percent of children."),
        ("Some 300 nurses marched in Lowick.", "Some 300 miners marched in Lowick."),
        ("The museum has 1,200 paintings.", "The museum has 1,200 lockers."),
        ("The clinic will open in May.", "The clinic opened a kitchen in May."),
        ("The pier cost $4 million.", "The school cost $3 million, the mayor said."),
    ],
)
def test_what_is_said_of_another_thing_says_nothing_of_this_one(claim: str, text: str) -> None:
    assert judge(claim, text).stance is NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The owner of the Harrow pit was fined.", "A court fined the owner of the Harrow pit.", SUPPORTS),
        ("The dome of the observatory cracked.", "The observatory's dome cracked in the frost.", SUPPORTS),
        ("The storm left 40,000 farms without power.", "The storm left 14,000 farms without power.", CONTRADICTS),
        ("The storm left 40,000 farms without power.", "The storm left 14,000 farms without electricity.", CONTRADICTS),
        ("The jab protected 80 percent of adults.", "The jab protected 55 percent of adults.", CONTRADICTS),
        ("Some 300 nurses marched in Lowick.", "In Lowick about 300 people marched, nurses all of them.", SUPPORTS),
        ("The pier cost $4 million.", "The pier cost $3 million, the mayor said.", CONTRADICTS),
        ("The pier cost $4 million.", "It cost $3 million, the mayor said.", CONTRADICTS),
    ],
)
def test_the_same_thing_is_known_by_other_words_too(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


def test_the_reason_names_both_things() -> None:
    found = judge("The smelter lost 300 tons of zinc.", "The smelter lost 300 tons of slag.")
    assert found.reason == "another thing: slag against zinc"


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The mill shut in 2019.", "The mill opened a shop in 2019.", NOT_MENTIONED),
        ("The mill shut in 2019.", "The mill reopened in 2019.", CONTRADICTS),
        ("The mill shut in 2019.", "The mill closed its doors in 2019.", SUPPORTS),
        ("Lowick sold the mill.", "Lowick bought a ferry.", NOT_MENTIONED),
        ("Lowick sold the mill.", "Lowick bought the mill.", CONTRADICTS),
    ],
)
def test_opposite_deeds_oppose_each_other_where_they_are_done_to_one_thing(
    claim: str, text: str, stance: Stance
) -> None:
    assert judge(claim, text).stance is stance

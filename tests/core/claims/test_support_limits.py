"""Somebody of the same name, another post, another country, another material; and claims that say 'only'."""

import pytest

from service.core.claims.support import Stance, judge, judge_all

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED
RAIN = " It rained in the night."


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Ann Holt resigned.", "On Monday Karl Holt resigned." + RAIN, NOT_MENTIONED),
        ("Ann Holt sold the mill.", "The mill was sold by Karl Holt and Mira Stone.", CONTRADICTS),
        ("Bill Holt sold the mill.", "The mill was sold by William Holt.", SUPPORTS),
        ("Karl Holt sold the mill.", "Holt sold the mill in May." + RAIN, SUPPORTS),
        ("Mary Holt sold the mill.", "The mill was sold by Mary Ann Holt.", SUPPORTS),
    ],
)
def test_who_has_only_the_last_name_in_common_is_somebody_else(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Holt, a friend of Kern, resigned on Monday." + RAIN, NOT_MENTIONED),
        ("Kern's deputy, the treasurer, resigned." + RAIN, NOT_MENTIONED),
        ("Kern, the mayor, resigned." + RAIN, SUPPORTS),
        ("The mayor, Anna Kern, stepped down on Monday." + RAIN, SUPPORTS),
    ],
)
def test_what_the_friend_or_the_deputy_did_somebody_else_did(text: str, stance: Stance) -> None:
    assert judge("Mayor Kern resigned.", text).stance is stance


@pytest.mark.parametrize(
    "title",
    ["Activist Created Lowick Walk", "Black Woman Created Lowick Walk Years Ago", "Teacher founded Lowick Walk"],
)
def test_the_noun_of_a_headline_is_no_other_name(title: str) -> None:
    (found,) = judge_all(["Ann Roe created Lowick Walk."], "It has 40 members. They meet in May.", title=title)
    assert found.stance is NOT_MENTIONED


def test_another_name_in_a_headline_is_one() -> None:
    (found,) = judge_all(["Ann Roe created Lowick Walk."], "It has 40 members.", title="Joan Poe Created Lowick Walk")
    assert found.stance is CONTRADICTS


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ann Roe is from Canada.", "Ann Roe is a Danish singer."),
        ("Ann Roe is only a baker.", "Ann Roe is a baker, painter and poet."),
        ("Ann Roe was the president of Varnia.", "Ann Roe was the vice president of Varnia."),
        ("Otters are birds.", "Otters are mammals."),
        ("Rot is caused by heat.", "Rot is caused by a fungus."),
        ("The bridge is made of steel.", "The bridge is made of wood."),
        ("The herd has grown in size.", "The herd has maintained its size."),
        ("There is a village called Lowick.", "Lowick is the capital of Varnia."),
    ],
)
def test_what_a_thing_is_limited_to_leaves_no_room_for_another(claim: str, text: str) -> None:
    assert judge(claim, text).stance is CONTRADICTS


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ann Roe is from Denmark.", "Ann Roe is a Danish singer."),
        ("Ann Roe is only a baker.", "Ann Roe is only a baker and no more."),
        ("Ann Roe was the vice president of Varnia.", "Ann Roe was vice president of Varnia."),
        ("The bridge is made of steel.", "The bridge is made of steel and glass."),
    ],
)
def test_what_says_the_same_denies_nothing(claim: str, text: str) -> None:
    assert judge(claim, text).stance is SUPPORTS


def test_what_a_father_is_his_child_is_not() -> None:
    assert judge("Ann Roe is a baker.", "Ann Roe's father was a painter.").stance is not CONTRADICTS


def test_a_claim_that_denies_a_doer_is_supported_by_another() -> None:
    claim = "The novel Reed was not written by Ann Roe."
    assert judge(claim, "Reed was written by Joan Poe.").stance is SUPPORTS


def test_the_mayor_of_another_place_is_somebody_else() -> None:
    text = "Joan Poe, the mayor of Kenton, was charged with fraud." + RAIN
    assert judge("Selby mayor is charged with fraud.", text).stance is NOT_MENTIONED

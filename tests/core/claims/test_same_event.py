"""A contradiction needs one event: the same subject and predicate, with something else in one role."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED
BEFORE, AFTER = "It rained all day. ", " The lake was calm."


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("The council voted Tuesday to sell the ferry", "The council voted Monday to sell the ferry."),
        ("Two men were arrested at the pier", "Three men were arrested at the pier."),
        ("The storm killed five people in Lowick", "The storm killed at most 3 people in Lowick."),
        ("The council sold the ferry", "The council has not sold the ferry."),
        ("Joan Poe was born in Kenton", "Joan Poe was born in Selby."),
        ("The pier opened in May 2010", "The pier opened in May 2012."),
    ],
)
def test_another_figure_day_name_or_a_not_contradicts_in_the_same_statement(claim: str, sentence: str) -> None:
    assert judge(claim, BEFORE + sentence + AFTER).stance is CONTRADICTS


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("The council voted Tuesday to sell the ferry", "The mayor flew home on Monday."),
        ("The council voted Tuesday to sell the ferry", "The council met the harbour master on Monday."),
        ("Two men were arrested at the pier", "Three boats lay in the harbour."),
        ("The storm killed five people in Lowick", "The school in Selby has 40 people on its staff."),
        ("The council sold the ferry", "The mayor did not come."),
        ("Joan Poe was born in Kenton", "The ferry was built in Selby."),
        ("The pier opened in 2010", "The pier was closed for repairs in 2012."),
        ("The post got 37,500 replies", "We have run out of answers, said eleven replies to the editor."),
    ],
)
def test_a_figure_day_or_name_of_something_else_contradicts_nothing(claim: str, sentence: str) -> None:
    assert judge(claim, BEFORE + sentence + AFTER).stance is not CONTRADICTS


@pytest.mark.parametrize(
    "sentence",
    [
        "The council voted to sell the ferry.",
        "The council voted last week to sell the ferry.",
        "The council voted yesterday to sell the ferry.",
        "The council voted to sell the ferry on a day before Friday.",
    ],
)
def test_a_day_that_cannot_be_told_does_not_contradict(sentence: str) -> None:
    assert judge("The council voted Tuesday to sell the ferry", BEFORE + sentence).stance is SUPPORTS


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Joan Poe is a baker. She opened the shop in 2012.", CONTRADICTS),
        ("Joan Poe is a baker. She opened the shop in 2010.", SUPPORTS),
        ("The harbour is full. She opened the shop in 2012.", NOT_MENTIONED),
    ],
)
def test_a_pronoun_stands_for_the_subject_that_the_sentences_before_name(text: str, stance: Stance) -> None:
    assert judge("Joan Poe opened the shop in 2010", text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The mayor declined to comment", "The mayor did not respond to a request for comment.", NOT_MENTIONED),
        ("The mayor did not respond to a request for comment", "The mayor declined to comment.", NOT_MENTIONED),
        ("The mayor declined to comment", "The mayor refused to comment on it.", SUPPORTS),
        ("The mayor declined to comment", "The mayor would not comment.", SUPPORTS),
        (
            "The mayor did not respond to a request for comment",
            "The mayor did not return a call for comment.",
            SUPPORTS,
        ),
    ],
)
def test_who_declines_to_comment_has_answered_and_who_is_silent_has_not(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


def test_the_words_of_the_claim_themselves_are_never_their_denial() -> None:
    text = "It is not safe there. We need to do better as a town, the mayor said."
    assert judge("We need to do better as a town", text).stance is SUPPORTS
    assert judge("the ferry was sold", "It is not true that the ferry was sold.").stance is CONTRADICTS


def test_an_accent_left_out_is_no_other_name() -> None:
    assert judge("Luis Ortega founded the club", "Luís Ortega founded the club.").stance is SUPPORTS


def test_support_names_the_person_a_pronoun_means_and_nobody_where_two_fit() -> None:
    claim = "The oven was old"
    assert judge(claim, "Mary Roe runs the shop. She said the oven was old.").attributed_to == "Mary Roe"
    assert judge(claim, "Mary Roe and Linda Poe run the shop. She said the oven was old.").attributed_to is None
    assert judge(claim, "Mary Roe and James Poe run the shop. She said the oven was old.").attributed_to == "Mary Roe"


def test_one_person_may_be_described_in_many_ways() -> None:
    text = "Joan Poe spoke first. Joan Poe is a mother of two. The hall was full."
    assert judge("Joan Poe is a lawyer", text).stance is NOT_MENTIONED

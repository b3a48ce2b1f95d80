"""Whether a text supports a claim, contradicts it, or does not speak of it."""

import pytest

from service.core.claims.support import Stance, judge, judge_all

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Ann Roe founded the Lantern Walk", "Ann Roe launched the Lantern Walk in Lowick.", SUPPORTS),
        ("Ann Roe founded the Lantern Walk", "The Lantern Walk was started by Ann Roe.", SUPPORTS),
        ("Ann Roe founded the Lantern Walk", "Ann Roe is the founder of the Lantern Walk.", SUPPORTS),
        ("Ann Roe founded the Lantern Walk", "Joan Poe launched the Lantern Walk in Lowick.", CONTRADICTS),
        ("Ann Roe founded the Lantern Walk", "The Lantern Walk was started by Joan Poe.", CONTRADICTS),
        ("Ann Roe founded the Lantern Walk", "Ann Roe joined the Lantern Walk in Lowick.", NOT_MENTIONED),
        ("Ann Roe founded the Lantern Walk", "The harbour froze in Lowick.", NOT_MENTIONED),
        ("The walk began in 2010", "Joan Poe started the walk back in 2010.", SUPPORTS),
        ("The walk began in 2010", "Joan Poe started the walk back in 2012.", CONTRADICTS),
        ("The walk began in 2010", "The walk was started more than a decade before it grew.", CONTRADICTS),
        ("The post got 37,500 replies", "The post has drawn over 37,500 replies.", SUPPORTS),
        ("The post got 37,500 replies", "The post has drawn 39,000 replies.", CONTRADICTS),
        ("More than 30,000 people replied to the post", "The post drew replies of 31,200 people.", SUPPORTS),
        ("Ann Roe was born in Kenton", "Ann Roe was born in Selby in May.", CONTRADICTS),
        ("Ann Roe left Lowick", "Ann Roe did not leave Lowick.", CONTRADICTS),
        ("The film got positive reviews in Lowick", "The film got negative reviews in Lowick.", CONTRADICTS),
        ("Lowick is a village", "Lowick is an island in the north.", CONTRADICTS),
    ],
)
def test_a_sentence_takes_a_stance(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


def test_the_reason_names_both_figures() -> None:
    assert judge("The post got 37,500 replies", "The post drew 39,000 replies.").reason == (
        "same event, different number: 39,000 against 37,500"
    )


def test_the_evidence_is_the_sentence_that_speaks_of_the_claim() -> None:
    text = "It rained. Ann Roe opened a shop in Lowick. The lake froze."
    (span,) = judge("Ann Roe opened a shop in Lowick", text).evidence
    assert span.of(text).startswith("Ann Roe opened a shop")


def test_support_names_whom_the_text_credits() -> None:
    text = "According to the Lowick Gazette, Joan Poe started the Lantern Walk in 2010."
    assert judge("Joan Poe started the Lantern Walk", text).attributed_to == "Lowick Gazette"


def test_an_update_has_the_last_word() -> None:
    headline = "Ann Roe Starts the Lantern Walk\n\n"
    update = "UPDATE: Joan Poe launched the walk in 2010, the Lowick Gazette reported.\n"
    assert judge("Ann Roe started the Lantern Walk", headline).stance is SUPPORTS
    assert judge("Ann Roe started the Lantern Walk", headline + update).stance is CONTRADICTS


@pytest.mark.parametrize(("claim", "text"), [("", "It rained."), ("It rained.", ""), ("?!", "?!")])
def test_what_says_nothing_is_not_mentioned(claim: str, text: str) -> None:
    assert judge(claim, text).stance is NOT_MENTIONED


def test_a_small_number_in_another_count_is_no_conflict() -> None:
    assert judge("The post got 37,500 replies", "The harbour holds 200 boats.").stance is NOT_MENTIONED


def test_many_claims_are_judged_as_each_by_itself() -> None:
    text = "According to the Lowick Gazette, Joan Poe started the Lantern Walk in 2010. The lake froze."
    claims = ["Joan Poe started the Lantern Walk", "The walk began in 2012", "", "A whale swam up the river"]
    assert judge_all(claims, text) == [judge(claim, text) for claim in claims]
    assert judge_all([], text) == []

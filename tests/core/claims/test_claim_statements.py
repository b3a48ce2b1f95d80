"""The claims a text makes, and when two wordings are one claim."""

import pytest

from service.core.claims.attribution import find_attributions
from service.core.claims.statements import Claim, claim_key, find_claims


def claims_of(text: str) -> tuple[Claim, ...]:
    return find_claims(text, find_attributions(text))


def test_attributed_content_is_a_claim_with_its_attribution() -> None:
    text = "Ann Roe said that the bridge will close in June."
    (claim,) = claims_of(text)
    assert (claim.rule, claim.attribution) == ("attributed", 0)
    assert text[claim.start : claim.end] == claim.text


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The ferry carried 4,200 passengers that week.", "figure"),
        ("Ann Roe founded the ferry line with her sister.", "origin"),
        ("Ann Roe moved her shop to the harbour.", "action"),
        ("Lowick is the oldest town on the lake.", "state"),
    ],
)
def test_an_assertion_in_the_outlets_own_voice_is_a_claim(text: str, rule: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.rule, claim.attribution) == (rule, None)


@pytest.mark.parametrize("text", ["What happened next?", "Sign up here.", "And then some.", ""])
def test_what_asserts_nothing_is_no_claim(text: str) -> None:
    assert claims_of(text) == ()


def test_claims_come_in_order() -> None:
    text = "The ferry carried 4,200 people. Ann Roe said that it was full. Ann Roe founded the line in spring."
    starts = [claim.start for claim in claims_of(text)]
    assert starts == sorted(starts)
    assert len(starts) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Roe started the ferry line.", "Ann Roe launched the ferry line"),
        ("Ann Roe started the ferry line.", "The ferry line was started by Ann Roe."),
        ("There were 1.2 million posts.", "there were 1,200,000 posts"),
        ("The #LanternWalk tag spread.", "The Lantern Walk tag spread."),
        ("In May, the ferry carried 4,200 people.", "The ferry carried 4,200 people in May."),
        ("It has two dozen boats", "It has 24 boats"),
    ],
)
def test_two_wordings_of_one_claim_have_one_key(one: str, other: str) -> None:
    assert claim_key(one) == claim_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Roe beat Joan Poe.", "Joan Poe beat Ann Roe."),
        ("The ferry carried 4,200 people.", "The ferry carried 4,300 people."),
        ("Ann Roe started the line.", "Ann Roe did not start the line."),
        ("The line opened in 2010.", "The line opened in 2012."),
        ("In May, the ferry carried 4,200 people.", "The ferry carried 4,200 people in June."),
    ],
)
def test_two_claims_have_two_keys(one: str, other: str) -> None:
    assert claim_key(one) != claim_key(other)


@pytest.mark.parametrize("text", ["", "?!", "\n", " — … ", "\"\" ''"])
def test_a_text_without_a_word_has_no_key(text: str) -> None:
    assert claim_key(text) == ""


def test_small_words_alone_are_a_claim_as_well() -> None:
    assert claim_key("It is what it is.")
    assert claim_key("It is what it is.") != claim_key("They are who they are.")


def test_marks_alone_are_no_claim_whoever_is_credited_with_them() -> None:
    assert claims_of('Ann Roe said: "? ! … — ?"') == ()

"""A denial is one of the same doer or thing: what somebody else did not do denies nothing."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("120 nurses signed the letter.", "The nurses did not sign the letter.", CONTRADICTS),
        ("200 people protested.", "Nobody protested.", CONTRADICTS),
        ("200 people protested.", "She did not protest when she was arrested in 2019.", NOT_MENTIONED),
        ("850 complaints were filed.", "No complaints were filed.", CONTRADICTS),
        ("850 complaints were filed.", "The landlord did not file his tax return.", NOT_MENTIONED),
        ("Six ships sank.", "The lifeboat did not sink.", NOT_MENTIONED),
        ("The post drew 37,500 replies.", "A spokesman did not reply to a request for comment.", NOT_MENTIONED),
        ("The post drew 37,500 replies.", "The post did not draw any replies.", CONTRADICTS),
    ],
)
def test_what_somebody_else_did_not_do_denies_no_count(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Ann Roe signed the lease.", "Karl Bronn did not sign the lease.", NOT_MENTIONED),
        ("Ann Roe signed the lease.", "Roe did not sign the lease.", CONTRADICTS),
    ],
)
def test_another_name_denies_nothing(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The bridge was repaired.", "If the bridge is not repaired, buses will stop.", NOT_MENTIONED),
        ("The bridge was repaired.", "The bridge was not repaired.", CONTRADICTS),
        ("The school closed.", "Unless the school does not close, parents will protest.", NOT_MENTIONED),
    ],
)
def test_a_condition_denies_nothing(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Iris Falk resigned.", "Iris Falk did not resign.", CONTRADICTS),
        ("Iris Falk resigned.", "The president did not accept Iris Falk's resignation.", NOT_MENTIONED),
    ],
)
def test_a_deed_that_is_told_as_a_noun_is_not_what_is_denied(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance

"""Denials without a 'not', deeds that did not come about, and claims that deny."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The mill printed zero maps.", "The mill printed more than 400 maps and charts.", CONTRADICTS),
        ("The mayor was incapable of writing.", "The mayor was a lawyer and writer.", CONTRADICTS),
        ("The town lacks a library.", "The town has a library with 4,000 books.", CONTRADICTS),
        ("The town lacks a library.", "The town has no library.", SUPPORTS),
        ("The town has a library.", "The town has a library with 4,000 books.", SUPPORTS),
    ],
)
def test_zero_lacking_and_incapable_deny_as_not_does(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Ann Roe is not a model.", "Ann Roe is an actress who refused to be a model.", SUPPORTS),
        ("Ann Roe is a model.", "Ann Roe is an actress who refused to be a model.", CONTRADICTS),
        ("Ann Roe did not sign the lease.", "Ann Roe declined to sign the lease.", SUPPORTS),
        ("Ann Roe signed the lease.", "Ann Roe died before signing the lease.", CONTRADICTS),
        ("The tower has yet to be surpassed.", "The tower was surpassed by the Tarn Hall in 1931.", CONTRADICTS),
        ("Ann Roe signed the lease.", "Ann Roe refused to speak and signed the lease.", SUPPORTS),
        ("Norvo bought the Tarn mill.", "Norvo bought the Tarn mill and declined to comment to the Post.", SUPPORTS),
    ],
)
def test_what_was_refused_or_not_lived_to_see_was_not_done(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Ann Roe was not born in Selby.", "Ann Roe was born in Lowick.", SUPPORTS),
        ("Kern is not an album by Ida Poe.", "Kern is the third album by Ann Roe.", SUPPORTS),
        ("Ann Roe was born in Selby.", "Ann Roe was born in Lowick.", CONTRADICTS),
        ("Ann Roe was not born in Lowick.", "Ann Roe was born in Lowick.", CONTRADICTS),
    ],
)
def test_something_else_in_one_role_is_what_a_denial_says(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Ann Roe was convicted in 1971.", "Ann Roe was wrongly convicted in 1971.", SUPPORTS),
        (
            "Ann Roe was convicted in 1971.",
            "An earlier version wrongly said Ann Roe was convicted in 1971.",
            CONTRADICTS,
        ),
        ("Ann Roe was fined.", "The article incorrectly stated that Ann Roe was fined.", CONTRADICTS),
    ],
)
def test_only_what_was_wrongly_said_is_taken_back(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        (
            "The board ranked Kern the worst novel of 1999.",
            "In 2000 the board ranked Kern the best novel of 1999.",
            CONTRADICTS,
        ),
        ("The band formed in 2004.", "The band disbanded in 2004.", CONTRADICTS),
        ("Kern was ranked the best novel.", "In 2000 the board ranked Kern the best novel.", SUPPORTS),
        ("The band formed in 2004.", "The band was formed in Lowick in 2004.", SUPPORTS),
    ],
)
def test_an_opposite_beside_the_same_deed_contradicts(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance

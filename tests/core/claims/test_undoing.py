"""A sentence that tells how a thing was called off, ruled out or dropped does not support that it stands."""

import pytest

from service.core.claims.support import Stance, judge

CHARGED = "Orvel Dant was charged with fraud."
STRIKE = "Porters will strike on 4 March."
ARSON = "The barn fire was arson."
CLOSING = "The council will close the library."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (CHARGED, "The fraud charges against Orvel Dant have been dropped."),
        (CHARGED, "A judge dismissed the charges of fraud against Dant on Tuesday."),
        (STRIKE, "Porters at six stations have called off the strike planned for 4 March."),
        (STRIKE, "The porters' strike on 4 March has been cancelled."),
        (ARSON, "Detectives have ruled out arson in the barn fire."),
        (ARSON, "Arson was ruled out in the barn fire, the fire service said."),
        (CLOSING, "The council has scrapped its plan to close the library."),
        ("The fair will take place in Selby.", "The fair in Selby has been cancelled."),
        ("Dant was convicted of theft.", "The theft conviction of Dant was quashed on Friday."),
        ("The court upheld the rent law.", "The court struck down the rent law."),
        ("Dant stole the money.", "Dant was cleared of stealing the money."),
        ("Porters will strike on Monday.", "Porters planned a strike on Monday. The strike has been called off."),
    ],
)
def test_what_was_undone_is_contradicted(claim: str, text: str) -> None:
    assert judge(claim, text).stance is Stance.CONTRADICTS


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (CHARGED, "Police charged Orvel Dant with fraud, but prosecutors dropped a count of theft."),
        (STRIKE, "Porters have not called off the strike planned for 4 March."),
        (STRIKE, "Porters broke off the talks and will strike on 4 March."),
        ("Porters will strike on Monday.", "Guards called off their strike. Porters will strike on Monday."),
        (ARSON, "Detectives ruled out a gas leak and said that the barn fire was arson."),
        (CLOSING, "The council dropped its plan to close the pool and will close the library."),
        ("The strike was called off.", "The strike was called off on Sunday."),
        ("Dant was convicted of theft.", "The court dismissed an appeal against the theft conviction of Dant."),
        ("Halden sold its Selby mill.", "Halden dropped 3 percent after it sold its Selby mill."),
    ],
)
def test_what_was_not_undone_stands(claim: str, text: str) -> None:
    assert judge(claim, text).stance is Stance.SUPPORTS


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (STRIKE, "Porters may call off the strike planned for 4 March."),
        (CHARGED, "Charges of arson against Orvel Dant were dropped."),
        (CHARGED, "Orvel Dant was cleared of fraud."),
        (ARSON, "It is not clear whether the barn fire was arson."),
        (ARSON, "Police do not know if the barn fire was arson."),
    ],
)
def test_what_is_open_or_another_thing_is_neither(claim: str, text: str) -> None:
    assert judge(claim, text).stance is Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The report misstated that Mr. Dant had been arrested; he was not arrested.", Stance.CONTRADICTS),
        ("Correction: The article wrongly said that Dant was arrested. He was not arrested.", Stance.CONTRADICTS),
        ("The report misstated that Dant had not been arrested.", Stance.NOT_MENTIONED),
    ],
)
def test_a_slip_that_is_set_right_at_once_contradicts(text: str, stance: Stance) -> None:
    assert judge("Dant was arrested.", text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The ferry line will drop its winter trips.", "The ferry line will not drop its winter trips.", "contradicts"),
        ("The ferry line dropped its winter trips.", "The ferry line has not dropped its winter trips.", "contradicts"),
        ("The ferry line did not drop its trips.", "The ferry line did not drop its trips to Selby.", "supports"),
    ],
)
def test_to_deny_an_undoing_denies_who_claims_it(claim: str, text: str, stance: str) -> None:
    assert judge(claim, text).stance == stance

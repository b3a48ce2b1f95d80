"""What a sentence calls false, or does not tell, it does not say."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The bank cut 500 jobs.", "A spokesman called the report that the bank cut 500 jobs false.", CONTRADICTS),
        ("The bank cut 500 jobs.", "The bank dismissed as false reports that it cut 500 jobs.", CONTRADICTS),
        ("The bank cut 500 jobs.", "The bank said reports that it cut 500 jobs were false.", CONTRADICTS),
        ("The bank cut 500 jobs.", "The bank said reports that it cut 500 jobs were true.", SUPPORTS),
        ("The dam burst.", "Officials said a false alarm was raised after the dam burst.", SUPPORTS),
        ("The factory leaked oil.", "The factory said claims that it leaked oil were baseless.", CONTRADICTS),
        ("The factory leaked oil.", "The ministry confirmed reports that the factory leaked oil.", SUPPORTS),
        (
            "The factory leaked oil.",
            "There is no substance to rumours that the factory leaked oil, the ministry said.",
            CONTRADICTS,
        ),
    ],
)
def test_a_tale_that_is_called_false_is_contradicted(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Judge Orr backs the bill.", "Judge Orr would not say whether she backs the bill.", NOT_MENTIONED),
        ("Mr. Dorn said the plant is safe.", "Mr. Dorn denied that the plant is safe.", CONTRADICTS),
        ("Ms. Koll said she supports the deal.", "Ms. Koll denied that she supports the deal.", CONTRADICTS),
        (
            "Ms. Koll said she supports the deal.",
            "Ms. Koll refused to say whether she supports the deal.",
            NOT_MENTIONED,
        ),
        ("The plant is safe.", "Mr. Dorn refused to say whether the plant is safe.", NOT_MENTIONED),
    ],
)
def test_who_denies_a_thing_does_not_say_it_and_who_refuses_to_say_leaves_it_open(
    claim: str, text: str, stance: Stance
) -> None:
    assert judge(claim, text).stance is stance

"""The dead and the injured, in whatever words they are counted."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Four people died in the fire.", "The death toll from the fire rose to five.", CONTRADICTS),
        ("Four people died in the fire.", "The death toll from the fire stood at four.", SUPPORTS),
        ("Four people died in the fire.", "The death toll from the flood rose to five.", NOT_MENTIONED),
        ("Four people died in the fire.", "The fire caused five deaths.", CONTRADICTS),
        ("Four people died in the fire.", "The fire claimed five lives.", CONTRADICTS),
        ("Four people died in the fire.", "The fire killed four.", SUPPORTS),
        ("Four people died in the fire.", "The fire left five dead.", CONTRADICTS),
        ("Four people died in the fire.", "Two more people died in the fire.", NOT_MENTIONED),
        ("Four workers died in the fire.", "Five people died in the fire.", NOT_MENTIONED),
        ("Nine people were killed in the crash.", "Eleven people lost their lives in the crash.", CONTRADICTS),
        (
            "Nine people were killed in the crash.",
            "Two children were among the nine people killed in the crash.",
            SUPPORTS,
        ),
        ("The fire killed four people.", "The number of dead in the fire rose to five.", CONTRADICTS),
    ],
)
def test_the_dead_are_counted_in_many_ways(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The crash killed 21 people.", "The crash left three dead and 21 injured.", CONTRADICTS),
        ("The crash killed nine people.", "The crash injured 11.", NOT_MENTIONED),
        ("The fire injured 30 people.", "The fire killed twelve people and injured 30.", SUPPORTS),
        ("The fire injured 30 people.", "Twelve people were killed, and 30 injured.", SUPPORTS),
        ("The fire injured 30 people.", "Twelve people were killed, and 40 injured.", CONTRADICTS),
    ],
)
def test_the_injured_are_not_the_dead(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Drei Tote bei Brand.", "Bei dem Brand kamen drei Menschen ums Leben.", SUPPORTS),
        ("Vier Menschen kamen ums Leben.", "Drei Menschen kamen ums Leben.", CONTRADICTS),
        ("Vier Menschen starben bei dem Brand.", "Bei dem Brand wurden fünf Menschen getötet.", CONTRADICTS),
        ("Vier Menschen starben bei dem Brand.", "Vier Menschen kamen bei dem Brand ums Leben.", SUPPORTS),
        ("Vier Menschen starben bei dem Brand.", "Zwölf Menschen wurden bei dem Brand verletzt.", NOT_MENTIONED),
    ],
)
def test_the_dead_are_counted_in_german(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text, "de").stance is stance

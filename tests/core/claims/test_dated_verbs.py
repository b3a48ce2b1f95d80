"""Of several dates in a sentence each belongs to its verb."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Ann Roe joined the firm in 2001.", "In 2001 Ann Roe joined the firm and in 2004 left it.", SUPPORTS),
        ("Ann Roe joined the firm in 2004.", "Ann Roe joined the firm in 2001 and left it in 2004.", CONTRADICTS),
        ("Ann Roe left the firm in 2004.", "Ann Roe joined the firm in 2001 and left it in 2004.", SUPPORTS),
        ("The museum closed in 1990.", "The museum, which opened in 1990, closed in 2020.", CONTRADICTS),
        ("The museum opened in 1990.", "The museum, which opened in 1990, closed in 2020.", SUPPORTS),
        ("The museum opened in 1995.", "The museum, which opened in 1990, closed in 2020.", CONTRADICTS),
        ("The school was founded in 1901.", "The school, founded in 1901, was renovated in 1988.", SUPPORTS),
        ("The school was founded in 1988.", "The school, founded in 1901, was renovated in 1988.", CONTRADICTS),
    ],
)
def test_each_verb_has_its_own_date(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


def test_the_reason_names_the_date_of_the_verb() -> None:
    said = judge(
        "The dam was last inspected in March 2024", "The dam was built in 1962 and last inspected in March 2021."
    )
    assert said.reason == "same event, different date: March 2021 against March 2024"

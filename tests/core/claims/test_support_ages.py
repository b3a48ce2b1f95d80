"""How old somebody is: whose age it is, in which form it stands, and of which time."""

import pytest

from service.core.claims.facts.ages import find_ages
from service.core.claims.facts.quantities import Measure, find_counts, find_years_old
from service.core.claims.sentences.passages import read_page
from service.core.claims.support import Stance, judge
from tests.support.growth import grows_linearly

AGED = "Ann Roe is 44 years old."


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe, 44, opened a bakery. It sells rye.",
        "Ann Roe (44) opened a bakery. It sells rye.",
        "Ann Roe, aged 44, opened a bakery. It sells rye.",
        "The bakery is new. Ann Roe is 44 and runs it.",
        "The shop was opened by Ann Roe, 44, on Monday. It sells rye.",
        "Forty-four-year-old Ann Roe opened a shop. It rained.",
        "Ann Roe opened a bakery in Lowick. It sells rye. The 44-year-old baker called it a dream.",
        "Ann Roe met Joan Poe at the bakery. The queue grew after the 44-year-old baker opened the door.",
    ],
)
@pytest.mark.parametrize("claim", [AGED, "Roe is 44", "Ann Roe, 44", "The 44-year-old Ann Roe", "Roe is aged 44"])
def test_an_age_is_told_in_many_forms(claim: str, text: str) -> None:
    support = judge(claim, text)
    assert (support.stance, support.reason) == (Stance.SUPPORTS, "the same age")


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe, 46, opened a bakery. It sells rye.",
        "Ann Roe opened a bakery in Lowick. It sells rye. The 46-year-old baker called it a dream.",
        "Ann Roe opened a bakery. She is 46 years old.",
    ],
)
def test_another_age_of_the_same_person_contradicts(text: str) -> None:
    support = judge(AGED, text)
    assert support.stance is Stance.CONTRADICTS
    assert "46 against 44" in support.reason


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe opened a bakery. She was 23 when she left Selby.",
        "Ann Roe opened a bakery. In 1997 she was 23 years old.",
        "Ann Roe opened a bakery at 23. It sells rye.",
        "Ann Roe learned to bake as a 12-year-old. It sells rye.",
        "Ann Roe opened a bakery with Joan Poe, 39, on Monday. It sells rye.",
        "Ann Roe opened a bakery with Joan Poe. Poe is 39.",
        "Ann Roe opened a bakery. It has 44 seats.",
        "Ann Roe's son is 12. It sells rye.",
        "The bakery of Ann Roe is 44 years old. It rained.",
        "Ann Roe hired a baker. The help of Joan Poe, 44, is welcome.",
    ],
)
def test_an_age_of_another_time_or_person_says_nothing(text: str) -> None:
    assert judge(AGED, text).stance is Stance.NOT_MENTIONED


def test_an_age_of_another_time_is_compared_with_one_of_that_time() -> None:
    text = "Ann Roe gave a talk. In 1997 she was 23 years old."
    assert judge("Ann Roe was 23 in 1997", text).stance is Stance.SUPPORTS
    assert judge("Ann Roe was 25 in 1997", text).stance is Stance.CONTRADICTS
    assert judge("Ann Roe was 23 in 1999", text).stance is Stance.NOT_MENTIONED


def test_the_age_of_what_somebody_is_needs_no_name() -> None:
    text = "It rained. The 44-year-old baker opened a shop."
    assert judge("The baker is 44 years old", text).stance is Stance.SUPPORTS
    assert judge("The mayor is 44 years old", text).stance is Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    "text",
    [
        "The 44-year-old baker and a two-year-old child.",
        "She is 44 years old, and the pier 120 years old.",
        "The Lowick mill 747 year old plan cost $40 million in 12 years, or 5 percent a year.",
        "In 2010 one was 1,200 years old; he had 44 years.",
    ],
)
def test_the_numbers_that_are_ages_are_those_among_all_numbers(text: str) -> None:
    assert find_years_old(text) == [number for number in find_counts(text) if number.measure is Measure.AGE] != []


@pytest.mark.parametrize(
    "piece", ["the 44-year-old baker and ", "Ann Roe, 44, ", "She was 23 years old. ", "44 years old 44 ", "Roe (44,(",
              "Ann Roe and Joan Poe met, she was 23, "]
)  # fmt: skip
def test_ages_are_read_in_linear_time(piece: str) -> None:
    assert grows_linearly(lambda text: find_ages(read_page(text, "en")), piece, 4_000)

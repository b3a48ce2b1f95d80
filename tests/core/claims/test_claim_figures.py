"""Numbers and dates as newspapers write them."""

import pytest

from service.core.claims.facts.dates import Side, find_dates, find_relative_time
from service.core.claims.facts.quantities import Bound, Measure, find_counts


@pytest.mark.parametrize(
    ("text", "value", "measure", "bound", "unit"),
    [
        ("over 37,500 replies", 37_500, Measure.COUNT, Bound.MORE, "replies"),
        ("1.2 million posts", 1_200_000, Measure.COUNT, Bound.EXACT, "posts"),
        ("£1.5bn was lost", 1_500_000_000, Measure.MONEY, Bound.EXACT, "was"),
        ("two dozen boats", 24, Measure.COUNT, Bound.EXACT, "boats"),
        ("half a million people", 500_000, Measure.COUNT, Bound.EXACT, "people"),
        ("the 44-year-old actress", 44, Measure.AGE, Bound.EXACT, "actress"),
        ("at least 50% of them", 50, Measure.PERCENT, Bound.AT_LEAST, "them"),
        ("twenty-one cats", 21, Measure.COUNT, Bound.EXACT, "cats"),
        ("came third", 3, Measure.ORDINAL, Bound.EXACT, ""),
        ("fewer than 155 critics", 155, Measure.COUNT, Bound.LESS, "critics"),
        ("20 or more boats", 20, Measure.COUNT, Bound.AT_LEAST, "or"),
        ("no more than $12 million", 12_000_000, Measure.MONEY, Bound.AT_MOST, ""),
        ("(approx. 300 boats)", 300, Measure.COUNT, Bound.ABOUT, "boats"),
        ("(over the 40 mark)", 40, Measure.COUNT, Bound.MORE, "mark"),
        ("it is over, 40 boats left", 40, Measure.COUNT, Bound.EXACT, "boats"),
        ("US$ 5 was paid", 5, Measure.MONEY, Bound.EXACT, "was"),
    ],
)
def test_a_number_has_value_measure_bound_and_unit(
    text: str, value: float, measure: Measure, bound: Bound, unit: str
) -> None:
    (found,) = find_counts(text)
    assert (float(found.value), found.measure, found.bound, found.counted) == (value, measure, bound, unit)


@pytest.mark.parametrize("text", ["Chapter 3 of", "a Boeing 747 landed", "no one came", "the #1000 tag", "v1.2.3"])
def test_a_number_in_a_name_counts_nothing(text: str) -> None:
    assert not [q for q in find_counts("in " + text) if q.value > 1]


def test_a_number_begins_with_its_first_sign_not_with_the_space_before() -> None:
    (found,) = find_counts("the ferry (the old one!) 40 boats")
    assert found.start == 25


def test_a_number_too_long_to_count_anything_is_an_identifier() -> None:
    assert find_counts("record " + "7" * 400 + " boats") == []


@pytest.mark.parametrize(
    ("text", "parts", "side"),
    [
        ("on Oct. 15, 2017 it rained", (2017, 10, 15), Side.ON),
        ("on 15 October it rained", (0, 10, 15), Side.ON),
        ("since 2006 it rained", (2006, 0, 0), Side.SINCE),
        ("before May 2011 it rained", (2011, 5, 0), Side.BEFORE),
        ("after May 2011 it rained", (2011, 5, 0), Side.AFTER),
        ("by May 2011 it had rained", (2011, 5, 0), Side.BY),
    ],
)
def test_a_date_has_its_parts_and_its_side(text: str, parts: tuple[int, int, int], side: Side) -> None:
    (found,) = find_dates(text)
    assert (found.parts, found.side) == (parts, side)


@pytest.mark.parametrize("text", ["they may go", "they march on", "2,017 boats", "$2017"])
def test_a_word_or_an_amount_is_no_date(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("claimed", "read", "agrees"),
    [
        ("in 2010", "in May 2010", True),
        ("in 2010", "in 2011", False),
        ("after May 2, 2010", "on May 3, 2010", True),
        ("before 2010", "in 2010", False),
        ("in 2010", "on May 3", None),
    ],
)
def test_dates_are_compared_by_the_parts_they_share(claimed: str, read: str, agrees: bool | None) -> None:
    assert find_dates(claimed)[0].agrees(find_dates(read)[0]) is agrees


def test_a_distance_in_time_is_found_in_words() -> None:
    assert find_relative_time("It began more than a decade before the storm.") == "more than a decade"
    assert find_relative_time("It lasted a decade.") is None

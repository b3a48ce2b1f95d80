"""Numbers as newspapers write them."""

from decimal import Decimal

import pytest

from service.core.claims.facts.quantities import find_counts, find_quantities

EQUAL = [
    ("3,000", "three thousand"),
    ("24", "two dozen"),
    ("500,000", "half a million"),
    ("£1.5bn", "£1.5 billion"),
    ("52%", "52 percent"),
    ("34", "thirty-four"),
    ("3rd", "third"),
    ("$2 million", "2 million dollars"),
    ("1.0", "1"),
    ("2.5 million", "2,500,000"),
]


@pytest.mark.parametrize(("one", "other"), EQUAL)
def test_two_ways_to_write_a_number_have_one_key(one: str, other: str) -> None:
    (a,), (b,) = find_quantities(f"about {one} of them"), find_quantities(f"about {other} of them")
    assert a.key == b.key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("half a million", "600,000"),
        ("5%", "5"),
        ("$5", "£5"),
        ("5", "fifth"),
        ("1.5 million", "1.5 billion"),
        ("3", "13"),
    ],
)
def test_two_numbers_that_differ_have_two_keys(one: str, other: str) -> None:
    (a,), (b,) = find_quantities(f"about {one} of them"), find_quantities(f"about {other} of them")
    assert a.key != b.key


@pytest.mark.parametrize(
    "text", ["no number here", "someone tends the often weighty tone", "R2D2", "the United States"]
)
def test_words_that_hold_a_number_by_chance_are_none(text: str) -> None:
    assert find_quantities(text) == ()


def test_a_quantity_lies_where_it_is_written() -> None:
    text = "The fund paid $28 million in two years."
    assert [text[q.start : q.end] for q in find_quantities(text)] == ["$28 million", "two"]
    assert find_quantities(text)[0].value == Decimal(28_000_000)


@pytest.mark.parametrize(
    ("text", "counted", "unit"),
    [
        ("a pipe of 40 miles", "miles", "mi"),
        ("2 million dollars were lost", "were", "$"),
        ("a couple of boats", "boats", ""),
        ("twenty-one boats", "boats", ""),
        ("a boy, 7 years old, fell", "", ""),
    ],
)
def test_a_number_says_what_it_counts_and_in_which_unit(text: str, counted: str, unit: str) -> None:
    (found,) = find_quantities(text)
    assert (found.counted, found.unit) == (counted, unit)


def test_two_small_numbers_in_a_row_are_two() -> None:
    assert [q.value for q in find_quantities("one and two boats, seven eight")] == [1, 2, 7, 8]


@pytest.mark.parametrize("text", ["a Boeing 747 landed", "an F-16 landed", "the #1000 tag", "no one."])
def test_a_number_in_a_name_is_read_but_counts_nothing(text: str) -> None:
    assert find_quantities(text)
    assert find_counts(text) == []


@pytest.mark.parametrize("opening", ["Some", "In", "Nearly", "The", "When"])
def test_the_capital_of_a_sentence_makes_no_name_of_a_small_word(opening: str) -> None:
    assert [q.value for q in find_counts(f"The locks are old. {opening} 900 boats pass.")] == [900]


def test_of_a_table_of_numbers_the_first_are_read() -> None:
    found = find_quantities("7 " * 5_000)
    assert len(found) == 2_000
    assert found[-1].end < 4_000


def test_in_a_long_text_every_number_is_read_though_there_are_thousands() -> None:
    sentence = "The ferry took 40 cars over the sound before the storm came in. "
    assert len(find_quantities(sentence * 2_500)) == 2_500

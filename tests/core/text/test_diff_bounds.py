"""Inputs that make a comparison slow, or large: the cost stays bounded, the result exact."""

import random
from collections.abc import Callable

import pytest

from service.core.text import Diff, apply, diff, invert
from tests.support.growth import grows_linearly

WORDS = ["the", "of", "and", "to", "in"]


def soup(size: int, seed: int) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) for _ in range(size))


CASES: dict[str, Callable[[], tuple[str, str]]] = {
    "repeated paragraphs": lambda: (
        "Share this\n\n" * 3000,
        "Share this\n\n" * 1500 + "New.\n\n" + "Share this\n\n" * 1490,
    ),
    "one word": lambda: ("the " * 9000 + "a", "a " + "the " * 9100),
    "five words": lambda: (soup(5000, 1), soup(5000, 2)),
    "no full stop": lambda: (soup(10_000, 3), soup(9_000, 3) + " x " + soup(1000, 4)),
    "one line without spaces": lambda: ("x" * 1_000_000, "x" * 500_000 + "y" + "x" * 500_000),
    "punctuation": lambda: ("!?" * 6_000, "?!" * 6_001),
    "quotation marks": lambda: ("“a. " * 20_000, "“a. " * 19_999 + "b"),
    "white space": lambda: (" " * 500_000, "\n" + " " * 499_999),
    "line ends": lambda: ("a b\n" * 20_000, "a b\r\n" * 20_000),
}


@pytest.mark.parametrize("name", CASES)
def test_hostile_text_is_compared_exactly_and_within_the_budget(name: str) -> None:
    old, new = CASES[name]()
    difference = diff(old, new)
    assert apply(difference, old) == new
    assert apply(invert(difference, old), new) == old
    assert not difference.coarse


@pytest.mark.parametrize("piece", ["Share this\n\n", "the ", "x", "!?", "“a. ", " ", "a b\n", "A. b "])
def test_the_cost_of_repetitive_text_grows_with_its_length(piece: str) -> None:
    def compare(text: str) -> Diff:
        third = len(text) // 3
        return diff(text, f"New {text[:third]} later {text[third:-third]}{text[-third:].upper()}")

    assert grows_linearly(compare, piece, 4_000)


def test_beyond_the_budget_the_result_is_coarse_and_exact() -> None:
    old, new = soup(40_000, 5), soup(40_000, 6)
    difference = diff(old, new)
    assert difference.coarse
    assert apply(difference, old) == new
    assert apply(invert(difference, old), new) == old


def test_a_million_equal_words_are_compared_within_the_budget() -> None:
    old, new = "the " * 1_000_000, "a " + "the " * 999_000 + "an"
    difference = diff(old, new)
    assert difference.coarse
    assert apply(difference, old) == new
    assert apply(invert(difference, old), new) == old


def test_equal_beginnings_and_ends_cost_no_budget() -> None:
    old = soup(40_000, 7)
    new = old[:100_000] + " late " + old[100_000:]
    assert not diff(old, new).coarse

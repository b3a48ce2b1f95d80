"""Inputs that make a comparison slow, or large: the time stays bounded, the result exact."""

import random
import time
from collections.abc import Callable

import pytest

from service.core.text import apply, diff, invert

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
def test_hostile_text_is_compared_in_bounded_time(name: str) -> None:
    old, new = CASES[name]()
    start = time.process_time()
    difference = diff(old, new)
    assert time.process_time() - start < 3
    assert apply(difference, old) == new
    assert apply(invert(difference, old), new) == old
    assert not difference.coarse


def test_beyond_the_budget_the_result_is_coarse_and_exact() -> None:
    old, new = soup(40_000, 5), soup(40_000, 6)
    difference = diff(old, new)
    assert difference.coarse
    assert apply(difference, old) == new
    assert apply(invert(difference, old), new) == old


def test_equal_beginnings_and_ends_cost_no_budget() -> None:
    old = soup(40_000, 7)
    new = old[:100_000] + " late " + old[100_000:]
    assert not diff(old, new).coarse

"""Texts on disk."""

from contextlib import suppress

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from service.store import bodies

texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(texts, st.none() | texts)
def test_what_was_compressed_comes_back(text: str, base: str | None) -> None:
    assert bodies.decompress([*([bodies.compress(base, None)] if base else []), bodies.compress(text, base)]) == text


def test_a_small_edit_costs_little() -> None:
    base = " ".join(f"Sentence number {n} tells of the {n * 7919 % 1000} boats." for n in range(80))
    edited = base.replace("Sentence number 40 tells", "Sentence number 40 told")
    assert len(bodies.compress(edited, base)) < len(bodies.compress(edited, None)) / 10


@pytest.mark.parametrize("damaged", [0, 1, 2])
def test_whatever_bit_of_a_chain_is_turned_a_text_or_a_known_error_comes_of_it(damaged: int) -> None:
    first = " ".join(f"Boat {n} carried {n * 7919 % 1000} crates." for n in range(60))
    second = first.replace("Boat 30", "Ship 31")
    chain = [bodies.compress(first, None), bodies.compress(second, first), bodies.compress(first, second)]
    for place in range(len(chain[damaged]) * 8):
        link = bytearray(chain[damaged])
        link[place // 8] ^= 1 << place % 8
        with suppress(zstandard.ZstdError, ValueError):
            bodies.decompress([*chain[:damaged], bytes(link), *chain[damaged + 1 :]])
        assert bodies.decompress(chain) == first


def test_no_text_is_more_than_five_steps_away() -> None:
    def steps(number: int) -> int:
        base = bodies.base_of(number)
        return 1 if base is None else 1 + steps(base)

    assert max(steps(number) for number in range(1, 2_000)) == 5


def test_a_damaged_body_costs_at_most_its_own_group_of_sixteen() -> None:
    for number in range(1, 500):
        base = bodies.base_of(number)
        assert base is None or (base < number and (base - 1) // 16 == (number - 1) // 16)

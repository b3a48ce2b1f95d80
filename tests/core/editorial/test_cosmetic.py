"""Repairs that change no word."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.editorial.words.cosmetic import cosmetic_reason


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("a\u200bb", "ab", "invisible characters"),
        ("co\u00adoperate", "cooperate", "invisible characters"),
        ("\u202eabc", "abc", "invisible characters"),
        (unicodedata.normalize("NFD", "café"), "café", "Unicode form"),
        ("It’s a cafÃ©.", "It’s a café.", "encoding repair"),
        ("Itâ€™s here.", "It’s here.", "encoding repair"),
        ("a\u00a0b", "a b", "white space"),
        ("'quoted'", "‘quoted’", "typography"),
        ("1914-18", "1914–18", "typography"),
        ("state Senate", "State Senate", "capitalisation"),
        ("his wife Julie", "his wife, Julie", "punctuation"),
        ("1,200 homes", "1200 homes", "punctuation"),
        ("a 20-year lease", "a 20year lease", "punctuation"),
    ],
)
def test_a_repair_is_named(old: str, new: str, reason: str) -> None:
    assert cosmetic_reason(old, new) == reason


@pytest.mark.parametrize(
    ("old", "new"),
    [("a b", "a c"), ("He is guilty", 'He is "guilty"'), ("5", "6"), ("cafe", "café"), ("$5", "£5"), ("40%", "40")],
)
def test_a_change_of_words_is_no_repair(old: str, new: str) -> None:
    assert cosmetic_reason(old, new) == ""


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_order_of_the_sides_does_not_matter(old: str, new: str) -> None:
    assert bool(cosmetic_reason(old, new)) == bool(cosmetic_reason(new, old))


_plain = st.text(alphabet="ab cB'’-,.\n", max_size=12)


@given(_plain, _plain)
def test_words_that_both_sides_share_do_not_change_what_the_repair_is(old: str, new: str) -> None:
    assert cosmetic_reason(f"Once {old} again", f"Once {new} again") == cosmetic_reason(f"x {old} x", f"x {new} x")

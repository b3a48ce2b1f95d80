"""Passages as a summary quotes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.editorial.excerpts import excerpt, in_place, quoted, quoted_apart
from service.core.text.span import Span


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The pier\n is  shut.", "“The pier is shut”"),
        ("He said “no.”", "“He said ‘no.’”"),
        ("", ""),
        (" \n", ""),
        ("a\u202eb", "“a‹U+202E›b”"),
        ("a\u200bb", "“a‹U+200B›b”"),
    ],
)
def test_a_passage_is_quoted_on_one_line_without_its_stop_and_with_nothing_hidden(text: str, shown: str) -> None:
    assert quoted(text) == shown


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two…"),
        ("one two, three", 9, "one two…"),
        ("one two — three", 11, "one two…"),
    ],
)
def test_a_long_passage_is_cut_at_a_word(text: str, limit: int, shown: str) -> None:
    assert excerpt(text, limit) == shown


LONG = "The harbor board met for three hours on Monday in the old customs house and heard nineteen speakers"


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("It is 5.", "It is 6.", ("“It is 5”", "“It is 6”")),
        (
            f"{LONG}, of whom five spoke for the pier.",
            f"{LONG}, of whom nine spoke for the pier.",
            ("“…speakers, of whom five spoke for the…”", "“…speakers, of whom nine spoke for the…”"),
        ),
        (
            f"{LONG} about the pier.",
            f"{LONG} about the new pier.",
            ("“…speakers about the pier”", "“…speakers about the new pier”"),
        ),
        (f"{LONG} on the pier.", f"Then {LONG} on the pier.", ("“The harbor board…”", "“Then The harbor board…”")),
    ],
)
def test_of_two_long_wordings_only_where_they_differ_is_quoted(old: str, new: str, shown: tuple[str, str]) -> None:
    assert quoted_apart(old, new) == shown


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("The pier is shut.", "pier", "“The pier is shut”"),
        ("On Monday the whole of the old pier was shut by the harbor board.", "pier",
         "“…whole of the old pier was shut by the…”"),
        ("A line above.\nThe pier is shut.\nA line below.", "pier", "“The pier is shut”"),
        ("It is in the mid-July plan.", "mid", "“It is in the mid-July plan”"),
        ("pier", "pier", "“pier”"),
    ],
)  # fmt: skip
def test_a_word_is_shown_in_its_place(text: str, words: str, shown: str) -> None:
    start = text.index(words)
    assert in_place(Span(start, start + len(words)), text) == shown


def test_the_same_passage_at_two_places_is_quoted_from_its_start() -> None:
    old, new = quoted_apart(LONG * 2, LONG * 2)
    assert old == new
    assert old.startswith("“The harbor board")


@given(st.text("ab \n", max_size=300), st.text("ab \n", max_size=300))
def test_two_wordings_never_look_the_same_unless_a_cut_hides_where_they_differ(old: str, new: str) -> None:
    was, now = quoted_apart(old, new)
    assert (was == now) <= (old.split() == new.split() or "…”" in was)

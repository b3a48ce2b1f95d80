"""The keys under which an index of claims finds a word."""

import pytest

from service.core.claims.ways import initialism, initials, ways


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("vaccine", "vaccination"),
        ("doctor", "physicians"),
        ("norway", "norwegian"),
        ("bought", "buying"),
        ("migrants", "refugee"),
        ("collaborated", "collaborator"),
    ],
)
def test_words_that_tell_of_one_matter_share_a_key(word: str, other: str) -> None:
    assert set(ways(word)) & set(ways(other))


@pytest.mark.parametrize(
    ("word", "other"), [("bridge", "river"), ("norway", "sweden"), ("1998", "1999"), ("cat", "catch")]
)
def test_words_of_different_matters_share_none(word: str, other: str) -> None:
    assert not set(ways(word)) & set(ways(other))


def test_the_stem_is_the_nearest_way() -> None:
    assert ways("bridges")[0] == ways("bridge")[0] == "bridg"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Guild of Harbour Pilots met.", ["gohp.", "ghp."]),
        ("She reads John F. Kennedy aloud.", ["jfk."]),
        ("Lowick Town lost.", []),
        ("the guild of pilots", []),
    ],
)
def test_names_of_several_words_are_known_by_their_initials(text: str, found: list[str]) -> None:
    assert list(initials(text)) == found


@pytest.mark.parametrize(("word", "key"), [("ghp", "ghp."), ("us", ""), ("harbour", ""), ("911", "")])
def test_only_a_short_word_of_letters_may_be_an_initialism(word: str, key: str) -> None:
    assert initialism(word) == key

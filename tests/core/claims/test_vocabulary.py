"""A word is looked up once, and no more words are kept than there is room for."""

import pytest

from service.core.claims.words import vocabulary
from service.core.claims.words.vocabulary import LONGEST, Vocabulary


def counted() -> tuple[Vocabulary[int], list[str]]:
    asked: list[str] = []

    def size(word: str) -> int:
        asked.append(word)
        return len(word)

    return Vocabulary(size), asked


def test_a_word_is_looked_up_once() -> None:
    known, asked = counted()
    assert [known["pier"], known["dam"], known["pier"]] == [4, 3, 4]
    assert asked == ["pier", "dam"]


def test_what_is_too_long_for_a_word_is_not_kept() -> None:
    known, asked = counted()
    word, line = "a" * LONGEST, "a" * (LONGEST + 1)
    assert [known[word], known[word], known[line], known[line]] == [LONGEST, LONGEST, LONGEST + 1, LONGEST + 1]
    assert asked == [word, line, line]


def test_a_full_vocabulary_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "KEPT", 2)
    known, asked = counted()
    assert [known[word] for word in ("one", "two", "three", "one")] == [3, 3, 5, 3]
    assert asked == ["one", "two", "three", "one"]
    assert len(known) == 2

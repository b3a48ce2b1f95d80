"""The ways in which a claim may say a word: the keys under which an index of claims finds it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from service.core.claims.words.kin_words import KIN
from service.core.claims.words.stems import stem
from service.core.memory import remembered

#: letters that words of one family share from their beginning ('vaccine', 'vaccination'), and fewest of such a word
_OPENING, _FAMILY = 5, 7
#: capitalised words in a row, small words between them: 'State of the Union'
_NAME = re.compile(
    r"\b(?!The |An? )[A-Z][\w’'.]{0,30}(?:[ -](?:(?:of|the|and|for) ){0,2}[A-Z][\w’'.]{0,30}){2,4}",
)
_GAP = re.compile(r"[ -]")
#: letters of a word that may be an initialism
_SHORTEST, _LONGEST = 3, 5
#: letters of the longest word whose ways are kept
_KEPT = 40


@remembered(65_536, _KEPT)
def ways(word: str) -> tuple[str, ...]:
    """Return the keys of a word in small letters, nearest first: its stem, its family, its kin (``kin_words``)."""
    bare = stem(word)
    family = (f"{word[:_OPENING]}-",) if len(word) >= _FAMILY and word.isalpha() else ()
    return (bare, *family, *_kin().get(bare, ()))


def initialism(word: str) -> str:
    """Return the key under which the names that a word may abbreviate are found; empty if it can be none."""
    return f"{word}." if word.isalpha() and _SHORTEST <= len(word) <= _LONGEST else ""


def initials(text: str) -> Iterator[str]:
    """Yield the keys of what abbreviates the names in a text, with and without their small words."""
    for name in _NAME.findall(text):
        words = _GAP.split(name)
        all_words = "".join(word[0] for word in words).lower()
        capitals = "".join(word[0] for word in words if word[0].isupper()).lower()
        yield from filter(None, map(initialism, {all_words: None, capitals: None}))


@cache
def _kin() -> dict[str, tuple[str, ...]]:
    """Return stem to the keys of its groups."""
    groups: dict[str, list[str]] = defaultdict(list)
    for number, group in enumerate(KIN.split(";")):
        for bare in dict.fromkeys(map(stem, group.split())):
            groups[bare].append(f"={number}")
    return {bare: tuple(keys) for bare, keys in groups.items()}

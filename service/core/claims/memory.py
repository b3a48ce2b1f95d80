"""Readings of a text, kept for the next question about the same one.

Attribution, claims and support all read the same text, one after the other. A long text is not kept: what is read
of it takes up to 120 bytes a character, and would stay in the process until other texts push it out.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

#: code points of the longest text whose readings are kept: some 8,000 words, a long magazine feature
LONGEST = 50_000

_Reading = TypeVar("_Reading")


def remembered(
    size: int,
) -> Callable[[Callable[[str, str], _Reading]], Callable[[str, str], _Reading]]:
    """Keep the last ``size`` readings that a function of text and language returned, of short texts only."""

    def decorate(read: Callable[[str, str], _Reading]) -> Callable[[str, str], _Reading]:
        kept = lru_cache(maxsize=size)(read)

        @wraps(read)
        def ask(text: str, lang: str) -> _Reading:
            return kept(text, lang) if len(text) <= LONGEST else read(text, lang)

        return ask

    return decorate

"""What the words of a notice tell of what it mends, and which of them tell nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from service.core.editorial.notes.lexicon import NOTICE_WORDS
from service.core.editorial.words.words import find_words
from service.core.text.language import DEFAULT, FUNCTION_WORDS


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """How the notices of a language speak; there is one object a language."""

    #: keys of the words that every notice may use
    vocabulary: frozenset[str]
    #: words for a sort of thing that was mended, by category of change
    hints: Mapping[str, frozenset[str]]
    #: words that announce news and not an error
    news: frozenset[str]
    #: BCP 47 primary tag of its table
    lang: str


@cache
def speech_of(lang: str) -> Speech:
    """Return how notices speak in a language (BCP 47 primary tag), as in English where it has no table."""
    tag = lang if lang in NOTICE_WORDS else DEFAULT
    table = NOTICE_WORDS[tag]
    hints = {category: frozenset(words) for category, words in table.hints.items()}
    # the reader of English words passes over its function words by itself
    silent = () if tag == DEFAULT else FUNCTION_WORDS[lang].split()
    used = frozenset(table.plain).union(silent, table.news, *table.hints.values())
    return Speech(frozenset(word.key for word in find_words(" ".join(sorted(used)))), hints, frozenset(table.news), tag)

"""What stands on an article's page but says nothing of its story."""

import re

from service.core.editorial.page_words import FURNITURE
from service.core.editorial.style import FUNCTION_WORDS

#: a heading has no more words than this
_HEADING = 6
#: a line of so few words is no sentence
_BARE = 3

_PATTERNS = tuple((reason, re.compile("|".join(forms), re.IGNORECASE)) for reason, forms in FURNITURE.items())


def furniture_reason(text: str) -> str:
    """Return what kind of furniture ``text`` is ("related link"); nothing where it is part of the story."""
    words = text.strip()
    return next((reason for reason, pattern in _PATTERNS if pattern.match(words)), "")


def is_heading(line: str) -> bool:
    """Tell a heading or a bare link from a sentence: a few words, more with capitals, and no full stop."""
    words = line.split()
    if not words or len(words) > _HEADING or not line.rstrip()[-1:].isalnum() or not words[0][0].isupper():
        return False
    capitals = all(word[0].isupper() or word.lower() in FUNCTION_WORDS for word in words)
    return capitals or len(words) <= _BARE

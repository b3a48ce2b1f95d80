"""What stands on an article's page but says nothing of its story."""

import re
from collections.abc import Iterable

from service.core.editorial.words.page_words import FURNITURE, LIST_OF_LINKS
from service.core.editorial.words.style import FUNCTION_WORDS
from service.core.memory import remembered
from service.core.text.sentences import paragraphs
from service.core.text.span import Span

#: a heading has no more words than this
_HEADING = 6
#: a line of so few words is no sentence
_BARE = 3

#: the headline of another story has no more code points than this
_TEASER = 140
#: bullets and numbers before it
_MARKS = " \t•·●▪■*–—-0123456789.)"

_PATTERNS = tuple((reason, re.compile("|".join(forms), re.IGNORECASE)) for reason, forms in FURNITURE.items())


@remembered(8_192, 2_000)
def furniture_reason(text: str) -> str:
    """Return what kind of furniture ``text`` is ("related link"); nothing where it is part of the story."""
    words = text.strip()
    return next((reason for reason, pattern in _PATTERNS if pattern.match(words)), "")


def furniture_lines(text: str, lines: Iterable[Span]) -> list[Span]:
    """Return those lines of a text that are furniture: by what they say, or as headlines under "More stories".

    Such a list goes on as long as its lines read like headlines.
    """
    found, listed = [], False
    for line in lines:
        words = line.of(text)
        reason = furniture_reason(words)
        listed = reason == LIST_OF_LINKS or (listed and (bool(reason) or is_teaser(words)))
        if reason or listed:
            found.append(line)
    return found


@remembered(64)
def furniture_stretches(text: str) -> tuple[Span, ...]:
    """Return where furniture stands in a text, lines that follow one another as one stretch."""
    merged: list[Span] = []
    for line in furniture_lines(text, (Span(line.start, line.end) for line in paragraphs(text))):
        if merged and not text[merged[-1].end : line.start].strip():
            line = Span(merged.pop().start, line.end)
        merged.append(line)
    return tuple(merged)


def is_teaser(line: str) -> bool:
    """Tell what may be the headline of another story from a sentence of this one: it is short and has no full stop."""
    words = line.lstrip(_MARKS).rstrip()
    return 0 < len(words) <= _TEASER and not words.rstrip('”"’)').endswith((".", ":", ",", ";"))


def is_heading(line: str) -> bool:
    """Tell a heading or a bare link from a sentence: a few words, more with capitals, and no full stop."""
    words = line.split()
    if not words or len(words) > _HEADING or not line.rstrip()[-1:].isalnum() or not words[0][0].isupper():
        return False
    capitals = all(word[0].isupper() or word.lower() in FUNCTION_WORDS for word in words)
    return capitals or len(words) <= _BARE

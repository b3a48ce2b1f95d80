"""Where two wordings begin and end to differ."""

import re
from collections.abc import Sequence
from itertools import takewhile

from rapidfuzz.distance import Postfix, Prefix

from service.core.text.span import Span

_WORD = re.compile(r"\S+")


def apart(old: str, new: str) -> tuple[Span, Span]:
    """Return where two passages may differ: what they begin and end with alike is left out, as far as a blank."""
    head = old.rfind(" ", 0, Prefix.similarity(old, new)) + 1
    blank = old.find(" ", len(old) - Postfix.similarity(old[head:], new[head:]))
    tail = 0 if blank < 0 else len(old) - blank
    return Span(head, len(old) - tail), Span(head, len(new) - tail)


def differing(old: str, new: str) -> tuple[Span, Span]:
    """Return each passage without the words that both begin and end with; a word of each is left, if it has any."""
    a, b = (_words(text, place) for text, place in zip((old, new), apart(old, new), strict=True))
    if not a or not b:
        a, b = _words(old, Span(0, len(old))), _words(new, Span(0, len(new)))
    if not a or not b:
        return Span(0, len(old)), Span(0, len(new))
    words = [span.of(old) for span in a], [span.of(new) for span in b]
    head = min(_shared(*words), len(a) - 1, len(b) - 1)
    tail = _shared(words[0][:head:-1], words[1][:head:-1])
    return _cover(a, head, tail), _cover(b, head, tail)


def _words(text: str, place: Span) -> list[Span]:
    return [Span(*match.span()) for match in _WORD.finditer(text, *place)]


def _shared(a: Sequence[str], b: Sequence[str]) -> int:
    """Count the words that two runs begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def _cover(words: Sequence[Span], head: int, tail: int) -> Span:
    return Span(words[head].start, words[len(words) - 1 - tail].end)

"""Where two wordings begin and end to differ."""

import re
from collections.abc import Sequence
from itertools import takewhile

from service.core.text.span import Span

_WORD = re.compile(r"\S+")


def differing(old: str, new: str) -> tuple[Span, Span]:
    """Return each passage without the words that both begin and end with; a word of each is left, if it has any."""
    a, b = [Span(*m.span()) for m in _WORD.finditer(old)], [Span(*m.span()) for m in _WORD.finditer(new)]
    if not a or not b:
        return Span(0, len(old)), Span(0, len(new))
    words = [span.of(old) for span in a], [span.of(new) for span in b]
    head = min(_shared(*words), len(a) - 1, len(b) - 1)
    tail = _shared(words[0][:head:-1], words[1][:head:-1])
    return _cover(a, head, tail), _cover(b, head, tail)


def _shared(a: Sequence[str], b: Sequence[str]) -> int:
    """Count the words that two runs begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def _cover(words: Sequence[Span], head: int, tail: int) -> Span:
    return Span(words[head].start, words[len(words) - 1 - tail].end)

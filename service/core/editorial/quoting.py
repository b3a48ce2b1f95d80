"""Which words stand inside quotation marks."""

import re

from service.core.text.span import Span

#: a mark; the one in the group opens: a straight one does after a blank, a bracket or a dash
_MARK = re.compile(r'([“«]|(?<![^\s(\[—–-])")|[”»"]')


def quoted_words(text: str) -> list[Span]:
    """Return the stretches of ``text`` between quotation marks, without the marks.

    A passage may begin or end inside a quotation: a closing mark with no opening one before it quotes from
    the start, an opening one without an end quotes to the end. A straight mark opens after a blank, a
    bracket or a dash, and
    closes otherwise.
    """
    stretches: list[Span] = []
    opened: int | None = None
    for match in _MARK.finditer(text):
        if match.lastindex:
            opened = match.end()
        else:
            stretches.append(Span(opened if opened is not None else 0, match.start()))
            opened = None
    if opened is not None:
        stretches.append(Span(opened, len(text)))
    return stretches

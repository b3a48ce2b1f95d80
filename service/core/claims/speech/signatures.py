"""Embedded posts, closed by a signature line: '— Name (@handle) October 15, 2017'."""

import re
from dataclasses import dataclass

from service.core.text.span import Span

_SIGNATURE = re.compile(
    r"(?:(?:^|(?<=\s))[—–-]{1,2} ?(?=[^\W\d_])|^A (?:post|photo|video) shared by )"
    r"(?P<name>[^\n()@—–]{2,60}) \((?P<handle>@\w{1,40})\)(?P<date>[^\n]{0,40})$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Post:
    """What somebody posted, and how it is signed."""

    content: Span
    #: the name in the signature
    source: Span
    #: from the dash to the end of the line
    signature: Span


def find_posts(text: str) -> list[Post]:
    """Return the embedded posts of a text: the line that a signature closes, or the block above it."""
    found, floor = list[Post](), 0
    if "(@" not in text:
        return found
    separator = "\n\n" if "\n\n" in text else "\n"
    for match in _SIGNATURE.finditer(text):
        content = _signed(text, floor, match.start(), separator)
        floor = match.end()
        if content:
            found.append(Post(content, Span(*match.span("name")), Span(*match.span())))
    return found


def _signed(text: str, floor: int, at: int, separator: str) -> Span | None:
    end = at
    while end > floor and text[end - 1].isspace():
        end -= 1
    start = max(floor, text.rfind(separator, floor, end) + 1)
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end) if start < end else None

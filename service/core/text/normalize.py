"""What is stored of a text as it was sent."""

import re
from dataclasses import dataclass

from service.core.errors import InvalidInput

_NEWLINE = re.compile(r"\r\n?")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")

#: one character that a reader does not see: bidirectional controls (Unicode UAX #9) and zero-width characters
HIDDEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Normalized:
    """A text fit for storing, and what was noticed on the way."""

    text: str
    #: control characters were replaced by U+FFFD
    sanitised: bool
    #: the text holds bidirectional controls or zero-width characters, kept as they are
    hidden_characters: bool


def normalize(text: str) -> Normalized:
    r"""Make a text fit for storing.

    Line ends become ``\n`` and control characters (Unicode category Cc, but for tab and newline) become
    U+FFFD; nothing else is changed. Raises InvalidInput for a lone surrogate, which no encoding can carry.
    """
    lone = _SURROGATE.search(text)
    if lone:
        raise InvalidInput(
            f"Character {lone.start()} is a lone surrogate (U+{ord(lone[0]):04X}), which is no character: "
            "remove it or send the whole pair.",
        )
    clean, replaced = _CONTROL.subn("\ufffd", _NEWLINE.sub("\n", text))
    return Normalized(clean, replaced > 0, HIDDEN.search(clean) is not None)

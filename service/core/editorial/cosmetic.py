"""Changes that no reader sees, or that only the type shows: each is known by undoing it on both sides."""

import re
import unicodedata
from collections.abc import Callable

#: zero-width and bidirectional controls, soft hyphen, byte order mark (Unicode 15, UAX #9 and general
#: category Cf)
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_SPACES = re.compile(r"[\s\u00a0\u2007\u202f]+")
_TYPE = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'", "′": "'", "“": '"', "”": '"',
        "„": '"', "‟": '"',
        "«": '"', "»": '"', "″": '"', "–": "-", "—": "-", "―": "-", "‒": "-", "‐": "-", "‑": "-",
        "−": "-", "…": "...",
    }
)  # fmt: skip
#: a run of characters that UTF-8 read as Windows-1252 leaves behind
_MOJIBAKE = re.compile("[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]{2,}")
_PUNCTUATION = re.compile(r"[^\w\s\"]|_")


def cosmetic_reason(old: str, new: str) -> str:
    """Return what repair tells two passages apart ("typography"); nothing where words differ."""
    for reason, undo in _STEPS:
        old, new = undo(old), undo(new)
        if old == new:
            return reason
    return ""


def plain(text: str) -> str:
    """Return a passage in its plainest form: visible characters, NFC, straight quotes, single spaces."""
    for _, undo in _STEPS[:_VISIBLE]:
        text = undo(text)
    return text


def _repair(text: str) -> str:
    """Undo UTF-8 that was read as Windows-1252."""
    return _MOJIBAKE.sub(lambda match: _decoded(match.group()), text)


def _decoded(run: str) -> str:
    try:
        return run.translate(_PASSED_THROUGH).encode("cp1252", "surrogateescape").decode("utf-8")
    except UnicodeError:
        return run


#: Windows-1252 leaves five bytes undefined, which browsers pass through; they travel as lone surrogates
_PASSED_THROUGH = {byte: 0xDC00 + byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
#: the first steps change nothing but the form of what stands there
_VISIBLE = 5
_STEPS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("invisible characters", lambda text: _INVISIBLE.sub("", text)),
    ("Unicode form", lambda text: unicodedata.normalize("NFC", text)),
    ("encoding repair", _repair),
    ("white space", lambda text: _SPACES.sub(" ", text).strip()),
    ("typography", lambda text: text.translate(_TYPE)),
    ("capitalisation", str.casefold),
    ("punctuation", lambda text: _SPACES.sub(" ", _PUNCTUATION.sub("", text).replace('"', ' " ')).strip()),
)

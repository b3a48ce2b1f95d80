"""Changes that no reader sees, or that only the type shows: each is known by undoing it on both sides."""

import re
import unicodedata
from collections.abc import Callable

#: zero-width and bidirectional controls, soft hyphen, byte order mark (Unicode 15, UAX #9 and general
#: category Cf)
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_TYPE = {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'", "′": "'", "“": '"', "”": '"',
        "„": '"', "‟": '"',
        "«": '"', "»": '"', "″": '"', "–": "-", "—": "-", "―": "-", "‒": "-", "‐": "-", "‑": "-",
        "−": "-", "…": "...",
}  # fmt: skip
_TYPED = re.compile(f"[{''.join(_TYPE)}]")
#: a run of characters that UTF-8 read as Windows-1252 leaves behind
_MOJIBAKE = re.compile("[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]{2,}")
_PUNCTUATION = re.compile(r"[^\w\s\"]+|_+")
#: a character that the steps before white space may undo; all others are plain or common type
_UNUSUAL = re.compile("[^\x00-\x7f\u00a0‘’“”–—…]")


def cosmetic_reason(old: str, new: str) -> str:
    """Return what repair tells two passages apart ("typography"); nothing where words differ."""
    unusual = _UNUSUAL.search(old) or _UNUSUAL.search(new)
    for reason, undo in _STEPS if unusual else _STEPS[_FORM:]:
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
#: the very first ones mend what only unusual characters need
_FORM = 3
_STEPS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("invisible characters", lambda text: _INVISIBLE.sub("", text)),
    ("Unicode form", lambda text: unicodedata.normalize("NFC", text)),
    ("encoding repair", _repair),
    ("white space", lambda text: " ".join(text.split())),
    ("typography", lambda text: _TYPED.sub(lambda match: _TYPE[match.group()], text)),
    ("capitalisation", str.casefold),
    ("punctuation", lambda text: " ".join(_PUNCTUATION.sub("", text).replace('"', ' " ').split())),
)

"""Changes that no reader sees, or that only the type shows: each is known by undoing it on both sides."""

import re
import unicodedata
from collections.abc import Callable, Sequence

from service.core.editorial.words.encoding import only_misread, repaired
from service.core.editorial.words.evidence import apart

_Step = tuple[str, Callable[[str], str]]
_ENCODING = "encoding repair"

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
#: marks that say nothing of their own; those of money and shares do, and what parts or begins a figure: 1.5, 5:30, 3-1
_PUNCTUATION = re.compile(r"(?:[^\w\s\"$£€¥¢%.:/-]|[.:/-](?!\d))+|_+")
#: a character that the steps before white space may undo; all others are plain or common type
_UNUSUAL = re.compile("[^\x00-\x7f\u00a0‘’“”–—…]")


def cosmetic_reason(old: str, new: str) -> str:
    """Return what repair tells two passages apart ("typography"); nothing where words differ."""
    if not (_UNUSUAL.search(old) or _UNUSUAL.search(new)):
        places = apart(old, new)
        a, b = places[0].of(old), places[1].of(new)
        return _first_repair(a, b, _STEPS[_FORM:]) if _letters(a) == _letters(b) else ""
    mended = False
    for step in _STEPS[:_VISIBLE]:
        reason, undo = step
        a, b = undo(old), undo(new)
        mended |= reason == _ENCODING and (a == old) != (b == new)
        if a == b:
            return _ENCODING if mended else reason
        old, new = a, b
        if only_misread(old, new):
            return _ENCODING
    return _first_repair(old, new, _STEPS[_VISIBLE:])


def _first_repair(old: str, new: str, steps: Sequence[_Step]) -> str:
    for reason, undo in steps:
        old, new = undo(old), undo(new)
        if old == new:
            return reason
    return ""


def _letters(text: str) -> str:
    """Return the letters and digits of a passage, which a change of white space, type or case leaves as they are."""
    return "".join(filter(str.isalnum, text.casefold()))


def plain(text: str) -> str:
    """Return a passage in its plainest form: visible characters, NFC, straight quotes, single spaces."""
    for _, undo in _STEPS[:_VISIBLE]:
        text = undo(text)
    return text


#: the first steps change nothing but the form of what stands there
_VISIBLE = 5
#: the very first ones mend what only unusual characters need
_FORM = 3
_STEPS: tuple[_Step, ...] = (
    ("invisible characters", lambda text: _INVISIBLE.sub("", text)),
    ("Unicode form", lambda text: unicodedata.normalize("NFC", text)),
    (_ENCODING, repaired),
    ("white space", lambda text: " ".join(text.split())),
    ("typography", lambda text: _TYPED.sub(lambda match: _TYPE[match.group()], text)),
    ("capitalisation", str.casefold),
    ("punctuation", lambda text: " ".join(_PUNCTUATION.sub("", text).replace('"', ' " ').split())),
)

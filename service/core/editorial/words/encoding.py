"""Text that was decoded with the wrong character set: known from the sound text beside it, and never changed.

A library that mends such text (ftfy) has to guess, since it sees one text. Here both versions are at hand: the sound
one is misread the way browsers and feeds misread UTF-8, and the damaged one must come out, letter for letter.
"""

import re
from itertools import zip_longest

from service.core.memory import remembered

#: one-byte character sets for which UTF-8 is taken: the Web's default for western, central European and Cyrillic
#: pages (WHATWG Encoding Standard), and those of old Macintosh and DOS editors
_MISTAKEN = ("latin-1", "cp1252", "cp1250", "cp1251", "mac_roman", "cp437", "cp850")
#: how often one text goes through the same mistake
_TIMES = 3
#: what stands for a byte that could not be read, and for a control character that was taken out
_LOST = "\ufffd"
_RUN = re.compile("[^\x00-\x7f]+")
_LOST_RUN = re.compile(f"(?<![^\x00-\x7f])[^\x00-\x7f{_LOST}]*{_LOST}[^\x00-\x7f]*")
_CONTROL = re.compile("[\x80-\x9f]")
#: a run of characters that UTF-8 read as Windows-1252 leaves behind
_MOJIBAKE = re.compile("[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]{2,}")
#: Windows-1252 leaves five bytes undefined, which browsers pass through; they travel as lone surrogates
_PASSED_THROUGH = {byte: 0xDC00 + byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}


def repaired(text: str) -> str:
    """Undo UTF-8 that was read as Windows-1252, once or several times; what is no such text stays."""
    for _ in range(_TIMES):
        better = _MOJIBAKE.sub(lambda match: _decoded(match.group()), text)
        if better == text:
            break
        text = better
    return text


def only_misread(old: str, new: str) -> bool:
    """Tell whether one of two passages is the other, misread: all plain letters alike, and each other one explained."""
    if _RUN.split(old) == _RUN.split(new):
        return all(_same(a, b) for a, b in zip(_RUN.findall(old), _RUN.findall(new), strict=True))
    if _LOST not in old and _LOST not in new:
        return False
    pairs = zip_longest(_LOST_RUN.sub(_LOST, old), _LOST_RUN.sub(_LOST, new), fillvalue="")
    return all(a == b or (a == _LOST and _may_be_lost(b)) or (b == _LOST and _may_be_lost(a)) for a, b in pairs)


def _decoded(run: str) -> str:
    try:
        return run.translate(_PASSED_THROUGH).encode("cp1252", "surrogateescape").decode("utf-8")
    except UnicodeError:
        return run


def _same(a: str, b: str) -> bool:
    return a == b or a in _misreadings(b) or b in _misreadings(a) or _fits(a, b) or _fits(b, a)


@remembered(1_024, 200)
def _misreadings(run: str) -> frozenset[str]:
    """Return what a run of characters looks like after one mistake, or the same one several times."""
    found: set[str] = set()
    for charset in _MISTAKEN:
        text = run
        for _ in range(_TIMES):
            text = text.encode("utf-8", "replace").decode(charset, "replace")
            found |= {text, _CONTROL.sub(_LOST, text)}
    return frozenset(found)


def _fits(damaged: str, sound: str) -> bool:
    """Tell whether a run in which characters were lost is another one, as far as it can still be read."""
    first, _, rest = damaged.partition(_LOST)
    last = rest.rpartition(_LOST)[2]
    unread = len(sound) - len(first) - len(last)
    return (
        _LOST in damaged
        and 0 < unread <= len(rest) + 1 - len(last)
        and sound.startswith(first)
        and sound.endswith(last)
    )


def _may_be_lost(character: str) -> bool:
    """Tell whether a character is of the sort that a wrong character set loses: letters and typographic marks."""
    return character.isalpha() or character > "\x7f" or character in ("'", '"', "-")

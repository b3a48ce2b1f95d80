"""Passages as a summary quotes them: on one line, cut at words, with nothing hidden in them."""

from service.core.text.shown import visible
from service.core.text.span import Span

#: a quoted passage is cut after this many characters
LIMIT = 120
#: two passages that are no longer than this are quoted whole, side by side
_SHORT = 80
#: a word is shown with so many words, or parts of one, before it, and as many after it
_BESIDE = 5
#: others are quoted from so many words before their first difference, to so many after their last
_AROUND = 3
#: quotation marks inside a quotation
_INNER = str.maketrans("“”", "‘’")


def quoted(text: str, limit: int = LIMIT) -> str:
    """Return a passage in quotation marks, without its full stop; nothing where there is none."""
    words = excerpt(text, limit)
    return f"“{words.removesuffix('.').translate(_INNER)}”" if words else ""


def excerpt(text: str, limit: int = LIMIT) -> str:
    """Return a passage on one line, cut at a word where it is long; hidden characters are shown as ``‹U+202E›``."""
    words = visible(" ".join(text.split()), lambda character: f"‹U+{ord(character):04X}›")
    return words if len(words) <= limit else words[:limit].rsplit(" ", 1)[0].rstrip(" ,;:—–-") + "…"


def quoted_both(old: str, new: str) -> tuple[str, str]:
    """Return two wordings in quotation marks, whole."""
    return quoted(old), quoted(new)


def quoted_apart(old: str, new: str) -> tuple[str, str]:
    """Return two wordings in quotation marks; of long ones what they share at their ends is left out."""
    if max(len(old), len(new)) <= _SHORT or old.split() == new.split():
        return quoted_both(old, new)
    a, b = old.split(), new.split()
    shorter = min(len(a), len(b))
    before = next((i for i in range(shorter) if a[i] != b[i]), shorter)
    after = next((i for i in range(shorter - before) if a[-1 - i] != b[-1 - i]), shorter - before)
    start, end = max(0, before - _AROUND), max(0, after - _AROUND)
    return _middle(a, start, end), _middle(b, start, end)


def in_place(span: Span, text: str) -> str:
    """Return a stretch of a text in quotation marks, with some words of its line before and after it."""
    before = text[max(0, span.start - LIMIT) : span.start].rpartition("\n")[2].split(" ")
    after = text[span.end : span.end + LIMIT].partition("\n")[0].split(" ")
    left, right = " ".join(before[-_BESIDE:]), " ".join(after[:_BESIDE])
    if len(before) > _BESIDE:
        left = "…" + left
    if len(after) > _BESIDE:
        right = right.rstrip(",;:—–-. ") + "…"
    return quoted(left + span.of(text) + right)


def _middle(words: list[str], start: int, end: int) -> str:
    """Return words in quotation marks without the first ``start`` and the last ``end``."""
    kept = " ".join(words[start : len(words) - end])
    return quoted(f"{'…' * bool(start)}{kept}{'…' * bool(end)}")

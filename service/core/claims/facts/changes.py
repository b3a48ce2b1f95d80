"""What an amount is of a change: what something rose to, what it rose by, what it rose from."""

from enum import StrEnum

from service.core.claims.facts.wording import term
from service.core.claims.words import figures
from service.core.claims.words.languages import lexicon_for

#: characters before an amount within which the verb or preposition stands that governs it, and words of a bound
_REACH, _BOUND = 48, 3
_MOVES = frozenset(["increase", "decrease", "up", "down"])


class Part(StrEnum):
    """What an amount is of a change."""

    LEVEL = "level"
    CHANGE = "change"
    ORIGIN = "origin"


def part_of(text: str, start: int) -> Part:
    """Return what the amount is that starts at a place of a text: 'rose 5 percent', 'rose to 5 percent'."""
    words = text[max(0, start - _REACH) : start].lower().rstrip("$£€ ").split()
    for size in range(_BOUND, 0, -1):
        if " ".join(words[-size:]) in figures.BOUNDS:
            words = words[:-size]
            break
    governor = words[-1] if words else ""
    if governor == "from":
        return Part.ORIGIN
    moved = governor == "by" or term(governor, lexicon_for("en")) in _MOVES
    return Part.CHANGE if moved else Part.LEVEL

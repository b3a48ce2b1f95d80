"""What an amount is of a change: what something rose to, what it rose by, what it rose from."""

import re
from collections.abc import Sequence
from enum import StrEnum

from service.core.claims.facts.wording import term
from service.core.claims.words import figures
from service.core.claims.words.inflection import may_be_past
from service.core.claims.words.languages import lexicon_for

#: characters before an amount within which the verb or preposition stands that governs it, and words of a bound
_REACH, _BOUND = 48, 3
_WORD = re.compile(r"[a-zA-Z]+")
_MOVES = frozenset(["increase", "decrease", "up", "down"])


class Part(StrEnum):
    """What an amount is of a change."""

    #: what something is, or an amount of which its form tells no more: 'a 5 percent rise'
    LEVEL = "level"
    #: what it came to: 'rose to 5 percent'
    RESULT = "result"
    CHANGE = "change"
    ORIGIN = "origin"

    @property
    def kind(self) -> "Part":
        """Return the part with which it is compared: what something came to, it is."""
        return Part.LEVEL if self is Part.RESULT else self


#: prepositions that tell it
_PARTS = {"from": Part.ORIGIN, "to": Part.RESULT, "by": Part.CHANGE}


def part_of(text: str, start: int) -> Part:
    """Return what the amount is that starts at a place of a text: 'rose 5 percent', 'rose to 5 percent'."""
    word = _WORD.match(text, start)
    if word and word[0].lower() in figures.MULTIPLES:
        return Part.CHANGE  # 'doubled'
    words = text[max(0, start - _REACH) : start].lower().rstrip("$£€ ").split()
    for size in range(_BOUND, 0, -1):
        if " ".join(words[-size:]) in figures.BOUNDS:
            words = words[:-size]
            break
    governor = words[-1] if words else ""
    if governor in _PARTS and not _is_passive(words):
        return _PARTS[governor]
    return Part.CHANGE if term(governor, lexicon_for("en")) in _MOVES else Part.LEVEL


def _is_passive(words: Sequence[str]) -> bool:
    """Tell whether words end in a passive's 'by': 'backed by 66 percent'; what 'increased by 5 percent' is none."""
    *_, verb, governor = ("", "", *words)
    return governor == "by" and may_be_past(verb) and term(verb, lexicon_for("en")) not in _MOVES

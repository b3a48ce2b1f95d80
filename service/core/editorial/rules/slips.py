"""Slips of the keyboard: what was mended is how a word was typed, and the article itself shows the right form.

A quotation is not altered (see ``quote_rules``), and a name is information; but a letter that was lost in typing is no
word that anybody said. So a slip is taken for one only where the rest of the newer article has the right form, and not
the wrong one.
"""

import re
from dataclasses import replace

from rapidfuzz.distance import DamerauLevenshtein

from service.core.editorial.changes import Category
from service.core.editorial.rules.finding import Finding
from service.core.editorial.rules.sides import Side
from service.core.editorial.words.style import CUES

#: a shorter word with another letter is another word
_SPELLABLE = 4
#: what a name that came may be taken for
_OF_NAMES = frozenset({Category.DETAIL, Category.NAME, Category.ATTRIBUTION})
#: the closing mark of a quotation, and the cue that follows it
_QUOTED = re.compile(r"[”\"’][ ,]*$")
_FIRST = re.compile(r"\s*+([^\W_]+)")
_SMALL = re.compile(r"[a-z]+")


def mended(found: Finding, old: Side, new: Side, after: str) -> Finding:
    """Return what was found between two sides as a copy edit where it mends a slip; ``after`` is the newer text."""
    if (found.rule == "quote" and _is_mistyped(found, old, new, after)) or _is_lost_name(found, new, after):
        return replace(found, category=Category.COPYEDIT, rule="slip", reason="a slip of the keyboard was mended")
    return found


def _is_mistyped(found: Finding, old: Side, new: Side, after: str) -> bool:
    """Tell whether one letter of one quoted word was put right, as the newer article has the word elsewhere."""
    if not (found.old and found.new):
        return False
    wrong, right = found.old.of(old.text), found.new.of(new.text)
    return (
        min(len(wrong), len(right)) >= _SPELLABLE
        and all(map(_SMALL.fullmatch, (wrong, right)))
        and DamerauLevenshtein.distance(wrong, right, score_cutoff=1) == 1
        and _times(right, after) > 1
        and not _times(wrong, after)
    )


def _is_lost_name(found: Finding, new: Side, after: str) -> bool:
    """Tell whether the name of who speaks was put in where none stood: “...,” told the court."""
    if found.old or not found.new or found.category not in _OF_NAMES:
        return False
    name, cue = found.new.of(new.text), _FIRST.match(new.text, found.new.end)
    return (
        name[0].isupper()
        and cue is not None
        and cue[1] in CUES
        and _QUOTED.search(new.text, 0, found.new.start) is not None
        and _times(name, after) > 1
    )


def _times(word: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text))

"""Passages so damaged, so plainly retyped, or so short and full of names, that they seem to be other passages."""

import re
import unicodedata
from collections import defaultdict, deque
from collections.abc import Iterable

from service.core.editorial.words.cosmetic import cosmetic_reason, plain
from service.core.editorial.words.encoding import repaired
from service.core.editorial.words.spelling import with_one_spelling
from service.core.text.edits import Edit, EditKind

#: names in a row
_NAMES = re.compile(r"[A-ZÄÖÜ][\w’'-]*+(?:[ -][A-ZÄÖÜ][\w’'-]*+)*+")
#: code points of a passage that may be known by a few words beside its names
_SHORT = 120
_LETTERS = re.compile("[^a-z0-9]+")


def joined(edits: Iterable[Edit], old: str, new: str) -> list[Edit]:
    """Return the edits with each passage that was taken out, and put back in with a mere repair, as one rewording.

    Such are passages read with the wrong character set: hardly a word of them is the same, and so they are no pair
    for a comparison of words. So is "Ann Hay sang." where "Jo Pike sang." stands in its place.
    """
    edits = _renamed(list(edits), old, new)
    gone: dict[str, deque[Edit]] = defaultdict(deque)
    for edit in edits:
        if edit.kind is EditKind.DELETE and edit.old:
            gone[_skeleton(edit.old.of(old))].append(edit)
    if not gone:
        return edits
    pairs: dict[Edit, Edit] = {}
    for edit in edits:
        left = gone.get(_skeleton(edit.new.of(new))) if edit.kind is EditKind.INSERT and edit.new else None
        if left and _is_repair(left[0], old, edit, new):
            pairs[edit] = left.popleft()
    paired = set(pairs.values())
    return [
        edit._replace(kind=EditKind.REWORD, old=pairs[edit].old) if edit in pairs else edit
        for edit in edits
        if edit not in paired
    ]


def _renamed(edits: list[Edit], old: str, new: str) -> list[Edit]:
    """Return the edits with what was taken out, and stands in the same place with other names, as one rewording."""
    told: list[Edit] = []
    for edit in edits:
        gone = told[-1].old if told and told[-1].kind is EditKind.DELETE else None
        bare = _but_for_names(edit.new.of(new)) if gone and edit.new and edit.kind is EditKind.INSERT else ""
        if gone and bare and bare == _but_for_names(gone.of(old)):
            told[-1] = edit._replace(kind=EditKind.REWORD, old=gone)
        else:
            told.append(edit)
    return told


def _but_for_names(text: str) -> str:
    """Return a passage of few words with a mark in the place of each name; nothing where no other word is left."""
    bare = _NAMES.sub("·", text.strip()) if len(text) <= _SHORT else ""
    return bare if "·" in bare and any(map(str.isalpha, bare)) else ""


def _is_repair(gone: Edit, old: str, come: Edit, new: str) -> bool:
    """Tell whether a passage was put back in as it was, but for its characters or its spelling."""
    words = (gone.old.of(old).strip() if gone.old else "", come.new.of(new).strip() if come.new else "")
    if not all(words):
        return False
    before, after = (with_one_spelling(plain(side).lower()) for side in words)
    return before == after or bool(cosmetic_reason(*words))


def _skeleton(text: str) -> str:
    """Return what no wrong character set touches: letters, in one spelling, and digits; else the repaired text."""
    letters = _LETTERS.sub("", with_one_spelling(unicodedata.normalize("NFC", text).lower()))
    return letters or repaired(text).strip().lower()

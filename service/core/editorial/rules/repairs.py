"""Passages so damaged, or so plainly retyped, that a comparison of words takes them for other passages."""

import re
import unicodedata
from collections import defaultdict, deque
from collections.abc import Iterable

from service.core.editorial.words.cosmetic import cosmetic_reason, plain
from service.core.editorial.words.encoding import repaired
from service.core.editorial.words.spelling import with_one_spelling
from service.core.text.edits import Edit, EditKind

_LETTERS = re.compile("[^a-z0-9]+")


def joined(edits: Iterable[Edit], old: str, new: str) -> list[Edit]:
    """Return the edits with each passage that was taken out, and put back in with a mere repair, as one rewording.

    Such are passages read with the wrong character set: hardly a word of them is the same, and so they are no pair
    for a comparison of words.
    """
    edits = list(edits)
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

"""What a reader is shown of a comparison: parts in reading order, both ends of moves, nothing invisible."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from service.core.text.edits import Diff
from service.core.text.span import Span
from service.core.text.steps import Edit, EditKind
from service.core.text.tiling import in_order
from service.core.text.words import readable

#: what has no shape of its own, or changes how other text is shown: control and format characters (Unicode
#: categories Cc and Cf, but for tab and newline), separators of lines, what is no character, and surrogates
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_SPACE = re.compile(r"\s")

#: what a reader is told of a comparison that hit a budget
COARSE = (
    "These texts are too long and too different to be compared in one piece: all changes are here, "
    "but some are shown larger than they need to be."
)


class Part(NamedTuple):
    """A stretch of text, and what became of it."""

    #: ``keep``, ``insert`` or ``delete``
    kind: str
    text: str
    #: number of the move that it is part of, counted from 1 in the order of the new text
    move: int | None = None


def parts(difference: Diff, old: str) -> Iterator[list[Part]]:
    """Yield the parts of each edit, in order; the old place of a move is a deletion with the move's number.

    Reworded stretches are given as readers see them (``readable``).
    """
    moves = [edit for edit in difference.edits if edit.kind in (EditKind.MOVE, EditKind.MOVE_REWORD)]
    numbers = {edit.old: number for number, edit in enumerate(moves, 1)}
    left = [Edit(EditKind.DELETE, edit.old, None) for edit in moves]
    for edit in in_order([*difference.edits, *left]):
        yield list(_parts(edit, old, difference.new_text, numbers.get(edit.old)))


def visible(text: str, mark: Callable[[str], str]) -> str:
    """Return a text in which ``mark`` stands for each invisible character."""
    return _INVISIBLE.sub(lambda found: mark(found[0]), text)


def changed(text: str, mark: Callable[[str], str], line_end: str) -> str:
    """Return a changed stretch; one of nothing but white space has a sign for each character of it."""
    if not text.isspace():
        return visible(text, mark)
    signs = {" ": "␣", "\t": "⇥", "\n": line_end}
    return _SPACE.sub(lambda found: signs.get(found[0]) or mark(found[0]), text)


def code(character: str) -> str:
    """Return the name by which an invisible character is shown: ``[U+202E]``."""
    return f"[U+{ord(character):04X}]"


def _parts(edit: Edit, old: str, new: str, move: int | None) -> Iterator[Part]:
    """Yield the parts of an edit."""
    if edit.words:
        for word in readable(edit.words, old):
            if word.kind == "keep":
                yield Part("keep", word.old.of(old), move)
            else:
                yield from _change(word.old, old, word.new, new, move)
    elif edit.old and edit.new:
        yield Part("keep", edit.old.of(old), move)
    else:
        yield from _change(edit.old, old, edit.new, new, move)


def _change(a: Span | None, old: str, b: Span | None, new: str, move: int | None) -> Iterator[Part]:
    """Yield what was taken out and what was put in."""
    if a and a.start < a.end:
        yield Part("delete", a.of(old), move)
    if b and b.start < b.end:
        yield Part("insert", b.of(new), move)

"""The edits that turn one text into another.

The edits tile both texts: every code point of the old text lies in the ``old`` span of exactly one edit,
every code point of the new text in the ``new`` span of exactly one, and no span is empty. So ``apply`` and
``invert`` are exact for any two strings.

- ``keep`` runs over as many sentences as stand together unchanged; ``move`` over as many as moved together.
- ``insert`` and ``delete`` are one sentence, or a whole paragraph, each.
- ``reword``, ``split`` and ``merge`` run from the first to the last letter of their sentences,
  ``move_reword`` over all that moved together; their ``words`` tile both spans.
- White space between sentences is part of a neighbouring edit: kept with what is kept or moved, put in with
  what is put in, taken out with what is taken out. Where it differs between sentences that stay (a paragraph
  broken in two) it is an edit of its own: ``insert``, ``delete``, or ``reword`` with one ``replace``. So the
  text of a span may begin or end with white space, or be nothing else.

The edits stand in the order of the new text, deletions where the old text had them: after what stayed before
them, and before what was put there instead. ``keep``, ``reword``, ``split`` and ``merge`` are in the same
order in both texts; a move stands once, at its new place.
"""

from dataclasses import dataclass

from service.core.text.alignment import align
from service.core.text.span import Span
from service.core.text.steps import Edit, EditKind, WordEdit
from service.core.text.tiling import in_order, tile

__all__ = ["Diff", "Edit", "EditKind", "WordEdit", "apply", "diff", "invert"]

_INVERSE = {
    EditKind.INSERT: EditKind.DELETE,
    EditKind.DELETE: EditKind.INSERT,
    EditKind.SPLIT: EditKind.MERGE,
    EditKind.MERGE: EditKind.SPLIT,
}


@dataclass(frozen=True, slots=True)
class Diff:
    """What changed between two texts."""

    edits: tuple[Edit, ...]
    #: the new text, from which insertions are read
    new_text: str
    #: a budget was hit: the edits are exact, but larger than they need to be
    coarse: bool = False


def diff(old: str, new: str) -> Diff:
    """Compare two texts."""
    if old == new:
        whole = Span(0, len(new))
        return Diff((Edit(EditKind.KEEP, whole, whole),) if new else (), new)
    alignment = align(old, new)
    return Diff(tile(old, new, alignment), new, alignment.coarse)


def apply(difference: Diff, old: str) -> str:
    """Turn the old text into the new one: what was kept or moved is read from it, the rest from the diff."""
    new = difference.new_text
    parts: list[str] = []
    for edit in difference.edits:
        if edit.words:
            parts += [(word.old.of(old) if word.kind == "keep" else word.new.of(new)) for word in edit.words]
        elif edit.old and edit.new:
            parts.append(edit.old.of(old))
        elif edit.new:
            parts.append(edit.new.of(new))
    return "".join(parts)


def invert(difference: Diff, old: str) -> Diff:
    """Return the edits that turn the new text back into the old one."""
    edits = in_order(
        Edit(_INVERSE.get(edit.kind, edit.kind), edit.new, edit.old, tuple([(j, i, size) for i, j, size in edit.kept]))
        for edit in difference.edits
    )
    return Diff(edits, old, difference.coarse)

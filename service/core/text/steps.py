"""One step of a comparison: a stretch of the old text and what stands for it in the new one."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from service.core.text.sequences import Run
from service.core.text.span import Span


class EditKind(StrEnum):
    """What became of a sentence."""

    KEEP = "keep"
    INSERT = "insert"
    DELETE = "delete"
    REWORD = "reword"
    MOVE = "move"
    MOVE_REWORD = "move_reword"
    SPLIT = "split"
    MERGE = "merge"


#: what happens where it stands: these edits are in the same order in both texts
IN_PLACE = frozenset({EditKind.KEEP, EditKind.REWORD, EditKind.SPLIT, EditKind.MERGE})
REWORDED = frozenset({EditKind.REWORD, EditKind.SPLIT, EditKind.MERGE, EditKind.MOVE_REWORD})


class WordEdit(NamedTuple):
    """A run of words in a reworded stretch; an empty span marks where the other side has nothing."""

    #: ``keep``, ``insert``, ``delete`` or ``replace``
    kind: str
    #: place in the old text, absolute
    old: Span
    #: place in the new text, absolute
    new: Span


class Edit(NamedTuple):
    """One step of a comparison: a stretch of the old text and what stands for it in the new one."""

    kind: EditKind
    #: place in the old text; None for an insertion
    old: Span | None
    #: place in the new text; None for a deletion
    new: Span | None
    #: the equal stretches of both, in order, ``(place in old, place in new, length)``, none touching the next;
    #: empty but for what was reworded, and all else in that was changed
    kept: tuple[Run, ...] = ()

    @property
    def words(self) -> tuple[WordEdit, ...]:
        """The words, in order, where the stretch was reworded: they tile it. Empty for all other kinds."""
        if self.kind not in REWORDED or not self.old or not self.new:
            return ()
        return tuple(word_edits(self.old, self.new, self.kept))


#: the edit of a kind, the place in the old text, that in the new one, and what was kept (as ``span_of``)
edit_of = partial(tuple.__new__, Edit)


def word_edits(old: Span, new: Span, kept: Iterable[Run]) -> Iterator[WordEdit]:
    """Yield the edits that tile two stretches of which the ``kept`` stretches are equal."""
    i, j = old.start, new.start
    for p, q, size in (*kept, (old.end, new.end, 0)):
        if i < p or j < q:
            yield changed(i, p, j, q)
        i, j = p + size, q + size
        if size:
            yield WordEdit("keep", Span(p, i), Span(q, j))


def changed(i1: int, i2: int, j1: int, j2: int) -> WordEdit:
    """Return the change that puts ``[j1:j2]`` for ``[i1:i2]``."""
    kind = "insert" if i1 == i2 else "delete" if j1 == j2 else "replace"
    return WordEdit(kind, Span(i1, i2), Span(j1, j2))

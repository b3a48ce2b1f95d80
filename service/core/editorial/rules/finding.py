"""What a rule finds in a reworded stretch, and the tools that the rules share."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from service.core.editorial.changes import Category
from service.core.editorial.words.stretches import Stretches
from service.core.editorial.words.words import Word
from service.core.text.span import Span


class Placed(Protocol):
    """Anything that lies somewhere in a text."""

    @property
    def start(self) -> int:
        """Return where it begins."""

    @property
    def end(self) -> int:
        """Return where it ends."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A change inside a reworded stretch; places count from the start of each side."""

    category: Category
    old: Span | None
    new: Span | None
    rule: str
    confidence: float
    reason: str


_Item = TypeVar("_Item")


def unmatched(
    old: Sequence[_Item], new: Sequence[_Item], key: Callable[[_Item], Hashable]
) -> tuple[list[_Item], list[_Item]]:
    """Return the items of each side that the other has no equal to."""
    if list(map(key, old)) == list(map(key, new)):
        return [], []
    before, after = Counter(map(key, old)), Counter(map(key, new))
    gone, come = before - after, after - before
    return [item for item in old if key(item) in gone], [item for item in new if key(item) in come]


def without(words: Sequence[Word], stretches: Stretches) -> list[Word]:
    """Return the words that begin in none of some stretches."""
    return [word for word in words if not stretches.touch(Span(word.start, word.start + 1))]


def cover(items: Sequence[Placed]) -> Span | None:
    """Return the stretch from the first item to the last."""
    return Span(min(i.start for i in items), max(i.end for i in items)) if items else None

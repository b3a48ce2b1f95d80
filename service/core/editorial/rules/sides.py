"""One side of a reworded stretch, read once for all rules that ask of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from service.core.claims.attribution import SourceKind
from service.core.claims.facts.quantities import Quantity, find_quantities
from service.core.editorial.words.dates import DateMention, find_dates
from service.core.editorial.words.quoting import quoted_words
from service.core.editorial.words.stretches import Stretches
from service.core.editorial.words.vocabulary import UNKNOWN, Vocabulary
from service.core.editorial.words.words import Word, read_words
from service.core.text.span import Span

#: the marks that go with figures, and how many letters before one may belong to it: US$
_FIGURE_MARK, _BEFORE = re.compile(r"[$£€¥¢%:/.–−-](?<!\.(?!\d))"), 2


class Credit(NamedTuple):
    """Somebody credited with something."""

    #: where the source stands
    place: Span
    #: who that is, by name where the text gives one
    who: str
    #: what sort of source that is
    kind: SourceKind
    #: what is credited
    content: str


@dataclass(frozen=True)
class Side:
    """One side of a reworded stretch; places inside it count from its start.

    What the rules ask of its words is read when the first of them asks.
    """

    #: its place in its field
    span: Span
    #: what is compared: blanks stand for the words of a notice in it
    text: str
    #: what stands there
    written: str
    #: what stands between quotation marks
    quoted: tuple[Span, ...] = ()
    #: who is credited in it
    credited: tuple[Credit, ...] = ()
    #: what the versions show of their words
    vocabulary: Vocabulary = UNKNOWN

    @cached_property
    def words(self) -> Sequence[Word]:
        """Return its words."""
        return read_words(self.text, self.vocabulary)

    @cached_property
    def figured(self) -> tuple[Sequence[str], Sequence[str]]:
        """Return the words and marks that its numbers and dates are made of: those of two sides differ with them."""
        words = [word.text for word in self.words if word.figure]
        marks = [mark.span() for mark in _FIGURE_MARK.finditer(self.text)]
        return words, [self.text[max(0, start - _BEFORE) : end] for start, end in marks]

    @cached_property
    def dates(self) -> Sequence[DateMention]:
        """Return its dates and times."""
        return find_dates(self.text)

    @cached_property
    def numbers(self) -> Sequence[Quantity]:
        """Return its numbers that count something: no dates, no "one" that may be a pronoun."""
        return [
            q for q in find_quantities(self.text)
            if not self._days.touch(Span(q.start, q.end)) and not (q.value == 1 and not self.text[q.start].isdigit())
        ]  # fmt: skip

    def undated(self, words: Sequence[Word]) -> list[Word]:
        """Return those of some of its words that are no part of a date."""
        return [word for word in words if not (word.figure and self._days.touch(word.place))]

    def uncounted(self, words: Sequence[Word]) -> list[Word]:
        """Return those of some of its words that are no part of a date or number."""
        return [word for word in words if not (word.figure and self._figures.touch(word.place))]

    @cached_property
    def _days(self) -> Stretches:
        return Stretches([Span(date.start, date.end) for date in self.dates])

    @cached_property
    def _figures(self) -> Stretches:
        counted = [Span(number.start, number.end) for number in find_quantities(self.text)]
        return Stretches([*(Span(date.start, date.end) for date in self.dates), *counted])


def lone_side(text: str, vocabulary: Vocabulary = UNKNOWN) -> Side:
    """Return a passage that is a field of its own, as a headline is."""
    return Side(Span(0, len(text)), text, text, tuple(quoted_words(text)), vocabulary=vocabulary)

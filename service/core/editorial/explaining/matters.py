"""One thing that a notice speaks of, and how far it is a change."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.core.editorial.changes import Category
from service.core.editorial.explaining.asked import Asked, measures_told
from service.core.editorial.explaining.pending import Pending
from service.core.editorial.explaining.rivals import means_several, told_apart
from service.core.editorial.explaining.shown import VALUE, may_be
from service.core.editorial.words.words import find_words

#: from this score on a notice is taken to speak of a change
SPEAKS_OF = 0.45
#: categories of change that come with the mending of another: the words around what was wrong
SOFT: frozenset[str] = frozenset({Category.DETAIL, Category.STATUS, Category.FACT})
#: what a word for the sort of change adds to the score, and what a word of the change itself adds
_HINTED = 0.3
_NAMED = 0.25
#: a sentence of fewer words is taken for one of so many, lest two common words make a match
_SHORT = 6
#: the words beside a figure that tell what it measures, by the noun for that
_ADJECTIVES = {
    "length": ("long",), "height": ("high", "tall"), "width": ("wide",), "depth": ("deep",),
    "weight": ("weigh", "heavy"),
}  # fmt: skip
_PRONOUN = re.compile(r"\b(?:he|she|they|his|her|hers|him|their|them|it|its)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing that a notice speaks of, in a sentence or several that go on with one another."""

    #: weight of each word that each sentence uses, less the words every notice uses
    sentences: tuple[dict[str, float], ...]
    #: categories of change that its words hint at
    fits: frozenset[str]
    #: all its words, in small letters
    told: frozenset[str]
    #: what it says was wrong, by its sort ("the wrong score")
    asked: tuple[Asked, ...] = ()
    #: whom or what it names
    named: frozenset[str] = frozenset()
    #: its words, by each sentence of the article that tells a figure of a sort that it asks for
    figured: tuple[frozenset[str], ...] = ()
    #: the changes of the sorts that it asks for
    meant: frozenset[Pending] = frozenset()
    #: it says what was changed, so that the sentence around a change is no sign that this is the one
    exact: bool = False

    def score(self, change: Pending) -> float:
        """Return how far the matter is a change; about 0 to 1.5."""
        if change in self.meant:
            return 1.0
        if self.is_of_another(change) or (self.exact and not self.names(change)):
            return 0.0
        return max(self._likeness(weights, change) for weights in self.sentences)

    def _likeness(self, weights: dict[str, float], change: Pending) -> float:
        if not weights:
            return SPEAKS_OF * (change.category.value in self.fits)
        shared = sum(weight for word, weight in weights.items() if word in change.around)
        told = len(change.around & weights.keys()) / max(len(change.around), _SHORT)
        return (
            max(shared / sum(weights.values()), told)
            + _HINTED * (bool(shared) and change.category.value in self.fits)
            + _NAMED * (not weights.keys().isdisjoint(change.words))
        )

    def goes_with(self, change: Pending, mended: Pending) -> bool:
        """Tell whether a change may belong to the mending of another one in its sentence, of which this one speaks.

        The wording around an error is mended with it; another figure, date, name, source or quotation is no wording,
        and one of another sort is meant only where the error is not named.
        """
        if change.category in SOFT or self.names(change):
            return True
        if self.meant:
            return False
        return change.category.value in self.fits and change.category != mended.category and not self.names(mended)

    def among_rivals(self, rivals: Sequence[Pending]) -> list[Pending]:
        """Return which of several figures, dates or names of one sentence it means."""
        meant = [rival for rival in rivals if rival in self.meant or self.names(rival)]
        if not meant and not means_several(self.told):
            meant = told_apart(rivals, self.words, measures_told(self.told))
        return meant or [rival for rival in rivals if self.score(rival) > 0]

    @property
    def words(self) -> frozenset[str]:
        """Return the words that it uses, less those every notice uses."""
        return frozenset().union(*self.sentences)

    def names(self, change: Pending) -> bool:
        """Tell whether it uses a word that differs."""
        return any(not weights.keys().isdisjoint(change.words) for weights in self.sentences)

    def states(self, change: Pending) -> bool:
        """Tell whether it names a change as only one that says what was wrong or what is right can."""
        return bool(change.old_text and change.new_text) and len(change.words) <= VALUE and self.names(change)

    def among(self, changes: Sequence[Pending], *, exact: bool, stated: bool) -> "Matter":
        """Return it as it is to be read beside these changes, of which it means those of the sorts that it asks for.

        ``exact`` as in the field; ``stated`` if it gives the words of what it means.
        """
        found = (self._asked(one, changes, stated=stated) for one in self.asked)
        return replace(self, exact=exact, meant=frozenset(change for some in found for change in some))

    def _asked(self, asked: Asked, changes: Sequence[Pending], *, stated: bool) -> Sequence[Pending]:
        """Return the changes of a sort: of several, those whose words it gives or whose sentence it tells."""
        own = [c for c in changes if not self._is_of_somebody_else(c) and not self._is_of_something_else(c)]
        fitting = [c for c in own if asked.sorts & c.shows] or [
            c for c in own if may_be(asked.sorts, c.category, c.shows) and c.old_text and c.new_text
        ]
        named = [change for change in fitting if self.names(change)]
        if named or stated:
            return named
        if asked.several or len({change.value for change in fitting}) <= 1:
            return fitting
        if len({change.context for change in fitting}) == 1:
            said = self.words.union(*(_ADJECTIVES.get(word, ()) for word in self.told))
            return told_apart(fitting, said, frozenset())
        likeness = [max(self._likeness(weights, change) for weights in self.sentences) for change in fitting]
        best = [change for change, like in zip(fitting, likeness, strict=True) if like == max(likeness)]
        return best if len({change.value for change in best}) == 1 else ()

    def _is_of_somebody_else(self, change: Pending) -> bool:
        """Tell whether a sentence speaks of somebody else than the notice does, and of them by name."""
        if not self.named or self.named & change.around or _PRONOUN.search(change.context):
            return False
        return any(word.name and word.key not in change.words for word in find_words(change.context))

    def _is_of_something_else(self, change: Pending) -> bool:
        """Tell whether it speaks of a figure in another sentence: of the price of tickets, not of that of the pool."""
        spoken = len(self.words & change.around)
        return change.category == Category.NUMBER and any(len(words) > spoken for words in self.figured)

    def is_of_another(self, change: Pending) -> bool:
        """Tell whether it says what sort of thing was wrong, or whose, and the change is another, unnamed."""
        if self.names(change):
            return bool(self.meant) and not self.states(change)
        if self.meant or (self.asked and (self._is_of_somebody_else(change) or self._is_of_something_else(change))):
            return True
        if self.asked and change.shows:
            return not any(may_be(one.sorts, change.category, change.shows) for one in self.asked)
        fitting = change.category in SOFT or change.category.value in self.fits
        return bool(self.fits) and not fitting

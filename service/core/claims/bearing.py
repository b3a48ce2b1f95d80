"""Which sentences bear on others: two that tell of one thing share words, whatever either says of it.

Every rule for a figure asks for two words of meaning that both sentences hold, and every rule for a claim for a large
share of its words; only an age is known by a name alone. So what cannot matter is left out before it is compared, and
cost grows with what fits.
"""

from collections.abc import Sequence
from typing import NamedTuple

from service.core.claims.facts.facts import Fact
from service.core.claims.words.languages import lexicon_for

#: words of meaning that two sentences on one thing share at least
_SHARED = 2
#: letters by which words of one family are known (see ``judging.overlap.kin``)
_OPENING = 5


class Bearing(NamedTuple):
    """By what other sentences on the same thing are known."""

    #: the first letters of its words of meaning; no figures, since another one is what contradicts
    words: frozenset[str]
    #: terms of the names of those whose age it tells
    aged: frozenset[str]

    def meets(self, others: Sequence["Bearing"]) -> bool:
        """Tell whether the sentence and one of some others may speak of one thing."""
        return any(len(self.words & one.words) >= _SHARED or not self.aged.isdisjoint(one.aged) for one in others)


def bearing(fact: Fact, lang: str) -> Bearing:
    """Return by what sentences on the same thing as one of a language are known."""
    light = lexicon_for(lang).deeds.light
    words = frozenset(term[:_OPENING] for term in fact.terms - light if not term[0].isdigit())
    return Bearing(words, frozenset[str]().union(*(age.name for age in fact.ages)))

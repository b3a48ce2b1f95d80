"""Claims that are a figure and no more: 'in 2010', '44 years old', '1.2 million'.

Whoever watches one asks where it stands, whatever it is said of.
"""

import re
from collections.abc import Sequence

from service.core.claims.words import lexicon as lx
from service.core.claims.words.figures import CARDINALS, SCALES, TENS, UNITS
from service.core.claims.words.lexicon import Lexicon

#: words of the longest one: 'more than 1.2 million years ago'
LONGEST = 6
#: what a number of years is said to be
_AGES = frozenset(["year", "years", "old", "age", "aged", "year-old", "jahre", "jahren", "alt"])
_FIGURES = frozenset([*CARDINALS, *TENS, *SCALES, *UNITS])
_SMALL = lx.PREPOSITION | lx.DETERMINER | lx.ADVERB | lx.CONJUNCTION | lx.CALENDAR


def is_bare_figure(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a claim's words, in small letters, hold a figure and nothing that it would be a figure of."""
    if not 0 < len(words) <= LONGEST:
        return False
    figures = [word for word in words if _is_figure(word)]
    others = (word for word in words if not _is_figure(word) and word not in _AGES)
    return bool(figures) and all(word in lexicon.stop or lexicon.tags.get(word, 0) & _SMALL for word in others)


def _is_figure(word: str) -> bool:
    return re.search(r"\d", word) is not None or word in _FIGURES

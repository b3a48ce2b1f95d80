"""Which words are names: what two versions themselves show by small and capital letters."""

import re
from dataclasses import dataclass

from service.core.memory import remembered

#: a word in small letters, and one with a capital that no sentence's beginning explains
_SMALL = re.compile(r"(?<![\w’'-])[a-z][a-z’']+")
_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]*")
_GENITIVE = re.compile(r"[’']s$")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How the words of two versions are written where a capital has to mean something."""

    #: words that stand somewhere in small letters: no capital makes a name of them
    common: frozenset[str] = frozenset()
    #: words, as written, with a capital inside a sentence
    names: frozenset[str] = frozenset()

    def proves(self, word: str) -> bool:
        """Tell whether a word is a name where its capital proves nothing: in a headline, or opening a sentence."""
        bare = _GENITIVE.sub("", word)
        return bare in self.names and bare.lower() not in self.common

    def disproves(self, word: str) -> bool:
        """Tell whether a capital is no sign of a name, since the versions also write the word without it."""
        return _GENITIVE.sub("", word).lower() in self.common


#: nothing is known of the words
UNKNOWN = Vocabulary()


def vocabulary_of(*texts: str) -> Vocabulary:
    """Return what some texts show of their words."""
    shown = [_shown(text) for text in texts]
    return Vocabulary(
        frozenset().union(*(small for small, _ in shown)), frozenset().union(*(names for _, names in shown))
    )


@remembered(16, 20_000)
def _shown(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the small words and the names of a text; most texts are compared twice."""
    return frozenset(_SMALL.findall(text)), frozenset(_GENITIVE.sub("", word) for word in _CAPITAL.findall(text))

"""Which words are names: what two versions themselves show by small and capital letters."""

import re
from dataclasses import dataclass

from service.core.memory import remembered

#: a word in small letters, and one with a capital that no sentence's beginning explains
_SMALL = re.compile(r"(?<![\w’'-])[a-z][a-z’']+")
_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]*")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How the words of two versions are written where a capital has to mean something."""

    #: words that stand somewhere in small letters: no capital makes a name of them
    common: frozenset[str] = frozenset()
    #: words, as written, with a capital inside a sentence
    names: frozenset[str] = frozenset()

    def proves(self, word: str) -> bool:
        """Tell whether a word is a name where its capital proves nothing: in a headline, or opening a sentence."""
        bare = _bare(word)
        return bare in self.names and bare.lower() not in self.common

    def disproves(self, word: str) -> bool:
        """Tell whether a capital is no sign of a name, since the versions also write the word without it."""
        return _bare(word).lower() in self.common


#: nothing is known of the words
UNKNOWN = Vocabulary()


def vocabulary_of(*texts: str) -> Vocabulary:
    """Return what some texts show of their words."""
    shown = [_shown(line) for line in {line for text in texts for line in text.split("\n")}]
    return Vocabulary(
        frozenset().union(*[small for small, _ in shown]), frozenset().union(*[names for _, names in shown])
    )


@remembered(4_096, 2_000)
def _shown(line: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the small words and the names of a line; versions of an article share most of their lines."""
    return frozenset(_SMALL.findall(line)), frozenset(map(_bare, _CAPITAL.findall(line)))


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("’s", "'s")) else word

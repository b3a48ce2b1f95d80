"""What a notice speaks of, and how far it speaks of a change."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from service.core.editorial.changes import Category
from service.core.editorial.notices import Notice
from service.core.editorial.residue import content_keys, count_words, find_words
from service.core.editorial.style import HINTED, HINTS, NEWS_HINTS, NOTICE_VOCABULARY
from service.core.editorial.version import Version

#: from this score on a notice is taken to speak of a change
SPEAKS_OF = 0.45
#: from this score on a notice that explains nothing else may speak of a change
MAY_SPEAK_OF = 0.2
#: what a word for the sort of change adds to the score, and what a word of the change itself adds
_HINTED = 0.3
_NAMED = 0.25
#: a sentence of fewer words is taken for one of so many, lest two common words make a match
_SHORT = 6
#: categories that a notice of news explains: what comes with new information
_NEWS = frozenset({Category.DETAIL, Category.STATUS, Category.ATTRIBUTION, Category.QUOTE})


@dataclass(frozen=True, slots=True)
class Pending:
    """A change that the article has not owned up to."""

    category: Category
    old_text: str
    new_text: str
    #: the sentences around it, of both sides
    context: str


@dataclass(frozen=True, slots=True)
class Topic:
    """What a notice speaks of."""

    #: weight of each word it uses, less the words every notice uses
    weights: dict[str, float]
    #: categories of change that its words hint at
    fits: frozenset[str]
    #: it announces news, not an error
    news: bool

    def score(self, change: Pending) -> float:
        """Return how far the notice speaks of a change; about 0 to 1.5."""
        if not self.weights:
            return 1.0
        if self.news and change.category in _NEWS and len(self.weights) <= 2:
            return SPEAKS_OF
        around = content_keys(change.context)
        shared = sum(weight for word, weight in self.weights.items() if word in around)
        told = len(around & self.weights.keys()) / max(len(around), _SHORT)
        own = content_keys(f"{change.old_text} {change.new_text}")
        return (
            max(shared / sum(self.weights.values()), told)
            + _HINTED * (bool(shared) and change.category.value in self.fits)
            + _NAMED * bool(own & self.weights.keys())
        )


def find_topics(notices: Iterable[Notice], after: Version) -> list[Topic]:
    """Return what each notice speaks of; rare words of the article that carries them weigh most."""
    common = count_words(after.content.text)
    return [_topic(notice, common) for notice in notices]


def _topic(notice: Notice, common: Counter[str]) -> Topic:
    words = find_words(notice.text)
    spoken = {word.text.lower() for word in words}
    keys = {word.key for word in words if word.content and word.key not in _VOCABULARY}
    return Topic(
        weights={key: 1.0 if common[key] <= 4 else 0.5 if common[key] <= 12 else 0.25 for key in keys},
        fits=frozenset().union(*(HINTED[kind] for kind, hints in HINTS.items() if spoken & hints)),
        news=bool(spoken & NEWS_HINTS),
    )


_VOCABULARY = frozenset(
    word.key for word in find_words(" ".join(sorted(NOTICE_VOCABULARY.union(NEWS_HINTS, *HINTS.values()))))
)

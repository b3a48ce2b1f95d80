"""What a notice speaks of, and how far it speaks of a change."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from service.core.editorial.changes import Category
from service.core.editorial.notices import Notice
from service.core.editorial.residue import Word, content_keys, count_words, find_words
from service.core.editorial.style import HINTED, HINTS, NEWS_HINTS, NOTICE_VOCABULARY, VOICE_HINTS
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
_NEWS: frozenset[str] = frozenset({Category.DETAIL, Category.STATUS, Category.ATTRIBUTION, Category.QUOTE})
#: categories of change that a notice need not call by their sort
_SOFT: frozenset[str] = frozenset({Category.DETAIL, Category.STATUS, Category.FACT})


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
    #: it names nothing: it covers what was changed with it, of the sorts it hints at or of any
    vague: bool

    def score(self, change: Pending) -> float:
        """Return how far the notice speaks of a change; about 0 to 1.5."""
        if not self.weights:
            return float(self.vague and (not self.fits or change.category.value in self.fits))
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

    def may_mean(self, change: Pending) -> bool:
        """Tell whether the notice may speak of the only change there is.

        A figure, date, name or quotation that it neither names nor hints at is another matter.
        """
        return self.score(change) > 0 or change.category in (self.fits or _SOFT)


def find_topics(notices: Iterable[tuple[Notice, Notice | None]], after: Version) -> list[Topic]:
    """Return what each notice speaks of, beyond what the one beside it said that it replaced.

    Rare words of the article that carries them weigh most.
    """
    common = count_words(after.content.text)
    return [_topic(notice, replaced, common) for notice, replaced in notices]


def matter(notice: Notice) -> list[Word]:
    """Return the words of a notice that tell what it is about, each once: what other notices do not say."""
    told = notice.told.replace(notice.stated_date or "\n", " ", 1)
    words = {word.key: word for word in find_words(told) if word.content and word.key not in _VOCABULARY}
    return list(words.values())


def sorts(notice: Notice) -> frozenset[str]:
    """Return the categories of change that the words of a notice hint at."""
    spoken = _spoken(notice)
    kinds = frozenset().union(*(HINTED[kind] for kind, hints in HINTS.items() if spoken & hints))
    return kinds | (_NEWS if spoken & VOICE_HINTS else frozenset())


def _topic(notice: Notice, replaced: Notice | None, common: Counter[str]) -> Topic:
    said = {word.key for word in matter(replaced)} if replaced else set()
    keys = [word.key for word in matter(notice) if word.key not in said]
    return Topic(
        weights={key: 1.0 if common[key] <= 4 else 0.5 if common[key] <= 12 else 0.25 for key in keys},
        fits=sorts(notice),
        news=bool(_spoken(notice) & NEWS_HINTS),
        vague=not keys and replaced is None,
    )


def _spoken(notice: Notice) -> frozenset[str]:
    return frozenset(word.text.lower() for word in find_words(notice.told))


_VOCABULARY = frozenset(
    word.key for word in find_words(" ".join(sorted(NOTICE_VOCABULARY.union(NEWS_HINTS, *HINTS.values()))))
)

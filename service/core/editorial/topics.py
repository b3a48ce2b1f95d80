"""What a notice speaks of, and how far it speaks of a change."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from service.core.editorial.changes import Category
from service.core.editorial.notices import Notice, NoticeKind
from service.core.editorial.residue import Word, content_keys, count_words, find_words
from service.core.editorial.style import HINTED, HINTS, NEWS_HINTS, NOTICE_VOCABULARY, VOICE_HINTS
from service.core.editorial.version import Version
from service.core.text.sentences import sentences

#: from this score on a notice is taken to speak of a change
SPEAKS_OF = 0.45
#: from this score on a notice that explains nothing else may speak of a change
MAY_SPEAK_OF = 0.2
#: what a word for the sort of change adds to the score, and what a word of the change itself adds
_HINTED = 0.3
_NAMED = 0.25
#: a sentence of fewer words is taken for one of so many, lest two common words make a match
_SHORT = 6
#: a notice of news that names so few things announces whatever came with it
_BARE = 2
_REGRET = re.compile(r"\b(?:regrets?|apologi[sz]es?|apolog(?:y|ies))\b", re.IGNORECASE)
#: categories that a notice of news explains: what comes with new information
_NEWS: frozenset[str] = frozenset({Category.DETAIL, Category.STATUS, Category.ATTRIBUTION, Category.QUOTE})
#: categories of change that come with the mending of another: the words around what was wrong
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
class Matter:
    """What one sentence of a notice speaks of."""

    #: weight of each word it uses, less the words every notice uses
    weights: dict[str, float]
    #: categories of change that its words hint at, or those of the sentence before it that it goes on with
    fits: frozenset[str]

    def score(self, change: Pending) -> float:
        """Return how far the sentence speaks of a change; about 0 to 1.5."""
        if self._is_of_another_sort(change):
            return 0.0
        around = _keys(change.context)
        shared = sum(weight for word, weight in self.weights.items() if word in around)
        told = len(around & self.weights.keys()) / max(len(around), _SHORT)
        return (
            max(shared / sum(self.weights.values()), told)
            + _HINTED * (bool(shared) and change.category.value in self.fits)
            + _NAMED * self._names(change)
        )

    def goes_with(self, change: Pending) -> bool:
        """Tell whether a change may belong to the mending of another one in its sentence, of which this one speaks.

        The wording around an error is mended with it; another figure, date, name, source or quotation is no wording.
        """
        return change.category in _SOFT or change.category.value in self.fits or self._names(change)

    def _names(self, change: Pending) -> bool:
        """Tell whether the sentence uses a word of the change itself."""
        return not self.weights.keys().isdisjoint(_keys(f"{change.old_text} {change.new_text}"))

    def _is_of_another_sort(self, change: Pending) -> bool:
        """Tell whether the sentence says what sort of thing was wrong, and the change is another, unnamed."""
        fitting = change.category in _SOFT or change.category.value in self.fits
        return bool(self.fits) and not fitting and not self._names(change)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a notice speaks of."""

    #: sentence by sentence; none where it names nothing
    matters: tuple[Matter, ...]
    #: categories of change that its words hint at
    fits: frozenset[str]
    #: it announces news, not an error
    news: bool
    #: it names nothing: it covers what was changed with it, of the sorts it hints at or of any
    vague: bool
    #: it need not use the words of what it changed
    free: bool

    def score(self, change: Pending) -> float:
        """Return how far the notice speaks of a change; about 0 to 1.5."""
        if not self.matters:
            return float(self.vague and (not self.fits or change.category.value in self.fits))
        if self.news and change.category in _NEWS and sum(len(matter.weights) for matter in self.matters) <= _BARE:
            return SPEAKS_OF
        return max(matter.score(change) for matter in self.matters)

    def goes_with(self, change: Pending, mended: Pending) -> bool:
        """Tell whether a change may belong to the mending of ``mended``, which stands in its sentence."""
        speaking = [matter for matter in self.matters if matter.score(mended) > 0]
        return not self.matters or any(matter.goes_with(change) for matter in speaking)

    def may_mean(self, change: Pending) -> bool:
        """Tell whether the notice may speak of the only change there is.

        It shares a word with it, or names the sort of it: a figure, date, name or quotation. A correction tells of an
        error in the words of the error; an update, clarification or note may tell of other wording in words of its own.
        """
        if change.category in _SOFT:
            return self.score(change) > 0 or (self.free and (self.news or not self.fits))
        return self.score(change) > 0 or change.category.value in self.fits


def find_topics(notices: Iterable[tuple[Notice, Notice | None]], after: Version) -> list[Topic]:
    """Return what each notice speaks of, beyond what the one beside it said that it replaced.

    Rare words of the article that carries them weigh most.
    """
    common = count_words(after.content.text)
    return [_topic(notice, replaced, common) for notice, replaced in notices]


def matter(notice: Notice) -> list[Word]:
    """Return the words of a notice that tell what it is about, each once: what other notices do not say."""
    return list({word.key: word for word in _matter(_told(notice))}.values())


def sorts(notice: Notice) -> frozenset[str]:
    """Return the categories of change that the words of a notice hint at."""
    return _sorts(notice.told)


def _topic(notice: Notice, replaced: Notice | None, common: Counter[str]) -> Topic:
    said = {word.key for word in matter(replaced)} if replaced else set()
    matters = tuple(_matters(_told(notice), said, common))
    return Topic(
        matters,
        fits=sorts(notice),
        news=bool(_spoken(notice.told) & NEWS_HINTS),
        vague=not matters and replaced is None,
        free=notice.kind is not NoticeKind.CORRECTION,
    )


def _matters(told: str, said: Container[str], common: Counter[str]) -> Iterator[Matter]:
    """Yield what each sentence speaks of that was not ``said`` before; one of regret speaks of nothing.

    A sentence that tells no sort of error goes on with that of the one before it: "It misspelled her name. She is …".
    """
    fits: frozenset[str] = frozenset()
    for sentence in sentences(told):
        words = sentence.of(told)
        keys = {key for key in (word.key for word in _matter(words)) if key not in said}
        if keys and not _REGRET.search(words):
            fits = _sorts(words) or fits
            yield Matter({k: 1.0 if common[k] <= 4 else 0.5 if common[k] <= 12 else 0.25 for k in keys}, fits)


@lru_cache(maxsize=256)
def _keys(text: str) -> frozenset[str]:
    """Return the words that a change is about; each sentence of each notice asks for them."""
    return content_keys(text)


def _told(notice: Notice) -> str:
    """Return what a notice says, without the date it states."""
    return notice.told.replace(notice.stated_date or "\n", " ", 1)


def _matter(text: str) -> list[Word]:
    return [word for word in find_words(text) if word.content and word.key not in _VOCABULARY]


def _sorts(text: str) -> frozenset[str]:
    spoken = _spoken(text)
    kinds = frozenset().union(*(HINTED[kind] for kind, hints in HINTS.items() if spoken & hints))
    return kinds | (_NEWS if spoken & VOICE_HINTS else frozenset())


def _spoken(text: str) -> frozenset[str]:
    return frozenset(word.text.lower() for word in find_words(text))


_VOCABULARY = frozenset(
    word.key for word in find_words(" ".join(sorted(NOTICE_VOCABULARY.union(NEWS_HINTS, *HINTS.values()))))
)

"""What a notice speaks of, and how far it speaks of a change."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from service.core.editorial.changes import Category
from service.core.editorial.explaining.pending import Pending
from service.core.editorial.explaining.rivals import means_several, measures_of, told_apart
from service.core.editorial.explaining.speech import Speech, speech_of
from service.core.editorial.notices import Notice, NoticeKind
from service.core.editorial.version import Version
from service.core.editorial.words.style import HINTED, HINTS, VOICE_HINTS
from service.core.editorial.words.words import Word, count_words, find_words
from service.core.text.language import DEFAULT, language_of
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
#: sentences of a notice that are read for what it speaks of; one with more is a list
_MOST = 40
#: a notice of news that names so few things announces whatever came with it
_BARE = 2
#: a replacement of more words than this is a passage, and a word of it no sign that it is meant
_VALUE = 6
#: what a wire service says of its update, verb by verb: "Adds reaction, updates toll"
_DOES = r"(?:adds|updates|corrects|changes|removes|fixes|clarifies|recasts|rewrites)\b"
_CLAUSES = re.compile(rf"(?:[,;]|\band\b)\s+(?={_DOES})", re.IGNORECASE)
_CLAUSE = re.compile(_DOES, re.IGNORECASE)
#: words for a sort of particular that tell of no matter beside it
_PLAIN_HINTS = frozenset(
    ("number", "numbers", "figure", "figures", "name", "names", "date", "dates", "quote", "quotes", "headline", "title")
)
#: an update that says so mends errors
_MENDS = re.compile(r"\b(?:accura|error|mistake|correct|wrong)", re.IGNORECASE)
#: what a sentence says that owns up to an error of its own
_ANOTHER = re.compile(
    r"\b(?:also|mis[a-z]{4,}|(?:in|un)?correctly|wrongly|erroneously|earlier|originally)\b", re.IGNORECASE
)
#: how a notice says that there was nothing in a story
_UNFOUNDED = re.compile(
    r"\b(?:hoax|fabricat(?:ed|ion)|satir(?:e|ical)|forged|(?:is|was|are|were) (?:still )?alive|ha[ds] not died|"
    r"did not (?:happen|take place|occur|die)|never (?:happened|took place|occurred|existed)|does not exist)\b",
    re.IGNORECASE,
)
_REGRET = re.compile(r"\b(?:regrets?|apologi[sz]es?|apolog(?:y|ies))\b", re.IGNORECASE)
#: categories that a notice of news explains: what comes with new information
_NEWS: frozenset[str] = frozenset({Category.DETAIL, Category.STATUS, Category.ATTRIBUTION, Category.QUOTE})
#: categories of change that come with the mending of another: the words around what was wrong
_SOFT: frozenset[str] = frozenset({Category.DETAIL, Category.STATUS, Category.FACT})


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing that a notice speaks of, in a sentence or several that go on with one another."""

    #: weight of each word that each sentence uses, less the words every notice uses
    sentences: tuple[dict[str, float], ...]
    #: categories of change that its words hint at
    fits: frozenset[str]
    #: all its words, in small letters
    told: frozenset[str]
    #: it says what was changed, so that the sentence around a change is no sign that this is the one
    exact: bool = False

    def score(self, change: Pending) -> float:
        """Return how far the matter is a change; about 0 to 1.5."""
        if self._is_of_another_sort(change) or (self.exact and not self.names(change)):
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
        if change.category in _SOFT or self.names(change):
            return True
        return change.category.value in self.fits and change.category != mended.category and not self.names(mended)

    def among_rivals(self, rivals: Sequence[Pending]) -> list[Pending]:
        """Return which of several figures, dates or names of one sentence it means."""
        meant = [rival for rival in rivals if self.names(rival)]
        if not meant and not means_several(self.told):
            said = frozenset().union(*self.sentences)
            meant = told_apart(rivals, said, measures_of(self.told))
        return meant or [rival for rival in rivals if self.score(rival) > 0]

    def names(self, change: Pending) -> bool:
        """Tell whether it uses a word that differs."""
        return any(not weights.keys().isdisjoint(change.words) for weights in self.sentences)

    def states(self, change: Pending) -> bool:
        """Tell whether it names a change as only one that says what was wrong or what is right can."""
        return bool(change.old_text and change.new_text) and len(change.words) <= _VALUE and self.names(change)

    def _is_of_another_sort(self, change: Pending) -> bool:
        """Tell whether it says what sort of thing was wrong, and the change is another, unnamed."""
        fitting = change.category in _SOFT or change.category.value in self.fits
        return bool(self.fits) and not fitting and not self.names(change)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a notice speaks of."""

    #: one by one; none where it names nothing
    matters: tuple[Matter, ...]
    #: categories of change that its words hint at
    fits: frozenset[str]
    #: it announces news, not an error
    news: bool
    #: it names nothing: it covers what was changed with it, of the sorts it hints at or of any
    vague: bool
    #: it need not use the words of what it changed
    free: bool
    #: it tells of additions, and says of no error: a particular that it does not name was not replaced with them
    adds: bool
    #: it says that what the story rested on was not so
    whole: bool
    #: it says what was not said before, in sentences of its own
    fresh: bool

    def score(self, change: Pending) -> float:
        """Return how far the notice speaks of a change; about 0 to 1.5."""
        if not self.matters:
            fitting = not self.fits or change.category.value in self.fits
            return float(self.vague and fitting and not (self.adds and change.replaces))
        if self.news and self._is_bare and change.category in _NEWS and not change.replaces:
            return SPEAKS_OF
        return max(matter.score(change) for matter in self.matters)

    @property
    def _is_bare(self) -> bool:
        return sum(len(weights) for matter in self.matters for weights in matter.sentences) <= _BARE

    @property
    def of_quotation(self) -> bool:
        """Tell whether it speaks of a quotation."""
        return Category.QUOTE.value in self.fits

    def is_of(self, change: Pending) -> bool:
        """Tell whether a change is of a particular of the sort that it names."""
        return change.category not in _SOFT and change.category.value in self.fits

    def takes_back(self, change: Pending) -> bool:
        """Tell whether a change goes with a story that was unfounded: what was said of it is gone, or recast."""
        return self.whole and (
            not change.new_text or change.category in _SOFT or change.category is Category.ATTRIBUTION
        )

    def among(self, changes: Iterable[Pending], *, stated: bool = False) -> "Topic":
        """Return the topic as it is to be read beside these changes: what is said outright is not guessed at.

        ``stated`` if it is known of the notice that it says what was changed, among these or not.
        """
        at_hand = list(changes)
        lone = stated and len(self.matters) == 1
        told = (replace(m, exact=lone or any(m.states(change) for change in at_hand)) for m in self.matters)
        return replace(self, matters=tuple(told))

    def goes_with(self, change: Pending, mended: Pending) -> bool:
        """Tell whether a change may belong to the mending of ``mended``, which stands in its sentence."""
        speaking = [matter for matter in self.matters if matter.score(mended) > 0]
        return not self.matters or any(matter.goes_with(change, mended) for matter in speaking)

    def among_rivals(self, rivals: Sequence[Pending]) -> list[Pending]:
        """Return which of several figures, dates or names of one sentence the notice means."""
        speaking = [matter for matter in self.matters if any(matter.score(rival) > 0 for rival in rivals)]
        meant = [rival for matter in speaking for rival in matter.among_rivals(rivals)]
        return meant or list(rivals)

    def may_mean(self, change: Pending) -> bool:
        """Tell whether the notice may speak of the only change there is.

        It shares a word with it, or names the sort of it: a figure, date, name or quotation. A correction tells of an
        error in the words of the error; an update, clarification or note may tell of other wording in words of its own.
        """
        if change.category in _SOFT:
            return (
                self.score(change) > 0
                or (self.of_quotation and change.quotes)
                or (self.free and (self.news or not self.fits))
            )
        return self.score(change) > 0 or change.category.value in self.fits


def find_topics(notices: Iterable[tuple[Notice, Notice | None]], after: Version) -> list[Topic]:
    """Return what each notice speaks of, beyond what the one beside it said that it replaced.

    Rare words of the article that carries them weigh most; the article tells their language.
    """
    common, speech = count_words(after.content.text), speech_of(language_of(after.content.text))
    return [_topic(notice, replaced, common, speech) for notice, replaced in notices]


def matter(notice: Notice) -> list[Word]:
    """Return the words of a notice that tell what it is about, each once: what other notices do not say."""
    return list({word.key: word for word in _matter(_told(notice), _ENGLISH)}.values())


def sorts(notice: Notice) -> frozenset[str]:
    """Return the categories of change that the words of a notice hint at."""
    return _sorts(notice.told, _ENGLISH)


def _topic(notice: Notice, replaced: Notice | None, common: Counter[str], speech: Speech) -> Topic:
    told = _told(notice)
    added = _added(told, _told(replaced)) if replaced else told
    said = {word.key for word in _matter(_told(replaced), speech)} if replaced and not added else set()
    matters = tuple(_matters(added or told, said, common, speech))
    news = bool(_spoken(notice.told) & speech.news)
    return Topic(
        matters,
        fits=_sorts(notice.told, speech),
        news=news,
        vague=not matters and replaced is None,
        free=notice.kind is not NoticeKind.CORRECTION,
        adds=(news or notice.kind is NoticeKind.UPDATE) and not _MENDS.search(notice.told),
        whole=notice.kind is NoticeKind.CORRECTION and bool(_UNFOUNDED.search(notice.told)),
        fresh=bool(added),
    )


def _added(told: str, before: str) -> str:
    """Return the sentences that a notice was extended by; nothing where what it said was said otherwise."""
    old, new = ([" ".join(span.of(text).split()) for span in sentences(text)] for text in (before, told))
    return " ".join(sentence for sentence in new if sentence not in old) if set(old) <= set(new) else ""


def _matters(told: str, said: Container[str], common: Counter[str], speech: Speech) -> Iterator[Matter]:
    """Yield what a notice speaks of that was not ``said`` before; a sentence of regret speaks of nothing.

    A sentence that owns up to nothing goes on with the one before it: "It misspelled her name. She is …".
    """
    fits: frozenset[str] = frozenset()
    heard: frozenset[str] = frozenset()
    going_on: list[dict[str, float]] = []
    for words in islice(_clauses(told), _MOST):
        hinted, wired = _sorts(words, speech), bool(_CLAUSE.match(words))
        if going_on and (hinted or wired or _ANOTHER.search(words)):
            yield Matter(tuple(going_on), fits, heard)
            going_on, heard = [], frozenset()
        fits, heard = hinted or fits, heard | _spoken(words)
        weights = _weights(words, said, common, speech)
        if weights is None and (hinted == {Category.HEADLINE.value} or (wired and hinted)):
            weights = _hint_weights(words)
        if weights is not None and not _REGRET.search(words):
            going_on.append(weights)
    if going_on:
        yield Matter(tuple(going_on), fits, heard)


def _weights(words: str, said: Container[str], common: Counter[str], speech: Speech) -> dict[str, float] | None:
    keys = {key for key in (word.key for word in _matter(words, speech)) if key not in said}
    return {k: 1.0 if common[k] <= 4 else 0.5 if common[k] <= 12 else 0.25 for k in keys} or None


def _hint_weights(words: str) -> dict[str, float]:
    """Return the words of a clause that tell the matter by its sort ("updates cost"); none where any of it is meant."""
    return {w.key: 1.0 for w in find_words(words) if w.lower in _HINTS and w.lower not in _PLAIN_HINTS}


def _clauses(told: str) -> Iterator[str]:
    return (clause for sentence in sentences(told) for clause in _CLAUSES.split(sentence.of(told)))


def _told(notice: Notice) -> str:
    """Return what a notice says, without the date it states."""
    return notice.told.replace(notice.stated_date or "\n", " ", 1)


def _matter(text: str, speech: Speech) -> list[Word]:
    return [word for word in find_words(text) if word.content and word.key not in speech.vocabulary]


def _sorts(text: str, speech: Speech) -> frozenset[str]:
    spoken = _spoken(text)
    kinds = frozenset().union(*(HINTED[kind] for kind, hints in speech.hints.items() if spoken & hints))
    return kinds | (_NEWS if spoken & VOICE_HINTS else frozenset())


def _spoken(text: str) -> frozenset[str]:
    return frozenset([word.lower for word in find_words(text)])


_HINTS: frozenset[str] = frozenset().union(*HINTS.values())
_ENGLISH = speech_of(DEFAULT)

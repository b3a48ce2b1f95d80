"""What a notice speaks of, and how far it speaks of a change."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from service.core.claims.facts.quantities import find_quantities
from service.core.editorial.changes import Category
from service.core.editorial.explaining.asked import MEASURES, Asked, asked_for
from service.core.editorial.explaining.matters import SOFT, SPEAKS_OF, Matter
from service.core.editorial.explaining.pending import Pending
from service.core.editorial.explaining.shown import shown
from service.core.editorial.explaining.speech import Speech, speech_of
from service.core.editorial.notices import Notice, NoticeKind
from service.core.editorial.version import Version
from service.core.editorial.words.sorts import Sort
from service.core.editorial.words.style import HINTED, HINTS, VOICE_HINTS
from service.core.editorial.words.words import Word, content_keys, count_words, find_words
from service.core.text.language import DEFAULT, language_of
from service.core.text.sentences import sentences

#: from this score on a notice that explains nothing else may speak of a change
MAY_SPEAK_OF = 0.2
#: sentences of a notice that are read for what it speaks of; one with more is a list
_MOST = 40
#: a notice of news that names so few things announces whatever came with it
_BARE = 2
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
#: categories of change that say something else: no addition
_TOLD_OTHERWISE: frozenset[str] = frozenset({Category.FACT, Category.HEADLINE})


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
    #: it gives a figure or a name that was wrong or is right
    stated: bool

    def score(self, change: Pending) -> float:
        """Return how far the notice speaks of a change; about 0 to 1.5."""
        if not self.matters:
            fitting = not self.fits or change.category.value in self.fits
            return float(self.vague and fitting and not (self.adds and change.replaces))
        if self._passes_over(change):
            return 0.0
        if self.news and self._is_bare and change.category in _NEWS and not change.replaces:
            return SPEAKS_OF
        return max(matter.score(change) for matter in self.matters)

    def _passes_over(self, change: Pending) -> bool:
        """Tell whether it tells of additions and not of what was said before, and is said otherwise now."""
        replaced = change.category in _TOLD_OTHERWISE and change.old_text and change.new_text
        return bool(self.adds and replaced and not any(matter.names(change) for matter in self.matters))

    @property
    def _is_bare(self) -> bool:
        return sum(len(weights) for matter in self.matters for weights in matter.sentences) <= _BARE

    @property
    def of_quotation(self) -> bool:
        """Tell whether it speaks of a quotation."""
        return Category.QUOTE.value in self.fits

    def is_of(self, change: Pending) -> bool:
        """Tell whether a change is of a particular of the sort that it names."""
        return change.category not in SOFT and change.category.value in self.fits

    def takes_back(self, change: Pending) -> bool:
        """Tell whether a change goes with a story that was unfounded: what was said of it is gone, or recast."""
        return self.whole and (
            not change.new_text or change.category in SOFT or change.category is Category.ATTRIBUTION
        )

    def among(self, changes: Iterable[Pending], *, stated: bool = False) -> "Topic":
        """Return the topic as it is to be read beside these changes: what is said outright is not guessed at.

        ``stated`` if it is known of the notice that it says what was changed, among these or not.
        """
        at_hand = list(changes)
        lone = stated and len(self.matters) == 1
        exact = (lone or any(matter.states(change) for change in at_hand) for matter in self.matters)
        given, pairs = stated or self.stated, zip(self.matters, exact, strict=True)
        return replace(self, matters=tuple(m.among(at_hand, exact=is_exact, stated=given) for m, is_exact in pairs))

    def goes_with(self, change: Pending, mended: Pending) -> bool:
        """Tell whether a change may belong to the mending of ``mended``, which stands in its sentence."""
        speaking = [matter for matter in self.matters if matter.score(mended) > 0]
        if self.matters and self._passes_over(change):
            return False
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
        if change.category in SOFT:
            return (
                self.score(change) > 0
                or (self.of_quotation and change.quotes)
                or (self.free and (self.news or not self.fits))
            )
        fits = change.category.value in self.fits and not all(m.is_of_another(change) for m in self.matters)
        return fits or self.score(change) > 0


def find_topics(notices: Sequence[tuple[Notice, Notice | None]], after: Version) -> list[Topic]:
    """Return what each notice speaks of, beyond what the one beside it said that it replaced.

    Rare words of the article that carries them weigh most; the article tells their language.
    """
    text = after.content.text
    common, speech = count_words(text), speech_of(language_of(text))
    story = "\n".join(line for line in text.split("\n") if not any(line in note.text for note, _ in notices))
    return [_in_the_story(_topic(notice, replaced, common, speech), story) for notice, replaced in notices]


def _in_the_story(topic: Topic, story: str) -> Topic:
    """Return a topic that knows which sentences of the story tell figures of the sorts that it asks for."""
    if not any(one.sorts & MEASURES for matter in topic.matters for one in matter.asked):
        return topic
    told = [(content_keys(part), sorts) for part, sorts in _figured(story) if sorts]
    matters = (
        replace(m, figured=tuple(m.words & keys for keys, sorts in told if any(sorts & a.sorts for a in m.asked)))
        for m in topic.matters
    )
    return replace(topic, matters=tuple(matters))


def _figured(story: str) -> Iterator[tuple[str, frozenset[Sort]]]:
    """Yield each sentence of a story with the sorts of the figures in it."""
    for span in sentences(story):
        part = span.of(story)
        told = (shown(Category.NUMBER, "", part[q.start : q.end], part) for q in find_quantities(part))
        yield part, frozenset().union(*told) & MEASURES


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
        stated=any(w.name or w.text[0].isdigit() for w in find_words(f"{notice.wrong or ''}; {notice.right or ''}")),
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
    heard: list[tuple[str, tuple[Asked, ...]]] = []
    going_on: list[dict[str, float]] = []
    for words in islice(_clauses(told), _MOST):
        hinted, wired, asked = _sorts(words, speech), bool(_CLAUSE.match(words)), asked_for(words, speech.lang)
        if going_on and (hinted or wired or asked or _ANOTHER.search(words)):
            yield _matter_of(going_on, fits, heard, speech)
            going_on, heard = [], []
        fits, heard = hinted or fits, [*heard, (words, asked)]
        weights = _weights(words, said, common, speech)
        if weights is None and (hinted == {Category.HEADLINE.value} or (wired and hinted) or asked):
            weights = _hint_weights(words)
        if weights is not None and not _REGRET.search(words):
            going_on.append(weights)
    if going_on:
        yield _matter_of(going_on, fits, heard, speech)


def _matter_of(
    weights: Sequence[dict[str, float]],
    fits: frozenset[str],
    heard: Sequence[tuple[str, tuple[Asked, ...]]],
    speech: Speech,
) -> Matter:
    """Return one thing that a notice speaks of, from the clauses that were heard of it and what they ask for."""
    # where every noun has a capital, none tells a name
    capital = speech.lang == DEFAULT
    named = frozenset(word.key for words, _ in heard for word in _matter(words, speech) if word.name and capital)
    told, asked = (_spoken(words) for words, _ in heard), tuple(one for _, each in heard for one in each)
    return Matter(tuple(weights), fits, frozenset().union(*told), asked, named)


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

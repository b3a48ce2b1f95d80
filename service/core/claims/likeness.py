"""How much two articles have in common: names, figures and words of their headlines and claims."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from service.core.claims.facts.wording import term
from service.core.claims.words.figures import MONTHS, WEEKDAYS
from service.core.claims.words.languages import lexicon_for

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
#: what a name or a figure weighs beside a word
_TELLING = 2.0
#: words, names and figures of a story that count, the weightiest
_MOST = 40
#: fewest letters of a word that counts
_SHORTEST = 3
#: names of a time, which tell nothing of an event
_CALENDAR = frozenset([*MONTHS, *WEEKDAYS])
#: names and figures that two articles must have in common, one of them a name: one place may see many events
_EVENT = 2
#: share of what a story speaks of that an article must speak of to be about its event
_ALIKE = 0.15
#: of each sort, how many are named in a reason
_NAMED = 4


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article speaks of: terms, each as it is written there."""

    names: Mapping[str, str]
    figures: Mapping[str, str]
    words: Mapping[str, str]
    #: in how many of its claims each stands
    counts: Mapping[str, int]

    def naming(self, other: "Profile") -> "Profile":
        """Return the same with what another article writes as a name; a capital that opens a sentence tells none."""
        known = {key: word for key, word in self.words.items() if key in other.names}
        rest = {key: word for key, word in self.words.items() if key not in known}
        return replace(self, names={**self.names, **known}, words=rest)

    @property
    def terms(self) -> dict[str, str]:
        """Return all of them."""
        return {**self.words, **self.figures, **self.names}


@dataclass(frozen=True, slots=True)
class Likeness:
    """What an article has in common with a story."""

    #: from 0 to 1: the share of what the story speaks of that the article speaks of, too
    score: float
    names: tuple[str, ...]
    figures: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def one_event(self) -> bool:
        """Tell whether both may speak of one event, not only of one sort of event."""
        telling = len(self.names) + len(self.figures)
        return self.score >= _ALIKE and bool(self.names) and telling >= _EVENT

    @property
    def reason(self) -> str:
        """Say it in words."""
        sorts = (("names", self.names), ("figures", self.figures), ("words", self.words))
        said = [f"{sort}: {', '.join(found[:_NAMED])}" for sort, found in sorts if found]
        return "in common: " + "; ".join(said) if said else "nothing in common"


def profile(title: str, claims: Iterable[str]) -> Profile:
    """Return what an article speaks of, by its headline and its claims; capitals in a headline tell no names."""
    names: dict[str, str] = {}
    figures: dict[str, str] = {}
    words: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for number, text in enumerate([title, *claims]):
        held = set()
        for written, named in _named(_WORD.findall(text)):
            if written[0].isdigit():
                figures.setdefault(written, written)
                held.add(written)
            elif key := _key(written):
                (names if named and number else words).setdefault(key, written)
                held.add(key)
        counts.update(held)
    return Profile(names, figures, {key: word for key, word in words.items() if key not in names}, counts)


def _named(words: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Yield words without their genitive, each with whether it is a name: the first word only before another name."""
    capitals = [word[0].isupper() for word in words]
    for place, word in enumerate(words):
        named = capitals[place] and (place > 0 or any(capitals[1:2]))
        yield word.replace("’", "'").removesuffix("'s"), named


def _key(written: str) -> str:
    """Return the term of a word of meaning; empty for any other."""
    lexicon, word = lexicon_for("en"), written.lower()
    if len(word) < _SHORTEST or word in lexicon.stop or word in _CALENDAR:
        return ""
    found = term(word, lexicon)
    return "" if found in lexicon.deeds.light else found


def story_terms(articles: Sequence[Profile]) -> dict[str, float]:
    """Return what a story speaks of with its weight, heaviest first: what more of its articles say, names and figures.

    Of several articles, what only one says is its own; where there is no more, it is all there is. Of equals, what is
    said more often goes first.
    """
    held = Counter(one for article in articles for one in article.terms)
    often = sum((Counter(article.counts) for article in articles), Counter[str]())
    telling = {one for article in articles for one in (*article.names, *article.figures)}
    shared = {one for one, count in held.items() if count > 1} or set(held)
    weights = {one: held[one] * (_TELLING if one in telling else 1.0) for one in shared}
    return dict(sorted(weights.items(), key=lambda item: (-item[1], -often[item[0]], item[0]))[:_MOST])


def likeness(story: Mapping[str, float], article: Profile) -> Likeness:
    """Return how much an article has in common with a story."""
    whole = sum(story.values())
    shared = [one for one in story if one in article.terms]
    score = sum(story[one] for one in shared) / whole if whole else 0.0

    def of(sort: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(sort[one] for one in shared if one in sort)

    return Likeness(round(score, 2), of(article.names), of(article.figures), of(article.words))

"""The people of an article: surnames, pronouns and roles led back to the full names that it gives."""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from service.core.claims.speech.names import FullName, Reference
from service.core.claims.words.lexicon import Lexicon

#: how many of the persons last spoken of a pronoun may mean, and how many last named
_SALIENT, _NAMED = 3, 40
#: words in small letters, and words with a capital inside a sentence
_SMALL, _INSIDE = re.compile(r"\b[a-z][a-z'’-]+\b"), re.compile(r"(?<=[a-z,] )[A-Z][\w'’-]+")


@dataclass(slots=True)
class Words:
    """How the words of a text are written in it; looked up only when it is asked for."""

    text: str
    small: frozenset[str] | None = None
    names: frozenset[str] = frozenset()

    def common(self, word: str) -> bool:
        """Tell whether a word is also written small, and has no capital but where every word has one."""
        if word.lower() not in self.text:
            return False
        if self.small is None:
            self.small, self.names = frozenset(_SMALL.findall(self.text)), frozenset(_INSIDE.findall(self.text))
        return word.lower() in self.small and word not in self.names


@dataclass(slots=True)
class Cast:
    """The persons an article names, and of whom it has spoken so far; kept while it is read from top to bottom."""

    lexicon: Lexicon
    words: Words
    #: surname, or a common given name, lower-cased, to the full name
    full: dict[str, str] = field(default_factory=dict)
    #: the full names in order, and their places
    mentions: list[FullName] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    #: a role written beside a name ('activist') to the name, or None where several have it
    roles: dict[str, str | None] = field(default_factory=dict)
    #: full names that are surely no persons'
    things: set[str] = field(default_factory=set)
    #: who spoke or acted last, and who has done so at all
    salient: deque[str] = field(default_factory=lambda: deque(maxlen=_SALIENT))
    active: set[str] = field(default_factory=set)
    #: name to ``f``, ``m``, or None where its given name does not tell
    genders: dict[str, str | None] = field(default_factory=dict)

    def learn(self, name: str) -> None:
        """Take in a full name; the first bearer of a surname or given name keeps it."""
        words = name.lower().split()
        self.full.setdefault(words[-1], name)
        if self._gender(name):
            self.full.setdefault(words[0], name)

    def meet(self, start: int, names: Iterable[FullName]) -> None:
        """Take in the full names of a paragraph that begins at ``start``."""
        for item in names:
            self.learn(item.name)
            if item.person:
                self.mentions.append(item)
                self.places.append(start + item.start)
            else:
                self.things.add(item.name)
            if item.role and self.roles.setdefault(item.role, item.name) != item.name:
                self.roles[item.role] = None

    def __contains__(self, name: str | None) -> bool:
        """Tell whether a name is the surname of somebody whose full name the article gives."""
        return name is not None and name.lower() in self.full

    def resolve(self, reference: Reference, at: int) -> str | None:
        """Return who is meant by a reference at a place of the text, or None where the article does not say it."""
        return self._meant(reference, at) or reference.otherwise

    def _meant(self, reference: Reference, at: int) -> str | None:
        if reference.name:
            common = reference.opening and self.words.common(reference.name)
            return self.full.get(reference.name.lower(), None if common else reference.name)
        return self._antecedent(reference.pronoun, at) if reference.pronoun else self.roles.get(reference.role)

    def note(self, name: str | None) -> None:
        """Remember of whom the text spoke last, where it is one person."""
        if name and (name in self.active or self._is_one(name)):
            self.salient.append(name)
            self.active.add(name)

    def _is_one(self, name: str) -> bool:
        """Tell whether a name is that of one person."""
        return name not in self.things and " and " not in name and name.split()[-1].lower() in self.full

    def _antecedent(self, pronoun: str, at: int) -> str | None:
        gender = self.lexicon.gendered.get(pronoun)
        if gender is None:
            return None
        named = bisect_left(self.places, at)
        before = (self.mentions[k].name for k in range(named - 1, max(-1, named - 1 - _NAMED), -1))
        recent = chain(reversed(self.salient), before)
        found = next((name for name in recent if self._gender(name) in (gender, None)), None)
        return None if found and found not in self.active and self._one_of_two(found, gender, named) else found

    def _one_of_two(self, name: str, gender: str, named: int) -> bool:
        """Tell whether a pronoun may as well mean the person named in one breath: 'Ann Roe and Joan Poe'."""
        for k in range(named - 1, max(0, named - 1 - _NAMED), -1):
            item, other = self.mentions[k], self.mentions[k - 1].name
            if item.name == name:
                return item.paired and other != name and self._gender(other) in (gender, None)
        return False

    def _gender(self, name: str) -> str | None:
        if name not in self.genders:
            self.genders[name] = self.lexicon.given_names.get(name.split()[0].lower())
        return self.genders[name]

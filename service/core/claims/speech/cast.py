"""The people of an article: surnames, pronouns and roles led back to the full names that it gives."""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from service.core.claims.speech.names import FullName, Reference
from service.core.claims.words.lexicon import CALLING, TITLE, Lexicon
from service.core.text.span import Span

#: how many of the persons last spoken of a pronoun may mean, and how many last named
_SALIENT, _NAMED = 3, 40
#: what tells a son from a father of the same name
_NUMBERS = frozenset(("jr", "sr", "ii", "iii", "iv"))
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


class _Bearer(NamedTuple):
    """Somebody with a role beside the name: 'Police Chief Ann Roe'."""

    name: str
    #: what stands before the role
    modifiers: frozenset[str]
    #: where the name stands
    at: int


@dataclass(slots=True)
class Cast:
    """The persons an article names, and of whom it has spoken so far; kept while it is read from top to bottom."""

    lexicon: Lexicon
    words: Words
    #: tells where somebody's words stand in the text of late: whom a speaker names speaks no sooner for it
    heard: Callable[[], Collection[Span]] = tuple
    #: surname, or a common given name, lower-cased, to the full name
    full: dict[str, str] = field(default_factory=dict)
    #: the full names in order, and their places
    mentions: list[FullName] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    #: a role written beside names ('activist') to those who have it
    roles: dict[str, list[_Bearer]] = field(default_factory=dict)
    #: roles of somebody else, whom the article has described and not named: 'the fire chief' beside a police chief
    others: set[str] = field(default_factory=set)
    #: full names that are surely no persons'
    things: set[str] = field(default_factory=set)
    #: who spoke or acted last, each with the end of that sentence, and who has done so at all
    salient: deque[tuple[str, int]] = field(default_factory=lambda: deque(maxlen=_SALIENT))
    active: set[str] = field(default_factory=set)
    #: where the sentence ends that is being read
    until: int = 0
    #: name to ``f``, ``m``, or None where its given name does not tell
    genders: dict[str, str | None] = field(default_factory=dict)

    def learn(self, name: str) -> None:
        """Take in a full name; the first bearer of a surname or given name keeps it."""
        words = name.lower().split()
        numbered = len(words) > 2 and words[-1].rstrip(".") in _NUMBERS
        self.full.setdefault(words[-2].rstrip(",") if numbered else words[-1], name)
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
            if item.role:
                self.roles.setdefault(item.role, []).append(_Bearer(item.name, item.modifiers, start + item.start))
                if gender := self._kin(item.role, self.lexicon.gendered_roles):
                    self.genders[item.name] = self.lexicon.gendered_roles[gender]

    def __contains__(self, name: str | None) -> bool:
        """Tell whether a name is the surname of somebody whose full name the article gives."""
        return name is not None and name.lower() in self.full

    def knows(self, name: str) -> bool:
        """Tell whether somebody of this full name is called what only persons are: 'Mayor', 'nurse'."""
        tags = self.lexicon.tags
        roles = (role for role, bearers in self.roles.items() if any(bearer.name == name for bearer in bearers))
        return any(tags.get(role, 0) & (TITLE | CALLING) for role in roles)

    def resolve(self, reference: Reference, at: int) -> str | None:
        """Return who is meant by a reference at a place of the text, or None where the article does not say it."""
        return self._meant(reference, at) or reference.otherwise

    def _meant(self, reference: Reference, at: int) -> str | None:
        if reference.name:
            common = reference.opening and self.words.common(reference.name)
            return self.full.get(reference.name.lower(), None if common else reference.name)
        return self._antecedent(reference.pronoun, at) if reference.pronoun else self._described(reference, at)

    def _described(self, reference: Reference, at: int) -> str | None:
        """Return the one person of whom a description fits: with all its words, and as far as it tells rank or time.

        'The fire chief' is not Police Chief Roe, and 'the mayor' is not the former Mayor Roe. An office is held by one,
        but anybody may be a star or a nurse: such a word means only the person whom the text spoke of last.
        """
        bearers, ranks, words = self.roles.get(reference.role), self.lexicon.ranks, reference.modifiers
        if not bearers:
            return None
        fitting = [
            bearer for bearer in bearers if words <= bearer.modifiers and words & ranks == bearer.modifiers & ranks
        ]
        named = {bearer.name for bearer in fitting}
        if len(named) != 1 or (not words and reference.role in self.others):
            if words:
                self.others.add(reference.role)
            return None
        (name,) = named
        if self._kin(reference.role, self.lexicon.offices) or (fitting[0].at < at and self._spoken_of_last(name, at)):
            return name
        return None

    def _kin(self, role: str, known: Collection[str]) -> str | None:
        """Return the known word that a role is, or that a German compound ends in: 'Premierminister'."""
        if role in known or not self.lexicon.verb_second:
            return role if role in known else None
        return next((word for word in known if role.endswith(word)), None)

    def _spoken_of_last(self, name: str, at: int) -> bool:
        """Tell whether nobody of the same gender, or of one that is not told, was named or spoke since."""
        gender, named = self._gender(name), bisect_left(self.places, at)
        before = (self.mentions[k].name for k in range(named - 1, max(-1, named - 1 - _NAMED), -1))
        like = (
            next((other for other in each if gender is None or self._gender(other) in (gender, None)), name)
            for each in (before, (name for name, _ in reversed(self.salient)))
        )
        return all(other == name for other in like)

    def note(self, name: str | None) -> None:
        """Remember of whom the text spoke last, where it is one person."""
        if name and (name in self.active or self._is_one(name)):
            self.salient.append((name, self.until))
            self.active.add(name)

    def _is_one(self, name: str) -> bool:
        """Tell whether a name is that of one person."""
        return name not in self.things and " and " not in name and name in self.full.values()

    def _antecedent(self, pronoun: str, at: int) -> str | None:
        gender = self.lexicon.gendered.get(pronoun)
        if gender is None:
            return None
        named = bisect_left(self.places, at)
        before = (self.mentions[k].name for k in range(named - 1, max(-1, named - 1 - _NAMED), -1))
        recent = chain(reversed(self.salient), ((name, at) for name in before))
        fitting = ((name, until) for name, until in recent if self._may_be(name, gender))
        found, until = next(fitting, (None, 0))
        if found is None or (found not in self.active and self._one_of_two(found, gender, named)):
            return None
        if self._named_since(found, gender, range(bisect_left(self.places, until), named)):
            return None
        return None if self._gender(found) is None and self._rival(found, gender, named) else found

    def _may_be(self, name: str, gender: str) -> bool:
        """Tell whether a name may be a man's or a woman's; what nothing tells is none that is also written small."""
        told = self._gender(name)
        if told or name in self.active:
            return told in (gender, None)
        return not any(self.words.common(word) for word in name.split())

    def _named_since(self, name: str, gender: str, places: range) -> bool:
        """Tell whether the text itself has named another since: 'Ann Roe spoke. They met Joan Poe. She left'."""
        others = [k for k in places if self.mentions[k].name != name and self._gender(self.mentions[k].name) == gender]
        heard = self.heard() if others else ()
        return any(not any(span.start <= self.places[k] < span.end for span in heard) for k in others)

    def _rival(self, name: str, gender: str, named: int) -> bool:
        """Tell whether a pronoun that a name neither fits nor contradicts fits somebody else of late."""
        late = (self.mentions[k].name for k in range(named - 1, max(-1, named - 1 - _SALIENT), -1))
        return any(
            other != name and self._gender(other) == gender for other in chain((name for name, _ in self.salient), late)
        )

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

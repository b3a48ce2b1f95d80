"""Who a source is: surnames, pronouns and roles led back to the full names that the text gives."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from service.core.claims import lexicon as lx
from service.core.claims.nouns import Range, subject_before
from service.core.claims.passages import Page, Passage
from service.core.claims.tokens import Tokens

#: marks that may stand inside a name: AT&T, J. Roe, E! News
_INSIDE = frozenset("&.!")
#: how many of the persons last spoken of a pronoun may mean, and how many last named
_SALIENT, _NAMED = 3, 40

#: words of the longest full name, with titles and offices
_LONGEST = 12
#: words that are never part of a name
_NO_NAME = lx.CALENDAR | lx.PRONOUN | lx.PREPOSITION | lx.CONJUNCTION | lx.SUBORDINATOR | lx.QUESTION
_NO_NAME |= lx.AUXILIARY | lx.DETERMINER | lx.POSSESSIVE


@dataclass(slots=True)
class Cast:
    """The persons a text has named so far, kept while it is read from top to bottom."""

    tokens: Tokens
    #: surname, or a common given name, lower-cased, to the full name
    full: dict[str, str]
    #: places and full names in order
    mentions: list[tuple[int, str]]
    #: a role written before a name ('activist') to the name
    roles: dict[str, str]
    #: who spoke or acted last
    salient: list[str] = field(default_factory=list)
    #: how many passages have been looked at
    read: int = 0
    #: name to ``f``, ``m``, or None where its given name does not tell
    genders: dict[str, str | None] = field(default_factory=dict)

    def learn(self, name: str) -> None:
        """Take in a full name; the first bearer of a surname or given name keeps it."""
        words = name.lower().split()
        self.full.setdefault(words[-1], name)
        if self._gender(name):
            self.full.setdefault(words[0], name)

    def resolve(self, page: Page, phrase: Range, floor: int) -> str | None:
        """Return the name of a source, or None where the text does not say it."""
        lo, hi = phrase
        word, tag = self.tokens.words[hi - 1], self.tokens.tags[hi - 1]
        if tag & lx.RELATIVE and hi - lo == 1:
            return self._related(page, lo, floor)
        if tag & lx.PRONOUN and hi - lo == 1:
            return self._antecedent(word.partition("'")[0], lo)
        if not _describes(self.tokens, phrase) and (named := self._beside(hi)):
            return named
        if not self.tokens.capitals[hi - 1] or _describes(self.tokens, phrase):
            return self.roles.get(word) if self.tokens.words[lo] == "the" else None
        name = proper_name(self.tokens, phrase)
        return self.full.get(name.lower(), name) if name else None

    def _related(self, page: Page, at: int, floor: int) -> str | None:
        """Return who a relative pronoun stands for: 'Ann Roe, who said', 'a friend who said'."""
        comma = at > floor and self.tokens.words[at - 1] == ","
        before = subject_before(page, floor, at - 1 if comma else at)
        if before is None or self.tokens.tags[before[1] - 1] & (lx.RELATIVE | lx.PRONOUN):
            return None
        return self.resolve(page, before, floor) or _as_written(self.tokens, *before)

    def _beside(self, at: int) -> str | None:
        """Return the full name that is put between commas behind a role: 'The mayor, Ines Calder, said'."""
        words = self.tokens.words
        if at + 3 >= len(words) or words[at] != ",":
            return None
        k = bisect_left(self.mentions, (at + 1, ""))
        if k == len(self.mentions) or self.mentions[k][0] != at + 1:
            return None
        name = self.mentions[k][1]
        behind = at + 1 + len(name.split())
        return name if behind < len(words) and words[behind] == "," else None

    def introduce(self, page: Page, passage: Passage, subjects: list[Range | None]) -> None:
        """Take note of the persons with whom the sentences up to this one open."""
        while self.read < len(page.passages) and page.passages[self.read].lo <= passage.lo:
            phrase = subjects[self.read]
            if phrase and self.tokens.capitals[phrase[1] - 1]:
                self.note(self.resolve(page, phrase, phrase[0]))
            self.read += 1

    def note(self, name: str | None) -> None:
        """Remember of whom the text spoke last, where it is one person."""
        if name and " and " not in name and name.split()[-1].lower() in self.full:
            self.salient.append(name)

    def _antecedent(self, pronoun: str, at: int) -> str | None:
        gender = self.tokens.lexicon.gendered.get(pronoun)
        if gender is None:
            return None
        named = bisect_left(self.mentions, (at, ""))
        recent = [*reversed(self.salient[-_SALIENT:])]
        recent += [name for _, name in reversed(self.mentions[max(0, named - _NAMED) : named])]
        found = next((name for name in recent if self._gender(name) in (gender, None)), None)
        return None if found and found not in self.salient and self._one_of_two(found, gender, named) else found

    def _one_of_two(self, name: str, gender: str, named: int) -> bool:
        """Tell whether a pronoun may as well mean the person named in one breath: 'Ann Roe and Joan Poe'."""
        for k in range(named - 1, 0, -1):
            place, mentioned = self.mentions[k]
            if mentioned == name:
                other = self.mentions[k - 1][1]
                joined = self.tokens.words[place - 1] == "and" and self.mentions[k - 1][0] >= place - _LONGEST
                return joined and other != name and self._gender(other) in (gender, None)
        return False

    def _gender(self, name: str) -> str | None:
        if name not in self.genders:
            self.genders[name] = self.tokens.lexicon.given_names.get(name.split()[0].lower())
        return self.genders[name]


def _describes(tokens: Tokens, phrase: Range) -> bool:
    """Tell whether a phrase only names somebody else: 'a spokesman for Lee'."""
    lo, hi = phrase
    return (not tokens.capitals[lo] and any(tokens.tags[i] & lx.NOUN_PREPOSITION for i in range(lo, hi))) or bool(
        tokens.tags[lo] & lx.DETERMINER
        and any(tokens.words[i] in ("for", "of") for i in range(lo, hi))
        and not tokens.capitals[lo + 1]
    )


def meet(tokens: Tokens, title: Tokens) -> Cast:
    """Collect the full names of a text, and of a title given beside it."""
    cast = Cast(tokens, {}, [], {})
    for _, name in _full_names(title):
        cast.learn(name)
    for i, name in _full_names(tokens):
        cast.learn(name)
        cast.mentions.append((i, name))
        if i > 0 and tokens.wordlike[i - 1] and not tokens.tags[i - 1]:
            cast.roles.setdefault(tokens.words[i - 1], name)
    return cast


def _full_names(tokens: Tokens) -> Iterator[tuple[int, str]]:
    """Yield the runs of two and more capitalised words that hold a name, with the name."""
    capitals, count, i = [*tokens.capitals, True], len(tokens.words), 0
    while (i := capitals.index(True, i)) < count:
        j = i
        while j < count and _in_name(tokens, j, i):
            j += 1
        name = proper_name(tokens, (i, j)) if 2 <= j - i <= _LONGEST else None
        if name and " " in name:
            yield i, name
        i = max(j, i + 1)


def _in_name(tokens: Tokens, i: int, first: int) -> bool:
    if not tokens.capitals[i]:
        return i > first and tokens.words[i] == "." and tokens.ends[i - 1] - tokens.starts[i - 1] <= 3
    if i > first and (tokens.tags[i] & lx.FINITE or tokens.text[tokens.starts[i] - 1] == "\n"):
        return False
    return not tokens.tags[i] & _NO_NAME


def _several(tokens: Tokens, lo: int, hi: int) -> str:
    """Return several names as written, from the first capital on: 'both the Post and E! News'."""
    return _as_written(tokens, next(i for i in range(lo, hi) if tokens.capitals[i]), hi)


def _as_written(tokens: Tokens, lo: int, hi: int) -> str:
    return " ".join(tokens.text[tokens.starts[lo] : tokens.ends[hi - 1]].split())


def proper_name(tokens: Tokens, phrase: Range) -> str | None:
    """Return the name in a noun phrase, without title, office and genitive: 'CEO Ann Roe', 'the BBC's'."""
    lo, hi = phrase
    while hi > lo and not tokens.wordlike[hi - 1]:
        hi -= 1
    start = hi
    while start > lo and (tokens.capitals[start - 1] or tokens.words[start - 1] in _INSIDE):
        start -= 1
    if start - 2 >= lo and tokens.words[start - 1] == "and" and tokens.capitals[start - 2]:
        return _several(tokens, lo, hi)
    for i in range(start, hi - 1):
        if tokens.tags[i] & (lx.TITLE | lx.CALLING):
            start = i + 1
    while start < hi and (tokens.tags[start] & (lx.DETERMINER | lx.ADVERB) or tokens.words[start] in _INSIDE):
        start += 1
    if start >= hi:
        return None
    name = tokens.text[tokens.starts[start] : tokens.ends[hi - 1]]
    return name.removesuffix("’s").removesuffix("'s")

"""How old somebody is, and who: 'Ann Roe, 44,', 'the 44-year-old baker', 'Roe is 44'.

The age of a text is that of its day. 'When she was 23' and 'died aged 80' give one of another time, which
neither supports nor contradicts it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import cache, partial
from typing import NamedTuple

from service.core.claims.facts.deeds import clause_subject, is_named, phrase_terms
from service.core.claims.facts.descriptions import COPULAS
from service.core.claims.facts.quantities import find_years_old
from service.core.claims.sentences.nouns import Range, noun_phrase_after, subject_before
from service.core.claims.sentences.passages import Page, Passage
from service.core.claims.sentences.tokens import Tokens
from service.core.claims.speech.names import FullName, full_names
from service.core.claims.words import lexicon as lx

_FORM = re.compile(
    r"(?:\b(?P<aged>aged|age|age of)|(?P<apposed>(?<=[^\W\d_])(?:,| \())|\b(?:is|was|are|were|be)(?: now| only| just)?)"
    r"(?: |(?<=\())(?P<years>1?\d{1,2})(?! (?!and\b|but\b|when\b|who\b|in [12]\d{3}\b)[^\W_])"
    r"(?=[,.;!?)]?(?:$|[\s)”\"]))"
)
#: what puts an age at another time, in its clause before it
_EARLIER = re.compile(
    r"\b(?:when|while|until|before|after|since|once|as|at|by|from|if|turn(?:s|ed|ing)|di(?:ed|es)|death|will|would)\b"
    r"[^.,;:]*$"
)
#: the same right before an adjective: 'as a 12-year-old', 'the then 12-year-old'
_EARLIER_ADJECTIVE = re.compile(r"\b(?:as an?|then|former)[ -]$")
#: times by which 'was' is no age of the day
_PAST = re.compile(r"\b(?:when|while|ago|at the time|back then|that year|earlier|later|in (?:1[5-9]|20)\d\d)\b")
#: characters before an age within which its clause is looked at
_CLAUSE = 60
#: how many sentences before one may name who is meant in it
_REACH = 3
#: what may stand between a name and its age, or between a copula and it
_BETWEEN = frozenset([",", "(", "aged", "age", "of", "now", "only", "just", "a", "an", "the"]) | COPULAS
#: so many ages of a text are read; what holds more is a table
_MOST = 200


class Age(NamedTuple):
    """Somebody's age in a sentence."""

    #: place of its number
    start: int
    #: in years
    value: Decimal
    #: terms of the name of whose it is, as far as the sentences before tell; empty where they do not
    name: frozenset[str]
    #: terms of what else it is said of: of 'the 44-year-old baker', 'baker'
    role: frozenset[str]
    #: it is the age at another time than the text's
    then: bool


def find_ages(page: Page) -> list[Age]:
    """Return the ages in a text with whose they are, in order."""
    text = page.tokens.text
    old = [(number.start, number.value, True) for number in find_years_old(text)]
    forms = [(m.start("years"), Decimal(m["years"]), False) for m in _FORM.finditer(text)]
    found = sorted([*old, *forms])[:_MOST]
    if not found:
        return []
    places = {start: at for at, start in enumerate(page.tokens.starts)}
    scene = _Scene(page, cache(partial(_persons, page.tokens)))
    ages = (_age(scene, places[start], value, adjective) for start, value, adjective in found if start in places)
    return [age for age in ages if age]


class _Scene(NamedTuple):
    """A page, and the persons whom a passage of it names in full, in order, looked for when they are asked for."""

    page: Page
    persons: Callable[[Passage], Sequence[FullName]]


def _persons(tokens: Tokens, passage: Passage) -> Sequence[FullName]:
    return [name for name in full_names(tokens, passage.lo, passage.hi) if name.person]


def _age(scene: _Scene, at: int, value: Decimal, adjective: bool) -> Age | None:
    page, tokens = scene.page, scene.page.tokens
    number = bisect_right(page.passages, at, key=lambda passage: passage.hi)
    passage, start = page.passages[number], tokens.starts[at]
    before = tokens.text[max(tokens.starts[passage.lo], start - _CLAUSE) : start].lower()
    behind = _behind(page, at, passage) if adjective else None
    if behind:
        then = _EARLIER_ADJECTIVE.search(before) is not None
    else:
        around = before + tokens.text[start : min(start + _CLAUSE, tokens.ends[passage.hi - 1])].lower()
        then = _EARLIER.search(before) is not None or ("was" in before.split() and _PAST.search(around) is not None)
    name, role = _whose(scene, number, at, behind)
    return Age(start, value, name, role, then) if name or role else None


def _behind(page: Page, at: int, passage: Passage) -> Range | None:
    """Return the noun phrase that an age stands before: of 'the 44-year-old baker Ann Roe', the last three words."""
    tokens, lo = page.tokens, at
    while lo < passage.hi and (lo == at or tokens.words[lo] in ("-", "years", "year", "old", "year-old", "years-old")):
        lo += 1
    if lo == passage.hi or not tokens.wordlike[lo] or tokens.tags[lo] & (lx.PREPOSITION | lx.CONJUNCTION | lx.RELATIVE):
        return None
    phrase = noun_phrase_after(page, lo, passage.hi)
    return phrase if phrase and phrase[0] == lo else None


def _whose(scene: _Scene, number: int, at: int, behind: Range | None) -> tuple[frozenset[str], frozenset[str]]:
    """Return the name of whom an age is said, and what else it is said of."""
    page = scene.page
    passage, tokens = page.passages[number], page.tokens
    role: frozenset[str] = frozenset()
    if behind:
        name = _last_name(page, behind)
        if name:
            return name, frozenset()
        role = phrase_terms(page, behind)
    k = at
    while k > passage.lo and tokens.words[k - 1] in _BETWEEN:
        k -= 1
    told = subject_before(page, passage.lo, k) if k < at and k > passage.lo else None
    if behind and tokens.words[at - 1] == "the" and k == at - 1:
        return _meant(scene, number, at), role
    if told is None or (behind and k == at - 1):
        return frozenset(), role
    if tokens.tags[told[1] - 1] & lx.PRONOUN:
        return _meant(scene, number, told[0]), role
    name = _last_name(page, told)
    return name, role if name else role | phrase_terms(page, told)


def _last_name(page: Page, phrase: Range) -> frozenset[str]:
    """Return the terms of the name with which a noun phrase ends; 'the son of Ann Roe' is not hers."""
    tokens, lo = page.tokens, phrase[1]
    while lo > phrase[0] and tokens.capitals[lo - 1] and not tokens.tags[lo - 1] & lx.CALENDAR:
        lo -= 1
    if any(tokens.tags[i] & lx.PREPOSITION or tokens.words[i].endswith("'s") for i in range(phrase[0], lo)):
        return frozenset()
    return phrase_terms(page, (lo, phrase[1]))


def _meant(scene: _Scene, number: int, at: int) -> frozenset[str]:
    """Return whom 'she' or 'the baker' stands for: the subject of the nearest sentence that names a person.

    Subjects are taken up again before all others (centering theory, Grosz, Joshi and Weinstein 1995).
    """
    return next(_named_before(scene, number, at), frozenset())


def _named_before(scene: _Scene, number: int, at: int) -> Iterator[frozenset[str]]:
    page = scene.page
    for k in range(number, max(-1, number - _REACH - 1), -1):
        passage = page.passages[k]
        subject = clause_subject(page, passage)
        inside = scene.persons(passage) if k < number else ()
        if subject and subject[1] <= at and is_named(page, subject) and (k == number or inside):
            yield _last_name(page, subject)
        elif inside:
            yield phrase_terms(page, (inside[-1].at, inside[-1].end))

"""What a sentence states, as far as the lexicon can tell: words, names, numbers, dates, who did what."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeVar

from service.core.claims import lexicon as lx
from service.core.claims.dates import DISTANCES, Date, find_dates, find_relative_time
from service.core.claims.lexicon import Lexicon
from service.core.claims.memory import remembered
from service.core.claims.nouns import Range, noun_phrase_after, opening_subject, subject_before
from service.core.claims.passages import Page, Passage, labelled, read_page
from service.core.claims.proper import proper
from service.core.claims.quantities import Quantity, find_counts
from service.core.claims.tokens import Tokens
from service.core.claims.wording import term
from service.core.text.span import Span

#: letters of the longest word whose terms are kept
_LONGEST = 40
#: words behind a verb that may name its object
_OBJECT = 8
_Placed = TypeVar("_Placed", Quantity, Date)
#: pronouns that stand for a subject named before, and how many sentences before
_STANDING_IN = frozenset(["he", "she", "it", "they", "his", "her", "its", "their"])
_REACH = 3
_COPULAS = frozenset(["is", "are", "was", "were"])


@dataclass(frozen=True, slots=True)
class Word:
    """A content word, reduced to what it says."""

    term: str
    #: part of a name (see ``proper``)
    name: bool
    #: its number among all words of the sentence
    place: int


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did what to whom, in terms."""

    relation: str
    agent: frozenset[str]
    #: the doer is a proper name
    named: bool
    object: frozenset[str]


@dataclass(frozen=True, slots=True)
class Fact:
    """One sentence."""

    span: Span
    #: all words in order, lower-cased, small ones too
    raw: tuple[str, ...]
    #: what each of them says; empty for small words and numbers
    said: tuple[tuple[str, ...], ...]
    words: tuple[Word, ...]
    #: terms of the noun phrase with which it opens
    subject: frozenset[str]
    #: it opens with a proper name
    named_subject: bool
    numbers: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    #: 'more than a decade', of 'more than a decade before'; None if there is nothing like it
    relative_time: str | None
    #: places of the negating words
    negations: tuple[int, ...]
    #: places of the prepositions
    prepositions: tuple[int, ...]
    deeds: tuple[Deed, ...]
    #: it says what its subject is: 'X is a …'
    description: bool
    #: it stands in a paragraph that an editorial label opens: 'UPDATE: …', 'Editor's note: …'
    note: bool
    #: the content words, without order
    terms: frozenset[str]
    #: the first letters of the longer ones, by which their kin is found
    openings: frozenset[str]
    #: terms of what a pronoun it opens with may stand for: the sentences before; None where it opens with none
    spoken_of: frozenset[str] | None
    #: it is the whole text
    alone: bool


@remembered(8)
def read_facts(text: str, lang: str) -> tuple[Fact, ...]:
    """Return the sentences of a text as facts. The last are remembered: many claims are put to one text."""
    page = read_page(text, lang)
    dates = find_dates(text)
    taken = {place for date in dates for place in range(date.start, date.end)}
    numbers = [number for number in find_counts(text) if number.start not in taken]
    notes, names = _notes(page), proper(page)
    facts: list[Fact] = []
    for passage in page.passages:
        before = frozenset(term for other in facts[-_REACH:] for term in other.terms)
        facts.append(_fact(_Reading(page, names, numbers, dates), passage, before, passage.paragraph in notes))
    return tuple(facts)


class _Reading(NamedTuple):
    """A page with the names, numbers and dates in it."""

    page: Page
    names: list[bool]
    numbers: list[Quantity]
    dates: list[Date]


def _fact(reading: _Reading, passage: Passage, before: frozenset[str], note: bool) -> Fact:
    page, names, numbers, dates = reading
    tokens = page.tokens
    span = Span(tokens.starts[passage.lo], tokens.ends[passage.hi - 1])
    mine, days = _within(span, numbers), _within(span, dates)
    subject = opening_subject(page, passage)
    counted = {place for number in mine for place in range(number.start, number.end)}
    counted |= {place for day in days for place in range(day.start, day.end)}
    places = [i for i in range(passage.lo, passage.hi) if tokens.wordlike[i]]
    said = tuple(_said(page, passage, i, counted) for i in places)
    words = tokens.words[passage.lo : passage.hi]
    return Fact(
        span=span,
        raw=(raw := tuple(tokens.words[i] for i in places)),
        said=said,
        words=tuple(_words(names, places, said)),
        subject=_terms(page, subject) if subject else frozenset(),
        named_subject=subject is not None and _is_named(page, subject),
        numbers=mine,
        dates=days,
        relative_time=None if DISTANCES.isdisjoint(words) else find_relative_time(span.of(tokens.text)),
        negations=tuple(k for k, i in enumerate(places) if tokens.tags[i] & lx.NEGATION),
        prepositions=tuple(k for k, i in enumerate(places) if tokens.tags[i] & lx.PREPOSITION),
        deeds=tuple(_deeds(page, passage)),
        description=_describes(words),
        note=note,
        terms=(terms := frozenset(term for terms in said for term in terms)),
        openings=frozenset(term[:4] for term in terms if len(term) > 4),
        spoken_of=before if raw and raw[0].partition("'")[0] in _STANDING_IN else None,
        alone=len(page.passages) == 1,
    )


def _describes(words: list[str]) -> bool:
    return any(
        words[k] in _COPULAS and ("a" in words[k + 1 : k + 3] or "an" in words[k + 1 : k + 3] or words[k + 1] == "the")
        for k in range(1, len(words) - 1)
    )


def _notes(page: Page) -> set[int]:
    """Return the paragraphs in which an editorial label stands."""
    return {passage.paragraph for passage in page.passages if labelled(page.tokens, passage)}


def _within(span: Span, items: list[_Placed]) -> tuple[_Placed, ...]:
    lo = bisect_left(items, span.start, key=lambda item: item.start)
    return tuple(items[lo : bisect_left(items, span.end, key=lambda item: item.start)])


def _is_named(page: Page, subject: Range) -> bool:
    first = page.tokens.tags[subject[0]]
    return all(page.tokens.capitals[i] or not page.tokens.wordlike[i] for i in range(*subject)) and not first & (
        lx.PRONOUN | lx.DETERMINER | lx.POSSESSIVE
    )


def _said(page: Page, passage: Passage, i: int, counted: set[int]) -> tuple[str, ...]:
    tokens = page.tokens
    start = tokens.starts[i]
    if start in counted:
        return ()
    return token_terms(tokens.text[start : tokens.ends[i]], tokens.capitals[i] and i > passage.lo, tokens.lexicon)


def _words(names: list[bool], places: list[int], said: tuple[tuple[str, ...], ...]) -> Iterator[Word]:
    for k, (i, parts) in enumerate(zip(places, said, strict=True)):
        for part in parts:
            yield Word(part, names[i], k)


def token_terms(written: str, name: bool, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the terms of one token; none for a small word that is not part of a name."""
    read = _token_terms if len(written) <= _LONGEST else _token_terms.__wrapped__
    return read(written, name, lexicon)


@lru_cache(maxsize=32768)
def _token_terms(written: str, name: bool, lexicon: Lexicon) -> tuple[str, ...]:
    if written[0] == "#":
        return tuple(term(part, lexicon) for part in hump(written[1:]))
    word = written.lower().replace("’", "'").removesuffix("'s")
    if word in lexicon.stop and not (name and len(word) > 1):
        return ()
    if "-" in word:
        return tuple(term(part, lexicon) for part in word.split("-") if part and part not in lexicon.stop)
    return (term(word, lexicon),)


def hump(written: str) -> list[str]:
    """Split a word at its inner capitals: 'MeToo' into 'Me', 'Too'."""
    cuts = [i for i in range(1, len(written)) if written[i].isupper() and written[i - 1].islower()]
    return [written[a:b] for a, b in zip([0, *cuts], [*cuts, len(written)], strict=True)]


def _terms(page: Page, phrase: Range) -> frozenset[str]:
    tokens = page.tokens
    return frozenset(
        part
        for i in range(*phrase)
        if tokens.wordlike[i]
        for part in token_terms(tokens.text[tokens.starts[i] : tokens.ends[i]], _proper(tokens, i), tokens.lexicon)
    )


def _proper(tokens: Tokens, i: int) -> bool:
    return tokens.capitals[i] and not tokens.tags[i] & lx.DETERMINER


def _deeds(page: Page, passage: Passage) -> list[Deed]:
    tokens, deeds = page.tokens, []
    for i in range(passage.lo, passage.hi):
        relation = tokens.lexicon.relations.get(tokens.words[i])
        if relation and i > passage.lo:
            deed = _deed(page, passage, i, relation)
            if deed:
                deeds.append(deed)
    return deeds


def _deed(page: Page, passage: Passage, i: int, relation: str) -> Deed | None:
    tokens = page.tokens
    by = next((k for k in range(i + 1, min(i + 4, passage.hi)) if tokens.words[k] == "by"), None)
    if by is not None and by + 1 < passage.hi:
        agent = noun_phrase_after(page, by + 1, passage.hi)
        thing = _before(page, passage, i)
        things = _terms(page, thing) if thing else frozenset[str]()
    else:
        agent, things = _before(page, passage, i), _object(page, passage, i + 1)
    return Deed(relation, _terms(page, agent), _is_named(page, agent), things) if agent else None


def _before(page: Page, passage: Passage, i: int) -> Range | None:
    """Return the noun phrase before a verb and its auxiliaries, or before 'is the' of 'is the founder'."""
    while i > passage.lo and page.tokens.tags[i - 1] & (lx.AUXILIARY | lx.ADVERB | lx.NEGATION | lx.DETERMINER):
        i -= 1
    return subject_before(page, passage.lo, i)


def _object(page: Page, passage: Passage, at: int) -> frozenset[str]:
    """Return the terms behind a verb, up to the next verb or preposition, quotation marks disregarded."""
    tokens = page.tokens
    end = at
    while end < min(at + _OBJECT, passage.hi):
        if tokens.tags[end] & (lx.PREPOSITION | lx.FINITE | lx.AUXILIARY) and tokens.words[end] != "of":
            break
        end += 1
    return _terms(page, (at, end))

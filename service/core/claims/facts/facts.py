"""What a sentence states, as far as the lexicon can tell: words, names, numbers, dates, who did what."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from service.core.claims.facts.ages import Age, find_ages
from service.core.claims.facts.bare_figures import is_bare_figure
from service.core.claims.facts.dates import DISTANCES
from service.core.claims.facts.deeds import (
    OBJECTS,
    Deed,
    clause_subject,
    find_deeds,
    first_verb,
    is_named,
    phrase_terms,
)
from service.core.claims.facts.descriptions import description
from service.core.claims.facts.senses import sense
from service.core.claims.facts.stated_figures import Figures, read_figures
from service.core.claims.facts.wording import token_terms
from service.core.claims.sentences.nouns import Range
from service.core.claims.sentences.passages import Page, labelled, read_page, read_sentence
from service.core.claims.sentences.proper import proper
from service.core.claims.sentences.tokens import Tokens
from service.core.claims.words import lexicon as lx
from service.core.claims.words.figures import MULTIPLES
from service.core.memory import remembered
from service.core.text.span import Span

#: pronouns that stand for a subject named before, and how many sentences before
STANDING_IN = frozenset(["he", "she", "it", "they", "his", "her", "its", "their"])
_REACH = 3
#: readings of sentences that are kept, some 12 kB each, and code points of the longest that is
KEPT, LONGEST_KEPT = 1_024, 1_000
#: determiners of something known already
_DEFINITE = frozenset(["the", "this", "that", "these", "those", "both", "neither"])
#: words that a negating word governs
_GOVERNED = 4
#: marks that end a sentence or a clause
_STOPS = frozenset(".!?;:")
#: marks between two names
_PARTING = frozenset(",;:()")
#: words that a headline in title case writes large, and that tell nothing by themselves
_SMALL = lx.PREPOSITION | lx.CONJUNCTION | lx.DETERMINER | lx.AUXILIARY | lx.NEGATION
#: what a lifespan says of a person, in relations, in its order
LIFE = ("bear", "die")


@dataclass(frozen=True, slots=True)
class Word:
    """A content word, reduced to what it says."""

    term: str
    #: part of a name (see ``proper``)
    name: bool
    #: its number among all words of the sentence
    place: int


@dataclass(frozen=True, slots=True)
class Fact:
    """One sentence."""

    span: Span
    #: all words in order, as they stand there
    written: tuple[str, ...]
    #: the same lower-cased, small ones too
    raw: tuple[str, ...]
    #: what each of them says; empty for small words and numbers
    said: tuple[tuple[str, ...], ...]
    words: tuple[Word, ...]
    #: terms of the noun phrase with which it opens
    subject: frozenset[str]
    #: it opens with a proper name
    named_subject: bool
    #: it opens with something new: 'a fire', 'two men', 'police'
    indefinite: bool
    #: place of the verb of its first clause; None where none is recognised
    verb: int | None
    figures: Figures
    #: how old somebody is
    ages: tuple[Age, ...]
    #: places of the negating words, and the end of what each governs
    negations: tuple[int, ...]
    scopes: tuple[int, ...]
    #: places of the words with a mark before them that parts names: 'in Selby, Ann Roe'
    parted: frozenset[int]
    #: places of the prepositions
    prepositions: tuple[int, ...]
    deeds: tuple[Deed, ...]
    #: places of the words by which it says what its subject is: of 'X is a baker', 'baker'; empty where it does not
    description: range
    #: it stands in a paragraph that an editorial label opens: 'UPDATE: …', 'Editor's note: …'
    note: bool
    #: the content words, without order
    terms: frozenset[str]
    #: the first letters of the longer ones, by which their kin is found
    openings: frozenset[str]
    #: terms of the sentences before
    before: frozenset[str]
    #: it opens with a pronoun, which may stand for something in them
    pronoun: bool
    #: it is the whole text
    alone: bool
    #: it asks, and says nothing
    question: bool
    #: it is a figure and no more: 'in 2010'
    bare: bool

    def wording(self, terms: frozenset[str]) -> str:
        """Return the words for some terms, as they stand there, each once."""
        first = {word.term: word.place for word in reversed(self.words) if word.term in terms}
        return " ".join(self.written[place] for place in sorted(set(first.values())))

    def starts(self, text: str) -> list[int]:
        """Return where its words begin in the text that it was read of."""
        found, at = list[int](), self.span.start
        for word in self.written:
            found.append(at := text.index(word, at))
            at += len(word)
        return found


@remembered(8)
def read_facts(text: str, lang: str) -> tuple[Fact, ...]:
    """Return the sentences of a text as facts. The last are remembered: many claims are put to one text."""
    page = read_page(text, lang)
    tokens, names, ages, notes = page.tokens, proper(page), find_ages(page), _notes(page)
    facts: list[Fact] = []
    for passage in page.passages:
        span, inside = page.span((passage.lo, passage.hi)), range(passage.lo, passage.hi)
        before = frozenset[str]().union(*(other.terms for other in facts[-_REACH:]))
        meant = frozenset[str]() if OBJECTS.isdisjoint(tokens.words[passage.lo : passage.hi]) else before
        named = frozenset(tokens.starts[i] - span.start for i in inside if names[i])
        fact = _read_sentence(span.of(text), lang, named, meant, len(page.passages) == 1)
        facts.append(_placed(fact, span, before, ages, passage.paragraph in notes))
    return tuple(facts)


def _placed(fact: Fact, span: Span, before: frozenset[str], ages: list[Age], note: bool) -> Fact:
    """Return a sentence as it stands in its text."""
    inside = tuple(age for age in ages if span.start <= age.start < span.end)
    return replace(fact, span=span, figures=fact.figures.moved(span.start), ages=inside, before=before, note=note)


@remembered(KEPT, LONGEST_KEPT)
def _read_sentence(words: str, lang: str, named: frozenset[int], meant: frozenset[str], alone: bool) -> Fact:
    """Read one sentence; the answer depends on these arguments alone, and its places count from its first character.

    What the whole text tells is given: ``named`` are the places of the words that are names, ``meant`` the terms of
    what 'it' may stand for.
    """
    page = read_sentence(words, lang)
    tokens, (passage,) = page.tokens, page.passages
    figures = read_figures(words, distant=not DISTANCES.isdisjoint(tokens.words))
    subject = clause_subject(page, passage)
    verb = first_verb(page, passage, subject)
    places = [i for i in range(passage.hi) if tokens.wordlike[i]]
    return Fact(
        span=Span(0, len(words)),
        written=tuple(tokens.text[tokens.starts[i] : tokens.ends[i]] for i in places),
        raw=(raw := tuple(tokens.words[i] for i in places)),
        said=(said := tuple(_said(page, i, figures.places, named) for i in places)),
        words=tuple(_words([tokens.starts[i] in named for i in places], said)),
        subject=phrase_terms(page, subject) if subject else frozenset(),
        named_subject=subject is not None and is_named(page, subject),
        indefinite=subject is not None and _is_indefinite(page, subject),
        verb=None if verb is None else bisect_left(places, verb),
        figures=figures,
        ages=(),
        negations=(negations := tuple(k for k, i in enumerate(places) if _negates(tokens, i))),
        scopes=tuple(_scope(tokens, places, said, k) for k in negations),
        parted=_parted(tokens, places),
        prepositions=tuple(k for k, i in enumerate(places) if tokens.tags[i] & lx.PREPOSITION),
        deeds=(deeds := tuple(find_deeds(page, passage, places, verb, meant, figures.places))),
        description=range(*(bisect_left(places, i) for i in description(tokens, passage))),
        note=False,
        terms=(terms := frozenset(_terms(page, places, said, deeds)).union(LIFE if figures.lifespan else ())),
        openings=frozenset(term[:4] for term in terms if len(term) > 4),
        before=frozenset(),
        pronoun=bool(raw) and raw[0].partition("'")[0] in STANDING_IN,
        alone=alone,
        question=tokens.words[passage.hi - 1] == "?",
        bare=is_bare_figure(raw, tokens.lexicon),
    )


def _parted(tokens: Tokens, places: list[int]) -> frozenset[int]:
    """Return which words have a mark before them that parts names."""
    gaps = (tokens.words[before + 1 : place] for before, place in pairwise(places))
    return frozenset(k for k, gap in enumerate(gaps, start=1) if not _PARTING.isdisjoint(gap))


def _negates(tokens: Tokens, i: int) -> bool:
    """Tell whether a word denies; 'whether or not' and 'not only' deny nothing, 'not guilty' is a verdict."""
    idle = tokens.words[max(0, i - 1)] == "or" or tokens.words[i + 1 : i + 2] in (["only"], ["guilty"])
    denies = tokens.tags[i] & lx.NEGATION or tokens.words[i] in tokens.lexicon.deeds.lacking
    return bool(denies) and not (tokens.words[i] == "not" and idle)


def _scope(tokens: Tokens, places: list[int], said: tuple[tuple[str, ...], ...], at: int) -> int:
    """Return where ends what a negating word governs: four words on, or at a mark before that.

    A comma ends it only behind a first word of content: 'did not, however, sign'.
    """
    last = min(at + 1 + _GOVERNED, len(places))
    for k in range(at + 1, last):
        marks = tokens.words[places[k - 1] + 1 : places[k]]
        told = any(not tokens.lexicon.deeds.light.issuperset(terms) for terms in said[at + 1 : k])
        if marks and (told or not _STOPS.isdisjoint(marks)):
            return k
    return last


def _terms(page: Page, places: list[int], said: tuple[tuple[str, ...], ...], deeds: tuple[Deed, ...]) -> Iterator[str]:
    """Yield the terms of a sentence, and what they say besides: who was killed died, a drummer is a musician."""
    yield from (deed.relation for deed in deeds if said[deed.place])
    undergone, broader = page.tokens.lexicon.deeds.undergone, page.tokens.lexicon.deeds.broader
    for i, terms in zip(places, said, strict=True):
        yield from terms
        for term in terms:
            yield from broader.get(term, ())
        if i and page.tokens.tags[i - 1] & lx.BE:
            yield from (undergone[term] for term in terms if term in undergone)


def _notes(page: Page) -> set[int]:
    """Return the paragraphs in which an editorial label stands."""
    return {passage.paragraph for passage in page.passages if labelled(page.tokens, passage)}


def _is_indefinite(page: Page, subject: Range) -> bool:
    word, tag = page.tokens.words[subject[0]], page.tokens.tags[subject[0]]
    if tag & lx.DETERMINER and word in _DEFINITE:
        return False
    return word[0].isdigit() or bool(tag & (lx.UNNAMED | lx.PLURAL | lx.DETERMINER))


def _said(page: Page, i: int, counted: frozenset[int], named: frozenset[int]) -> tuple[str, ...]:
    """Return what a word says; a small one says something only in a name: 'Me Too', not the 'With' of a headline."""
    tokens = page.tokens
    start = tokens.starts[i]
    if start in counted and tokens.words[i] not in MULTIPLES:
        return ()
    if meant := sense(tokens, i, counted):
        return (meant,)
    name = tokens.capitals[i] and i > 0 and (start in named or not tokens.tags[i] & _SMALL)
    return token_terms(tokens.text[start : tokens.ends[i]], name, tokens.lexicon)


def _words(names: list[bool], said: tuple[tuple[str, ...], ...]) -> Iterator[Word]:
    for k, (name, parts) in enumerate(zip(names, said, strict=True)):
        for part in parts:
            yield Word(part, name, k)

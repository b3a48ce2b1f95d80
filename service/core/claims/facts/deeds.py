"""Who did what to whom, as far as the order of words and the lexicon tell."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from service.core.claims.facts.senses import STAYING, sense
from service.core.claims.facts.wording import term, token_terms
from service.core.claims.sentences.nouns import Range, noun_phrase_after, opening_subject, subject_before
from service.core.claims.sentences.passages import Page, Passage
from service.core.claims.sentences.tokens import Tokens
from service.core.claims.words import lexicon as lx
from service.core.claims.words.inflection import UNMARKED
from service.core.claims.words.relations import CONVERSE

#: words behind a verb that may name its object
_OBJECT = 8
#: words of a name that follows what somebody is
_FULL_NAME = 2
#: what tells how or when, and is no object: 'fell sharply', 'closed Monday'
_NO_THING = lx.ADVERB | lx.TIME | lx.CALENDAR
#: relations of verbs that hardly go without whom it is done to
_DONE_TO = frozenset(["charge", "arrest", "convict", "acquit", "kill", "injure", "accuse", "hospitalize", "expel"])
#: whoever loses is beaten; what is sold is bought
_LOSING = "lose"
#: relations whose other side wins, where a prize goes to it
_GOING = frozenset(["go"])
#: words before a name that say what its bearer is, at most
_ROLE, _BEFORE_NAME = 3, lx.DETERMINER | lx.CALLING | lx.TITLE
#: particles that are nothing else
_PARTICLES = frozenset(["ahead", "aside", "away"])
#: pronouns that stand for a thing that is acted upon
OBJECTS = frozenset(["it", "them"])


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did what to whom, in terms."""

    relation: str
    agent: frozenset[str]
    #: the doer is a proper name
    named: bool
    object: frozenset[str]
    #: number of its verb among all words of the sentence
    place: int
    #: its agent is whom it is done to: 'was ranked', without a 'by'
    undergone: bool


def find_deeds(
    page: Page,
    passage: Passage,
    places: list[int],
    verb: int | None,
    before: frozenset[str],
    counted: frozenset[int],
) -> Iterator[Deed]:
    """Yield what is done in a sentence: by its first verb, whichever it is, and by those that name a relation.

    ``places`` are the tokens that are words, ``before`` the terms of the sentences before, ``counted`` the code points
    of the figures.
    """
    tokens = page.tokens
    made = tokens.lexicon.deeds.made
    for k, i in enumerate(places[1:], start=1):
        if tokens.words[i] in made and tokens.words[i + 1 : i + 2] == ["by"]:
            maker = noun_phrase_after(page, i + 2, passage.hi)
            if maker and is_named(page, maker):
                work = frozenset(_token_terms(tokens, i))
                yield Deed(made[tokens.words[i]], phrase_terms(page, maker), True, work, k, False)
        relation = tokens.lexicon.relations.get(tokens.words[i])
        if i == verb and not relation:
            relation = term(tokens.words[i], tokens.lexicon)
        if relation:
            relation = sense(tokens, i, counted) or relation
            agent, things, passive = _parties(page, passage, i, before, counted)
            if agent:
                deed = Deed(relation, phrase_terms(page, agent), is_named(page, agent), things, k, passive)
                yield deed
                yield from _conversely(page, passage, i, deed)


def _conversely(page: Page, passage: Passage, i: int, deed: Deed) -> Iterator[Deed]:
    """Yield what a deed is from its other side: who lost to a team was beaten by it, who sold to a firm made it buy."""
    preposition, relation = CONVERSE.get(deed.relation, ("", ""))
    prize = not page.tokens.lexicon.deeds.awards.isdisjoint(deed.agent if deed.undergone else deed.agent | deed.object)
    if deed.relation in _GOING and not prize:
        return  # 'went to Selby'
    relation = "win" if prize and relation == "receive" else relation
    at = next((k for k in range(i + 1, min(i + 1 + _OBJECT, passage.hi)) if page.tokens.words[k] == preposition), None)
    other = _name_after(page.tokens, at + 1, passage.hi) if at is not None and preposition else None
    if other:
        thing = deed.agent if deed.undergone or not deed.object or deed.relation == _LOSING else deed.object
        yield Deed(relation, phrase_terms(page, other), True, thing, deed.place, False)


def _name_after(tokens: Tokens, at: int, hi: int) -> Range | None:
    """Return the capitalised words that begin at a token, what somebody is and an article before them aside."""
    lo = at
    while lo < min(at + _ROLE, hi) and not tokens.capitals[lo] and (tokens.plain[lo] or tokens.tags[lo] & _BEFORE_NAME):
        lo += 1
    end = lo
    while end < hi and tokens.wordlike[end] and tokens.capitals[end]:
        end += 1
    return (lo, end) if end > lo and not tokens.tags[lo] & (lx.PRONOUN | lx.CALENDAR) else None


def _parties(
    page: Page, passage: Passage, i: int, before: frozenset[str], counted: frozenset[int]
) -> tuple[Range | None, frozenset[str], bool]:
    """Return who does what a verb says, the terms of whom or what it is done to, and whether the doer is left out."""
    tokens = page.tokens
    by = next((k for k in range(i + 1, min(i + 4, passage.hi)) if tokens.words[k] == "by"), None)
    if by is not None and by + 1 < passage.hi and tokens.starts[by + 1] not in counted:
        thing = _before(page, passage, i)
        return noun_phrase_after(page, by + 1, passage.hi), phrase_terms(page, thing) if thing else frozenset(), False
    return _before(page, passage, i), _object(page, passage, i + 1, before, counted), _is_passive(tokens, i)


def _is_passive(tokens: Tokens, i: int) -> bool:
    """Tell whether a verb is a participle behind a 'be', which a headline leaves out: 'mayor charged with fraud'."""
    k = i - 1
    while k > 0 and tokens.tags[k] & (lx.ADVERB | lx.NEGATION):
        k -= 1
    if tokens.lexicon.relations.get(tokens.words[i]) in _DONE_TO and tokens.words[i].endswith("ed"):
        ends = i + 1 == len(tokens.words) or not tokens.wordlike[i + 1] or tokens.tags[i + 1] & lx.PREPOSITION
        if ends and not tokens.tags[k] & lx.AUXILIARY:
            return True
    return k >= 0 and bool(tokens.tags[k] & lx.BE) and not tokens.words[i].endswith("ing")


def _before(page: Page, passage: Passage, i: int) -> Range | None:
    """Return the noun phrase before a verb and its auxiliaries, before 'is the founder' or 'stays open'."""
    tokens = page.tokens
    between = lx.AUXILIARY | lx.ADVERB | lx.NEGATION | lx.DETERMINER
    while i > passage.lo and (tokens.tags[i - 1] & between or tokens.words[i - 1] in STAYING):
        i -= 1
    return subject_before(page, passage.lo, i)


def _object(page: Page, passage: Passage, at: int, before: frozenset[str], counted: frozenset[int]) -> frozenset[str]:
    """Return the terms behind a verb, up to the next verb or preposition, quotation marks and figures disregarded.

    A pronoun stands for something in the sentences ``before``: a note's 'launched it' for what the headline names.
    """
    tokens = page.tokens
    if tokens.words[max(0, at - 2)] in STAYING:
        return frozenset()  # 'stays open'
    if at < passage.hi and tokens.words[at] in OBJECTS:
        return before
    end = at
    while end < min(at + _OBJECT, passage.hi):
        if tokens.tags[end] & (lx.PREPOSITION | lx.FINITE | lx.AUXILIARY) and tokens.words[end] != "of":
            break
        end += 1
    things = (i for i in range(at, end) if tokens.starts[i] not in counted and not tokens.tags[i] & _NO_THING)
    return frozenset(part for i in things if tokens.words[i] not in _PARTICLES for part in _token_terms(tokens, i))


def clause_subject(page: Page, passage: Passage) -> Range | None:
    """Return the noun phrase with which a sentence opens, up to a verb that its form does not tell.

    In 'the board cut jobs', 'the board'.
    """
    tokens, phrase = page.tokens, opening_subject(page, passage.lo, passage.hi)
    if phrase is None:
        return None
    for i in range(phrase[0] + 1, phrase[1]):
        owned = tokens.tags[i - 1] & (lx.DETERMINER | lx.POSSESSIVE)
        if tokens.words[i] in UNMARKED and not (tokens.capitals[i] or owned):
            return phrase[0], i
    return (phrase[0], phrase[1] + 1) if _plural(page, passage, phrase[1]) else phrase


def _plural(page: Page, passage: Passage, i: int) -> bool:
    """Tell whether what looks like a verb is a plural, with its verb right behind it: 'shares' of 'shares fell'."""
    tokens = page.tokens
    return (
        i + 1 < passage.hi
        and tokens.words[i].endswith("s")
        and bool(tokens.tags[i] & lx.FINITE and tokens.tags[i + 1] & (lx.FINITE | lx.AUXILIARY))
        and not tokens.tags[i] & lx.AUXILIARY
        and tokens.wordlike[i - 1]
        and not tokens.tags[i - 1] & lx.PRONOUN
    )


def first_verb(page: Page, passage: Passage, subject: Range | None) -> int | None:
    """Return the verb behind the subject with which a sentence opens, its auxiliaries and adverbs left out."""
    tokens, i = page.tokens, subject[1] if subject else passage.hi
    while i < passage.hi and tokens.tags[i] & (lx.AUXILIARY | lx.ADVERB | lx.NEGATION):
        i += 1
        if i + 1 < passage.hi and tokens.words[i] == "to":
            i += 1  # 'is to close', 'has yet to close'
    if i == passage.hi or not tokens.wordlike[i] or tokens.tags[i] & (lx.PREPOSITION | lx.DETERMINER | lx.RELATIVE):
        return None
    return i


def phrase_terms(page: Page, phrase: Range) -> frozenset[str]:
    """Return the terms of a noun phrase."""
    return frozenset(part for i in range(*phrase) for part in _token_terms(page.tokens, i))


def _token_terms(tokens: Tokens, i: int) -> tuple[str, ...]:
    """Return the terms of a word; a mark has none."""
    if not tokens.wordlike[i]:
        return ()
    proper = tokens.capitals[i] and not tokens.tags[i] & lx.DETERMINER
    return token_terms(tokens.text[tokens.starts[i] : tokens.ends[i]], proper, tokens.lexicon)


def is_named(page: Page, subject: Range) -> bool:
    """Tell whether a noun phrase is a proper name, or ends with one after what somebody is: 'the teacher Jane Roe'."""
    tokens = page.tokens
    words = [i for i in range(*subject) if tokens.wordlike[i]]
    name = list(takewhile(tokens.capitals.__getitem__, reversed(words)))
    if len(name) == len(words):
        return not tokens.tags[subject[0]] & (lx.PRONOUN | lx.DETERMINER | lx.POSSESSIVE)
    role = tokens.tags[words[-len(name) - 1]]
    return len(name) >= _FULL_NAME and not role & (lx.PREPOSITION | lx.DETERMINER | lx.POSSESSIVE | lx.CONJUNCTION)

"""Who a German noun phrase says it is.

Every noun has a capital, so that a capital proves no name: a name stands behind a common noun ('der Bürgermeister Ruben
Calder'), or without an article ('Calder'), or is an acronym or in quotation marks.
"""

from service.core.claims.records import SourceKind
from service.core.claims.sentences.nouns import Range
from service.core.claims.sentences.passages import OUTSIDE, Page
from service.core.claims.sentences.tokens import Tokens
from service.core.claims.speech.german.phrases import noun_phrase, past_participle, phrase_before
from service.core.claims.speech.kinds import named_for_a_person
from service.core.claims.speech.names import FullName, Reference, in_one_breath
from service.core.claims.words import lexicon as lx

_OFFICES = lx.TITLE | lx.CALLING
#: nouns of a kind: no name, but may stand before one
_COMMON = _OFFICES | lx.UNNAMED | lx.ORGANISATION | lx.OUTLET | lx.DOCUMENT | lx.VIEW | lx.CALENDAR
#: capitalised at the beginning of a sentence, and no noun
_SMALL = lx.PREPOSITION | lx.ADVERB | lx.CONJUNCTION | lx.SUBORDINATOR | lx.AUXILIARY | lx.OBJECT | lx.PRONOUN
_DETERMINED = lx.DETERMINER | lx.POSSESSIVE
_KINDS = (
    (lx.PLATFORM, SourceKind.PLATFORM),
    (lx.DOCUMENT | lx.VIEW, SourceKind.DOCUMENT),
    (lx.UNNAMED, SourceKind.UNNAMED),
    (lx.OUTLET, SourceKind.OUTLET),
    (lx.ORGANISATION, SourceKind.ORGANISATION),
    (_OFFICES, SourceKind.PERSON),
)
#: letters of the longest acronym, words of the longest name
_ACRONYM, _LONGEST = 6, 8


def german_names(tokens: Tokens) -> list[FullName]:
    """Return the runs of capitals that are full names: 'Ann Roe', 'Ministerin Ruth Calder'."""
    found: list[FullName] = []
    i, count = 0, len(tokens.words)
    while i < count:
        end = i
        while end < count and tokens.capitals[end] and not tokens.tags[end] & _SMALL:
            end += 1
        name = _without_nouns(tokens, i, end)
        if 2 <= end - name <= _LONGEST:
            role = tokens.words[name - 1] if name > i and tokens.tags[name - 1] & _OFFICES else ""
            person = bool(role) or named_for_a_person(tokens, name, end)
            determined = i > 0 and tokens.tags[i - 1] & _DETERMINED
            if person or not (name > i or determined):
                paired = tokens.words[i - 1 : i] == ["und"] and in_one_breath(tokens, found, i)
                modifiers = frozenset(tokens.words[name - 2 : name - 1] if role and name > 1 else ())
                full = _written(tokens, name, end)
                found.append(FullName(i, end, tokens.starts[i], full, role, modifiers, person, paired))
        i = max(end, i + 1)
    return found


def german_reference(page: Page, names: dict[int, FullName], phrase: Range, floor: int) -> Reference:
    """Say to whom a phrase refers. ``names`` are those of the page by token; nothing below ``floor`` is looked at."""
    tokens, (lo, hi) = page.tokens, phrase
    if hi - lo == 1 and tokens.tags[lo] & (lx.PRONOUN | lx.RELATIVE):
        return _pronoun(page, names, lo, floor)
    if tokens.words[lo] == "von":
        return Reference(_written(tokens, lo, hi))
    owner = _holder(page, phrase)
    if owner is not None:
        return german_reference(page, names, owner, floor) if owner != phrase else _possessor(tokens, lo)
    if page.quoted[lo] != OUTSIDE:
        return Reference(_quoted(page, lo))
    noun, end = _head(page, phrase)
    name = _without_nouns(tokens, noun, end)
    if name < end and (name > noun or _is_name(tokens, lo, noun, end)):
        return Reference(_written(tokens, name, end))
    if end < hi and page.quoted[end] != OUTSIDE:
        return Reference(_quoted(page, end))
    behind = names.get(hi + 1) if tokens.words[hi : hi + 1] == [","] else None
    if not tokens.tags[lo] & lx.DETERMINER:
        return Reference(behind.name if behind else None)
    modifiers = frozenset(tokens.words[lo + 1 : end - 1])
    return Reference(behind.name if behind else None, role=tokens.words[end - 1], modifiers=modifiers)


def german_kind(page: Page, source: Range, content: Range) -> SourceKind:
    """Say what a source is, from the words it is named by."""
    tokens, (lo, hi) = page.tokens, source
    owner = _holder(page, source)
    if owner is not None:
        return german_kind(page, owner, content) if owner != source else SourceKind.UNNAMED
    if hi - lo == 1 and tokens.tags[lo] & (lx.PRONOUN | lx.RELATIVE):
        return SourceKind.UNNAMED if _plural(tokens, lo) else SourceKind.PERSON
    if page.quoted[lo] != OUTSIDE:
        return SourceKind.OUTLET
    noun, end = _head(page, source)
    if tokens.words[lo] == "von" or named_for_a_person(tokens, noun, end):
        return SourceKind.PERSON
    name = _without_nouns(tokens, noun, end)
    tag = tokens.tags[end - 1] if name >= end or tokens.tags[end - 1] & _COMMON else tokens.tags[max(noun, name - 1)]
    if name < end and tag & (_OFFICES | lx.UNNAMED):
        return SourceKind.PERSON
    told = next((kind for bits, kind in _KINDS if tag & bits), None)
    if told:
        return told
    if not _is_name(tokens, lo, noun, end):
        return SourceKind.UNNAMED
    return SourceKind.PERSON if end - name > 1 and lo == noun else SourceKind.ORGANISATION


def _head(page: Page, phrase: Range) -> Range:
    """Return the first run of nouns and names of a phrase: 'Rat Ann Roe' in 'der Rat Ann Roe aus Lowick'."""
    tokens, lo, hi = page.tokens, past_participle(page, phrase), phrase[1]
    noun = next(
        (i for i in range(lo, hi) if tokens.capitals[i] and not tokens.tags[i] & (_SMALL | _DETERMINED)), hi - 1
    )
    end = next((i for i in range(noun, hi) if not tokens.capitals[i] or tokens.tags[i] & (_SMALL | _DETERMINED)), hi)
    return noun, max(end, noun + 1)


def _without_nouns(tokens: Tokens, lo: int, hi: int) -> int:
    """Return where a name begins behind the common nouns before it; ``hi`` where there is none."""
    offices = [i for i in range(lo, hi) if tokens.tags[i] & _OFFICES]
    given = next((i for i in range(lo, hi) if tokens.words[i] in tokens.lexicon.given_names), None)
    if given is not None and (not offices or offices[-1] < given):
        return given
    lo = offices[-1] if offices else lo
    while lo < hi and tokens.tags[lo] & (_COMMON | _DETERMINED) and tokens.words[lo] not in tokens.lexicon.given_names:
        if hi - lo == 1 or (tokens.tags[lo] & lx.OUTLET and not tokens.words[lo].endswith(_AGENCIES)):
            return lo if tokens.tags[lo] & lx.OUTLET and not tokens.words[lo].endswith(_AGENCIES) else hi
        lo += 1
    return lo


#: ends of the nouns for outlets, which are no outlet's name
_AGENCIES = (
    "agentur",
    "zeitung",
    "sender",
    "magazin",
    "blatt",
    "rundfunk",
    "medien",
    "fernsehen",
    "radio",
    "agenturen",
)


def _is_name(tokens: Tokens, lo: int, noun: int, end: int) -> bool:
    """Tell whether a run of capitals is a name: without an article, or an acronym, or several words."""
    word = tokens.text[tokens.starts[noun] : tokens.ends[noun]]
    shouted = word.isupper() and 1 < len(word) <= _ACRONYM
    return lo == noun or shouted or end - noun > 1 or bool(tokens.tags[noun] & lx.OUTLET)


def _holder(page: Page, phrase: Range) -> Range | None:
    """Return whose view a phrase names: 'der Polizei' in 'Angaben der Polizei'; itself where it does not say."""
    tokens, hi = page.tokens, phrase[1]
    noun, end = _head(page, phrase)
    if not tokens.tags[noun] & lx.VIEW or tokens.tags[noun] & lx.DOCUMENT:
        return None
    ties = end < hi and (tokens.tags[end] & lx.GENITIVE or tokens.words[end] in ("von", "vom", "aus"))
    behind = noun_phrase(page, end + (not tokens.tags[end] & lx.GENITIVE), hi) if ties else None
    return behind or phrase


def _possessor(tokens: Tokens, at: int) -> Reference:
    """Return whose 'seiner Meinung' is."""
    word = tokens.words[at]
    pronoun = "er" if word.startswith("sein") else "sie" if word.startswith("ihr") else ""
    return Reference(pronoun=pronoun)


def _pronoun(page: Page, names: dict[int, FullName], at: int, floor: int) -> Reference:
    """Return whom a pronoun means: the noun before a relative, a person before 'er' and 'sie'."""
    tokens = page.tokens
    if tokens.tags[at] & lx.RELATIVE and at > floor and tokens.words[at - 1] == ",":
        before = phrase_before(page, floor, at - 1)
        return german_reference(page, names, before, floor) if before else Reference()
    return Reference() if _plural(tokens, at) else Reference(pronoun=tokens.words[at])


def _plural(tokens: Tokens, at: int) -> bool:
    """Tell whether 'sie' is a plural: the verb beside it ends so."""
    near = (*tokens.words[max(0, at - 1) : at], *tokens.words[at + 1 : at + 2])
    return tokens.words[at] == "sie" and any(word.endswith("en") for word in near)


def _quoted(page: Page, at: int) -> str:
    place = page.quotations[page.quoted[at]]
    return page.tokens.text[place.inner_start : place.inner_end]


def _written(tokens: Tokens, lo: int, hi: int) -> str:
    return " ".join(tokens.text[tokens.starts[lo] : tokens.ends[hi - 1]].split())

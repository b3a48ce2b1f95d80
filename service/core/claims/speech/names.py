"""Names in a text: full names, and who a noun phrase says it is."""

from collections.abc import Iterator
from typing import NamedTuple

from service.core.claims.records import SourceKind
from service.core.claims.sentences.nouns import Range, head_of, subject_before
from service.core.claims.sentences.passages import Page
from service.core.claims.sentences.tokens import SHUT, Tokens
from service.core.claims.speech.kinds import kind_of, named_for_a_person, names_a_house
from service.core.claims.words import lexicon as lx

#: marks that may stand inside a name: AT&T, J. Roe, E! News
_INSIDE = frozenset("&.!")
_OFFICES = lx.TITLE | lx.CALLING
_SPEAKERS = _OFFICES | lx.UNNAMED | lx.PLURAL | lx.ORGANISATION
_THINGS = lx.ORGANISATION | lx.OUTLET | lx.PLATFORM | lx.DOCUMENT
#: words before the name of a place or a thing, hardly before that of a person
_PLACING = frozenset(("the", "in", "at", "near", "across", "outside"))
_PLACES = frozenset(("new", "north", "south", "east", "west", "san", "santa", "los", "las", "fort", "mount", "lake"))
#: what may stand behind a role that is put behind a name: 'Ann Roe, the mayor of Lowick'
_AFTER_ROLE = frozenset((",", ".", "of", "for", "at", "who", "in"))
#: what stands behind a name in apposition; a list of names goes on otherwise
_CLOSING = frozenset((*',.;:)"”', SHUT))
#: words that open a sentence and are nobody: 'Here', 'Indeed'
_NO_SOURCE = lx.ADVERB | lx.QUESTION | lx.NEGATION | lx.POSSESSIVE | lx.TIME
#: words of the longest full name, with titles and offices; most words before a role that tell which one
_LONGEST, _MODIFIERS = 12, 4
#: words that are never part of a name
_NO_NAME = lx.CALENDAR | lx.PRONOUN | lx.PREPOSITION | lx.CONJUNCTION | lx.SUBORDINATOR | lx.QUESTION
_NO_NAME |= lx.AUXILIARY | lx.DETERMINER | lx.POSSESSIVE


class FullName(NamedTuple):
    """A name of two words or more, where it stands."""

    #: number of its first token, titles included, and of the token behind it
    at: int
    end: int
    #: place of that token
    start: int
    name: str
    #: the word for what the person is that stands beside it, or ''
    role: str
    #: what stands before that word and tells which one: 'police' in 'Police Chief Roe'
    modifiers: frozenset[str]
    #: False for what is surely no person: an institution, a place
    person: bool
    #: whether it is named in one breath with the name before: 'Ann Roe and Joan Poe'
    paired: bool


class Reference(NamedTuple):
    """What a noun phrase says of who it is; the article it stands in says who is meant."""

    #: a name, full or not
    name: str | None = None
    #: a pronoun, lower-cased
    pronoun: str = ""
    #: the role in 'the mayor', and what stands before it: 'police' in 'the police chief'
    role: str = ""
    modifiers: frozenset[str] = frozenset()
    #: what to call it where the article does not tell
    otherwise: str | None = None
    #: whether the name is one word that opens its sentence, where any word has a capital
    opening: bool = False
    #: of what kind the noun is that a relative 'that' or 'which' stands for
    kind: SourceKind | None = None


def refer(page: Page, names: dict[int, FullName], phrase: Range, floor: int) -> Reference:
    """Say to whom a phrase refers. ``names`` are those of the page by token; nothing below ``floor`` is looked at."""
    tokens, (lo, hi) = page.tokens, phrase
    tag = tokens.tags[hi - 1]
    if tag & lx.RELATIVE and hi - lo == 1:
        return _related(page, names, lo, floor)
    if tag & lx.PRONOUN and hi - lo == 1:
        return Reference(pronoun=tokens.words[lo].partition("'")[0])
    head = head_of(tokens, phrase)
    if not tokens.capitals[head]:
        named = _beside(tokens, names, phrase) if not _may_belong_to_another(tokens, head, hi) else None
        if tokens.words[lo] != "the" or head != hi - 1:
            return Reference(named)
        return Reference(named, role=tokens.words[head], modifiers=frozenset(tokens.words[lo + 1 : head]))
    if kind_of(tokens, phrase, head) is SourceKind.UNNAMED or _common(tokens, head, lo):
        return Reference()
    opening = hi - lo == 1 and lo == floor and not tokens.text[tokens.starts[lo] : tokens.ends[lo]].isupper()
    return Reference(None if opening and tag & _NO_SOURCE else _source_name(tokens, phrase, head), opening=opening)


def _related(page: Page, names: dict[int, FullName], at: int, floor: int) -> Reference:
    """Return who a relative pronoun stands for: 'Ann Roe, who said', 'a friend who said'."""
    tokens = page.tokens
    comma = at > floor and tokens.words[at - 1] == ","
    before = subject_before(page, floor, at - 1 if comma else at)
    if before is None or tokens.tags[before[1] - 1] & (lx.RELATIVE | lx.PRONOUN):
        return Reference()
    before = _who(tokens, before)
    kind = None if tokens.words[at] == "who" else kind_of(tokens, before, head_of(tokens, before))
    return refer(page, names, before, floor)._replace(otherwise=_as_written(tokens, *before), kind=kind)


def _who(tokens: Tokens, phrase: Range) -> Range:
    """Return the part of a phrase that 'who' may stand for: the people in 'a drum to the Lowick people, who said'."""
    head = head_of(tokens, phrase)
    if tokens.capitals[head] or tokens.tags[head] & _SPEAKERS or tokens.words[head].endswith("s"):
        return phrase
    behind = (i for i in range(phrase[1] - 1, head, -1) if tokens.tags[i] & lx.PREPOSITION)
    last = next(behind, head)
    people = last > head and tokens.tags[phrase[1] - 1] & (lx.UNNAMED | lx.PLURAL)
    return (last + 1, phrase[1]) if people else phrase


def _beside(tokens: Tokens, names: dict[int, FullName], phrase: Range) -> str | None:
    """Return the full name put behind a role: 'The mayor, Ines Calder, said', '…, said the mayor, Ines Calder.'."""
    words, at = tokens.words, phrase[1]
    if words[at : at + 1] != [","] or at + 1 not in names:
        return None
    behind = names[at + 1].end
    return names[at + 1].name if behind == len(words) or words[behind] in _CLOSING else None


def _may_belong_to_another(tokens: Tokens, head: int, hi: int) -> bool:
    """Tell whether a name behind a phrase may be somebody else's: 'the spokesman for the mayor, Ines Calder'."""
    last = tokens.tags[hi - 1]
    group = tokens.capitals[hi - 1] or last & (lx.ORGANISATION | lx.PLURAL) or tokens.words[hi - 1].endswith("s")
    return head < hi - 1 and not group


def _common(tokens: Tokens, head: int, lo: int) -> bool:
    """Tell whether a noun has its capital only because it opens the sentence: 'Police', 'Neighbors'."""
    return head == lo and bool(
        tokens.tags[head] & (lx.UNNAMED | lx.ORGANISATION | lx.DOCUMENT | lx.PLURAL | lx.CALLING)
    )


def _source_name(tokens: Tokens, phrase: Range, head: int) -> str | None:
    """Return the name in the phrase that names a source, and not that of what it belongs to: 'Judge Roe of Lowick'.

    The one word of a newspaper's name keeps its article, as mastheads do: 'The Times', but 'Lowick Gazette'.
    """
    lo = phrase[0]
    office = tokens.tags[head] & lx.TITLE and head + 2 < phrase[1] and tokens.words[head + 1] == "of"
    if office:
        return _office_holder(tokens, (head + 2, phrase[1]))
    end = _institution_end(tokens, head, phrase[1])
    if end > head + 1:
        return _as_written(tokens, _first_of_name(tokens, lo, end), end)
    name = proper_name(tokens, (lo, end))
    alone = name and " " not in name and tokens.words[lo] == "the"
    return f"The {name}" if alone and kind_of(tokens, phrase, head) is SourceKind.OUTLET else name


def _office_holder(tokens: Tokens, complement: Range) -> str | None:
    """Return who holds an office: 'Secretary of State Ann Roe', 'Chief of Police Roe', but not 'Mayor of Lowick'."""
    lo, hi = complement
    run = next((i for i in range(lo, hi) if not tokens.capitals[i] and tokens.wordlike[i]), hi)
    first = next((i for i in range(lo, run) if tokens.words[i] in tokens.lexicon.given_names), lo + 1)
    return proper_name(tokens, (first, run)) if first < run else None


def _institution_end(tokens: Tokens, head: int, hi: int) -> int:
    """Return where a name that begins with an institution ends: 'Department of Labor', 'Center for Ports and Quays'."""
    place = head + 2 + (tokens.words[head + 2 : head + 3] == ["the"])
    if place >= hi or not _opens_a_name(tokens, head) or not tokens.capitals[place]:
        return head + 1
    end = next((i for i in range(place, hi) if not tokens.capitals[i]), hi)
    rest = range(end + 1, next((i for i in range(end + 1, hi) if not tokens.capitals[i]), hi))
    joined = end < hi and tokens.words[end] == "and" and rest and not _may_be_a_person(tokens, rest)
    return rest.stop if joined else end


def _opens_a_name(tokens: Tokens, head: int) -> bool:
    """Tell whether an institution goes on to say what it is for: 'Department of', 'Center for'."""
    house = tokens.tags[head] & (lx.ORGANISATION | lx.OUTLET)
    return bool(house) and tokens.words[head + 1 : head + 2] in (["of"], ["for"])


def _may_be_a_person(tokens: Tokens, name: range) -> bool:
    return tokens.holds(name.start, name.stop, _OFFICES) or named_for_a_person(tokens, name.start, name.stop)


def full_names(tokens: Tokens, lo: int = 0, hi: int | None = None) -> list[FullName]:
    """Return the runs of two and more capitalised words that hold a name, with the name.

    With ``lo`` and ``hi``, those that begin among these tokens.
    """
    found: list[FullName] = []
    for i, end, name in _runs(tokens, lo, len(tokens.words) if hi is None else hi):
        paired = tokens.words[i - 1 : i] == ["and"] and in_one_breath(tokens, found, i)
        paired = paired and found[-1].at >= i - _LONGEST
        role = _role(tokens, i, end)
        person = not _is_owned(tokens, i, end) and _is_person(tokens, i, end)
        found.append(FullName(i, end, tokens.starts[i], name, *role, person, paired))
    return found


def in_one_breath(tokens: Tokens, found: list[FullName], at: int) -> bool:
    """Tell whether the last name that was found stands in the same passage as a token."""
    return bool(found) and SHUT not in tokens.words[found[-1].end : at]


def _role(tokens: Tokens, at: int, end: int) -> tuple[str, frozenset[str]]:
    """Return the word for what a person is, beside the name: 'Mayor Roe', 'activist Ann Roe', 'Ann Roe, the mayor,'.

    With it come the words before it, which tell which one: 'police' in 'Police Chief Roe'.
    """
    place = None
    if tokens.holds(at, end, _OFFICES):
        place = next(i for i in range(end - 1, at - 1, -1) if tokens.tags[i] & _OFFICES)
    elif at and tokens.wordlike[at - 1] and (not tokens.tags[at - 1] or tokens.tags[at - 1] & _OFFICES):
        place = at - 1
    elif _is_apposition(tokens, at, end):
        place = at - 2
    if place is not None and tokens.words[place].endswith("s") and not tokens.words[place].endswith("ss"):
        return "", frozenset()  # 'actors Ann Roe and Ben Poe'
    if place is not None:
        return tokens.words[place], _modifiers(tokens, place)
    behind = tokens.words[end : end + 4]
    apposed = len(behind) == 4 and behind[0] == "," and behind[1] in ("the", "a", "an") and behind[3] in _AFTER_ROLE
    return behind[2] if apposed and tokens.wordlike[end + 2] else "", frozenset()


def _is_apposition(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a name stands between commas behind a role: 'the mayor, Ines Calder, said', and in no list."""
    words = tokens.words
    if at < 2 or words[at - 1] != "," or words[end : end + 1] != [","] or end + 1 == len(words):
        return False
    goes_on = tokens.capitals[end + 1] or tokens.tags[end + 1] & lx.CONJUNCTION
    return bool(tokens.tags[at - 2] & _OFFICES) and not tokens.capitals[at - 2] and not goes_on


def _modifiers(tokens: Tokens, place: int) -> frozenset[str]:
    """Return the words of a phrase before its noun, as far as they are tagged as nothing but names and nouns."""
    lo = place
    while lo and place - lo < _MODIFIERS and tokens.wordlike[lo - 1] and not tokens.tags[lo - 1] & _NO_NAME:
        lo -= 1
    return frozenset(tokens.words[lo:place])


def _is_person(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a run of capitals may be a person: no institution, and neither 'the' nor 'in' before it."""
    if names_a_house(tokens, at, end):
        return False
    if tokens.holds(at, end, _OFFICES) or named_for_a_person(tokens, at, end):
        return True
    if at > 1 and _opens_a_name(tokens, at - 2):
        return False
    if _before_office(tokens, end):
        return False
    before = tokens.words[at - 1] if at else ""
    place = before in _PLACING or tokens.words[at] in _PLACES
    return not place and not tokens.tags[end - 1] & _THINGS


def _is_owned(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a name is that of one word and its owner: 'Selby's Harbor'."""
    return end - at > 1 and tokens.words[end - 2].endswith("'s")


def _before_office(tokens: Tokens, end: int) -> bool:
    """Tell whether an office stands behind a name, which tells of what: 'the Harbor Lights judge'."""
    while end < len(tokens.words) and tokens.capitals[end]:
        end += 1
    return end < len(tokens.words) and bool(tokens.tags[end] & _OFFICES)


def _runs(tokens: Tokens, lo: int, hi: int) -> Iterator[tuple[int, int, str]]:
    capitals, i = [*tokens.capitals[lo:hi], True], lo
    while (i := lo + capitals.index(True, i - lo)) < hi:
        j = i + 1
        if j < hi and (tokens.capitals[j] or tokens.words[j] == "."):
            j = i
            while j < hi and _in_name(tokens, j, i):
                j += 1
        name = proper_name(tokens, (i, j)) if 2 <= j - i <= _LONGEST else None
        if name and " " in name:
            yield i, j, name
        i = max(j, i + 1)


def _in_name(tokens: Tokens, i: int, first: int) -> bool:
    if not tokens.capitals[i]:
        return i > first and tokens.words[i] == "." and tokens.ends[i - 1] - tokens.starts[i - 1] <= 3
    if i > first and tokens.tags[i] & lx.FINITE:
        return False
    return not tokens.tags[i] & _NO_NAME


def _several(tokens: Tokens, lo: int, hi: int) -> str:
    """Return several names as written, from the first capital on: 'both the Post and E! News'."""
    return _as_written(tokens, _first_of_name(tokens, lo, hi), hi)


def _first_of_name(tokens: Tokens, lo: int, hi: int) -> int:
    return next(i for i in range(lo, hi) if tokens.capitals[i] and (i + 1 == hi or not tokens.tags[i] & lx.DETERMINER))


def _as_written(tokens: Tokens, lo: int, hi: int) -> str:
    return " ".join(tokens.text[tokens.starts[lo] : tokens.ends[hi - 1]].split())


def _is_owner(tokens: Tokens, i: int) -> bool:
    """Tell whether a party or a firm stands before its member's name: 'Labour's Ruth Roe', not 'Lloyd's Bank'."""
    return tokens.words[i].endswith("'s") and tokens.words[i + 1] in tokens.lexicon.given_names


def proper_name(tokens: Tokens, phrase: Range) -> str | None:
    """Return the name in a noun phrase, without title, office and genitive: 'CEO Ann Roe', 'the BBC's'."""
    lo, hi = phrase
    while hi > lo and not tokens.wordlike[hi - 1]:
        hi -= 1
    start = hi
    while start > lo and (tokens.capitals[start - 1] or tokens.words[start - 1] in _INSIDE):
        start -= 1
    joint = start - 1 - (start > lo and tokens.words[start - 1] == "the")
    if joint - 1 >= lo and tokens.words[joint] == "and" and tokens.capitals[joint - 1]:
        return _several(tokens, lo, hi)
    if tokens.words[lo] in tokens.lexicon.appeals and names_a_house(tokens, lo, hi):
        return _as_written(tokens, lo, hi)
    if not names_a_house(tokens, start, hi):
        for i in range(start, hi - 1):
            if tokens.tags[i] & _OFFICES or _is_owner(tokens, i):
                start = i + 1
    while start < hi and (tokens.tags[start] & (lx.DETERMINER | lx.ADVERB) or tokens.words[start] in _INSIDE):
        start += 1
    if start >= hi:
        return None
    name = tokens.text[tokens.starts[start] : tokens.ends[hi - 1]]
    return name.removesuffix("’s").removesuffix("'s")

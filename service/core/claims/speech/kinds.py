"""Of which kind a source is."""

from service.core.claims.records import SourceKind
from service.core.claims.sentences.nouns import Range, head_of, inside_a_name
from service.core.claims.sentences.passages import OUTSIDE, Page
from service.core.claims.sentences.tokens import Tokens
from service.core.claims.words import lexicon as lx

#: what the head of a source's name tells of its kind, in the order in which to ask
_KINDS = (
    (lx.DOCUMENT, SourceKind.DOCUMENT),
    (lx.OUTLET, SourceKind.OUTLET),
    (lx.ORGANISATION, SourceKind.ORGANISATION),
    (lx.UNNAMED, SourceKind.UNNAMED),
)
#: words before 'Survey' in the name of an agency; ends of an address on the web; letters of the longest acronym
_SURVEYING = frozenset(("geological", "ordnance"))
_WEB = (".com", ".org", ".net", ".gov", ".co")
_ACRONYM = 6
#: what is written in capitals behind a person's name: degrees, honours, numbers
_BEHIND_A_PERSON = frozenset(
    ("md", "mp", "msp", "ma", "ba", "rn", "esq", "kc", "qc", "cbe", "obe", "mbe", "jd", "jr", "sr")
)
_BEHIND_A_PERSON |= {"mba", "dds", "cpa", "ret", "ii", "iii", "iv", "vi", "vii"}
#: words of what somebody is credited with in which 'its' may mean the speaker
_NEAR = 8


def kind_of(tokens: Tokens, phrase: Range, head: int) -> SourceKind:
    """Say what a source is, from the words it is named by; ``head`` is the head of the phrase (``nouns.head_of``)."""
    lo, last = phrase[0], phrase[1] - 1
    if tokens.tags[last] & lx.PLATFORM and tokens.capitals[last]:
        return SourceKind.PLATFORM
    if tokens.tags[head] & lx.OUTLET and _is_titled(tokens, lo, head):
        return SourceKind.PERSON
    if names_a_house(tokens, lo, head + 1):
        return SourceKind.ORGANISATION
    written = tokens.tags[head] & lx.OUTLET and head > lo and tokens.capitals[head]
    if written and not named_for_a_person(tokens, lo, head + 1):
        return SourceKind.OUTLET  # 'the Lowick Post', though a post may be a document
    for tag, kind in _KINDS:
        if tokens.tags[head] & tag and (kind is not SourceKind.OUTLET or tokens.capitals[head]):
            return kind
    if tokens.capitals[head]:
        return _named(tokens, lo, head)
    return SourceKind.PERSON if tokens.tags[head] & (lx.PRONOUN | lx.TITLE) else SourceKind.UNNAMED


def _named(tokens: Tokens, lo: int, head: int) -> SourceKind:
    """Say what a name without a telling word is: by the noun before it ('news agency TVR'), or by its letters."""
    first = head
    while first > lo and tokens.capitals[first - 1]:
        first -= 1
    if tokens.holds(first, head, lx.TITLE):
        return SourceKind.PERSON
    before = tokens.tags[first - 1] if first > lo else 0
    if before & (lx.ORGANISATION | lx.OUTLET) and not named_for_a_person(tokens, lo, head + 1):
        return SourceKind.OUTLET if before & lx.OUTLET else SourceKind.ORGANISATION
    if tokens.words[head].endswith(_WEB):
        return SourceKind.OUTLET
    known = tokens.words[head] in tokens.lexicon.known_houses and not named_for_a_person(tokens, lo, head + 1)
    house = (known and not _is_titled(tokens, lo, head)) or (first == head and _is_acronym(tokens, head))
    return SourceKind.ORGANISATION if house else SourceKind.PERSON


def _is_acronym(tokens: Tokens, i: int) -> bool:
    """Tell whether a word is a run of capitals in a sentence that is not: 'UNEP said', not 'ROE SAID'."""
    word = tokens.text[tokens.starts[i] : tokens.ends[i]]
    behind = tokens.text[tokens.starts[i + 1] : tokens.ends[i + 1]] if i + 1 < len(tokens.words) else ""
    return word.isalpha() and word.isupper() and 1 < len(word) <= _ACRONYM and behind.islower()


def names_a_house(tokens: Tokens, lo: int, hi: int) -> bool:
    """Tell whether a name of several words is an institution's by its last word, or by a preposition inside it."""
    last = hi - 1
    if last <= lo or not tokens.capitals[last]:
        return False
    house = _ends_a_house(tokens, last) or _ends_in_initials(tokens, last)
    if not house and last - lo > 1 and tokens.holds(lo + 1, last, lx.PREPOSITION | lx.DETERMINER):
        house = _campaign(tokens, lo, last) or any(inside_a_name(tokens, i) for i in range(lo + 1, last))
    return house and not named_for_a_person(tokens, lo, hi)


def _ends_a_house(tokens: Tokens, last: int) -> bool:
    """Tell whether the last of several words is an institution's: 'Lowick Council', 'Geological Survey'."""
    word = tokens.words[last]
    if word == "survey":
        return tokens.words[last - 1] in _SURVEYING
    return tokens.capitals[last - 1] and (word in tokens.lexicon.houses or bool(tokens.tags[last] & lx.ORGANISATION))


def _ends_in_initials(tokens: Tokens, last: int) -> bool:
    """Tell whether a name ends in initials that stand behind no person's: 'Harbor Watch UK', not 'Roe MP'."""
    start, end = tokens.starts[last], tokens.ends[last]
    word = tokens.text[start:end] if 1 < end - start <= _ACRONYM and tokens.text[start + 1].isupper() else ""
    if not (word.isalpha() and word.isupper()) or tokens.tags[last] & lx.OUTLET:
        return False
    before = tokens.text[tokens.starts[last - 1] : tokens.ends[last - 1]]
    return not before.isupper() and tokens.words[last] not in _BEHIND_A_PERSON


def _campaign(tokens: Tokens, lo: int, last: int) -> bool:
    """Tell whether a name is an appeal: 'Save the Children'."""
    return tokens.words[lo] in tokens.lexicon.appeals and tokens.words[lo + 1 : last] == ["the"]


def named_for_a_person(tokens: Tokens, lo: int, hi: int) -> bool:
    """Tell whether a given name stands in a range of words."""
    return not tokens.lexicon.given_names.keys().isdisjoint(tokens.words[lo:hi])


def _is_titled(tokens: Tokens, lo: int, head: int) -> bool:
    """Tell whether a title makes a person's name of an outlet's: 'Chief Ann Post'."""
    lo = max(0, head - 2, lo)
    return tokens.holds(lo, head, lx.TITLE) and any(
        tokens.tags[i] & lx.TITLE and tokens.capitals[i] for i in range(lo, head)
    )


def source_kind(page: Page, source: Range, content: Range) -> SourceKind:
    """Say what a source is, from its name and from what it is credited with."""
    kind = kind_of(page.tokens, source, head_of(page.tokens, source))
    house = kind is SourceKind.PERSON and speaks_as_it(page, source, content)
    return SourceKind.ORGANISATION if house else kind


def speaks_as_it(page: Page, source: Range, content: Range) -> bool:
    """Tell whether a name without a person's marks calls itself 'it': 'Lowick Freight said it had cut its fees'.

    The 'it' of 'Roe said it was late' is nobody, and a pronoun before a form of 'be' does not count.
    """
    tokens, (lo, hi) = page.tokens, content
    marked = tokens.holds(*source, lx.TITLE | lx.CALLING | lx.PRONOUN)
    if marked or named_for_a_person(tokens, *source) or not tokens.capitals[source[1] - 1] or lo < source[1]:
        return False
    lo += tokens.words[lo] == "that"
    spoken = [i for i in range(lo, min(lo + _NEAR, hi)) if page.quoted[i] == OUTSIDE]
    if not spoken or any(tokens.words[i] in tokens.lexicon.gendered for i in spoken):
        return False
    itself = tokens.words[lo] == "it" and lo + 2 < hi and not (tokens.tags[lo + 1] | tokens.tags[lo + 2]) & lx.BE
    return itself or tokens.words[lo] == "its"

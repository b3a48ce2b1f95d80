"""German noun phrases and clauses: where they begin and end.

Every noun has a capital, so that a phrase is read from its determiner through small words to its noun, and on through
what is tied to it by a genitive or a preposition.
"""

from service.core.claims.sentences.nouns import Range
from service.core.claims.sentences.passages import OUTSIDE, Page
from service.core.claims.words import lexicon as lx

#: tokens of the longest phrase, and of the longest name in quotation marks or remark in brackets
_LONGEST, _REMARK = 40, 12
#: marks between clauses
_BOUNDARIES = frozenset((",", ";", ":", "–", "—", "-"))
#: what stands in no phrase before its noun
_NO_ADJECTIVE = lx.AUXILIARY | lx.FINITE | lx.CONJUNCTION | lx.SUBORDINATOR | lx.OBJECT | lx.PREPOSITION | lx.REPORTED
_NO_NOUN = lx.PREPOSITION | lx.ADVERB | lx.CONJUNCTION | lx.SUBORDINATOR | lx.AUXILIARY | lx.OBJECT | lx.CALENDAR
#: endings of adjectives without an article: 'eigenen Angaben', 'lokaler Medien'
_ENDINGS = ("en", "er", "em", "e")
#: endings of participles before a noun, and tokens within which one stands that a preposition belongs to
_PARTICIPLES, _EMBEDDED = ("te", "ten", "ter", "ene", "enen", "ener", "nde", "nden", "nder"), 7
_JOINS = frozenset(("und", "sowie", "oder"))
_PARTED = lx.DETERMINER | lx.POSSESSIVE
#: nouns still to come where one stands inside the words before another: 'eine mit der Sache vertraute Person'
_BOTH = 2


def boundary(page: Page, i: int) -> bool:
    """Tell whether a mark between clauses stands here; the comma of '2,9' is none."""
    tokens = page.tokens
    if tokens.words[i] not in _BOUNDARIES or page.quoted[i] != OUTSIDE:
        return False
    inside = 0 < i < len(tokens.words) - 1 and tokens.starts[i + 1] == tokens.ends[i] == tokens.starts[i] + 1
    return not (inside and tokens.words[i - 1][-1].isdigit())


def clause_start(page: Page, lo: int, i: int) -> int:
    """Return where the clause that holds token ``i`` begins, not below ``lo``."""
    while i > lo and not boundary(page, i - 1) and page.quoted[i - 1] == OUTSIDE:
        i -= 1
    return i


def clause_stop(page: Page, i: int, hi: int) -> int:
    """Return where the clause that holds token ``i`` ends: at a mark, or before a quotation."""
    while i < hi and not boundary(page, i) and page.quoted[i] == OUTSIDE and page.tokens.words[i] not in ".!?":
        i += 1
    return i


def noun_phrase(page: Page, at: int, hi: int) -> Range | None:
    """Return the noun phrase that begins at token ``at``: 'der Sprecher des Amtes', 'er', 'Ann Roe (SPD)'."""
    i, end, embedded = (at + 1, at, _BOTH) if participial(page, at, hi) else (at, at, 0)
    if at >= hi or (page.quoted[at] != OUTSIDE and not _named(page, at)):
        return None
    if pronoun(page, at, hi):
        return (at, at + 1)
    open_ = True
    while i < hi and i - at < _LONGEST:
        step = _open_step(page, at, i) if open_ else _closed_step(page, i, hi, embedded == 1)
        if step is None:
            break
        i, noun, open_, inserted = step
        noun_like = noun or page.tokens.tags[i - 1] & lx.CALENDAR
        embedded = _BOTH if inserted else max(0, embedded - bool(noun_like))
        end = i if noun else end
    return (at, end) if end > at else None


def participial(page: Page, at: int, hi: int) -> bool:
    """Tell whether a preposition opens what is said of people by a participle: 'mit der Sache vertraute Personen'."""
    tokens = page.tokens
    if at >= hi or not tokens.tags[at] & lx.PREPOSITION:
        return False
    for i in range(at + 2, min(at + _EMBEDDED, hi - 1)):
        if not tokens.wordlike[i] or tokens.tags[i] & (lx.AUXILIARY | lx.CONJUNCTION):
            return False
        if tokens.capitals[i - 1] and tokens.words[i].endswith(_PARTICIPLES) and not tokens.capitals[i]:
            return tokens.capitals[i + 1] and bool(tokens.tags[i + 1] & lx.UNNAMED)
    return False


def past_participle(page: Page, phrase: Range) -> int:
    """Return where a phrase goes on behind a participle with nouns of its own: 'Autor' of 'der in Selby geborene'."""
    tokens, (lo, hi) = page.tokens, phrase
    opens = lo + bool(tokens.tags[lo] & _PARTED)
    if opens >= hi or not (tokens.tags[opens] & lx.PREPOSITION or (opens > lo and tokens.tags[opens] & lx.DETERMINER)):
        return lo
    inner = range(opens + 2, min(opens + _EMBEDDED, hi - 1))
    return next((i + 1 for i in inner if tokens.words[i].endswith(_PARTICIPLES) and tokens.capitals[i + 1]), lo)


def pronoun(page: Page, at: int, hi: int) -> bool:
    """Tell whether a pronoun stands here by itself: 'er', 'sie', 'dies', but 'dieser Mann'."""
    tokens = page.tokens
    if not tokens.tags[at] & lx.PRONOUN:
        return False
    if not tokens.tags[at] & _PARTED or at + 1 >= hi:
        return True
    following = tokens.tags[at + 1]
    return not tokens.capitals[at + 1] and bool(
        following & _NO_ADJECTIVE or tokens.says[at + 1] or not tokens.wordlike[at + 1]
    )


Step = tuple[int, bool, bool, bool]


def _named(page: Page, at: int) -> bool:
    """Tell whether a short quotation names something: 'laut „Spiegel“'."""
    place = page.quotations[page.quoted[at]]
    return place.closed and place.inner_end - place.inner_start < 40 and page.tokens.text[place.inner_start].isupper()


def _open_step(page: Page, at: int, i: int) -> Step | None:
    """Take a token before the noun: the place behind it, whether it was the noun, whether one is still to come."""
    tokens, tag = page.tokens, page.tokens.tags[i]
    if page.quoted[i] != OUTSIDE:
        return _past_quotation(page, i)
    if not tokens.wordlike[i]:
        return None
    if tag & _PARTED and not (tokens.capitals[i] and i > at):
        twice = i > at and tokens.tags[i - 1] & _PARTED
        dative = bool(twice) and tokens.words[i].endswith(("em", "en", "er"))  # 'eine dem Amt nahestehende Quelle'
        return None if twice and tag & lx.POSSESSIVE else (i + 1, False, True, dative)
    if tokens.capitals[i] and not tag & _NO_NOUN:
        return i + 1, True, False, False
    if tag & lx.PREPOSITION and i > at and tokens.tags[i - 1] & _PARTED:
        return i + 1, False, True, True  # 'des am Montag gewählten Chefs'
    if tag & lx.CALENDAR and i > at and tokens.tags[i - 1] & lx.PREPOSITION:
        return i + 1, False, True, False
    if tag & _NO_ADJECTIVE or tokens.says[i]:
        return None
    return i + 1, False, True, False


def _closed_step(page: Page, i: int, hi: int, embedded: bool) -> Step | None:
    """Take a token behind a noun: a name, a genitive, a preposition, 'und', a remark in brackets."""
    tokens, tag, word = page.tokens, page.tokens.tags[i], page.tokens.words[i]
    if page.quoted[i] != OUTSIDE:
        return _past_quotation(page, i)
    if word == "(":
        closing = next((k for k in range(i, min(i + _REMARK, hi)) if tokens.words[k] == ")"), None)
        return (closing + 1, True, False, False) if closing else None
    if word == "." and tokens.ends[i - 1] - tokens.starts[i - 1] <= 2 and i + 1 < hi and tokens.capitals[i + 1]:
        return i + 1, False, False, False
    if not tokens.wordlike[i] or i + 1 > hi:
        return None
    if tokens.capitals[i] and not tag & _NO_NOUN:
        return i + 1, True, False, False
    if embedded and not tag and not tokens.capitals[i] and word.endswith(_ENDINGS):
        return i + 1, False, True, False
    if i + 1 == hi:
        return None
    if tag & lx.GENITIVE and not _names_person(page, i - 1) and not tokens.tags[i + 1] & (lx.AUXILIARY | lx.PRONOUN):
        return i + 1, False, True, False
    if tag & lx.NOUN_PREPOSITION and not tokens.tags[i + 1] & (lx.CALENDAR | lx.PRONOUN):
        return i + 1, False, True, False
    if word in _JOINS and (tokens.capitals[i + 1] or tokens.tags[i + 1] & _PARTED):
        return i + 1, False, True, False
    return None


def _past_quotation(page: Page, i: int) -> Step | None:
    number, end = page.quoted[i], i
    while end < len(page.quoted) and page.quoted[end] == number:
        end += 1
    return (end, True, False, False) if end - i <= _REMARK and _named(page, i) else None


def _names_person(page: Page, i: int) -> bool:
    """Tell whether a surname stands here: no genitive follows it, but whom it was said to."""
    tokens = page.tokens
    return (
        i > 0
        and tokens.capitals[i]
        and tokens.capitals[i - 1]
        and not tokens.tags[i]
        and (bool(tokens.tags[i - 1] & (lx.TITLE | lx.CALLING)) or tokens.words[i - 1] in tokens.lexicon.given_names)
    )


def phrase_before(page: Page, lo: int, at: int) -> Range | None:
    """Return the longest noun phrase that ends before token ``at``: 'ersten Berichten zufolge'."""
    tokens = page.tokens
    for i in range(max(lo, at - _REMARK), at):
        opens = (
            tokens.capitals[i]
            or tokens.tags[i] & _PARTED
            or (not tokens.tags[i] and tokens.words[i].endswith(_ENDINGS))
        )
        opens = (
            opens
            and (tokens.capitals[i] or not tokens.verbs[i])
            and not tokens.tags[i] & (lx.PREPOSITION | lx.ADVERB | lx.CONJUNCTION)
        )
        if opens and page.quoted[i] == OUTSIDE and noun_phrase(page, i, at) == (i, at):
            return (i, at)
    return None


def german_opener(page: Page, lo: int, hi: int) -> Range | None:
    """Return the noun phrase with which tokens ``lo`` to ``hi`` open, where it may be their subject."""
    tokens = page.tokens
    while lo < hi and (not tokens.wordlike[lo] or tokens.tags[lo] & lx.CONJUNCTION):
        lo += 1
    if lo < hi and not tokens.tags[lo] & (lx.PREPOSITION | lx.SUBORDINATOR | lx.ADVERB | lx.OBLIQUE):
        return noun_phrase(page, lo, hi)
    return None

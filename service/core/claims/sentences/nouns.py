"""Noun phrases next to a cue: who speaks."""

from service.core.claims.sentences.passages import OUTSIDE, Page
from service.core.claims.sentences.tokens import Tokens
from service.core.claims.words import lexicon as lx
from service.core.claims.words.figures import MONTHS

Range = tuple[int, int]

#: behind what a word in -ed is an adjective
_BEFORE_ADJECTIVE = lx.DETERMINER | lx.POSSESSIVE | lx.ADVERB
#: what cannot stand inside a noun phrase
_STOPS = lx.SUBORDINATOR | lx.AUXILIARY | lx.ADVERB | lx.OBJECT | lx.QUESTION | lx.NEGATION
#: with what no noun phrase begins: 'Today Ann Roe said', 'Why AP said so'
_NO_BEGINNING = lx.PREPOSITION | lx.CONJUNCTION | lx.TIME | lx.QUESTION
_LONGEST = 30
#: words within which a relative clause without commas ends
_CLAUSE = 12
_ARTICLES = frozenset(("the", "a", "an"))


def subject_before(page: Page, lo: int, at: int) -> Range | None:
    """Return the noun phrase that ends before token ``at``, not reaching below ``lo``."""
    end = at
    if end <= lo:
        return None
    if page.tokens.words[end - 1] in ",)-–—":
        return _before_insertion(page, lo, end - 1)
    phrase = _ending_at(page, lo, end)
    if phrase and phrase[0] > lo and _is_day(page.tokens, phrase[0]):
        if phrase[1] - phrase[0] == 1:
            return _dated(page, lo, (phrase[0] - 1, phrase[1]))
        phrase = phrase[0] + 1, phrase[1]  # 'on March 3 officials said'
    return _with_antecedent(page, lo, phrase) if phrase else None


def _is_day(tokens: Tokens, i: int) -> bool:
    """Tell whether a number is the day of the month before it."""
    return tokens.words[i].isdigit() and tokens.words[i - 1] in MONTHS and tokens.capitals[i - 1]


def _dated(page: Page, lo: int, day: Range) -> Range | None:
    """Return the noun phrase that ends with a day: 'a story published on August 2', 'the letter of June 4'."""
    at = day[0] - 1
    if at <= lo or not page.tokens.tags[at] & lx.PREPOSITION:
        return None
    whole = _with_antecedent(page, lo, day)
    noun = whole if whole != day else _ending_at(page, lo, at)
    return (noun[0], day[1]) if noun else None


def _with_antecedent(page: Page, lo: int, phrase: Range) -> Range:
    """Add to the last words of a clause without commas the noun it belongs to: 'people who live near the plant'."""
    tokens, at = page.tokens, phrase[0] - 1
    verb_first = tokens.words[at] == "who" and phrase[1] - phrase[0] > 1 and not tokens.capitals[phrase[0]]
    if at > lo and tokens.words[at] == "not" and tokens.words[phrase[0]].endswith("ed"):
        noun = _ending_at(page, lo, at)  # 'scientists not involved in the study'
        if noun:
            return (noun[0], phrase[1])
    tied = tokens.tags[at] & (lx.PREPOSITION | lx.AUXILIARY | lx.NEGATION) or verbal(tokens, at) or verb_first
    if at <= lo or not tied:
        return phrase
    for i in range(at, max(lo, at - _CLAUSE), -1):
        tag = tokens.tags[i]
        if not tokens.wordlike[i] or page.quoted[i] != OUTSIDE or not tokens.wordlike[i - 1]:
            return phrase
        if (tag & lx.RELATIVE and (at > i or verb_first)) or participle(tokens, i):
            noun = _ending_at(page, lo, i)
            return (noun[0], phrase[1]) if noun else phrase
        if tag & (lx.PRONOUN | lx.CONJUNCTION | lx.SUBORDINATOR) or tokens.says[i]:
            return phrase
    return phrase


def source_after(page: Page, at: int, hi: int) -> Range | None:
    """Return the noun phrase that begins at token ``at``, with a participle that tells more: 'people briefed on it'."""
    phrase = noun_phrase_after(page, at, hi)
    if phrase and phrase[1] + 2 < hi and page.quoted[phrase[1]] == OUTSIDE and participle(page.tokens, phrase[1]):
        more = noun_phrase_after(page, phrase[1] + 2, hi)
        return (phrase[0], more[1]) if more else phrase
    return phrase


def participle(tokens: Tokens, i: int) -> bool:
    """Tell whether a participle stands here that says more of the noun before: 'a paper seen by', 'based in'."""
    if i + 1 >= len(tokens.tags) or not tokens.tags[i + 1] & lx.PREPOSITION or tokens.capitals[i] or tokens.begins(i):
        return False
    cue, before = tokens.verbs[i], tokens.tags[i - 1]
    if before & (_STOPS | lx.PRONOUN | lx.RELATIVE | lx.PREPOSITION | lx.CONJUNCTION | lx.DETERMINER):
        return False
    return tokens.words[i].endswith(("ed", "ing")) or bool(cue and cue.forms & lx.PARTICIPLE)


def noun_phrase_after(page: Page, at: int, hi: int) -> Range | None:
    """Return the noun phrase that begins at token ``at``."""
    tokens = page.tokens
    while at < hi and tokens.tags[at] & lx.ADVERB and not tokens.tags[at] & (lx.DETERMINER | lx.PRONOUN):
        at += 1
    if at < hi and tokens.tags[at] & lx.PRONOUN and tokens.tags[at] & lx.AUXILIARY:
        return (at, at + 1)  # 'he's', 'they'll'
    end = at
    while end < hi and end - at < _LONGEST and page.quoted[end] == OUTSIDE and _continues(page, at, end, hi):
        end += 1
    while end > at and tokens.tags[end - 1] & (lx.PREPOSITION | lx.CONJUNCTION | lx.DETERMINER) and end - 1 > at:
        end -= 1
    return (at, end) if end > at else None


def opening_subject(page: Page, lo: int, hi: int) -> Range | None:
    """Return the noun phrase with which tokens ``lo`` to ``hi`` open, after adverbs and an opening adverbial phrase."""
    tokens, i = page.tokens, lo
    while i < hi and (not tokens.wordlike[i] or tokens.tags[i] & (lx.CONJUNCTION | lx.ADVERB)):
        i += 1
    while i < hi and _adverbial(tokens, i, hi):
        if "," not in tokens.words[i:hi]:
            return None
        i = tokens.words.index(",", i) + 1
    return noun_phrase_after(page, i, hi) if i < hi else None


def _adverbial(tokens: Tokens, i: int, hi: int) -> bool:
    """Tell whether a phrase of time, place or manner begins here, closed by a comma."""
    cue = tokens.verbs[i]
    if tokens.tags[i] & (lx.PREPOSITION | lx.SUBORDINATOR | lx.CALENDAR) or (
        cue and cue.forms & (lx.ING | lx.PARTICIPLE)
    ):
        return True
    return i + 1 < hi and bool(tokens.tags[i + 1] & lx.TIME) and not tokens.capitals[i + 1]


def _continues(page: Page, at: int, i: int, hi: int) -> bool:
    tokens = page.tokens
    if tokens.plain[i]:
        return True
    tag, word = tokens.tags[i], tokens.words[i]
    if not tokens.wordlike[i]:
        return word in "&.!" and i + 1 < hi and tokens.capitals[i + 1] and i > at and _titled(tokens, i, word)
    if i == at:
        return not tag & lx.AUXILIARY or bool(tag & lx.PRONOUN)
    if (tag & lx.FINITE or verbal(tokens, i)) and not _determined(tokens, i) and not _tells_of_what(tokens, i):
        return False
    if tokens.capitals[i]:
        return not tag & lx.CALENDAR
    if tokens.words[i] in _ARTICLES and not tokens.tags[i - 1] & (lx.PREPOSITION | lx.CONJUNCTION | lx.DETERMINER):
        return False
    if tag & lx.CONJUNCTION:
        return word == "and" and i + 1 < hi and (tokens.capitals[i + 1] or bool(tokens.tags[i + 1] & lx.DETERMINER))
    if tag & (_STOPS | lx.RELATIVE | lx.TIME | lx.PRONOUN) or tokens.says[i]:
        return False
    return not tag & lx.PREPOSITION or (bool(tag & lx.NOUN_PREPOSITION) and word not in ("on", "at"))


def _determined(tokens: Tokens, i: int) -> bool:
    """Tell whether an article or a possessive stands just before: 'a works council', 'her needs'."""
    tag = tokens.tags[i - 1] if i else 0
    return bool(tag & (lx.DETERMINER | lx.POSSESSIVE)) and not tag & lx.PRONOUN


def _tells_of_what(tokens: Tokens, i: int) -> bool:
    """Tell whether a verb's form ends the name before an office: 'the Harbor Stars judge'."""
    named = tokens.capitals[i] and tokens.capitals[i - 1] and i + 1 < len(tokens.words)
    return named and not tokens.capitals[i + 1] and bool(tokens.tags[i + 1] & (lx.TITLE | lx.CALLING))


def verbal(tokens: Tokens, i: int) -> bool:
    """Tell whether an unknown word in -ed is a verb: not after an article, a possessive or an adverb."""
    return tokens.past[i] and (i == 0 or not tokens.tags[i - 1] & _BEFORE_ADJECTIVE)


def _titled(tokens: Tokens, i: int, word: str) -> bool:
    return word == "&" or bool(tokens.tags[i - 1] & lx.TITLE) or tokens.ends[i - 1] - tokens.starts[i - 1] <= 3


def _before_insertion(page: Page, lo: int, comma: int) -> Range | None:
    """Find the subject of 'X, the chairman of Y, said' from its second comma."""
    words = page.tokens.words
    opening = {")": "("}.get(words[comma], words[comma])
    i = comma - 1
    while i > lo and words[i] != opening and comma - i < _LONGEST:
        i -= 1
    if i <= lo or words[i] != opening:
        return None
    first = _first_name(page, lo, i)
    return first or _ending_at(page, lo, i)


def _first_name(page: Page, lo: int, before: int) -> Range | None:
    """Prefer the name that opens the clause where several commas follow: 'Lee, R-Utah, a member, said'."""
    i = before
    while i > lo and page.tokens.words[i - 1] not in "\"”;:—'" and page.quoted[i - 1] == OUTSIDE:
        i -= 1
    phrase = noun_phrase_after(page, i, before)
    if phrase and page.tokens.capitals[phrase[0]] and phrase[1] < before and page.tokens.words[phrase[1]] == ",":
        tag = page.tokens.tags[phrase[0]]
        return None if tag & (lx.PREPOSITION | lx.SUBORDINATOR | lx.ADVERB | lx.TIME) else phrase
    return None


def _ending_at(page: Page, lo: int, end: int) -> Range | None:
    tokens, i = page.tokens, end
    last = tokens.tags[end - 1]
    if last & (lx.PRONOUN | lx.RELATIVE) and not last & lx.DETERMINER:
        return (end - 1, end)
    while i > lo and end - i < _LONGEST and page.quoted[i - 1] == OUTSIDE and _joins(page, i - 1):
        i -= 1
        if tokens.glued(i):
            break
    while i < end and (tokens.tags[i] & _NO_BEGINNING or not tokens.wordlike[i]) and not tokens.tags[i] & lx.DETERMINER:
        i += 1
    return (i, end) if i < end and tokens.wordlike[end - 1] else None


def _in_title(tokens: Tokens, i: int) -> bool:
    """Tell whether '?' or '!' belongs to the title of a work: a capital before it, a small letter behind."""
    if tokens.words[i] not in "?!" or i + 1 == len(tokens.words):
        return False
    return tokens.capitals[i - 1] and tokens.words[i + 1].isalpha() and not tokens.capitals[i + 1]


def _joins(page: Page, i: int) -> bool:
    """Tell whether token ``i`` may belong to a noun phrase that goes on behind it."""
    tokens = page.tokens
    if tokens.plain[i]:
        return True
    tag, word = tokens.tags[i], tokens.words[i]
    if not tokens.wordlike[i]:
        return not tokens.begins(i) and ((word in ".!&" and _titled(tokens, i, word)) or _in_title(tokens, i))
    if ((tag & lx.FINITE and not tokens.capitals[i]) or verbal(tokens, i)) and not _determined(tokens, i):
        return False
    if inside_a_name(tokens, i) or (tag & lx.ADVERB and closes_a_name(tokens, i)):
        return True
    if tokens.capitals[i] and not tag & (lx.SUBORDINATOR | lx.CONJUNCTION | lx.ADVERB | lx.PREPOSITION):
        return not tag & lx.CALENDAR
    if tag & (lx.DETERMINER | lx.POSSESSIVE):
        return True
    if tag & lx.PREPOSITION:
        return bool(tag & lx.NOUN_PREPOSITION)
    if tag & lx.CONJUNCTION:
        return word == "and" and i > 0 and (tokens.capitals[i - 1] or tokens.capitals[i + 1])
    return not tag & (_STOPS | lx.RELATIVE | lx.PRONOUN) and not tokens.says[i]


def inside_a_name(tokens: Tokens, i: int) -> bool:
    """Tell whether a preposition with a capital stands between capitals: 'Nurses Without Frontiers'."""
    if not (tokens.tags[i] & lx.PREPOSITION and tokens.capitals[i] and 0 < i < len(tokens.words) - 1):
        return False
    return tokens.capitals[i - 1] and tokens.capitals[i + 1]


def closes_a_name(tokens: Tokens, i: int) -> bool:
    """Tell whether a word with a capital goes on with a name before it: 'Science Now reported', but 'Roe Now Says'."""
    if not tokens.capitals[i] or i == 0 or tokens.begins(i) or i + 1 == len(tokens.words) or tokens.capitals[i + 1]:
        return False
    return tokens.capitals[i - 1] and not tokens.tags[i - 1] & (lx.ADVERB | lx.CALENDAR | lx.CONJUNCTION)


def _of_a_house(tokens: Tokens, phrase: Range) -> bool:
    """Tell whether people are named by the house they belong to: 'a Ministry of Health source'."""
    lo, hi = phrase
    if hi - lo < 4 or tokens.capitals[hi - 1] or not tokens.capitals[hi - 2]:
        return False
    if not tokens.tags[hi - 1] & (lx.UNNAMED | lx.TITLE | lx.CALLING):
        return False
    of = next((i for i in range(lo + 1, hi) if tokens.tags[i] & lx.PREPOSITION), lo)
    return tokens.words[of] == "of" and tokens.capitals[of - 1] and bool(tokens.tags[of - 1] & lx.ORGANISATION)


def head_of(tokens: Tokens, phrase: Range) -> int:
    """Return the last noun before what tells more of it; behind 'part of' and its like, of the noun after that."""
    lo, hi = phrase
    if hi - lo == 1:
        return lo
    if _of_a_house(tokens, phrase):
        return hi - 1
    for i in range(lo, hi - 2):
        measures = tokens.words[i] in tokens.lexicon.partitives or tokens.tags[i] & lx.DETERMINER
        if tokens.words[i + 1] == "of" and measures:
            lo = i + 2
    for i in range(lo + 1, hi):
        if tokens.tags[i] & tokens.lexicon.behind_head and not inside_a_name(tokens, i):
            return i - 1
        if participle(tokens, i):
            return i - 1
    return hi - 1

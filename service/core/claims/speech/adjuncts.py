"""What may stand between a verb of saying and what was said: time, place, occasion, hearer."""

from service.core.claims.sentences.nouns import noun_phrase_after
from service.core.claims.sentences.passages import OUTSIDE, Page, Passage
from service.core.claims.speech.cues import Hit
from service.core.claims.words import lexicon as lx

#: words within which an adjunct must end
_REACH = 16
#: what else a noun may be
_NOUNS = lx.UNNAMED | lx.DOCUMENT | lx.ORGANISATION | lx.OUTLET | lx.TITLE | lx.CALLING | lx.PLURAL_NOUN | lx.PLURAL
_NO_ADJUNCT = lx.SUBORDINATOR | lx.DETERMINER | lx.CONJUNCTION | lx.AUXILIARY | lx.NEGATION
_END_MARKS = frozenset(".!?")


def skip_adjuncts(page: Page, passage: Passage, hit: Hit) -> int:
    """Step over what may stand between a verb and its content: time, place, hearer."""
    tokens, at = page.tokens, hit.hi
    if hit.cue.frames & lx.TELL and at < passage.hi:
        at = _skip_hearer(page, passage, at)
    while at < passage.hi and page.quoted[at] == OUTSIDE:
        tag, word = tokens.tags[at], tokens.words[at]
        if (tag & (lx.TIME | lx.ADVERB) and not tag & _NO_ADJUNCT) or word in ("last", "earlier"):
            at += 1
        elif (
            tag & lx.PREPOSITION
            and word not in hit.cue.prepositions
            and hit.cue.frames & (lx.REPORT | lx.TELL)
            and not (word == "to" and hit.cue.frames & (lx.INTEND | lx.TELL))
        ):
            end = _phrase_end(page, passage, at)
            if end is None:
                break
            at = end
        else:
            break
    return at


def _skip_hearer(page: Page, passage: Passage, at: int) -> int:
    tokens = page.tokens
    if tokens.tags[at] & lx.OBJECT and not (tokens.tags[at] & lx.POSSESSIVE and _is_noun(page, at + 1, passage.hi)):
        return at + 1
    if tokens.tags[at] & (lx.PREPOSITION | lx.SUBORDINATOR | lx.QUESTION) or page.quoted[at] != OUTSIDE:
        return at
    phrase = noun_phrase_after(page, at, passage.hi)
    if phrase is None:
        return at
    after = tokens.tags[phrase[1]] if phrase[1] < passage.hi else 0
    if after & (lx.AUXILIARY | lx.FINITE) and not after & lx.PRONOUN:
        return at  # 'warned the pier could fall'
    asked = noun_phrase_after(page, phrase[1], passage.hi) if phrase[1] < passage.hi else None  # 'them a question: …'
    return asked[1] if asked and tokens.words[asked[1] : asked[1] + 1] == [":"] else phrase[1]


def _is_noun(page: Page, at: int, hi: int) -> bool:
    """Tell whether a word can only be a noun: 'told her supporters', not 'told her he' or 'told her that'."""
    return at < hi and page.tokens.wordlike[at] and not page.tokens.tags[at] & ~_NOUNS and not page.tokens.capitals[at]


def _begins_clause(page: Page, i: int, hi: int) -> bool:
    """Tell whether a clause without 'that' begins here: 'on Monday she would', 'in an interview Tuesday the town'."""
    tag = page.tokens.tags[i]
    if tag & lx.PRONOUN and not tag & lx.DETERMINER:
        return bool(tag & lx.AUXILIARY) or (i + 1 < hi and bool(page.tokens.tags[i + 1] & (lx.AUXILIARY | lx.FINITE)))
    return bool(page.tokens.tags[i - 1] & lx.CALENDAR and (tag & lx.DETERMINER or page.tokens.capitals[i]))


def _phrase_end(page: Page, passage: Passage, at: int) -> int | None:
    """Return where a prepositional phrase ends, if 'that', a quotation or a mark follows it within reach."""
    tokens = page.tokens
    for i in range(at + 1, min(at + _REACH, passage.hi)):
        if page.quoted[i] != OUTSIDE or tokens.words[i] in ("that", ":", ","):
            return i
        if tokens.words[i] in _END_MARKS and i + 1 == passage.hi:
            return i
        if i > at + 1 and _begins_clause(page, i, passage.hi):
            return i
        if tokens.tags[i] & (lx.AUXILIARY | lx.CONJUNCTION):
            return None
    return passage.hi if passage.hi - at < _REACH else None

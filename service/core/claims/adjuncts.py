"""What may stand between a verb of saying and what was said: time, place, occasion, hearer."""

from service.core.claims import lexicon as lx
from service.core.claims.cues import Hit
from service.core.claims.nouns import noun_phrase_after
from service.core.claims.passages import OUTSIDE, Page, Passage

#: words within which an adjunct must end
_REACH = 16
_END_MARKS = frozenset(".!?")


def skip_adjuncts(page: Page, passage: Passage, hit: Hit) -> int:
    """Step over what may stand between a verb and its content: time, place, hearer."""
    tokens, at = page.tokens, hit.hi
    if hit.cue.frames & lx.TELL and at < passage.hi:
        at = _skip_hearer(page, passage, at)
    while at < passage.hi and page.quoted[at] == OUTSIDE:
        tag, word = tokens.tags[at], tokens.words[at]
        if (tag & (lx.TIME | lx.ADVERB) and not tag & (lx.SUBORDINATOR | lx.DETERMINER | lx.CONJUNCTION)) or word in (
            "last",
            "earlier",
        ):
            at += 1
        elif (
            tag & lx.PREPOSITION
            and word not in hit.cue.prepositions
            and hit.cue.frames & (lx.REPORT | lx.TELL)
            and not (word == "to" and hit.cue.frames & lx.INTEND)
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
    if tokens.tags[at] & lx.OBJECT:
        return at + 1
    if tokens.tags[at] & (lx.PREPOSITION | lx.SUBORDINATOR) or page.quoted[at] != OUTSIDE:
        return at
    phrase = noun_phrase_after(page, at, passage.hi)
    if phrase is None:
        return at
    asked = noun_phrase_after(page, phrase[1], passage.hi) if phrase[1] < passage.hi else None  # 'them a question: …'
    return asked[1] if asked and tokens.words[asked[1] : asked[1] + 1] == [":"] else phrase[1]


def _phrase_end(page: Page, passage: Passage, at: int) -> int | None:
    """Return where a prepositional phrase ends, if 'that', a quotation or a mark follows it within reach."""
    tokens = page.tokens
    for i in range(at + 1, min(at + _REACH, passage.hi)):
        if page.quoted[i] != OUTSIDE or tokens.words[i] in ("that", ":", ","):
            return i
        if tokens.words[i] in _END_MARKS and i + 1 == passage.hi:
            return i
        if tokens.tags[i] & (lx.AUXILIARY | lx.CONJUNCTION):
            return None
    return passage.hi if passage.hi - at < _REACH else None

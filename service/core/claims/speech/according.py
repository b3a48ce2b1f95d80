"""Sources named by a preposition: 'according to X', 'per X', 'in the words of X'."""

from service.core.claims.sentences.clauses import clause_end, has_verb, trim
from service.core.claims.sentences.nouns import Range, source_after
from service.core.claims.sentences.passages import OUTSIDE, Page, Passage
from service.core.claims.speech.appositions import past_appositions
from service.core.claims.speech.draft import Draft
from service.core.claims.words import lexicon as lx

#: most sources that one passage may name so; prose seldom has two
_MOST = 8


def according_to(page: Page, passage: Passage) -> list[Draft]:
    """Return what a passage credits to a source by 'according to'."""
    words = page.tokens.words
    if "according" not in words[passage.lo : passage.hi]:
        return []
    places = [
        i
        for i in range(passage.lo, passage.hi - 2)
        if words[i] == "according" and words[i + 1] == "to" and page.quoted[i] == OUTSIDE
    ]
    drafts = [_draft(page, passage, i) for i in places[:_MOST]]
    return [item for item in drafts if item]


def _draft(page: Page, passage: Passage, at: int) -> Draft | None:
    source = _unglued(page, source_after(page, at + 2, passage.hi))
    if source is None:
        return None
    cue, left = (at, at + 2), trim(page, passage.lo, at)
    if left is None or _introduces(page, left):
        right = _behind(page, passage, past_appositions(page, passage, source))
        return Draft(source, cue, (right,), "according-to", 0.9) if right else None
    right = None if has_verb(page, left) else _behind(page, passage, past_appositions(page, passage, source))
    if right and _is_aside(page, right[0]):
        right = None
    return Draft(source, cue, (left, right) if right else (left,), "according-to", 0.9)


def _unglued(page: Page, source: Range | None) -> Range | None:
    """Cut a source where a space is missing: 'according to the Evening NewsJane Roe said …'."""
    if source is None or page.tokens.words[source[1] : source[1] + 1] == [","]:
        return source
    return next(((source[0], i) for i in range(source[0] + 1, source[1]) if page.tokens.glued(i)), source)


def _behind(page: Page, passage: Passage, at: int) -> Range | None:
    """Return the content behind a source, after what is said of it between commas."""
    tokens = page.tokens
    comma = at if tokens.glued(at) else next((i for i in range(at, passage.hi) if tokens.words[i] == ","), at)
    content = trim(page, comma, passage.hi)
    return (content[0], clause_end(page, passage, content[0])) if content else None


def _introduces(page: Page, left: Range) -> bool:
    """Tell whether the words before are no content: 'But according to', 'reported that, according to'."""
    tag = page.tokens.tags[left[1] - 1]
    return left[1] - left[0] == 1 or bool(tag & (lx.CONJUNCTION | lx.SUBORDINATOR))


def _is_aside(page: Page, at: int) -> bool:
    return bool(page.tokens.tags[at] & (lx.RELATIVE | lx.PREPOSITION | lx.SUBORDINATOR | lx.CONJUNCTION))

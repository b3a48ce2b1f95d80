"""Sources that a German sentence names without a verb: 'laut X', 'nach Angaben von X', 'X zufolge', '…, so X'."""

from service.core.claims.sentences.clauses import trim
from service.core.claims.sentences.nouns import Range
from service.core.claims.sentences.passages import OUTSIDE, Page, Passage
from service.core.claims.speech.draft import Draft
from service.core.claims.speech.german.phrases import clause_start, clause_stop, noun_phrase, phrase_before
from service.core.claims.speech.german.rules import around, carries, relative_clause
from service.core.claims.words import lexicon as lx

#: most sources that one passage may name so, and words within which a phrase says that it is somebody's view
_MOST, _NEAR = 8, 8


def source_drafts(page: Page, passage: Passage) -> list[Draft]:
    """Return what a passage credits by a preposition or by 'so'."""
    found: list[Draft] = []
    for i in range(passage.lo, passage.hi):
        rule = _RULES.get(page.tokens.words[i])
        item = rule(page, passage, i) if rule and page.quoted[i] == OUTSIDE else None
        if item:
            found.append(item)
        if len(found) == _MOST:
            break
    return found


def _according(page: Page, passage: Passage, at: int) -> Draft | None:
    """'laut einem Bericht'."""
    source = noun_phrase(page, at + 1, passage.hi)
    return _adjunct(page, passage, source, (at, at + 1), (at, source[1])) if source else None


def _behind(page: Page, passage: Passage, at: int) -> Draft | None:
    """'einem Bericht zufolge'."""
    source = phrase_before(page, clause_start(page, passage.lo, at), at)
    return _adjunct(page, passage, source, (at, at + 1), (source[0], at + 1)) if source else None


def _after(page: Page, passage: Passage, at: int) -> Draft | None:
    """'nach Angaben des Rats', 'seiner Ansicht nach'; but not 'nach dem Spiel'."""
    source = noun_phrase(page, at + 1, passage.hi)
    if source and _is_view(page, source):
        return _adjunct(page, passage, source, (at, at + 1), (at, source[1]))
    before = phrase_before(page, clause_start(page, passage.lo, at), at)
    if before and _is_view(page, before):
        return _adjunct(page, passage, before, (at, at + 1), (before[0], at + 1))
    return None


def _is_view(page: Page, phrase: Range) -> bool:
    """Tell whether the first noun of a phrase names a view or a report: 'Angaben der Polizei'."""
    nouns = (i for i in range(phrase[0], min(phrase[1], phrase[0] + _NEAR)) if page.tokens.capitals[i])
    tags = page.tokens.tags
    first = next((i for i in nouns if not tags[i] & (lx.DETERMINER | lx.POSSESSIVE)), None)
    return first is not None and bool(tags[first] & lx.VIEW)


def _adjunct(page: Page, passage: Passage, source: Range, cue: Range, whole: Range) -> Draft | None:
    content = around(page, _unit(page, passage, whole), *whole)
    return Draft(source, cue, content, "according-to", 0.9) if content else None


def _unit(page: Page, passage: Passage, whole: Range) -> Passage:
    """Return the part of a sentence that an insertion speaks of: between semicolons, or a relative clause."""
    tokens, start = page.tokens, clause_start(page, passage.lo, whole[0])
    if relative_clause(page, passage, start) and start < whole[0]:
        return passage._replace(lo=start, hi=clause_stop(page, whole[1], passage.hi))
    marks = [i for i in range(passage.lo, passage.hi) if tokens.words[i] in ":;" and page.quoted[i] == OUTSIDE]
    lo = max((i + 1 for i in marks if i < whole[0]), default=passage.lo)
    return passage._replace(lo=lo, hi=min((i for i in marks if i >= whole[1]), default=passage.hi))


def _so(page: Page, passage: Passage, at: int) -> Draft | None:
    """'…, so der Rat', '„…“, so Roe weiter'; but not 'so groß'."""
    before = at - 1
    if before < passage.lo or not (page.quoted[before] != OUTSIDE or page.tokens.words[before] in (",", "–", "-", "(")):
        return None
    source = noun_phrase(page, at + 1, passage.hi)
    if source is None or page.tokens.tags[at + 1] & (lx.ADVERB | lx.OBLIQUE) or not _closes(page, passage, source[1]):
        return None
    left = trim(page, passage.lo, at)
    if left is None:
        return None
    right = trim(page, source[1], passage.hi)
    right = right if right and (page.quoted[right[0]] != OUTSIDE or carries(page, right)) else None
    return Draft(source, (at, at + 1), (left, right) if right else (left,), "inverted", 0.9)


def _closes(page: Page, passage: Passage, at: int) -> bool:
    """Tell whether a speaker is complete here: a mark follows, or a small word such as 'weiter' or 'gegenüber'."""
    if at >= passage.hi or not page.tokens.wordlike[at] or page.quoted[at] != OUTSIDE:
        return True
    return bool(page.tokens.tags[at] & (lx.ADVERB | lx.PREPOSITION))


_RULES = {"laut": _according, "zufolge": _behind, "nach": _after, "so": _so}

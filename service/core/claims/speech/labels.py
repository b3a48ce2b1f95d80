"""Speakers named before or behind a colon: headlines, interviews, transcripts."""

from service.core.claims.sentences.passages import OUTSIDE, Page, Passage
from service.core.claims.speech.draft import Draft
from service.core.claims.words import lexicon as lx

_LONGEST_LABEL = 5
_SHORTEST_CONTENT = 3


def labelled(page: Page, passage: Passage) -> Draft | None:
    """Return what a passage credits by a colon: 'Name: …' before a quotation, both ways in a headline."""
    tokens = page.tokens
    words = tokens.words[passage.lo : passage.hi]
    if ":" not in words:
        return None
    colon = passage.lo + words.index(":")
    if page.quoted[colon] != OUTSIDE:
        return None
    headline = page.opens and passage.lo == 0
    opens = headline or page.quoted[min(colon + 1, passage.hi - 1)] != OUTSIDE or _shouted(page, passage.lo, colon)
    if opens and passage.hi - colon > _SHORTEST_CONTENT and _is_speaker(page, passage.lo, colon):
        return Draft((passage.lo, colon), (colon, colon + 1), ((colon + 1, passage.hi),), "label", 0.8)
    if headline and colon - passage.lo > _SHORTEST_CONTENT:
        end = passage.hi if tokens.wordlike[passage.hi - 1] else passage.hi - 1
        if _is_reporter(page, colon + 1, end):
            return Draft((colon + 1, end), (colon, colon + 1), ((passage.lo, colon),), "label", 0.7)
    return None


def _shouted(page: Page, lo: int, hi: int) -> bool:
    """Tell whether a label is written in capitals, as transcripts do: 'ROE: …'."""
    return hi > lo and page.tokens.text[page.tokens.starts[lo] : page.tokens.ends[hi - 1]].isupper()


def _is_speaker(page: Page, lo: int, hi: int) -> bool:
    tokens = page.tokens
    if not 0 < hi - lo <= _LONGEST_LABEL or tokens.tags[lo] & lx.LABEL or tokens.tags[hi - 1] & lx.LABEL:
        return False
    return all(tokens.capitals[i] or not tokens.wordlike[i] for i in range(lo, hi)) and not any(
        tokens.tags[i] & (lx.PREPOSITION | lx.AUXILIARY | lx.QUESTION | lx.CALENDAR | lx.DETERMINER)
        for i in range(lo, hi)
    )


def _is_reporter(page: Page, lo: int, hi: int) -> bool:
    """Tell whether a headline's last words name who reports it: 'report', 'police', 'study', 'officials'."""
    if not 0 < hi - lo <= _SHORTEST_CONTENT:
        return False
    return bool(page.tokens.tags[hi - 1] & (lx.DOCUMENT | lx.UNNAMED | lx.OUTLET | lx.ORGANISATION))

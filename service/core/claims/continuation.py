"""Quotations that go on: in the next sentence of a paragraph, or in the next paragraph."""

from dataclasses import replace

from service.core.claims.contents import Draft, trim
from service.core.claims.passages import OUTSIDE, Page, Passage

#: words a quotation must have to stand as an utterance by itself
_UTTERANCE = 4
#: parts that one attribution may gather; longer speeches are printed as documents, not quoted
_MOST_PARTS = 50


def quoted_alone(page: Page, passage: Passage) -> bool:
    """Tell whether a passage is nothing but quotation."""
    inside = trim(page, passage.lo, passage.hi)
    if inside is None or page.quoted[inside[0]] == OUTSIDE:
        return False
    return all(page.quoted[i] != OUTSIDE or not page.tokens.wordlike[i] for i in range(*inside))


def speaking(page: Page, drafts: list[Draft]) -> Draft:
    """Return the attribution that a following quotation continues: the last that quotes, else the first."""
    quoting = [d for d in drafts if any(page.quoted[i] != OUTSIDE for lo, hi in d.content for i in (lo, hi - 1))]
    return quoting[-1] if quoting else drafts[0]


def goes_on(page: Page, passage: Passage, last: Draft | None, last_passage: Passage | None) -> Draft | None:
    """Return ``last`` with a wholly quoted passage added to its content, if it continues the utterance."""
    if last is None or last_passage is None or len(last.content) >= _MOST_PARTS or not quoted_alone(page, passage):
        return None
    inside = trim(page, passage.lo, passage.hi)
    if inside is None:
        return None
    if passage.paragraph == last_passage.paragraph or _unclosed(page, last):
        return replace(last, content=(*last.content, inside))
    return None


def stands_alone(page: Page, passage: Passage, last: Draft | None) -> Draft | None:
    """Credit a paragraph that is nothing but quotation to the speaker before it."""
    inside = trim(page, passage.lo, passage.hi)
    if last is None or inside is None or not quoted_alone(page, passage) or inside[1] - inside[0] < _UTTERANCE:
        return None
    return Draft(last.source, last.cue, (inside,), "continued", 0.5)


def _unclosed(page: Page, last: Draft) -> bool:
    number = page.quoted[last.content[-1][1] - 1]
    return number != OUTSIDE and not page.quotations[number].closed

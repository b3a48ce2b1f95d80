"""Texts in which, in place of an article, an outlet says that it took the article away."""

import re

from service.core.editorial.words.furniture import furniture_reason
from service.core.editorial.words.page_words import WITHDRAWAL_ASIDES, WITHDRAWALS

#: such a text has no more code points than this
_NOTE = 800
_SPEECH = re.compile(r"\b(?:said|says|told|saying|according to)\b", re.IGNORECASE)
#: a wire service's place and name: "LONDON (AP) — "
_DATELINE = r"(?:(?-i:[A-Z])[^\n()]{0,40}\s)?(?:\((?-i:[A-Z])[\w ]{1,20}\)\s?)(?:[—–-]{1,2}\s)?"
_LABEL = (
    r"\W{0,4}(?:[\w’' ]{0,40}?\b(?:notes?|update|notice|correction|retraction|statement|editors?|readers)\b"
    r"[^:\n]{0,40}:\W{0,4})?"
)
_LEAD = re.compile(rf"(?:{_DATELINE})?")
_WITHDRAWAL = re.compile(rf"(?:{_DATELINE})?{_LABEL}(?:{'|'.join(WITHDRAWALS)})", re.IGNORECASE)
_ASIDE = re.compile(WITHDRAWAL_ASIDES, re.IGNORECASE)


def takes_away(text: str, title: str = "") -> bool:
    """Tell a text that says, in place of an article, that the outlet took the article away.

    The Washington Post's rule for that is widely followed: what is unpublished leaves an editor's note at its address.
    The whole text is that note: the withdrawal comes first, and whatever follows speaks of it.
    """
    if not text or len(text) > _NOTE:
        return False
    lines = [line.strip() for line in text.splitlines() if line.strip() and not furniture_reason(line)]
    first, *others = [line for line in lines if line != title.strip()] or [""]
    said = _WITHDRAWAL.match(first)
    return said is not None and not _SPEECH.search(first) and all(map(_ASIDE.search, others))


def told_from(note: str) -> int:
    """Return where the words of such a note begin, behind a dateline."""
    lead = _LEAD.match(note)
    return lead.end() if lead else 0

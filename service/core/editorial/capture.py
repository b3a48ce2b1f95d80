"""Whether what was captured is the article at all, or a page that stood in its way."""

import re
from dataclasses import dataclass

from service.core.editorial.furniture import furniture_reason
from service.core.editorial.notices import find_notices
from service.core.editorial.page_words import BAD_CAPTURES, REPORTING, WITHDRAWAL_ASIDES, WITHDRAWALS
from service.core.editorial.version import Content

#: a page that stands in an article's way is short; beyond this many code points the words prove nothing
_SHORT = 2_500
#: one telling phrase is enough only on a page this short
_VERY_SHORT = 600


#: a page that only says that an article was taken away has no more code points than this
_NOTE = 800
#: what is left of an article is no capture of it where it has less than this share of its length, and fewer code points
_LEFT, REMAINDER = 0.1, 500


@dataclass(frozen=True, slots=True)
class CaptureQuality:
    """How far a captured text can be trusted to be the article."""

    low: bool
    #: what the page is instead of the article; empty for a good capture
    reason: str


#: what these pages say, a report may say of another page: there one phrase amid reporting proves nothing
_REPORTABLE = frozenset({"not found", "server error", "access denied"})
_REPORTING = re.compile("|".join(REPORTING), re.IGNORECASE)
_SPEECH = re.compile(r"\b(?:said|says|told|according to)\b", re.IGNORECASE)
_LABEL = (
    r"\W{0,4}(?:[\w’' ]{0,40}?\b(?:notes?|update|notice|correction|retraction|statement|editors?|readers)\b"
    r"[^:\n]{0,40}:\W{0,4})?"
)
_WITHDRAWAL = re.compile(rf"{_LABEL}(?:{'|'.join(WITHDRAWALS)})", re.IGNORECASE)
_ASIDE = re.compile(WITHDRAWAL_ASIDES, re.IGNORECASE)
_PATTERNS = tuple((reason, re.compile("|".join(phrases), re.IGNORECASE)) for reason, phrases in BAD_CAPTURES.items())


def capture_quality(content: Content) -> CaptureQuality:
    """Tell a page that stood in the article's way: a paywall, a consent dialogue, an error, a bot check.

    Judged by the phrases such pages carry and by how little else they hold: one phrase on a page under 600
    characters, or two different phrases on one under 2,500; none of an error page's where somebody is
    quoted or a
    day is named. A long text is always taken for an article.
    """
    text = content.text.strip()
    if not text:
        return CaptureQuality(True, "the page held no text")
    if len(text) > _SHORT:
        return CaptureQuality(False, "")
    page = f"{content.title}\n{text}"
    needed = 1 if len(text) <= _VERY_SHORT else 2
    reported = _REPORTING.search(text) is not None
    for reason, pattern in _PATTERNS:
        if reported and reason in _REPORTABLE:
            continue
        if len({match.lower() for match in pattern.findall(page)}) >= needed:
            return CaptureQuality(True, reason)
    return CaptureQuality(False, "")


def takes_away(content: Content) -> bool:
    """Tell a page on which, in place of the article, the outlet says that it took the article away.

    The Washington Post's rule for that is widely followed: what is unpublished leaves an editor's note at its address.
    The whole page is that note: the withdrawal comes first, and whatever follows speaks of it.
    """
    text = content.text.strip()
    if not text or len(text) > _NOTE:
        return False
    lines = [line.strip() for line in text.splitlines() if line.strip() and not furniture_reason(line)]
    first, *others = [line for line in lines if line != content.title.strip()] or [""]
    said = _WITHDRAWAL.match(first)
    return said is not None and not _SPEECH.search(first) and all(map(_ASIDE.search, others))


def remainder(before: Content, after: Content) -> CaptureQuality:
    """Tell a capture in which next to nothing is left of the article: a page that had not loaded, or was cut off.

    An outlet that takes its text away on purpose says so: a text with a notice is always taken for an article.
    """
    size = len(after.text.strip())
    if size >= min(REMAINDER, _LEFT * len(before.text)) or find_notices(after.text):
        return CaptureQuality(False, "")
    return CaptureQuality(True, "next to nothing is left of the text")


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why two texts cannot be compared as versions of an article."""

    #: what one of them is instead of the article
    reason: str
    #: the same as a sentence
    account: str


def obstacle(before: Content, after: Content) -> Obstacle | None:
    """Return what stands in the way of comparing two texts as versions of an article; None where nothing does."""
    if before.text == after.text:
        return None
    for content, other, side in ((after, before, "newer"), (before, after, "older")):
        reason = capture_quality(content).reason or remainder(other, content).reason
        if reason:
            what = f"no article ({reason})" if content.text.strip() else "empty"
            return Obstacle(reason, f"The {side} text is {what}, so that nothing follows from the difference.")
    return None

"""Whether what was captured is the article at all, or a page that stood in its way."""

import re
from dataclasses import dataclass

from service.core.editorial.notices import find_notices
from service.core.editorial.version import Content
from service.core.editorial.words.page_words import BAD_CAPTURES, REPORTING

#: a page that stands in an article's way is short; beyond this many code points the words prove nothing
_SHORT = 2_500
#: one telling phrase is enough only on a page this short
_VERY_SHORT = 600
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
_PATTERNS = tuple((reason, re.compile("|".join(phrases), re.IGNORECASE)) for reason, phrases in BAD_CAPTURES.items())


def capture_quality(content: Content) -> CaptureQuality:
    """Tell a page that stood in the article's way: a paywall, a consent dialogue, an error, a bot check.

    Judged by the phrases such pages carry and by how little else they hold: one phrase on a page under 600
    characters, or two different phrases on one under 2,500; none of an error page's where somebody is quoted or a day
    is named. A long text is always taken for an article.
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

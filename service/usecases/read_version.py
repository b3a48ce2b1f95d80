"""From a version as it was sent to the version that is stored."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache, partial

from service.core.digest import content_digest
from service.core.editorial.capture import CaptureQuality, capture_quality
from service.core.editorial.notices import find_notices
from service.core.editorial.removal import gone, why_gone
from service.core.editorial.revision import RULES, analyze
from service.core.editorial.version import Content, Findings
from service.core.editorial.version import Version as Analyzed
from service.core.errors import InvalidInput
from service.core.text.normalize import normalize
from service.outbound.extraction import extract
from service.store.history import Stored
from service.store.versions import Version

#: what is found in a page that is no article
NOTHING_FOUND = Findings((), (), ())

#: how far another clock may be ahead of ours
CLOCK_SKEW = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A state of an article, as it was sent: its text, or the page that holds it."""

    title: str = ""
    text: str = ""
    byline: str = ""
    captured_at: datetime | None = None
    published_at: datetime | None = None
    modified_at: datetime | None = None
    #: BCP 47; None where it was not said
    lang: str | None = None
    #: a web page in place of the text; what it says of itself fills the fields that were not sent
    html: str | None = None
    #: the page is gone: 404 or 410, in place of the text
    gone: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A version that was read and has no place in its article yet."""

    #: its row, without article and number
    row: Version
    content: Content
    #: why it is no article, as far as it shows by itself
    low_quality: str | None
    #: it was said when it was captured
    dated: bool
    #: finds its notices, attributions and claims, once; asked for only where it is a new version
    analyzed: Callable[[], Analyzed]


def read_version(new: NewVersion, url: str, now: datetime) -> Draft:
    """Read what was sent; ``url`` is where the page lies.

    Raises:
        InvalidInput: it cannot be stored, was captured in the future, or is a page without an article.
    """
    if new.captured_at and new.captured_at > now + CLOCK_SKEW:
        raise InvalidInput("A version cannot have been captured in the future.", pointer="/captured_at")
    sent = new if new.html is None else from_page(new, new.html, url)
    parts = {name: normalize("" if new.gone else getattr(sent, name)) for name in ("title", "byline", "text")}
    content = Content(*(part.text for part in parts.values()))
    answer = new.gone or gone(content)
    quality = CaptureQuality(True, why_gone(answer)) if answer else capture_quality(content)
    seen = (*parts.values(), normalize(new.html or ""))
    row = Version(
        title=content.title,
        byline=content.byline,
        lang=sent.lang or "en",
        captured_at=new.captured_at or now,
        published_at=sent.published_at,
        modified_at=sent.modified_at,
        received_at=now,
        digest=content_digest(content.title, content.byline, content.text),
        length=len(content.text),
        sanitised=any(part.sanitised for part in seen),
        hidden_characters=any(part.hidden_characters for part in parts.values()),
        low_quality=quality.reason if quality.low else None,
        gone=answer,
        rules=RULES,
    )
    return Draft(row, content, row.low_quality, new.captured_at is not None, cache(partial(findings_of, content, row)))


def findings_of(content: Content, row: Version) -> Analyzed:
    """Find what stands in a version. What stands in a page in the article's way, the article does not say."""
    if row.low_quality is None:
        return analyze(content, row.lang)
    return Analyzed(content, Findings(find_notices(content.text, row.lang), (), ()) if row.gone else NOTHING_FOUND)


def told_anew(stored: Stored) -> Stored:
    """Return a stored version with what the present rules find in it.

    What two sets of rules found cannot be compared: what only one of them sees would seem to have come or gone.
    """
    row = stored.row
    return stored if row.rules == RULES else Stored(row, findings_of(stored.analyzed.content, row))


def from_page(new: NewVersion, html: str, url: str) -> NewVersion:
    """Take from a page what was not sent beside it."""
    page = extract(html, url)
    return replace(
        new,
        title=new.title or page.title,
        text=page.text,
        byline=new.byline or page.byline,
        published_at=new.published_at or page.published_at,
        modified_at=new.modified_at or page.modified_at,
        lang=new.lang or page.lang,
    )

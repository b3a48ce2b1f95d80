"""From a version as it was sent to the version that is stored."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from service.core.digest import content_digest
from service.core.editorial.capture import capture_quality
from service.core.editorial.revision import RULES
from service.core.editorial.version import Content
from service.core.errors import InvalidInput
from service.core.text.normalize import normalize
from service.outbound.extraction import extract
from service.store.versions import Version

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


def read_version(new: NewVersion, url: str, now: datetime) -> tuple[Content, Version]:
    """Return what a version says, and its row without a number.

    Raises:
        InvalidInput: it cannot be stored, was captured in the future, or is a page without an article.
    """
    if new.captured_at and new.captured_at > now + CLOCK_SKEW:
        raise InvalidInput("A version cannot have been captured in the future.", pointer="/captured_at")
    sent = new if new.html is None else from_page(new, new.html, url)
    parts = {name: normalize(getattr(sent, name)) for name in ("title", "byline", "text")}
    content = Content(*(part.text for part in parts.values()))
    quality = capture_quality(content)
    seen = (*parts.values(), normalize(new.html or ""))
    version = Version(
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
        rules=RULES,
    )
    return content, version


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

"""From a version as it was sent to the version that is stored."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache, partial
from typing import Any

from service.core.digest import content_digest
from service.core.editorial.capture import CaptureQuality, capture_quality
from service.core.editorial.removal import gone, why_gone
from service.core.editorial.revision import RULES, findings_of
from service.core.editorial.version import Content
from service.core.editorial.version import Version as Analyzed
from service.core.errors import InvalidInput
from service.core.text.language import language_of
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
    #: BCP 47; None where it was not said: then the text tells
    lang: str | None = None
    #: a web page in place of the text; what it says of itself fills the fields that were not sent
    html: str | None = None
    #: the page is gone: 404 or 410, in place of the text
    gone: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A version that was read and has no place in its article yet."""

    content: Content
    digest: bytes
    #: when it was captured; None where that was not said
    captured_at: datetime | None
    #: why it is no article, as far as it shows by itself
    low_quality: str | None
    #: what the page answered where the article was taken away
    gone: int | None
    #: what its row says besides
    columns: Mapping[str, Any]
    #: finds its notices, attributions and claims, given why it is no article; once, and only for a new version
    analyzed: Callable[[str | None], Analyzed]

    def row(self, article_id: int, number: int, captured_at: datetime, low_quality: str | None) -> Version:
        """Return its row, once it has its place."""
        return Version(
            **self.columns,
            article_id=article_id,
            number=number,
            title=self.content.title,
            byline=self.content.byline,
            captured_at=captured_at,
            digest=self.digest,
            length=len(self.content.text),
            low_quality=low_quality,
            gone=self.gone,
            rules=RULES,
        )


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
    lang = sent.lang or language_of(content.text)
    return Draft(
        content,
        content_digest(content.title, content.byline, content.text),
        new.captured_at,
        quality.reason if quality.low else None,
        answer,
        {
            "lang": lang,
            "published_at": sent.published_at,
            "modified_at": sent.modified_at,
            "received_at": now,
            "sanitised": any(part.sanitised for part in seen),
            "hidden_characters": any(part.hidden_characters for part in parts.values()),
        },
        cache(partial(findings_of, content, lang, answer)),
    )


def digest_as_sent(new: NewVersion) -> bytes | None:
    """Return the digest that words have as they were sent; None where they are yet to be found in a page.

    Words that hold halves of characters have none either: reading them refuses them.
    """
    if new.html is not None or new.gone is not None:
        return None
    try:
        return content_digest(new.title, new.byline, new.text)
    except TypeError:
        return None


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

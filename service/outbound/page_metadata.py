"""Headline, author, dates and language of a page: from its JSON-LD, or else from its markup."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from service.outbound.structured_data import StructuredData

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Value = TypeVar("Value")

#: in the order of trust; ``property``, ``name`` or ``itemprop`` of a meta element
_TITLES = ("og:title", "twitter:title")
_AUTHORS = ("author", "article:author", "byl", "parsely-author", "dc.creator")
_PUBLISHED = ("article:published_time", "datepublished", "parsely-pub-date", "dc.date.issued")
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod")
#: ``itemprop`` (schema.org microdata) and classes (hAtom) of a time element
_PUBLISHED_TIMES = frozenset({"datepublished", "published", "dt-published"})
_MODIFIED_TIMES = frozenset({"datemodified", "updated", "dt-updated"})
_LANGUAGES = ("og:locale", "language", "content-language")

#: BCP 47 as far as a version's language goes
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}\Z")
#: characters of the longest headline, and of the longest byline where the page says which it is
_LONGEST = 10_000
#: a longer line that is printed is no byline
_MAX_BYLINE = 200


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of its article; None or empty where it says nothing."""

    title: str
    byline: str
    #: BCP 47
    lang: str | None
    #: UTC
    published_at: datetime | None
    #: UTC
    modified_at: datetime | None


def read_metadata(tree: "HtmlElement", data: StructuredData) -> Metadata:
    """Return a page's metadata. A date without an offset from UTC counts for none: it may be a day off."""
    metas = _metas(tree)
    return Metadata(
        title=_fitting(data.headline, _first(metas, _TITLES), _words(tree, "h1"), _words(tree, "title")),
        byline=_fitting(data.author, _first(metas, _AUTHORS)) or _printed_byline(tree),
        lang=_settled(_language, data.language, tree.get("lang", ""), *_contents(metas, _LANGUAGES)),
        published_at=_settled(_moment, data.published, *_contents(metas, _PUBLISHED), *_times(tree, _PUBLISHED_TIMES)),
        modified_at=_settled(_moment, data.modified, *_contents(metas, _MODIFIED), *_times(tree, _MODIFIED_TIMES)),
    )


def _metas(tree: "HtmlElement") -> dict[str, str]:
    """Return the contents of the meta elements by their names in lower case, the first of each."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        found.setdefault(name.lower(), " ".join(meta.get("content", "").split()))
    return found


def _fitting(*texts: str) -> str:
    """Return the first text that says something and is not endless."""
    return next((text for text in texts if 0 < len(text) <= _LONGEST), "")


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    """Return the first content that says something; an address of a profile is no name."""
    return next((content for content in _contents(metas, names) if content and "://" not in content), "")


def _contents(metas: dict[str, str], names: tuple[str, ...]) -> list[str]:
    return [metas.get(name, "") for name in names]


def _times(tree: "HtmlElement", names: frozenset[str]) -> list[str]:
    """Return what the page's time elements of these names say, in their order."""
    marked = ((time, f"{time.get('itemprop', '')} {time.get('class', '')}") for time in tree.iter("time"))
    return [time.get("datetime", "") for time, words in marked if not names.isdisjoint(words.lower().split())]


def _words(tree: "HtmlElement", tag: str) -> str:
    element = next(tree.iter(tag), None)
    return "" if element is None else " ".join(element.text_content().split())


def _printed_byline(tree: "HtmlElement") -> str:
    for element in tree.iter():
        roles = " ".join(element.get(name, "") for name in ("class", "rel", "itemprop")).lower().split()
        if "byline" in roles or "author" in roles:
            words = " ".join(element.text_content().split())
            if 0 < len(words) <= _MAX_BYLINE:
                return words
    return ""


def _settled(read: Callable[[str], Value | None], *written: str) -> Value | None:
    """Return the first of the written values that can be read."""
    return next((value for value in map(read, written) if value is not None), None)


def _language(written: str) -> str | None:
    """Read a language tag; ``en_GB``, as Open Graph writes it, is ``en-GB``."""
    primary, *rest = written.strip().replace("_", "-").split("-")
    tag = "-".join((primary.lower(), *rest))
    return tag if _LANGUAGE.match(tag) else None


def _moment(written: str) -> datetime | None:
    """Read an ISO 8601 date and time with an offset, as UTC."""
    try:
        moment = datetime.fromisoformat(written.strip())
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None

"""What a page says about itself for machines: schema.org JSON-LD (W3C JSON-LD 1.1, in HTML script elements).

Read are the properties of the article's own node: ``headline``, ``author``, ``datePublished``,
``dateModified``, ``inLanguage``, and ``correction`` with its ``CorrectionComment``. A block that is not JSON
says nothing.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: blocks read of a page; news pages carry fewer than ten
_MAX_BLOCKS = 50
#: corrections read of an article; a page of more is a list of them
_MAX_CORRECTIONS = 20
#: schema.org Article and what descends from it, by the end of its name, and the others that are news
_ARTICLE_TYPES = re.compile(r"(?:\w*Article|\w*BlogPosting|Report)\Z")
_TAG = re.compile(r"<[^<>]{0,1000}>")
#: half of a character: JSON can write one, and a site does that cuts its texts to a length
_HALF = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class StructuredData:
    """What the JSON-LD of a page says of its article; a text is empty where it says nothing."""

    headline: str = ""
    #: names, joined by commas
    author: str = ""
    #: as written
    published: str = ""
    #: as written
    modified: str = ""
    #: BCP 47, as written
    language: str = ""
    #: texts of the corrections, in their order
    corrections: tuple[str, ...] = ()


def read_structured_data(tree: "HtmlElement", url: str) -> StructuredData:
    """Return what a page says of the article at ``url``, or of its first where none has that address."""
    nodes = list(_nodes(tree))
    articles = [node for node in nodes if _is_article(node)]
    if not articles:
        return StructuredData()
    node = next((node for node in articles if _same_page(url, node)), articles[0])
    corrections = _listed(node.get("correction"))[:_MAX_CORRECTIONS]
    return StructuredData(
        headline=_texts(node.get("headline"), "name"),
        author=_texts(_referred(node.get("author"), nodes), "name"),
        published=_texts(node.get("datePublished"), "@value"),
        modified=_texts(node.get("dateModified"), "@value"),
        language=_texts(node.get("inLanguage"), "alternateName"),
        corrections=tuple(filter(None, (_text(item, "text") for item in corrections))),
    )


def _nodes(tree: "HtmlElement") -> Iterator[dict[str, Any]]:
    """Yield the nodes of the page's blocks: on top, in a list, in a ``@graph``, or under ``mainEntity``."""
    blocks = (script for script in tree.iter("script") if script.text)
    for block, _ in zip(blocks, range(_MAX_BLOCKS), strict=False):
        try:
            content = json.loads(block.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _dicts(content):
            yield node
            yield from _dicts(node.get("@graph"))
            yield from _dicts(node.get("mainEntity"))


def _referred(value: Any, nodes: list[dict[str, Any]]) -> list[Any]:
    """Return values; those that only name a node of the page by its ``@id`` as that node (JSON-LD 1.1, 3.3)."""
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    return [known.get(str(item.get("@id")), item) if isinstance(item, dict) else item for item in _listed(value)]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _dicts(value: Any) -> Iterator[dict[str, Any]]:
    return (item for item in _listed(value) if isinstance(item, dict))


def _is_article(node: dict[str, Any]) -> bool:
    kinds = (kind for kind in _listed(node.get("@type")) if isinstance(kind, str))
    return any(_ARTICLE_TYPES.match(kind.rpartition("/")[2]) for kind in kinds)


def _same_page(url: str, node: dict[str, Any]) -> bool:
    pages = [node.get("url"), node.get("@id"), *_listed(node.get("mainEntityOfPage"))]
    addresses = [page.get("@id") if isinstance(page, dict) else page for page in pages]
    return any(isinstance(address, str) and _place(address) == _place(url) for address in addresses)


def _place(url: str) -> tuple[str, str] | None:
    """Return the host and path of an address; None for one that cannot be read."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return parts.netloc.casefold().removeprefix("www."), parts.path.rstrip("/")


def _texts(value: Any, key: str) -> str:
    return ", ".join(dict.fromkeys(filter(None, (_text(item, key) for item in _listed(value)))))


def _text(value: Any, key: str) -> str:
    """Return a value's text, or that under ``key`` of an object; an address is no text."""
    text = value.get(key) if isinstance(value, dict) else value
    if not isinstance(text, str) or re.match(r"https?://\S*\Z", text):
        return ""
    return " ".join(_TAG.sub(" ", html.unescape(_HALF.sub("\ufffd", text))).split())

"""A web page as a tree: parsed once, within bounds, with what no reader sees taken out.

libxml2's HTML parser knows neither entity declarations nor external files, and it stops at 256 levels. Pages
that would still cost too much are refused with the mend before work is spent on them.
"""

import re
from typing import TYPE_CHECKING

from service.core.errors import InvalidInput
from service.core.text.normalize import normalize

if TYPE_CHECKING:
    from lxml.html import HtmlElement, HTMLParser

#: elements of a page besides marks inside sentences; the extractor's time grows faster than they do
MAX_ELEMENTS = 10_000
#: attributes of one tag; the parser's time grows with their square
MAX_ATTRIBUTES = 1_000
#: links side by side in one element; beyond this it is a directory and no prose
MAX_LINKS = 500

_SEND_TEXT = "send the article's text as 'text' instead."

#: a document type with entities of its own, before the first element
_DECLARED_ENTITY = re.compile(
    r"\A(?>\s++|\ufeff|<\?[^>]*+>|<!--(?>.*?-->))*+<!DOCTYPE[^>\[]*+\[[^\]]*?<!ENTITY",
    re.IGNORECASE | re.DOTALL,
)
_CROWDED_TAG = re.compile(
    r"<[A-Za-z][^\s<>\"'=]*+"
    r"(?:\s*+[^\s<>\"'=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s<>\"']++))?+)"
    rf"{{{MAX_ATTRIBUTES}}}"
)

#: not for reading, or no part of the page's text; accelerated mobile pages (AMP) have elements of the kind, too
_UNREAD = frozenset({
    "canvas", "iframe", "math", "noscript", "object", "select", "style", "svg", "template", "textarea",
    "amp-ad", "amp-consent", "amp-embed", "amp-sidebar", "amp-sticky-ad", "amp-user-notification",
})  # fmt: skip
_HIDDEN_CLASSES = frozenset({"screen-reader", "screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: marks inside a sentence that a plain text does without
_MARKS = frozenset({
    "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "dfn", "em", "font", "i", "img", "ins", "mark", "meta",
    "nobr", "ruby", "small", "span", "strong", "sub", "sup", "tt", "u", "wbr",
})  # fmt: skip
#: blocks that the extractor takes apart as if they were marks
_WRAPPERS = ("address", "hgroup")


def parse(html: str) -> "HtmlElement":
    """Return the tree of a page without scripts (but for JSON-LD), styles and hidden parts.

    Raises InvalidInput (pointer ``/html``) for entity declarations, for a tag with MAX_ATTRIBUTES attributes,
    for more than MAX_ELEMENTS elements, for elements nested deeper than the parser goes, and for no element.
    """
    from lxml.html import HTMLParser

    clean = _storable(html)
    _refuse_before_parsing(clean)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    tree = _parsed(clean, parser)
    _drop_unread(tree)
    if sum(1 for element in tree.iter() if element.tag not in _MARKS) > MAX_ELEMENTS:
        raise InvalidInput(f"The page has more than {MAX_ELEMENTS:,} elements: {_SEND_TEXT}", pointer="/html")
    return tree


def reduce_to_prose(tree: "HtmlElement") -> None:
    """Take out of the body what text does without: marks inside sentences, and directories of links.

    Each piece of text between two tags becomes one run: the extractor's time grows with the square of small
    ones. A date inside a paragraph stays; the extractor takes ``time`` for a time stamp and would cut it out.
    """
    from lxml.etree import strip_tags

    body = tree.find("body")
    if body is None:
        return
    _open_layout_tables(body)
    strip_tags(body, *_MARKS)
    for element in list(body.iter()):
        links = element.findall("a") if len(element) > MAX_LINKS else ()
        for link in links if len(links) > MAX_LINKS else ():
            link.drop_tree()
        if element.tag == "p":
            strip_tags(element, "time")
        elif element.tag in _WRAPPERS:
            element.tag = "div"
        element.text, element.tail = element.text, element.tail


def _open_layout_tables(body: "HtmlElement") -> None:
    """Turn a table that arranges the page, since the headline stands in it, into boxes, without its menus."""
    for headline in list(body.iter("h1")):
        for table in list(headline.iterancestors("table")):
            for element in (table, *table.xpath("./* | ./tr/* | ./*/tr | ./*/tr/*")):
                if element.tag in ("td", "th") and _is_menu(element):
                    element.drop_tree()
                element.tag = "div"


def _is_menu(element: "HtmlElement") -> bool:
    linked = sum(len(link.text_content().strip()) for link in element.iter("a"))
    return 2 * linked > len(element.text_content().strip())


def _storable(html: str) -> str:
    try:
        return normalize(html).text
    except InvalidInput as error:
        raise InvalidInput(str(error), pointer="/html") from error


def _refuse_before_parsing(html: str) -> None:
    if _DECLARED_ENTITY.match(html):
        raise InvalidInput("A page declares no entities: remove those in its DOCTYPE.", pointer="/html")
    if _CROWDED_TAG.search(html):
        raise InvalidInput(
            f"A tag of the page has {MAX_ATTRIBUTES:,} attributes or more: {_SEND_TEXT}", pointer="/html"
        )


def _parsed(html: str, parser: "HTMLParser") -> "HtmlElement":
    from lxml.etree import ErrorTypes, LxmlError
    from lxml.html import document_fromstring

    try:
        tree = document_fromstring(html.encode(), parser=parser)
    except LxmlError as error:
        raise InvalidInput("There is no text in the page: send one that has.", pointer="/html") from error
    if any(entry.type == ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise InvalidInput(
            f"The page's elements are nested too deeply to be an article's: {_SEND_TEXT}", pointer="/html"
        )
    return tree


def _drop_unread(tree: "HtmlElement") -> None:
    for element in list(tree.iter()):
        if _is_unread(element) and element.getparent() is not None:
            element.drop_tree()


def _is_unread(element: "HtmlElement") -> bool:
    if element.tag == "script":
        return bool(element.get("type") != "application/ld+json")
    return (
        element.tag in _UNREAD
        or (element.get("hidden") is not None and element.tag != "body")
        or bool(_HIDDEN_STYLE.search(element.get("style", "")) and element.tag != "body")
        or not _HIDDEN_CLASSES.isdisjoint(element.get("class", "").split())
    )

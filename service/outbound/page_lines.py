"""The lines of a page as a reader sees them, in reading order, each with the boxes that it stands in."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
})  # fmt: skip
_SKIPPED = frozenset({"button", "head", "nav", "script"})
#: words of class names and ids that mark what surrounds an article on news sites
_FURNITURE = frozenset({
    "breadcrumb", "comment", "comments", "consent", "cookie", "disqus", "newsletter", "outbrain", "popular", "promo",
    "recirc", "recirculation", "recommended", "related", "sidebar", "subscribe", "taboola", "teaser", "teasers",
    "trending",
})  # fmt: skip
_NAME_PARTS = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, a heading, or any other stretch of text between two block boundaries."""

    text: str
    #: the ``article`` elements and pieces of furniture that it stands in, by number
    boxes: frozenset[int]
    #: most of it is a link to somewhere else
    linked: bool


def read_lines(tree: "HtmlElement") -> list[Line]:
    """Return the lines of a page's body. The tree may be as deep as the parser allows, 256 elements."""
    reader = _Reader()
    reader.read(tree, frozenset(), inside_link=False)
    reader.end_line(frozenset())
    return reader.lines


class _Reader:
    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._boxes = 0
        self._parts: list[str] = []
        self._linked = 0

    def read(self, element: "HtmlElement", boxes: frozenset[int], *, inside_link: bool) -> None:
        if element.tag in _SKIPPED:
            return
        inside = self._open_box(boxes) if _is_box(element) else boxes
        is_block, is_link = element.tag in _BLOCKS, inside_link or element.tag == "a"
        if is_block:
            self.end_line(boxes)
        self._add(element.text, is_link)
        for child in element:
            self.read(child, inside, inside_link=is_link)
            self._add(child.tail, is_link)
        if is_block:
            self.end_line(inside)

    def end_line(self, boxes: frozenset[int]) -> None:
        text = " ".join("".join(self._parts).split())
        if text:
            self.lines.append(Line(text, boxes, linked=2 * self._linked > len(text)))
        self._parts, self._linked = [], 0

    def _add(self, text: str | None, is_link: bool) -> None:
        if text:
            self._parts.append(text)
            self._linked += len(text.strip()) if is_link else 0

    def _open_box(self, boxes: frozenset[int]) -> frozenset[int]:
        self._boxes += 1
        return boxes | {self._boxes}


def _is_box(element: "HtmlElement") -> bool:
    if element.tag == "article":
        return True
    name = f"{element.get('class', '')} {element.get('id', '')}".lower()
    return not _FURNITURE.isdisjoint(_NAME_PARTS.findall(name))

"""An article out of its web page: the text as read, and what the page says of it.

Trafilatura finds the body: it returns paragraphs, headings and list items apart and leaves captions and
other stories out, where readability-lxml hands back markup with the captions in, and selectolax, the lighter
parser, has no rules for finding an article at all. What it leaves out as well is a notice beside the body,
so a second pass of our own puts those back. It is given a parsed tree and no address, so it has nothing to
fetch; and it runs without readability and jusText to compare with, so that a small edit does not bring in
another algorithm and change the whole text.
"""

import logging
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from service.core.editorial.notices import find_notices
from service.core.errors import InvalidInput
from service.core.text.language import language_of
from service.outbound.page_lines import read_lines
from service.outbound.page_metadata import read_metadata
from service.outbound.page_notices import key, notes_outside, with_notes
from service.outbound.page_tree import parse, reduce_to_prose
from service.outbound.structured_data import read_structured_data

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class Page:
    """An article as its web page has it."""

    #: the headline; empty where the page has none
    title: str
    #: the authors; empty where the page names none
    byline: str
    #: its paragraphs in reading order, editorial notices included, with a blank line between two
    text: str
    #: BCP 47; None where the page does not tell
    lang: str | None
    #: when the page says it was published, UTC
    published_at: datetime | None
    #: when the page says it was changed, UTC
    modified_at: datetime | None


def extract(html: str, url: str) -> Page:
    """Return the article in a page. Nothing is fetched: ``url`` tells which of its articles is meant.

    Raises InvalidInput (pointer ``/html``) for a page without text, and for one that is no page or too
    large to read (see ``page_tree.parse``).
    """
    tree = parse(html)
    data = read_structured_data(tree, url)
    metadata = read_metadata(tree, data)
    headlines = {key(metadata.title), *(key(heading.text_content()) for heading in tree.iter("h1"))}
    reduce_to_prose(tree)
    body = _without_headline(_body(tree), headlines)
    lang = metadata.lang or language_of("\n".join(body))
    paragraphs = with_notes(body, notes_outside(body, headlines, read_lines(tree), lang))
    paragraphs += _corrections_untold(data.corrections, paragraphs, lang)
    if not paragraphs:
        raise InvalidInput(
            "There is no text in the page: send it as a reader sees it, or the article's text as 'text'.",
            pointer="/html",
        )
    return Page(
        title=metadata.title,
        byline=metadata.byline,
        text="\n\n".join(paragraphs),
        lang=metadata.lang,
        published_at=metadata.published_at,
        modified_at=metadata.modified_at,
    )


def _body(tree: "HtmlElement") -> list[str]:
    """Return the paragraphs of a page's main text.

    It is loaded when the first page comes, since that takes most of a second. Its two caches of texts
    are emptied after each page, since they keep the last thousand texts however long (its own ``reset_caches``
    also collects the whole process's garbage). What it would log of an empty page is our answer to it.
    """
    from trafilatura import bare_extraction
    from trafilatura.utils import line_processing, trim

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = bare_extraction(tree, fast=True, include_comments=False)
    trim.cache_clear()
    line_processing.cache_clear()
    text = document.text if document is not None and not isinstance(document, dict) else None
    return [paragraph for line in (text or "").split("\n") if (paragraph := line.strip())]


def _without_headline(body: list[str], headlines: set[str]) -> list[str]:
    return body[1:] if body and key(body[0]) in headlines else body


def _corrections_untold(corrections: tuple[str, ...], paragraphs: list[str], lang: str) -> list[str]:
    """Return the corrections that only the page's structured data tells, each recognisable as one."""
    told = "".join(map(key, paragraphs))
    texts = [text for text in dict.fromkeys(corrections) if key(_bare(text)) not in told]
    return [text if find_notices(text, lang) else f"Correction: {text}" for text in texts]


def _bare(text: str) -> str:
    """Return a correction's text without its label, which a page may set apart."""
    return re.sub(r"\A\s*[^\s:]{1,20}:\s", "", text)

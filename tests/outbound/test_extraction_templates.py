"""Pages as the templates of news sites make them: ``pages/NAME.html``, and what is to be read in ``NAME.json``."""

import json
from pathlib import Path

import pytest

from service.outbound.extraction import Page, extract

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))


def read(name: str) -> tuple[Page, dict[str, object]]:
    """Return what is read in a page, and what is to be read there."""
    found = extract((PAGES / f"{name}.html").read_text("utf-8"), f"https://paper.example/{name}")
    return found, json.loads((PAGES / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_the_text_of_a_page_is_its_paragraphs_and_notices_in_order_and_nothing_else(name: str) -> None:
    found, expected = read(name)
    assert found.text.split("\n\n") == expected["text"]


@pytest.mark.parametrize("field", ["title", "byline", "lang"])
@pytest.mark.parametrize("name", NAMES)
def test_a_page_tells_headline_authors_and_language(name: str, field: str) -> None:
    found, expected = read(name)
    assert getattr(found, field) == expected[field]


@pytest.mark.parametrize("field", ["published_at", "modified_at"])
@pytest.mark.parametrize("name", NAMES)
def test_a_page_tells_when_it_was_published_and_changed(name: str, field: str) -> None:
    found, expected = read(name)
    moment = getattr(found, field)
    assert (moment and moment.isoformat()) == expected[field]

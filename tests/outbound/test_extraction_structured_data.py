import json
from datetime import UTC, datetime
from typing import Any

import pytest

from service.outbound.extraction import extract
from tests.support.pages import PARAGRAPHS, URL, page

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Pier &amp; quay to close",
    "author": [{"@type": "Person", "name": "Ada Marsh"}, {"@type": "Person", "name": "Bo Lind"}],
    "datePublished": "2026-03-01T08:00:00Z",
    "dateModified": "2026-03-02T11:30:00+01:00",
    "inLanguage": "en-IE",
}
COMMENT = "The pier opened in 1912, not in 1921."
BODY = "\n\n".join(PARAGRAPHS)


def block(content: Any) -> str:
    written = content if isinstance(content, str) else json.dumps(content)
    return f'<script type="application/ld+json">{written}</script>'


@pytest.mark.parametrize(
    "content",
    [
        ARTICLE,
        [{"@type": "Organization", "name": "Harbour Post"}, ARTICLE],
        {"@graph": [{"@type": "WebSite", "headline": "Harbour Post"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        ARTICLE | {"@type": ["https://schema.org/ReportageNewsArticle", "CreativeWork"]},
        ARTICLE | {"author": "Ada Marsh, Bo Lind", "inLanguage": {"@type": "Language", "alternateName": "en-IE"}},
    ],
)
def test_the_articles_own_node_is_read_wherever_it_stands(content: Any) -> None:
    extracted = extract(page(head=block(content) + '<meta name="author" content="A. Nother">'), URL)
    assert (extracted.title, extracted.byline, extracted.lang) == (
        "Pier & quay to close",
        "Ada Marsh, Bo Lind",
        "en-IE",
    )
    assert extracted.published_at == datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
    assert extracted.modified_at == datetime(2026, 3, 2, 10, 30, tzinfo=UTC)


def test_of_several_articles_the_one_with_the_pages_address_is_meant() -> None:
    other = ARTICLE | {"headline": "Lighthouse sold", "url": "https://harbourpost.example/news/lighthouse"}
    own = ARTICLE | {"mainEntityOfPage": {"@id": "https://www.harbourpost.example/news/pier/?ref=home"}}
    assert extract(page(head=block([other, own])), URL).title == "Pier & quay to close"
    assert extract(page(head=block([other, ARTICLE])), URL).title == "Lighthouse sold"


@pytest.mark.parametrize(
    "content", ['{"@type": "NewsArticle",', "[" * 200_000, "null", '"text"', "[1, [2]]", '{"@type": 7}']
)
def test_a_block_that_says_nothing_is_passed_over(content: str) -> None:
    extracted = extract(page(head=block(content) + block(ARTICLE)), URL)
    assert extracted.title == "Pier & quay to close"


@pytest.mark.parametrize(
    "odd",
    [
        {"headline": 3, "author": [None, 5, {}], "datePublished": [], "inLanguage": {}, "correction": 1},
        {"url": "http://["},
    ],
)
def test_values_of_odd_kinds_are_passed_over(odd: dict[str, Any]) -> None:
    assert extract(page(head=block(ARTICLE | odd)), URL).text == BODY


def test_half_of_a_character_is_shown_as_one_that_cannot_be_shown() -> None:
    cut = block(json.dumps(ARTICLE | {"headline": "Pier shut \N{ANCHOR}\ud83d", "author": "Ada \udfff Marsh"}))
    extracted = extract(page(head=cut), URL)
    assert (extracted.title, extracted.byline) == ("Pier shut \N{ANCHOR}\ufffd", "Ada \ufffd Marsh")


def test_a_headline_or_byline_longer_than_one_may_send_is_none() -> None:
    endless = ARTICLE | {"headline": "pier " * 2_001, "author": ["Ada Marsh"] + [f"Author {n}" for n in range(2_000)]}
    extracted = extract(page(head=block(endless) + '<meta name="author" content="A. Nother">'), URL)
    assert extracted.title == extract(page(), URL).title
    assert extracted.byline == "A. Nother"


def test_a_list_of_corrections_is_read_as_far_as_an_article_may_have_some() -> None:
    listed = [f"The pier opened in {year}, not in 1921." for year in range(1_800, 1_900)]
    assert extract(page(head=block(ARTICLE | {"correction": listed})), URL).text.count("Correction: ") == 20


@pytest.mark.parametrize(
    "correction",
    [
        COMMENT,
        {"@type": "CorrectionComment", "text": COMMENT, "datePublished": "2026-03-02"},
        [{"@type": "CorrectionComment", "text": f"<p>{COMMENT}</p>"}, COMMENT],
    ],
)
def test_a_correction_that_only_the_structured_data_tells_stands_at_the_bottom(correction: Any) -> None:
    extracted = extract(page(head=block(ARTICLE | {"correction": correction})), URL)
    assert extracted.text == f"{BODY}\n\nCorrection: {COMMENT}"


def test_a_correction_that_reads_as_one_gets_no_label() -> None:
    text = "An earlier version of this article misstated the year in which the pier opened."
    assert extract(page(head=block(ARTICLE | {"correction": text})), URL).text == f"{BODY}\n\n{text}"


@pytest.mark.parametrize(
    "correction", ["https://harbourpost.example/corrections/7", "", None, {"@type": "CorrectionComment"}]
)
def test_an_address_or_nothing_is_no_correction(correction: Any) -> None:
    assert extract(page(head=block(ARTICLE | {"correction": correction})), URL).text == BODY


@pytest.mark.parametrize("printed", [f"<p>{COMMENT}</p>", f"<aside><h4>Correction</h4><p>{COMMENT}</p></aside>"])
@pytest.mark.parametrize("told", [COMMENT, f"Correction: {COMMENT}"])
def test_a_correction_that_the_page_prints_is_not_told_twice(printed: str, told: str) -> None:
    html = page(head=block(ARTICLE | {"correction": told}), inside=printed)
    assert extract(html, URL).text.count("1921") == 1

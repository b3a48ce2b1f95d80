import socket
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from service.core.errors import InvalidInput
from service.outbound.extraction import extract
from tests.support.pages import PARAGRAPHS, URL, page


def test_the_text_is_the_paragraphs_of_the_article_with_a_blank_line_between_two() -> None:
    assert extract(page(), URL).text == "\n\n".join(PARAGRAPHS)


def test_the_headline_is_not_a_paragraph() -> None:
    extracted = extract(page(), URL)
    assert extracted.title == "Ferry pier to close"
    assert "Ferry pier to close" not in extracted.text


def test_headings_and_list_items_are_paragraphs_of_their_own() -> None:
    text = extract(
        page(inside="<h2>What it costs</h2><ul><li>Tickets stay the same.</li></ul><p>That is all.</p>"), URL
    )
    assert text.text.split("\n\n")[-3:] == ["What it costs", "- Tickets stay the same.", "That is all."]


def test_marks_and_dates_inside_a_sentence_leave_it_whole() -> None:
    sentence = "On <time datetime='2026-03'>2 March</time> the <b>harbour</b> <span>board</span> met <i>again</i>."
    assert extract(page(paragraphs=(*PARAGRAPHS, sentence)), URL).text.endswith(
        "On 2 March the harbour board met again."
    )


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>Boats to nowhere are sunk.</p>",
        '<p style="display: none">Boats to nowhere are sunk.</p>',
        '<p>Boats <span class="sr-only">to nowhere</span> sail.</p>',
        "<script>Boats to nowhere</script>",
        "<noscript><p>Boats to nowhere are sunk.</p></noscript>",
        "<!-- Boats to nowhere -->",
    ],
)
def test_what_a_reader_does_not_see_is_no_text(hidden: str) -> None:
    assert "nowhere" not in extract(page(inside=hidden), URL).text


def test_captions_navigation_and_other_stories_are_no_text() -> None:
    beside = (
        "<figure><img src=x><figcaption>The pier in winter</figcaption></figure>"
        '<section class="related"><article><h3><a href="/x">Lighthouse sold</a></h3><p>By whom?</p></article>'
        "</section>"
    )
    assert extract(page(after=beside), URL).text == "\n\n".join(PARAGRAPHS)


def test_a_page_of_a_few_words_has_a_text() -> None:
    assert extract("<html><body><p>The pier is closed.</p></body></html>", URL).text == "The pier is closed."


def test_a_declared_encoding_is_of_no_account_since_the_page_is_text_already() -> None:
    html = '<?xml version="1.0" encoding="latin-1"?>' + page(head='<meta charset="latin-1">')
    assert "“We have no choice,” she said." in extract(html, URL).text


@pytest.mark.parametrize(
    "html",
    [
        "",
        " \n",
        "<html></html>",
        "<html><body><img src=x></body></html>",
        "<html><body><script>x</script></body></html>",
    ],
)
def test_a_page_without_text_is_refused(html: str) -> None:
    with pytest.raises(InvalidInput, match="no text in the page") as refused:
        extract(html, URL)
    assert refused.value.pointer == "/html"


def test_half_a_character_is_refused_and_a_control_character_is_marked() -> None:
    with pytest.raises(InvalidInput, match="lone surrogate") as refused:
        extract("<p>The pier \ud83d is closed.</p>", URL)
    assert refused.value.pointer == "/html"
    assert extract("<p>The pier\x00 is closed.</p>", URL).text == "The pier\ufffd is closed."


def test_the_same_page_gives_the_same_article_each_time() -> None:
    first = extract(page(), URL)
    extract(page(paragraphs=PARAGRAPHS[:2]), URL)
    assert extract(page(), URL) == first


def test_a_changed_word_changes_that_word_only() -> None:
    changed = tuple(paragraph.replace("eleven", "twelve") for paragraph in PARAGRAPHS)
    assert extract(page(paragraphs=changed), URL).text == extract(page(), URL).text.replace("eleven", "twelve")


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    html = page(head='<link rel="canonical" href="http://10.0.0.1/"><base href="http://10.0.0.1/">').replace(
        "<!DOCTYPE html>", '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://10.0.0.1/x.dtd">'
    )
    assert extract(html, URL).text == "\n\n".join(PARAGRAPHS)


def test_the_extractor_is_not_loaded_before_the_first_page() -> None:
    loaded = "import sys, service.outbound.extraction; print('trafilatura' in sys.modules, 'lxml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_headline_author_dates_and_language_come_from_the_markup_where_there_is_no_json() -> None:
    head = (
        '<meta property="og:title" content="Pier to close in June"><meta name="author" content="Ada Marsh">'
        '<meta property="article:published_time" content="2026-03-01T09:00:00+01:00">'
        '<meta property="article:modified_time" content="2026-03-02T10:30:00Z">'
    )
    extracted = extract(page(head=head), URL)
    assert (extracted.title, extracted.byline, extracted.lang) == (
        "Pier to close in June",
        "Ada Marsh",
        "en-GB",
    )
    assert extracted.published_at == datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
    assert extracted.modified_at == datetime(2026, 3, 2, 10, 30, tzinfo=UTC)


def test_a_printed_byline_serves_where_no_meta_element_names_the_author() -> None:
    profile = '<meta property="article:author" content="https://social.example/ada">'
    assert extract(page(head=profile, before='<p class="byline">By Ada Marsh</p>'), URL).byline == "By Ada Marsh"


@pytest.mark.parametrize("written", ["2026-03-01", "2026-03-01T09:00:00", "yesterday", "0001-01-01T00:00:00+14:00", ""])
def test_a_date_that_names_no_moment_is_none(written: str) -> None:
    head = f'<meta property="article:published_time" content="{written}">'
    assert extract(page(head=head), URL).published_at is None


@pytest.mark.parametrize(("written", "read"), [("en_GB", "en-GB"), ("DE", "de"), ("English", None), ("", None)])
def test_a_language_is_a_tag_of_bcp_47_or_none(written: str, read: str | None) -> None:
    assert extract(page().replace("en-GB", written), URL).lang == read


def test_an_empty_page_has_no_metadata_but_its_text() -> None:
    extracted = extract("<p>The pier is closed.</p>", URL)
    assert (extracted.title, extracted.byline, extracted.lang, extracted.published_at) == ("", "", None, None)

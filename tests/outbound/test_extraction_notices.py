import pytest

from service.core.editorial.notices import NoticeKind, find_notices
from service.outbound.extraction import extract
from tests.support.pages import PARAGRAPHS, URL, page

NOTICE = "Correction: An earlier version of this article said the pier opened in 1921. It opened in 1912."
BODY = "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "box",
    [
        "<div>{}</div>",
        "<aside><p>{}</p></aside>",
        '<section class="article-correction"><p><em>{}</em></p></section>',
        '<footer class="article-footer"><div><strong>{}</strong></div></footer>',
    ],
)
def test_a_notice_beside_the_article_is_put_where_it_stands(box: str) -> None:
    notice = box.format(NOTICE)
    assert extract(page(before=notice), URL).text == f"{NOTICE}\n\n{BODY}"
    assert extract(page(after=notice), URL).text == f"{BODY}\n\n{NOTICE}"


def test_a_notice_between_two_paragraphs_keeps_its_place() -> None:
    html = page().replace(f"<p>{PARAGRAPHS[2]}", f"<aside>{NOTICE}</aside><p>{PARAGRAPHS[2]}")
    assert extract(html, URL).text.split("\n\n") == [*PARAGRAPHS[:2], NOTICE, *PARAGRAPHS[2:]]


def test_a_label_on_a_line_of_its_own_stays_with_its_text() -> None:
    note = "<div><h4>Editor’s note</h4><p>This article was updated to add the cost of the repairs.</p></div>"
    text = extract(page(after=note), URL).text
    assert text.endswith("\n\nEditor’s note\n\nThis article was updated to add the cost of the repairs.")
    assert [notice.kind for notice in find_notices(text)] == [NoticeKind.EDITORS_NOTE]


def test_a_notice_in_the_body_is_not_told_twice() -> None:
    assert extract(page(paragraphs=(*PARAGRAPHS, NOTICE)), URL).text.count("1921") == 1


def test_a_notice_repeated_for_two_widths_of_screen_is_one() -> None:
    assert extract(page(before=f"<div>{NOTICE}</div>", after=f"<aside>{NOTICE}</aside>"), URL).text.count("1921") == 1


def test_a_page_of_which_only_the_retraction_is_left_has_that_for_its_text() -> None:
    note = "<aside><p>This article has been retracted because its main source was not who he said.</p></aside>"
    extracted = extract(page(inside=note, paragraphs=()), URL)
    assert [notice.kind for notice in find_notices(extracted.text)] == [NoticeKind.RETRACTION]


@pytest.mark.parametrize(
    "beside",
    [
        f'<section class="related-stories"><p>{NOTICE}</p></section>',
        f'<div id="comments"><p>{NOTICE}</p></div>',
        f"<article><h3>School bus times</h3><p>{NOTICE}</p></article>",
        f"<nav><p>{NOTICE}</p></nav>",
        f'<div><a href="/corrections">{NOTICE}</a></div>',
        f"<div hidden>{NOTICE}</div>",
        "<p>We correct our errors: read our corrections policy.</p>",
        "<p>Updated 2 March 2026, 10.30</p>",
        "<p>Sign up for news updates from the harbour.</p>",
    ],
)
def test_what_is_no_notice_about_this_article_stays_outside(beside: str) -> None:
    assert extract(page(after=beside), URL).text == BODY


def test_a_wrapper_named_like_furniture_is_none_when_it_holds_the_article() -> None:
    html = page(after=f"<div>{NOTICE}</div>").replace("<main>", '<main class="with-comments related">')
    assert extract(html, URL).text == f"{BODY}\n\n{NOTICE}"


def test_a_page_of_corrections_brings_no_more_than_twenty() -> None:
    notes = "".join(f"<div>{NOTICE.replace('1921', str(1800 + year))}</div>" for year in range(50))
    assert extract(page(after=notes), URL).text.count("Correction:") == 20

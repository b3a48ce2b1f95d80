import re

import pytest

from service.core.errors import InvalidInput
from service.outbound.extraction import extract
from service.outbound.page_tree import MAX_ATTRIBUTES, MAX_ELEMENTS
from tests.support.growth import FACTOR, grows_linearly
from tests.support.pages import PARAGRAPHS, URL, page

SIZE = 400_000

BOMB = (
    '<?xml version="1.0"?><!-- a page --><!DOCTYPE lol [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>'
    "<html><body><p>&lol2;</p></body></html>"
)
EXTERNAL = '<!DOCTYPE html [\n<!ELEMENT p ANY>\n<!entity xxe SYSTEM "file:///etc/passwd">]><html><body><p>&xxe;</p></body></html>'


@pytest.mark.parametrize("html", [BOMB, EXTERNAL])
def test_a_page_that_declares_entities_is_refused(html: str) -> None:
    with pytest.raises(InvalidInput, match="declares no entities") as refused:
        extract(html, URL)
    assert refused.value.pointer == "/html"


def test_an_entity_that_nobody_declared_stays_as_it_is_written() -> None:
    assert extract("<p>The pier &xxe; is closed.</p>", URL).text == "The pier &xxe; is closed."


def test_a_doctype_without_entities_is_as_good_as_any() -> None:
    html = page().replace("<!DOCTYPE html>", "<!DOCTYPE html [<!ATTLIST html xmlns:og CDATA #IMPLIED>]>")
    assert extract(html, URL).text.startswith(PARAGRAPHS[0])


def assert_refused(html: str, reason: str) -> None:
    with pytest.raises(InvalidInput, match=reason) as refused:
        extract(html, URL)
    assert refused.value.pointer == "/html"


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "unknown"])
def test_a_hundred_thousand_nested_elements_are_refused(tag: str) -> None:
    html = f"<html><body>{f'<{tag}>' * 100_000}The pier is closed.{f'</{tag}>' * 100_000}</body></html>"
    assert_refused(html, "nested too deeply")


def test_two_hundred_nested_elements_are_read() -> None:
    html = f"<html><body>{'<div>' * 200}<p>The pier is closed.</p>{'</div>' * 200}</body></html>"
    assert extract(html, URL).text == "The pier is closed."


@pytest.mark.parametrize("unit", ["<p>x</p>", "<div>x</div>", "<script>x</script><p>", "<a href=x>y</a>"])
def test_a_page_of_too_many_elements_is_refused(unit: str) -> None:
    assert_refused("<html><body>" + unit * (2 * MAX_ELEMENTS), "more than 10,000 elements")


@pytest.mark.parametrize("attribute", ["{}", "{}=x", '{}="x y"', "{} = 'x>y'"])
def test_a_tag_of_too_many_attributes_is_refused(attribute: str) -> None:
    attributes = " ".join(attribute.format(f"a{number}") for number in range(40 * MAX_ATTRIBUTES))
    assert_refused(f"<html><body><p {attributes}>The pier is closed.</p>", "attributes or more")


@pytest.mark.parametrize(
    "unit",
    [
        "x",
        "- w ",
        "<em>some</em> words ",
        '<span class="a">x</span> ',
        '<p>words <a href="/x">one</a> ',
        "<cite>x</cite> ",
        "<address>x</address> ",
        "On <time>2 March</time> it closed. ",
        '<time class="updated" datetime="x">2 March</time>',
        "<table><tr><td><h1>Pier</h1><a href=x>y</a></table>",
        "<p>The council met.</p><aside>Correction: the year was wrong.</aside>",
    ],
)
def test_a_page_costs_no_more_than_its_length(unit: str) -> None:
    elements = max(1, len(re.findall("<[a-z]", unit)))
    size = min(30_000, (MAX_ELEMENTS - 10) // elements * len(unit)) // FACTOR
    assert grows_linearly(read_article, unit, size)


def read_article(text: str) -> None:
    extract("<html><body><article><p>" + text, URL)


@pytest.mark.parametrize("unit", ["<a b=", '<a "', "<a b='", "<!--", "<", "&", "<a b c d ", "<!DOCTYPE ["])
def test_broken_markup_costs_no_more_than_its_length(unit: str) -> None:
    assert grows_linearly(read_or_refused, unit, SIZE // FACTOR)


def read_or_refused(html: str) -> None:
    try:
        extract(html, URL)
    except InvalidInput as refused:
        assert refused.pointer == "/html"

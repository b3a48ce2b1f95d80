import re
import time

import pytest

from service.core.errors import InvalidInput
from service.outbound.extraction import extract
from service.outbound.page_tree import MAX_ATTRIBUTES, MAX_ELEMENTS
from tests.support.pages import PARAGRAPHS, URL, page

#: seconds for the worst of these pages on a machine that is busy with other tests; alone they take under one
BOUND = 10
SIZE = 500_000

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


def refused_in_time(html: str, reason: str) -> None:
    start = time.process_time()
    with pytest.raises(InvalidInput, match=reason) as refused:
        extract(html, URL)
    assert refused.value.pointer == "/html"
    assert time.process_time() - start < BOUND


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "unknown"])
def test_a_hundred_thousand_nested_elements_are_refused(tag: str) -> None:
    html = f"<html><body>{f'<{tag}>' * 100_000}The pier is closed.{f'</{tag}>' * 100_000}</body></html>"
    refused_in_time(html, "nested too deeply")


def test_two_hundred_nested_elements_are_read() -> None:
    html = f"<html><body>{'<div>' * 200}<p>The pier is closed.</p>{'</div>' * 200}</body></html>"
    assert extract(html, URL).text == "The pier is closed."


@pytest.mark.parametrize("unit", ["<p>x</p>", "<div>x</div>", "<script>x</script><p>", "<a href=x>y</a>"])
def test_a_page_of_too_many_elements_is_refused(unit: str) -> None:
    refused_in_time("<html><body>" + unit * (2 * MAX_ELEMENTS), "more than 10,000 elements")


@pytest.mark.parametrize("attribute", ["{}", "{}=x", '{}="x y"', "{} = 'x>y'"])
def test_a_tag_of_too_many_attributes_is_refused(attribute: str) -> None:
    attributes = " ".join(attribute.format(f"a{number}") for number in range(40 * MAX_ATTRIBUTES))
    refused_in_time(f"<html><body><p {attributes}>The pier is closed.</p>", "attributes or more")


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
        "<p>The council met.</p><aside>Correction: the year was wrong.</aside>",
    ],
)
def test_a_page_at_the_bounds_is_read_in_bounded_time(unit: str) -> None:
    count = min(SIZE // len(unit), (MAX_ELEMENTS - 10) // max(1, len(re.findall("<[a-z]", unit))))
    html = "<html><body><article><p>" + unit * count
    start = time.process_time()
    extract(html, URL)
    assert time.process_time() - start < BOUND


@pytest.mark.parametrize("unit", ["<a b=", '<a "', "<a b='", "<!--", "<", "&", "<a b c d ", "<!DOCTYPE ["])
def test_broken_markup_is_read_in_bounded_time(unit: str) -> None:
    start = time.process_time()
    try:
        extract(unit * (SIZE // len(unit)), URL)
    except InvalidInput as refused:
        assert refused.pointer == "/html"
    assert time.process_time() - start < BOUND

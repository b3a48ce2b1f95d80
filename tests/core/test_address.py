"""Which addresses name the same article."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from service.core.address import canonical
from service.core.errors import InvalidInput
from tests.support.growth import grows_linearly

ARTICLE = "https://gazette.example/news/bridge"

SAME_ARTICLE = [
    "http://gazette.example/news/bridge",
    "HTTPS://Gazette.EXAMPLE/news/bridge",
    "https://gazette.example./news/bridge",
    "https://gazette.example:443/news/bridge",
    "http://gazette.example:80/news/bridge",
    "https://gazette.example/news/bridge/",
    "https://gazette.example/news/bridge#comments",
    "https://gazette.example/news/bridge?",
    "https://gazette.example/news/bridge?utm_source=feed&utm_medium=rss",
    "https://gazette.example/news/bridge?fbclid=abc&GCLID=def",
    "https://gazette.example/news/bridge?amp=1",
    "https://gazette.example/news/bridge?outputType=amp",
    "https://gazette.example/news/bridge/amp",
    "https://gazette.example/news/bridge/amp/",
    "https://gazette.example/amp/news/bridge",
    "https://gazette.example/news/./bridge",
    "https://gazette.example/old/../news/bridge",
    "https://gazette.example/n%65ws/bridge",
    "https://gazette.example/news/bridge?&",
]

OTHER_ARTICLES = [
    "https://www.gazette.example/news/bridge",
    "https://gazette.example:8443/news/bridge",
    "https://gazette.example/news/Bridge",
    "https://gazette.example/news/bridge?id=7",
    "https://gazette.example/news/bridge/2",
    "https://gazette.example/news/bridge-amp",
    "https://gazette.example/news/amplifier",
    "https://gazette.example/news%2Fbridge",
    "https://gazette.example//news/bridge",
]

REFUSED = [
    "",
    "gazette.example/news",
    "//gazette.example/news",
    "/news/bridge",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,<p>x",
    "ftp://gazette.example/news",
    "https://editor:secret@gazette.example/",
    "https://editor@gazette.example/",
    "https://gazette.example@attacker.example/",
    "https:\\\\gazette.example\\news",
    "https://gazette.example\\@attacker.example/",
    "https://gazette.example/a b",
    "https://gazette.example/a\tb",
    "https://gazette.example/a\r\nHost: x",
    "https://gazette.example/\x00",
    "https://gazette.example/\x85",
    "https://gazette.example/\ud800",
    "https:///news",
    "https:news",
    "https://:443/",
    "https://gazette.example:0/",
    "https://gazette.example:70000/",
    "https://gazette.example:http/",
    "https://[::1/",
    "https://[::1]x/",
    "https://[fe80::1%25eth0]/",
    "https://[nonsense]/",
    "https://gazette..example/",
    "https://-gazette.example/",
    "https://" + "a" * 64 + ".example/",
    "https://gazette%2eexample/",
    "https://gazette.example/" + "a" * 65_536,
]


@pytest.mark.parametrize("url", SAME_ARTICLE)
def test_these_name_the_same_article(url: str) -> None:
    assert canonical(url) == ARTICLE


@pytest.mark.parametrize("url", OTHER_ARTICLES)
def test_these_name_another_article(url: str) -> None:
    assert canonical(url) != ARTICLE


@pytest.mark.parametrize("url", REFUSED)
def test_these_are_refused_and_the_error_points_to_the_field(url: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        canonical(url)
    assert caught.value.pointer == "/url"
    assert str(caught.value).startswith("The address ")


def test_a_query_keeps_what_matters_in_its_order() -> None:
    url = "https://gazette.example/story?b=2&utm_campaign=x&a=1&ns_source=y&tag=a+b%26c"
    assert canonical(url) == "https://gazette.example/story?b=2&a=1&tag=a+b%26c"


def test_an_international_name_is_written_in_punycode_and_a_lookalike_stays_apart() -> None:
    assert canonical("https://bücher.example/é") == "https://xn--bcher-kva.example/%C3%A9"
    assert canonical("https://BÜCHER.example/%c3%a9") == "https://xn--bcher-kva.example/%C3%A9"
    assert canonical("https://gаzette.example/news/bridge") != ARTICLE  # the first a is Cyrillic


def test_an_ipv6_address_is_written_in_its_shortest_form() -> None:
    assert canonical("http://[2A00:0:0::1]:8080/x") == "https://[2a00::1]:8080/x"


def test_a_mobile_file_name_stands_for_the_article() -> None:
    assert canonical("https://gazette.example/story.amp.html") == canonical("https://gazette.example/story.html")


def test_a_lone_percent_sign_becomes_an_escape() -> None:
    assert canonical("https://gazette.example/100%/x%zz") == "https://gazette.example/100%25/x%25zz"


PIECES = [
    "/",
    ".",
    "..",
    "amp",
    "/amp",
    ".amp",
    ".html",
    "%",
    "%2e",
    "%41",
    "?",
    "&",
    "=",
    "#",
    "utm_a",
    "é",
    ":80",
    "x",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@example("/x/amp/amp/")
@example("/x.amp.amp.html")
@example("/amp/amp")
@example("?amp&&amp=1")
def test_the_canonical_form_of_a_canonical_form_is_itself(tail: str) -> None:
    once = canonical("http://gazette.example/" + tail)
    assert canonical(once) == once


@given(st.text(max_size=60))
def test_any_text_is_either_an_address_or_refused(text: str) -> None:
    for url in (text, "https://" + text, "https://gazette.example/" + text):
        try:
            found = canonical(url)
        except InvalidInput as error:
            assert error.pointer == "/url"
        else:
            assert canonical(found) == found
            assert found.isascii()


@pytest.mark.parametrize("unit", ["/amp", ".amp", "%", "%41", "/..", "&utm_", "a.", "-", "[", "é"])
def test_an_address_costs_no_more_than_its_length(unit: str) -> None:
    assert grows_linearly(lambda path: canonical("https://gazette.example/" + path), unit, 250, 0.0003)

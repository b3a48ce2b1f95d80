import contextlib
import gzip
import json

import pytest
from flask import Request
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.test import EnvironBuilder

from service.web.errors import InvalidFields, MalformedJson, PayloadTooLarge, UnsupportedMediaType
from service.web.json_body import DEPTH, check_media_type, gunzip, parse, pointer

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


@given(values)
def test_what_json_can_say_is_read_as_it_was_written(value):
    assert parse(json.dumps(value).encode(errors="surrogatepass")) == value


@given(st.binary(max_size=60))
def test_no_bytes_end_in_anything_but_a_value_or_one_of_two_errors(body):
    with contextlib.suppress(MalformedJson, InvalidFields):
        parse(body)


def request(content_type, method="POST"):
    return Request(EnvironBuilder(method=method, headers={"Content-Type": content_type}).get_environ())


def test_an_error_names_line_and_column():
    with pytest.raises(MalformedJson, match="Line 2, column 10"):
        parse(b'{"title": "x",\n "text": nope}')


@pytest.mark.parametrize("body", [b"", b"  \n"])
def test_an_empty_body_is_not_json(body):
    with pytest.raises(MalformedJson, match="empty"):
        parse(body)


@pytest.mark.parametrize("opening, closing", [(b"[", b"]"), (b'{"a":', b"}")])
def test_nesting_ends_at_the_limit_whatever_the_interpreter_could_take(opening, closing):
    def nested(depth):
        return opening * depth + b"1" + closing * depth

    assert parse(nested(DEPTH))
    for depth in (DEPTH + 1, 100_000):
        with pytest.raises(MalformedJson, match="nested deeper"):
            parse(nested(depth))


@pytest.mark.parametrize("text", ['{"a": 1, "a": 1}', '{"b": [{"a": 1, "c": 2, "a": 3}]}'])
def test_a_repeated_name_is_refused(text):
    with pytest.raises(MalformedJson, match='"a" occurs twice'):
        parse(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "NaN",
        "Infinity",
        "-Infinity",
        "1e400",
        "-1e999",
        "9223372036854775808",
        "-9223372036854775809",
        "9" * 5_000,
    ],
)
def test_a_number_that_cannot_be_kept_is_refused_with_its_place(text):
    with pytest.raises(InvalidFields) as caught:
        parse(f'{{"a": [0, {text}]}}'.encode())
    assert [fault.pointer for fault in caught.value.faults] == ["/a/1"]


def test_of_a_million_faults_the_first_hundred_are_named_and_no_more_are_looked_for():
    body = f"[{'NaN,' * 1_000_000}1]".encode()
    with pytest.raises(InvalidFields, match=r"And many more\.$") as caught:
        parse(body)
    assert [fault.pointer for fault in caught.value.faults] == [f"/{index}" for index in range(100)]


@pytest.mark.parametrize("text", ["9223372036854775807", "-9223372036854775808", "1e308", "0.1"])
def test_a_number_at_the_edge_is_read(text):
    assert parse(text.encode()) == json.loads(text)


@pytest.mark.parametrize(
    "text, place",
    [(r'{"title": "\ud800"}', "/title"), (r'{"a": {"\udfff": 1}}', "/a"), (r'["\udc00\ud800"]', "/0")],
)
def test_half_a_surrogate_pair_is_refused_with_its_place(text, place):
    with pytest.raises(InvalidFields) as caught:
        parse(text.encode())
    assert [fault.pointer for fault in caught.value.faults] == [place]


def test_a_whole_surrogate_pair_is_a_character():
    assert parse(rb'"\ud83d\ude00"') == "😀"


def test_a_byte_order_mark_is_passed_over_and_other_encodings_are_refused():
    assert parse(b"\xef\xbb\xbf{}") == {}
    with pytest.raises(MalformedJson, match="byte 1 does not fit"):
        parse(b'"\xe9"')


def test_a_pointer_escapes_what_its_grammar_needs():
    assert pointer(["a/b", 0, "c~d"]) == "/a~1b/0/c~0d"


@pytest.mark.parametrize(
    "content_type, method",
    [
        ("application/json", "POST"),
        ("application/json; charset=utf-8", "POST"),
        ('Application/JSON;charset="UTF-8"', "POST"),
        ("application/merge-patch+json", "PATCH"),
    ],
)
def test_json_in_utf8_is_read(content_type, method):
    check_media_type(request(content_type, method))


@pytest.mark.parametrize(
    "content_type, method",
    [
        ("", "POST"),
        ("text/plain", "POST"),
        ("application/x-www-form-urlencoded", "POST"),
        ("application/json; charset=utf-16", "POST"),
        ("application/json; charset=klingon", "POST"),
        ("application/json", "PATCH"),
        ("application/merge-patch+json", "POST"),
    ],
)
def test_any_other_type_is_refused(content_type, method):
    with pytest.raises(UnsupportedMediaType):
        check_media_type(request(content_type, method))


def test_gzip_is_unpacked_up_to_the_limit_and_no_further():
    assert gunzip(gzip.compress(b"x" * 100), 100) == b"x" * 100
    with pytest.raises(PayloadTooLarge):
        gunzip(gzip.compress(b"x" * 101), 100)


@pytest.mark.parametrize(
    "data",
    [b"no gzip", gzip.compress(b"abc", mtime=0)[:-9], gzip.compress(b"a", mtime=0) + b"rest"],
    ids=["none", "cut off", "more than one"],
)
def test_damaged_gzip_is_malformed(data):
    with pytest.raises(MalformedJson):
        gunzip(data, 100)

"""The JSON of a request: read strictly, so that everything behind the door can trust it.

RFC 8259 leaves repeated names, huge numbers and lone surrogates to the reader; here they are refused (I-JSON,
RFC 7493), since two readers that disagree on them would store different things.
"""

import json
import math
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from flask import Request
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge
from werkzeug.http import parse_options_header

from service.web.errors import (
    BadRequest,
    Fault,
    InvalidFields,
    MalformedJson,
    PayloadTooLarge,
    UnsupportedMediaType,
    first,
)

#: deepest nesting of arrays and objects
DEPTH = 64
#: whole numbers that every database column and every reader can hold
SMALLEST, LARGEST = -(2**63), 2**63 - 1
CUT_OFF = "The body ended before as many bytes as Content-Length says."
MERGE_PATCH, JSON = "application/merge-patch+json", "application/json"
#: where the size of the body, unpacked, is left for whoever has to know how much work it is
SIZE = "correction-tracker.body-size"


class TooLarge:
    """Stands for a whole number that does not fit into 64 bits."""


def read_json(request: Request, limit: int) -> Any:
    """Return the JSON value in the body of ``request``.

    Raises:
        UnsupportedMediaType: it is not declared as JSON in UTF-8, or packed with something but gzip.
        PayloadTooLarge: it is longer than ``limit`` bytes, packed or unpacked.
        MalformedJson: it is empty or not JSON.
        InvalidFields: it holds a number or string that cannot be kept.
    """
    check_media_type(request)
    body = unpacked(request, limit)
    request.environ[SIZE] = len(body)
    return parse(body)


def media_type(method: str) -> str:
    """Return the media type of the bodies that a method takes."""
    return MERGE_PATCH if method == "PATCH" else JSON


def check_media_type(request: Request) -> None:
    """Refuse a body that is not declared as JSON in UTF-8."""
    expected = media_type(request.method)
    accept = {"Accept-Patch": expected} if request.method == "PATCH" else {"Accept": expected}
    kind, options = parse_options_header(request.headers.get("Content-Type"))
    if kind.lower() != expected:
        raise UnsupportedMediaType(f"Send the body with 'Content-Type: {expected}'.", accept)
    if options.get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
        raise UnsupportedMediaType("Send the body in UTF-8; no other charset is read.", accept)


def unpacked(request: Request, limit: int) -> bytes:
    """Return the bytes of the body, unpacked where it is compressed with gzip."""
    coding = request.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip"):
        # RFC 9110, section 12.5.3: Accept-Encoding in the answer says what would have been read
        raise UnsupportedMediaType(
            "Send the body as it is or with 'Content-Encoding: gzip'.", {"Accept-Encoding": "gzip"}
        )
    body = received(request, limit)
    return body if coding == "identity" else gunzip(body, limit)


def received(request: Request, limit: int) -> bytes:
    """Return the body as it came.

    A server that ends the stream itself (``wsgi.input_terminated``, as gunicorn does) hands over a body that
    was cut off, by its sender or at the limit, without a word: so the length is looked at here.
    """
    try:
        body = request.get_data(cache=False)
    except RequestEntityTooLarge as error:
        raise PayloadTooLarge from error
    except ClientDisconnected as error:
        raise BadRequest(CUT_OFF) from error
    if len(body) > limit:
        raise PayloadTooLarge
    if request.content_length is not None and len(body) < request.content_length:
        raise BadRequest(CUT_OFF)
    return body


def gunzip(body: bytes, limit: int) -> bytes:
    """Unpack at most ``limit`` bytes; a body that holds more is refused before it is unpacked further."""
    reader = zlib.decompressobj(wbits=31)
    try:
        data = reader.decompress(body, limit + 1)
    except zlib.error as error:
        raise MalformedJson(f"The body is not gzip: {error}.") from error
    if len(data) > limit:
        raise PayloadTooLarge
    if not reader.eof or reader.unused_data:
        raise MalformedJson("The body is not one whole gzip member.")
    return data


def parse(body: bytes) -> Any:
    """Return the value that ``body`` spells.

    Raises:
        MalformedJson: it is empty or not JSON; says the line and column.
        InvalidFields: a number is not finite or exceeds 64 bits, or a string holds half a surrogate pair.
    """
    if not body.strip():
        raise MalformedJson("The body is empty: send a JSON object.")
    try:
        value = json.loads(
            body.decode("utf-8-sig"),
            parse_int=whole,
            parse_constant=float,
            object_pairs_hook=without_repetition,
        )
    except UnicodeDecodeError as error:
        raise MalformedJson(f"The body is not UTF-8: byte {error.start} does not fit.") from error
    except json.JSONDecodeError as error:
        raise MalformedJson(f"Line {error.lineno}, column {error.colno}: {error.msg}.") from error
    except RecursionError as error:
        raise MalformedJson(f"The body is nested deeper than {DEPTH}.") from error
    if faults := first(faults_in(value)):
        raise InvalidFields(faults)
    return value


def whole(digits: str) -> int | type[TooLarge]:
    """Return a whole number; its length is looked at first, since reading digits takes quadratic time."""
    if len(digits) > len(str(SMALLEST)):
        return TooLarge
    number = int(digits)
    return number if SMALLEST <= number <= LARGEST else TooLarge


def without_repetition(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; a repeated name is refused, since readers disagree on which value counts."""
    members = dict(pairs)
    if len(members) < len(pairs):
        seen: set[str] = set()
        name = next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
        raise MalformedJson(f"The name {json.dumps(name[:80])} occurs twice in one object.")
    return members


def faults_in(value: Any) -> Iterator[Fault]:
    """Find what is JSON but cannot be kept, with its place; the walk holds one step a level."""
    path: list[str | int] = []
    levels: list[Iterator[tuple[str | int, Any]]] = [members(value)]
    yield from (Fault(detail, "") for detail in complaints(value))
    while levels:
        name, item = next(levels[-1], (None, None))
        if name is None:
            levels.pop()
            del path[-1:]
            continue
        yield from (Fault(detail, pointer([*path, name])) for detail in complaints(item))
        if isinstance(item, (dict, list)):
            if len(levels) >= DEPTH:
                raise MalformedJson(f"The body is nested deeper than {DEPTH}.")
            levels.append(members(item))
            path.append(name)


def members(value: Any) -> Iterator[tuple[str | int, Any]]:
    """Return what an object or array holds; nothing for other values."""
    match value:
        case dict():
            return iter(value.items())
        case list():
            return iter(enumerate(value))
    return iter(())


def complaints(value: Any) -> Iterator[str]:
    """Say why a value cannot be kept."""
    match value:
        case str() if not encodable(value):
            yield "The string holds half a surrogate pair: it cannot be written in UTF-8."
        case float() if not math.isfinite(value):
            yield "The number is not finite."
        case type():
            yield f"The number is not between {SMALLEST} and {LARGEST}."
        case dict() if not all(map(encodable, value)):
            yield "A name holds half a surrogate pair: it cannot be written in UTF-8."


def pointer(path: Sequence[str | int]) -> str:
    """Write a place as a JSON pointer (RFC 6901, section 3)."""
    tokens = (str(name).replace("~", "~0").replace("/", "~1") for name in path)
    return "".join(f"/{token}" for token in tokens).encode(errors="replace").decode()


def encodable(text: str) -> bool:
    """Tell whether a string can be written in UTF-8."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True

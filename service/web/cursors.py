"""Cursors: where a list goes on. Opaque, signed, and valid only for the list and filters they came from."""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import orjson

from service.core.errors import InvalidCursor

#: bytes of the signature; a forged cursor could only ask for another place in a list that its reader may see
SIGNATURE = 12


def write(key: bytes, path: str, filters: Mapping[str, Any], place: tuple[Any, ...]) -> str:
    """Return the cursor that goes on after ``place`` in the list at ``path`` with ``filters``."""
    body = orjson.dumps([{"at": part.isoformat()} if isinstance(part, datetime) else part for part in place])
    return base64.urlsafe_b64encode(signature(key, path, filters, body) + body).decode().rstrip("=")


def read(key: bytes, path: str, filters: Mapping[str, Any], cursor: str) -> tuple[Any, ...]:
    """Return the place that a cursor names.

    Raises:
        InvalidCursor: it was not made here, or for another list or other filters.
    """
    try:
        data = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise InvalidCursor from error
    given, body = data[:SIGNATURE], data[SIGNATURE:]
    if not hmac.compare_digest(given, signature(key, path, filters, body)):
        raise InvalidCursor
    return tuple(datetime.fromisoformat(part["at"]) if isinstance(part, dict) else part for part in orjson.loads(body))


def signature(key: bytes, path: str, filters: Mapping[str, Any], body: bytes) -> bytes:
    """Sign a place together with what it belongs to."""
    scope = orjson.dumps([path, sorted((name, spelt(value)) for name, value in filters.items())])
    return hmac.digest(key, scope + b"\0" + body, hashlib.sha256)[:SIGNATURE]


def spelt(value: Any) -> str:
    """Write a filter's value the same way each time."""
    return value.isoformat() if isinstance(value, datetime) else str(value)

"""How numbers are written in addresses: without leading zeros, no larger than the database's columns; and keys."""

from typing import Any

from flask import Flask
from werkzeug.routing import BaseConverter, IntegerConverter, Map

from service.web.json_body import LARGEST

#: how the key of a source is written
KEY = "src_[0-9a-f]{16}"

DIGITS = "[1-9][0-9]{0,18}"


class NumberConverter(IntegerConverter):
    """Number of a version."""

    regex = DIGITS
    most = 2**31 - 1

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, min=1, max=self.most)


class IdConverter(NumberConverter):
    """Number of a row."""

    most = LARGEST


class NewerConverter(BaseConverter):
    """Number of the newer version of two; ``latest`` or nothing for the latest, which is None."""

    regex = "(?:[1-9][0-9]{0,8}|latest)?"

    def to_python(self, value: str) -> int | None:
        """Return the number."""
        return int(value) if value.isdigit() else None


class SourceConverter(BaseConverter):
    """Key of a source."""

    regex = KEY


def source_schema(_: BaseConverter) -> dict[str, Any]:
    """Describe the key of a source."""
    return {"type": "string", "pattern": f"^{KEY}$", "examples": ["src_0f5a2be19c44d673"]}


def newer_schema(_: BaseConverter) -> dict[str, Any]:
    """Describe the newer version's number."""
    return {"type": "string", "pattern": "^([1-9][0-9]{0,8}|latest)$", "examples": ["latest"]}


def install(app: Flask) -> None:
    """Make the converters known to the application's routes; two slashes are not one."""
    app.url_map.merge_slashes = False
    app.url_map.converters.update(id=IdConverter, number=NumberConverter, newer=NewerConverter, source=SourceConverter)

"""How numbers are written in addresses: without leading zeros, no larger than the database's columns."""

from typing import Any

from flask import Flask
from werkzeug.routing import BaseConverter, IntegerConverter, Map

DIGITS = "[1-9][0-9]{0,18}"
MAX_ID, MAX_NUMBER = 2**63 - 1, 2**31 - 1


class IdConverter(IntegerConverter):
    """Number of a row."""

    regex = DIGITS

    def __init__(self, url_map: Map, *args: Any, **kwargs: Any) -> None:
        super().__init__(url_map, min=1, max=MAX_ID)


class NumberConverter(IntegerConverter):
    """Number of a version."""

    regex = DIGITS

    def __init__(self, url_map: Map, *args: Any, **kwargs: Any) -> None:
        super().__init__(url_map, min=1, max=MAX_NUMBER)


class NewerConverter(BaseConverter):
    """Number of the newer version of two; ``latest`` or nothing for the latest, which is None."""

    regex = "(?:[1-9][0-9]{0,8}|latest)?"

    def to_python(self, value: str) -> int | None:
        """Return the number."""
        return int(value) if value.isdigit() else None


def newer_schema(_: BaseConverter) -> dict[str, Any]:
    """Describe the newer version's number."""
    return {"type": "string", "pattern": "^([1-9][0-9]{0,8}|latest)$", "examples": ["latest"]}


def install(app: Flask) -> None:
    """Make the converters known to the application's routes; two slashes are not one."""
    app.url_map.merge_slashes = False
    app.url_map.converters.update(id=IdConverter, number=NumberConverter, newer=NewerConverter)

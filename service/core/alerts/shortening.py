"""What gives way when an event, or a row of a list, is too large to be sent.

The rule: texts are cut to a number of characters and end in "…", lists keep their first entries; the longest
first, since the bounds are halved until the whole fits. Addresses and ids stay whole and no field goes missing.
Whoever shortens marks it with ``shortened``; the full data can be read where the id points to.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

#: the bounds that are tried: characters of a text, entries of a list
BOUNDS = tuple((4_096 >> step, 64 >> step) for step in range(13))

#: fields that are useless when cut
WHOLE = frozenset({"id", "url"})

Data = TypeVar("Data")


def shortened(data: Data, serialize: Callable[[Data], bytes], limit: int) -> Data:
    """Return ``data``, a mapping or a dataclass, cut so that it serializes to fewer than ``limit`` bytes.

    Raises:
        ValueError: the names of the fields alone are too long; nothing of ours has so many.
    """
    for characters, entries in BOUNDS:
        short: Data = cut(data, characters, entries)
        if len(serialize(short)) < limit:
            return short
    raise ValueError("The data have too many fields to be sent.")


def cut(value: Any, characters: int, entries: int) -> Any:
    """Return ``value`` with its texts and lists cut, at every depth."""
    if isinstance(value, str):
        return value if len(value) <= characters else value[:characters] + "…"
    if isinstance(value, list | tuple):
        return type(value)(cut(entry, characters, entries) for entry in value[:entries])
    if isinstance(value, Mapping):
        return {name: field if name in WHOLE else cut(field, characters, entries) for name, field in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **cut({field.name: getattr(value, field.name) for field in fields(value)}, characters, entries)
        )
    return value

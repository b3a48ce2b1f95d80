"""What gives way when an event is too large to be sent.

The rule: texts are cut to a number of characters and end in "…", lists keep their first entries; the longest
first, since the bounds are halved until the body fits. Addresses and ids stay whole, no field goes missing,
and ``data.shortened`` is then true. The full data can be read where the event points to.
"""

from collections.abc import Callable, Mapping
from typing import Any

#: the bounds that are tried: characters of a text, entries of a list
BOUNDS = tuple((4_096 >> step, 64 >> step) for step in range(13))

#: fields that are useless when cut
WHOLE = frozenset({"id", "url"})


def shortened(data: Mapping[str, Any], serialize: Callable[[Mapping[str, Any]], bytes], limit: int) -> bytes:
    """Return ``data`` serialized in fewer than ``limit`` bytes.

    Raises:
        ValueError: the names of the fields alone are too long; no event of ours has so many.
    """
    for characters, entries in BOUNDS:
        body = serialize({**cut(data, characters, entries), "shortened": True})
        if len(body) < limit:
            return body
    raise ValueError("An event has too many fields to be sent.")


def cut(value: Any, characters: int, entries: int) -> Any:
    """Return ``value`` with its texts and lists cut, at every depth."""
    if isinstance(value, str):
        return value if len(value) <= characters else value[:characters] + "…"
    if isinstance(value, list | tuple):
        return [cut(entry, characters, entries) for entry in value[:entries]]
    if isinstance(value, Mapping):
        return {name: field if name in WHOLE else cut(field, characters, entries) for name, field in value.items()}
    return value

"""A comparison as plain data."""

from typing import Any

from service.core.text.edits import Diff
from service.core.text.span import Span


def to_json(difference: Diff, old: str) -> list[dict[str, Any]]:
    """Return the edits as dictionaries, in order.

    ``kind``, ``old`` and ``new`` (``start``, ``end``, ``text``, or None), and ``words``, a list of the same
    shape: the exact edits, not the view of them that renderings show.
    """
    new = difference.new_text
    return [
        {
            "kind": edit.kind.value,
            "old": edit.old and _place(edit.old, old),
            "new": edit.new and _place(edit.new, new),
            "words": [
                {"kind": word.kind, "old": _place(word.old, old), "new": _place(word.new, new)} for word in edit.words
            ],
        }
        for edit in difference.edits
    ]


def _place(span: Span, text: str) -> dict[str, Any]:
    """Return where a stretch stands and what it says."""
    return {"start": span.start, "end": span.end, "text": span.of(text)}

"""Ages that are told in another place: "Tom Reed, 61, left" and "Tom Reed left. He was 61." tell the same."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.core.editorial.changes import Category, Change
from service.core.text.span import Span

#: an age stands between commas, or with the words for one
_AGE = re.compile(r"(?<=, )\d{1,3}(?=,)|\b\d{1,3}(?=-year-old\b| years old\b)|(?<=\baged )\d{1,3}\b")
_TOLD = re.compile(
    r"\b(?:is|was|turned|aged|age) (?P<is>\d{1,3})(?=[ ,.;]|$)"
    r"|\b(?P<old>\d{1,3})(?:-year-old\b| years old\b)|, (?P<apart>\d{1,3}),"
)


def with_ages_moved(changes: Sequence[Change], old: str, new: str) -> list[Change]:
    """Return the changes of a text; an age that left one sentence and came with another is no figure that changed."""
    gone = [change for change in changes if _is_age(change, old) and not change.new]
    come = [change for change in changes if _is_age(change, new) and not change.old]
    if not gone and not come:
        return list(changes)
    told = {c.new_text for c in come} | {age for change in changes if change.new for age in _ages(change.new, new)}
    left = {c.old_text for c in gone} | {age for change in changes if change.old for age in _ages(change.old, old)}
    moved = {c for c in gone if c.old_text in told} | {c for c in come if c.new_text in left}
    return [_as_move(change) if change in moved else change for change in changes]


def _is_age(change: Change, text: str) -> bool:
    """Tell whether a figure that only one side has is an age."""
    span = change.old or change.new
    if change.category is not Category.NUMBER or (change.old and change.new) or span is None:
        return False
    return any(Span(*m.span()) == span for m in _AGE.finditer(text, max(0, span.start - 6), span.end + 10))


def _ages(span: Span, text: str) -> Iterator[str]:
    """Yield the ages in a passage, as written."""
    return (match[match.lastgroup or 0] for match in _TOLD.finditer(span.of(text)))


def _as_move(change: Change) -> Change:
    return replace(
        change, category=Category.MOVE, substantive=False, rule="age", reason="the age is told in another place"
    )

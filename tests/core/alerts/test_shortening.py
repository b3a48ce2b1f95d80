"""What gives way in data that are too large."""

from dataclasses import dataclass
from datetime import UTC, datetime

import orjson
import pytest

from service.core.alerts.shortening import cut, shortened


@dataclass(frozen=True, slots=True)
class Note:
    id: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Row:
    url: str
    count: int
    notes: tuple[Note, ...]
    words: list[dict[str, str]]


AT = datetime(2026, 3, 1, tzinfo=UTC)
LONG = Row("u" * 50, 9, tuple(Note("n" * 30, "é" * 40, AT) for _ in range(9)), [{"id": "w" * 20, "text": "w" * 40}] * 9)


def test_a_dataclass_stays_what_it_is_at_every_depth() -> None:
    note = Note("n" * 30, "é" * 8 + "…", AT)
    assert cut(LONG, 8, 2) == Row("u" * 50, 9, (note, note), [{"id": "w" * 20, "text": "w" * 8 + "…"}] * 2)


def test_what_is_within_the_bounds_stays_as_it_is() -> None:
    assert cut(LONG, 40, 9) == LONG


@pytest.mark.parametrize("limit", [400, 700, 1_000, 2_000])
def test_no_more_is_cut_than_the_limit_asks_for(limit: int) -> None:
    short = shortened(LONG, orjson.dumps, limit)
    assert len(orjson.dumps(short)) < limit
    assert (short.url, short.count) == (LONG.url, LONG.count)
    longer = cut(LONG, 2 * max(len(note.text) for note in short.notes), 2 * len(short.notes))
    assert len(orjson.dumps(longer)) >= limit


def test_a_frame_that_is_too_large_is_an_error() -> None:
    with pytest.raises(ValueError, match="too many fields"):
        shortened(LONG, orjson.dumps, 60)

"""When digests are due, what they say, and what they leave out."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.alerts.digest import EVERY, MOST, digest, entry, next_time
from service.core.alerts.events import MAX_BYTES, payload
from service.core.alerts.message import message

FAR = datetime(9_000, 1, 1)  # noqa: DTZ001 - Hypothesis asks for it like this
NOW = datetime(2026, 3, 2, 9, 17, tzinfo=UTC)
ARTICLE = {"url": "https://gazette.example/ferry", "outlet": "Gazette", "title": "Ferry stops"}


def told(number: int, significance: float = 0.5, **more: Any) -> dict[str, Any]:
    correction = {"id": number, "kind": "stealth_edit", "from_version": 1, "summary": f"Change {number}."}
    correction |= {"significance": significance, "changes": ["x" * 10_000]}
    data = {"article_id": 7, "article": ARTICLE, "version_number": 2, "correction": correction}
    return entry(f"evt_{number}", "correction.detected", NOW, {**data, **more})


@pytest.mark.parametrize(
    ("every", "now", "then"),
    [
        ("hourly", "09:17", "10:00"),
        ("hourly", "10:00", "11:00"),
        ("hourly", "23:59", "24:00"),
        ("daily", "05:59", "06:00"),
        ("daily", "06:00", "30:00"),
        ("daily", "09:17", "30:00"),
    ],
)
def test_a_digest_is_due_at_the_full_hour_or_in_the_morning(every: str, now: str, then: str) -> None:
    midnight = datetime(2026, 3, 2, tzinfo=UTC)

    def at(clock: str) -> datetime:
        hours, minutes = clock.split(":")
        return midnight + timedelta(hours=int(hours), minutes=int(minutes))

    assert next_time(every, at(now)) == at(then)


@given(st.sampled_from(EVERY), st.datetimes(timezones=st.just(UTC), max_value=FAR))
def test_the_next_time_is_always_ahead_and_within_the_period(every: str, now: datetime) -> None:
    wait = next_time(every, now) - now
    assert timedelta(0) < wait <= timedelta(hours=1 if every == "hourly" else 24)


def test_nothing_that_happened_makes_no_digest() -> None:
    assert digest(1, [], NOW) is None


def test_a_digest_names_its_events_in_order_without_what_is_long() -> None:
    event = digest(1, [told(1), told(2, 0.9)], NOW)
    assert event is not None
    assert (event.data["count"], [one["id"] for one in event.data["events"]]) == (2, ["evt_1", "evt_2"])
    assert "changes" not in event.data["events"][0]["data"]["correction"]
    assert len(payload(event)) < MAX_BYTES


def test_of_many_events_the_weightiest_are_named_in_their_order_and_all_are_counted() -> None:
    event = digest(1, [told(n, 0.9 if n % 3 == 0 else 0.1) for n in range(90)], NOW)
    assert event is not None
    assert event.data["count"] == 90
    assert [one["id"] for one in event.data["events"]] == [f"evt_{n}" for n in range(0, 90, 3)]
    assert len(event.data["events"]) == MOST


def test_a_digest_in_words_tells_each_event_and_how_many_more_there_were() -> None:
    event = digest(1, [told(n) for n in range(MOST + 5)], NOW)
    assert event is not None
    shown = message(event.type, event.data, "https://corrections.example")
    assert shown.title == f"Digest · {MOST + 5} events"
    assert shown.body.startswith(
        "Silent edit · Gazette: Ferry stops\nChange 0.\nhttps://corrections.example/articles/7/"
    )
    assert shown.body.endswith("\n\nAnd 5 more.")

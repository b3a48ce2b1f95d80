"""Which endpoints hear of an event, and the bytes they are sent."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.alerts import catalogue
from service.core.alerts.events import MAX_BYTES, Event, EventType, Filters, filters_from, matches, payload

AT = datetime(2026, 3, 2, 9, 30, 5, 250_000, tzinfo=UTC)
ARTICLE = catalogue.Subject(7, "https://gazette.example/bridge", "Gazette", "The bridge")
CORRECTION = {
    "id": 3,
    "kind": "stealth_edit",
    "from_version": 1,
    "to_version": 2,
    "summary": "A number changed.",
}
DETECTED = catalogue.correction_detected(ARTICLE, AT, CORRECTION)[0]


def version(*, substantive: bool) -> Event:
    return catalogue.version_created(
        ARTICLE,
        AT,
        2,
        captured_at=AT,
        substantive=substantive,
        significance=0.5,
        summary="A number changed.",
        categories=["number"],
        corrections=[3],
    )


CLAIM = catalogue.claim_support_changed(
    ARTICLE,
    AT,
    2,
    claim_id=31,
    claim="4,200 cars cross the bridge.",
    stance_before="supports",
    stance="contradicts",
    confidence=0.9,
    reason="same event, different number",
)
PING = catalogue.ping(1, AT)

HEARD = [
    (Filters(), DETECTED),
    (Filters(event_types=frozenset({"correction.detected", "ping"})), DETECTED),
    (Filters(outlets=frozenset({"Gazette"})), DETECTED),
    (Filters(articles=frozenset({7})), version(substantive=False)),
    (Filters(correction_kinds=frozenset({"stealth_edit"})), DETECTED),
    (Filters(claims=frozenset({31})), CLAIM),
    (Filters(substantive_only=True), version(substantive=True)),
    (Filters(substantive_only=True), DETECTED),
    (Filters(outlets=frozenset({"Courier"})), PING),
    (Filters(outlets=frozenset({"Gazette"}), event_types=frozenset({"correction.detected"})), DETECTED),
]

NOT_HEARD = [
    (Filters(event_types=frozenset({"ping"})), DETECTED),
    (Filters(outlets=frozenset({"Courier"})), DETECTED),
    (Filters(articles=frozenset({8})), DETECTED),
    (Filters(correction_kinds=frozenset({"retraction"})), DETECTED),
    (Filters(correction_kinds=frozenset({"stealth_edit"})), version(substantive=True)),
    (Filters(claims=frozenset({31})), DETECTED),
    (Filters(claims=frozenset({32})), CLAIM),
    (Filters(substantive_only=True), version(substantive=False)),
    (Filters(event_types=frozenset({"correction.detected"})), PING),
    (Filters(outlets=frozenset({"Gazette"}), articles=frozenset({8})), DETECTED),
]


@pytest.mark.parametrize(
    ("wanted", "stories", "heard"),
    [({4}, {4}, True), ({4}, {2, 4}, True), ({4}, {2}, False), ({4}, (), False), ((), {2}, True), ((), (), True)],
)
def test_a_story_filter_lets_pass_what_is_about_its_articles(wanted: set[int], stories: set[int], heard: bool) -> None:
    filters = Filters(stories=frozenset(wanted))
    assert matches(filters, DETECTED, stories) is heard
    assert matches(filters, PING, ())  # about the service itself


@pytest.mark.parametrize(("filters", "event"), HEARD)
def test_an_endpoint_hears_of_what_passes_its_filters(filters: Filters, event: Event) -> None:
    assert matches(filters, event)


@pytest.mark.parametrize(("filters", "event"), NOT_HEARD)
def test_an_endpoint_does_not_hear_of_the_rest(filters: Filters, event: Event) -> None:
    assert not matches(filters, event)


def test_filters_are_read_from_what_is_stored() -> None:
    stored = {"outlets": ["A"], "articles": [1], "substantive_only": True}
    expected = Filters(frozenset({"ping"}), frozenset({"A"}), frozenset({1}), substantive_only=True)
    assert filters_from(["ping"], stored) == expected
    assert filters_from([], {}) == Filters()


def test_a_body_says_what_when_and_about_which_article() -> None:
    assert json.loads(payload(DETECTED)) == {
        "type": "correction.detected",
        "timestamp": "2026-03-02T09:30:05.250000Z",
        "data": {
            "article_id": 7,
            "article": {"url": "https://gazette.example/bridge", "outlet": "Gazette", "title": "The bridge"},
            "version_number": 2,
            "correction": CORRECTION,
        },
    }


def test_a_time_of_another_zone_is_written_in_utc() -> None:
    there = AT.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert json.loads(payload(catalogue.ping(1, there)))["timestamp"] == "2026-03-02T09:30:05.250000Z"


@pytest.mark.parametrize("kind", ["notice_altered", "notice_removed"])
def test_a_notice_that_was_tampered_with_is_told_of_under_its_own_name_too(kind: str) -> None:
    events = catalogue.correction_detected(ARTICLE, AT, {**CORRECTION, "kind": kind})
    assert [event.type for event in events] == [
        EventType.CORRECTION_DETECTED,
        EventType(kind.replace("_", ".", 1)),
    ]


def test_other_corrections_are_told_of_once() -> None:
    assert [event.type for event in catalogue.correction_detected(ARTICLE, AT, CORRECTION)] == ["correction.detected"]


def test_long_texts_and_lists_give_way_and_addresses_stay_whole() -> None:
    url = "https://gazette.example/" + "a" * 2_000
    subject = catalogue.Subject(7, url, "Gazette", "The bridge")
    changes = [{"category": "number", "old_text": "x" * 900, "new_text": "é" * 900} for _ in range(200)]
    (event,) = catalogue.correction_detected(subject, AT, {**CORRECTION, "changes": changes})
    body = payload(event)
    data = json.loads(body)["data"]
    assert len(body) < MAX_BYTES
    assert data["shortened"] is True
    assert data["article"]["url"] == url
    assert data["correction"]["id"] == 3
    kept = data["correction"]["changes"]
    assert 0 < len(kept) < 200
    assert kept[0].keys() == changes[0].keys()
    assert kept[0]["old_text"].rstrip("…") == "x" * len(kept[0]["old_text"].rstrip("…"))


def test_what_fits_is_left_alone() -> None:
    body = payload(Event(EventType.PING, AT, {"text": "x" * 19_000}))
    assert "shortened" not in json.loads(body)["data"]


def test_the_bound_is_exact() -> None:
    frame = len(payload(Event(EventType.PING, AT, {"text": ""})))
    assert len(payload(Event(EventType.PING, AT, {"text": "x" * (MAX_BYTES - frame - 1)}))) == MAX_BYTES - 1
    shortened = payload(Event(EventType.PING, AT, {"text": "x" * (MAX_BYTES - frame)}))
    assert len(shortened) < MAX_BYTES and json.loads(shortened)["data"]["shortened"]


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20) | st.just("ü" * 9_000),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=8), inner, max_size=5),
    max_leaves=25,
)


@given(st.dictionaries(st.text(max_size=8), VALUES, max_size=8))
def test_every_body_is_json_and_small_enough(data: dict) -> None:
    body = payload(Event(EventType.PING, AT, data))
    read = json.loads(body)
    assert len(body) < MAX_BYTES
    assert list(read) == ["type", "timestamp", "data"]
    assert set(data) <= set(read["data"])

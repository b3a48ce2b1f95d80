"""Events in words."""

from datetime import UTC, datetime
from typing import Any

import pytest

from service.core.alerts import catalogue
from service.core.alerts.catalogue import Subject
from service.core.alerts.digest import digest, entry
from service.core.alerts.events import Event, EventType
from service.core.alerts.message import TITLE, Message, message
from service.core.alerts.samples import SAMPLES, sample

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
BASE = "https://corrections.example"
FERRY = Subject(7, "https://gazette.example/ferry", "Harbour Gazette", "Ferry stops running")
CORRECTION: dict[str, Any] = {
    "kind": "stealth_edit",
    "from_version": 1,
    "to_version": 2,
    "summary": "30 people became 50 people; the article does not say so.",
}


def words(event: Event, base: str | None = BASE) -> Message:
    return message(event.type, event.data, base)


def test_a_correction_is_told_with_outlet_headline_sentence_and_the_page_of_the_difference() -> None:
    [event] = catalogue.correction_detected(FERRY, NOW, CORRECTION)
    assert words(event) == Message(
        "Silent edit · Harbour Gazette: Ferry stops running",
        "30 people became 50 people; the article does not say so.\n"
        "https://corrections.example/articles/7/diffs/1..2\n"
        "https://gazette.example/ferry",
    )


def test_without_a_known_address_of_the_service_only_the_article_is_linked() -> None:
    [event] = catalogue.correction_detected(FERRY, NOW, CORRECTION)
    assert words(event, None).body.splitlines()[1:] == ["https://gazette.example/ferry"]


def test_a_notice_that_stands_in_the_first_version_leads_to_that_version() -> None:
    [event] = catalogue.correction_detected(FERRY, NOW, {**CORRECTION, "from_version": None, "to_version": 1})
    assert words(event).body.splitlines()[1] == f"{BASE}/articles/7/versions/1"


def test_a_review_says_what_was_decided_and_why() -> None:
    review = {"status": "dismissed", "note": "It was rounded.", "reviewer": "desk", "kind": None}
    shown = words(catalogue.correction_reviewed(FERRY, NOW, CORRECTION, review))
    assert shown.title.startswith("Silent edit dismissed · Harbour Gazette")
    assert "It was rounded." in shown.body


def test_a_claim_is_quoted_with_the_reason() -> None:
    event = catalogue.claim_still_uncorrected(
        FERRY, NOW, 3, claim="The ferry carried 30 people.", reason="Another outlet says 50.", cites=False,
        correction={**CORRECTION, "summary": "30 became 50."},
    )  # fmt: skip
    shown = words(event)
    assert shown.title == "Still uncorrected · Harbour Gazette: Ferry stops running"
    assert shown.body.startswith("“The ferry carried 30 people.” Another outlet says 50.")
    assert f"{BASE}/articles/7/versions/3" in shown.body


def test_of_a_watched_claim_it_is_told_how_it_stood_and_stands() -> None:
    shown = words(sample(EventType.CLAIM_SUPPORT_CHANGED, NOW))
    assert shown.title.startswith("Example: Claim contradicted · The Harbour Gazette")
    sentence, *_ = shown.body.splitlines()
    assert sentence == "“The ferry carried 37,500 passengers.” (supported before): 37,500 against 39,000."


def test_of_a_conflict_it_is_told_with_whom() -> None:
    sentence, *_ = words(sample(EventType.CLAIM_CONFLICT, NOW)).body.splitlines()
    assert sentence.startswith("“The ferry carried 37,500 passengers.” (against The Island Post): same event")


def test_of_an_endpoint_it_is_told_which_and_why() -> None:
    event = catalogue.endpoint_disabled(2, "https://hooks.example/gone", "It answered 410.", NOW)
    assert words(event).body == "https://hooks.example/gone is told nothing more. It answered 410."


def test_of_an_import_it_is_told_what_became_of_its_rows() -> None:
    event = catalogue.import_completed(1_180, 15, 5, NOW)
    assert words(event).body == "1,200 rows: 1,180 created, 15 unchanged, 5 with errors."


def test_a_page_that_cannot_be_read_is_named_with_the_reason() -> None:
    event = catalogue.watch_failing(FERRY, NOW, 4, captured_at=NOW, reason="bot protection")
    shown = words(event)
    assert shown.title == "A watched page cannot be read · Harbour Gazette: Ferry stops running"
    assert shown.body.startswith("What was captured is another page (bot protection).")


def test_an_article_that_is_tracked_leads_to_its_page() -> None:
    assert f"{BASE}/articles/7" in words(catalogue.article_tracked(FERRY, NOW)).body.splitlines()


@pytest.mark.parametrize(
    "name", [EventType.CLAIM_SUPPORT_CHANGED, EventType.CLAIM_CONFLICT, EventType.IMPORT_COMPLETED]
)
def test_a_digest_tells_an_event_in_the_same_words(name: EventType) -> None:
    event = sample(name, NOW)
    whole = digest(1, [entry("evt_1", event.type, NOW, event.data)], NOW)
    assert words(event).body in words(whole).body


@pytest.mark.parametrize("type_", SAMPLES)
def test_every_type_of_event_can_be_told_on_a_line_and_says_when_it_is_an_example(type_: str) -> None:
    shown = words(sample(SAMPLES_BY_NAME[type_], NOW))
    assert shown.title.startswith("Example: ")
    assert "\n" not in shown.title


SAMPLES_BY_NAME = {str(kind): kind for kind in SAMPLES}


@pytest.mark.parametrize("hostile", ["@everyone", "@channel look", "a\nb", "x\u202ey", "\x00"])
def test_a_headline_calls_nobody_and_hides_nothing(hostile: str) -> None:
    [event] = catalogue.correction_detected(Subject(7, "https://g.example/", hostile, hostile), NOW, CORRECTION)
    shown = words(event)
    assert hostile not in shown.title
    assert shown.title.isprintable() or "\u2060" in shown.title


def test_a_long_headline_is_cut() -> None:
    [event] = catalogue.correction_detected(Subject(7, "https://g.example/", "G", "very " * 1_000), NOW, CORRECTION)
    assert len(words(event).title) <= TITLE + 1

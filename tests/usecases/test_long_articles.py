"""An article of many versions: what a post reads of its history is no more than it needs, and all that it needs."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.store import history, ledger
from service.store.claims import Claim
from service.store.tables import metadata
from service.usecases import prepare_version
from service.usecases.captures import all_captures
from service.usecases.post_version import Posted, post_version
from service.usecases.read_version import NewVersion
from service.usecases.timeline import Capture
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.conftest import START
from tests.support.stories import CORRECTED, CORRECTION, COUNT, FIRST, PAYWALL, SILENT
from tests.support.tables import emptied

#: two silent changes, and a notice of one of them
TWICE = SILENT.replace("Monday", "Friday")
TOLD_IN_PART = f"{TWICE}\n\n{CORRECTION}"
BRIDGE = NewArticle("https://ledger.example/bridge", "The Ledger")
NOW = START + timedelta(days=2)


def post(services: Services, text: str, hours: int, gone: int | None = None) -> Posted:
    """Post a text, captured some hours after START."""
    new = NewVersion("Bridge to close", "" if gone else text, captured_at=START + timedelta(hours=hours), gone=gone)
    return post_version(services, BRIDGE, new, now=NOW)


def no_need(*_: object) -> None:
    """Stand for what is not to be called."""
    raise AssertionError("The whole history need not be read.")


def everything(services: Services) -> list[Any]:
    """Return what is written of versions."""
    tables = (
        metadata.tables[name] for name in ("versions", "version_findings", "checks", "corrections", "appearances")
    )
    with services.reading() as session:
        return [
            tuple(row) for table in tables for row in session.connection().execute(table.select().order_by(*table.c))
        ]


def of_any_digest(session: Session, article_id: int, _digest: bytes) -> list[Capture]:
    """Return all captures, where those that matter are asked for."""
    return all_captures(session, article_id)


@pytest.mark.parametrize("text", [FIRST, SILENT, CORRECTED, PAYWALL])
def test_what_is_captured_last_does_not_ask_for_the_whole_history(
    both_services: Services, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    for hour, earlier in enumerate((FIRST, SILENT, PAYWALL)):
        post(both_services, earlier, hour)
    monkeypatch.setattr(history, "captures", no_need)
    post(both_services, text, 9)


def test_a_notice_that_is_captured_last_does_not_ask_for_the_whole_ledger(
    both_services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hour, earlier in enumerate((FIRST, SILENT)):
        post(both_services, earlier, hour)
    monkeypatch.setattr(ledger, "standing", no_need)
    post(both_services, f"{SILENT}\n\n{CORRECTION}", 9)
    with both_services.reading() as session:
        assert ledger.still_silent(session, 1) == []


def test_what_is_captured_before_others_asks_for_the_whole_history(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    post(services, FIRST, 0)
    post(services, SILENT, 9)
    monkeypatch.setattr(history, "captures", no_need)
    with pytest.raises(AssertionError):
        post(services, CORRECTED, 5)


def test_a_return_is_found_however_long_ago_the_words_stood_there(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    for hour in range(1, 8):
        post(both_services, f"{SILENT} Bulletin {hour} of the day.", hour)
    step = post(both_services, FIRST, 9).step
    assert step is not None
    assert step.reverts_to == 1


def test_of_two_that_said_the_same_the_one_captured_later_is_returned_to(both_services: Services) -> None:
    for hour, text in ((0, SILENT), (6, FIRST), (8, CORRECTED), (2, FIRST), (4, SILENT)):
        post(both_services, text, hour)
    step = post(both_services, FIRST, 9).step
    assert step is not None
    assert step.reverts_to == 2


POSTS = st.lists(
    st.tuples(
        st.sampled_from((FIRST, SILENT, TWICE, TOLD_IN_PART, CORRECTED, PAYWALL)),
        st.integers(0, 9),
        st.sampled_from((None, None, None, 404)),
    ),
    min_size=3,
    max_size=9,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(POSTS)
def test_whatever_is_posted_it_comes_to_the_same_as_if_the_whole_history_were_read(
    services: Services, posts: list[tuple[str, int, int | None]]
) -> None:
    told: list[object] = []
    for whole in (False, True):
        with pytest.MonkeyPatch.context() as patch:
            if whole:
                patch.setattr(
                    prepare_version, "concerned", lambda session, found, *_: all_captures(session, found.article_id)
                )
                patch.setattr(ledger, "still_silent", ledger.standing)
            emptied(services.engine)
            outcomes = [(posted.number, posted.changed) for posted in (post(services, *one) for one in posts)]
        told.append((outcomes, everything(services)))
    assert told[0] == told[1]


def test_a_silent_edit_of_long_ago_that_is_told_in_part_is_divided(both_services: Services) -> None:
    texts = (FIRST, TWICE, f"{TWICE} It runs until nine.", f"{TWICE} It runs until ten.", TOLD_IN_PART)
    for hour, text in enumerate(texts):
        post(both_services, text, hour)
    with both_services.reading() as session:
        rows = [(row.to_version, row.disclosure) for row in ledger.standing(session, 1)]
    assert {(2, "undisclosed"), (2, "disclosed_later")} <= set(rows)


def test_claims_were_last_seen_in_the_last_version_that_carries_them(services: Services) -> None:
    post(services, FIRST, 0)
    post(services, FIRST.replace(f"{COUNT}\n\n", ""), 3)
    with services.reading() as session:
        seen = {claim.text: claim.last_seen for claim in session.scalars(select(Claim))}
    gone = {text for text in seen if "4,200" in text}
    assert gone
    assert {seen.pop(text) for text in gone} == {START}
    assert set(seen.values()) == {START + timedelta(hours=3)}

"""The ledger of a story does not depend on the order in which its versions arrive."""

import re
from datetime import datetime, timedelta
from itertools import permutations

import pytest
from sqlalchemy import select

from service.reading.comparisons import get_comparison
from service.reading.corrections import list_corrections
from service.reading.events import list_events
from service.reading.versions import list_versions
from service.store.claims import Appearance, Claim
from service.usecases.post_version import Posted, post_version
from service.usecases.read_version import NewVersion
from service.usecases.review_correction import Review, review_correction
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.conftest import START
from tests.support.stories import CORRECTED, CORRECTION, FIRST, PAYWALL, SILENT, UPDATED

HOUR = timedelta(hours=1)
#: of a later day than any capture, so that none is from the future
NOW = START + timedelta(days=1)
BOTH = SILENT.replace("on Tuesday", "on Friday")
#: three changes at once, of which the correction speaks of one
THREE = SILENT.replace("from Monday", "from Thursday").replace("Ines Calder", "Ines Caldor")
SPELLED = "Correction: An earlier version of this article misspelled the name of Mayor Ines Caldor."
MOORED = "Correction: An earlier version of this article misstated where the ferries are moored."
GONE = None

STORIES = {
    "a silent edit that is owned up to, and the notice taken away": (FIRST, SILENT, CORRECTED, SILENT),
    "there and back twice": (FIRST, SILENT, FIRST, SILENT),
    "two silent edits, one of them owned up to": (FIRST, SILENT, BOTH, BOTH + "\n\n" + CORRECTION),
    "one silent edit of three changes, one of them owned up to": (FIRST, THREE, THREE + "\n\n" + CORRECTION),
    "one silent edit, owned up to in two steps": (
        FIRST,
        THREE,
        THREE + "\n\n" + CORRECTION,
        THREE + "\n\n" + CORRECTION + "\n\n" + SPELLED,
    ),
    "a silent edit of three changes, owned up to in part by words added to a notice": (
        FIRST + "\n\n" + MOORED,
        THREE + "\n\n" + MOORED,
        THREE + "\n\n" + MOORED + " It also misspelled the name of Mayor Ines Caldor.",
    ),
    "a silent return, owned up to in part": (THREE, FIRST, THREE, THREE + "\n\n" + SPELLED),
    "a paywall before a silent edit": (FIRST, PAYWALL, SILENT, CORRECTED),
    "a paywall and nothing else": (FIRST, PAYWALL, FIRST),
    "an update, and the update taken away": (FIRST, UPDATED, FIRST),
    "a story that is taken away and comes back": (FIRST, GONE, FIRST, SILENT),
    "a story that comes back changed": (FIRST, GONE, SILENT),
    "a story that stays away": (FIRST, GONE, GONE),
    "the same text for a while": (FIRST, FIRST, SILENT),
    "a notice from the start": (CORRECTED, CORRECTED, SILENT),
}


def ledger_of(services: Services, story: tuple[str | None, ...], order: tuple[int, ...]) -> list[tuple[object, ...]]:
    """Post a story in an order of arrival; return its ledger with versions called by what they say and since when."""
    article = NewArticle("https://ledger.example/" + "-".join(map(str, order)), "The Ledger")
    for hour in order:
        text = story[hour]
        moment = START + hour * HOUR
        new = NewVersion(gone=410, captured_at=moment) if text is None else NewVersion("T", text, captured_at=moment)
        posted = post_version(services, article, new, now=NOW)
    with services.reading() as session:
        states: dict[int, int] = {}
        state, shown = -1, None
        for row in list_versions(session, posted.article_id, limit=200).items:
            if row.capture_quality == "good" or row.gone:
                state, shown = state + ((row.text, row.gone) != shown), (row.text, row.gone)
            states[row.number] = state
        rows = list_corrections(session, article_id=posted.article_id, limit=200).items
    told = [
        (
            states[row.to_version],
            row.kind,
            -1 if row.from_version is None else states[row.from_version],
            row.detected_at if row.disclosed_in else None,
            row.disclosure,
            row.lag_seconds,
            None if row.disclosed_in is None else states[row.disclosed_in],
            [states[number] for number in row.discloses],
            [change["disclosure"] for change in row.changes],
            # a summary calls versions by their number of arrival
            re.sub(r"version (\d+)", lambda found: f"state {states[int(found[1])]}", row.summary),
        )
        for row in rows
    ]
    return sorted(told, key=repr)


def orders(count: int) -> list[tuple[int, ...]]:
    """Return orders of arrival: all of three versions, one in eight of four, and always the latest first."""
    every = list(permutations(range(count)))
    return every[1:] if count == 3 else [*every[5::8], every[-1]]


@pytest.mark.parametrize("name", STORIES)
def test_versions_that_arrive_in_any_order_give_the_same_ledger(services: Services, name: str) -> None:
    story = STORIES[name]
    told = ledger_of(services, story, tuple(range(len(story))))
    for order in orders(len(story)):
        assert ledger_of(services, story, order) == told, order


def test_the_stories_hold_what_they_promise(services: Services) -> None:
    told = ledger_of(services, STORIES["two silent edits, one of them owned up to"], (0, 1, 2, 3))
    assert [(row[1], row[4]) for row in told] == [
        ("stealth_edit", "disclosed_later"),
        ("stealth_edit", "undisclosed"),
        ("correction", "disclosed"),
    ]
    told = ledger_of(services, STORIES["a story that comes back changed"], (2, 0, 1))
    assert [row[1] for row in told] == ["withdrawal", "restoration", "stealth_edit"]


def test_a_notice_owns_up_to_the_changes_that_it_speaks_of_and_to_no_others(services: Services) -> None:
    story = STORIES["one silent edit, owned up to in two steps"]
    for hour, text in enumerate(story[:3]):
        posted = post(services, hour, text)
    with services.reading() as session:
        rows = {row.disclosure: row for row in list_corrections(session, article_id=posted.article_id).items}
    told, silent = rows["disclosed_later"], rows["undisclosed"]
    assert [change["category"] for change in told.changes] == ["number"]
    assert [change["category"] for change in silent.changes] == ["date", "name"]
    assert (told.lag_seconds, told.disclosed_in, silent.lag_seconds, silent.disclosed_in) == (3_600, 3, None, None)
    assert told.summary == "The number of cars was changed from 4,200 to 2,400; the article said so 1 hour later."
    assert silent.summary.endswith("; one other change was made; the article does not say so.")
    assert rows["disclosed"].discloses == [2]


def test_what_stays_silent_keeps_the_number_of_the_row_and_is_not_told_of_again(services: Services) -> None:
    story = STORIES["one silent edit, owned up to in two steps"]
    silent: list[list[tuple[int, int]]] = []
    for hour, text in enumerate(story):
        posted = post(services, hour, text)
        with services.reading() as session:
            rows = list_corrections(session, article_id=posted.article_id, disclosure="undisclosed").items
        silent.append([(row.id, len(row.changes)) for row in rows])
    (first,) = silent[1]
    assert silent == [[], [(first[0], 3)], [(first[0], 2)], [(first[0], 1)]]
    assert detected(services) == [("stealth_edit", 2), ("correction", 3), ("correction", 4)]


def test_a_late_version_that_brings_back_its_notice_leaves_the_rows_their_numbers(services: Services) -> None:
    story = STORIES["one silent edit, owned up to in two steps"]
    for hour, text in enumerate(story[:3]):
        posted = post(services, 2 * hour, text)
    with services.reading() as session:
        before = {row.id: row.disclosure for row in list_corrections(session, article_id=posted.article_id).items}
    post(services, 3, story[1].replace("cyclists", "riders"))
    with services.reading() as session:
        after = {row.id: row.disclosure for row in list_corrections(session, article_id=posted.article_id).items}
    assert {number: after[number] for number in before} == before


def post(services: Services, hour: int, text: str) -> Posted:
    """Post a text that was captured some hours after START."""
    new = NewVersion("T", text, captured_at=START + hour * HOUR)
    return post_version(services, NewArticle("https://ledger.example/a", "The Ledger"), new, now=NOW)


def detected(services: Services) -> list[tuple[str, int]]:
    """Return the alerts that told of corrections: the kind, and the number of the newer version."""
    with services.reading() as session:
        events = list_events(session, limit=200).items
    return [(e.data["correction"]["kind"], e.data["version_number"]) for e in events if e.type == "correction.detected"]


def test_what_was_told_before_is_not_told_again_when_a_version_arrives_late(services: Services) -> None:
    for hour, text in ((0, FIRST), (4, CORRECTED), (5, BOTH + "\n\n" + CORRECTION)):
        post(services, hour, text)
    told = detected(services)
    assert told == [("correction", 2), ("stealth_edit", 3)]
    post(services, 2, SILENT)
    assert detected(services) == [*told, ("stealth_edit", 4)]


def test_a_finding_that_a_late_version_dates_back_keeps_its_row_and_its_reviews(services: Services) -> None:
    post(services, 0, FIRST)
    posted = post(services, 4, SILENT)
    with services.writing() as work:
        (row,) = list_corrections(work.session, article_id=posted.article_id).items
        review_correction(work.session, row.id, Review("confirmed"), reviewer="desk", now=NOW)
        work.commit()
    post(services, 2, SILENT)
    with services.reading() as session:
        (moved,) = list_corrections(session, article_id=posted.article_id).items
    assert (moved.id, moved.status, moved.to_version) == (row.id, "confirmed", 3)
    assert moved.detected_at == START + 2 * HOUR
    assert detected(services) == [("stealth_edit", 2)]


def test_a_check_becomes_a_version_when_another_text_turns_out_to_lie_before_it(services: Services) -> None:
    post(services, 0, FIRST)
    assert not post(services, 4, FIRST).changed
    assert not post(services, 6, FIRST).changed
    posted = post(services, 2, SILENT)
    with services.reading() as session:
        rows = list_versions(session, posted.article_id).items
        diff = get_comparison(session, posted.article_id, 2, 3).row
    assert [(row.number, row.text, row.captured_at) for row in rows] == [
        (1, FIRST, START),
        (2, SILENT, START + 2 * HOUR),
        (3, FIRST, START + 4 * HOUR),
    ]
    assert [row.last_checked_at for row in rows] == [None, None, START + 6 * HOUR]
    assert diff.reverts_to == 1
    assert detected(services) == [("stealth_edit", 2), ("stealth_edit", 3)]


def test_the_same_history_imported_again_changes_nothing(services: Services) -> None:
    story = ((0, FIRST), (1, PAYWALL), (2, FIRST), (3, SILENT), (4, FIRST))
    for hour, text in story:
        post(services, hour, text)
    assert not any(post(services, hour, text).changed for hour, text in story)


def carried(services: Services, order: tuple[int, ...]) -> set[tuple[str, datetime, datetime | None]]:
    """Post a story in an order; return its claims with when an article began to carry them, and when it ceased to."""
    story = (FIRST, SILENT, FIRST, BOTH)
    article = NewArticle("https://ledger.example/" + "-".join(map(str, order)), "The Ledger")
    for hour in order:
        posted = post_version(services, article, NewVersion("T", story[hour], captured_at=START + hour * HOUR), now=NOW)
    with services.reading() as session:
        at = {row.number: row.captured_at for row in list_versions(session, posted.article_id).items}
        runs = session.execute(
            select(Claim.key, Appearance.since_version, Appearance.until_version)
            .join(Claim, Claim.id == Appearance.claim_id)
            .where(Appearance.article_id == posted.article_id)
        )
        return {(key, at[since], None if until is None else at[until]) for key, since, until in runs}


def test_which_versions_carry_a_claim_does_not_depend_on_the_order_of_arrival(services: Services) -> None:
    told = carried(services, (0, 1, 2, 3))
    assert any(until == START + HOUR for _, _, until in told)
    assert carried(services, (3, 0, 2, 1)) == told
    assert carried(services, (2, 3, 1, 0)) == told

"""Posting to an article that has a damaged version: nothing that is sent is lost. On both kinds of database."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from service.reading.articles import get_article
from service.reading.corrections import list_corrections
from service.reading.events import list_events
from service.store.claims import Appearance
from service.store.versions import Version, VersionFindings
from service.usecases.post_version import Posted, post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.conftest import START
from tests.support.stories import CORRECTED, FIRST, SILENT

BRIDGE = NewArticle("https://ledger.example/bridge", "The Ledger")


def post(services: Services, words: str, hours: float, title: str = "Bridge") -> Posted:
    """Post what was captured some hours after START."""
    new = NewVersion(title, words, captured_at=START + timedelta(hours=hours))
    return post_version(services, BRIDGE, new, now=START + timedelta(days=2))


def damage(services: Services, number: int, *, findings: bool = False) -> None:
    """Spoil the text of a version, or what was found in it."""
    row = select(Version.id).where(Version.number == number).scalar_subquery()
    with services.writing() as work:
        spoilt: Any = update(Version).where(Version.number == number).values(body=b"\0 no text", body_base=None)
        if findings:
            spoilt = update(VersionFindings).where(VersionFindings.version_id == row).values(findings=b"\0 nothing")
        work.session.execute(spoilt)
        work.commit()


def predecessors(services: Services) -> dict[int, int | None]:
    """Return with which version each is compared."""
    with services.reading() as session:
        return {row.number: row.predecessor for row in session.scalars(select(Version))}


def told(services: Services) -> list[str]:
    """Return the types of all events in order."""
    with services.reading() as session:
        return [event.type for event in list_events(session, limit=200).items]


def ledger(services: Services) -> list[tuple[int, int, str]]:
    """Return between which versions what kinds of corrections stand."""
    with services.reading() as session:
        return sorted((row.from_version or 0, row.to_version, row.kind) for row in list_corrections(session).items)


def test_where_only_the_findings_are_damaged_they_are_made_again(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    post(both_services, SILENT, 1)
    damage(both_services, 2, findings=True)
    step = post(both_services, CORRECTED, 2).step
    assert step is not None and step.from_version == 2
    assert step.comparison.notices_added


def test_a_new_version_is_compared_with_the_last_one_whose_text_can_be_read(
    both_services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    post(both_services, FIRST, 0)
    post(both_services, SILENT, 1)
    damage(both_services, 2)
    assert post(both_services, CORRECTED, 2).number == 3
    assert predecessors(both_services) == {1: None, 2: 1, 3: 1}
    assert "Version 2 of article 1 cannot be read" in caplog.text
    assert told(both_services).count("article.version_created") == 3
    assert (1, 3, "correction") in ledger(both_services)
    assert (1, 2, "stealth_edit") in ledger(both_services)
    with both_services.reading() as session:
        assert get_article(session, 1).latest_version == 3


def test_the_next_version_is_compared_with_the_sound_one_and_says_nothing_of_damage(
    both_services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    post(both_services, FIRST, 0)
    damage(both_services, 1)
    post(both_services, SILENT, 1)
    caplog.clear()
    post(both_services, CORRECTED, 2)
    assert predecessors(both_services) == {1: None, 2: None, 3: 2}
    assert not caplog.records


def test_an_article_that_has_no_text_left_goes_on_as_if_it_began(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    damage(both_services, 1)
    assert post(both_services, SILENT, 1).number == 2
    assert post(both_services, "Subscribe to read on.", 3).number == 3
    assert predecessors(both_services)[2] is None


def test_what_a_damaged_version_showed_is_known_by_its_digest(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    post(both_services, SILENT, 1)
    damage(both_services, 2)
    assert not post(both_services, SILENT, 2).changed
    assert post(both_services, CORRECTED, 1.5).number == 3


@pytest.mark.parametrize("lost", [1, 2, 3])
@pytest.mark.parametrize("findings", [False, True])
@pytest.mark.parametrize("hours", [-1, 0.5, 1.5, 2.5])
def test_a_late_arrival_is_filed_whichever_version_is_damaged(
    services: Services, lost: int, findings: bool, hours: float
) -> None:
    for hour, words in enumerate((FIRST, SILENT, CORRECTED)):
        post(services, words, hour)
    before = [row for row in ledger(services) if row[1] == lost]
    damage(services, lost, findings=findings)
    late = FIRST.replace("Monday", "Tuesday") + "\n\nThe ferry is free, said the mayor, Ida Holm."
    assert post(services, late, hours).number == 4
    with services.reading() as session:
        assert session.scalars(select(Appearance)).all()
        assert get_article(session, 1).latest_version == (4 if hours > 2 else 3)
    if not findings:
        assert predecessors(services)[4] != lost
        assert [row for row in ledger(services) if row[1] == lost] == before


def test_a_late_arrival_is_what_the_next_sound_version_is_compared_with(both_services: Services) -> None:
    for hour, words in enumerate((FIRST, SILENT, CORRECTED)):
        post(both_services, words, hour)
    damage(both_services, 2)
    post(both_services, FIRST.replace("Monday", "Tuesday") + "\n\nThe mayor, Ida Holm, was there.", 0.5)
    assert predecessors(both_services) == {1: None, 2: 1, 3: 4, 4: 1}


def test_a_later_check_of_a_damaged_version_makes_no_version(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    post(both_services, SILENT, 1)
    post(both_services, SILENT, 3)
    damage(both_services, 2)
    assert post(both_services, CORRECTED, 2).number == 3
    assert predecessors(both_services) == {1: None, 2: 1, 3: 1}


def test_a_notice_that_was_altered_since_a_lost_version_speaks_again_for_a_late_arrival(services: Services) -> None:
    shorter = CORRECTED.replace(" on a weekday. It", ". It")
    for hour, words in enumerate((FIRST, shorter, CORRECTED)):
        post(services, words, hour)
    damage(services, 2)
    before = [row for row in ledger(services) if row[1] == 2]
    assert before
    late = FIRST.replace("Monday", "Tuesday") + "\n\nThe mayor, Ida Holm, was there."
    assert post(services, late, -1).number == 4
    assert [row for row in ledger(services) if row[1] == 2] == before
    assert predecessors(services) == {1: 4, 2: 1, 3: 2, 4: None}

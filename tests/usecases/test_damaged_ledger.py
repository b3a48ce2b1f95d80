"""Rows of the ledger, and comparisons, that are damaged: what is posted goes on, and the others are told as before."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import LargeBinary, select, type_coerce, update

from service.core.errors import IntegrityFailure
from service.reading.corrections import CorrectionRow, get_correction, list_corrections
from service.reading.propagation import propagation
from service.store import history
from service.store.corrections import Correction
from service.store.versions import Version, VersionFindings
from service.usecases.post_version import Posted, post_version
from service.usecases.read_version import NewVersion
from service.usecases.review_correction import Review, review_correction
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.conftest import START
from tests.support.stories import CORRECTED, FIRST, SILENT

SPOILT: Any = type_coerce(b"\0 no record", LargeBinary)
LATE = FIRST.replace("Monday", "Tuesday")


def post(services: Services, words: str, hours: float, path: str = "bridge") -> Posted:
    """Post what was captured some hours after START."""
    new = NewVersion("Bridge", words, captured_at=START + timedelta(hours=hours))
    article = NewArticle(f"https://ledger.example/{path}", "The Ledger")
    return post_version(services, article, new, now=START + timedelta(days=2))


def damage(services: Services, kind: str = "stealth_edit") -> None:
    """Spoil what rows of a kind say beside their columns."""
    with services.writing() as work:
        work.session.execute(update(Correction).where(Correction.kind == kind).values(body=SPOILT))
        work.commit()


def damage_comparison(services: Services, number: int) -> None:
    """Spoil how a version was compared."""
    row = select(Version.id).where(Version.number == number).scalar_subquery()
    with services.writing() as work:
        work.session.execute(update(VersionFindings).where(VersionFindings.version_id == row).values(comparison=SPOILT))
        work.commit()


def ledger(services: Services, article: int = 1) -> list[CorrectionRow]:
    """Return the rows of an article in the order of their numbers."""
    with services.reading() as session:
        return sorted(list_corrections(session, article_id=article).items, key=lambda row: row.id)


def told(services: Services, article: int) -> list[tuple[object, ...]]:
    """Return what the rows of an article say, but for their numbers."""
    return sorted(
        (row.from_version or 0, row.to_version, row.kind, row.disclosure, row.disclosed_in, row.summary)
        for row in ledger(services, article)
    )


def test_a_list_gives_the_other_rows_and_of_a_damaged_one_its_columns(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    post(both_services, SILENT, 1)
    post(both_services, SILENT.replace("2,400", "3,400"), 2)
    with both_services.writing() as work:
        work.session.execute(update(Correction).where(Correction.to_version == 2).values(body=SPOILT))
        work.commit()
    lost, whole = ledger(both_services)
    assert (lost.damaged, whole.damaged) == (True, False)
    assert (lost.kind, lost.to_version, lost.changes, lost.evidence) == ("stealth_edit", 2, [], [])
    assert "4,200" in lost.summary and whole.changes
    with both_services.reading() as session:
        assert get_correction(session, lost.id) == lost


def test_a_notice_can_be_posted_after_a_damaged_silent_edit(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    post(both_services, SILENT, 1)
    damage(both_services)
    (before,) = ledger(both_services)
    assert post(both_services, CORRECTED, 2).number == 3
    rows = ledger(both_services)
    assert rows[0] == before
    assert [(row.kind, row.to_version, row.damaged) for row in rows[1:]] == [("correction", 3, False)]


def test_a_late_arrival_finds_a_damaged_row_again_where_its_step_is_made_anew(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    post(both_services, SILENT, 1)
    (whole,) = ledger(both_services)
    damage(both_services)
    post(both_services, LATE, 0.5)
    found = {row.to_version: row for row in ledger(both_services)}[2]
    assert (found.id, found.damaged, found.from_version) == (whole.id, False, 3)
    assert ("4,200", "2,400") in [(one["old"]["text"], one["new"]["text"]) for one in found.changes]


def test_a_late_arrival_leaves_a_damaged_row_that_it_does_not_concern(both_services: Services) -> None:
    for hour, words in enumerate((FIRST, SILENT, SILENT.replace("2,400", "3,400"))):
        post(both_services, words, hour)
    with both_services.writing() as work:
        work.session.execute(update(Correction).where(Correction.to_version == 3).values(body=SPOILT))
        work.commit()
    before = [row for row in ledger(both_services) if row.to_version == 3]
    assert before and before[0].damaged
    post(both_services, LATE, 0.5)
    assert [row for row in ledger(both_services) if row.to_version == 3] == before


def test_a_damaged_row_is_reviewed_like_any_other(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    post(both_services, SILENT, 1)
    damage(both_services)
    (before,) = ledger(both_services)
    with both_services.writing() as work:
        review_correction(work.session, before.id, Review("confirmed"), reviewer="desk", now=START)
        work.commit()
    (after,) = ledger(both_services)
    assert (after.status, after.damaged) == ("confirmed", True)
    assert replace(after, status=before.status, reviews=()) == before


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_late_arrival_is_told_alike_where_a_comparison_is_damaged(services: Services, number: int) -> None:
    for path in ("whole", "bridge"):
        for hour, words in enumerate((FIRST, SILENT, CORRECTED)):
            post(services, words, hour, path)
    with services.writing() as work:
        rows = select(Version.id).where(Version.number == number, Version.article_id == 2)
        spoil = update(VersionFindings).where(VersionFindings.version_id.in_(rows)).values(comparison=SPOILT)
        work.session.execute(spoil)
        work.commit()
    for path in ("whole", "bridge"):
        assert post(services, LATE, -1, path).number == 4
    assert told(services, 1) == told(services, 2)


def test_who_carries_what_a_damaged_row_gave_up_is_not_answered_with_nobody(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    post(both_services, SILENT, 1)
    damage(both_services)
    with both_services.reading() as session, pytest.raises(IntegrityFailure, match="correction 1 is damaged"):
        propagation(session, 1)


def test_a_damaged_comparison_is_named(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    post(both_services, SILENT, 1)
    damage_comparison(both_services, 2)
    with both_services.reading() as session:
        version = history.get_version(session, 1, 2)
        with pytest.raises(IntegrityFailure, match="version 2 of article 1"):
            history.load_comparison(session, version)


def test_a_notice_that_older_rules_placed_elsewhere_is_found_again_in_damaged_findings(both_services: Services) -> None:
    """The article is told as one is whose findings are whole; the comparison names a place where no notice begins."""
    for path in ("bridge", "whole"):
        post(both_services, FIRST, 0, path)
        post(both_services, SILENT, 1, path)
        post(both_services, CORRECTED, 2, path)
    with both_services.writing() as work:
        version = work.session.scalars(select(Version).where(Version.article_id == 1, Version.number == 3)).one()
        found = work.session.get_one(VersionFindings, version.id)
        [notice, *_] = found.comparison["notices"]["added"]
        moved = {**found.comparison["notices"], "added": [{**notice, "start": notice["start"] + 3}]}
        found.comparison = {**found.comparison, "notices": moved}
        found.findings = b"\0"
        work.commit()
    for path in ("bridge", "whole"):
        post(both_services, LATE, 0.5, path)
    assert told(both_services, 1) == told(both_services, 2)

"""A claim that was not held against all stored versions at once is held against the rest later, some at a time."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from service.reading import claim_support, claims
from service.reading.claims import ClaimRow
from service.store.unit_of_work import UnitOfWork, in_two_steps
from service.store.versions import Version, VersionFindings
from service.usecases import judge_pending, watch_claim
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.usecases.watch_claim import Judged
from service.wiring import Services
from tests.conftest import START

CLAIM = "The ferry carried 340 people on Monday."


def post(services: Services, hours: int) -> int:
    """Post a version; return the article's number."""
    text = f"The ferry carried {337 + hours} people on Monday, the harbour office said."
    version = NewVersion("Ferry", text, captured_at=START + timedelta(hours=hours))
    article = NewArticle("https://gazette.example/ferry", "Gazette")
    return post_version(services, article, version, now=START + timedelta(days=1)).article_id


def watch(services: Services) -> int:
    """Watch the claim; return its number."""

    def file(work: UnitOfWork, found: Judged) -> int:
        watched = watch_claim.watch_claim(work.session, CLAIM, found, None, now=services.clock())
        work.commit()
        return watched.claim_id

    return in_two_steps(services, watch_claim.preparation(CLAIM, None), file)


def shown(services: Services, claim_id: int) -> tuple[ClaimRow, dict[int, str]]:
    """Return a claim, and the stance of each version that was judged."""
    with services.reading() as session:
        support = claim_support.list_support(session, claim_id).items
        return claims.get_claim(session, claim_id), {row.version_number: row.stance for row in support}


@pytest.fixture
def pending(both_services: Services, monkeypatch: pytest.MonkeyPatch) -> tuple[Services, int]:
    """A claim that was held against the newest two of seven versions."""
    monkeypatch.setattr(watch_claim, "AT_ONCE", 2)
    monkeypatch.setattr(judge_pending, "BATCH", 2)
    for hours in range(7):
        post(both_services, hours)
    return both_services, watch(both_services)


def test_the_rest_is_judged_some_at_a_time_until_the_claim_is_complete(pending: tuple[Services, int]) -> None:
    services, claim_id = pending
    claim, stances = shown(services, claim_id)
    assert (claim.support_status, stances) == ("pending", {6: "contradicts", 7: "contradicts"})
    assert judge_pending.judge_pending(services)
    claim, stances = shown(services, claim_id)
    assert (claim.support_status, sorted(stances)) == ("pending", [4, 5, 6, 7])
    while judge_pending.judge_pending(services):
        pass
    claim, stances = shown(services, claim_id)
    assert (claim.support_status, sorted(stances)) == ("complete", [1, 2, 3, 4, 5, 6, 7])
    assert [number for number, stance in stances.items() if stance == "supports"] == [4]


def test_a_version_that_comes_meanwhile_is_judged_once(pending: tuple[Services, int]) -> None:
    services, claim_id = pending
    assert judge_pending.judge_pending(services)
    post(services, 8)
    while judge_pending.judge_pending(services):
        pass
    claim, stances = shown(services, claim_id)
    assert (claim.support_status, sorted(stances)) == ("complete", [1, 2, 3, 4, 5, 6, 7, 8])


def test_two_workers_at_once_judge_each_version_once(
    pending: tuple[Services, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    services, claim_id = pending
    genuine, others = judge_pending.prepare, iter([judge_pending.judge_pending])

    def prepare(*arguments: object) -> object:
        prepared = genuine(*arguments)  # type: ignore[arg-type]
        for other in others:
            while other(services):
                pass
        return prepared

    monkeypatch.setattr(judge_pending, "prepare", prepare)
    judge_pending.judge_pending(services)
    claim, stances = shown(services, claim_id)
    assert (claim.support_status, sorted(stances)) == ("complete", [1, 2, 3, 4, 5, 6, 7])


def test_where_no_claim_is_pending_nothing_is_written(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    post(services, 0)
    watch(services)

    def refuse(_: Services) -> None:
        raise AssertionError("There is nothing to write.")

    monkeypatch.setattr(Services, "writing", refuse)
    assert not judge_pending.judge_pending(services)


@pytest.mark.parametrize("at_once", [1, 1_000])
def test_a_damaged_version_keeps_no_claim_from_being_held_against_the_others(
    both_services: Services, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(watch_claim, "AT_ONCE", at_once)
    monkeypatch.setattr(judge_pending, "BATCH", 1)
    for hours in range(4):
        post(both_services, hours)
    with both_services.writing() as work:
        work.session.execute(update(Version).where(Version.number == 2).values(body=b"no text"))
        work.session.execute(update(VersionFindings).where(VersionFindings.version_id == 3).values(findings=b"none"))
        work.commit()
    claim_id = watch(both_services)
    while judge_pending.judge_pending(both_services):
        pass
    claim, stances = shown(both_services, claim_id)
    silent, contradicting = "not_mentioned", "contradicts"
    assert (claim.support_status, stances) == (
        "complete",
        {1: contradicting, 2: silent, 3: contradicting, 4: "supports"},
    )
    with both_services.reading() as session:
        (damaged,) = [row for row in claim_support.list_support(session, claim_id).items if row.version_number == 2]
    assert (damaged.confidence, damaged.evidence) == (0.0, [])
    assert "Version 2 of article 1 cannot be read" in damaged.reason

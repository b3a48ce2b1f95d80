"""The texts of an article's versions: read back, checked, and damaged."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from service.core.errors import IntegrityFailure
from service.store import bodies, history
from service.store.versions import Version, VersionFindings
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.conftest import START

FERRY = NewArticle("https://ledger.example/ferry", "The Ledger")
COUNT = 20


def text_of(number: int) -> str:
    """Return the text of a version: a paragraph more each time, and another figure in the first one."""
    told = [
        f"Boat {n} carried {n * 7919 % 1000} crates of apples to the island on its way north." for n in range(number)
    ]
    return "\n\n".join([f"By noon {number} boats had left the harbour, the mayor said.", *told])


@pytest.fixture
def ferry(both_services: Services) -> Services:
    """An article of twenty versions."""
    for number in range(1, COUNT + 1):
        new = NewVersion("Boats", text_of(number), captured_at=START + timedelta(minutes=number))
        post_version(both_services, FERRY, new, now=START + timedelta(days=1))
    return both_services


def readable(services: Services) -> set[int]:
    """Return which versions can be read, and make sure that these say what was posted."""
    found = set()
    with services.reading() as session:
        for version in session.scalars(select(Version)):
            try:
                assert history.read_text(session, version) == text_of(version.number)
            except IntegrityFailure as failure:
                assert f"Version {version.number} of article 1 cannot be read" in str(failure)
            else:
                found.add(version.number)
    return found


def leaning_on(number: int) -> set[int]:
    """Return the versions that cannot be read without one."""

    def chain(at: int | None) -> set[int]:
        return set() if at is None else {at} | chain(bodies.base_of(at))

    return {at for at in range(1, COUNT + 1) if number in chain(at)}


def test_every_version_is_read_back(ferry: Services) -> None:
    assert readable(ferry) == set(range(1, COUNT + 1))


@pytest.mark.parametrize(("number", "lost"), [(2, 1), (9, 8), (13, 4), (16, 1), (17, 4), (20, 1)])
def test_damage_costs_only_the_versions_that_lean_on_it(ferry: Services, number: int, lost: int) -> None:
    with ferry.writing() as work:
        body = work.session.scalars(select(Version.body).where(Version.number == number)).one()
        assert body is not None
        damaged = body[:-3] + bytes(byte ^ 0x55 for byte in body[-3:])
        work.session.execute(update(Version).where(Version.number == number).values(body=damaged))
        work.commit()
    assert set(range(1, COUNT + 1)) - readable(ferry) == leaning_on(number)
    assert len(leaning_on(number)) == lost


def test_a_text_that_was_exchanged_for_another_is_refused(ferry: Services) -> None:
    with ferry.writing() as work:
        forged = bodies.compress(text_of(COUNT).replace("apples", "rifles"), None)
        values = {"body": forged, "body_base": None}
        work.session.execute(update(Version).where(Version.number == COUNT).values(values))
        work.commit()
    assert readable(ferry) == set(range(1, COUNT))


def test_what_was_found_in_a_version_is_read_back(ferry: Services) -> None:
    with ferry.reading() as session:
        found = history.get_stored(session, 1, COUNT).analyzed
    assert found.content.text == text_of(COUNT)
    assert all(claim.text == found.content.text[claim.start : claim.end] for claim in found.findings.claims)
    assert [attribution.source.text for attribution in found.findings.attributions if attribution.source] == [
        "the mayor"
    ]


def test_damaged_findings_are_refused_and_the_text_is_still_read(ferry: Services) -> None:
    with ferry.writing() as work:
        kept = work.session.scalars(select(VersionFindings).where(VersionFindings.version_id == COUNT)).one()
        kept.findings = kept.findings[:-6] + bytes(6)
        work.commit()
    assert readable(ferry) == set(range(1, COUNT + 1))
    with ferry.reading() as session, pytest.raises(IntegrityFailure):
        history.get_stored(session, 1, COUNT)

"""The texts of an article's versions: read back, checked, and damaged."""

from collections.abc import Callable
from datetime import timedelta
from itertools import product

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from service.core.digest import content_digest
from service.core.editorial.revision import NOTHING_FOUND, RULES
from service.core.errors import IntegrityFailure
from service.store import bodies, history
from service.store.versions import Version, VersionFindings
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle, track_article
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
    """An article of twenty versions, of which the texts alone are stored."""
    with both_services.writing() as work:
        article = track_article(work.session, FERRY, now=START).article_id
        for number in range(1, COUNT + 1):
            text, captured = text_of(number), START + timedelta(minutes=number)
            row = Version(article_id=article, number=number, title="Boats", byline="", lang="en", captured_at=captured,
                          received_at=captured, digest=content_digest("Boats", "", text), length=len(text), rules=RULES,
                          sanitised=False, hidden_characters=False)  # fmt: skip
            history.squeeze(work.session, row, {number: text})
            history.add_version(work.session, row, b"", {})
        work.commit()
    return both_services


@pytest.fixture
def posted(both_services: Services) -> Services:
    """An article of two versions, posted as a client posts them."""
    for number in (1, 2):
        new = NewVersion("Boats", text_of(number), captured_at=START + timedelta(minutes=number))
        post_version(both_services, FERRY, new, now=START + timedelta(days=1))
    return both_services


#: to damage a version costs those from itself up to this one, and no other
LOST_UP_TO = {1: 16, 2: 2, 3: 4, 4: 4, 5: 8, 6: 6, 7: 8, 8: 8, 9: 16, 10: 10, 11: 12, 12: 12, 13: 16, 14: 14, 15: 16,
              16: 16, 17: 20, 18: 18, 19: 20, 20: 20}  # fmt: skip


def readable(session: Session) -> set[int]:
    """Return which versions can be read, and make sure that these say what was posted."""
    found = set()
    session.expire_all()
    for version in session.scalars(select(Version)):
        try:
            assert history.read_text(session, version) == text_of(version.number)
        except IntegrityFailure as failure:
            assert f"Version {version.number} of article 1 cannot be read" in str(failure)
        else:
            found.add(version.number)
    return found


def change(session: Session, number: int, **values: object) -> None:
    """Change the row of a version."""
    session.execute(update(Version).where(Version.number == number).values(values))


def body_of(session: Session, number: int) -> bytes:
    """Return the stored bytes of a version."""
    body = session.scalars(select(Version.body).where(Version.number == number)).one()
    assert body is not None
    return body


def test_every_version_is_read_back(ferry: Services) -> None:
    with ferry.reading() as session:
        assert readable(session) == set(range(1, COUNT + 1))


DAMAGES: list[Callable[[bytes], bytes]] = [
    lambda body: body[:-3] + bytes(byte ^ 0x55 for byte in body[-3:]),
    lambda body: body[: len(body) // 2],
    lambda _: b"",
    lambda _: b"no frame at all",
]


def test_damage_costs_only_the_versions_that_lean_on_it(ferry: Services) -> None:
    for (number, last), damage in product(LOST_UP_TO.items(), DAMAGES):
        with ferry.writing() as work:  # never committed
            change(work.session, number, body=damage(body_of(work.session, number)))
            lost = set(range(1, COUNT + 1)) - readable(work.session)
        assert lost == set(range(number, last + 1))


def test_a_link_that_leads_nowhere_costs_only_the_versions_that_lean_on_it(ferry: Services) -> None:
    itself, a_later_one, another_group, none = 13, 16, 19, 5_000
    for base in (itself, a_later_one, another_group, none):
        with ferry.writing() as work:
            change(work.session, 13, body_base=base)
            assert set(range(1, COUNT + 1)) - readable(work.session) == {13, 14, 15, 16}


def test_a_version_that_is_had_again_mends_those_that_lean_on_it(ferry: Services) -> None:
    with ferry.writing() as work:
        change(work.session, 9, body=b"")
        assert 16 not in readable(work.session)
        change(work.session, 9, body=bodies.compress(text_of(9), None), body_base=None)
        assert readable(work.session) == set(range(1, COUNT + 1))


def test_a_new_version_does_not_lean_on_a_damaged_one(ferry: Services) -> None:
    new = Version(article_id=1, number=COUNT + 1)
    with ferry.writing() as work:
        forged = text_of(17).replace("By noon", "By night")
        change(work.session, 17, body=bodies.compress(forged, None), body_base=None)
        history.squeeze(work.session, new, {COUNT + 1: text_of(COUNT + 1)})
    assert bodies.base_of(new.number) == 17
    assert new.body_base is None
    assert new.body is not None and bodies.decompress([new.body]) == text_of(COUNT + 1)


def test_a_text_that_was_exchanged_for_another_is_refused(ferry: Services) -> None:
    with ferry.writing() as work:
        forged = bodies.compress(text_of(COUNT).replace("apples", "rifles"), None)
        change(work.session, COUNT, body=forged, body_base=None)
        assert readable(work.session) == set(range(1, COUNT))


def test_what_was_found_in_a_version_is_read_back(posted: Services) -> None:
    with posted.reading() as session:
        found = history.get_stored(session, 1, 2).analyzed
    assert found.content.text == text_of(2)
    assert all(claim.text == found.content.text[claim.start : claim.end] for claim in found.findings.claims)
    assert [attribution.source.text for attribution in found.findings.attributions if attribution.source] == [
        "the mayor"
    ]


def test_damaged_findings_are_made_again_from_the_text(posted: Services, caplog: pytest.LogCaptureFixture) -> None:
    with posted.writing() as work:
        before = history.get_stored(work.session, 1, 2).analyzed
        assert before.findings.claims
        kept = work.session.scalars(select(VersionFindings).where(VersionFindings.version_id == 2)).one()
        kept.findings = kept.findings[:-6] + bytes(6)
        work.session.flush()
        assert readable(work.session) == set(range(1, 3))
        assert history.get_stored(work.session, 1, 2).analyzed == before
    assert "Findings of version 2 of article 1" in caplog.text


def test_the_findings_of_a_bad_capture_are_made_again_as_none(posted: Services) -> None:
    with posted.writing() as work:
        change(work.session, 2, low_quality="A paywall")
        work.session.execute(update(VersionFindings).where(VersionFindings.version_id == 2).values(findings=b"nothing"))
        assert history.get_stored(work.session, 1, 2).analyzed.findings == NOTHING_FOUND

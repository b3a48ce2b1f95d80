"""What versions say to a claim that was found and is not watched: read from those that carry it, page by page."""

import pytest
from sqlalchemy.orm import Session

from service.core.claims.support import Stance
from service.core.editorial.version import Findings
from service.reading import claim_support, claims
from service.reading.carried_claims import SupportRow
from service.store import history
from service.store.versions import Version
from service.wiring import Services
from tests.reading.conftest import Post

OTHER = "The quay will stay open all winter, said Ada Marsh."
MADE = "The ferry carried 37,500 people in May, said Ada Marsh."


def number_of(services: Services, words: str) -> int:
    with services.reading() as session:
        return next(row.id for row in claims.list_claims(session).items if words in row.text)


def pages(services: Services, claim_id: int, limit: int) -> list[list[tuple[int, int]]]:
    """Return the places of all rows, page by page."""
    after, found = None, []
    with services.reading() as session:
        while True:
            page = claim_support.list_support(session, claim_id, after=after, limit=limit)
            found.append([place(row) for row in page.items])
            after = page.next_key
            if after is None:
                return found


def place(row: SupportRow) -> tuple[int, int]:
    return row.article_id, row.version_number


def test_a_claim_has_a_row_for_each_version_between_its_coming_and_its_going(services: Services, post: Post) -> None:
    for hours, text in enumerate([OTHER, MADE, MADE + "\n\n" + OTHER, OTHER, OTHER + "\n\n" + MADE]):
        one = post("ferry", hours, text)
    two = post("quay", 0, MADE)
    claim = number_of(services, "37,500")
    everything = [(one, 2), (one, 3), (one, 5), (two, 1)]
    assert pages(services, claim, 50) == [everything]
    assert pages(services, claim, 2) == [everything[:2], everything[2:]]
    assert pages(services, claim, 3) == [everything[:3], everything[3:]]


def test_a_version_that_arrived_late_stands_in_its_place_in_time(services: Services, post: Post) -> None:
    article = post("ferry", 0, OTHER)
    post("ferry", 4, MADE)
    post("ferry", 2, MADE + "\n\n" + OTHER)  # the claim came with this one, which is the third to arrive
    post("ferry", 6, OTHER)
    assert pages(services, number_of(services, "37,500"), 50) == [[(article, 2), (article, 3)]]


def test_no_more_versions_are_read_than_a_page_shows_and_the_next_one_begins_with(
    services: Services, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hours in range(6):
        post("ferry", hours, f"{MADE}\n\nIt is {hours} o'clock.")
    claim = number_of(services, "37,500")
    read: list[int] = []
    genuine = history.load_findings

    def load(session: Session, version: Version) -> Findings:
        read.append(version.number)
        return genuine(session, version)

    monkeypatch.setattr(history, "load_findings", load)
    with services.reading() as session:
        first = claim_support.list_support(session, claim, limit=2)
        assert [row.version_number for row in first.items] == [1, 2]
        assert read == [1, 2, 3]
        claim_support.list_support(session, claim, after=first.next_key, limit=2)
        assert read == [1, 2, 3, 3, 4, 5]
        assert claim_support.list_support(session, claim, stance=Stance.CONTRADICTS).items == ()
    assert len(read) == 6

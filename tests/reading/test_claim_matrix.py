"""The matrix of a claim: bounded, in pages of articles, each with its newest versions."""

from collections.abc import Callable

import pytest

from service.reading import claim_support, claims
from service.reading.carried_claims import SHOWN_VERSIONS, MatrixRow
from service.store.unit_of_work import in_two_steps
from service.usecases import watch_claim
from service.wiring import Services
from tests.conftest import START
from tests.reading.conftest import Post

MADE = "The ferry carried 37,500 people in May, said Ada Marsh."
WALL = "Subscribe to continue reading. Already a subscriber? Log in."


def watch(services: Services) -> int:
    def file(work, found):
        watched = watch_claim.watch_claim(work.session, MADE, found, None, now=START)
        work.commit()
        return watched.claim_id

    return in_two_steps(services, watch_claim.preparation(MADE, None), file)


def found(services: Services) -> int:
    with services.reading() as session:
        return next(row.id for row in claims.list_claims(session).items if "37,500" in row.text)


def pages(services: Services, claim_id: int, limit: int) -> list[tuple[MatrixRow, ...]]:
    after, seen = None, []
    with services.reading() as session:
        while True:
            page = claim_support.claim_matrix(session, claim_id, after=after, limit=limit)
            seen.append(page.items)
            after = page.next_key
            if after is None:
                return seen


@pytest.mark.parametrize("number_of", [found, watch])
def test_it_comes_in_pages_of_articles(services: Services, post: Post, number_of: Callable[[Services], int]) -> None:
    articles = [post(name, 0, MADE) for name in ("ferry", "quay", "pier")]
    post("quay", 1, f"{MADE}\n\nIt rained.")
    claim = number_of(services)
    assert [[row.article_id for row in page] for page in pages(services, claim, 2)] == [articles[:2], articles[2:]]
    (whole,) = pages(services, claim, 3)
    assert [row.version_count for row in whole] == [1, 2, 1]


@pytest.mark.parametrize("number_of", [found, watch])
def test_of_a_long_history_it_shows_the_newest_versions_by_time_of_capture(
    services: Services, post: Post, number_of: Callable[[Services], int]
) -> None:
    for hours in range(SHOWN_VERSIONS + 3):
        post("ferry", hours, f"{MADE}\n\nThe time is {hours} past noon.")
    post("ferry", 0.5, f"{MADE}\n\nIt came late.")
    ((row,),) = pages(services, number_of(services), 50)
    assert row.version_count == SHOWN_VERSIONS + 4
    assert [one.version_number for one in row.versions] == [*range(4, SHOWN_VERSIONS + 4)]


def test_a_bad_capture_says_nothing_to_a_claim(services: Services, post: Post) -> None:
    for hours, text in enumerate((MADE, WALL, f"{MADE}\n\nIt rained.")):
        post("ferry", hours, text)
    ((row,),) = pages(services, found(services), 50)
    assert ([one.version_number for one in row.versions], row.version_count) == ([1, 3], 2)

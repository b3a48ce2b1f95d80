"""The history of a claim over the versions of articles."""

import pytest

from service.reading import claim_history, claim_support, claims
from service.store.unit_of_work import UnitOfWork, in_two_steps
from service.usecases import watch_claim
from service.usecases.watch_claim import Judged
from service.wiring import Services
from tests.reading.conftest import Post

OTHER = "The quay will stay open all winter, said Ada Marsh."
FIRST = "The Heron ferry carried 39,000 people in May, said Ada Marsh."
SECOND = "The Heron ferry carried 37,500 people in May, said Ada Marsh."
SOURCE = "The Heron ferry carried 37,500 people in May, said Otto Vance."


def watch(services: Services, text: str) -> int:
    def file(work: UnitOfWork, found: Judged) -> int:
        watched = watch_claim.watch_claim(work.session, text, found, None, now=services.clock())
        work.commit()
        return watched.claim_id

    return in_two_steps(services, watch_claim.preparation(text, None), file)


def number_of(services: Services, words: str) -> int:
    with services.reading() as session:
        return next(row.id for row in claims.list_claims(session).items if words in row.text)


def told(services: Services, claim_id: int) -> dict[int, list[tuple[int, str]]]:
    with services.reading() as session:
        rows = claim_history.claim_history(session, claim_id).items
    return {row.article_id: [(step.version_number, step.step) for step in row.steps] for row in rows}


@pytest.mark.parametrize("watched", [False, True])
@pytest.mark.parametrize("figure", ["39,000", "37,500"])
def test_a_claim_is_one_over_all_versions_whichever_of_its_figures_is_asked_for(
    services: Services, post: Post, watched: bool, figure: str
) -> None:
    for hours, text in enumerate([OTHER, FIRST, f"{OTHER}\n\n{FIRST}", SECOND, SOURCE, OTHER, FIRST]):
        article = post("ferry", hours, text)
    post("quay", 0, OTHER)  # an article that never speaks of it
    text = f"The Heron ferry carried {figure} people in May."
    claim = watch(services, text) if watched else number_of(services, figure)
    assert told(services, claim) == {
        article: [
            (2, "first_seen"),
            (4, "figure_changed"),
            (5, "attribution_changed"),
            (6, "dropped"),
            (7, "back_again"),
        ]
    }


def test_a_claim_that_was_only_found_says_how_many_versions_were_not_read_for_it(
    services: Services, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claim_history, "READ", 3)
    for hours, text in enumerate([FIRST, OTHER, FIRST, SECOND, SOURCE]):
        post("ferry", hours, text)
    found, watched = number_of(services, "37,500"), watch(services, "The Heron ferry carried 37,500 people in May.")
    with services.reading() as session:
        unread = {
            one: [row.unread_versions for row in claim_history.claim_history(session, one).items]
            for one in (found, watched)
        }
    assert unread == {found: [2], watched: [0]}


def test_what_arrives_late_takes_its_place_in_the_history(services: Services, post: Post) -> None:
    claim = watch(services, "The Heron ferry carried 39,000 people in May.")
    article = post("ferry", 0, FIRST)
    post("ferry", 4, SECOND)
    post("ferry", 2, OTHER)
    assert told(services, claim) == {article: [(1, "first_seen"), (3, "dropped"), (2, "back_again")]}


def test_support_names_the_versions_in_which_it_began_and_ended(services: Services, post: Post) -> None:
    claim = watch(services, "The Heron ferry carried 39,000 people in May.")
    for hours, text in enumerate([OTHER, FIRST, f"{OTHER}\n\n{FIRST}", SECOND, OTHER]):
        post("ferry", hours, text)
    with services.reading() as session:
        rows = claim_support.list_support(session, claim).items
    assert [(row.stance, row.since_version, row.until_version) for row in rows] == [
        ("not_mentioned", 1, 2),
        ("supports", 2, 4),
        ("supports", 2, 4),
        ("contradicts", 4, 5),
        ("not_mentioned", 5, None),
    ]
    found = number_of(services, "37,500")
    with services.reading() as session:
        (row,) = claim_support.list_support(session, found).items
    assert (row.since_version, row.until_version) == (4, 5)

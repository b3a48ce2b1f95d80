"""Claims on record: written once, and the time in which they were seen."""

from datetime import timedelta

from sqlalchemy import select

from service.store import claim_records
from service.store.claims import Claim
from service.wiring import Services
from tests.conftest import START

HOUR = timedelta(hours=1)
ONE = {"a": {"text": "The bridge is closed.", "attributed_to": None}}
TWO = {**ONE, "b": {"text": "The ferry runs.", "attributed_to": "Ines Calder"}}


def seen(services: Services) -> dict[str, tuple[object, object]]:
    """Return when each claim was seen first and last."""
    with services.reading() as session:
        return {row.key: (row.first_seen, row.last_seen) for row in session.scalars(select(Claim))}


def add(services: Services, claims: dict[str, dict[str, str | None]], hours: int) -> dict[str, int]:
    """Record that claims were seen some hours after START."""
    with services.writing() as work:
        claim_records.add_claims(work.session, claims, START + hours * HOUR)
        work.commit()
        return claim_records.known_ids(work.session, list(claims))


def test_a_claim_keeps_its_number_and_is_written_once(both_services: Services) -> None:
    one, two = add(both_services, ONE, 0), add(both_services, TWO, 1)
    assert two["a"] == one["a"] != two["b"]
    assert len(seen(both_services)) == 2


def test_the_time_in_which_it_was_seen_grows_both_ways(both_services: Services) -> None:
    for hours in (5, 3, 4, 8):
        add(both_services, ONE, hours)
    assert seen(both_services) == {"a": (START + 3 * HOUR, START + 8 * HOUR)}


def test_a_claim_that_was_watched_before_any_article_made_it_is_seen_then(both_services: Services) -> None:
    with both_services.writing() as work:
        claim_records.add_claim(work.session, Claim(key="a", text="The bridge is closed.", created_at=START))
        work.commit()
    assert seen(both_services) == {"a": (None, None)}
    add(both_services, ONE, 2)
    assert seen(both_services) == {"a": (START + 2 * HOUR, START + 2 * HOUR)}


def test_many_claims_at_once_get_each_their_own_number(both_services: Services) -> None:
    many = {f"k{number}": {"text": f"Boat {number} sailed.", "attributed_to": None} for number in range(2_500)}
    numbers = add(both_services, many, 0)
    assert set(numbers) == set(many)
    assert len(set(numbers.values())) == 2_500

"""Who still carries what an article took back: in words that deny it, and in a note that owns up to it."""

import pytest

from service.core.claims.crosscheck import Telling
from service.core.claims.propagation import Standing, Touched, carried, read_change
from service.core.editorial.changes import Category
from service.core.editorial.revision import analyze, compare_versions
from service.core.editorial.version import Content, Version

PUBLISHED = "The Dray ferry line will drop all of its winter trips to Selby, its owner Ida Poole said. It has 90 staff."
TAKEN_BACK = (
    "The Dray ferry line will not drop its winter trips to Selby, its owner Ida Poole said. It has 90 staff.\n\n"
    "Correction: An earlier version of this article wrongly said that the Dray ferry line would drop all of its winter "
    "trips to Selby. It will keep them."
)


def read(title: str, text: str) -> Version:
    return analyze(Content(title, "", text), "en")


def telling(article: int, version: Version) -> Telling:
    content, found = version.content, version.findings
    return Telling(
        article, content.title, content.text, "en", found.claims, tuple(found.credited(one) for one in found.claims)
    )


def standings(before: str, after: str, other: str) -> dict[str, Standing]:
    """Return how another article stands to each correction between two versions, by its kind."""
    old, new = read("Ferries", before), read("Ferries", after)
    compared = compare_versions(old, new)
    others, found = [telling(2, read("From the coast", other))], {}
    for row in compared.corrections:
        changes = [compared.changes[number] for number in row.changes]
        touched = [Touched(one.field, one.old, one.new, one.category is Category.NAME) for one in changes]
        found[str(row.kind)] = carried(read_change(telling(1, old), telling(1, new), touched), others).standing
    return found


@pytest.mark.parametrize(
    ("other", "standing"),
    [
        ("Dray, the ferry line, will drop all its winter trips to Selby, Ida Poole said.", Standing.STILL_CARRIES),
        ("The Dray ferry line will not drop its winter trips to Selby, Ida Poole said.", Standing.NEVER_CARRIED),
        ("The Marsh ferry line will drop all of its winter trips to Kenton, Ann Roe said.", Standing.NEVER_CARRIED),
        ("Ida Poole of the Dray ferry line opened a pier in Selby.", Standing.NEVER_CARRIED),
    ],
)
def test_what_a_note_owns_up_to_is_found_where_it_is_still_said(other: str, standing: Standing) -> None:
    assert standings(PUBLISHED, TAKEN_BACK, other)["correction"] is standing


@pytest.mark.parametrize(("pit", "standing"), [("Harrow", Standing.STILL_CARRIES), ("Denholm", Standing.NEVER_CARRIED)])
def test_the_owner_of_another_pit_carries_nothing(pit: str, standing: Standing) -> None:
    before = "The owner of the Harrow pit was fined on Monday, a court said. Nobody was hurt."
    after = (
        "The owner of the Harrow pit was not fined on Monday, a court said. Nobody was hurt.\n\n"
        "Correction: An earlier version of this article said that the owner of the Harrow pit was fined."
    )
    other = f"The owner of the {pit} pit was fined on Monday. He paid at once."
    assert set(standings(before, after, other).values()) == {standing}

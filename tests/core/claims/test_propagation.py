"""Who still carries what an article took back: in words that deny it, and in a note that owns up to it."""

import pytest

from service.core.claims.crosscheck import Telling
from service.core.claims.propagation import Standing, Touched, carried, read_change
from service.core.editorial.changes import Category
from service.core.editorial.revision import analyze, compare_versions
from service.core.editorial.version import Content, Version
from service.core.text.span import Span

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


SCENE = "The case was heard in Lowick on Monday. Few came."


@pytest.mark.parametrize(
    ("title", "other", "standing"),
    [
        (
            "Selby Mayor Ann Roe Charged With Fraud",
            "Prosecutors charged Ann Roe, the mayor of Selby, with fraud.",
            True,
        ),
        ("Selby mayor Ann Roe charged with fraud", "Ann Roe, mayor of Selby, was charged with fraud.", True),
        ("Selby mayor Ann Roe charged with fraud", "Ann Roe, mayor of Selby, was not charged with fraud.", False),
        ("Selby mayor is charged with fraud", "Joan Poe, the mayor of Kenton, was charged with fraud.", False),
    ],
)
def test_what_a_headline_took_back_is_found_where_it_is_still_said(title: str, other: str, standing: bool) -> None:
    charged = "Charged" if "Charged" in title else "charged"
    denied = title.replace(charged, f"{'Not' if charged[0] == 'C' else 'not'} {charged}")
    old, new = read(title, SCENE), read(denied, SCENE)
    touched = [Touched(one.field, one.old, one.new, name=False) for one in compare_versions(old, new).changes]
    others = [telling(2, read("From the court", other + " She left by car."))]
    found = carried(read_change(telling(1, old), telling(1, new), touched), others)
    assert (found.standing is Standing.STILL_CARRIES) is standing


CREDITED = "Cellist Ada Quist founded the Lowick choir, friends said at the hall on Monday. Sixty people came to sing."
UPDATED = f"UPDATE: Teacher Bo Marsh founded the Lowick choir back in 2010, the Herald reported.\n\n{CREDITED}"


@pytest.mark.parametrize(
    ("other", "standing"),
    [
        ("Ada Quist founded the Lowick choir. It sang on Monday.", Standing.STILL_CARRIES),
        ("Bo Marsh founded the Lowick choir. Ada Quist sang with it on Monday.", Standing.NEVER_CARRIED),
        ("The Lowick choir was founded by Ida Poole. It sang on Monday.", Standing.NEVER_CARRIED),
        ("The Lowick choir sang on Monday.", Standing.NEVER_CARRIED),
    ],
)
def test_a_deed_that_a_note_credits_to_somebody_else_is_carried_where_it_is_credited_as_before(
    other: str, standing: Standing
) -> None:
    old, new = telling(1, read("Song", CREDITED)), telling(1, read("Song", UPDATED))
    change = read_change(old, new, [], [Span(0, UPDATED.index("\n"))])
    assert carried(change, [telling(2, read("From the hall", other))]).standing is standing


@pytest.mark.parametrize(
    ("before", "after", "other"),
    [
        (
            "The dam at Orvik was built in 1962 and was last inspected in March 2024, the engineer Tom Hadley said.",
            "The dam at Orvik was built in 1962 and was last inspected in March 2021, the engineer Tom Hadley said.",
            "The 1962 dam at Orvik had last been inspected in March 2024, the Lowick Post reported.",
        ),
        (
            "The drug Kovira cut cases by half. No serious side effects were seen, its authors wrote.",
            "The drug Kovira cut cases by half. Two serious side effects were seen, its authors wrote.",
            "Kovira helped in Selby. No serious side effects were seen, the Lowick Post reported.",
        ),
        (
            "Senator Ida Poole voted for the Harbor Act on Friday, her office said.",
            "Senator Ida Poole voted against the Harbor Act on Friday, her office said.",
            "Ida Poole, the senator, voted for the Harbor Act on Friday.",
        ),
    ],
)
def test_one_date_of_two_a_denial_and_a_vote_are_found_where_they_are_still_said(
    before: str, after: str, other: str
) -> None:
    assert Standing.STILL_CARRIES in standings(before, after, other).values()

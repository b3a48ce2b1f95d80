"""The event moved on, or the facts were wrong: two different things."""

import pytest

from service.core.editorial.changes import Category
from service.core.editorial.rewording import Rewording, name_changes
from service.core.editorial.rules.sides import lone_side


def categories(old: str, new: str) -> set[Category]:
    return {change.category for change in name_changes(Rewording("text", lone_side(old), lone_side(new)))}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The driver is still at large.", "The driver was arrested."),
        ("Lund, 40, was charged with arson.", "Lund, 40, was convicted of arson."),
        ("The two sailors are missing off Holm.", "The two sailors were found dead off Holm."),
        ("She was in critical condition on arrival.", "She died on arrival."),
        ("The council proposed the ferry tax.", "The council passed the ferry tax."),
        ("The governor is expected to sign the bill.", "The governor signed the bill."),
        ("The regatta is scheduled for noon.", "The regatta was postponed at noon."),
        ("The fire is spreading on the ridge.", "The fire is contained on the ridge."),
        ("Lund is leading in the north.", "Lund won in the north."),
        ("The pilots are negotiating with the port.", "The pilots reached an agreement with the port."),
        ("The bridge is closed to lorries.", "The bridge was reopened to lorries."),
    ],
)
def test_a_later_stage_of_an_event_is_a_change_of_status(old: str, new: str) -> None:
    assert Category.STATUS in categories(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Lund, 40, was convicted of arson.", "Lund, 40, was acquitted of arson."),
        ("The council passed the ferry tax.", "The council rejected the ferry tax."),
        ("Lund, 40, was convicted of arson.", "Lund, 40, was charged with arson."),
        ("The sailors were found alive off Holm.", "The sailors were found dead off Holm."),
        ("The guard was painting a rifle.", "The guard was cleaning a rifle."),
    ],
)
def test_another_ending_or_an_earlier_stage_is_another_fact(old: str, new: str) -> None:
    found = categories(old, new)
    assert Category.STATUS not in found
    assert found & {Category.FACT, Category.DETAIL}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The harbour master resigned on Monday.", "The harbour master will resign on Monday."),
        ("The crew left the harbour at noon.", "The crew will leave the harbour at noon."),
    ],
)
def test_what_was_told_as_past_and_is_to_come_is_a_change_of_the_event(old: str, new: str) -> None:
    assert categories(old, new) == {Category.STATUS}
    assert categories(new, old) == {Category.STATUS}

"""An age that is told in another sentence is no figure that changed."""

import pytest

from service.core.editorial.changes import Category
from service.core.editorial.revision import Content, analyze, compare_versions

WIFE = "His wife was with him, and so was Ida Brandt, who owns the boat."
APART = f"Otto Lund, 61, was taken to the clinic in Holm.\n\n{WIFE}"
BARE = f"Otto Lund was taken to the clinic in Holm.\n\n{WIFE}"


def categories(old: str, new: str) -> list[Category]:
    found = compare_versions(analyze(Content("", "", old)), analyze(Content("", "", new)))
    return [change.category for change in found.changes]


@pytest.mark.parametrize(
    "elsewhere",
    [
        BARE.replace("Holm.", "Holm. He was 61."),
        BARE.replace("Holm.", "Holm. He is 61 years old."),
        BARE.replace("His wife was with him", "His wife was with the 61-year-old"),
    ],
)
def test_an_age_that_moved_to_another_sentence_is_a_move_both_ways(elsewhere: str) -> None:
    for old, new in ((APART, elsewhere), (elsewhere, APART)):
        found = categories(old, new)
        assert Category.NUMBER not in found
        assert Category.MOVE in found


@pytest.mark.parametrize(
    "new",
    [
        BARE,
        BARE.replace("who owns the boat", "who saw 61 boats"),
        BARE.replace("Holm.", "Holm. He was 62."),
        APART.replace("61", "16"),
    ],
)
def test_an_age_that_is_told_nowhere_else_is_a_figure_that_changed(new: str) -> None:
    assert Category.NUMBER in categories(APART, new)


def test_a_figure_that_is_no_age_does_not_move() -> None:
    old = f"The firm sold 61 boats in Holm.\n\n{WIFE}"
    new = f"The firm sold boats in Holm. It was 61 years old.\n\n{WIFE}"
    assert Category.NUMBER in categories(old, new)

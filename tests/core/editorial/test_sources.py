"""Another source for the same words is a change of attribution."""

import pytest

from service.core.editorial.changes import Category
from service.core.editorial.revision import Content, analyze, compare_versions

LEAD = "The weir at Holm will be rebuilt in stone. Ida Brandt leads the guild of masons.\n\n"


def categories(old: str, new: str) -> list[Category]:
    before, after = (analyze(Content("Weir", "", LEAD + text)) for text in (old, new))
    return [change.category for change in compare_versions(before, after).changes]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Police said the masons left on foot.", "The mayor said the masons left on foot."),
        ("The masons left on foot, police said.", "The masons left on foot, the mayor said."),
        ("According to the guild, the masons are ready.", "According to the county, the masons are ready."),
        ("Otto Lund said the masons are ready.", "Nils Ohlin said the masons are ready."),
        ("A person close to the guild said the masons are ready.", "Otto Lund said the masons are ready."),
        ("“The masons are ready,” said Otto Lund.", "“The masons are ready,” said Nils Ohlin."),
        ("The masons left on foot.", "The masons left on foot, police said."),
        ("The mayor said he took the stone.", "The mayor denied he took the stone."),
        ("The masons reportedly left on foot.", "The masons left on foot."),
    ],
)
def test_a_source_that_came_went_or_was_replaced_is_a_change_of_attribution(old: str, new: str) -> None:
    assert Category.ATTRIBUTION in categories(old, new)
    assert Category.ATTRIBUTION in categories(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ida Brandt said the masons are ready.", "Brandt said the masons are ready."),
        ("She said the masons are ready.", "Brandt said the masons are ready."),
        ("Guild leader Ida Brandt said the masons are ready.", "Ida Brandt said the masons are ready."),
        ("Ida Brandt said the masons are ready.", "Ida Brant said the masons are ready."),
        ("The masons are ready, the guild said.", "The guild said the masons are ready."),
        ("Police said the masons left on foot.", "Police said that the masons left on foot."),
    ],
)
def test_the_same_source_written_otherwise_is_none(old: str, new: str) -> None:
    assert Category.ATTRIBUTION not in categories(old, new)
    assert Category.ATTRIBUTION not in categories(new, old)


ONE_ROW = [
    (
        "The masons left, according to a person near the guild.",
        "The masons left, according to Otto Lund, a former clerk.",
    ),
    (
        "The masons left, according to Otto Lund, a former clerk.",
        "The masons left, according to Ida Brandt, an engineer.",
    ),
    ("The masons left, officials said.", "The masons left, the guild’s leader, Ida Brandt, said."),
    ("The masons left on foot, according to Otto Lund, a former clerk.", "The masons left on foot."),
]


@pytest.mark.parametrize(("old", "new"), ONE_ROW)
def test_a_source_and_what_is_said_of_it_between_commas_are_one_change(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        versions = [analyze(Content("", "", text)) for text in (before, after)]
        assert [change.category for change in compare_versions(*versions).changes] == [Category.ATTRIBUTION]


def test_what_is_said_under_another_source_is_a_change_of_its_own() -> None:
    old, new = "According to the guild, 40 masons left.", "According to the county, 14 masons left."
    assert set(categories(old, new)) == {Category.ATTRIBUTION, Category.NUMBER}


def test_a_share_of_people_is_no_source() -> None:
    old, new = "Of those asked, 50% said they had left.", "Of those asked, 4.6% said they had left."
    assert categories(old, new) == [Category.NUMBER]

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

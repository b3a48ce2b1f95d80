"""A byline changes when it names somebody else."""

import pytest

from service.core.editorial.changes import Category
from service.core.editorial.rules.byline import authors, name_byline_change


@pytest.mark.parametrize(
    ("old", "new", "category"),
    [
        ("", "Ida Brandt", Category.FURNITURE),
        ("Staff reports", "By Ida Brandt", Category.FURNITURE),
        ("Holm Courier Staff", "Ida Brandt of the Holm Courier", Category.FURNITURE),
        ("Ida Brandt", "By Ida Brandt", Category.COPYEDIT),
        ("BY IDA BRANDT", "Ida Brandt", Category.COPYEDIT),
        ("Ida Brandt and Otto Lund", "Otto Lund, Ida Brandt", Category.COPYEDIT),
        ("Ida Brandt", "Ida Brandt of the Holm Courier", Category.COPYEDIT),
        ("Ida Brandt", "Ida Brandt, Staff Writer", Category.COPYEDIT),
        ("Ida Brandt | Holm Courier", "Ida Brandt (Holm Courier)", Category.COPYEDIT),
        ("Ida Brandt", "Otto Lund", Category.BYLINE),
        ("Ida Brandt", "Ida Brandt and Otto Lund", Category.BYLINE),
        ("Ida Brandt", "Ida Brand", Category.BYLINE),
        ("Ida Brandt", "", Category.BYLINE),
        ("Ida Brandt", "Staff reports", Category.BYLINE),
    ],
)
def test_a_byline_change_is_named_by_whom_it_names(old: str, new: str, category: Category) -> None:
    change = name_byline_change(old, new)
    assert change.category is category
    assert change.substantive is (category is Category.BYLINE)


def test_the_authors_are_the_people_alone() -> None:
    assert authors("By Ida Brandt of the Holm Courier and Otto Lund, Staff Writer") == {"ida brandt", "otto lund"}

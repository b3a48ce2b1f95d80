"""Figures: what they measure, in what row they stand, and whether they tell a change or a level."""

import pytest

from service.core.editorial.changes import Category, Change
from service.core.editorial.revision import Comparison, Content, analyze, compare_versions


def compare(old: str, new: str) -> Comparison:
    return compare_versions(*(analyze(Content("", "", text)) for text in (old, new)))


def changes(old: str, new: str) -> tuple[Change, ...]:
    return compare(old, new).changes


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Sales at the mill fell by $4.1 million.", "Sales at the mill fell to $4.1 million."),
        ("Rents rose to 12 percent of wages.", "Rents rose by 12 percent of wages."),
        ("Fares rose to 40 crowns.", "Fares rose 40 crowns."),
        ("The catch dropped by about 300 tonnes.", "The catch dropped to about 300 tonnes."),
    ],
)
def test_a_change_told_as_a_level_is_another_figure(old: str, new: str) -> None:
    for one, other in ((old, new), (new, old)):
        assert [(c.category, c.rule) for c in changes(one, other)] == [(Category.NUMBER, "number_extent")]
    assert "What a figure tells was changed: “" in compare(old, new).summary


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Fares rose by 4% in May.", "Fares rose 4% in May."),
        ("Fares rose up to 40 crowns.", "Fares rose by up to 40 crowns."),
        ("The list of 40 names was read.", "The list with 40 names was read."),
        ("It gave to 40 families.", "It gave 40 families."),
    ],
)
def test_a_change_told_as_a_change_is_the_same(old: str, new: str) -> None:
    assert not compare(old, new).substantive


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Overnight the dale saw -5 degrees.", "Overnight the dale saw 5 degrees."),
        ("Overnight the dale saw −12 degrees.", "Overnight the dale saw 12 degrees."),
        ("The firm made minus $3 million.", "The firm made $3 million."),
        ("The hearing took 3½ hours.", "The hearing took 3 hours."),
        ("The hearing took 2¼ hours.", "The hearing took 2¾ hours."),
        ("The hearing took 2 hours.", "The hearing took two and a quarter hours."),
    ],
)
def test_a_sign_and_a_fraction_are_parts_of_a_number(old: str, new: str) -> None:
    for one, other in ((old, new), (new, old)):
        assert Category.NUMBER in {change.category for change in changes(one, other)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Overnight the dale saw -5 degrees.", "Overnight the dale saw minus five degrees."),
        ("Overnight the dale saw -5 degrees.", "Overnight the dale saw −5 degrees."),
        ("The hearing took 3½ hours.", "The hearing took three and a half hours."),
        ("The hearing took 3 ½ hours.", "The hearing took 3.5 hours."),
        ("The 5-4 vote ended it.", "The 5–4 vote ended it."),
        ("One clerk said the lane would close.", "1 clerk said the lane would close."),
        ("The race drew one crew from each port.", "The race drew 1 crew from each port."),
        ("The choir has four singers.", "The choir has 4 singers."),
    ],
)
def test_how_a_number_is_written_is_style(old: str, new: str) -> None:
    assert not compare(old, new).substantive


def test_one_of_somebody_is_no_figure_that_another_number_could_stand_for() -> None:
    assert compare("The race drew one crew.", "The race drew 2 crews.").substantive
    assert compare("The race drew 1 crew.", "The race drew 2 crews.").substantive


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("The wall is 300 metres long.", "The wall is 300 feet long.", "from 300 metres to 300 feet"),
        ("The wall is 300 metres long.", "The wall is 400 feet long.", "from 300 to 400"),
        ("She won her third race.", "She won her fourth race.", "an ordinal was changed from third to fourth"),
        ("She won her race.", "She won her fourth race.", "the ordinal “fourth” was added"),
    ],
)
def test_a_summary_tells_the_unit_that_changed_and_what_is_an_ordinal(old: str, new: str, said: str) -> None:
    assert said.casefold() in compare(old, new).summary.casefold()


def test_a_summary_of_a_figure_told_in_two_measures_lists_both() -> None:
    summary = compare(
        "The bridge cost 14 million euros ($16 million) in 5 years.",
        "The bridge cost 15 million euros ($17 million) in 5 years.",
    ).summary
    assert summary.startswith(
        "Numbers in a passage were changed: 14 million euros, $16 million became 15 million euros"
    )


def test_figures_of_other_sorts_are_told_of_as_a_pair_only_where_one_stands_for_the_other() -> None:
    apart = changes(
        "Two clerks read the long letter to the board about the mill.",
        "Clerks read the long letter to the board about the mill, which lost $40 million.",
    )
    assert [(c.old_text, c.new_text) for c in apart if c.rule == "number"] == [("Two", ""), ("", "$40 million")]
    (pair,) = [c for c in changes("The tax took $12 of it.", "The tax took 12% of it.") if c.rule == "number"]
    assert (pair.old_text, pair.new_text) == ("$12", "12%")
    days = changes(
        "At 2 p.m. the board met in the hall by the mill.", "The board met in the hall by the mill on Friday."
    )
    assert [(c.old_text, c.new_text) for c in days if c.rule == "date"] == [("2 p.m.", ""), ("", "Friday")]

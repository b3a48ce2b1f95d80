"""Small words that make meaning, and those that do not."""

import pytest

from service.core.editorial.changes import Category, Change
from service.core.editorial.rewording import Rewording, name_changes
from service.core.editorial.rules.sides import lone_side


def changes(old: str, new: str) -> list[Change]:
    return name_changes(Rewording("text", lone_side(old), lone_side(new)))


BOTH_WAYS = [
    ("reserve", "The owners knew of the leak.", "The owners may have known of the leak."),
    ("reserve", "It is the oldest mill of the valley.", "It is possibly the oldest mill of the valley."),
    ("reserve", "The tenants left the tower.", "Some tenants left the tower."),
    ("reserve", "The tenants left the tower.", "Most of the tenants left the tower."),
    ("reserve", "The ferry runs late.", "The ferry sometimes runs late."),
    ("strength", "The bank will shut the branch.", "The bank may shut the branch."),
    ("strength", "All the tenants left the tower.", "Most of the tenants left the tower."),
    ("strength", "All the tenants left the tower.", "Some of the tenants left the tower."),
    ("strength", "The crew must stay on land.", "The crew should stay on land."),
    ("negation", "The crew was paid.", "The crew was not paid."),
    ("negation", "No one was hurt in the blast.", "One was hurt in the blast."),
    ("opposite", "The fares rose in the spring.", "The fares fell in the spring."),
    ("opposite", "The boat sank before the storm.", "The boat sank after the storm."),
    ("opposite", "The ban is legal.", "The ban is illegal."),
    ("opposite", "The clerk was able to vote.", "The clerk was unable to vote."),
    ("opposite", "The council voted for the ferry.", "The council voted against the ferry."),
    ("person", "The clerk said he was ill.", "The clerk said she was ill."),
    ("person", "The clerk lost his keys.", "The clerk lost her keys."),
    ("person", "The widow of the smith spoke.", "The widower of the smith spoke."),
    ("office", "Sen. Ann Hale voted for it.", "Rep. Ann Hale voted for it."),
    ("office", "The mayor, Ann Hale, signed it.", "The former mayor, Ann Hale, signed it."),
    ("office", "Gov. Ann Hale signed it.", "Acting Gov. Ann Hale signed it."),
    ("office", "President Ann Hale signed it.", "Vice President Ann Hale signed it."),
    ("office", "Ann Hale (R., Holm) signed it.", "Ann Hale (D., Holm) signed it."),
    ("office", "Judge Ann Hale signed it.", "Justice Ann Hale signed it."),
    ("office", "Mr. Hale signed it.", "Ms. Hale signed it."),
]
CATEGORY = {"office": Category.NAME}

STYLE = [
    ("Senator Ann Hale voted for it.", "Sen. Ann Hale voted for it."),
    ("Representative Ann Hale voted for it.", "Rep. Ann Hale voted for it."),
    ("Gov. Ann Hale voted for it.", "Hale voted for it."),
    ("All the tenants left the tower.", "The tenants left the tower."),
    ("She said she can swim.", "She said she could swim."),
    ("The owner can not be reached.", "The owner could not be reached."),
    ("The clerk said he would go.", "He said the clerk would go."),
    ("It is the most dangerous road.", "It is a dangerous road."),
    ("The clerk said he was ill.", "The clerk said that he was ill."),
    ("He lost his keys.", "He lost the keys."),
    ("It may well rain.", "It might well rain."),
    ("Somebody may sue.", "Someone may sue."),
]


@pytest.mark.parametrize(("rule", "one", "other"), BOTH_WAYS)
def test_a_small_word_that_makes_meaning_is_a_change_of_meaning_both_ways(rule: str, one: str, other: str) -> None:
    for old, new in ((one, other), (other, one)):
        assert [(c.rule, c.category) for c in changes(old, new)] == [(rule, CATEGORY.get(rule, Category.FACT))]


@pytest.mark.parametrize(("one", "other"), STYLE)
def test_a_small_word_that_says_the_same_is_copy_editing_both_ways(one: str, other: str) -> None:
    for old, new in ((one, other), (other, one)):
        assert {c.category for c in changes(old, new)} == {Category.COPYEDIT}


def test_a_rank_is_no_denial() -> None:
    assert all(
        change.rule != "negation" for change in changes("The ship took the prize.", "The No. 2 ship took the prize.")
    )


def test_what_was_open_and_has_happened_is_the_event_moving_on_and_no_loss_of_reserve() -> None:
    (found,) = changes("The pool may be closed on weekdays.", "The pool was closed on weekdays.")
    assert found.category is Category.STATUS


def test_a_word_beside_a_number_says_how_sure_the_number_is_and_may_is_a_month() -> None:
    (found,) = changes("Nearly 500 people came to the fair.", "Some 500 people came to the fair.")
    assert found.category is Category.NUMBER
    assert all(change.rule != "reserve" for change in changes("The pool opened.", "The pool opened in May."))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The road is shut.", "The road, not far from the border with Holm, is shut."),
        ("The road is shut.", "The road is shut, and some of the villages are without a doctor."),
        ("The firm sold it.", "The firm sold it a few weeks ago."),
    ],
)
def test_a_small_word_in_a_passage_that_came_or_went_is_a_part_of_the_passage(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert {change.category for change in changes(before, after)} == {Category.DETAIL}


ONE_EDIT = [
    ("“We will not go,” Hale said.", "“We may not go,” Hale said.", Category.QUOTE),
    ("“We never wanted it,” Hale said.", "“We wanted it,” Hale said.", Category.QUOTE),
    ("It is likely the oldest mill.", "It is the oldest mill.", Category.FACT),
    ("The fares rose in the spring.", "The fares fell in the spring.", Category.FACT),
]


@pytest.mark.parametrize(("old", "new", "category"), ONE_EDIT)
def test_one_edit_of_one_word_is_one_change_of_the_weightiest_sort(old: str, new: str, category: Category) -> None:
    assert [c.category for c in changes(old, new)] == [category]


def test_two_facts_that_changed_in_one_sentence_are_two_changes() -> None:
    found = changes("The mill in Nevada has 300 beds.", "The mill in Ohio has 400 beds.")
    assert {c.category for c in found} == {Category.NAME, Category.NUMBER}
    found = changes("The council passed the tax, 4 to 3.", "The council dodged the tax, 5 to 2.")
    assert {c.category for c in found} >= {Category.NUMBER} and len(found) == 2

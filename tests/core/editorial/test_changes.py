"""What kind of change a new wording is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.editorial.changes import Category, Change
from service.core.editorial.rewording import Rewording, name_changes
from service.core.editorial.rules.sides import lone_side
from service.core.editorial.words.vocabulary import UNKNOWN, Vocabulary, vocabulary_of
from service.core.text.span import Span


def changes(old: str, new: str, field: str = "text", vocabulary: Vocabulary = UNKNOWN) -> list[Change]:
    return name_changes(Rewording(field, lone_side(old, vocabulary), lone_side(new, vocabulary)))


def categories(old: str, new: str, field: str = "text") -> set[Category]:
    return {change.category for change in changes(old, new, field)}


MEANING = [
    (Category.NUMBER, "More than 39,000 people replied.", "More than 37,500 people replied."),
    (Category.NUMBER, "About half a million people came.", "About 600,000 people came."),
    (Category.NUMBER, "The storm left one sailor dead.", "The storm left two sailors dead."),
    (Category.NUMBER, "The fund gave $2 million away.", "The fund gave $2 million per year away."),
    (Category.NUMBER, "Turnout was 51% in the city.", "Turnout was nearly 51% in the city."),
    (Category.NUMBER, "She has a 9-year-old son and a 4-year-old daughter.",
     "She has a 9-year-old daughter and a 4-year-old son."),
    (Category.NUMBER, "The grant was US$5 million.", "The grant was C$5 million."),
    (Category.NUMBER, "The ticket costs $1.50.", "The ticket costs $150."),
    (Category.NUMBER, "They lost 1.5 million litres.", "They lost 15 million litres."),
    (Category.NUMBER, "The home side won 3-1.", "The home side won 31."),
    (Category.NUMBER, "Wages rose .5 percent.", "Wages rose 5 percent."),
    (Category.DATE, "The doors open at 5:30.", "The doors open at 530."),
    (Category.DATE, "The bridge opened in 1962.", "The bridge opened in 1972."),
    (Category.DATE, "The hearing is on Monday.", "The hearing is on June 20."),
    (Category.DATE, "Schools stay shut until June 4.", "Schools stay shut until at least June 4."),
    (Category.NAME, "Mayor Tom Dietrich signed the order.", "Mayor Tom Deitrich signed the order."),
    (Category.NAME, "The mayor, Tom Clark, signed the order.", "The mayor, Tom Clarke, signed the order."),
    (Category.NAME, "The plant in Nevada was sold.", "The plant in Ohio was sold."),
    (Category.NAME, "Ann Reed-Holt spoke for the union.", "Ann Holt-Reed spoke for the union."),
    (Category.NAME, "Executive Director Ann Holt left.", "Executive Director and CEO Ann Holt left."),
    (Category.QUOTE, 'He called it "a poor deal" twice.', 'He called it "a good deal" twice.'),
    (Category.QUOTE, "“We never knew,” the mayor said.", "“We always knew,” the mayor said."),
    (Category.FACT, "The pool may close this year.", "The pool will close this year."),
    (Category.FACT, "All the tenants were told to go.", "Some of the tenants were told to go."),
    (Category.FACT, "Tenants Tuesday left the tower.", "Guests Tuesday left the tower."),
    (Category.DATE, "Tickets go on sale in March.", "Tickets go on sale in May."),
    (Category.NUMBER, "The fare is at most $4.", "The fare is at least $4."),
    (Category.ATTRIBUTION, "The mine will close.", "The mine will close, the company said."),
    (Category.ATTRIBUTION, "The mayor claimed he was ill.", "The mayor said he was ill."),
    (Category.ATTRIBUTION, "He reportedly sold the boat.", "He sold the boat."),
    (Category.ATTRIBUTION, "The mayor said he took the money.", "The mayor denied he took the money."),
    (Category.FACT, "The permit was granted.", "The permit was not granted."),
    (Category.FACT, "The guard stood there brandishing a rifle.", "The guard stood there cleaning a rifle."),
    (Category.STATUS, "We encourage readers to write.", "We encouraged readers to write."),
    (Category.STATUS, "Join the debate on dams.", "Watch the debate on dams."),
    (Category.DETAIL, "The lake is deep.", "The lake, which feeds the canal, is deep."),
]  # fmt: skip

STYLE = [
    ("The valley had 3,000 houses.", "The valley had three thousand houses."),
    ("It joins 24 towns.", "It joins two dozen towns."),
    ("He argued that the bill was flawed.", "He argued the bill was flawed."),
    ("Gov. Ann Holt signed it.", "Holt signed it."),
    ("The Bureau of Land Management sold it.", "The BLM sold it."),
    (
        "“It is his letter,” said Tom Reed, a spokesman.",
        "“It is his letter,” Tom Reed, a spokesperson, said.",
    ),
    ("One individual fell.", "One person fell."),
    ("The fare is $4 each day.", "The fare is $4 every day."),
    ("Each of the tenants was told.", "Every one of the tenants was told."),
    ("Some 500 people came.", "About 500 people came."),
    ("Nearly 500 people came.", "Almost 500 people came."),
    ("Upon arrival they were told.", "On arrival they were told."),
    ("It is the most recent count, from 2008.", "It is the recent count, from 2008."),
    ("They recieve grants.", "They receive grants."),
    ("A minimum wage rise.", "A minimum-wage rise."),
    ("It’s late.", "It's late."),
    ("It's unclear why.", "It is unclear why."),
    ("The Pa. budget is late.", "The Pennsylvania budget is late."),
]


@pytest.mark.parametrize(("category", "old", "new"), MEANING)
def test_a_change_of_meaning_is_named(category: Category, old: str, new: str) -> None:
    found = changes(old, new)
    assert category in {change.category for change in found}
    assert all(change.substantive for change in found)


@pytest.mark.parametrize(("old", "new"), STYLE)
def test_a_change_of_style_is_a_copy_edit(old: str, new: str) -> None:
    assert categories(old, new) == {Category.COPYEDIT}
    assert categories(new, old) == {Category.COPYEDIT}


CAPITALS = [
    ("Mine Closes After Long Strike", "Mine Opens After Long Strike", "title"),
    ("Council Votes on Ferry Fares Today", "Council Meets on Ferry Fares Today", "title"),
    ("Tenants left the tower.", "Guests left the tower.", "text"),
    ("The hearing is on Monday.", "The hearing is on Tuesday.", "text"),
    ("The hearing is in March.", "The hearing is in April.", "text"),
    ("Lawyers Monday left the room.", "Reporters Monday left the room.", "text"),
]


@pytest.mark.parametrize(("old", "new", "field"), CAPITALS)
def test_a_capital_alone_makes_no_name(old: str, new: str, field: str) -> None:
    found = changes(old, new, field)
    assert any(change.substantive for change in found)
    assert all(change.category is not Category.NAME for change in found)


def test_what_the_article_writes_in_small_letters_is_no_name_in_its_headline() -> None:
    story = vocabulary_of("On the quay, dockers met Ines Calder. The dockers want pay, said Ines Calder and Otto Lund.")
    old, new = "Calder Meets Dockers at Holm Quay", "Lund Meets Dockers at Holm Quay"
    assert Category.NAME in {change.category for change in changes(old, new, "title", story)}
    old, new = "Dockers Meet Calder at Holm Quay", "Quay Meets Calder at Holm Quay"
    assert Category.NAME not in {change.category for change in changes(old, new, "title", story)}


def test_who_speaks_at_the_start_of_a_sentence_may_be_a_name_spelled_otherwise() -> None:
    (found,) = changes("Deitrich said she will go.", "Dietrich said she will go.")
    assert (found.category, found.rule) == (Category.NAME, "name_spelling")


def test_evidence_lies_on_both_sides() -> None:
    (found,) = changes("More than 39,000 people replied.", "More than 37,500 people replied.")
    assert (found.old_text, found.new_text) == ("39,000", "37,500")
    assert (found.old, found.new) == (Span(10, 16), Span(10, 16))
    assert found.reason == "the number of people changed"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The council laid 5 miles of fence.", "The council laid 5 winding miles of fence."),
        ("The guests stay until May. 12 stewards came.", "The guests stay until May. Some 12 stewards came."),
        ("The fund holds $40 million.", "The fund holds a mere $40 million."),
        ("Half the 30 benches were sold in June.", "Half the 30 old benches were hired out in June."),
    ],
)
def test_figures_that_stand_on_both_sides_did_not_change_with_the_words_between_them(old: str, new: str) -> None:
    assert not {change.rule for change in changes(old, new)} & {"number", "date"}


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("number", "The fence is 5 miles long.", "The fence is 5 kilometres long."),
        ("number", "The ticket costs $5.", "The ticket costs £5."),
        ("number", "Some 40% came.", "Some 40 came."),
        ("number", "It took 3 crews and 5 trucks.", "It took 5 crews and 2 trucks."),
        ("date", "The bridge opens at 5:30 p.m.", "The bridge opens at 5:45 p.m."),
        ("date", "The bridge opens this week.", "The bridge opens next week."),
        ("date", "The bridge opens on May 3.", "The bridge opens on May 3, 2031."),
        ("date", "The bridge opens Monday.", "The bridge opens."),
    ],
)
def test_another_unit_mark_or_day_is_another_figure(rule: str, old: str, new: str) -> None:
    assert rule in {change.rule for change in changes(old, new)}


def test_a_headline_that_says_something_else_is_a_headline_change_too() -> None:
    assert categories("Mine closes", "Mine stays open", "title") >= {Category.HEADLINE}
    assert categories("Mine closes - at last", "Mine closes — at last", "title") == {Category.COPYEDIT}


def test_a_passage_too_long_for_a_sentence_is_called_rewritten() -> None:
    (found,) = changes("a b " * 2000, "c d " * 2000)
    assert found.rule == "rewritten"


@given(st.text(max_size=80), st.text(max_size=80))
def test_every_pair_gets_a_name_and_evidence_inside_its_text(old: str, new: str) -> None:
    found = changes(old, new)
    assert found
    for change in found:
        assert change.old is None or change.old.of(old) == change.old_text
        assert change.new is None or change.new.of(new) == change.new_text

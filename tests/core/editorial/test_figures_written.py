"""Figures, dates, lists and quotations as they are written: what is one, what is the same, and how it is told."""

import pytest

from service.core.editorial.revision import Comparison, Content, analyze, compare_versions


def compare(old: str, new: str, lang: str = "en") -> Comparison:
    return compare_versions(*(analyze(Content("", "", text), lang) for text in (old, new)))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Rovers beat United 3-1.", "Rovers beat United 2-4.", "a figure was changed from 3-1 to 2-4"),
        ("Das Stadion kostete 2,5 Millionen Euro.", "Das Stadion kostete 5,2 Millionen Euro.",
         "a figure was changed from 2,5 Millionen Euro to 5,2 Millionen Euro"),
        ("Die Messe beginnt am 3. Mai.", "Die Messe beginnt am 5. Mai.", "a date was changed from 3. Mai to 5. Mai"),
        ("Er kam am Montag.", "Er kam am Dienstag.", "a date was changed from Montag to Dienstag"),
        ("It hurt 14 people.", "It hurt at least 14 people.", "“at least” was added"),
        ("It hurt more than 14 people.", "It hurt about 14 people.", "“more than” became “about”"),
        ("Three people were hurt.", "Four people were hurt.", "the number of people was changed from three to four"),
        ("He was born in 1950 and left in 2010.", "He was born in 2010 and left in 1950.", "dates changed places"),
        ("„Das ist ein Durchbruch“, sagte Falk.", "„Das könnte ein Durchbruch sein“, sagte Falk.",
         "from “ist ein Durchbruch” to “könnte ein Durchbruch sein”"),
    ],
)  # fmt: skip
def test_a_summary_tells_the_whole_figure_date_or_quotation(old: str, new: str, told: str) -> None:
    assert told.casefold() in compare(old, new, "de" if " am " in old or "Das" in old else "en").summary.casefold()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Das Rad kostet 1.200 Euro.", "Das Rad kostet 1200 Euro."),
        ("Present were Kim Lee, Ann Park and Jo Sim.", "Present were Ann Park, Jo Sim and Kim Lee."),
        ("Rovers, United and City lost.", "United, City and Rovers lost."),
        ("The talks between Iran and Iraq began.", "The talks between Iraq and Iran began."),
    ],
)
def test_another_order_of_a_list_and_other_marks_of_thousands_change_nothing(old: str, new: str) -> None:
    for first, second in ((old, new), (new, old)):
        assert not compare(first, second).substantive


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Das Rad kostet 1.200 Euro.", "Das Rad kostet 1.300 Euro."),
        ("From left: Kim Lee, Ann Park and Jo Sim.", "From left: Ann Park, Jo Sim and Kim Lee."),
        ("Gas is $1.459 a gallon.", "Gas is $1459 a gallon."),
        ("It costs $1.250 million.", "It costs $1250 million."),
        ("Kim Lee thanked Ann Park and Jo Sim.", "Jo Sim thanked Ann Park and Kim Lee."),
        ("Kim Lee, Ann Park and Jo Sim ran in that order.", "Ann Park, Jo Sim and Kim Lee ran in that order."),
        ("Selby has 4,000 people and Goole has 7,000.", "Selby has 7,000 people and Goole has 4,000."),
    ],
)
def test_but_an_order_that_tells_something_and_another_figure_do(old: str, new: str) -> None:
    assert compare(old, new).substantive


def test_a_short_sentence_with_other_names_is_one_whose_names_changed() -> None:
    (change,) = compare("It rained. Ann Hay sang. Nobody left.", "It rained. Jo Pike sang. Nobody left.").changes
    assert (change.category, change.old_text, change.new_text) == ("name", "Ann Hay", "Jo Pike")
    apart = compare("Ann Hay sang. It rained hard.", "It rained hard. Jo Pike sang.").changes
    assert [change.category for change in apart] == ["detail", "detail"]


def test_the_sentences_of_a_notice_are_one_change() -> None:
    story = "The council met on Tuesday in Selby. Members argued for three hours before they voted on the pool."
    note = "Correction: An earlier version misstated Ms. Koll’s age. She is 41. She was 40 in May."
    for added, rows in ((note, 1), (f"{note}\n\nUpdate: This story was updated to add a reply.", 2)):
        found = compare(story, f"{story}\n\n{added}").changes
        assert [change.category for change in found] == ["notice"] * rows


def test_a_headline_is_told_before_a_name_of_its_story() -> None:
    before = Content("Milano began campaign", "", "The campaign was begun by Milano. It rained.")
    text = "The campaign was begun by Burke. It rained.\n\nCorrection: Burke, not Milano, began the campaign."
    found = compare_versions(analyze(before), analyze(Content("Burke began campaign", "", text)))
    assert "the headline was changed" in found.summary

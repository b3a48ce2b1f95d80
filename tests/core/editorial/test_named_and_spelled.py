"""Who and what is named: names that go, countries that change, and words that are only spelled otherwise."""

import pytest

from service.core.editorial.revision import Comparison, Content, analyze, compare_versions
from service.core.editorial.words.spelling import one_spelling

REST = "The river rose in the night.\n\nA bridge was shut until noon."


def compare(old: str, new: str, rest: str = REST) -> Comparison:
    before, after = (analyze(Content("River rises", "", f"{text}\n\n{rest}")) for text in (old, new))
    return compare_versions(before, after)


def found(old: str, new: str, rest: str = REST) -> list[tuple[str, str]]:
    return [(change.category.value, change.rule) for change in compare(old, new, rest).changes]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Police arrested Owen Darrow, a nurse, on Friday.", "Police arrested a nurse on Friday."),
        ("Owen Darrow, 38, was held overnight.", "A 38-year-old man was held overnight."),
        ("Officers questioned Mr. Owen Darrow about the fire.", "Officers questioned a man about the fire."),
    ],
)
def test_a_person_who_is_named_no_more_is_a_change_of_name_that_weighs_much(old: str, new: str) -> None:
    assert ("name", "name_removed") in found(old, new)
    assert compare(old, new).significance >= 0.65
    assert "The name “" in compare(old, new).summary


@pytest.mark.parametrize(
    ("old", "new", "rest"),
    [
        (
            "Police arrested Owen Darrow, a nurse, on Friday.",
            "Police arrested a nurse on Friday.",
            "Darrow was let go.",
        ),
        ("Owen Darrow was held overnight.", "He was held overnight.", REST),
        ("Crews came from Elm Valley on Friday.", "Crews came on Friday.", REST),
        ("The Harbour Trust paid for the bridge.", "A charity paid for the bridge.", REST),
        ("Nurses at Mercy Hospital left early.", "Nurses left early.", REST),
    ],
)
def test_a_name_that_stands_elsewhere_a_pronoun_and_a_place_are_no_name_removed(old: str, new: str, rest: str) -> None:
    assert ("name", "name_removed") not in found(old, new, rest)


@pytest.mark.parametrize(
    ("old", "new"),
    [("Mali", "Malawi"), ("Austria", "Australia"), ("Niger", "Nigeria"), ("Slovakia", "Slovenia"), ("Iran", "Iraq")],
)
def test_one_country_for_another_is_no_spelling(old: str, new: str) -> None:
    assert found(f"The envoy flew to {old} at dawn.", f"The envoy flew to {new} at dawn.") == [("name", "name")]


@pytest.mark.parametrize(("old", "new"), [("Malwai", "Malawi"), ("Bekley", "Beckley"), ("Joel Grey", "Joel Gray")])
def test_a_name_that_was_misspelled_is_spelled_otherwise(old: str, new: str) -> None:
    assert found(f"The envoy flew to {old} at dawn.", f"The envoy flew to {new} at dawn.") == [
        ("name", "name_spelling")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The colour of the labour hall is grey.", "The color of the labor hall is gray."),
        ("The centre cancelled its programme.", "The center canceled its program."),
        ("Neighbours analysed the defence and apologised.", "Neighbors analyzed the defense and apologized."),
    ],
)
def test_american_for_british_spelling_is_a_copy_edit(old: str, new: str) -> None:
    assert {category for category, _ in found(old, new)} == {"copyedit"}


@pytest.mark.parametrize(
    "word", ["hour", "four", "tour", "glamour", "fire", "there", "called", "selling", "killed", "rise"]
)
def test_a_word_that_is_spelled_in_one_way_stays(word: str) -> None:
    assert one_spelling(word) == word


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Prosecutors have charged Lena Voss with arson.",
            "Prosecutors have dropped the charge of arson against Lena Voss.",
        ),
        ("Charges of arson against Lena Voss are pending.", "Charges of arson against Lena Voss have been dropped."),
        ("Lena Voss, who was accused of arson, left town.", "Lena Voss, who was cleared of arson, left town."),
        ("Lena Voss was indicted for arson in May.", "A judge dismissed the case against Lena Voss, indicted in May."),
    ],
)
def test_who_is_accused_no_more_is_a_change_of_status_near_the_top(old: str, new: str) -> None:
    assert ("status", "cleared") in found(old, new)
    assert compare(old, new).significance >= 0.75


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Lena Voss was charged with arson.", "Lena Voss was charged with arson, and prices dropped."),
        ("Lena Voss was charged with arson.", "Lena Voss, charged with arson, asked the court to dismiss the case."),
        ("Lena Voss was charged with arson.", "Prosecutors have not dropped the charge of arson against Lena Voss."),
        ("Lena Voss was convicted of arson.", "Lena Voss was acquitted of arson."),
    ],
)
def test_a_charge_that_stands_and_another_verdict_clear_nobody(old: str, new: str) -> None:
    assert ("status", "cleared") not in found(old, new)


def test_what_was_decided_and_is_but_considered_is_told_with_more_reserve() -> None:
    assert found("The firm would appeal the ruling.", "The firm was considering an appeal of the ruling.") == [
        ("fact", "reserve")
    ]
    assert ("fact", "reserve") not in found("The firm would sell the mill.", "The firm sold the mill.")

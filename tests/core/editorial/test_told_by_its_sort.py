"""What an editor reads at a glance: notices without a name or figure, contraries, names that changed places."""

import pytest

from service.core.editorial.revision import Comparison, Content, analyze, compare_versions
from service.core.editorial.words.dates import find_dates

MEAL = "“Nobody asked the cooks,” said Lotte Kern, who keeps the Gemse."
ROOM = "“It will be the end of quiet mornings,” said Emil Brandt, who keeps the Adler."
OPENS = "The cable car opens in May."
WRONG = "a quotation was attributed to the wrong innkeeper."


def compare(
    old: str, new: str, title: tuple[str, str] = ("A cable car", "A cable car"), lang: str = "en"
) -> Comparison:
    return compare_versions(*(analyze(Content(t, "", x), lang) for t, x in zip(title, (old, new), strict=True)))


def rows(new: str, note: str) -> list[tuple[str, str]]:
    old = "\n\n".join((OPENS, MEAL, ROOM))
    return [(row.kind.value, row.disclosure.value) for row in compare(old, f"{new}\n\n{note}").corrections]


@pytest.mark.parametrize(
    "note", [f"Correction: A{WRONG[1:]}", f"Correction: In an earlier version of this article, {WRONG}"]
)
def test_a_notice_that_names_nobody_means_the_only_change_of_its_sort(note: str) -> None:
    swapped = MEAL.replace("Lotte Kern", "Greta Holl")
    assert rows("\n\n".join((OPENS, swapped, ROOM)), note) == [("correction", "disclosed")]
    assert rows("\n\n".join((OPENS.replace("May", "June"), swapped, ROOM)), note) == [
        ("correction", "disclosed"),
        ("stealth_edit", "undisclosed"),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this article misspelled the name of the chairman. He is Sven Aukrust.",
        "Correction: An earlier version of this article attributed a quotation to Ola Rund, a guide.",
    ],
)
def test_a_notice_that_names_somebody_does_not_mean_whoever_else_was_changed(note: str) -> None:
    new = "\n\n".join((OPENS.replace("May", "June"), MEAL.replace("Lotte Kern", "Greta Holl"), ROOM))
    assert ("stealth_edit", "undisclosed") in rows(new, note)
    assert ("correction", "disclosed") not in rows(new, note)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A jury convicted Orrel of arson.", "A jury acquitted Orrel of arson."),
        ("Police arrested two men at the mill.", "Police released two men at the mill."),
        ("The senate passed the water bill.", "The senate rejected the water bill."),
    ],
)
def test_the_contrary_weighs_most(old: str, new: str) -> None:
    found = compare(old, new)
    assert [change.rule for change in found.changes] == ["opposite"]
    assert found.significance >= 0.75
    assert compare("It rained.", "It rained.", title=(old, new)).significance >= 0.8


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A jury convicted Orrel of arson.", "A jury charged Orrel with arson."),
        ("The senate passed the water bill.", "The senate weighed the water bill."),
    ],
)
def test_another_word_is_not_the_contrary(old: str, new: str) -> None:
    assert compare(old, new).significance < 0.75


def test_names_that_changed_places_are_not_parts_of_a_name() -> None:
    teams = compare("Harwick Rovers beat Stell United 3-1.", "Stell United beat Harwick Rovers 3-1.")
    assert teams.summary.startswith("Names changed places: “")
    one = compare("She thanked Toll Ann for it.", "She thanked Ann Toll for it.")
    assert one.summary.startswith("The parts of a name changed places: “")


def test_what_stands_between_german_quotations_is_not_quoted() -> None:
    old = "„Niemand kam“, sagte die Wirtin. Das Haus kostet 14 Euro. „Wir gingen“, sagte sie."
    assert [c.category.value for c in compare(old, old.replace("14", "41"), lang="de").changes] == ["number"]
    assert [c.category.value for c in compare(old, old.replace("Wir g", "Sie g"), lang="de").changes] == ["quote"]


def test_a_month_that_ends_a_sentence_leaves_its_stop_alone() -> None:
    text = "It opens in May. It shuts in June. The fair is in Sept. this time."
    assert [text[date.start : date.end] for date in find_dates(text)] == ["May", "June", "Sept."]

"""Several figures, dates or names that change in one sentence: each is a change, and a notice of one is of no other."""

import pytest

from service.core.editorial.changes import Category
from service.core.editorial.disclosure import pending, settle
from service.core.editorial.revision import Comparison, Content, Version, analyze, compare_versions

LIDO = "The council approved $14 million for the old lido, which can hold 900 bathers, by 9 votes to 4."
FERRY = "The ferry sails on May 3 and will take 18 hours to reach Osk, said Ines Tarrow of the harbour office."
LIFE = "In 1961 she married a joiner, who died in 2009."
REST = "The pool was shut after a wall gave way.\n\nA bell will be rung when it opens."


def version(*paragraphs: str) -> Version:
    return analyze(Content("Lido to be mended", "", "\n\n".join((*paragraphs, REST))))


def compare(old: str, new: str, *notes: str) -> Comparison:
    return compare_versions(version(old), version(new, *notes))


def told(old: str, swaps: str, note: str) -> tuple[list[str], list[str]]:
    """Return what of some swaps ("900>600 $14>$41") a note explains, and what stays silent, as it reads now."""
    new = old
    for swap in swaps.split(";"):
        before, _, after = swap.partition(">")
        assert before in new
        new = new.replace(before, after)
    found = compare(old, new, note)
    pairs = [(c, by) for c, by in zip(found.changes, found.disclosed_by, strict=True) if c.substantive]
    return [c.new_text for c, by in pairs if by is not None], [c.new_text for c, by in pairs if by is None]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (LIDO, LIDO.replace("$14", "$41").replace("900", "600"), ["$41 million", "600"]),
        ("3 are dead and 5 are hurt.", "5 are dead and 7 are hurt.", ["5", "7"]),
        (LIFE, LIFE.replace("1961", "1962").replace("2009", "2010"), ["1962", "2010"]),
        (
            "The prize went to Tove Rand and was handed over by Rolf Bing.",
            "The prize went to Tora Rand and was handed over by Ralf Bong.",
            ["Tora", "Ralf Bong"],
        ),
        ("They asked the Petersens and then Ola Olsen.", "They asked the Pedersens and then Ola Olson.",
         ["Pedersens", "Olson"]),
    ],
)  # fmt: skip
def test_each_particular_of_a_sentence_is_a_change(old: str, new: str, expected: list[str]) -> None:
    assert [change.new_text for change in compare(old, new).changes] == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Some 12,000 to 15,000 homes are dark.", "Some 10,000 to 20,000 homes are dark."),
        ("It cost 14 million euros ($16 million) to mend.", "It cost 41 million euros ($47 million) to mend."),
        ("They walked 9 miles, or 14 km, in the rain.", "They walked 8 miles, or 13 km, in the rain."),
        ("The board meets at 3 p.m. on Friday.", "The board meets at 4 p.m. on Monday."),
        ("The fair runs from May 3 to May 10.", "The fair runs from May 4 to May 11."),
        ("Judge Mara Lint will hear it.", "Judge Maria Lindt will hear it."),
        ("Judge Mara Bell will hear it.", "Judge Maria Hall will hear it."),
    ],
)
def test_a_range_a_conversion_a_day_with_its_hour_and_a_full_name_are_one(old: str, new: str) -> None:
    assert len(compare(old, new).changes) == 1


@pytest.mark.parametrize(
    ("old", "swaps", "note", "explained", "silent"),
    [
        (LIDO, "$14>$41;900>600", "This article misstated the cost of the repairs. It is $41 million, not $14 million.",
         ["$41 million"], ["600"]),
        (LIDO, "$14>$41;900>600", "A previous version of this story misstated how many bathers the lido holds.",
         ["600"], ["$41 million"]),
        (LIDO, "$14>$41;900>600", "A previous version of this story misstated the cost of mending the lido.",
         ["$41 million"], ["600"]),
        (LIDO, "$14>$41;900>600;9 votes to 4>10 votes to 3",
         "This article misstated a cost and a size. The cost is $41 million, not $14 million, and the pool holds 600.",
         ["$41 million", "600"], ["10", "3"]),
        (FERRY, "May 3>May 10;18>24",
         "An earlier version of this article gave the wrong date for the first sailing. It is on May 10.",
         ["May 10"], ["24"]),
        (LIFE, "1961>1962;2009>2010", "An earlier version of this article misstated the year in which she married.",
         ["1962"], ["2010"]),
        (LIFE, "1961>1962;2009>2010", "An earlier version misstated when the joiner died. It was in 2010.",
         ["2010"], ["1962"]),
    ],
)  # fmt: skip
def test_what_a_notice_does_not_speak_of_stays_silent_beside_what_it_does(
    old: str, swaps: str, note: str, explained: list[str], silent: list[str]
) -> None:
    found = told(old, swaps, f"Correction: {note}")
    assert (sorted(found[0]), sorted(found[1])) == (sorted(explained), sorted(silent))


@pytest.mark.parametrize(
    ("old", "swaps", "note"),
    [
        (LIDO, "$14>$41;900>600", "An earlier version of this story misstated several figures about the old lido."),
        (LIDO, "$14>$41;900>600", "This article has been corrected."),
        (LIDO, "$14>$41;900>600", "This story misstated the cost of the lido and the number of bathers it holds."),
        (LIFE, "1961>1962;2009>2010", "An earlier version misstated the years in which she married and he died."),
        (LIDO, "$14>$41;900>600", "The lido costs $41 million, not $14 million, and holds 600 bathers, not 900."),
    ],
)
def test_a_notice_of_several_or_of_none_explains_them_all(old: str, swaps: str, note: str) -> None:
    assert told(old, swaps, f"Correction: {note}")[1] == []


def test_a_later_notice_of_one_figure_leaves_the_other_silent() -> None:
    old, new = version(LIDO), version(LIDO.replace("$14", "$41").replace("900", "600"))
    step = compare_versions(old, new)
    assert step.diff is not None
    waiting = pending(step.changes, step.diff, old, new)
    text = new.content.text + "\n\nCorrection: This article misstated how many bathers the lido holds. It is 600."
    later = analyze(Content("Lido to be mended", "", text))
    owned = settle(waiting, [(notice, None) for notice in later.findings.notices], later)
    assert [waiting[i].new_text for i in owned] == ["600"]


def test_figures_in_a_row_are_told_in_a_row() -> None:
    old = "The port had 12 boats and 5 cranes when 31 crews struck for 9 days."
    assert compare(old, old.replace("12", "14").replace("31", "33")).summary.startswith(
        "The number of boats was changed from 12 to 14 and the number of crews from 31 to 33."
    )
    assert compare("It took 3 of 9 and 4 of 6.", "It took 2 of 9 and 5 of 6.").summary.startswith(
        "A figure was changed from 3 to 2 and another from 4 to 5."
    )
    many = old.replace("12", "14").replace("5 c", "6 c").replace("31", "33").replace("9", "8")
    assert "; 3 other changes were made" in compare(old, many).summary


def test_a_score_is_told_between_marks() -> None:
    summary = compare("They won by 9 to 4 at home.", "They won by 10 to 3 at home.").summary
    assert summary.startswith("A figure was changed from “9 to 4” to “10 to 3”")
    assert [c.category for c in compare("They won 9 to 4.", "They won 10 to 3.").changes] == [Category.NUMBER]

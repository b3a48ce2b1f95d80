"""Notices of two versions side by side: which came, which went, and which were rewritten."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.editorial.notice_changes import NoticeChanges, compare_notices
from service.core.editorial.notices import find_notices
from tests.support.growth import grows_linearly

STORY = (
    "The lighthouse at Gull Point will be sold in March.\n\n"
    "Its keeper, Ida Brandt, has lived there for 31 years.\n\n"
    "The harbor board asks $600,000 for the tower and the two cottages.\n\n"
    "Nobody has made an offer."
)


def compare(old: str, new: str) -> NoticeChanges:
    return compare_notices(find_notices(f"{STORY}\n\n{old}"), find_notices(f"{STORY}\n\n{new}"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Correction: This article originally said that Ida Brandt has been there 13 years. She came 31 years ago.",
            "Correction: The length of Ida Brandt’s stay has been corrected in this article.",
        ),
        (
            "Correction: An earlier version of this article misspelled the name of Ida Brandt.",
            "Correction: An earlier version of this article misspelled the name of Ida Brand.",
        ),
        (
            "Update: The price of the tower has been added to this article.",
            "Correction: An earlier version of this article misstated the price of the tower.",
        ),
        ("This story has been updated.", "This story was updated on Tuesday."),
        ("This story has been corrected.", "Correction: This story misstated the price of the tower."),
        (
            "Correction, June 5: The tower was built in 1871.",
            "Correction, June 6: The tower was built in 1817.",
        ),
        (
            "UPDATE: The harbor board has put off the sale.",
            "UPDATE, 5 p.m.: The harbor board has put off the sale until May, its chair said.",
        ),
        (
            "Correction: An earlier version gave the wrong date. The sale is on May 4.",
            "Correction: An earlier version gave the wrong date. The sale is on May 5.",
        ),
        (
            "Correction: An earlier version gave the wrong place. It was Gull Point.",
            "Correction: An earlier version gave the wrong place. It was Tern Head.",
        ),
        (
            "Correction: The tower is 88 feet high.",
            "Correction: The tower is 88 feet high. An earlier version also misstated the age of the keeper.",
        ),
    ],
)
def test_the_same_matter_in_other_words_is_one_notice_rewritten(old: str, new: str) -> None:
    for first, second in ((old, new), (new, old)):
        found = compare(first, second)
        assert (found.added, found.removed) == ((), ())
        assert [(pair.old.text, pair.new.text) for pair in found.altered] == [(first, second)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Correction: An earlier version of this article misspelled the name of Ida Brandt.",
            "Correction: An earlier version of this article misspelled the name of Gull Point.",
        ),
        (
            "Correction: An earlier version of this article misstated the price of the tower.",
            "Correction: An earlier version of this article misstated the age of the keeper.",
        ),
        (
            "Update: This story was updated to add the reply of the harbor board.",
            "Correction: This story misstated how long Ida Brandt has lived there.",
        ),
        ("UPDATE: The sale was put off.", "UPDATE: A gale has broken the lantern."),
    ],
)
def test_two_matters_in_the_same_boilerplate_are_two_notices(old: str, new: str) -> None:
    found = compare(old, new)
    assert ([n.text for n in found.added], [n.text for n in found.removed], found.altered) == ([new], [old], ())


def test_a_notice_that_stands_is_not_compared_with_a_new_one() -> None:
    stands = "Correction: An earlier version of this article misstated the price of the tower."
    comes = "Correction: An earlier version of this article misstated the height of the tower."
    found = compare(stands, f"{stands}\n\n{comes}")
    assert ([n.text for n in found.added], found.removed, found.altered) == ([comes], (), ())


def test_of_two_rewritten_notices_each_finds_its_own() -> None:
    price, keeper = "Correction: The tower costs $600,000.", "Correction: The keeper, Ida Brandt, came in 1993."
    found = compare(
        f"{price}\n\n{keeper}",
        "Correction: Ida Brandt became the keeper in 1993.\n\nCorrection: The price of the tower, $600,000, was wrong.",
    )
    assert {(pair.old.text, pair.new.text.split(":")[1][:10]) for pair in found.altered} == {
        (price, " The price"),
        (keeper, " Ida Brand"),
    }


def test_white_space_in_a_notice_is_no_rewording() -> None:
    note = "Correction: The tower costs $600,000."
    assert compare(note, note.replace(" costs ", "  costs ")) == NoticeChanges((), (), ())


def test_comparing_very_many_notices_stays_linear() -> None:
    def rewritten(text: str) -> None:
        compare_notices(find_notices(text), find_notices(text.replace("tower", "lamp")))

    assert grows_linearly(rewritten, "Correction: The tower is 9 feet high.\n", 1_000)


_NOTES = st.lists(
    st.sampled_from(["Correction: The tower is old.", "This story has been updated.", "UPDATE: Ida Brandt is back."]),
    max_size=3,
)


@given(_NOTES, _NOTES)
def test_every_notice_is_accounted_for(old: list[str], new: list[str]) -> None:
    before, after = find_notices("\n".join(old)), find_notices("\n".join(new))
    found = compare_notices(before, after)
    assert set(found.added) | {pair.new for pair in found.altered} <= set(after)
    assert set(found.removed) | {pair.old for pair in found.altered} <= set(before)
    assert len(found.told) == len(found.added) + len(found.altered)


NOTE = "Correction: An earlier version of this article misstated the price of the tower. It is $3.10."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Correction:", "CORRECTION:"),
        ("Correction:", "Corrected:"),
        ("Correction:", "**Correction:**"),
        ("Correction:", "_Correction:_"),
        ("Correction:", "CORRECTION —"),
        ("Correction:", "Correction :"),
        ("Correction:", "[Correction]"),
        ("Correction:", "Correction\n\n"),
        ("It is $3.10.", "It is $3.10"),
        ("An earlier version", "An earlier\u00a0version"),
        ("article misstated", "article *misstated*"),
    ],
)
def test_a_notice_in_another_dress_stands(old: str, new: str) -> None:
    for first, second in ((NOTE, NOTE.replace(old, new)), (NOTE.replace(old, new), NOTE)):
        assert compare(first, second) == NoticeChanges((), (), ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Correction:", "Clarification:"),
        ("Correction:", "Correction, June 5:"),
        ("$3.10", "$310"),
        ("misstated the price", "misstated the high price"),
    ],
)
def test_another_kind_date_or_wording_is_a_rewriting(old: str, new: str) -> None:
    found = compare(NOTE, NOTE.replace(old, new))
    assert (found.added, found.removed, len(found.altered)) == ((), (), 1)


def test_an_update_label_with_a_wider_space_or_a_number_sign_is_the_same() -> None:
    told = "The harbor board has put off the sale."
    assert compare(f"Update: {told}", f"UPDATE : {told}") == NoticeChanges((), (), ())
    assert compare(f"Update 2: {told}", f"Update #2: {told}") == NoticeChanges((), (), ())

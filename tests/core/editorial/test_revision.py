"""The front door: two versions in, what an editor would say of them out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.editorial.changes import Category
from service.core.editorial.disclosure import Disclosure, pending, settle
from service.core.editorial.revision import (
    Comparison,
    Content,
    CorrectionKind,
    Version,
    analyze,
    compare_versions,
)

STORY = (
    "The old ferry on the Wend will be replaced next spring.\n\n"
    "More than 39,000 people have signed a petition to keep it.\n\n"
    "The council meets again in June.\n\n"
    "Ann Holt, who runs the ferry, has not been paid since May."
)


def version(text: str, title: str = "Ferry to go", byline: str = "Tom Reed") -> Version:
    return analyze(Content(title, byline, text))


def compare(old: str, new: str) -> Comparison:
    return compare_versions(version(old), version(new))


def kinds(comparison: Comparison) -> list[CorrectionKind]:
    return [row.kind for row in comparison.corrections]


def test_a_number_changed_in_silence_is_a_stealth_edit_with_a_plain_summary() -> None:
    comparison = compare(STORY, STORY.replace("39,000", "37,500"))
    (row,) = comparison.corrections
    assert (row.kind, row.disclosure) == (CorrectionKind.STEALTH_EDIT, Disclosure.UNDISCLOSED)
    assert row.summary == ("The number of people was changed from 39,000 to 37,500; the article does not say so.")


def test_a_correction_that_tells_of_the_change_discloses_it() -> None:
    told = "A previous version of this story misstated the number of people who signed the petition."
    note = f"\n\nCorrection: {told}"
    comparison = compare(STORY, STORY.replace("39,000", "37,500") + note)
    (row,) = comparison.corrections
    assert (row.kind, row.disclosure) == (CorrectionKind.CORRECTION, Disclosure.DISCLOSED)
    explained = [comparison.changes[index].category for index in row.changes]
    assert explained == [Category.NUMBER, Category.NOTICE]
    assert comparison.disclosed_by == (0, 0)


def test_a_correction_of_one_thing_does_not_cover_another() -> None:
    note = "\n\nCorrection: An earlier version of this story misspelled the name of Ann Holt."
    new = STORY.replace("39,000", "37,500").replace("Ann Holt", "Anna Holt") + note.replace("Ann", "Anna")
    assert kinds(compare(STORY, new)) == [CorrectionKind.CORRECTION, CorrectionKind.STEALTH_EDIT]


def test_a_notice_without_any_change_says_so() -> None:
    (row,) = compare(STORY, STORY + "\n\nThis story has been updated to reflect that the ferry is old.").corrections
    assert row.disclosure is Disclosure.NOTICE_WITHOUT_CHANGE


def test_an_update_that_brings_the_news_itself_is_disclosed_and_credits_count_as_added() -> None:
    comparison = compare(STORY, "UPDATE: According to Radio Wend, Holt was paid on Friday.\n\n" + STORY)
    (row,) = comparison.corrections
    assert (row.kind, row.disclosure) == (CorrectionKind.UPDATE, Disclosure.DISCLOSED)
    names = {change.attribution.source.name for change in row.attributions if change.attribution.source}
    assert "Radio Wend" in names
    assert {change.change for change in row.attributions} == {"added"}


def test_a_notice_that_already_stands_in_the_first_version_is_a_row() -> None:
    comparison = compare_versions(None, version(STORY + "\n\nCorrection: The ferry is on the Wend."))
    (row,) = comparison.corrections
    assert (row.kind, row.disclosure, row.changes) == (CorrectionKind.CORRECTION, Disclosure.DISCLOSED, ())
    assert comparison.diff is None


def test_a_reworded_notice_is_altered_and_a_vanished_one_removed() -> None:
    old = STORY + "\n\nCorrection: The ferry was built in 1962."
    assert kinds(compare(old, old.replace("1962", "1972"))) == [CorrectionKind.NOTICE_ALTERED]
    assert kinds(compare(old, STORY)) == [CorrectionKind.NOTICE_REMOVED]


def test_a_note_that_comes_later_settles_the_silent_change() -> None:
    first, second = version(STORY), version(STORY.replace("39,000", "37,500"))
    third = version(
        second.content.text + "\n\nCorrection: This story misstated the number of people who signed the petition."
    )
    silent = compare_versions(first, second)
    assert silent.diff
    waiting = pending(silent.changes, silent.diff, first, second)
    late = compare_versions(second, third)
    assert settle(waiting, [(notice, None) for notice in late.notices_added], third) == {0: 0}
    other = version(second.content.text + "\n\nCorrection: This story misspelled the name of Ann Holt.")
    assert settle(waiting, [(notice, None) for notice in compare_versions(second, other).notices_added], other) == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (STORY, STORY.replace("The council", "The  council")),
        (STORY.replace("has not", "hasn't"), STORY),
        (STORY, STORY + "\n\nRelated: How the ferry was saved in 1950"),
        (STORY, STORY + "\n\nFULL COVERAGE"),
        (STORY, STORY + "\n\nThis content can also be viewed on the site of the ferry."),
        (STORY, STORY + "\n\nLast updated June 5, 2021 at 4:10 p.m."),
        (STORY, STORY.replace("June", "Ju\u200bne")),
        (STORY, "\n\n".join([*STORY.split("\n\n")[1:], STORY.split("\n\n")[0]])),
    ],
)
def test_noise_is_named_and_never_a_correction(old: str, new: str) -> None:
    comparison = compare(old, new)
    assert comparison.corrections == ()
    assert not comparison.substantive


def test_nothing_but_an_invisible_character_is_a_change_that_is_shown() -> None:
    (change,) = compare(STORY, STORY.replace("June", "Ju\u200bne")).changes
    assert (change.category, change.reason) == (Category.COPYEDIT, "invisible characters")


@pytest.mark.parametrize("page", ["404 Page not found. The page you are looking for does not exist.", ""])
def test_a_page_in_the_articles_way_is_no_correction_on_either_side(page: str) -> None:
    story = STORY + "\n\nCorrection: The ferry was built in 1962."
    for old, new in ((story, page), (page, story)):
        comparison = compare(old, new)
        assert comparison.corrections == ()
        assert [change.rule for change in comparison.changes] == ["bad_capture"]


def test_a_change_of_headline_alone_is_seen() -> None:
    comparison = compare_versions(version(STORY, "Ferry to go"), version(STORY, "Ferry to stay"))
    assert kinds(comparison) == [CorrectionKind.STEALTH_EDIT]
    assert {change.field for change in comparison.changes} == {"title"}


INSIDE = "(an earlier version of this story said 39,000)"


def test_a_notice_within_a_sentence_is_no_part_of_the_sentence() -> None:
    comparison = compare(STORY, STORY.replace("39,000 people", f"37,500 people {INSIDE}"))
    found = [(change.category, change.old_text, change.new_text) for change in comparison.changes]
    assert found == [(Category.NOTICE, "", INSIDE), (Category.NUMBER, "39,000", "37,500")]
    (row,) = comparison.corrections
    assert (row.kind, row.disclosure, row.changes) == (CorrectionKind.CORRECTION, Disclosure.DISCLOSED, (0, 1))


def test_a_notice_that_stays_within_a_sentence_is_no_change_of_it() -> None:
    told = STORY.replace("39,000 people", f"37,500 people {INSIDE}")
    (change,) = compare(told, told.replace("to keep it", "to keep it going")).changes
    assert (change.category, change.new_text) == (Category.DETAIL, "going")


def test_a_notice_that_is_taken_out_of_a_sentence_is_removed_and_no_figure_is() -> None:
    told = STORY.replace("39,000 people", f"37,500 people {INSIDE}")
    comparison = compare(told, told.replace(f" {INSIDE}", ""))
    assert kinds(comparison) == [CorrectionKind.NOTICE_REMOVED]
    assert {change.category for change in comparison.changes} == {Category.NOTICE}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("CORRECTION: The ferry was built in 1962.", "Correction: The ferry was built in 1962."),
        ("Correction: The ferry was built in 1962.", "Correction — The ferry was built in 1962."),
    ],
)
def test_a_notice_in_another_dress_is_no_row_and_no_summary_says_that_it_became_itself(old: str, new: str) -> None:
    comparison = compare(f"{STORY}\n\n{old}", f"{STORY}\n\n{new}")
    assert comparison.corrections == ()
    assert comparison.summary.startswith("The notice was changed from")


@pytest.mark.parametrize(
    ("old", "new"), [("The\u00a0council", "The council"), ("caf\u00e9", "cafe\u0301"), ("A ferry. ", "A ferry.\n")]
)
def test_what_no_reader_sees_is_named_and_not_shown_as_one_thing_that_became_itself(old: str, new: str) -> None:
    summary = compare(f"{STORY}\n\n{old} {STORY}", f"{STORY}\n\n{new} {STORY}").summary
    assert " was changed" in summary and "became" not in summary


def test_new_paragraphs_weigh_less_than_a_changed_figure() -> None:
    grown = compare(STORY, STORY + "\n\nThe council’s lawyers will look at the contract again before it is signed.")
    mended = compare(STORY, STORY.replace("39,000", "37,500"))
    assert 0 < grown.significance < mended.significance <= 1


def test_the_same_version_twice_is_no_change() -> None:
    comparison = compare(STORY, STORY)
    assert (comparison.changes, comparison.corrections, comparison.significance) == ((), (), 0.0)
    assert comparison.summary == "Nothing changed."


_TEXT = st.text(alphabet="aB.\n “”Correction: Update39,", max_size=120)


@given(_TEXT, _TEXT)
def test_every_comparison_holds_together(old: str, new: str) -> None:
    comparison = compare(old, new)
    assert len(comparison.disclosed_by) == len(comparison.changes)
    assert 0 <= comparison.significance <= 1
    for row in comparison.corrections:
        assert all(0 <= index < len(comparison.changes) for index in row.changes)
        assert row.summary and row.reasons
    for change in comparison.changes:
        if change.field == "text":
            assert change.old is None or change.old.of(old) == change.old_text
            assert change.new is None or change.new.of(new) == change.new_text

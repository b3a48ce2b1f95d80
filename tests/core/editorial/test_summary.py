"""What is said of a correction, word for word."""

import pytest

from service.core.editorial.disclosure import Disclosure
from service.core.editorial.revision import (
    Comparison,
    Content,
    Correction,
    CorrectionKind,
    analyze,
    compare_versions,
    returned_to,
)
from service.core.editorial.summary import owned_up, owns_up

STORY = (
    "The tannery on Mill Lane will close before the winter.\n\n"
    "Some 340 jobs will go, the union said on Tuesday.\n\n"
    "“We were never warned,” said Berta Noll, who has worked there since 1998.\n\n"
    "The owner, Dell Works, bought it for $4.2 million."
)
SILENT = "; the article does not say so."


def compare(old: str, new: str, titles: tuple[str, str] = ("Tannery", "Tannery")) -> Comparison:
    before, after = (
        analyze(Content(title, "By Ann Reed", text)) for title, text in zip(titles, (old, new), strict=True)
    )
    return compare_versions(before, after)


def rows(old: str, new: str, titles: tuple[str, str] = ("Tannery", "Tannery")) -> tuple[Correction, ...]:
    return compare(old, new, titles).corrections


def said(old: str, new: str) -> str:
    """Return the summary of the one correction that replacing some words of the story makes."""
    (row,) = rows(STORY, STORY.replace(old, new))
    return row.summary


@pytest.mark.parametrize(
    ("old", "new", "summary"),
    [
        ("340 jobs", "430 jobs", "The number of jobs was changed from 340 to 430"),
        ("$4.2 million", "$6.2 million", "A figure was changed from $4.2 million to $6.2 million"),
        ("on Tuesday", "on Thursday", "A date was changed from Tuesday to Thursday"),
        ("Berta Noll", "Berta Nolle", "The spelling of a name was changed from “Noll” to “Nolle”"),
        ("never warned", "never paid", "A quotation was changed from “warned” to “paid”"),
        (", the union said on Tuesday", "", "A source was removed: the union; one other change was made"),
        (
            "before the winter.",
            "before the winter, according to a report by the council.",
            "A source was added: a report by the council",
        ),
        ("\n\nThe owner, Dell Works, bought it for $4.2 million.", "",
         "The sentence “The owner, Dell Works, bought it for $4.2 million” was removed"),
    ],
)  # fmt: skip
def test_a_silent_edit_is_told_in_a_sentence(old: str, new: str, summary: str) -> None:
    assert said(old, new) == summary + SILENT


def test_a_changed_day_is_a_date_and_no_name() -> None:
    (row,) = rows(STORY, STORY.replace("Tuesday", "Thursday"))
    assert row.reasons[:-1] == ("date changed",)


def test_a_changed_headline_is_told_whole_and_its_parts_are_not_counted() -> None:
    (row,) = rows(STORY, STORY, ("Tannery Cuts 340 Jobs", "Tannery Cuts 430 Jobs"))
    assert row.summary == "The headline was changed from “Tannery Cuts 340 Jobs” to “Tannery Cuts 430 Jobs”" + SILENT


def test_a_changed_byline_is_one_change() -> None:
    before, after = (analyze(Content("Tannery", byline, STORY)) for byline in ("Ann Reed", "Ann Reed and Tom Holt"))
    (row,) = compare_versions(before, after).corrections
    assert row.summary == "The byline was changed from “Ann Reed” to “Ann Reed and Tom Holt”" + SILENT
    assert len(row.changes) == 1


def test_a_notice_that_explains_a_replacement_is_told_by_what_was_replaced() -> None:
    note = "\n\nCorrection: An earlier version of this article misstated the number of jobs as 340."
    (row,) = rows(STORY, STORY.replace("340", "430") + note)
    assert row.summary == "A correction was added: the number of jobs was changed from 340 to 430."


@pytest.mark.parametrize(
    ("note", "summary"),
    [
        ("UPDATE: The union has called a strike.", "An update was added: “The union has called a strike”."),
        ("Update, 9:45 p.m.: The union has called a strike.", "An update was added: “The union has called a strike”."),
        ("UPDATE: On Oct. 16, the union struck.", "An update was added: “On Oct. 16, the union struck”."),
        ("[Correction: The tannery is “old.”]", "A correction was added: “The tannery is ‘old.’”."),
    ],
)
def test_a_notice_is_quoted_without_its_label(note: str, summary: str) -> None:
    assert [row.summary for row in rows(STORY, note + "\n\n" + STORY)] == [summary]


def test_a_notice_that_stood_there_from_the_start_was_not_added() -> None:
    after = analyze(Content("Tannery", "", STORY + "\n\nCorrection: The tannery is on Mill Lane."))
    (row,) = compare_versions(None, after).corrections
    assert row.summary == "The article carries a correction: “The tannery is on Mill Lane”."


def test_a_notice_that_went_is_told() -> None:
    (row,) = rows(STORY + "\n\nCorrection: The tannery is on Mill Lane.", STORY)
    assert row.summary == "A correction was removed: “The tannery is on Mill Lane”."


def test_a_retraction_explains_the_text_that_it_replaces() -> None:
    stub = "RETRACTION: This article has been retracted because the documents that it relied on were forged."
    (row,) = rows(STORY, stub + "\n\nThe tannery stays open.", ("Tannery to Close", "Retracted: Tannery"))
    assert (row.kind, row.disclosure) == (CorrectionKind.RETRACTION, Disclosure.DISCLOSED)
    assert row.summary.startswith("The story was retracted: “This article has been retracted because")


def test_a_correction_does_not_explain_a_text_that_is_replaced() -> None:
    note = "Correction: An earlier version of this article misspelled the name of Berta Noll."
    assert CorrectionKind.STEALTH_EDIT in [row.kind for row in rows(STORY, note + "\n\nThe tannery stays open.")]


@pytest.mark.parametrize(
    ("seconds", "lag"),
    [
        (0, "1 minute"),
        (59 * 60, "59 minutes"),
        (3_600, "1 hour"),
        (48 * 3_600 - 1, "47 hours"),
        (48 * 3_600, "2 days"),
    ],
)
def test_a_silent_edit_that_is_owned_up_to_says_how_long_it_took(seconds: int, lag: str) -> None:
    assert owned_up("A date was changed from May 2 to May 3" + SILENT, seconds) == (
        f"A date was changed from May 2 to May 3; the article said so {lag} later."
    )


SPELLED = "Correction: An earlier version of this article misspelled the name of Berta Noll."
JOBS = "Correction: An earlier version of this article misstated the number of jobs as 340."


def test_a_notice_that_explains_no_change_says_so_until_an_earlier_edit_is_found() -> None:
    (row,) = rows(STORY, f"{STORY}\n\n{SPELLED}")
    told = "A correction was added: “An earlier version of this article misspelled the name of Berta Noll”"
    assert row.summary == f"{told}; no change that it explains came with it."
    assert owns_up(row.summary, 7_200) == f"{told}. It explains an edit made in silence 2 hours earlier."


def test_a_notice_that_explains_a_change_of_its_own_keeps_it_when_it_owns_up_to_an_earlier_one() -> None:
    (row,) = rows(STORY, f"{STORY.replace('340', '430')}\n\n{JOBS}")
    assert owns_up(row.summary, 60) == f"{row.summary} It explains an edit made in silence 1 minute earlier."


def test_an_update_is_told_in_its_own_words_with_what_changed() -> None:
    note = "This story has been updated with the number of jobs that the union gave."
    (row,) = rows(STORY, f"{STORY.replace('340', '430')}\n\n{note}")
    assert row.summary == (
        "An update was added: “This story has been updated with the number of jobs that the union gave”; "
        "the number of jobs was changed from 340 to 430."
    )


def test_a_reworded_notice_is_told_from_what_to_what() -> None:
    (row,) = rows(f"{STORY}\n\nUpdate: Talks are on.", f"{STORY}\n\nUpdate: Talks are off.")
    assert row.summary == "The update was reworded: “Talks are on” became “Talks are off”."


def test_what_a_long_notice_shares_with_its_older_wording_is_left_out() -> None:
    note = "Correction: An earlier version of this article misstated the number of jobs that will go as 340"
    old, new = (f"{STORY}\n\n{note} {rest}." for rest in ("when the tannery closes", "when the old tannery closes"))
    (row,) = rows(old, new)
    assert row.summary == (
        "The correction was reworded: “…340 when the tannery closes” became “…340 when the old tannery closes”."
    )


def test_a_notice_that_changed_its_kind_is_told_as_such() -> None:
    old, new = (
        f"{STORY}\n\n{kind}: The number of jobs in this article is now 340." for kind in ("Update", "Correction")
    )
    (row,) = rows(old, new)
    assert row.summary == ("An update was turned into a correction: “The number of jobs in this article is now 340”.")


def test_a_comparison_is_told_by_its_corrections_without_a_verdict_on_silence() -> None:
    found = compare(STORY, f"{STORY.replace('340', '430').replace('on Tuesday', 'on Thursday')}\n\n{SPELLED}")
    assert len(found.corrections) == 2
    assert found.summary == (
        "A correction was added: “An earlier version of this article misspelled the name of Berta Noll”; "
        "no change that it explains came with it. The number of jobs was changed from 340 to 430; "
        "one other change was made."
    )


def test_notices_are_not_counted_among_the_other_changes() -> None:
    assert compare(STORY, f"{STORY.replace('340', '430')}\n\n{JOBS}").summary == (
        "A correction was added: the number of jobs was changed from 340 to 430."
    )


def test_very_many_corrections_are_counted() -> None:
    notes = "\n\n".join(f"UPDATE: {what} has closed." for what in ("The bank", "The mill", "The bridge", "The inn"))
    assert compare(STORY, f"{notes}\n\n{STORY}").summary == (
        "An update was added: “The bank has closed”. An update was added: “The mill has closed”. "
        "2 other corrections are listed."
    )


def test_the_first_version_is_told_with_the_notices_it_carries() -> None:
    after = analyze(Content("Tannery", "", f"{STORY}\n\nCorrection: The tannery is on Mill Lane."))
    assert compare_versions(None, after).summary == (
        "This is the first version we saw. The article carries a correction: “The tannery is on Mill Lane”."
    )


def test_a_return_to_an_earlier_state_is_told_in_summary_and_reasons() -> None:
    found = compare(STORY.replace("340", "430"), STORY)
    (row,) = returned_to(found, 1).corrections
    told = "The number of jobs was changed from 430 to 340, so that the article reads again as in version 1"
    assert row.summary == told + SILENT
    assert row.reasons[-1] == "the article returned to version 1"
    assert returned_to(found, 1).summary == (
        "The number of jobs was changed from 430 to 340. The article reads again as in version 1."
    )
    assert owned_up(row.summary, 60) == f"{told}; the article said so 1 minute later."
    assert returned_to(found, None) is found


def test_a_notice_that_went_as_the_article_returned_says_both() -> None:
    (row,) = returned_to(compare(f"{STORY}\n\n{SPELLED}", STORY), 2).corrections
    assert row.summary.endswith("Berta Noll”. The article reads again as in version 2.")


def test_a_hidden_character_in_a_notice_is_shown() -> None:
    (row,) = rows(STORY, f"{STORY}\n\nUPDATE: The union\u202e has called a strike.")
    assert row.summary == "An update was added: “The union‹U+202E› has called a strike”."


@pytest.mark.parametrize(
    ("old", "new", "summary"),
    [
        ("never warned", "never once warned",
         "The quoted word “once” was added in “‘We were never once warned,’ said Berta Noll…”"),
        ("will close before", "will soon close before",
         "The word “soon” was added in “…on Mill Lane will soon close before the winter”"),
        ("before the long", "before the", "The word “long” was removed from “…will close before the long winter”"),
        ("bought it", "sold it",
         "The wording was changed from “bought” to “sold” in “The owner, Dell Works, sold it for $4.2 million”"),
    ],
)  # fmt: skip
def test_a_word_that_says_little_alone_is_shown_in_its_place(old: str, new: str, summary: str) -> None:
    story = STORY.replace("the winter", "the long winter") if "long" in old else STORY
    (row,) = rows(story, story.replace(old, new))
    assert row.summary == summary + SILENT

"""What is said of a correction, word for word."""

import pytest

from service.core.editorial.disclosure import Disclosure
from service.core.editorial.revision import Content, Correction, CorrectionKind, analyze, compare_versions
from service.core.editorial.summary import owned_up

STORY = (
    "The tannery on Mill Lane will close before the winter.\n\n"
    "Some 340 jobs will go, the union said on Tuesday.\n\n"
    "“We were never warned,” said Berta Noll, who has worked there since 1998.\n\n"
    "The owner, Dell Works, bought it for $4.2 million."
)
SILENT = "; the article does not say so."


def rows(old: str, new: str, titles: tuple[str, str] = ("Tannery", "Tannery")) -> tuple[Correction, ...]:
    before, after = (
        analyze(Content(title, "By Ann Reed", text)) for title, text in zip(titles, (old, new), strict=True)
    )
    return compare_versions(before, after).corrections


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

"""Pages that say, in place of an article, that it was taken away."""

import pytest

from service.core.editorial.corrections import CorrectionKind
from service.core.editorial.disclosure import Disclosure
from service.core.editorial.notes.withdrawals import takes_away
from service.core.editorial.removal import SAID, compare_pages, gone, still_gone, withdrawn
from service.core.editorial.revision import analyze
from service.core.editorial.version import Content
from tests.support.growth import grows_linearly

STORY = "The well was shut on Monday, the village of Holm said. It served 40 houses.\n\nA new one will be dug in May."


@pytest.mark.parametrize(
    "text",
    [
        "This article has been removed pending editorial review.",
        "This article has been removed.",
        "[Story deleted]",
        "(Article removed)",
        "Story withdrawn.",
        "[REMOVED]",
        "This story has been taken down while we review it.",
        "This story, published on Monday, has been temporarily taken offline.",
        "This report was published in error and has been removed. We apologize to our readers.",
        "We have removed this story while we look into questions about its sources.",
        "We’ve taken down this article.",
        "The Holm Courier has withdrawn this story.",
        "The Courier is retracting this article because its author made up two sources.",
        "Editor’s note: This column did not meet our standards and has been deleted.",
        "EDITOR'S NOTE, May 3: The Courier has unpublished this report.",
        "Retraction: The Courier retracts this story.",
        "This article is under review.",
        "This story is currently being reviewed by our editors and will return once that is done.",
        "This story has been removed.\n\nIf you have questions, write to the editor.",
        "Well shut\n\nThis article was withdrawn.\n\nSign up for our newsletter.",
    ],
)
def test_a_page_that_only_says_that_the_article_is_gone_takes_it_away(text: str) -> None:
    assert takes_away(text, "Well shut")


@pytest.mark.parametrize(
    "text",
    [
        "",
        STORY,
        f"This article has been removed from page one and shortened.\n\n{STORY}",
        f"Editor’s note: A paragraph of this story has been removed.\n\n{STORY}",
        "Page not found. The page has been removed.",
        "This article is no longer available.",
        "The statue was removed on Monday.",
        "The post was removed by the site, which said that it broke the rules.",
        "“This story has been removed,” the note said.",
        "This story has been updated.",
        "This article was amended on 3 May to remove a name.",
        "Removed from office in May, the mayor now runs a bar.",
        "This article is reviewed by two doctors.",
        "This story has been removed. " + "The council met for three hours and nobody spoke. " * 20,
    ],
)
def test_a_page_with_something_else_on_it_does_not(text: str) -> None:
    assert not takes_away(text, "Well shut")


def test_a_withdrawal_by_note_carries_the_note_and_counts_as_told() -> None:
    note = "This article has been removed pending editorial review."
    comparison = withdrawn(SAID, analyze(Content("", "", note)), analyze(Content("", "", STORY)))
    (row,) = comparison.corrections
    assert (row.kind, row.disclosure) == (CorrectionKind.WITHDRAWAL, Disclosure.DISCLOSED)
    assert row.notice
    assert row.notice.text == note
    assert comparison.summary == f"The article was withdrawn: its page says “{note.rstrip('.')}”."


def test_a_note_that_retracts_the_story_is_a_retraction_too() -> None:
    note = analyze(Content("", "", "Retraction: The Courier retracts this story, which rested on a forged letter."))
    kinds = [CorrectionKind.WITHDRAWAL, CorrectionKind.RETRACTION]
    assert [row.kind for row in withdrawn(SAID, note, analyze(Content("", "", STORY))).corrections] == kinds
    assert [row.kind for row in still_gone(SAID, note, first=True).corrections] == kinds[1:]
    assert still_gone(SAID, note, first=False).corrections == ()


def test_two_texts_are_compared_as_pages_that_may_be_gone() -> None:
    story, note = analyze(Content("", "", STORY)), analyze(Content("", "", "[Story deleted]"))
    answers = gone(story.content), gone(note.content)
    assert answers == (None, SAID)
    assert [row.kind for row in compare_pages(story, note, *answers).corrections] == [CorrectionKind.WITHDRAWAL]
    assert compare_pages(note, story, SAID, None).summary == "The article is back after it was withdrawn."
    assert compare_pages(note, note, SAID, SAID).corrections == ()
    assert compare_pages(story, story, None, None).changes == ()


@pytest.mark.parametrize(
    "unit", ["this story ", "Removed ", "The A ", "We a ", "Editor’s note ", "is ", "this story, has "]
)
def test_reading_a_hostile_page_stays_linear(unit: str) -> None:
    assert grows_linearly(lambda text: takes_away(text[:800]), unit, 100)

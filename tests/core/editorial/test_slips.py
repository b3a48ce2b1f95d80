"""Slips that are mended, and changes that look like one."""

import pytest

from service.core.editorial.changes import Category
from service.core.editorial.revision import Comparison, Content, analyze, compare_versions

REST = "The court in Holm heard Anna Darrow twice. A leaky valve had burst, and the immortal lamp went out."


def compare(old: str, new: str, rest: str = REST) -> Comparison:
    return compare_versions(*(analyze(Content("", "", f"{text}\n\n{rest}")) for text in (old, new)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The board named JonVarga, a pilot.", "The board named Jon Varga, a pilot."),
        ("The board named Jon Mcarden, a pilot.", "The board named Jon McArden, a pilot."),
        ("The board named JonMcarden, a pilot.", "The board named Jon McArden, a pilot."),
        ("“We will not pay,” told the court.", "“We will not pay,” Darrow told the court."),
        ("“It was a leakey thing,” said Ann Vale.", "“It was a leaky thing,” said Ann Vale."),
        ("“It was a leay thing,” said Ann Vale.", "“It was a leaky thing,” said Ann Vale."),
        ("The clerk made some mistake that night.", "The clerk made some error that night."),
    ],
)
def test_a_slip_that_the_article_itself_shows_to_be_one_is_a_copy_edit(old: str, new: str) -> None:
    assert not compare(old, new).substantive


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The board named Jon Smith, a pilot.", "The board named Jon Smyth, a pilot."),
        ("The board named Jon Varga, a pilot.", "The board named Varga Holm, a pilot."),
        ("“We will not pay,” told the court.", "“We will not pay,” Lindqvist told the court."),
        ("“It was an ugly thing,” said Ann Vale.", "“It was an agly thing,” said Ann Vale."),
        ("“It was a costly affair,” said Ann Vale.", "“It was a costly fair,” said Ann Vale."),
        ("“We will not close,” said Ann Vale.", "“We will now close,” said Ann Vale."),
        ("“He is leaky, and leakey too,” said Ann Vale.", "“He is leaky, and leaking too,” said Ann Vale."),
    ],
)
def test_another_name_or_another_quoted_word_is_none(old: str, new: str) -> None:
    assert compare(old, new).substantive


def test_a_quoted_word_that_the_article_has_nowhere_else_is_no_slip() -> None:
    pair = ("“It was a leakey thing,” said Ann Vale.", "“It was a leaky thing,” said Ann Vale.")
    assert compare(*pair, rest="The hall was full.").substantive


@pytest.mark.parametrize("call", ["(Join now!)", "(Subscribe here.)", "(Sign up today!)"])
def test_a_call_to_readers_in_brackets_is_no_part_of_the_story(call: str) -> None:
    story = "The club read the book in May {}and met the author in June."
    comparison = compare(story.format(call + " "), story.format(""))
    assert not comparison.substantive
    assert Category.FURNITURE in {change.category for change in comparison.changes}
    assert compare(story.format("(to join it cost $9) "), story.format("")).substantive

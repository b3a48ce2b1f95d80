"""Lists of other stories on an article's page, and what stands around it."""

import pytest

from service.core.editorial.words.furniture import furniture_lines, furniture_reason
from service.core.text.sentences import paragraphs
from service.core.text.span import Span
from tests.support.growth import grows_linearly

STORY = "The ferry will run again from Monday, the harbor office said."


def furniture(text: str) -> list[str]:
    return [line.of(text) for line in furniture_lines(text, (Span(line.start, line.end) for line in paragraphs(text)))]


@pytest.mark.parametrize(
    "heading",
    [
        "More stories", "MORE STORIES", "More stories:", "Related", "Related stories", "Related:", "Read more",
        "Most read", "Most read in Harbor News", "More from the Holm Courier", "More in Holm",
        "Recommended for you", "You may also like", "Editors’ picks", "Latest news", "Trending now",
        "Top stories", "Read next", "In other news", "From our partners", "— Related articles —",
    ],
)  # fmt: skip
def test_headlines_under_such_a_heading_are_furniture(heading: str) -> None:
    links = [heading, "Teacher wins $2 million lottery", "• Who shut the old mill?", "Man charged in 1998 killing"]
    text = "\n\n".join([STORY, *links, STORY])
    assert furniture(text) == links


def test_the_list_ends_with_the_first_sentence() -> None:
    text = f"Related\n\nMill to close in May\n\n{STORY}\n\nWho pays for it"
    assert furniture(text) == ["Related", "Mill to close in May"]


@pytest.mark.parametrize(
    "line",
    [
        "Related work will cost $2 million.",
        "More stories are told of the mill than of the ferry.",
        "Most read the letter and wept.",
        "Latest figures show that sales fell.",
        "The latest count put the dead at 40.",
        "Popular votes were held in May.",
        "Read more than a thousand pages, the judge told them.",
        "What happened next",
    ],
)
def test_a_sentence_or_heading_of_the_story_opens_no_list(line: str) -> None:
    assert furniture(f"{STORY}\n\n{line}\n\nMill to close in May\n\n{STORY}") == []


@pytest.mark.parametrize(
    "line",
    [
        "This content can also be viewed on the site where it began.",
        "The ferry at its pier on Monday. (Ada Brandt/Holm Courier)",
        "(Photo by Ada Brandt / Holm Courier)",
        "Photo: Ada Brandt",
        "Reporting by Ada Brandt; Editing by Ole Lund",
        "(Additional reporting by Ada Brandt in Holm)",
        "Ada Brandt and Ole Lund contributed to this report.",
        "Follow Ada Brandt on Twitter @adabrandt",
        "Facebook Twitter Email",
        "Share | Print | Email",
        "12 comments",
        "Sign up for our morning letter.",
        "The news of the coast, delivered straight to your inbox.",
        "Story continues below advertisement",
        "Continue reading the main story",
        "Skip to content",
        "(Originally published Monday, May 3, 2021 at 5:31 a.m. PST)",
        "Smoke rises over the pier on May 3. Photo by Ada Brandt",
        "The ferry sank on Friday. Ada Brandt/Holm Courier",
        "Ada Brandt covers harbors for the Holm Courier. She can be reached at 555-0100.",
        "Ole Lund is a staff reporter for the Holm Courier.",
        "Follow Ada Brandt on Twitter.",
    ],
)
def test_lines_of_credit_and_of_the_page_are_furniture(line: str) -> None:
    assert furniture_reason(line)


@pytest.mark.parametrize(
    "line",
    [
        "She wrote to the board (see the letter of May).",
        "The fare rose by half (about $4/day).",
        "Reporting by the paper led to the inquiry, he said.",
        "Ada Brandt contributed $400 to the campaign.",
        "Follow the river to the mill, and turn left.",
        "Facebook and Twitter were slow on Monday.",
        "Comments were made by both sides.",
        "Print sales fell by a third.",
        "Share prices fell by a third.",
        "Ada Brandt covers her face when the ferry blows its horn.",
        "Ole Lund is a reporter for the Holm Courier who was jailed in May.",
        "Ole Lund is an editor at the Holm Courier, and he lives in Tamm.",
    ],
)
def test_a_sentence_with_the_same_words_is_none(line: str) -> None:
    assert furniture_reason(line) == ""


@pytest.mark.parametrize(
    "unit", ["Facebook ", "A/", "(A ", "more from ", "Reporting by A", "A contributed ", "Related\n"]
)
def test_reading_a_hostile_page_stays_linear(unit: str) -> None:
    assert grows_linearly(furniture, unit, 500)

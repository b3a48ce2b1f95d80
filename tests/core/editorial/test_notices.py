"""Notices: what newsrooms write when they change an article, and what only looks like it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.editorial.notices import NoticeKind, find_notices

BEFORE = "The council met for three hours.\n\nNobody spoke against the plan.\n\n"
AFTER = "\n\nThe next meeting is in June.\n\nA vote is due by autumn.\n\nThe plan costs money.\n\nMore follows."

ANNOUNCED = [
    (
        "correction",
        "Correction: June 5, 2021\nAn earlier version of this article gave the wrong year for the fire.",
    ),
    (
        "correction",
        (
            "A correction was made on June 5, 2021: An earlier version of this article "
            "misidentified the ferry’s captain. He is Tom Reed, not Tim Reed."
        ),
    ),
    (
        "correction",
        (
            "• This article was amended on 3 June 2021 because an earlier version misspelled "
            "the name of the mayor as Jonson."
        ),
    ),
    (
        "correction",
        (
            "For the record:\n10:22 a.m. June 5, 2021: An earlier version of this post said "
            "the bridge is 40 feet long. It is 44 feet."
        ),
    ),
    (
        "correction",
        ("FOR THE RECORD: An article on Sunday about harbors said the crane was built in 1910. It was built in 1919."),
    ),
    ("correction", "CORRECTION (June 5, 2021, 4:10 p.m.): This article misstated the age of the victim."),
    (
        "correction",
        "Correction June 5, 2021 A previous version of this story misspelled the name of the river.",
    ),
    (
        "correction",
        "Correction\nJune 5, 2021\n\nA previous version of this story misspelled the name of the river.",
    ),
    ("correction", "*Correction: the dam opened in 1962, not 1972."),
    ("correction", "This story has been corrected. The dam opened in 1962."),
    ("correction", "(This version corrects the spelling of the mayor’s name to Jonson.)"),
    (
        "correction",
        (
            "This story was first published on June 5. It was updated on June 6 to correct "
            "the name of the mayor. It is Jonson, not Johnson."
        ),
    ),
    ("correction", "(Corrects second paragraph to show the deal is worth $2 billion, not $2 million)"),
    ("correction", "The headline on this story has been corrected."),
    ("correction", "An earlier headline on this story incorrectly said the mine had closed."),
    ("correction", "We have corrected this article to show that the fine was $500."),
    ("correction", "Because of an editing error, an earlier version of this column misquoted the mayor."),
    (
        "correction",
        ("An article on Monday about dairy prices misstated the cost of a gallon of milk. It was $3.10, not $3.01."),
    ),
    (
        "correction",
        (
            "In an earlier version of this article we said that the firm was bankrupt. It is "
            "not. We apologise for the error."
        ),
    ),
    ("correction", "A photo caption with an earlier version of this article misidentified a dog."),
    ("correction", "Erratum: the table gave figures for 2019 as 2018."),
    (
        "clarification",
        "CLARIFICATION: This story has been updated to make clear that the ban covers only diesel trucks.",
    ),
    ("clarification", "Clarification (June 5): The story does not mean that all wells were tested."),
    ("clarification", "This article has been clarified to note that the fund is private."),
    ("update", "UPDATE\nJune 5, 2021, at 20:06 PM\n\nThe firm has since paid the fine, a spokesman told us."),
    ("update", "UPDATE (5:15 p.m. ET): The road is open again."),
    ("update", "[UPDATE: The road is open again.]"),
    ("update", "UPDATED with comment from the firm: The firm says it paid."),
    ("update", "Update — June 5: The road is open again."),
    ("update", "Update #2: The road is open again, the county says."),
    ("update", "Update 2: The road is open again, the county says."),
    ("update", "This post has been updated with a statement from the railway."),
    ("update", "This is a developing story and has been updated with new figures from the county."),
    ("update", "This article was updated on 6 June to add the response of the ministry."),
    ("update", "We’ve updated this story to include the railway’s response."),
    ("update", "Updated to add comment from the railway."),
    ("update", "(Updates with closing prices, adds analyst comment)"),
    ("update", "Note: This piece has been updated since publication to include the union’s reply."),
    (
        "editors_note",
        ("Editor’s Note: An earlier version of this story did not disclose that the author owns shares in the firm."),
    ),
    (
        "editors_note",
        (
            "Editors’ Note: After this article was published, two of those quoted said they "
            "had been misquoted. The passage has been removed."
        ),
    ),
    (
        "editors_note",
        ("EDITOR'S NOTE (June 5): This essay has been revised to remove a sentence that could not be verified."),
    ),
    ("retraction", "RETRACTION: We have withdrawn our report of June 5 on the mine."),
    (
        "retraction",
        "Editor’s note: This story has been retracted because its main source could not be verified.",
    ),
    ("retraction", "This article has been retracted. Our review found that quotes were made up."),
    ("correction", "Due to an editing error, the age of the mayor was misstated. She is 44."),
    ("correction", "Because of a reporting error, this story gave the wrong age for the mayor."),
    ("correction", "Owing to a mix-up, an earlier version of this story showed the wrong dam."),
    ("correction", "We regret the error. An earlier version of this article said the ferry sank."),
    ("correction", "The original version of this story misstated the number of seats."),
    ("correction", "Story has been corrected to reflect that the mayor is 44."),
    ("correction", "Amendment: 5 June 2021: The name of the mayor has been corrected."),
    ("correction", "5 June 2021: This article has been amended to remove a reference to the mayor."),
    ("correction", "An earlier version of this article's headline said the mine had closed. It has not."),
    ("update", "Editor's update: The council has voted for the plan."),
    ("update", "Update as of June 5: The council has voted for the plan."),
    ("correction", "*An earlier version of this article said the dam opened in 1972."),
    ("correction", "A version of this story published earlier incorrectly stated that the mine had closed."),
    ("update", "UPDATE: 5:40 p.m. — Police say the road is open."),
    ("correction", "CORRECTIONS: The dam opened in 1962. The mayor is Jonson."),
]

NOT_ANNOUNCED = [
    "Editor’s note: This is the third part of a series on dams.",
    "Editor's note: This story contains descriptions of violence.",
    "Editor's note: The author is a fellow of the institute. The views are his own.",
    "This story will be updated as we learn more.",
    "We will update this article when we hear back.",
    "Last updated June 5, 2021 at 4:10 p.m.",
    "Updated 4:10 p.m.",
    "Updated June 5, 2021",
    "Published June 5, 2021 | Updated June 6, 2021",
    "This article first appeared in the Harbour Times.",
    "A version of this article appears in print on June 5, 2021, Section A, Page 4.",
    "The Harbour Times issued a correction on Monday saying its report was wrong.",
    "The newspaper later corrected its story, which had wrongly said the mine had closed.",
    "“Correction: the dam opened in 1962,” the note read.",
    "The note at the top of the page said: “This story has been updated to reflect new figures.”",
    "Officials corrected the figures on Tuesday.",
    "The agency has updated its guidance, and the earlier version of the form is no longer valid.",
    "Corrections officers at the prison went on strike.",
    "Correction officials said the inmate escaped.",
    "The department issued an update: the road will open on Friday.",
    "An update on the search is expected at noon.",
    "The market saw a correction: prices fell 10 percent.",
    "A clarification from the ministry is expected.",
    "The story was corrected after readers complained to the broadcaster, which apologised.",
    "The report was updated in May by the agency, which had found errors in its own data.",
    "This report was written by staff and edited by hand.",
    "This interview has been edited for length and clarity.",
    "This story was originally published by the Harbour Times and is reproduced here with permission.",
    "An earlier version of the bill would have banned trucks.",
    "The original report misstated the cost, the auditor found.",
    "He retracted his statement on Monday.",
    "The journal retracted the study in 2019.",
    "This article is part of a series that has changed the way we cover dams? No one knows.",
    "Note: All times are local.",
    "Update your browser to read on.",
    "Sign up for updates: daily, weekly or monthly.",
    "The previous version of the app was removed from the store.",
    "This page is updated daily with new figures.",
    "This list is updated as results come in.",
    "Clarifying the law, the court said: the ban stands.",
    "Read our correction policy: we fix errors fast.",
    "Corrections and clarifications",
    "Corrections\nContact us\nAbout",
    "To report an error in this story, email us.",
    "If you see an error in this article, please tell us.",
    "She posted an update: “We are safe.”",
    "In this version of events, the mayor was wrong.",
    "The first version of this story begins in 1910, when the dam was planned.",
    "Our story begins in 1910. It has been changed by time.",
    "This post was removed by the platform after complaints.",
    "This was an error in the count, and the column of figures was corrected by hand.",
    "This article contains corrections to the record that historians have long asked for.",
    "This piece of legislation was amended in May.",
    "As a result of the error, about 300 ballots were printed again.",
    "Due to an error, 40 ferries were sent to the wrong pier.",
    "Because of a reporting error, the county counted 40 wells twice.",
    "This report has been updated annually since 1990 by the agency.",
]


@pytest.mark.parametrize(("kind", "notice"), ANNOUNCED)
def test_a_notice_is_found_whole_and_named_by_its_kind(kind: str, notice: str) -> None:
    (found,) = find_notices(BEFORE + notice + AFTER)
    assert found.kind == kind
    assert found.text == notice
    assert (found.start, found.end) == (len(BEFORE), len(BEFORE + notice))


@pytest.mark.parametrize(("kind", "notice"), ANNOUNCED)
def test_a_notice_that_closes_the_article_stands_at_the_bottom(kind: str, notice: str) -> None:
    (found,) = find_notices(BEFORE + "The mayor left early.\n\n" + notice)
    assert (found.kind, found.position) == (kind, "bottom")


@pytest.mark.parametrize("line", NOT_ANNOUNCED)
def test_what_announces_no_change_of_this_article_is_no_notice(line: str) -> None:
    assert find_notices(BEFORE + line + AFTER) == ()


def test_several_notices_of_one_article_are_found_in_order() -> None:
    text = (
        "Update, May 3: The road is open.\n\n" + BEFORE + "Correction: The dam opened in 1962, not 1972.\n\n"
        "This article was updated to include a reply from the railway."
    )
    assert [(n.kind.value, n.position) for n in find_notices(text)] == [
        ("update", "top"),
        ("correction", "bottom"),
        ("update", "bottom"),
    ]


def test_a_notice_in_brackets_ends_with_its_bracket() -> None:
    text = "The road is shut. (Update: It was opened at noon.) Drivers were told to wait."
    (found,) = find_notices(text)
    assert found.text == "(Update: It was opened at noon.)"
    assert found.position == "inline"


def test_a_label_line_takes_the_list_under_it() -> None:
    text = BEFORE + "Corrections:\n• The dam opened in 1962.\n• The mayor is 44.\n\nThe end of the page is here."
    (found,) = find_notices(text)
    assert found.text.endswith("• The mayor is 44.")


@pytest.mark.parametrize(
    ("notice", "label", "date"),
    [
        ("UPDATE, April 14: The suspect was charged.", "UPDATE", "April 14"),
        ("Correction: The dam opened in 1962.", "Correction", None),
        ("Update at 2:11 p.m.: The road is open.", "Update", "at 2:11 p.m"),
        ("This story was updated on June 29 to add a reply.", None, "on June 29"),
    ],
)
def test_the_label_and_the_stated_date_are_given_as_written(notice: str, label: str | None, date: str | None) -> None:
    (found,) = find_notices(notice)
    assert (found.label, found.stated_date) == (label, date)


def test_a_note_that_brings_the_news_itself_announces_no_change_of_the_article() -> None:
    (news,) = find_notices("UPDATE: The court has ruled for the railway.")
    (mended,) = find_notices("UPDATE: This story was updated to include the court's ruling.")
    assert (news.announces, mended.announces) == (False, True)


def test_a_language_without_a_table_is_read_as_english() -> None:
    assert find_notices("Correction: The dam opened in 1962.", lang="xx")[0].kind is NoticeKind.CORRECTION


@given(st.text(alphabet="Update:.,()[] \n“”\"'0129th storyhasbencd—", max_size=300))
def test_spans_are_words_of_the_text_in_order_and_apart(text: str) -> None:
    found = find_notices(text)
    assert all(text[n.start : n.end] == n.text and n.text.strip() for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))

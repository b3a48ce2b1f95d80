"""What a notice says was wrong and what it says is right."""

import pytest

from service.core.editorial.notices import find_notices
from tests.support.growth import grows_linearly

MILLIONS = ("$40 million", "$4 million")
SAID = [
    ("Correction: This article originally gave the share as 62% instead of 82%.", "62%", "82%"),
    ("Correction: An earlier version put the share at 62% rather than 82%.", "62%", "82%"),
    (
        "This page was amended because an earlier version of it had, due to an editing error, 6 instead of 8.",
        "6",
        "8",
    ),
    ("Correction: We wrote $40 rather than $44.", "$40", "$44"),
    ("Correction: The share is 82% instead of 62%.", "62%", "82%"),
    ("This story has been corrected to say the fine is $500 rather than $5,000.", "$5,000", "$500"),
    ("Correction: 66 berths were open at the pier, not 68.", "68", "66"),
    ("Correction: 66 berths were open at the pier, not 68 berths.", "68 berths", "66 berths"),
    ("This story has been corrected to show that $4 million was paid to the firm, not $40 million.", *MILLIONS),
    ("Correction: The pier opened in 1962 and was shut to boats, not in 1972.", "in 1972", "in 1962"),
    ("Correction: Reed, not Reid, is the captain.", "Reid", "Reed"),
    ("Correction: The pier has 66 berths, not 68, and it has one crane, not two.", "68", "66 berths"),
    ("The Courier regrets the error: the pier cost $4 million, not $40 million.", *MILLIONS),
    ("Correction: An earlier version of this story misstated the number of berths as 43. It is 34.", "43", "34"),
    ("Correction: An earlier version of this story misstated the number of berths. It is 34, not 43.", "43", "34"),
    ("Correction: An earlier version of this story gave the wrong number of berths. The figure is 34.", None, "34"),
    ("Correction: The number of berths was 34, not 43.", "43", "34"),
    ("Correction: The pier has 340 berths, not 430.", "430", "340 berths"),
    ("Correction: The pier opened in 1962, not 1972.", "1972", "1962"),
    ("Correction: She lives in New Harwick, not Fall Cove.", "Fall Cove", "New Harwick"),
    ("Correction: The law that was passed in May costs $3, not $2.", "$2", "$3"),
    ("Correction: The fine is $500 rather than $5,000.", "$5,000", "$500"),
    ("Correction: This article misstated the length of the pier at St. Anne as 43 feet.", "43 feet", None),
    ("Correction: This article misidentified Tom Reed as the captain.", "the captain", None),
    ("Correction: A sentence that said the captain had resigned has been removed.", "the captain had resigned", None),
    ("Correction: A reference to the captain’s age has been removed from this article.", "the captain’s age", None),
    ("Correction: The article should have said that the pier opened in 1962.", None, "the pier opened in 1962"),
    ("Correction: The caption should have said 34, not 43.", "43", "34"),
    ("Correction: This story referred incorrectly to a lake; it is a pond.", "a lake", "a pond"),
    ("Correction: This story incorrectly referred to a lake instead of a pond.", "a lake", "a pond"),
    ("Correction: An earlier version said 5.", "5", None),
    ("Correction: An earlier version of this story misspelled the name of the captain as Reid.", "Reid", None),
    ("Correction: An earlier version of this story misspelled Tom Reed’s last name.", None, "Tom Reed"),
    ("This story was updated to correct the spelling of Tom Reed’s first name.", None, "Tom Reed"),
    ("Correction: An earlier version of this story misspelled Dr. Reed’s first name. It is Thom.", None, "Thom"),
    ("This article was amended on 3 May to correct the height of the dam from 40 to 44 metres.", "40", "44 metres"),
    ("Corrects name of the dam to Lode from Tamm in second paragraph.", "Tamm", "Lode"),
    ("(This story has been corrected to say the firm is Dutch, not Danish, in paragraph 2)", "Danish", "Dutch"),
    ("Correction: The dam is 44 feet high, not 40 feet high as originally reported.", "40 feet high", "44 feet high"),
    ("Correction: The mayor’s name is spelled Brill.", None, "Brill"),
    ("We have removed a sentence that said the firm was bankrupt.", "the firm was bankrupt", None),
    ("This article was updated to replace “killed” with “injured.”", "“killed”", "“injured.”"),
    (
        "An earlier version of this story stated that Ada Brill was fired. She resigned.",
        "Ada Brill was fired",
        "She resigned",
    ),
    (
        "Clarification: An earlier version of this story implied that all wells were safe. Only those in Holm were.",
        "all wells were safe",
        "Only those in Holm were",
    ),
    (
        "This story has been corrected to clarify that 25 names were needed in order to file a petition.",
        None,
        "25 names were needed in order to file a petition",
    ),
    (
        "Correction: This article originally said that the lease runs for 15 years. It runs for 12.",
        "the lease runs for 15 years",
        "It runs for 12",
    ),
    (
        "Correction: This article said the crane was built in 1910, when it was built in 1919.",
        "the crane was built in 1910",
        "it was built in 1919",
    ),
    ("This story has been corrected. The pier opened in 1962.", None, "The pier opened in 1962"),
    ("Correction: The date of the vote was changed from May 2 to May 3.", "May 2", "May 3"),
    ("Clarification: This article was amended to make clear that the ban is local.", None, "the ban is local"),
    (
        "Correction: An earlier version of this story misquoted Tom Reed. He said that the boat “was not always dry,” "
        "not that it “was never dry.”",
        "it “was never dry.”",
        "the boat “was not always dry,”",
    ),
    (
        "RETRACTION: We have retracted a story that said police had arrested the captain. No one has been arrested.",
        "police had arrested the captain",
        "No one has been arrested",
    ),
]
SAID_NOT = [
    "Correction: The quotation has been removed.",
    "Correction: This article gave the wrong age for Tom Reed.",
    "Correction: An earlier version of this story misstated when the board voted on the pier.",
    "This story has been updated to reflect the correct number of berths.",
    "This story was updated to clarify the amount of money paid to Harwick Works.",
    "UPDATE: The captain said he was ill, not tired.",
    "UPDATE: The captain said Tuesday that he would stay.",
    "Editor’s note: After this story was published, two of those quoted said they had been misquoted.",
    "Update: This story has been updated with comment from the captain. Read more here.",
    "Correction: The number of votes that were needed has been corrected.",
]


@pytest.mark.parametrize(("notice", "wrong", "right"), SAID)
def test_what_was_wrong_and_what_is_right_are_given_as_written(
    notice: str, wrong: str | None, right: str | None
) -> None:
    (found,) = find_notices(notice)
    assert (found.wrong, found.right) == (wrong, right)


@pytest.mark.parametrize("notice", SAID_NOT)
def test_a_notice_that_says_neither_has_neither(notice: str) -> None:
    (found,) = find_notices(notice)
    assert (found.wrong, found.right) == (None, None)


@pytest.mark.parametrize(
    ("notice", "told"),
    [
        ("UPDATE, 5 p.m.: The pier is shut.", "The pier is shut."),
        ("Update: Jan. 26. The pier is shut.", "The pier is shut."),
        ("[Correction: The pier is “old.”]", "The pier is “old.”"),
        ("Correction\nJune 5, 2021\n\nThis story misspelled the name of the pier.",
         "This story misspelled the name of the pier."),
        ("Update: May opened the pier on Tuesday.", "May opened the pier on Tuesday."),
        ("This story was updated at noon.", "This story was updated at noon."),
    ],
)  # fmt: skip
def test_what_a_notice_tells_begins_behind_its_label_and_stamp(notice: str, told: str) -> None:
    (found,) = find_notices(notice)
    assert found.told == told


@pytest.mark.parametrize("piece", ["this story said ", "changed from a to ", "it is not but ", "; it is "])
def test_reading_notices_stays_linear(piece: str) -> None:
    assert grows_linearly(find_notices, ("Correction: " + piece * 50)[:300].rstrip() + "\n", 2_000)


@pytest.mark.parametrize(
    ("notice", "date"),
    [
        ("Correction, June 5: The dam opened in May 1962.", "June 5"),
        ("June 5, 2021: This article has been amended to remove a name.", "June 5, 2021"),
        ("Correction: This story was corrected at 3:15 p.m. on May 3 to give the height.", "at 3:15 p.m. on May 3"),
        (
            "A correction was made on June 5, 2021: An earlier version of this story misspelled a name.",
            "on June 5, 2021",
        ),
        ("This story was first published on June 5. It was updated on June 6 to add a reply.", "on June 6"),
        ("Correction: The board voted in December 2020, not in May.", None),
        ("Correction: An article on June 5 about dams misstated the height of one.", None),
        ("This story has been updated to say that the dam opened on June 5.", None),
    ],
)
def test_the_stated_date_is_that_of_the_change_and_no_date_of_the_story(notice: str, date: str | None) -> None:
    (found,) = find_notices(notice)
    assert found.stated_date == date

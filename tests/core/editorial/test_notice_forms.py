"""Forms of notices of many newsrooms, each beside sentences of a story that look like them."""

import pytest

from service.core.editorial.notices import find_notices

BEFORE = "The council met for three hours.\n\nNobody spoke against the plan.\n\n"
AFTER = "\n\nThe next meeting is in June.\n\nA vote is due by autumn.\n\nThe plan costs money.\n\nMore follows."

ANNOUNCED = """
correction | (This sentence has been corrected: the earlier figure was wrong.)
correction | This sentence has been corrected.
correction | This paragraph has been corrected to show that the ferry sank in 1912.
correction | We have removed a paragraph that described the pilot’s family.
correction | We have removed a paragraph from this article because we could not verify it.
correction | We removed a sentence that named the wrong firm.
correction | We regret the error.
correction | The Ledger regrets the error.
correction | We apologize for the error.
correction | This article was amended on 3 May 2024 to correct the height of the dam.
correction | This article was amended on 3 May 2024. An earlier version gave the height of the dam as 40 metres.
correction | This piece was amended on 3 May 2024 to remove a personal detail.
clarification | Clarification added on May 3: the fund is a private one.
clarification | Clarification added May 3, 2024, to say that the fund is private.
clarification | A clarification was added to this story on Tuesday.
update | Headline changed to reflect the new count.
correction | Headline corrected to say that the mine is closing.
correction | Story has been changed to correct the name of the dam.
correction | Story corrected to fix the name of the dam.
correction | Corrects name of dam in second paragraph.
correction | Corrects spelling of the mayor’s surname in paragraph 4.
correction | (This May 3 story has been corrected to say the firm is Dutch, not Danish, in paragraph 2)
correction | (This story has been refiled to fix a typo in the headline)
correction | (Refiles to fix typo in the headline)
correction | (Removes reference to the minister in paragraph 3)
update | (Adds detail, background)
update | (Recasts, adds quotes, shares)
correction | (Corrects to say the deal closes in May, not March)
update | (Updates prices)
correction | This version corrects that the dam opened in 1962, not 1972.
correction | This story has been corrected to reflect that the dam was opened in 1962.
correction | A previous headline incorrectly stated that the mine had closed.
correction | A previous version of this article’s headline said the mine had closed.
update | The headline has been updated to reflect that the mine has not closed.
update | This headline has been updated.
correction | The headline of this article was changed after publication because it overstated the findings.
correction | The original headline on this article was inaccurate.
correction | The caption on this photo has been corrected.
correction | Earlier versions of this story misstated the height of the dam.
correction | Earlier versions of this graphic showed the wrong river.
correction | Because of an editing error, an article on Monday about dams misstated the height of one.
correction | An article on May 3 misstated the year of the flood.
correction | A picture caption on May 3 with an article about dams misidentified a river.
correction | The Metro article on Sunday about a dam misstated its height. It is 44 feet, not 40.
correction | A story in Thursday’s edition misstated the name of the dam.
correction | A front-page story Thursday misstated the name of the dam.
correction | An item in Sunday’s Travel section gave an incorrect address for the inn.
correction | A chart in an earlier version of this story contained incorrect data for 2019.
correction | Note: An earlier version of this story had the wrong date for the vote.
correction | We originally reported that the dam was 40 feet high. It is 44.
correction | We incorrectly reported that the dam was 40 feet high.
correction | This article previously stated the firm was bankrupt.
correction | This article originally appeared with the wrong headline.
correction | This story originally misidentified the river.
correction | A previous version incorrectly stated that the firm was bankrupt.
correction | An earlier version misstated the name of the dam.
correction | Correction, 10:15 a.m.: The dam is 44 feet high.
correction | Correction at 10:15 a.m. on May 3: The dam is 44 feet high.
correction | Correction (May 3): The dam is 44 feet high.
correction | **Correction:** The dam is 44 feet high.
correction | Correction | The dam is 44 feet high, not 40 as reported.
correction | CORRECTED: The dam is 44 feet high.
correction | Correction of May 3: The dam is 44 feet high.
correction | Correction notice: An earlier version of this story named the wrong river.
correction | Correction note: An earlier version of this story named the wrong river.
correction | Corrections: An earlier version of this story named the wrong river.
correction | Editor’s correction: The dam is 44 feet high.
correction | Correction appended May 3.
correction | *Correction appended*
correction | This post has been corrected. The dam is 44 feet high.
correction | This post has been edited to correct the name of the dam.
correction | This story has been edited to remove an inaccurate quote.
update | This story has been edited to include the firm’s reply.
update | This story has been edited since it was first published.
update | This article has been expanded with details on the dam.
clarification | Clarification: An earlier version of this story may have left the impression that all dams are old.
clarification | This article has been updated to clarify that the fund is private.
clarification | This story was updated to make clear the fund is private.
clarification | The story has been updated for clarity.
clarification | The wording of this story was changed to clarify the mayor’s role.
editors_note | Editor’s note: This headline was changed after publication.
editors_note | EDITOR’S NOTE: We have removed the name of the suspect, who was not charged.
editors_note | Editor’s Note: This article was published inadvertently and has been removed.
editors_note | Editors’ Note, May 3, 2024: After publication, The Ledger learned that the photo was staged.
editors_note | Editor’s note (5/3/24): This story has been updated to remove the name of a minor.
editors_note | Editor’s note: On May 3 we updated this story with the coroner’s report.
editors_note | Editor's note: The Ledger has removed one source from this story after questions about his identity.
editors_note | Publisher’s note: We have since learned that the letter was forged.
retraction | Retraction: The Post retracts this article because quotes in it were fabricated.
retraction | The Ledger has retracted this story.
retraction | We are retracting this story.
retraction | This story has been withdrawn because it relied on a forged letter.
update | Update: This story has been updated with the firm’s reply.
update | UPDATE (May 3, 2024): The firm has since closed.
update | Updated on May 3 with comment from the firm.
update | Updated May 3 to include the firm’s reply.
update | Update 3:15 p.m.: The firm has since closed.
update | Update at 3:15 p.m. ET on May 3: The firm has since closed.
update | May 3 update: The firm has since closed.
update | UPDATE (2x): The firm has since closed.
update | Story updated at 3 p.m. to add the firm’s reply.
update | Article updated with comments from the firm.
update | This story has been updated to reflect developments.
update | This breaking news story has been updated.
update | This is a breaking news story and has been updated.
update | This live blog has been updated with results.
update | Story updated with new details.
update | Added comment from the firm.
update | The firm’s comment was added after publication.
update | This post was updated May 3 at 3 p.m. with a comment from the firm.
update | After publication, the firm sent us a statement. It has been added to this story.
update | Following publication, the firm replied, and this story has been updated.
update | A statement from the firm has been added to this story.
update | A sentence in this story has been changed to say that the dam is 44 feet high.
correction | A quote in this story was wrongly attributed to the mayor. The quote was from the sheriff.
correction | A reference to the mayor has been removed from this article.
correction | A line about the mayor’s pay has been removed from this story.
correction | An incorrect figure was removed from this article.
correction | The name of the mayor has been corrected in this article.
correction | The spelling of the mayor’s name has been corrected.
correction | The date of the vote has been corrected in this story.
update | The photo with this story has been replaced. The earlier one showed another dam.
correction | This story was changed on May 3 to correct the year of the flood.
correction | This report has been corrected: the flood was in 1962.
correction | Apologies: we misspelled the name of the mayor in an earlier version.
correction | Our apologies to the mayor, whose name was misspelled in an earlier version of this story.
correction | CORRECTION: A previous post misspelled the mayor’s name.
correction | In an earlier version, we misspelled the name of the mayor.
correction | In the original version of this story, the mayor was wrongly called the sheriff.
correction | Due to incorrect information provided by the police, this story misstated the age of the driver.
correction | This newsletter misspelled the name of the mayor on Tuesday.
correction | Headline and story corrected to show that the dam is 44 feet high.
correction | FOR THE RECORD, May 3, 3:15 p.m.: An earlier version of this story said the dam is 40 feet high.
"""

NOT_ANNOUNCED = """
This story will be updated.
We have removed the barriers, the mayor said.
The council removed a paragraph from the bill that would have banned trucks.
We removed a paragraph from the contract, said Lee, who advised the firm.
“We have removed a paragraph that offended people,” the museum said of its label.
This sentence has been handed down before, the judge said.
This sentence was changed on appeal to ten years.
This sentence was overturned in May.
This paragraph was added to the treaty in 1962.
The headline on the ministry’s report was changed after the vote.
The headline figure was revised down to 2 percent.
The headline inflation rate was corrected for seasonal effects.
A headline in the Harbor Times said that the mine had closed.
Headline inflation was changed to reflect energy prices, the bank said.
Clarification of the law is needed, she said.
A clarification was added to the law in 2019.
A correction was added to the minutes, the clerk said.
The museum regrets the error, its head said in a letter to visitors.
“We regret the error,” the airline said.
The airline said: We regret the error.
The airline said it regrets the error.
The story was changed for the film, and the hero is now a woman.
This story is based on an earlier version of the tale.
This story contains details of an assault that some may find upsetting.
This article contains affiliate links. We may earn a commission.
This article was produced in partnership with the Harbor Project.
This article was written by Ann Lee and edited by Bo Grant.
This story was reported by Ann Lee and edited by Bo Grant.
This article has been edited for length and style.
This conversation has been condensed and edited for clarity.
This transcript has been edited for clarity and may contain errors.
This article was translated from German and edited by our staff.
This article originally appeared on the site of the Harbor Project.
This article originally ran in May 2019.
This story was originally published May 3, 2024, 10:15 AM.
Names have been changed to protect the sources’ privacy.
Some names in this story have been changed.
The name of the victim has been changed to protect her.
*Her name has been changed.
Editor’s note: Some names have been changed to protect privacy.
Editor’s note: This interview has been edited and condensed.
Editor’s note: This story was first published in May 2019.
Editor’s note: This essay is adapted from a book that appears in June.
Editor’s note: The views expressed are those of the author.
Editor’s note: This story includes discussion of suicide. Call 988 for help.
Editor’s note: This story was updated annually until 2012 in print and is back by demand.
Editor’s note: For the latest count, see our tracker, which is updated daily.
Editor’s note: A version of this story was first published by the Harbor Project.
Editor’s note: This is a live account of the debate and some updates may be out of order.
Note: Figures have been rounded.
Note: Data was updated on May 3 by the agency.
Update on the dam: what we know
Updates: Live results of the vote
Latest update from the county at noon.
Updated: 3:15 p.m. May 3, 2024
Updated 2 hours ago
First published on May 3, 2024 / 3:15 PM. Updated on May 5, 2024 / 4:00 PM
Reporting by Ann Lee; editing by Bo Grant
The post was removed by the site, which said it broke its rules.
The video was later deleted from the mayor’s page.
She later deleted the post and apologized for the error.
The firm apologized for the error and refunded the riders.
He apologised for his mistake and said that he would resign.
The paper retracted its story in 2014 after the source was found to have lied.
Rolling Hills Weekly has retracted its story about the campus.
The network said that an earlier version of its story had misidentified the gunman.
The Times corrected an earlier version of its story that had said the mine was closed.
An earlier version of the bill misstated the tax rate.
An earlier version of the app crashed often.
An earlier version of this law was struck down in 2010.
An earlier version of the report was leaked in May.
An earlier version of the report, which the agency corrected, misstated the cost.
The original version said that all dams must be inspected, and the Senate struck the line.
The original version of the song had two verses.
A previous version said farmers would be exempt, but the final bill has no such line.
An earlier version failed in committee by two votes.
An earlier version passed the House in May.
We originally thought the dam was 40 feet high, the engineer said.
We previously reported on the plans for the dam.
As we previously reported, the dam is 40 feet high.
We first reported on the leak in May.
The Ledger first reported the leak.
The Ledger previously reported that the dam is unsafe.
We reported on Tuesday that the dam is 40 feet high.
The agency originally said that 40 people had died.
Police initially said the driver was 44. They later corrected this to 40.
Police corrected the age of the driver to 44.
The department has corrected the record, its chief said.
The commission has corrected the spelling of the street’s name on its map.
The spelling of the street’s name was corrected on the new signs.
The date of the vote has been changed to May 3.
The name of the school has been changed to Holm High.
The error was corrected before any ballots were counted.
The bank said the mistake had been corrected.
An incorrect figure was removed from the agency’s report.
A reference to the treaty has been removed from the bill.
A line about slavery was removed from the textbook.
A statement from the firm was added to the court file.
The name of the mayor was added to the ballot.
In an earlier version of the speech, he called the war a mistake.
Removed from office in May, the mayor now runs a bar.
Adds Lee: “It was a mistake.”
Corrects a flaw in the brakes, the carmaker said of the update.
Changes to the bill were made to reflect the cost.
Updated guidance was issued to reflect the new count.
Updated rules take effect in May.
Story time at the library was changed to noon.
The article of the treaty was amended in 2019.
This article of the constitution was amended on 3 May 1971.
Article 5 was amended on 3 May 2024 to include dams.
The report was updated on May 3 to include dams, the agency said.
The post was edited to remove the name, the platform said.
The column was moved to another page.
He has since removed the article from his site.
A correction to the market is due, analysts say.
Have we made a mistake? Write to us.
We strive for accuracy. If you spot an error, write to us.
Do you have a correction? Tell us.
This report has been removed from sale.
This article may contain errors, since it was translated by a machine.
“This story has been corrected,” the reader wrote.
The note said: “We regret the error. The dam is 44 feet high.”
The broadcaster posted a note saying the story had been updated to fix errors.
The tweet, since deleted, said the dam had failed.
Her story has been changed twice, the prosecutor said.
His story was corrected by two witnesses.
This version of the story was disputed by the police.
The earlier version of events was wrong, the sheriff said.
This map was corrected in 1850 after the survey.
This photo was removed from the museum in 1940.
This report was amended by the committee.
This report, which was amended in May, says the dam is safe.
The story on Monday’s front page made the mayor angry.
A story on Monday said the mine had closed, he recalled.
A story in the Harbor Times misstated his record, he said.
An article in the Harbor Times wrongly said he had resigned, his lawyer said.
A caption under the mayor’s post misidentified the river, residents said.
A previous post by the mayor misspelled her name.
Fix: the new app that mends roads.
Apologies are due to the mayor, he said.
After publication of the book, the firm sued.
Following publication, the book sold 40,000 copies.
After publication, the study was criticized, and its authors issued a correction.
"""


@pytest.mark.parametrize(("kind", "notice"), [line.split(" | ", 1) for line in ANNOUNCED.split("\n")[1:-1]])
def test_a_newsrooms_form_of_notice_is_found_whole(kind: str, notice: str) -> None:
    (found,) = find_notices(BEFORE + notice + AFTER)
    assert (found.kind, found.text) == (kind, notice)


@pytest.mark.parametrize("line", NOT_ANNOUNCED.split("\n")[1:-1])
def test_a_sentence_that_only_resembles_one_is_none(line: str) -> None:
    assert find_notices(BEFORE + line + AFTER) == ()


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        (
            "The vote was 5-2. (This sentence has been corrected: it was not 6-1.) The mayor left.",
            "(This sentence has been corrected: it was not 6-1.)",
        ),
        (
            "A storm tore the roofs off 40 homes (an earlier version of this story said 14) in Holm on Sunday.",
            "(an earlier version of this story said 14)",
        ),
    ],
)
def test_a_bracket_inside_the_story_is_a_notice_by_itself(text: str, notice: str) -> None:
    (found,) = find_notices(text)
    assert (found.text, found.position) == (notice, "inline")


@pytest.mark.parametrize("regret", ["We regret the error.", "The Courier apologizes to its readers."])
def test_a_line_of_regret_closes_the_notice_above_it(regret: str) -> None:
    note = f"Correction: The dam opened in 1962.\n\n{regret}"
    assert [notice.text for notice in find_notices(BEFORE + note + AFTER)] == [note]


def test_a_line_of_regret_of_somebody_else_is_part_of_the_story() -> None:
    assert find_notices(BEFORE + "The airline regrets the delay." + AFTER) == ()


def test_a_label_that_points_to_a_notice_takes_no_paragraph_with_it() -> None:
    assert [notice.text for notice in find_notices("Correction appended.\n\n" + BEFORE)] == ["Correction appended."]

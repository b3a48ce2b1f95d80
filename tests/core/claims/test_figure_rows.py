"""Sums, shares, measures, ages and dates that articles on one event tell differently."""

import pytest

from service.core.claims.crosscheck import Telling, cross_check
from service.core.editorial.revision import analyze
from service.core.editorial.version import Content
from tests.support.growth import grows_linearly


def told(*texts: str) -> list[tuple[str | None, list[str], list[str]]]:
    """Return the rows over articles with these texts: the figure, the stances, and the reasons of who differs."""
    rows = cross_check([telling(number, text) for number, text in enumerate(texts)])
    return [
        (
            row.figure,
            [str(cell.stance) for cell in row.cells],
            [c.reason for c in row.cells if c.stance == "contradicts"],
        )
        for row in rows
    ]


def telling(article: int, text: str) -> Telling:
    found = analyze(Content("", "", text), "en").findings
    return Telling(article, "", text, "en", found.claims, tuple(found.credited(claim) for claim in found.claims))


@pytest.mark.parametrize(
    ("one", "other", "figure", "reason"),
    [
        ("The Selby bridge repair will cost $4.1 million, the council said.",
         "Repairs to the bridge in Selby are expected to cost $3.9 million.",
         "$4.1 million", "different amount: $3.9 million against $4.1 million"),
        ("The company was fined £2.4 million over the leak at its Lowick plant and ordered to pay £30,000 in costs.",
         "A court fined the company £2.1 million for the leak, and told it to pay costs of £30,000.",
         "£2.4 million", "different amount: £2.1 million against £2.4 million"),
        ("Unemployment in Kenton rose to 12 percent in May from 9 percent in April.",
         "In May, unemployment in Kenton climbed to 15%, up from 9% a month before.",
         "12 percent", "different share: 15% against 12 percent"),
        ("The survey found that 62 percent of farmers want the dam.",
         "According to the survey, 58 percent of farmers want the dam, and 20 percent do not.",
         "62 percent", "different share: 58 percent against 62 percent"),
        ("Some 12 percent of the pupils at the Lowick school were absent on Friday, and 3 teachers.",
         "On Friday 15 % of pupils at the school were absent.",
         "12 percent", "different share: 15 % against 12 percent"),
        ("The walkers were found 12 miles from Lowick after the storm.",
         "After a storm, the walkers were found 15 miles from Lowick.",
         "12 miles", "different measure: 15 miles against 12 miles"),
        ("Ann Roe, 44, was arrested in Selby with two others.", "Police arrested Ann Roe, 45, and two others.",
         "44", "different age: 45 against 44"),
        ("The 44-year-old baker Tom Hale was found dead at his home.", "Tom Hale, aged 45, was found dead on Monday.",
         "44", "different age: 45 against 44"),
        ("The mill in Lowick burned down on Monday night, killing two people.",
         "Two people died when the mill in Lowick burned down on Tuesday.",
         "Monday", "different date: Tuesday against Monday"),
        ("A fire broke out in the Selby barn on Monday night.", "The blaze at the Selby barn broke out on Tuesday.",
         "Monday", "different date: Tuesday against Monday"),
        ("The fire in Selby broke out on Monday, Chief Roe said.", "The fire in Selby broke out on Tuesday, he said.",
         "Monday", "different date: Tuesday against Monday"),
        ("The trial of Otto Kern begins on Monday.", "The trial of Otto Kern will begin on Tuesday.",
         "Monday", "different date: Tuesday against Monday"),
        ("The council voted on Monday to close the Lowick library.",
         "On Tuesday, the council voted to close the library in Lowick.",
         "Monday", "different date: Tuesday against Monday"),
        ("The choir was founded in 2010 by Ada Marsh and 12 friends.", "The choir was founded by Ada Marsh in 2012.",
         "2010", "different date: 2012 against 2010"),
        ("The dam was opened in May 1964, and has 12 gates.", "The dam, which was opened in 1966, has 12 gates.",
         "May 1964", "different date: 1966 against May 1964"),
        ("The ferry sank on October 3 off Selby with 40 people aboard.",
         "With 40 people aboard, the ferry sank off Selby on October 4.",
         "October 3", "different date: October 4 against October 3"),
        ("Two people died when the Lowick mill burned.", "Three people died when the mill in Lowick burned.",
         "Two people", "different number: Three people against Two people"),
    ],
)  # fmt: skip
def test_what_two_articles_tell_of_one_thing_with_two_figures_is_a_conflict(
    one: str, other: str, figure: str, reason: str
) -> None:
    assert (figure, ["supports", "contradicts"], [reason]) in told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # other things
        ("The Selby bridge repair will cost $4.1 million.", "The council of Selby will spend $3 million on a school."),
        ("The company was fined £2.4 million over the leak.", "The company was ordered to pay £30,000 in costs."),
        ("62 percent of farmers want the dam.", "The survey found that 38 percent of farmers oppose the dam."),
        ("62 percent of farmers want the dam.", "58 percent of fishermen want the dam."),
        ("The mill in Lowick burned down on Monday.", "The mill in Lowick reopened on Tuesday."),
        ("The choir was founded in 2010.", "The choir toured Japan in 2012."),
        ("House Bill 1910, sponsored by Ann Roe, would train officers.",
         "House Bill 1664, sponsored by Joan Poe, would train officers."),
        ("Roe came with two of her sons.", "Roe came with three of his brothers."),
        # other places, people, times
        ("Unemployment in Kenton rose to 12 percent in May.", "Unemployment in Lowick rose to 15 percent in May."),
        ("The blast shook Selby, about 115 miles (185 km) west of Kenton.",
         "Selby, where the blast was, is 46 miles (75 km) north of Lowick."),
        ("Ann Roe, 44, was arrested on Friday.", "Joan Poe, 45, was arrested on Friday."),
        ("The mill, where Ann Roe, 44, works, burned.", "Roe, 16, fled the mill with his friends."),
        ("The mill in Lowick burned down on Monday.", "The barn in Selby burned down on Tuesday."),
        ("The bank made a profit of $4 million in 2019.", "The bank made a profit of $3 million in 2018."),
        ("Shares rose 4 percent on Monday.", "Shares rose 5 percent on Tuesday."),
        ("Ann Roe, 44, was arrested on Friday.", "Ann Roe was 23 when she was first arrested."),
        ("The mill will open on Monday.", "The mill opened on Tuesday."),
        ("The council met on Monday to discuss the dam.", "The council will meet on Tuesday to vote on the dam."),
        # another part of a change
        ("Unemployment in Kenton rose to 12 percent in May.", "Unemployment in Kenton rose by 3 percent in May."),
        ("Unemployment in Kenton rose to 12 percent in May.", "Unemployment in Kenton rose from 9 percent in May."),
        # when it was said is no matter
        ("The council said on Monday that the mill closed.", "The council said on Tuesday that the mill closed."),
        # both may be right
        ("The company was fined £2.4 million over the leak.", "The company was fined about £2.4m for the leak."),
        ("The charity raised $1.2 million for flood victims in Selby.",
         "The charity raised more than $1 million for flood victims in Selby."),
        ("The repair will cost $3.96 million.", "The repair will cost $4 million."),
        ("He called 50 to 60 boat builders before one came.", "He called more than 50 boat builders before one."),
        ("The ferry sank on October 3.", "The ferry sank in October."),
        ("The dam was opened in May 1964.", "The dam was opened in 1964."),
    ],
)  # fmt: skip
def test_figures_of_two_things_and_figures_that_may_both_be_right_are_none(one: str, other: str) -> None:
    assert [row for row in told(one, other) if "contradicts" in row[1]] == []


def test_of_three_articles_each_stands_to_the_first_ones_figure() -> None:
    said = "Repairs to the bridge in Selby will cost ${} million."
    rows = told(said.format(4), said.format(7), said.format(4))
    assert [row[:2] for row in rows] == [("$4 million", ["supports", "contradicts", "supports"])]


def test_a_claim_that_differs_by_its_figure_alone_is_one_row() -> None:
    rows = told("The Selby bridge repair will cost $4.1 million.", "The Selby bridge repair will cost $3.9 million.")
    assert [row[0] for row in rows] == ["$4.1 million"]


@pytest.mark.parametrize(
    "piece", ["It cost $4 million, ", "up 12 percent from 9 ", "on Monday in 1964 ", "Ann Roe, 44, "]
)
def test_the_rows_grow_with_the_text(piece: str) -> None:
    def check(text: str) -> object:
        return cross_check([Telling(number, "", text, "en", (), ()) for number in (1, 2)])

    assert grows_linearly(check, piece, 3_000)

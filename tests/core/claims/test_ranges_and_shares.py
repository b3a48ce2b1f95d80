"""Ranges, shares in words, and what a figure is of a change."""

from decimal import Decimal

import pytest

from service.core.claims.facts.quantities import Bound
from service.core.claims.facts.stated_figures import read_figures
from service.core.claims.support import Stance, judge
from tests.support.growth import grows_linearly

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED
LEAST, MOST, EXACT = Bound.AT_LEAST, Bound.AT_MOST, Bound.EXACT


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Between 200 and 300 people came.", [(200, LEAST, "people"), (300, MOST, "people")]),
        ("Some 40 to 50 boats sank.", [(40, LEAST, "boats"), (50, MOST, "boats")]),
        ("From 40 to 50 boats sank.", [(40, LEAST, "boats"), (50, MOST, "boats")]),
        ("Two or three boats sank.", [(2, LEAST, "boats"), (3, MOST, "boats")]),
        ("It costs $3 to $4 million.", [(3_000_000, LEAST, ""), (4_000_000, MOST, "")]),
        ("The rate rose from 3 to 4 percent.", [(3, EXACT, "to"), (4, EXACT, "")]),
        ("She won 300 votes and 500 coins.", [(300, EXACT, "votes"), (500, EXACT, "coins")]),
        ("The council voted 5 to 2.", [(5, EXACT, "to"), (2, EXACT, "")]),
    ],
)
def test_a_range_bounds_what_its_last_number_counts(text: str, numbers: list[tuple[int, Bound, str]]) -> None:
    found = read_figures(text, distant=False).numbers
    assert [(int(n.value), n.bound, n.counted) for n in found] == numbers


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Half of the homes stand empty.", 50),
        ("A third of the homes stand empty.", 33.3),
        ("Two thirds of voters agreed.", 66.7),
        ("Three quarters of those asked agreed.", 75),
        ("Sales fell by half.", 50),
        ("Sales fell by a quarter last year.", 25),
        ("Sales doubled.", 100),
        ("Sales tripled to $4 million.", 200),
        ("Sales halved in May.", 50),
    ],
)
def test_shares_and_multiples_in_words_are_percentages(text: str, percent: float) -> None:
    first, *_ = read_figures(text, distant=False).numbers
    assert (first.value, first.unit) == (Decimal(str(percent)), "%")


@pytest.mark.parametrize(
    "text",
    [
        "The first half was dull.",
        "A third man fled.",
        "He doubled back.",
        "It fell by a quarter of a point.",
        "A quarter past.",
    ],
)
def test_other_halves_and_thirds_are_none(text: str) -> None:
    assert [n for n in read_figures(text, distant=False).numbers if n.unit == "%"] == []


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Between 20 and 30 boats sank off Selby.", "Some 24 boats sank off Selby.", SUPPORTS),
        ("Between 20 and 30 boats sank off Selby.", "Only nine boats sank off Selby.", CONTRADICTS),
        ("Between 20 and 30 boats sank off Selby.", "Some 90 boats sank off Selby.", CONTRADICTS),
        ("Some 25 boats sank off Selby.", "Between 20 and 30 boats sank off Selby.", NOT_MENTIONED),
        ("The ferry will cost $3 million to $4 million.", "The ferry will cost about $3.5 million.", SUPPORTS),
        ("The ferry will cost $3 million to $4 million.", "The ferry will cost $7 million.", CONTRADICTS),
        ("Harvests fell by half.", "Harvests dropped 50 percent.", SUPPORTS),
        ("Harvests fell by a quarter.", "Harvests dropped 25 percent.", SUPPORTS),
        ("Harvests fell by a quarter.", "Harvests dropped 10 percent.", CONTRADICTS),
        ("Harvests doubled.", "Harvests rose by 100 percent.", SUPPORTS),
        ("Harvests doubled.", "Harvests rose 20 percent.", CONTRADICTS),
        ("Harvests doubled.", "Harvests halved.", CONTRADICTS),
        ("Harvests doubled.", "Harvests were flat.", CONTRADICTS),
        ("Harvests grew last year.", "Harvests stayed the same last year.", CONTRADICTS),
        ("Harvests grew last year.", "A flat was sold after the harvests.", NOT_MENTIONED),
        ("A third of the pews are empty.", "About 33 percent of the pews are empty.", SUPPORTS),
        ("Two thirds of voters backed it.", "It was backed by 66 percent of voters.", SUPPORTS),
        ("Two thirds of voters backed it.", "It was backed by 41 percent of voters.", CONTRADICTS),
        ("Harvests tripled.", "Harvests fell sharply.", CONTRADICTS),
        ("The pool will open in May.", "The pool will open in July.", CONTRADICTS),
        ("The pool will open in May.", "It may rain. The pool will open in May.", SUPPORTS),
        ("The toll rose to $4.", "The toll rose by $4.", NOT_MENTIONED),
        ("The toll rose by 50 cents.", "The toll rose to $4.", NOT_MENTIONED),
        ("The toll rose by 5 percent.", "Drivers face a 5 percent rise of the toll.", SUPPORTS),
        ("Idle hands rose by 0.3 points in March.", "Idle hands rose to 5.2 percent in March.", NOT_MENTIONED),
    ],
)
def test_ranges_shares_and_steps_are_judged_by_what_they_mean(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The school was built in the 1960s.", "The school was built in 1964.", SUPPORTS),
        ("The school was built in 1964.", "The school was built in the 1960s.", SUPPORTS),
        ("The school was built in the 1960s.", "The school was built in 1971.", CONTRADICTS),
        ("The school was built in 1964.", "The school was built in the 1970s.", CONTRADICTS),
        ("The school was built in 1964.", "The school was built in 1960.", CONTRADICTS),
    ],
)
def test_a_year_may_lie_in_a_decade(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Of 34 boats 31 boats were sound.", "Inspectors found 31 boats sound and three leaking.", NOT_MENTIONED),
        ("The Water Act of 2000 was amended in 2006.", "The Water Act was amended in 2006.", NOT_MENTIONED),
        ("The Water Act of 2000 was amended in 2006.", "The Water Act was amended in 2008.", CONTRADICTS),
    ],
)
def test_a_figure_that_answers_one_of_a_claims_stands_against_no_other_of_them(
    claim: str, text: str, stance: Stance
) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize("piece", ["by half ", "between 5 and 6 ", "a third of the ", "doubled ", "5 to 6 or "])
def test_reading_ranges_and_shares_grows_with_the_text(piece: str) -> None:
    assert grows_linearly(lambda text: read_figures(text, distant=False), piece, 3_000)

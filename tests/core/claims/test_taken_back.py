"""A sentence that takes a statement back does not support it."""

import pytest

from service.core.claims.support import Stance, judge

CORRECTED = (
    "The Mill Street bridge was built in 1945.\n\n"
    "Correction: An earlier version of this article misstated the year the Mill Street bridge was built as 1954."
)


@pytest.mark.parametrize(("claim", "stance"), [("1954", Stance.CONTRADICTS), ("1945", Stance.SUPPORTS)])
def test_a_correction_speaks_against_what_it_corrects(claim: str, stance: Stance) -> None:
    assert judge(f"The Mill Street bridge was built in {claim}.", CORRECTED).stance is stance


@pytest.mark.parametrize(("people", "stance"), [("340", Stance.CONTRADICTS), ("34", Stance.SUPPORTS)])
def test_a_misstated_figure_is_not_what_the_article_says(people: str, stance: Stance) -> None:
    text = (
        "The ferry ran aground on Monday with 34 people on board.\n\nNobody was hurt.\n\n"
        "Correction: An earlier version of this article misstated the number of people on board as 340. It was 34."
    )
    assert judge(f"The ferry had {people} people on board.", text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The mayor took a bribe.", "The mayor denied that he took a bribe."),
        ("Acme dumped waste in the river.", "Acme rejected claims that it dumped waste in the river."),
        ("The vaccine causes infertility.", "A false rumor that the vaccine causes infertility spread online."),
        ("The lease runs for 15 years.", "This article originally said that the lease runs for 15 years."),
        ("Police arrested a relative.", "We have retracted a story that said police arrested a relative."),
    ],
)
def test_what_is_denied_or_retracted_is_not_supported(claim: str, text: str) -> None:
    assert judge(claim, text).stance is Stance.CONTRADICTS


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The mayor denied that he took a bribe.", "The mayor denied that he took a bribe."),
        ("The bridge was built in 1945.", "The bridge was built in 1945, the owner said, and denied all blame."),
        ("The mill was originally built in 1954.", "The mill was originally built in 1954."),
    ],
)
def test_a_denial_of_something_else_takes_nothing_back(claim: str, text: str) -> None:
    assert judge(claim, text).stance is Stance.SUPPORTS

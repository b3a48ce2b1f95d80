"""A sentence that is the claim word for word, but for one place, or for two that have changed places."""

import pytest

from service.core.claims.support import judge, judge_all


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Falk served as mayor from 2010 to 2014.", "Falk served as mayor from 2008 to 2014."),
        ("He faces up to 20 years in prison.", "He faces up to 10 years in prison."),
        ("Lowick bought the mill from Selby.", "Selby bought the mill from Lowick."),
        ("Oslo is the largest port of the north.", "Bergen is the largest port of the north."),
        ("The bus driver caused the crash.", "The truck driver caused the crash."),
        ("The ferry left Lowick for Tarn.", "The ferry left Tarn for Lowick."),
        ("The senator spoke for the bill.", "The senator spoke against the bill."),
        ("Vier Menschen wurden geborgen.", "Drei Menschen wurden geborgen."),
    ],
)
def test_what_stands_in_the_one_place_decides(claim: str, text: str) -> None:
    assert judge(claim, text, "de" if claim.startswith("Vier") else "en").stance == "contradicts"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ada Quist and Bo Marsh opened the school.", "Bo Marsh and Ada Quist opened the school."),
        ("Ann Roe met Bo Marsh.", "Bo Marsh met Ann Roe."),
        ("At least 25 people were hurt.", "At least 30 people were hurt."),
        ("Ms. Koll opened the bridge.", "She opened the bridge."),
        ("The United Kingdom signed the treaty.", "The UK signed the treaty."),
        ("The café opened on Monday.", "The cafe opened on Monday."),
        ("The council approved the plan.", "The council finally approved the plan."),
    ],
)
def test_the_same_in_another_form_is_no_other_thing(claim: str, text: str) -> None:
    assert judge(claim, text).stance == "supports"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The council approved the budget.", "The mayor approved the budget. The council meets on Monday."),
        ("The mayor opened the school.", "The mayor visited the school."),
    ],
)
def test_another_doer_among_others_or_another_deed_denies_nothing(claim: str, text: str) -> None:
    assert judge(claim, text).stance == "not_mentioned"


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("1.2 million", "The tag stood in 1.2 million tweets.", "supports"),
        ("44 years old", "Quist, 44, plays the harbor master.", "supports"),
        ("44 years old", "The 44-year-old actress answered.", "supports"),
        ("44 years old", "The bridge is 44 miles from here.", "not_mentioned"),
        ("in 2010", "It began back in 2010, said Quist.", "supports"),
        ("in 2010", "It began in 2012.", "not_mentioned"),
        ("in May 2010", "It began on May 3, 2010.", "supports"),
    ],
)
def test_a_figure_and_no_more_is_supported_where_it_stands(claim: str, text: str, stance: str) -> None:
    assert judge(claim, text).stance == stance


def test_a_bare_figure_is_found_among_many_claims_on_words() -> None:
    text = "Ada Quist began the campaign back in 2010. The harbor master did not answer."
    assert [one.stance for one in judge_all(["in 2010", "in 2011"], text)] == ["supports", "not_mentioned"]

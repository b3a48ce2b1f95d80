"""Who may be one: a given name for a surname, officers for police; and who is only listed."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Ann Holt founded the choir.", "Karl founded the choir.", CONTRADICTS),
        ("Holt founded the choir.", "Ann Holt wrote a hymn. Ann founded the choir.", SUPPORTS),
        ("Holt founded the choir.", "Ann founded the choir.", NOT_MENTIONED),
        ("Holt founded the choir.", "Bronn founded the choir.", CONTRADICTS),
    ],
)
def test_a_given_name_may_be_that_of_a_surname(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Doctors treated nine people.", "Paramedics treated nine people.", SUPPORTS),
        ("Firefighters rescued two children.", "Crews rescued two children.", SUPPORTS),
        ("Police arrested three men.", "Detectives arrested three men.", SUPPORTS),
        ("Police arrested three men.", "Officers arrested three men.", SUPPORTS),
        ("Police arrested three men.", "Soldiers arrested three men.", CONTRADICTS),
    ],
)
def test_what_police_did_officers_did(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        (
            "Ann Roe met Bronn in Selby.",
            "Karl Dunn of Kenton, Jo Poe of Lowick and Lee Hart wrote to Bronn in Harrow.",
            NOT_MENTIONED,
        ),
        ("Ann Roe was Bronn's deputy in Lowick.", "Ann Roe was Bronn's deputy in Kenton.", CONTRADICTS),
        (
            "Ann Roe was Bronn's deputy in Lowick.",
            "Joan Poe, Selby's mayor, and Karl Dunn in Kenton wrote to Bronn.",
            NOT_MENTIONED,
        ),
    ],
)
def test_a_list_of_other_people_puts_nobody_in_the_subjects_place(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        (
            "Ann Roe replied.",
            "Others came. Also, Ann Roe, Jo Poe, Lee Hart, and Karl Dunn all replied at once.",
            SUPPORTS,
        ),
        ("Ann Roe replied.", "Others came. Jo Poe, Lee Hart, and Karl Dunn all replied to Ann Roe.", NOT_MENTIONED),
    ],
)
def test_who_stands_in_a_list_of_doers_did_it(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


def test_whose_partner_somebody_is_did_nothing_by_that() -> None:
    text = "Many wrote. One of them was Bronn's former Harrow co-star Ann Roe, who had left early."
    assert judge("Ann Roe was Bronn's co-star in Harrow", text).stance is SUPPORTS


def test_a_preposition_in_a_title_puts_nobody_elsewhere() -> None:
    text = "Ann Roe, Bronn's co-star, met Singing In Kenton's Lee Hart."
    assert judge("Ann Roe was Bronn's co-star in Harrow", text).stance is not CONTRADICTS

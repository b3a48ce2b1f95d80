"""Opposite verbs, other ranks, other units: words that are nearly those of a claim, and say something else."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED
FELL = "Norvo shares fell 5 percent."


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        (FELL, "Norvo shares rose 5 percent on Tuesday.", CONTRADICTS),
        (FELL, "Norvo shares closed up 5 percent.", CONTRADICTS),
        (FELL, "Norvo shares closed down 5 percent.", SUPPORTS),
        (FELL, "Norvo shares dropped 5 percent on Tuesday.", SUPPORTS),
        ("A judge blocked the rent law.", "A federal judge upheld the rent law.", CONTRADICTS),
        ("A judge blocked the rent law.", "A federal judge struck down the rent law.", SUPPORTS),
        ("Ivo Tarn died.", "Ivo Tarn is alive, his sister said.", CONTRADICTS),
        ("Ivo Tarn died.", "Ivo Tarn has died at 82.", SUPPORTS),
    ],
)
def test_an_opposite_verb_is_no_other_word_for_the_same(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("May was the wettest month on record.", "May was the second-wettest month on record.", CONTRADICTS),
        ("Tarn Bridge is the longest in Kenton.", "Tarn Bridge is the third longest in Kenton.", CONTRADICTS),
        ("Tarn Bridge is the 2nd longest in Kenton.", "Tarn Bridge is the third-longest in Kenton.", CONTRADICTS),
        ("Tarn Bridge is the second-longest in Kenton.", "Tarn Bridge is the second longest in Kenton.", SUPPORTS),
        ("May was the wettest month on record.", "May was the wettest month ever recorded.", SUPPORTS),
        ("The second protest in Selby drew crowds.", "The protest in Selby drew crowds.", SUPPORTS),
    ],
)
def test_another_place_in_the_order_contradicts(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The bid is worth 3.2 billion euros.", "The bid is worth $3.2 billion.", CONTRADICTS),
        ("The bid is worth 3.2 billion euros.", "The bid is worth $3.7 billion.", NOT_MENTIONED),
        ("The bid is worth 3.2 billion euros.", "The bid is worth 3.2 billion euros ($3.7 billion).", SUPPORTS),
        ("The bid is worth A$40 million.", "The bid is worth $40 million.", SUPPORTS),
        ("The race is 26 miles long.", "The race is 26 kilometres long.", CONTRADICTS),
        ("The race is 26 miles long.", "The race is 26 miles long this year.", SUPPORTS),
    ],
)
def test_the_same_number_of_another_unit_is_another_amount(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Anna Moss leads Ivo Dant by 6 percentage points.", CONTRADICTS),
        ("Anna Moss leads Ivo Dant by eight percentage points.", SUPPORTS),
        ("Anna Moss leads Ivo Dant by 8 points, a poll found.", SUPPORTS),
        ("Ivo Dant leads Anna Moss by 8 points.", CONTRADICTS),
    ],
)
def test_a_lead_is_counted_in_points_and_has_one_direction(text: str, stance: Stance) -> None:
    assert judge("Moss leads Dant by 8 points.", text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Four workers died in the barn fire.", "Three people died in the barn fire.", CONTRADICTS),
        ("Four workers died in the barn fire.", "Seven people died in the barn fire.", NOT_MENTIONED),
        ("Four workers died in the barn fire.", "Four people died in the barn fire.", SUPPORTS),
        ("Three people died in the barn fire.", "Four workers died in the barn fire.", CONTRADICTS),
        ("Nine people died in the barn fire.", "Four workers died in the barn fire.", NOT_MENTIONED),
        ("Four workers died in the barn fire.", "Four workers and two other people died in the barn fire.", SUPPORTS),
        ("Four workers died in the barn fire.", "Four workers died in the barn fire; two people fled.", SUPPORTS),
    ],
)
def test_workers_are_people_and_not_the_other_way_round(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Critics blamed the coach.", "Critics praised the coach.", CONTRADICTS),
        ("Harold Vance was convicted of fraud.", "A jury acquitted Harold Vance of fraud.", CONTRADICTS),
        (
            "Harold Vance was convicted of fraud.",
            "Harold Vance was convicted of fraud. He was acquitted of theft.",
            SUPPORTS,
        ),
        (
            "Harold Vance was convicted of fraud.",
            "Harold Vance was convicted of theft. He was acquitted of fraud.",
            CONTRADICTS,
        ),
        ("The bank cut 500 jobs.", "The bank created 500 jobs.", CONTRADICTS),
        ("The bank cut 500 jobs.", "The bank slashed 500 jobs.", SUPPORTS),
    ],
)
def test_the_opposite_is_found_in_the_next_sentence_and_in_the_active(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance

"""What a verb says with what stands beside it: with a particle, a complement, or from the other side of the deed."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ann Roe grew up in Lowick.", "Ann Roe was raised in Lowick."),
        ("The band Tarn split up in 1998.", "Tarn broke up in 1998."),
        ("The council rejected the plan.", "Councillors voted the plan down by 12 to 9."),
        ("The match was cancelled.", "The match was called off."),
        ("The rocket was launched in May.", "The rocket lifted off in May."),
        ("The tower was demolished.", "The tower was torn down in a day."),
        ("The vote was postponed.", "The vote was put off until June."),
    ],
)
def test_a_verb_with_its_particle_says_what_another_verb_does(claim: str, text: str) -> None:
    assert judge(claim, text).stance is SUPPORTS


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("A jury acquitted Ann Roe of fraud.", "Ann Roe was found not guilty of fraud by a jury.", SUPPORTS),
        ("A jury convicted Ann Roe of fraud.", "A jury found Ann Roe not guilty of fraud.", CONTRADICTS),
        ("Ann Roe pleaded guilty to theft.", "Ann Roe entered a plea of not guilty to theft.", CONTRADICTS),
        ("Ann Roe won the race.", "Ann Roe came second in the race.", CONTRADICTS),
        ("Joan Poe has died.", "She is the sister of the late writer Joan Poe.", SUPPORTS),
        ("Nurse Ida Bell caught the virus.", "Ida Bell tested positive for the virus.", SUPPORTS),
        ("Researchers found a new moth.", "A new moth was found by researchers.", SUPPORTS),
        ("The clinic lost its licence.", "The clinic was stripped of its licence in May.", SUPPORTS),
        ("The council banned cars from Mill Lane.", "The council lifted its ban on cars in Mill Lane.", CONTRADICTS),
        ("The critics praised the play.", "The play received negative reviews from critics.", CONTRADICTS),
        ("The dam failed.", "The dam held.", CONTRADICTS),
        ("The law was repealed.", "The law remains in force.", CONTRADICTS),
        ("The lawmaker supported the bill.", "The lawmaker voted against the bill.", CONTRADICTS),
        ("The library closed.", "The library will stay open.", CONTRADICTS),
        ("The painting was sold for 3 million euros.", "The painting fetched 3 million euros.", SUPPORTS),
    ],
)
def test_what_stands_beside_a_verb_tells_what_it_says(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Joan Poe won the Selby Prize.", "The Selby Prize was awarded to the novelist Joan Poe.", SUPPORTS),
        ("Kenton beat Lowick.", "Lowick lost to Kenton on Saturday.", SUPPORTS),
        ("Kenton lost to Lowick.", "Kenton beat Lowick 2-1.", CONTRADICTS),
        ("Lowick beat Kenton.", "Lowick lost to Kenton on Saturday.", CONTRADICTS),
        ("Lowick lost to Kenton.", "Kenton beat Lowick 2-1.", SUPPORTS),
        ("Marsh Group bought the mill.", "Dray Brothers sold the mill to Marsh Group.", SUPPORTS),
    ],
)
def test_a_deed_is_told_from_either_side(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Ada Marsh was infected.", "Ada Marsh was tested for the infection.", NOT_MENTIONED),
        ("Joan Poe won the Selby Medal.", "Joan Poe was nominated for the Selby Medal.", NOT_MENTIONED),
        ("Lowick were relegated.", "Lowick avoided relegation on the last day.", CONTRADICTS),
        ("Mayor Roe resigned.", "Mayor Roe rejected calls to resign.", CONTRADICTS),
        ("The council closed the school.", "The council rejected plans to close the school.", CONTRADICTS),
        ("The court heard the case.", "Lawyers asked the court to hear the case.", NOT_MENTIONED),
        ("The dyke was breached.", "The dyke is at risk of being breached.", NOT_MENTIONED),
        ("The flood destroyed 40 homes.", "The flood threatened 40 homes.", NOT_MENTIONED),
        ("The gallery sold the Holt portrait.", "The gallery kept the Holt portrait for a year.", NOT_MENTIONED),
        ("The team signed Ben Oke.", "The team made an offer for Ben Oke.", NOT_MENTIONED),
        ("The temperature in Selby reached 41 degrees.", "Forecasters expect 41 degrees in Selby.", NOT_MENTIONED),
        ("The theatre cancelled the play.", "The play went ahead at the theatre.", CONTRADICTS),
    ],
)
def test_a_step_towards_a_deed_is_not_the_deed(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Reed is a novel by Ann Roe.", "Reed was written by Ann Roe."),
        ("The film The Reed was directed by Ann Roe.", "The Reed is a film by Ann Roe."),
        ("The novel Reed was written by Ann Roe.", "Reed is a 1998 novel by Ann Roe."),
    ],
)
def test_a_work_by_somebody_was_made_by_them(claim: str, text: str) -> None:
    assert judge(claim, text).stance is SUPPORTS


def test_a_work_by_another_denies_who_made_it() -> None:
    assert judge("Ann Roe wrote the novel Reed.", "Reed is a 1998 novel by Joan Poe.").stance is CONTRADICTS

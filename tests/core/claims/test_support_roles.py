"""Who did it, to what, and what a lone sentence means by 'the film'."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Kern was produced by Ida Poe.", "Kern is a 2011 film produced by Ann Roe and shot in Selby.", CONTRADICTS),
        ("Kern was produced by Ann Roe.", "Kern is a 2011 film produced by Ann Roe and shot in Selby.", SUPPORTS),
        ("Biggs takes the money.", "Errol then takes all of the money and leaves.", CONTRADICTS),
        ("Biggs takes the money.", "Biggs then takes all of the money and leaves.", SUPPORTS),
        ("Kern was written by J. Poe.", "Kern was written by J. Roe.", CONTRADICTS),
    ],
)
def test_another_doer_of_the_same_deed_contradicts(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Ann Roe has a voice role in Kern.", "The film stars Ida Poe, with the voice talents of Ann Roe.", SUPPORTS),
        ("Tarn TV is the network that aired The Kerns.", "The series aired in 2013 on Tarn TV.", SUPPORTS),
        (
            "Ann Roe has a voice role in Kern.",
            "Lowick stars Ida Poe, with the voice talents of Ann Roe.",
            NOT_MENTIONED,
        ),
    ],
)
def test_a_lone_sentence_may_mean_a_name_by_what_the_thing_is(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Ann Roe was appointed chief in 2010.", "The appointment of Ann Roe as chief came in 2010.", SUPPORTS),
        ("Ann Roe wrote for the Lowick Post.", "Ann Roe is known for her journalism for the Lowick Post.", SUPPORTS),
        ("Ann Roe wrote for the Selby Star.", "Ann Roe is known for her journalism for the Lowick Post.", CONTRADICTS),
        ("The mill was built in 1910.", "Construction of the mill was finished in 1910.", SUPPORTS),
    ],
)
def test_the_noun_of_a_deed_says_what_its_verb_says(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Ann Roe was born in Selby.", "Born in Lowick, Ann Roe comes from a family of bakers.", CONTRADICTS),
        ("Ann Roe was born in Lowick.", "Born in Lowick, Ann Roe comes from a family of bakers.", SUPPORTS),
        ("The student came from the UK.", "The student came from the United Kingdom on Friday.", SUPPORTS),
    ],
)
def test_a_comma_parts_two_names_and_a_name_is_read_whole(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


def test_the_scene_that_a_claim_sets_need_not_be_named_again() -> None:
    claim = "In Kern, Ann Roe takes the money and flees in a boat."
    assert judge(claim, "Ann Roe then takes all of Ida Poe's money and flees in a boat.").stance is SUPPORTS


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        (
            "A spokesman for Norvo denied the charges.",
            "Norvo faces charges. The charges against Norvo are old.",
            NOT_MENTIONED,
        ),
        (
            "A spokesman for Norvo denied the charges.",
            "Norvo faces charges. A spokesman for Norvo denied them.",
            SUPPORTS,
        ),
        ("The post drew 37,500 replies.", "It rained. The post has gathered over 37,500 replies.", SUPPORTS),
    ],
)
def test_among_other_sentences_one_without_the_verb_or_a_figure_says_too_little(
    claim: str, text: str, stance: Stance
) -> None:
    assert judge(claim, text).stance is stance


def test_a_passive_without_a_doer_is_not_turned_by_an_active_verb() -> None:
    reason = judge("Kern was ranked the best novel.", "The Lowick Kern Board ranked Kern the best novel.").reason
    assert reason != "the same deed, the other way round"


BORN = "Ann Roe, born 22 November 1948, is a baker who left Selby College on 22 November 1968."


@pytest.mark.parametrize(
    ("claim", "stance"),
    [
        ("Ann Roe was born on 22 November 1968.", CONTRADICTS),
        ("Ann Roe was born on 22 November 1948.", SUPPORTS),
        ("Ann Roe was born before 1960.", SUPPORTS),
        ("Ann Roe left Selby College in 1968.", SUPPORTS),
    ],
)
def test_the_date_behind_born_is_the_one_of_the_birth(claim: str, stance: Stance) -> None:
    assert judge(claim, BORN).stance is stance


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The seizure of the ship was compulsory.", "The seizure of the vessel was mandatory."),
        ("Her mother won the award.", "Her mum won the prize."),
        ("Tarn TV broadcast the debate.", "The debate was aired by Tarn TV."),
    ],
)
def test_words_that_newsrooms_use_for_one_another_say_the_same(claim: str, text: str) -> None:
    assert judge(claim, text).stance is SUPPORTS

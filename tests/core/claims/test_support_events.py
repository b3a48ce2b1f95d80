"""Which event, which name, and which sentence of an article decides."""

import pytest

from service.core.claims.support import Stance, judge, judge_all

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED
FIRE = "A fire killed three people in Kenton."


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        (FIRE, "A fire killed two people in Selby on Monday.", NOT_MENTIONED),
        (FIRE, "A fire killed two people in Kenton on Monday.", CONTRADICTS),
        (FIRE, "A fire killed two people on Monday, officials said.", CONTRADICTS),
        ("Police arrested a man in Selby.", "Police arrested a man in Kenton.", NOT_MENTIONED),
        ("Two men died when a boat sank off Lowick.", "Five men died when a boat sank off Selby.", NOT_MENTIONED),
        ("Nine people were hurt near Mill Junction.", "Six people were hurt near Ferry Junction.", NOT_MENTIONED),
        ("Nine people were hurt near Mill Junction.", "Six people were hurt near Mill Junction.", CONTRADICTS),
        ("The trial took place in Selby.", "The trial took place in Kenton.", CONTRADICTS),
    ],
)
def test_another_place_makes_another_event_of_what_is_new_to_the_reader(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("The champion of the league is Selby United.", "The champions are Lowick United.", CONTRADICTS),
        ("The champion of the league is Selby United.", "The champions are Selby United.", SUPPORTS),
        ("The champion of the league is Selby United.", "The hosts are Lowick United.", NOT_MENTIONED),
        (
            "The album was made by producer Joan Poe.",
            "The album was made by producers Ann Roe and Lee Hart.",
            NOT_MENTIONED,
        ),
        ("Ann Roe spoke to a panel in Kenton.", "Ann Roe spoke to a panel with Lee Hart.", NOT_MENTIONED),
        ("Ann Roe spoke to a panel in Kenton.", "Ann Roe spoke to a panel there with Lee Hart.", NOT_MENTIONED),
        ("Roe is the mayor of Lowick.", "Ann Roe, the mayor of Lowick, opened the fair.", SUPPORTS),
    ],
)
def test_a_name_that_is_not_given_is_not_said(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


def test_what_the_sentence_before_names_need_not_be_named_again() -> None:
    text = "The panel met in Kenton. Ann Roe spoke to the panel with Lee Hart."
    assert judge("Ann Roe spoke to the panel in Kenton.", text).stance is SUPPORTS


ARRESTED = "Police have arrested a 34-year-old man, Detective Lee Hart said."


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        (f"Man held after Lowick mill fire\n\n{ARRESTED}\n\nThe fire broke out on Friday.", SUPPORTS),
        (f"{ARRESTED}\n\nA fire tore through the mill in Lowick on Friday.", SUPPORTS),
        (f"{ARRESTED}\n\nThe ferry in Selby was robbed on Friday.", NOT_MENTIONED),
        ("Police may arrest a man soon.\n\nA fire tore through the mill in Lowick on Friday.", NOT_MENTIONED),
    ],
)
def test_a_sentence_is_read_in_the_setting_of_its_article(text: str, stance: Stance) -> None:
    found = judge("Police have arrested a man over the Lowick mill fire.", text)
    assert found.stance is stance
    assert stance is NOT_MENTIONED or found.confidence < 0.6


HEADLINE = "Ann Roe Starts Lantern Walk"
UPDATE = "UPDATE: Joan Poe launched it in 2010, the Lowick Gazette reported.\n\nPeople walked."


def test_a_pronoun_in_a_note_stands_for_what_the_headline_names() -> None:
    claims = ["Ann Roe founded the Lantern Walk.", "Joan Poe founded the Lantern Walk."]
    assert [found.stance for found in judge_all(claims, UPDATE, title=HEADLINE)] == [CONTRADICTS, SUPPORTS]
    assert [found.stance for found in judge_all(claims, "People walked.", title=HEADLINE)] == [SUPPORTS, CONTRADICTS]


def test_where_headline_and_text_disagree_the_text_decides() -> None:
    text = "People walked. Joan Poe started the Lantern Walk in 2010, the town says."
    ann, joan = judge_all(
        ["Ann Roe founded the Lantern Walk.", "Joan Poe founded the Lantern Walk."], text, "en", HEADLINE
    )
    assert (ann.stance, ann.field) == (CONTRADICTS, "text")
    assert (joan.stance, joan.field) == (SUPPORTS, "text")


def test_a_text_that_agrees_leaves_the_headline_as_evidence() -> None:
    (found,) = judge_all(["Ann Roe founded the Lantern Walk."], "Ann Roe started the Lantern Walk.", "en", HEADLINE)
    assert (found.stance, found.field) == (SUPPORTS, "title")


def test_a_tag_written_as_one_word_is_the_words_it_is_made_of() -> None:
    claims = ["Ann Roe started the MeToo walk.", "Ann Roe started the Me Too walk.", "Ann Roe started the #MeToo walk."]
    for text in ("Ann Roe launched the Me Too walk.", "Ann Roe launched the #MeToo walk."):
        assert {judge(claim, text).stance for claim in claims} == {SUPPORTS}


def test_confidence_falls_with_what_is_missing() -> None:
    whole = judge("Ann Roe sold the old ferry to Selby", "Ann Roe sold the old ferry to Selby on Monday.")
    part = judge("Ann Roe sold the old ferry to Selby", "Ann Roe sold a ferry on Monday.")
    assert whole.stance is SUPPORTS
    assert part.confidence < whole.confidence <= 0.85


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The old ferry was used.", "It rained. In Kenton a bus is used. The lake froze."),
        ("The old ferry was used.", "It rained. The road is not what it used to be. The lake froze."),
        ("Alarms are in place.", "It rained. A law in place allows it. The lake froze."),
    ],
)
def test_a_word_or_two_that_may_be_said_of_anything_say_nothing_of_the_claim(claim: str, text: str) -> None:
    assert judge(claim, text).stance is NOT_MENTIONED


def test_a_claim_without_a_subject_of_its_own_is_found_word_for_word() -> None:
    assert judge("It will not close.", "It rained. The mayor spoke of the mill: it will not close.").stance is SUPPORTS


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Lowick won control of the Kenton harbour board.", "Ann Roe won a seat in Kenton at last.", NOT_MENTIONED),
        ("Lowick won the Kenton harbour cup.", "Selby won the Kenton harbour cup.", CONTRADICTS),
        (
            "The Mill Street bridge was sold in 2010.",
            "The Mill Street bridge is old. The bridge was sold in 2010.",
            SUPPORTS,
        ),
        ("The Mill Street bridge was sold in 2010.", "The pier is old. The bridge was sold in 2010.", NOT_MENTIONED),
    ],
)
def test_a_deed_is_the_same_only_where_it_is_done_to_the_same_thing(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


def test_a_figure_behind_the_sentence_that_names_the_subject_is_the_subjects() -> None:
    text = "Nurses in Lowick are back at work after 19 days. The clinic said it had agreed to raise pay by {} percent."
    assert judge("The nurses will get an 11 percent raise.", text.format(11)).stance is SUPPORTS
    assert judge("The nurses will get an 11 percent raise.", text.format(7)).stance is not SUPPORTS

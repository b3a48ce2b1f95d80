"""What a thing is said to be: kinds of things, their nationality, and what belongs to what."""

import pytest

from service.core.claims.facts.facts import read_facts
from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Roe is a former baker from Lowick.", "former baker"),
        ("Ann Roe is also one of the founders of Kern.", "founders"),
        ("Kern is a crime novel written by Ann Roe.", "crime novel"),
        ("Rye loaf is a kind of bread that keeps for a week.", "kind of bread"),
        ("Ann Roe worked as a river pilot for ten years.", "river pilot"),
        ("Ann Roe was involved in politics.", "politics"),
        ("The Tarn is a road and rail bridge in Kenton.", "road and rail bridge"),
        ("The bridge was closed by the council.", ""),
        ("The bridge was built in the spring.", ""),
        ("Ann Roe worked in Lowick.", ""),
    ],
)
def test_a_sentence_describes_its_subject_by_a_noun_phrase(text: str, words: str) -> None:
    (fact,) = read_facts(text, "en")
    assert " ".join(fact.written[k] for k in fact.description) == words


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Kern is a cookbook.", "Kern is a 1998 crime novel by Ann Roe.", CONTRADICTS),
        ("Kern is a horror drama.", "Kern is a medical drama that ran on Lowick TV for two years.", CONTRADICTS),
        ("Kern is a medical drama.", "Kern is a medical drama that ran on Lowick TV for two years.", SUPPORTS),
        ("Ann Roe is a surgeon.", "She is a bus driver from Lowick.", CONTRADICTS),
        ("Ann Roe worked as a surgeon.", "She began a career in politics in 1993.", CONTRADICTS),
        ("Ann Roe was involved in politics.", "Ann Roe was a politician and the mayor of Lowick.", SUPPORTS),
        ("Ann Roe is a drummer.", "Ann Roe is a drummer and poet from Lowick.", SUPPORTS),
        ("Kern is not a cookbook.", "Kern is a 1998 crime novel by Ann Roe.", SUPPORTS),
        ("Lowick Center is a sports center.", "Lowick Centre is a sports centre by the river.", SUPPORTS),
    ],
)
def test_a_lone_sentence_that_calls_its_subject_something_else_contradicts(
    claim: str, text: str, stance: Stance
) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ann Roe is a baker.", "Ann Roe is a mother of two. She spoke at the hall on Friday."),
        ("Ann Roe is a baker.", "Ida Poe is a potter who once met Ann Roe."),
        ("Ann Roe is a baker.", "The fire at the mill was put out by the crew."),
    ],
)
def test_an_article_may_describe_one_thing_in_many_ways(claim: str, text: str) -> None:
    assert judge(claim, text).stance is NOT_MENTIONED


def test_the_reason_gives_both_descriptions() -> None:
    reason = judge("Kern is a horror drama.", "Kern is a medical drama that ran for two years.").reason
    assert reason == "described as something else: medical drama against horror drama"


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Ann Roe is a musician.", "Ann Roe is a drummer from Lowick.", SUPPORTS),
        ("Ann Roe is an athlete.", "Ann Roe is a goalkeeper from Lowick.", SUPPORTS),
        ("Ann Roe plays drums.", "Ann Roe is a drummer from Lowick.", SUPPORTS),
        ("Ann Roe is a drummer.", "Ann Roe is a musician from Lowick.", CONTRADICTS),
        ("Ann Roe is an athlete.", "Ann Roe is a painter from Lowick.", CONTRADICTS),
        ("Kern is a book.", "Kern is the first memoir by Ann Roe.", SUPPORTS),
        ("Kern is a memoir.", "Kern is the first book by Ann Roe.", CONTRADICTS),
        ("Ann Roe is a musician.", "Ann Roe is a mayor who once ran a shop for music.", CONTRADICTS),
    ],
)
def test_whoever_is_one_of_a_kind_is_of_the_kind_and_not_the_other_way(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Kern is a Peruvian film.", "Kern is a Chilean film about a lighthouse.", CONTRADICTS),
        ("Kern is an American film.", "Kern is an Australian prison film.", CONTRADICTS),
        ("Ann Roe is Irish.", "Ann Roe is a Scottish swimmer.", CONTRADICTS),
        ("Kern is an American film.", "Kern is an American prison film.", SUPPORTS),
        ("The film won an Irish award.", "Scottish crews filmed it. The film won an Irish award.", SUPPORTS),
        ("The envoy left in a US car.", "Iraqi officials said that the envoy left in a car.", SUPPORTS),
    ],
)
def test_two_nationalities_of_one_thing_deny_each_other(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text).stance is stance

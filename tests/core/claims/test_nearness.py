"""Which of many watched claims an article speaks of."""

import pytest

from service.core.claims.nearness import FEW, ClaimNet
from service.core.claims.support import Stance, judge_near, judge_read, read_article, stated
from tests.support.growth import grows_linearly

NAMES = ["Abel", "Brock", "Carver", "Dunne", "Elwood", "Farrow", "Garrick", "Hollis", "Ibsen", "Jarvis"]
PLACES = ["Sedwick", "Lowick", "Marden", "Norcott", "Orrest", "Pelham", "Quarley", "Rudston", "Saltby", "Thorpe"]
#: a watch list that all speaks of mayors and floods, each of another town
MAYORS = [f"Mayor {name} of {place} said 212 cellars were flooded." for name in NAMES for place in PLACES]
ARTICLE = read_article(
    "Heron fleet sails again",
    "The Heron Line carried 37,500 passengers in May.\n\nIt was founded by Ada Marsh in Selby.\n\n"
    "Repairs to the pier cost 2 million euros. They were paid by the county.\n\nCellars were flooded in the spring.",
    "en",
)
SPOKEN_OF = [
    "The Heron Line carried 39,000 passengers in May.",
    "The Heron Line carried 37,500 passengers in May.",
    "Ada Marsh founded the Heron Line.",
    "The county paid for the repairs to the pier.",
    "Repairs to the pier cost 3 million euros.",
]
NOT_SPOKEN_OF = [
    "The orchard grew 400 kinds of apples.",
    "Otto Vance was elected to the harbour board.",
    "The museum closed its doors for good.",
]


@pytest.mark.parametrize("claim", SPOKEN_OF)
def test_a_claim_that_an_article_speaks_of_is_near_among_many(claim: str) -> None:
    net = ClaimNet([*MAYORS, claim], "en")
    near = net.near(ARTICLE.facts)
    assert len(MAYORS) in near
    wanted = judge_read([(claim, stated(claim, "en"))], ARTICLE)
    assert judge_near([(claim, near[len(MAYORS)])], ARTICLE) == wanted
    assert wanted[0].stance is not Stance.NOT_MENTIONED


@pytest.mark.parametrize("claim", NOT_SPOKEN_OF)
def test_a_claim_that_an_article_does_not_speak_of_is_not_near(claim: str) -> None:
    assert len(MAYORS) not in ClaimNet([*MAYORS, claim], "en").near(ARTICLE.facts)


def test_words_that_all_claims_share_bring_none_of_them_near() -> None:
    assert ClaimNet(MAYORS, "en").near(ARTICLE.facts) == {}


def test_names_among_many_find_the_claims_with_one_of_them() -> None:
    facts = read_article("", "Cellars were flooded in Lowick, Mayor Carver said.", "en").facts
    near = [MAYORS[place] for place in ClaimNet(MAYORS, "en").near(facts)]
    assert set(near) == {claim for claim in MAYORS if "Carver" in claim or "Lowick" in claim}


def test_few_claims_are_all_near_with_every_sentence() -> None:
    near = ClaimNet(MAYORS[:FEW], "en").near(ARTICLE.facts)
    assert list(near) == list(range(FEW))
    assert set(map(tuple, near.values())) == {tuple(range(len(ARTICLE.facts)))}


def test_a_claim_of_small_words_alone_can_be_filed() -> None:
    claims = [*MAYORS, "It is.", ""]
    assert ClaimNet(claims, "en").near(ARTICLE.facts) == {}


def test_a_claim_that_is_a_figure_and_no_more_is_near_every_figure() -> None:
    near = ClaimNet([*MAYORS, "7"], "en").near(ARTICLE.facts)
    assert near == {len(MAYORS): [number for number, fact in enumerate(ARTICLE.facts) if fact.figures.places]}


def test_german_claims_are_found_in_german_articles() -> None:
    claims = [f"Bürgermeister {name} aus {place} meldete Hochwasser." for name in NAMES for place in PLACES]
    article = read_article("", "Die Reederei Reiher beförderte im Mai 37.500 Fahrgäste.", "de")
    net = ClaimNet([*claims, "Die Reederei Reiher beförderte 39.000 Fahrgäste."], "de")
    assert list(net.near(article.facts)) == [len(claims)]


def test_what_it_takes_to_look_does_not_grow_faster_than_an_article() -> None:
    net = ClaimNet([*MAYORS, *SPOKEN_OF], "en")
    assert grows_linearly(lambda text: net.near(read_article("", text, "en").facts), f"{ARTICLE.text}\n\n", 4_000)


@pytest.mark.parametrize("claim", ["Ada Marsh is 52 years old.", "Ada Marsh is 47 years old."])
def test_an_age_is_found_among_many_claims_some_sentences_behind_the_name(claim: str) -> None:
    words = "Ada Marsh runs the Heron Line. Its boats are blue. Repairs cost 2 million euros. She is 52."
    article = read_article("Heron fleet sails again", words, "en")
    net = ClaimNet([*MAYORS, claim], "en")
    wanted = judge_read([(claim, stated(claim, "en"))], article)
    assert judge_near([(claim, net.near(article.facts)[len(MAYORS)])], article) == wanted
    assert wanted[0].stance is not Stance.NOT_MENTIONED


def test_a_headline_in_title_case_is_looked_for_by_its_words_and_not_as_one_name() -> None:
    claim = "Woman Who Says She Was Bitten By An Otter Shows The Scars"
    facts = read_article("", "The woman who says an otter bit her has shown scars to prove it.", "en").facts
    assert list(ClaimNet([*MAYORS, claim], "en").near(facts)) == [len(MAYORS)]
    assert list(ClaimNet([*MAYORS, claim], "en").near(ARTICLE.facts)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Repairs to the pier", "Repairs to the quay"),
        ("Heron fleet", "Otter fleet"),
        ("Ada Marsh", "Otto Vance"),
        ("They were paid", "Nobody was pleased. They were paid"),
    ],
)
def test_what_is_near_an_edited_article_does_not_depend_on_what_was_read_before(old: str, new: str) -> None:
    edited = read_article(ARTICLE.title.replace(old, new), ARTICLE.text.replace(old, new), "en")
    assert edited != ARTICLE
    net, afresh = (ClaimNet([*MAYORS, *SPOKEN_OF, *NOT_SPOKEN_OF], "en") for _ in "ab")
    net.near(ARTICLE.facts)
    assert net.near(edited.facts) == afresh.near(edited.facts)

"""How much two articles have in common."""

from hypothesis import given
from hypothesis import strategies as st

from service.core.claims.likeness import likeness, profile, story_terms

FLOOD = profile("Flood in Selby", ["Mayor Ada Marsh said the flood damaged 120 houses.", "The Ouse rose on Monday."])
AFTER = profile("Selby After the Flood", ["Some 120 houses stand empty.", "The mayor, Ada Marsh, asked for help."])
CHOIR = profile("Choir Sings Again", ["The choir sang in Lowick on Monday.", "Ben Quist conducted."])


def test_one_event_is_told_by_its_names_and_figures() -> None:
    found = likeness(story_terms([FLOOD]), AFTER)
    assert found.one_event
    assert (set(found.names), found.figures) == ({"Ada", "Marsh"}, ("120",))
    assert "flood" in {word.lower() for word in found.words}
    assert "120" in found.reason


def test_another_event_on_the_same_day_is_not_like_it() -> None:
    found = likeness(story_terms([FLOOD]), CHOIR)
    assert not found.one_event
    assert found.score == 0
    assert found.reason == "nothing in common"


def test_what_several_articles_of_a_story_say_counts_alone() -> None:
    assert "ous" not in story_terms([FLOOD, AFTER])
    assert "120" in story_terms([FLOOD, AFTER])


def test_capitals_in_a_headline_tell_no_names() -> None:
    assert profile("Big Flood", []).names == {}


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=4))
def test_an_article_is_wholly_like_itself(title: str, claims: list[str]) -> None:
    itself = profile(title, claims)
    wanted = story_terms([itself])
    assert likeness(wanted, itself).score == (1.0 if wanted else 0.0)

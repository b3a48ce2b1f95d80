"""Judging grows with the length of a text, whatever stands in it; and laws that hold for every text."""

from itertools import count, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.claims.facts.tallies import find_tallies
from service.core.claims.support import Stance, judge
from tests.support.growth import grows_linearly

CLAIM = "Ann Roe plans to sue Joan Poe, who won 5-2 in May 2010, not in 2012"
PIECES = {
    "tallies": "5-2 ",
    "runs of tallies": "5-2-5-2",
    "spelled tallies": "voted five to ",
    "figures set right": "not 11 ",
    "plans": "may plan to vote to ",
    "names in a row": "Ann Roe beat ",
    "things acted upon": "Ann Roe sued it. ",
    "opposites": "Ann Roe rose and fell. ",
    "tags": "MeToo",
    "lives": "May 1, 1920 - May 2, 1990 ",
    "tales": "The claim that it is false ",
}
WORDS = [
    "Ann",
    "Roe",
    "Joan",
    "sued",
    "not",
    "may",
    "plans",
    "to",
    "5-2",
    "it",
    "was",
    "by",
    "rose",
    "fell",
    ".",
    "?",
    ",",
]
_turns = count()


@pytest.mark.parametrize("piece", PIECES)
def test_judging_grows_no_faster_than_the_text(piece: str) -> None:
    # the number makes a text that no cache has seen
    assert grows_linearly(lambda text: judge(CLAIM, f"{next(_turns)} {text}\nSo it is."), PIECES[piece], 1_500)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=14), st.lists(st.sampled_from(WORDS), max_size=30))
def test_evidence_lies_in_the_text_and_stands_behind_every_stance(claim: list[str], words: list[str]) -> None:
    text = " ".join(words)
    found = judge(" ".join(claim), text)
    assert 0 <= found.confidence <= 1
    assert bool(found.evidence) is (found.stance is not Stance.NOT_MENTIONED)
    assert all(0 <= span.start < span.end <= len(text) for span in found.evidence)


@settings(max_examples=60)
@given(st.text(alphabet="0123456789-– to.,votedn%", max_size=60))
def test_tallies_are_in_order_apart_and_two_numbers(text: str) -> None:
    found = find_tallies(text)
    assert all(a.start < b.start for a, b in pairwise(found))
    assert all(item.sides[0] >= item.sides[1] and text[item.start].isalnum() for item in found)


@settings(max_examples=60)
@given(st.sampled_from(["sued", "praised", "accused", "paid", "hired"]), st.permutations(["Ann Roe", "Lee Hart"]))
def test_active_and_passive_say_the_same_and_the_reverse_does_not(verb: str, parties: list[str]) -> None:
    one, other = parties
    active, passive = f"{one} {verb} {other}.", f"{other} was {verb} by {one}."
    assert judge(active, passive).stance is judge(passive, active).stance is Stance.SUPPORTS
    assert judge(active, f"{other} {verb} {one}.").stance is not Stance.SUPPORTS
    assert judge(passive, f"{one} was {verb} by {other}.").stance is not Stance.SUPPORTS


@settings(max_examples=60)
@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_a_vote_supports_itself_and_contradicts_every_other(a: int, b: int, c: int, d: int) -> None:
    claim, text = f"The council voted {a}-{b} to sell the ferry.", f"The council voted {c}-{d} to sell the ferry."
    same = {a, b} == {c, d}
    assert judge(claim, text).stance is (Stance.SUPPORTS if same else Stance.CONTRADICTS)

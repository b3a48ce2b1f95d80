"""What a version disputes that the one before it did not, and which sentences it takes to find out."""

import pytest

from service.core.claims.bearing import bearing
from service.core.claims.crosscheck import Telling, cross_check
from service.core.claims.disputes import OPPOSITE, added, disputes
from service.core.claims.facts.facts import Fact, read_facts
from service.core.claims.support import Stance
from service.core.editorial.revision import analyze
from service.core.editorial.version import Content

QUAY = "The quay at Lowick will stay open all winter."
MANY = "The flood damaged 120 houses in Selby."
FEWER = "In Selby, 95 houses were damaged by the flood."
PAIRS = [
    (MANY, FEWER),
    ("Ada Marsh founded the Lowick choir.", "Ben Quist founded the Lowick choir."),
    ("The council closed the Selby bridge.", "The council did not close the Selby bridge."),
    ("The repair of the pier will cost $4.1 million.", "Repairs of the pier will cost $3.9 million."),
    ("Ann Roe, 44, runs the mill.", "The mill burned. Ann Roe, 46, was asleep."),
]


def telling(*sentences: str, title: str = "", article: int = 1) -> Telling:
    text = " ".join(sentences)
    found = analyze(Content(title, "", text), "en").findings
    return Telling(article, title, text, "en", found.claims, tuple(found.credited(claim) for claim in found.claims))


def said(before: Telling | None, now: Telling, other: Telling) -> list[tuple[Stance, str]]:
    """Return the stances of an article and its words in what it begins to dispute."""
    found = disputes(before, now, other, added(before, now))
    return [(one.own.stance, one.own.evidence[0].of(now.text)) for one in found]


def fact(sentence: str) -> Fact:
    (found,) = read_facts(sentence, "en")
    return found


def meet(one: str, other: str) -> bool:
    return bearing(fact(one), "en").meets([bearing(fact(other), "en")])


@pytest.mark.parametrize(("theirs", "ours"), PAIRS)
def test_a_new_sentence_that_contradicts_another_article_begins_a_dispute(theirs: str, ours: str) -> None:
    assert said(telling(QUAY), telling(QUAY, ours), telling(theirs, QUAY, article=2))
    assert said(None, telling(QUAY, ours), telling(theirs, QUAY, article=2))


@pytest.mark.parametrize(("theirs", "ours"), PAIRS)
def test_what_the_version_before_said_too_begins_nothing(theirs: str, ours: str) -> None:
    new = "Ida Holm opened a bakery by the station."
    assert said(telling(QUAY, ours), telling(new, ours, QUAY), telling(theirs, QUAY, article=2)) == []


def test_what_the_version_before_said_in_other_words_begins_nothing() -> None:
    before = telling("In Selby the flood damaged 95 houses, it was said.")
    assert said(before, telling(FEWER), telling(MANY, article=2)) == []


@pytest.mark.parametrize(("theirs", "ours"), PAIRS)
def test_nothing_is_lost_by_passing_over_what_does_not_bear_on_the_new_sentence(theirs: str, ours: str) -> None:
    now, other = telling(QUAY, ours), telling(QUAY, theirs, article=2)
    whole = [row.cells for row in cross_check([now, other]) if OPPOSITE.get(row.cells[0].stance) is row.cells[1].stance]
    found = disputes(telling(QUAY), now, other, added(telling(QUAY), now))
    assert {own.evidence for own, _ in whole} == {one.own.evidence for one in found} != set()


def test_only_new_sentences_are_added() -> None:
    assert added(telling(QUAY, MANY), telling(MANY)) == []
    assert added(telling(QUAY, MANY), telling(MANY, QUAY)) == []
    assert added(telling(QUAY), telling(MANY, QUAY)) == [bearing(fact(MANY), "en")]
    assert len(added(None, telling(MANY, QUAY))) == 2
    assert added(telling(QUAY, title="Floods in Selby"), telling(QUAY, title="Selby is flooded"))


@pytest.mark.parametrize(("one", "other"), PAIRS[:4])
def test_sentences_on_one_thing_meet(one: str, other: str) -> None:
    assert meet(one, other)
    assert meet(other, one)


def test_an_age_is_known_by_a_name_alone() -> None:
    assert meet("Ann Roe, 44, runs the mill.", "Roe, 46, slept.")
    assert not meet("Ann Roe runs the mill.", "Roe slept.")


@pytest.mark.parametrize(
    "other",
    ["The quay at Lowick stays open.", "A storm felled 120 trees in Kendal.", "Selby has a new mayor.", "It rained."],
)
def test_one_shared_word_or_a_figure_is_not_enough(other: str) -> None:
    assert not meet(MANY, other)

"""A stronger judge beside the rules."""

from collections.abc import Mapping, Sequence

import pytest

from service.core.claims.second_opinion import Opinion, reviewed
from service.core.claims.support import Stance, Support, judge_all, read_article

CLAIM = "Ann Roe sold the mill at Lowick."
TEXT = "The weir holds eels. “Ann Roe sold the mill at Lowick,” said Tom Ash, the miller. It rained."


class Reader:
    """Has an opinion on sentences that hold a word, and none on others; keeps what it was asked."""

    name = "reader-1"

    def __init__(self, known: Mapping[str, Opinion]) -> None:
        self.known = known
        self.asked: list[tuple[str, str]] = []

    def opinions(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        self.asked += pairs
        open_ = Opinion(0.1, 0.1)
        return [next((self.known[word] for word in self.known if word in sentence), open_) for sentence, _ in pairs]


def review(reader: Reader, claim: str = CLAIM, text: str = TEXT, title: str = "") -> Support:
    article = read_article(title, text, "en")
    (found,) = reviewed(reader, [(claim, judge_all([claim], text, "en", title)[0])], article)
    return found


@pytest.mark.parametrize(
    ("opinion", "stance"),
    [(Opinion(0.1, 0.8), Stance.CONTRADICTS), (Opinion(0.8, 0.1), Stance.SUPPORTS)],
)
def test_the_judge_is_followed_where_it_is_sure(opinion: Opinion, stance: Stance) -> None:
    found = review(Reader({"mill": opinion}))
    assert (found.stance, found.confidence) == (stance, 0.8)
    assert "sold the mill" in found.evidence[0].of(TEXT)


def test_the_answer_names_the_judge_and_what_the_rules_say() -> None:
    found = review(Reader({"mill": Opinion(0.1, 0.8)}))
    assert found.reason.startswith("the model reader-1 says: contradicts (80%); the rules say: supports, ")


def test_where_the_judge_is_not_sure_nothing_is_mentioned() -> None:
    found = review(Reader({}))
    assert (found.stance, found.confidence, found.evidence) == (Stance.NOT_MENTIONED, 0.8, ())
    assert found.reason.startswith("the model reader-1 says: not mentioned (80%); the rules say: supports")


def test_whom_the_article_credits_is_told_as_without_a_judge() -> None:
    assert review(Reader({"mill": Opinion(0.1, 0.8)})).attributed_to == "Tom Ash"


def test_the_surest_of_several_sentences_decides() -> None:
    text = "Ann Roe, who sold the barn, keeps the mill at Lowick. Ann Roe sold the mill at Lowick on Monday."
    reader = Reader({"keeps": Opinion(0.2, 0.6), "Monday": Opinion(0.9, 0.0)})
    found = review(reader, text=text)
    assert (found.stance, found.evidence[0].of(text)) == (Stance.SUPPORTS, "Ann Roe sold the mill at Lowick on Monday.")


def test_a_headline_is_put_to_the_judge_too() -> None:
    found = review(Reader({"mill": Opinion(0.9, 0.0)}), text="It rained.", title="Ann Roe sold the mill at Lowick")
    assert (found.stance, found.field) == (Stance.SUPPORTS, "title")


def test_the_judge_is_asked_only_about_sentences_near_the_claim() -> None:
    reader = Reader({})
    review(reader)
    assert [sentence for sentence, _ in reader.asked] == [
        "“Ann Roe sold the mill at Lowick,” said Tom Ash, the miller."
    ]


@pytest.mark.parametrize("claim", ["Zebras read Latin.", "the of"])
def test_far_from_all_sentences_the_rules_stand_and_nobody_is_asked(claim: str) -> None:
    reader = Reader({"": Opinion(1.0, 0.0)})
    assert review(reader, claim=claim) == judge_all([claim], TEXT)[0]
    assert reader.asked == []

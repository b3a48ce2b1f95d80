"""Where claims begin and end: apart from each other, from notices, from labels and from marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.claims.attribution import find_attributions
from service.core.claims.statements import Claim, find_claims, required_key
from service.core.errors import InvalidInput
from service.core.text.span import Span


def claims_of(text: str, *outside: Span) -> tuple[Claim, ...]:
    return find_claims(text, find_attributions(text), "en", outside)


def texts(text: str, *outside: Span) -> list[str]:
    return [claim.text for claim in claims_of(text, *outside)]


NOTICE = "Correction: The ferry carried 4,200 people, Ann Roe said. An earlier story gave 4,300 people."


def test_nothing_is_claimed_in_a_notice() -> None:
    text = f"The ferry line has 12 boats.\n\n{NOTICE}"
    assert len(texts(text)) > 1
    assert texts(text, Span(text.index(NOTICE), len(text))) == ["The ferry line has 12 boats."]


def test_a_claim_ends_where_a_notice_begins() -> None:
    text = "Ann Roe said the ferry carried 4,200 people that week and [updated: 4,300 people] was full."
    note = Span(text.index("["), text.index("]") + 1)
    assert texts(text, note)[0] == "the ferry carried 4,200 people that week and"
    assert all(claim.end <= note.start or claim.start >= note.end for claim in claims_of(text, note))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("UPDATE: The ferry carried 4,200 people.", "The ferry carried 4,200 people."),
        ("Correction (May 3, 4 p.m.): The ferry carried 4,200 people.", "The ferry carried 4,200 people."),
        ("Editor's note: The ferry carried 4,200 people.", "The ferry carried 4,200 people."),
        ("UPDATE: Police said the ferry was full.", "the ferry was full."),
        ("Ann Roe said that the ferry was full.", "the ferry was full."),
        ("The ferry was full again, Ann Roe said.", "The ferry was full again"),
        ("Lowick is small: The ferry carried 4,200 people.", "Lowick is small: The ferry carried 4,200 people."),
    ],
)
def test_a_label_a_that_and_a_comma_are_no_part_of_a_claim(text: str, claim: str) -> None:
    assert texts(text) == [claim]


def test_a_sentence_keeps_what_it_asserts_beside_what_it_attributes() -> None:
    text = "The ferry carried 4,200 people, and Ann Roe said that the line would buy a boat."
    assert [(c.text, c.rule) for c in claims_of(text)] == [
        ("The ferry carried 4,200 people", "figure"),
        ("the line would buy a boat.", "attributed"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“We lost twelve of our best boats in the storm,” a man of 60 at the pier had it.",
        "“The ferry is full,” she whispered.",
    ],
)
def test_a_quotation_with_its_tail_is_not_said_in_the_outlets_own_voice(text: str) -> None:
    assert not [claim for claim in claims_of(text) if claim.attribution is None]


def test_a_quotation_that_its_cue_divides_gives_two_claims() -> None:
    text = "“The ferry was full all day,” Ann Roe said. “It will be full again.”"
    assert [(c.text, c.attribution) for c in claims_of(text)] == [
        ("The ferry was full all day", 0),
        ("It will be full again", 0),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe called for a new ferry and a pier.",
        "Ann Roe criticized a ferry that has no lifeboats at all.",
        "Ann Roe pledged to buy a new ferry by May.",
        "The line was accused of hiding the damage.",
        "Passengers were asked to wait on the pier.",
        "The line announced plans to sell its ferry.",
    ],
)
def test_that_somebody_wants_asks_or_criticizes_a_thing_is_said_by_the_outlet(text: str) -> None:
    assert [(c.text, c.attribution) for c in claims_of(text)] == [(text, None)]


@pytest.mark.parametrize(
    "text",
    [
        "A federal judge on Wednesday blocked the town from closing its pier.",
        "A fire destroyed the oldest pier of Lowick on Friday night.",
        "Two people were killed and six injured when a bus overturned near Lowick.",
        "The union sued the ferry line last week.",
        "Waves swept three cars off the pier at Lowick on Sunday.",
    ],
)
def test_the_lead_of_a_story_is_a_claim(text: str) -> None:
    assert texts(text) == [text]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("UPDATE, 2:40 p.m.: Police have arrested a man, according to Ann Roe.", "Police have arrested a man"),
        ("Updated at 5:15 p.m. ET: Ann Roe said schools will open on Monday.", "schools will open on Monday."),
        ("The line told them late about 17 deaths, the report found.", "The line told them late about 17 deaths"),
        ("The line paid two members, papers seen by the Ledger show.", "The line paid two members"),
    ],
)
def test_a_claim_is_the_statement_and_not_its_frame(text: str, claim: str) -> None:
    assert texts(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe, Joan Poe and Lea Marsh responded with a smile.",
        "Joan Poe asked how the ferry had been lost.",
    ],
)
def test_a_list_of_names_and_a_question_are_no_claims_of_anybody(text: str) -> None:
    assert not [claim for claim in claims_of(text) if claim.attribution is not None]


def test_a_scrap_of_a_quotation_and_a_signature_are_no_claims() -> None:
    text = "Ann Roe wrote “Full ferry again” on it.\nWe lost the old pier.\n— Ann Roe (@annroe) May 5, 2017\nIt rained."
    assert texts(text) == ["We lost the old pier."]


def test_one_credit_inside_another_gives_one_claim() -> None:
    text = "Ann Roe said that Joan Poe told the council that the ferry had been sold in May."
    assert len(claims_of(text)) == 1


PIECES = st.sampled_from(
    ["Ann Roe ", "said ", "that ", '"', "the ferry carried 4,200 people", ", ", ". ", "\n", "UPDATE: ", "and ", "he ",
     "according to ", "the Gazette ", "founded the line ", "; ", "told Joan Poe ", "was full "]
)  # fmt: skip


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=30).map("".join), st.lists(st.integers(0, 400), max_size=6))
def test_claims_stand_apart_from_each_other_and_from_what_is_outside(text: str, cuts: list[int]) -> None:
    outside = [Span(*sorted(pair)) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    end = 0
    for claim in claims_of(text, *outside):
        assert end <= claim.start < claim.end <= len(text)
        assert claim.text == text[claim.start : claim.end]
        assert not claim.text.endswith(",")
        assert not any(Span(claim.start, claim.end).overlaps(span) for span in outside if span.start < span.end)
        end = claim.end


@pytest.mark.parametrize("text", ["", "   ", "?!", " — "])
def test_a_claim_without_a_word_is_refused_by_the_name_of_its_field(text: str) -> None:
    with pytest.raises(InvalidInput, match="needs words") as caught:
        required_key(text, "/claim")
    assert caught.value.pointer == "/claim"


def test_a_claim_with_words_has_a_key() -> None:
    assert required_key("The ferry sank.") == required_key("the ferry sank")

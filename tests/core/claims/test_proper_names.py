"""Which capitals make a name, and which are only there because something begins."""

import pytest

from service.core.claims.sentences.proper import find_names


def names(text: str) -> list[str]:
    return [span.of(text) for span in find_names(text, "en")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferry was sold to Joan Poe of Lowick.", ["Joan Poe", "Lowick"]),
        ("Ann Roe sold the ferry.", ["Ann Roe"]),
        ("The ferry was inspected by NASA and by the FBI.", ["NASA", "FBI"]),
        ("It was Mr. Poe who called the Lowick Harbour Board.", ["Poe", "Lowick Harbour Board"]),
        ("Poe left early. Nobody had asked Poe to stay.", ["Poe", "Poe"]),
        ("Ann Roe Sells Ferry to Rival Line", ["Ann Roe"]),
        ("Joan's boat is older than Lowick's pier.", ["Lowick's"]),
    ],
)
def test_a_capital_that_the_language_does_not_ask_for_makes_a_name(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Nobody sold the ferry.",
        "The ferry was sold on Tuesday, in December.",
        "Council Votes Tuesday to Sell Harbour Ferry",
        "FERRY SOLD AFTER LONG HARBOUR DISPUTE",
        "She said: “Boats are for sailors.” Then it rained.",
        "UPDATE: Boats were sold.",
        "I think that It and The are small words.",
    ],
)
def test_a_capital_at_a_beginning_in_a_headline_or_in_a_weekday_makes_none(text: str) -> None:
    assert names(text) == []


def test_a_headline_word_is_a_name_where_the_text_below_writes_it_as_one() -> None:
    text = "Council Votes to Sell Lowick Ferry\n\nThe ferry that links the town of Lowick with the shore will be sold."
    assert names(text) == ["Lowick", "Lowick"]

"""Reported speech without quotation marks: which verbs govern it, where it begins and where it ends."""

import pytest

from service.core.claims.attribution import Attribution, find_attributions


def found(text: str) -> list[tuple[str, str, list[str]]]:
    """Return source, cue and contents of each attribution by their words."""
    return [said(text, item) for item in find_attributions(text)]


def said(text: str, item: Attribution) -> tuple[str, str, list[str]]:
    source, cue = item.source.text if item.source else "", item.cue.text if item.cue else ""
    return source, cue, [span.of(text).strip(' .,"“”') for span in item.content]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Poe later said his words were misread.", "Poe", "his words were misread"),
        ("Poe said Tuesday he would resign.", "Poe", "he would resign"),
        ("Poe said in an interview Tuesday the pier was safe.", "Poe", "the pier was safe"),
        ("Poe told The Lowick Post he’ll work until May.", "Poe", "he’ll work until May"),
        ("Poe told the Gazette on Monday she would run.", "Poe", "she would run"),
        ("Joan Poe tells voters she’s with them.", "Joan Poe", "she’s with them"),
        ("Poe’s office says there's no truth in it.", "Poe’s office", "there's no truth in it"),
        ("The mayor hopes a new ferry would bring guests.", "The mayor", "a new ferry would bring guests"),
        ("The lawsuit alleges the firm hid the data.", "The lawsuit", "the firm hid the data"),
        ("Experts warn the pier could fall.", "Experts", "the pier could fall"),
        ("Still, the poll shows that voters may stay at home.", "the poll", "that voters may stay at home"),
        ("Court records show that he was fined.", "Court records", "that he was fined"),
    ],
)
def test_a_clause_needs_no_that(text: str, source: str, content: str) -> None:
    assert [(s, c) for s, _, c in found(text)] == [(source, [content])]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Last year, Joan Poe asked Roe whether his age mattered.", "whether his age mattered"),
        ("Poe was asked by Ann Roe whether the plan would risk it.", "whether the plan would risk it"),
        ("Joan Poe is questioning whether the town would pay.", "whether the town would pay"),
        ("Police did not say whether he knew.", "whether he knew"),
    ],
)
def test_a_question_may_be_what_is_reported(text: str, content: str) -> None:
    ((_, _, parts),) = found(text)
    assert parts == [content]


def test_what_somebody_is_told_to_do_is_reported() -> None:
    text = "Officials have told Lowick residents not to drink the water."
    assert found(text) == [("Officials", "have told", ["not to drink the water"])]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("A poll showed Roe leading Poe by ten points.", "Roe leading Poe by ten points"),
        ("A study by Lowick University found no sign of lead.", "no sign of lead"),
    ],
)
def test_a_document_shows_its_object(text: str, content: str) -> None:
    ((_, _, parts),) = found(text)
    assert parts == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe held 33 percent and Poe had 10 percent.",
        "The wind put the ferry that was full on the sand.",
        "Roe showed little of his old wit.",
        "When asked, nobody came.",
    ],
)
def test_a_verb_with_another_sense_attributes_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Roe said the pier can be “the best of both worlds,” giving the town a harbor.",
         ["the pier can be “the best of both worlds,” giving the town a harbor"]),
        ("Roe said the pier was old, while the town had no money.", ["the pier was old"]),
        ("It is her job, Roe said, to talk to the town.", ["It is her job", "to talk to the town"]),
        ("“It is over,” Roe told guests at the pier on Friday.", ["It is over"]),
    ],
)  # fmt: skip
def test_a_content_ends_where_the_reporter_speaks_again(text: str, content: list[str]) -> None:
    ((_, _, parts),) = found(text)
    assert parts == content


def test_a_speaker_with_an_apposition_is_not_what_another_says() -> None:
    text = "Sen. Dan Poe, a friend of the mayor, said Roe’s answer from the pier was late."
    ((source, _, parts),) = found(text)
    assert (source, parts) == ("Sen. Dan Poe", ["Roe’s answer from the pier was late"])


@pytest.mark.parametrize("text", ["“It is over for us,” reads the letter.", "The letter reads: “It is over for us.”"])
def test_a_letter_speaks(text: str) -> None:
    ((source, _, parts),) = found(text)
    assert (source.lower(), parts) == ("the letter", ["It is over for us"])


def test_a_verb_behind_and_takes_the_subject_of_the_one_before() -> None:
    text = "He’s weighing the plan and says the town is late."
    assert found(text) == [("He’s", "says", ["the town is late"])]


def test_a_speaker_between_two_quotations_has_only_the_first() -> None:
    text = "“The ferry is old,” she said, but late in the day, “I think it will do,” said Ann Roe."
    (_, _, first), (_, _, second) = found(text)
    assert first[0] == "The ferry is old"
    assert second[0].endswith("“I think it will do")
    assert "ferry" not in second[0]


def test_the_name_of_a_broadcast_is_not_what_was_said_on_it() -> None:
    text = "“It is fair, of course,” Roe told “The Late Hour,” as a warning."
    assert found(text) == [("Roe", "told", ["It is fair, of course"])]


def test_a_relative_clause_between_commas_ends_with_its_second_comma() -> None:
    text = "Ann Roe, who said the ferry was late, left the town before noon."
    assert found(text) == [("who", "said", ["the ferry was late"])]


@pytest.mark.parametrize("verb", ["tweeted", "wrote"])
def test_a_noun_with_a_relative_clause_is_not_a_clause(verb: str) -> None:
    text = f"She {verb} a note from a friend that said, “The ferry is late, and it will be late again.”"
    assert found(text) == [("that", "said", ["The ferry is late, and it will be late again"])]

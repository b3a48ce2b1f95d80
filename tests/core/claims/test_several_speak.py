"""Several who speak as one, and those who are nobody."""

import pytest

from service.core.claims.attribution import Attribution, SourceKind, find_attributions
from service.core.claims.identity import credited


def last(text: str) -> Attribution:
    return find_attributions(text)[-1]


def names(text: str) -> list[str | None]:
    return [source.name for source in last(text).sources]


@pytest.mark.parametrize(
    ("text", "written", "each"),
    [
        ("Ann Roe and Ben Poe said it was late.", "Ann Roe and Ben Poe", ["Ann Roe", "Ben Poe"]),
        ("As Ann Roe and Ben Poe noted, it was late.", "Ann Roe and Ben Poe", ["Ann Roe", "Ben Poe"]),
        ('"It is late," said Ann Roe and Ben Poe.', "Ann Roe and Ben Poe", ["Ann Roe", "Ben Poe"]),
        ("Oda Marsh and Edda Quill said it was late.", "Oda Marsh and Edda Quill", ["Oda Marsh", "Edda Quill"]),
        ("The mayor and the governor said it was late.", "The mayor and the governor", [None, None]),
        (
            "According to the Ledger and the Gazette, it was late.",
            "the Ledger and the Gazette",
            ["The Ledger", "The Gazette"],
        ),
        (
            "The Port Agency and the Lowick Council warned that it was late.",
            "The Port Agency and the Lowick Council",
            ["Port Agency", "Lowick Council"],
        ),
        ("As both Deadline and E! News noted, it was late.", "both Deadline and E! News", ["Deadline", "E! News"]),
        ("Reuters and Bloomberg reported that it was late.", "Reuters and Bloomberg", ["Reuters", "Bloomberg"]),
        (
            "The New York Times and The Washington Post reported that it was late.",
            None,
            ["New York Times", "Washington Post"],
        ),
        ("Neither Roe nor Poe said whether it was late.", "Roe nor Poe", ["Roe", "Poe"]),
        ("Ann Roe met Ben Poe. Roe and Poe said it was late.", "Roe and Poe", ["Ann Roe", "Ben Poe"]),
        (
            "Ann Roe, Ben Poe and Tim Lund said it was late.",
            "Ann Roe, Ben Poe and Tim Lund",
            ["Ann Roe", "Ben Poe", "Tim Lund"],
        ),
        ("Senate leader Ann Roe and House Speaker Tim Poe said it was late.", None, ["Ann Roe", "Tim Poe"]),
        (
            '"It is late," said Ann Roe, the mayor, and Ben Poe, the sheriff.',
            "Ann Roe, the mayor, and Ben Poe",
            ["Ann Roe", "Ben Poe"],
        ),
        (
            "It was late, said Ann Roe, the mayor of Selby, and Ben Poe, a nurse.",
            "Ann Roe, the mayor of Selby, and Ben Poe",
            ["Ann Roe", "Ben Poe"],
        ),
    ],
)
def test_each_of_several_who_speak_as_one_is_a_source(text: str, written: str | None, each: list[str | None]) -> None:
    found = last(text)

    assert names(text) == each
    assert written is None or (found.source and found.source.text == written)
    assert all(text[source.start : source.end] == source.text for source in found.sources)


@pytest.mark.parametrize(
    "text",
    [
        "Marks and Spencer said it was late.",
        "The Post and Courier said it was late.",
        "The Department of Ports and Quays said it was late.",
        "The Centers for Flood Control and Prevention said it was late.",
        "Officials in Lowick and Selby said it was late.",
        "Aides to Ann Roe and Ben Poe said it was late.",
        "Police and fire officials said it was late.",
        "The bridge shook and the mayor said it was late.",
        "He closed the road and the mayor said it was late.",
        "She said the mayor and the governor knew.",
        "Ann Roe said it was late.",
    ],
)
def test_one_source_is_not_taken_apart(text: str) -> None:
    assert last(text).sources == ()


def test_a_clause_before_and_lends_no_subject() -> None:
    source = last("The bridge shook and the mayor said it was late.").source

    assert source and source.text == "the mayor"


def test_each_of_several_is_known_by_its_own_name() -> None:
    both, alone = last("Ann Roe and Ben Poe said it was late."), last("Ben Poe said it was late.")

    assert [known.name for known in credited(both)] == ["Ann Roe", "Ben Poe"]
    assert credited(both)[1] == credited(alone)[0]


@pytest.mark.parametrize("word", ["Voters", "Organizers", "Unity"])
def test_a_word_that_opens_its_sentence_is_no_name_where_it_is_also_written_small(word: str) -> None:
    source = last(f"Some {word.lower()} came late. {word} said it had rained.").source

    assert source and (source.name, source.kind) == (None, SourceKind.UNNAMED)


def test_a_name_that_opens_its_sentence_stays_one() -> None:
    assert last("Calder said it had rained.").source == last("Calder said it had rained, but late.").source
    named = last("They met in rose gardens with Rose. Rose said it had rained.").source

    assert named and named.name == "Rose"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A person familiar with the talks said the deal collapsed.", "A person familiar with the talks"),
        ("The deal collapsed, a person familiar with the matter said.", "a person familiar with the matter"),
        ("A clerk who was not allowed to speak said the deal collapsed.", "A clerk who was not allowed to speak"),
        ("The dam held, a clerk said.", "a clerk"),
        ("Why AP said so is unclear.", "AP"),
    ],
)
def test_a_source_is_named_by_all_its_words_and_no_more(text: str, source: str) -> None:
    found = last(text).source

    assert found and found.text == source


@pytest.mark.parametrize(
    "text",
    [
        '"It is late," said Ann Roe, the mayor, and left the hall.',
        '"It is late," said Ann Roe, the mayor, and Selby shook.',
        '"It is late," said Ann Roe, the mayor of Selby, and nobody laughed.',
    ],
)
def test_who_is_described_behind_the_verb_speaks_alone_where_the_sentence_goes_on(text: str) -> None:
    found = last(text)
    assert (found.source and found.source.name, found.sources) == ("Ann Roe", ())

"""Where sentences begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentencex import segment

from service.core.text import sentences
from service.core.text.sentences import LONG, cut, lines, sentences_of
from tests.support.growth import grows_linearly


def words_of(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. Nobody came.", ["It rained.", "Nobody came."]),
        (
            "Dr. Hale met Mrs. Ito at 9.30 a.m. on the pier.",
            ["Dr. Hale met Mrs. Ito at 9.30 a.m. on the pier."],
        ),
        ("The U.S. team won 3.5 points. It left.", ["The U.S. team won 3.5 points.", "It left."]),
        ('"Stay. Please." He stayed.', ['"Stay. Please."', "He stayed."]),
        ("A headline\nA first line. A second", ["A headline", "A first line.", "A second"]),
        ("  Indented.\r\n\r\n\tAgain. ", ["Indented.", "Again."]),
        ("", []),
        (" \n\t\r\n ", []),
    ],
)
def test_a_text_is_cut_into_its_sentences(text: str, expected: list[str]) -> None:
    assert words_of(text) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry sank at 6 a.m. Tuesday with 30 people aboard.",
        "The ferry sank at 6 A.M. Tuesday.",
        "Polls close at 9 p.m. Oct. 5 in most towns.",
        "Polls close at 9 p.m. March 4 in most towns.",
        "The vote begins at 8 p.m. Eastern time and lasts an hour.",
        "It opened at 6 a.m. Friday, shut at 9 p.m. Saturday and burned at 3 a.m. Sunday.",
    ],
)
def test_the_day_behind_a_time_of_day_goes_on_with_its_sentence(sentence: str) -> None:
    assert words_of(f"{sentence} Nobody was hurt.") == [sentence, "Nobody was hurt."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The ferry sank at 6 a.m.", "Police closed the pier."),
        ("The ferry sank at 6 p.m.", "May said she would resign."),
        ("The ferry sank at 6 p.m.", "Mayor Roe left."),
        ("The ferry sank on a Monday.", "Tuesday was calm."),
        ("The ferry sank at 6 p.m.", "Central Lowick was dark."),
    ],
)
def test_a_time_of_day_may_end_a_sentence(first: str, second: str) -> None:
    assert words_of(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    "sentence",
    [
        "Am 3. Mai kam er nach Selby.",
        "Anm. d. Red.: In einer früheren Version stand das nicht.",
        "Er kam am 12. Dezember 2026.",
        "He met Ms. Koll.",
        "It misstated Mx. Koll’s age.",
    ],
)
def test_a_form_of_address_and_a_german_day_go_on_with_their_sentence(sentence: str) -> None:
    assert words_of(f"{sentence} Nobody was hurt.") == [sentence, "Nobody was hurt."]


@pytest.mark.parametrize(("first", "second"), [("It is 12.", "May I go?"), ("Er war 88.", "Am Mai lag es nicht.")])
def test_a_number_may_end_a_sentence(first: str, second: str) -> None:
    assert words_of(f"{first} {second}") == [first, second]


def test_a_lone_surrogate_does_not_stop_the_splitter() -> None:
    assert words_of("One \ud800 here. Two.") == ["One \ud800 here.", "Two."]


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u2009", "\u2028", "\u202f", "\u3000", "\x85", "\t"])
def test_any_white_space_may_part_an_initial_from_its_stop(space: str) -> None:
    assert words_of(f"They tested vitamin C{space}. It helped.") == [f"They tested vitamin C{space}.", "It helped."]


def test_a_long_paragraph_is_split_by_punctuation() -> None:
    text = "The bell rang. “Who is there?” Nobody knew! " * 200
    assert len(text) > LONG
    assert words_of(text)[:4] == ["The bell rang.", "“Who is there?”", "Nobody knew!", "The bell rang."]


@pytest.mark.parametrize("piece", ["“a. ", "!?", ". ", "'(\" ", "a", " "])
def test_hostile_text_is_split_in_linear_time(piece: str) -> None:
    assert grows_linearly(sentences, piece, 20_000)


@given(
    st.one_of(
        st.text(),
        st.text(alphabet='ab.!? \n\t\r\x1c\x85\ud800“”"'),
    )
)
def test_paragraphs_and_sentences_tile_the_text(text: str) -> None:
    place = len(text) - len(text.lstrip())
    side = lines(text, 0, len(text))
    for k, key in enumerate(side.keys):
        assert side.starts[k] == place
        part = sentences_of([cut(key)], side.starts[k : k + 2])
        for unit in map(part.unit, range(len(part.keys))):
            assert unit.start == place
            assert unit.start < unit.end <= unit.stop
            assert not text[unit.start].isspace()
            assert not text[unit.end - 1].isspace()
            assert not text[unit.end : unit.stop].strip()
            place = unit.stop
    assert place == len(text)


@given(st.lists(st.text(alphabet="a .\t", max_size=4), max_size=6), st.sampled_from(["\n", "\n\n", "\n\n\n", "\r\n"]))
def test_paragraphs_are_the_lines_with_something_in_them_however_far_apart(rows: list[str], gap: str) -> None:
    text = gap.join(rows)
    side = lines(text, 0, len(text))
    assert side.keys == [row.strip() for row in rows if row.strip()]
    assert all(text.startswith(key, start) for key, start in zip(side.keys, side.starts, strict=False))
    assert side.starts == sorted(side.starts)
    assert side.starts[-1] == len(text)


@given(st.text(alphabet="aB ,;:-'\"()0123\t", min_size=1).map(str.strip).filter(bool))
def test_a_paragraph_without_a_stop_is_one_sentence_to_the_splitter_too(paragraph: str) -> None:
    assert segment("en", paragraph) == [paragraph] == cut(paragraph)

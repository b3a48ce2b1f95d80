"""Where sentences begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentencex import segment

from service.core.text import sentences
from service.core.text.sentences import LONG, cut, paragraphs, split_paragraph
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


def test_a_lone_surrogate_does_not_stop_the_splitter() -> None:
    assert words_of("One \ud800 here. Two.") == ["One \ud800 here.", "Two."]


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
    for paragraph in paragraphs(text):
        assert paragraph.start == place
        for unit in split_paragraph(text, paragraph):
            assert unit.start == place
            assert unit.start < unit.end <= unit.stop
            assert not text[unit.start].isspace()
            assert not text[unit.end - 1].isspace()
            assert not text[unit.end : unit.stop].strip()
            place = unit.stop
    assert place == len(text)


@given(st.text(alphabet="aB ,;:-'\"()0123\t", min_size=1).map(str.strip).filter(bool))
def test_a_paragraph_without_a_stop_is_one_sentence_to_the_splitter_too(paragraph: str) -> None:
    assert segment("en", paragraph) == [paragraph] == cut(paragraph)

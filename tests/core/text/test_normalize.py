"""What is stored of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.errors import InvalidInput
from service.core.text import normalize


@pytest.mark.parametrize(
    ("sent", "stored"),
    [("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\r\nb", "a\n\nb"), ("a\n\tb", "a\n\tb")],
)
def test_line_ends_become_newlines(sent: str, stored: str) -> None:
    assert normalize(sent).text == stored
    assert not normalize(sent).sanitised


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9b"])
def test_a_control_character_becomes_a_replacement_character(control: str) -> None:
    stored = normalize(f"bridge{control}opens")
    assert stored.text == "bridge\ufffdopens"
    assert stored.sanitised


@pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\u200b", "\u200d", "\u2060", "\ufeff"])
def test_a_hidden_character_is_kept_and_told(hidden: str) -> None:
    stored = normalize(f"bridge{hidden}opens")
    assert stored.text == f"bridge{hidden}opens"
    assert stored.hidden_characters
    assert not stored.sanitised


@pytest.mark.parametrize("text", ["", "Ordinary.", "e\u0301", "soft\u00adhyphen", "no\u00a0break", "“quoted”", "😀"])
def test_nothing_else_is_changed(text: str) -> None:
    stored = normalize(text)
    assert stored.text == text
    assert not stored.hidden_characters


def test_a_replacement_character_that_was_sent_is_not_ours() -> None:
    assert not normalize("bridge\ufffdopens").sanitised


def test_a_lone_surrogate_is_refused_with_its_place() -> None:
    with pytest.raises(InvalidInput, match=r"Character 3 is a lone surrogate \(U\+D800\)"):
        normalize("abc\ud800")


@given(st.text())
def test_what_is_stored_stays_as_it_is(text: str) -> None:
    once = normalize(text)
    assert normalize(once.text).text == once.text
    assert "\r" not in once.text

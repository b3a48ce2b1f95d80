"""Text decoded with the wrong character set, and mended later: a copy edit, whichever side is the sound one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.editorial.changes import Category
from service.core.editorial.revision import Content, analyze, compare_versions
from service.core.editorial.words.cosmetic import cosmetic_reason
from service.core.editorial.words.encoding import only_misread, repaired
from service.core.text.normalize import normalize

SOUND = "Zoë Müller’s café at Łódź sold 40 crêpes — “all of them,” she said."
CHARSETS = ["latin-1", "cp1252", "cp1250", "cp1251", "mac_roman", "cp437", "cp850"]


def misread(text: str, charset: str, times: int = 1) -> str:
    """Return a text as it is stored after UTF-8 was taken for another character set."""
    for _ in range(times):
        text = text.encode().decode(charset, "replace")
    return normalize(text).text


@pytest.mark.parametrize("charset", CHARSETS)
@pytest.mark.parametrize("times", [1, 2])
def test_a_misread_text_and_the_sound_one_differ_by_an_encoding_repair(charset: str, times: int) -> None:
    damaged = misread(SOUND, charset, times)
    assert damaged != SOUND
    assert cosmetic_reason(damaged, SOUND) == cosmetic_reason(SOUND, damaged) == "encoding repair"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The caf\ufffd is open.", "The café is open."),
        ("It\ufffds late.", "It's late."),
        ("na\ufffdve", "naive"),
        ("Dvo\ufffd\ufffdk", "Dvořák"),
        ("donâ€™t", "don't"),
        ("«Bl\ufffde»", "«Blåe»"),
    ],
)
def test_a_lost_character_may_be_any_letter_or_mark(old: str, new: str) -> None:
    assert cosmetic_reason(old, new) == cosmetic_reason(new, old) == "encoding repair"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The caf\ufffd is open.", "The café is shut."),
        ("It cost 1\ufffd dollars.", "It cost 12 dollars."),
        ("He was \ufffd guilty.", "He was not guilty."),
        ("cafÃ©", "thé"),
        ("Müller", "Möller"),
        ("Renée", "Renee"),
        ("Привет\ufffd", "Прощай"),
    ],
)
def test_another_word_is_no_encoding_repair(old: str, new: str) -> None:
    assert cosmetic_reason(old, new) == cosmetic_reason(new, old) == ""


@pytest.mark.parametrize("charset", ["latin-1", "cp1252"])
def test_an_article_that_was_misread_and_mended_has_no_stealth_edit(charset: str) -> None:
    story = f"{SOUND}\n\nÉmile, Zoë, Gül, Søren öffnen.\n\nThe mayor’s “no” stands. The street isn’t shut."
    for old, new in ((misread(story, charset), story), (story, misread(story, charset))):
        comparison = compare_versions(analyze(Content("Café", "", old)), analyze(Content("Café", "", new)))
        assert comparison.corrections == ()
        assert {(c.category, c.reason) for c in comparison.changes} == {(Category.COPYEDIT, "encoding repair")}


def test_a_figure_changed_beside_a_repair_is_still_a_figure_changed() -> None:
    old, new = "The cafÃ© has 40 seats and a view.", "The café has 60 seats and a view."
    comparison = compare_versions(analyze(Content("", "", old)), analyze(Content("", "", new)))
    assert Category.NUMBER in {change.category for change in comparison.changes}


@given(st.text(max_size=60))
def test_what_is_sound_may_be_repaired_only_to_what_is_misread_as_it(text: str) -> None:
    better = repaired(text)
    assert better == text or len(better) < len(text)
    assert repaired(better) == better or len(repaired(better)) < len(better)


@given(st.text(max_size=30), st.text(max_size=30))
def test_the_sides_may_change_places(old: str, new: str) -> None:
    assert only_misread(old, new) == only_misread(new, old)

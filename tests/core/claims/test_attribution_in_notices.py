"""A notice is the outlet's own: no words go on in it, and neither 'we' nor the story it takes back is a source."""

import pytest

from service.core.editorial.revision import analyze
from service.core.editorial.version import Content


def sources(text: str, lang: str = "en") -> list[str]:
    found = analyze(Content("", "", text), lang).findings.attributions
    return [item.source.text for item in found if item.source]


@pytest.mark.parametrize(
    "note",
    [
        "Anm. d. Red.: In einer früheren Version dieses Textes stand, Falk sei gegangen. Das ist falsch. "
        "Wir bitten, den Fehler zu entschuldigen.",
        "Korrektur: In einer früheren Fassung hieß es, Falk sei gegangen. Wir bedauern, dass wir irrten.",
    ],
)
def test_a_german_notice_is_nobodys_words(note: str) -> None:
    assert sources(f"Minister Noah Brandt sagte, der Plan sei tot.\n\n{note}", "de") == ["Minister Noah Brandt"]


@pytest.mark.parametrize(
    "note",
    [
        "RETRACTION: The Ledger has retracted a story published on August 2 that said police had arrested a man.",
        "Correction: We said on Monday that the bridge was shut. It is open.",
        "Correction: The article stated that the bridge was shut. It is open.",
    ],
)
def test_an_outlet_is_no_source_of_what_it_takes_back(note: str) -> None:
    assert sources(f"{note}\n\nThe mayor said the pier was shut.") == ["The mayor"]


def test_others_are_sources_in_a_notice_too() -> None:
    note = "Correction: The mayor's office says the figure was wrong. A post by Ann Roe said so."
    assert sources(note) == ["The mayor's office", "A post by Ann Roe"]


def test_we_who_speak_in_the_story_stay_a_source() -> None:
    assert sources("We said that the bridge was shut.") == ["We"]

"""German verbs that deny each other, in whatever form they stand, and with a particle that closes the clause."""

import pytest

from service.core.claims.support import Stance, judge

SUPPORTS, CONTRADICTS, NOT_MENTIONED = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NOT_MENTIONED


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Das Amt bestätigte den Bericht.", "Das Amt dementierte den Bericht.", CONTRADICTS),
        ("Das Parlament billigte das Gesetz.", "Das Parlament lehnte das Gesetz ab.", CONTRADICTS),
        ("Der Rat hat den Haushalt beschlossen.", "Der Rat beschloss den Haushalt.", SUPPORTS),
        ("Der Rat hat den Haushalt beschlossen.", "Der Rat hat den Haushalt abgelehnt.", CONTRADICTS),
        ("Der Rat nahm den Antrag an.", "Der Rat nahm an der Sitzung teil.", NOT_MENTIONED),
        ("Die Mieten sanken.", "Die Mieten fielen.", SUPPORTS),
        ("Die Mieten sanken.", "Die Mieten stiegen im Mai.", CONTRADICTS),
        ("Kern ist zurückgetreten.", "Kern trat am Montag zurück.", SUPPORTS),
        ("Selby gewann das Spiel.", "Selby verlor das Spiel.", CONTRADICTS),
        ("Vance wurde verurteilt.", "Das Gericht sprach Vance frei.", CONTRADICTS),
        ("Vance wurde verurteilt.", "Das Gericht verurteilte Vance.", SUPPORTS),
        ("Vance wurde verurteilt.", "Vance wurde freigesprochen.", CONTRADICTS),
    ],
)
def test_german_opposites_contradict(claim: str, text: str, stance: Stance) -> None:
    assert judge(claim, text, "de").stance is stance


@pytest.mark.parametrize(
    ("claim", "text", "lang"),
    [
        ("Die Klinik Nordheim hat 340 Stellen gestrichen.", "The Nordheim clinic in Kassel cut 340 jobs.", "en-GB"),
        ("The Nordheim clinic in Kassel cut 340 jobs.", "Die Klinik Nordheim hat 340 Stellen gestrichen.", "de"),
    ],
)
def test_a_claim_in_another_language_is_said_to_be_that(claim: str, text: str, lang: str) -> None:
    said = judge(claim, text, lang)
    assert (said.stance, said.reason) == (NOT_MENTIONED, "the claim is in another language than the text")


def test_a_claim_without_words_of_grammar_is_in_no_other_language() -> None:
    assert (
        judge("Kern trat zurück.", "Die Klinik hat 340 Stellen gestrichen.", "de").reason == "no sentence speaks of it"
    )


def test_a_name_with_a_word_of_another_language_is_in_no_other_language() -> None:
    assert "language" not in judge("Burke created Me Too.", "Activist created Me Too a decade ago.").reason

"""In which language a text is written."""

import pytest

from service.core.text.language import FUNCTION_WORDS, language_of

TEXTS = """
en | The harbour board said on Tuesday that the new pier will not open before June. Its chair blamed the storms.
en | Two workers were hurt when a crane fell at the docks, police said.
en | A fire at a bakery in De Panne killed two people.
en | Die-hard fans queued for Los Lobos, Il Divo and La Roux at the Palais de la Musique.
de | Der Stadtrat hat am Dienstag beschlossen, die Brücke für den Verkehr zu sperren. Das teilte eine Sprecherin mit.
de | Die Fähre fährt wieder, wie die Reederei mitteilte.
de | Nach Angaben der Polizei blieb die Ursache zunächst unklar.
nl | De gemeenteraad heeft dinsdag besloten om de brug af te sluiten voor het verkeer. Dat zegt een woordvoerder.
nl | Twee arbeiders raakten gewond bij een brand in de haven van de stad.
nl | Volgens de politie is er nog geen verdachte aangehouden.
fr | Le conseil municipal a décidé mardi de fermer le pont à la circulation. C’est ce qu’a annoncé une porte-parole.
fr | Deux ouvriers ont été blessés dans un incendie.
fr | La mairie n’a pas souhaité répondre à nos questions.
es | El ayuntamiento decidió el martes cerrar el puente al tráfico. Lo anunció una portavoz.
es | La policía no ha dado más detalles sobre el caso.
es | El transbordador vuelve a funcionar desde ayer, según la naviera.
it | Il consiglio comunale ha deciso martedì di chiudere il ponte al traffico. Lo ha annunciato una portavoce.
it | Due operai sono rimasti feriti in un incendio.
it | La polizia non ha fornito altri dettagli sulla vicenda.
pt | A câmara decidiu na terça-feira fechar a ponte ao trânsito. O anúncio foi feito por uma porta-voz.
pt | A polícia não deu mais detalhes sobre o caso.
pt | Dois operários ficaram feridos em um incêndio, e um deles está em estado grave.
"""
NEIGHBOURS = """
ca | L’ajuntament va decidir dimarts tancar el pont al trànsit, segons ha anunciat una portaveu dels Mossos.
ro | Consiliul local a decis marți să închidă podul pentru trafic, a anunțat o purtătoare de cuvânt a primăriei.
sv | Kommunen beslutade på tisdagen att stänga bron för trafik. Det meddelade en talesperson.
da | Byrådet besluttede tirsdag at lukke broen for trafik. Det oplyser en talsmand, der ikke vil sige mere.
nb | Kommunestyret vedtok tirsdag å stenge broen for trafikk. Det opplyser en talsmann, som ikke vil si mer.
pl | Rada miasta zdecydowała we wtorek, że most zostanie zamknięty dla ruchu. Poinformowała o tym rzeczniczka.
"""


def rows(block: str) -> list[list[str]]:
    return [line.split(" | ") for line in block.strip().splitlines()]


@pytest.mark.parametrize(("lang", "text"), rows(TEXTS))
def test_a_sentence_tells_its_language(lang: str, text: str) -> None:
    assert language_of(text) == lang


@pytest.mark.parametrize(("lang", "text"), rows(NEIGHBOURS))
def test_a_neighbour_is_not_taken_for_a_language_that_notices_are_read_in(lang: str, text: str) -> None:
    assert language_of(text) == lang


@pytest.mark.parametrize(
    "text", ["", "1 2 3", "Paris", "Die Welt", "El País", "日本の新聞は訂正を出した。", "Το δημοτικό συμβούλιο"]
)
def test_a_text_that_does_not_tell_is_taken_for_english(text: str) -> None:
    assert language_of(text) == "en"


def test_an_article_in_english_stays_english_with_a_long_quotation_in_another_language() -> None:
    said = "“La policía no ha dado más detalles sobre el caso, y no los dará.”"
    frame = "The mayor, who was at the scene with her deputy, spoke to reporters after the fire and said this: "
    assert language_of(frame + said) == "en"


@pytest.mark.parametrize("lang", FUNCTION_WORDS)
def test_a_languages_own_words_speak_for_it(lang: str) -> None:
    assert language_of(FUNCTION_WORDS[lang]) == lang


def test_only_the_head_of_a_text_is_read() -> None:
    assert language_of("the " * 200 + "der und die " * 100_000) == "en"

"""Notices of newsrooms that do not write English."""

import pytest

from service.core.editorial.lexicon import NOTICE_WORDS
from service.core.editorial.notice_patterns import notice_patterns
from service.core.editorial.notices import find_notices
from tests.support.growth import grows_linearly

ANNOUNCED = """
de | correction | Korrektur: Die Brücke ist 44 Meter lang, nicht 40.
de | correction | In einer früheren Version dieses Artikels hieß es, die Brücke sei 40 Meter lang. Sie misst 44 Meter.
de | correction | Anders als zunächst berichtet, hat die Fähre 30 Plätze.
de | correction | Wir haben den Fehler im zweiten Absatz korrigiert.
de | correction | Wir bitten, den Fehler zu entschuldigen.
de | update | Update, 3. Mai, 14.30 Uhr: Die Brücke ist wieder offen.
de | update | Dieser Artikel wurde am 3. Mai um eine Stellungnahme der Stadt ergänzt.
de | editors_note | Anmerkung der Redaktion: In einer ersten Fassung des Textes stand ein falscher Name.
de | clarification | Klarstellung: Der Fonds ist privat.
nl | correction | Correctie: De brug is 44 meter lang.
nl | correction | In een eerdere versie van dit artikel stond dat de brug 40 meter lang is. Dat moet 44 meter zijn.
nl | correction | Rectificatie (3 mei): De burgemeester heet Brandt.
nl | update | Dit bericht is op 3 mei aangevuld met een reactie van de gemeente.
nl | editors_note | Noot van de redactie: Dit artikel is aangepast omdat een naam onjuist was.
fr | correction | Rectificatif : Le pont mesure 44 mètres, et non 40.
fr | correction | Une version précédente de cet article indiquait à tort que le pont mesurait 40 mètres.
fr | correction | Contrairement à ce que nous avons écrit, le bac compte 30 places.
fr | correction | Cet article a été corrigé le 3 mai : le pont mesure 44 mètres.
fr | update | Mise à jour : Le pont est rouvert.
fr | update | Cet article a été mis à jour avec la réaction de la mairie.
fr | clarification | Précision : Le fonds est privé.
es | correction | Fe de errores: El puente mide 44 metros y no 40.
es | correction | Una versión anterior de este artículo decía erróneamente que el puente medía 40 metros.
es | correction | Corrección, 3 de mayo: La alcaldesa se llama Ada Brandt.
es | update | Esta noticia ha sido actualizada con la respuesta del ayuntamiento.
es | clarification | Aclaración: El fondo es privado.
it | correction | Errata corrige: Il ponte misura 44 metri e non 40.
it | correction | In una versione precedente di questo articolo si leggeva che il ponte misura 40 metri.
it | update | Aggiornamento: Il ponte è di nuovo aperto.
it | update | Questo articolo è stato aggiornato con la risposta del comune.
it | correction | Questo articolo è stato corretto il 3 maggio.
pt | correction | Errata: A ponte mede 44 metros, e não 40.
pt | correction | Diferentemente do informado, a balsa tem 30 lugares.
pt | correction | Uma versão anterior desta reportagem dizia que a ponte media 40 metros.
pt | update | Esta reportagem foi atualizada com a resposta da prefeitura.
pt | update | Atualização: A ponte foi reaberta.
"""

NOT_ANNOUNCED = """
de | Das Gesetz wurde am Montag korrigiert.
de | Eine frühere Fassung des Gesetzes sah eine Steuer vor.
de | Der Bericht der Behörde wurde aktualisiert.
de | Die Stadt bittet um Entschuldigung.
de | Anmerkung der Redaktion: Der Autor ist Mitglied des Vereins.
nl | De wet is in mei aangepast.
nl | Een eerdere versie van de wet was strenger.
nl | De gemeente heeft de fout hersteld.
fr | Une version précédente de la loi prévoyait une taxe.
fr | Le rapport a été corrigé par le ministère.
fr | La mairie présente ses excuses.
es | Una versión anterior de la ley preveía un impuesto.
es | El informe fue corregido por el ministerio.
es | El banco actualizó sus cifras.
it | Una versione precedente della legge prevedeva una tassa.
it | Il rapporto è stato corretto dal ministero.
pt | Uma versão anterior da lei previa um imposto.
pt | O relatório foi corrigido pelo ministério.
"""


def lines(block: str, parts: int) -> list[list[str]]:
    return [line.split(" | ", parts - 1) for line in block.strip().split("\n")]


@pytest.mark.parametrize(("lang", "kind", "notice"), lines(ANNOUNCED, 3))
def test_a_notice_is_found_and_named_in_its_language(lang: str, kind: str, notice: str) -> None:
    (found,) = find_notices(f"{notice}\n\n1 2 3.\n\n4 5 6.\n\n7 8 9.", lang)
    assert (found.kind, found.text) == (kind, notice)


@pytest.mark.parametrize(("lang", "line"), lines(NOT_ANNOUNCED, 2))
def test_a_sentence_of_the_story_is_none_in_its_language(lang: str, line: str) -> None:
    assert find_notices(line, lang) == ()


@pytest.mark.parametrize(
    ("lang", "notice", "wrong", "right"),
    [
        ("de", "Korrektur: Die Brücke ist nicht 40, sondern 44 Meter lang.", "40", "44 Meter lang"),
        ("de", "In einer früheren Version dieses Artikels hieß es, die Brücke sei neu.", "die Brücke sei neu", None),
        ("nl", "Correctie: De brug is niet 40 maar 44 meter lang.", "40", "44 meter lang"),
        ("fr", "Cet article a été modifié pour préciser que le fonds est privé.", None, "le fonds est privé"),
        ("es", "Una versión anterior de este artículo decía que el puente es nuevo.", "el puente es nuevo", None),
        (
            "it",
            "In una versione precedente di questo articolo si leggeva che il ponte è nuovo.",
            "il ponte è nuovo",
            None,
        ),
        ("pt", "Uma versão anterior deste texto dizia que a ponte é nova.", "a ponte é nova", None),
    ],
)
def test_what_was_wrong_and_what_is_right_are_read(
    lang: str, notice: str, wrong: str | None, right: str | None
) -> None:
    (found,) = find_notices(notice, lang)
    assert (found.wrong, found.right) == (wrong, right)


def test_a_region_reads_the_table_of_its_language() -> None:
    assert notice_patterns("de-AT").label.match("Korrektur: Es sind 44.")


@pytest.mark.parametrize("lang", NOTICE_WORDS)
def test_every_table_is_linear_on_hostile_text(lang: str) -> None:
    for unit in (
        "dieser artikel ",
        "cet article a été ",
        "esta noticia ",
        "update ",
        ". In einer früheren ",
        "(",
        "1 ",
    ):
        assert grows_linearly(lambda text: find_notices(text, lang), unit, 500), unit

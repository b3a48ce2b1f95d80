"""Which change a notice explains: in other languages, and where it tells only the sort of thing."""

import pytest

from service.core.editorial.revision import Content, analyze, compare_versions
from service.core.text.language import language_of

STORIES = {
    "en": "The ropeway up Mount Sorrel will open in May, the operator said.\n\nIt cost $14 million.\n\n“Nobody asked "
    "us,” said Lotte Kern, who keeps an inn on the summit.\n\nThe village of Unterau has paid a third of the price.",
    "de": "Die Seilbahn auf den Sorrel soll im Mai öffnen, sagte der Betreiber.\n\nSie kostete 14 Millionen Euro.\n\n"
    "Sie kann 900 Menschen in der Stunde befördern.\n\nDie Gemeinde Unterau hat ein Drittel des Preises bezahlt.",
    "fr": "Le téléphérique du mont Sorrel ouvrira en mai, a indiqué l’exploitant.\n\nIl a coûté 14 millions "
    "d’euros.\n\nIl peut transporter 900 personnes par heure.\n\nLa commune d’Unterau a payé un tiers du prix.",
    "es": "El teleférico del monte Sorrel abrirá en mayo, según la empresa.\n\nCostó 14 millones de euros.\n\n"
    "Puede llevar a 900 personas por hora.\n\nEl pueblo de Unterau ha pagado un tercio del precio.",
}
SAID = ("“Nobody asked us,” said Lotte Kern, who keeps an inn on the summit.\n\n", "")
PULLED = "Editor’s note: We have removed a quotation from this story because it could not be verified."


def told(lang: str, edits: list[tuple[str, str]], note: str) -> list[bool]:
    """Return of each edit, in the order of the text, whether the note explains it."""
    old = new = STORIES[lang]
    for words, others in edits:
        assert words in new
        new = new.replace(words, others)
    new = f"{new}\n\n{note}"
    assert language_of(new) == lang
    comparison = compare_versions(*(analyze(Content("Title", "", text), lang) for text in (old, new)))
    assert len(comparison.notices_added) == 1
    links = zip(comparison.changes, comparison.disclosed_by, strict=True)
    return [by is not None for change, by in links if change.substantive]


PRICE = {"en": ("$14", "$41"), "de": ("14 M", "41 M"), "fr": ("14 m", "41 m"), "es": ("14 m", "41 m")}
SIZE = {"de": ("900", "600"), "fr": ("900", "600"), "es": ("900", "600")}


@pytest.mark.parametrize(
    ("lang", "note"),
    [
        ("de", "Korrektur: Die Seilbahn kostete 41 Millionen Euro, nicht 14."),
        ("de", "In einer früheren Version dieses Artikels hieß es, die Seilbahn habe 14 Millionen Euro gekostet."),
        ("fr", "Rectificatif : le téléphérique a coûté 41 millions d’euros, et non 14."),
        ("fr", "Une version précédente de cet article indiquait à tort qu’il a coûté 14 millions d’euros."),
        ("es", "Fe de errores: El teleférico costó 41 millones de euros y no 14."),
        ("es", "Una versión anterior de esta noticia decía por error que costó 14 millones de euros."),
    ],
)
def test_a_notice_in_another_language_explains_what_it_names_and_nothing_else(lang: str, note: str) -> None:
    assert told(lang, [PRICE[lang]], note) == [True]
    assert told(lang, [PRICE[lang], SIZE[lang]], note) == [True, False]


@pytest.mark.parametrize(
    ("lang", "note"),
    [
        ("de", "Dieser Artikel wurde nachträglich korrigiert."),
        ("fr", "Cet article a été corrigé."),
        ("es", "Este artículo ha sido corregido."),
    ],
)
def test_a_notice_of_errors_that_names_nothing_covers_what_came_with_it(lang: str, note: str) -> None:
    assert told(lang, [PRICE[lang], SIZE[lang]], note) == [True, True]


@pytest.mark.parametrize(
    ("lang", "note"),
    [
        ("de", "Dieser Artikel wurde aktualisiert."),
        ("fr", "Cet article a été mis à jour."),
        ("es", "Este artículo ha sido actualizado."),
    ],
)
def test_an_update_that_names_nothing_covers_no_figure_that_was_replaced(lang: str, note: str) -> None:
    assert told(lang, [PRICE[lang]], note) == [False]


@pytest.mark.parametrize(
    ("lang", "note"),
    [
        ("de", "Korrektur: Unterau liegt im Kanton Bern und nicht in Uri."),
        ("fr", "Rectificatif : Unterau se trouve dans le canton de Berne."),
        ("es", "Fe de errores: Unterau está en el cantón de Berna."),
    ],
)
def test_a_notice_in_another_language_explains_nothing_that_it_does_not_speak_of(lang: str, note: str) -> None:
    assert told(lang, [PRICE[lang]], note) == [False]


def test_a_quotation_that_was_pulled_is_the_one_change_with_quoted_words() -> None:
    assert told("en", [SAID], PULLED) == [True]
    assert sorted(told("en", [PRICE["en"], SAID], PULLED)) == [False, True]
    assert told("en", [PRICE["en"]], PULLED) == [False]

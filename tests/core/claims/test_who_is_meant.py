"""Who is meant where the words around a source could mislead: descriptions, crowds, the text itself."""

import pytest

from service.core.claims.attribution import SourceKind, find_attributions


def names(text: str) -> list[str | None]:
    (item,) = find_attributions(text)
    return [source.name for source in item.sources]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe, the mayor, and Ben Poe, the sheriff, said the bridge would close.",
        "Ann Roe, a nurse, and Ben Poe, a baker, said that the bridge would close.",
        "Ann Roe, the mayor, and Ben Poe said the bridge would close.",
        "Mayor Ann Roe and Ben Poe, the sheriff, said the bridge would close.",
    ],
)
def test_two_who_are_described_are_two_who_speak(text: str) -> None:
    assert names(text) == ["Ann Roe", "Ben Poe"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe, the mayor, said the bridge would close.",
        "The ferry carried Ann Roe, the mayor, and Ben Poe, the sheriff, said it was late.",
        "The pier, the mill, and the road were old, Ann Roe said.",
        "Ann Roe, a nurse, who ran the ward, said the bridge would close.",
    ],
)
def test_one_who_is_described_is_one_who_speaks(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The museum will return a carved drum to the Tolvan people, who said they were pleased.", "the Tolvan people"),
        ("It caused a wave of alarm among legal experts, who said the rule was void.", "legal experts"),
    ],
)
def test_who_stands_for_people_and_for_no_thing(text: str, name: str) -> None:
    sources = [item.source for item in find_attributions(text)]
    assert [(source.name, source.kind) for source in sources if source] == [(name, SourceKind.UNNAMED)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The head of the museum, who said it was late, left.", "The head of the museum"),
        ("Ann Roe, who said it was late, left.", "Ann Roe"),
    ],
)
def test_who_stands_for_the_whole_of_a_phrase_that_names_somebody(text: str, name: str) -> None:
    assert [item.source.name for item in find_attributions(text) if item.source] == [name]


@pytest.mark.parametrize("crowd", ["Visitors", "Customers", "Commuters"])
def test_a_crowd_is_no_person(crowd: str) -> None:
    (item,) = find_attributions(f"{crowd} said the drum was loud.")
    assert item.source is not None
    assert (item.source.name, item.source.kind) == (None, SourceKind.UNNAMED)


@pytest.mark.parametrize(
    "text",
    [
        "In einer früheren Fassung hieß es, die Brücke sei im Mai geschlossen worden.",
        "In einer früheren Version dieses Artikels hieß es, Ann Roe habe die Brücke gebaut.",
        "In der ursprünglichen Überschrift hieß es, die Brücke sei zu.",
        "In diesem Artikel hieß es, die Brücke sei offen.",
    ],
)
def test_a_german_text_is_no_source_of_what_it_said_before(text: str) -> None:
    assert find_attributions(text, lang="de") == ()


@pytest.mark.parametrize(
    "text",
    [
        "In einer früheren Fassung des Gesetzes hieß es, die Abgabe entfalle.",
        "In dem Brief hieß es, die Brücke sei im Mai geschlossen worden.",
        "In der ersten Meldung der Polizei hieß es, die Brücke sei zu.",
    ],
)
def test_another_german_text_is_one(text: str) -> None:
    assert len(find_attributions(text, lang="de")) == 1


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ann Roe sagte: „Die Brücke ist zu.“", "Die Brücke ist zu"),
        ("Ann Roe sagte: »Die Brücke ist zu.«", "»Die Brücke ist zu.«"),
        ("Ann Roe sagte, „Lowick Lichter“ sei ihr bestes Buch.", "„Lowick Lichter“ sei ihr bestes Buch"),
    ],
)
def test_a_german_quotation_keeps_both_of_its_marks_or_none(text: str, content: str) -> None:
    (item,) = find_attributions(text, lang="de")
    assert [part.of(text) for part in item.content] == [content]

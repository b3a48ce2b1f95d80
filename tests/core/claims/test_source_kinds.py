"""Of which kind a source is, and what of the words before it belongs to its name."""

import pytest

from service.core.claims.attribution import Source, SourceKind, find_attributions


def source_of(text: str) -> Source:
    source = find_attributions(text)[0].source
    assert source is not None
    return source


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tarvik Airlines said 40 flights were late.", "Tarvik Airlines"),
        ("Lowick International said 14 people were held.", "Lowick International"),
        ("Tarvik Rail said the line was shut.", "Tarvik Rail"),
        ("Lowick United said the coach was sacked.", "Lowick United"),
        ("Nurses Without Frontiers said a clinic was hit.", "Nurses Without Frontiers"),
        ("Save the Otters said 40 ponds were lost.", "Save the Otters"),
        ("The Lowick Geological Survey said the quake was weak.", "Lowick Geological Survey"),
        ("The Justice Department said the deal was off.", "Justice Department"),
        ("General Airlines said the deal was off.", "General Airlines"),
        ("The Republican County Committee said the deal was off.", "Republican County Committee"),
        ("UNEP said the river was clean.", "UNEP"),
        ("The dam burst, news agency Tarvik said.", "Tarvik"),
        ("Pfizer said profit fell.", "Pfizer"),
        ("Tarvik Kole said it had cut 400 jobs.", "Tarvik Kole"),
        ("Tarvik said its pumps had failed.", "Tarvik"),
    ],
)
def test_an_institution_is_told_by_its_name_or_by_calling_itself_it(text: str, name: str) -> None:
    found = source_of(text)
    assert (found.name, found.kind) == (name, SourceKind.ORGANISATION)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Rail said the line was shut.", "Ann Rail"),
        ("Mayor Poe said its pumps had failed.", "Poe"),
        ("Tarvik said it was late.", "Tarvik"),
        ("Tarvik said he had lost its trail.", "Tarvik"),
        ("Ann Tarvik said its pumps had failed.", "Ann Tarvik"),
        ("James Watch said the town was calm.", "James Watch"),
    ],
)
def test_a_person_stays_a_person(text: str, name: str) -> None:
    found = source_of(text)
    assert (found.name, found.kind) == (name, SourceKind.PERSON)


@pytest.mark.parametrize(
    "text",
    [
        "A Department of Fisheries source told the Gazette that the fund was empty.",
        "A Ministry of Works official said the fund was empty.",
        "Bank of Lowick officials said the fund was empty.",
        "Three University of Kesterly researchers said the drug failed.",
        "A White House aide said the fund was empty.",
        "Scientists not involved in the study said the finding was expected.",
    ],
)
def test_who_belongs_to_a_house_and_is_not_named_stays_unnamed(text: str) -> None:
    found = source_of(text)
    assert (found.name, found.kind) == (None, SourceKind.UNNAMED)
    assert text.startswith(found.text)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Tarvik Chief Executive Tim Orr", "Tim Orr"),
        ("Majority Leader Ellen Orr", "Ellen Orr"),
        ("Republican Carl Orr", "Carl Orr"),
        ("Tory MP Alan Orr", "Alan Orr"),
        ("Forecaster Jill Orr", "Jill Orr"),
        ("Labour's Ruth Orr", "Ruth Orr"),
    ],
)
def test_office_and_party_are_no_part_of_a_name(source: str, name: str) -> None:
    found = source_of(f"{source} said the plan was dead.")
    assert (found.text, found.name, found.kind) == (source, name, SourceKind.PERSON)

"""One source has one name and one kind, however often an article credits it and in whatever words."""

import pytest

from service.core.claims.attribution import SourceKind, find_attributions

PERSON, HOUSE, OUTLET = SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.OUTLET


def credited(text: str) -> list[tuple[str | None, SourceKind]]:
    """Return names and kinds of the sources of a text."""
    return [(found.source.name, found.source.kind) for found in find_attributions(text) if found.source]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("House Speaker Olga Brandt said the bill was dead.", "Olga Brandt"),
        ("Budget committee Chair Ines Calder said the bill was dead.", "Ines Calder"),
        ("Senate President Pro Tempore Ruth Pell said the bill was dead.", "Ruth Pell"),
    ],
)
def test_an_office_is_no_part_of_a_name(text: str, name: str) -> None:
    assert credited(text) == [(name, PERSON)]


@pytest.mark.parametrize(
    "name",
    [
        "Harbor Watch UK",
        "Calder County",
        "Lowick Township",
        "Center for Ports and Quays",
        "Department of Rail and Roads",
    ],
)
def test_a_house_is_known_by_the_end_of_its_name(name: str) -> None:
    assert credited(f"The water will rise by Friday, the {name} said.") == [(name, HOUSE)]


@pytest.mark.parametrize("name", ["Vashti Quill MP", "Vashti Quill III", "Ann Roe UK"])
def test_letters_behind_a_persons_name_make_no_house_of_it(name: str) -> None:
    assert [kind for _, kind in credited(f"{name} said the water will rise by Friday.")] == [PERSON]


def test_an_agency_in_initials_is_still_an_outlet() -> None:
    assert [kind for _, kind in credited("The AP said the water will rise by Friday.")] == [OUTLET]


def test_what_a_center_is_for_is_nobody_whom_a_pronoun_may_mean() -> None:
    text = "Tom Quill has read what the Center for Tide Control wrote. He said the water will rise."
    assert credited(text)[-1] == ("Tom Quill", PERSON)


def test_a_person_named_behind_an_institution_is_no_part_of_its_name() -> None:
    text = "The water will rise by Friday, according to the Department of Rail and Ann Roe."
    assert credited(text) == [("Department of Rail", HOUSE)]


def test_she_is_never_a_house() -> None:
    text = "Ada Marsh said the ferry was late.\n\nShe said it would run again on Monday."
    assert credited(text) == [("Ada Marsh", PERSON)] * 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Lowick Freight said it had cut its fees.\n\nThe fees were far too high, Lowick Freight said.",
            ("Lowick Freight", HOUSE),
        ),
        (
            "Ann Marsh said the ferry was late.\n\nMarsh said it should run again on Monday.",
            ("Ann Marsh", PERSON),
        ),
    ],
)
def test_a_name_has_one_kind_in_an_article(text: str, found: tuple[str, SourceKind]) -> None:
    assert credited(text) == [found, found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("There was no harm done, Harbor Now reported.", "Harbor Now"),
        ("Quayside Crier reported that the bridge had closed.", "Quayside Crier"),
        ("Alphapost reports that the mayor left.", "Alphapost"),
        ("Harbor Report reported that the mayor left.", "Harbor Report"),
        ("The Washington Post said that the mayor left.", "Washington Post"),
        ("The mayor read the Lowick Gazette, which said that he left.", "Lowick Gazette"),
    ],
)
def test_who_only_reports_and_is_no_known_person_is_an_outlet(text: str, name: str) -> None:
    assert credited(text) == [(name, OUTLET)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Inspector Vashti Quill reported that the gate was open.", "Vashti Quill"),
        ("Ann Quill reported that the gate was open.", "Ann Quill"),
        ("Engineer Oda Marsh came. Oda Marsh reported that it was late.", "Oda Marsh"),
        ("Oda Marsh reported that it was late. Marsh said no.", "Oda Marsh"),
    ],
)
def test_a_person_may_report(text: str, name: str) -> None:
    assert set(credited(text)) == {(name, PERSON)}


def test_an_adverb_is_part_of_a_name_only_where_it_has_a_capital() -> None:
    assert credited("Ann Roe now said that it was late.") == [("Ann Roe", PERSON)]
    assert credited("Ann Roe Now Says It Was Late") == [("Ann Roe", PERSON)]


def test_a_thing_that_said_so_is_no_person() -> None:
    assert credited("The mayor saw a note that said he fled.")[-1] == ("a note", SourceKind.UNNAMED)

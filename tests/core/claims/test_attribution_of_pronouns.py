"""Whom a pronoun or a description means. No answer is better than another's name."""

import pytest

from service.core.claims.attribution import find_attributions


def last(text: str, lang: str = "en") -> str | None:
    """Return who is meant by the source of the last attribution."""
    source = find_attributions(text, "", lang)[-1].source
    assert source is not None
    return source.name


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe spoke. They had met Joan Poe in May. She said it was late.",
        "Jack Roe made promises. The activist Vashti Quill disagreed. “It is late,” he wrote.",
        "Vashti Quill disagreed. Jack Roe and his aides left. Quill spoke on. “It is late,” he said.",
    ],
)
def test_a_pronoun_that_may_mean_two_means_nobody(text: str) -> None:
    assert last(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Roe spoke. “Joan Poe was there,” she said.", "Ann Roe"),
        ("Ann Roe spoke. They had heard Tom Poe in May. She said it was late.", "Ann Roe"),
        ("Jack Roe left. Vashti Quill, the activist, disagreed. “It is late,” she wrote.", "Vashti Quill"),
        ("Mr. Vashti Quill spoke. Joan Poe left. He said it was late.", "Vashti Quill"),
        ("Spokeswoman Vashti Quill met Tom Ash. She said it was late.", "Vashti Quill"),
        ("Tom Ash met Spokeswoman Vashti Quill. He said it was late.", "Tom Ash"),
        ("Vashti Quill disagreed. The firm's chief, Jack Roe, made promises. “It is late,” he wrote.", "Jack Roe"),
        ("Tom B. Ash Jr. met Ben Poe. Mayor Ash said it was late. “It is,” he said.", "Tom B. Ash Jr"),
    ],
)
def test_a_pronoun_means_whom_the_text_spoke_of_last_and_whose_name_fits(text: str, name: str) -> None:
    assert last(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "British star Joan Poe was there. “It is late,” the Harbor Lights star wrote.",
        "Police Chief Ann Roe came late. The fire chief said the roof was open.",
        "Police Chief Ann Roe came. The fire chief said no. The chief said the roof was open.",
        "Former Mayor Tim Poe came. The mayor said it was late.",
        "Deputy Mayor Tim Poe came. The mayor said it was late.",
        "Mayor Tim Poe came. The former mayor said it was late.",
        "Selby Mayor Ann Roe met Lowick Mayor Tim Poe. The mayor said it was late.",
        "Actress Ann Roe met Joan Poe. “It is late,” the actress said.",
        "The star said it was late. Pop star Joan Poe was there.",
        "The actors Ann Roe and Ben Poe met. “It is late,” the actors said.",
        "The food companies Orlen Foods and Brant Mills merge. The deal cost 300 jobs, the companies said.",
    ],
)
def test_a_description_that_fits_another_as_well_names_nobody(text: str) -> None:
    assert last(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police Chief Ann Roe met Fire Chief Tom Ash. The fire chief said the roof was open.", "Tom Ash"),
        ("Former Mayor Tim Poe came. The former mayor said it was late.", "Tim Poe"),
        ("Selby Mayor Ann Roe met Lowick Mayor Tim Poe. The Selby mayor said it was late.", "Ann Roe"),
        ("Actress Ann Roe met Tom Ash. “It is late,” the actress said.", "Ann Roe"),
        ("Pop star Joan Poe was there. The pop star said it was late.", "Joan Poe"),
        ("The mayor, Ines Calder, came. Tim Poe came, too. The mayor said it was late.", "Ines Calder"),
        ("The mayor said it was late. Mayor Ines Calder was there.", None),
    ],
)
def test_a_description_names_the_only_one_whom_it_fits(text: str, name: str | None) -> None:
    assert last(text) == (name or "Ines Calder")


def test_a_list_of_people_is_no_apposition() -> None:
    assert last("They met the mayor, Ines Calder, and Tim Poe. The mayor said it was late.") is None


@pytest.mark.parametrize("text", ["The Harbor Lights judge came late. She said it was late."])
def test_a_name_before_an_office_is_no_persons(text: str) -> None:
    assert last(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Sängerin Kemi Quill kam. Minister Tom Ash ging. Sie sagte, der Plan sei tot.", "Kemi Quill"),
        ("Die Sängerin Kemi Quill kam. Minister Tom Ash ging. Er sagte, der Plan sei tot.", "Tom Ash"),
        ("Der frühere Minister Tom Ash kam. Der Minister sagte, der Plan sei tot.", None),
        ("Premierminister Noah Brandt kam. Der Premierminister sagte, der Plan sei tot.", "Noah Brandt"),
    ],
)
def test_german_roles_tell_man_and_woman_and_rank(text: str, name: str | None) -> None:
    assert last(text, "de") == name

"""Who a source is: the words it is named by, whom they mean, and of which kind it is."""

import pytest

from service.core.claims.attribution import Source, SourceKind, find_attributions

SAID = "the dam was safe"


def source_of(text: str, number: int = 0) -> Source:
    source = find_attributions(text)[number].source
    assert source is not None
    return source


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Judge Marta Lund of the U.S. District Court", "Marta Lund"),
        ("Detective Sgt. Lena Farrow of the county sheriff's office", "Lena Farrow"),
        ("Sen. Ada Quist of Maine", "Ada Quist"),
        ("Ada Quist of the Kesterly Port Authority", "Ada Quist"),
        ("Lt. Gov. Ada Quist", "Ada Quist"),
        ("Secretary of State Ada Quist", "Ada Quist"),
        ("Chief of Police Dan Poe", "Dan Poe"),
        ("Mayor of Lowick Ann Roe", "Ann Roe"),
        ("harbor master Ada Quist", "Ada Quist"),
    ],
)
def test_a_person_is_named_by_the_own_name_and_not_by_the_house_he_belongs_to(source: str, name: str) -> None:
    found = source_of(f"{source} said {SAID}.")
    assert (found.text.lower(), found.name, found.kind) == (source.lower(), name, SourceKind.PERSON)


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("the U.S. Department of Labor", "U.S. Department of Labor", SourceKind.ORGANISATION),
        ("the University of the Lowlands", "University of the Lowlands", SourceKind.ORGANISATION),
        ("the Supreme Court", "Supreme Court", SourceKind.ORGANISATION),
        ("the Pentagon", "Pentagon", SourceKind.ORGANISATION),
        ("The Ledger", "The Ledger", SourceKind.OUTLET),
        ("the Times", "The Times", SourceKind.OUTLET),
        ("The Lowick Times", "Lowick Times", SourceKind.OUTLET),
    ],
)
def test_a_house_keeps_what_its_name_is_made_of_and_a_newspaper_of_one_word_its_article(
    source: str, name: str, kind: SourceKind
) -> None:
    found = source_of(f"On Friday {source} reported that {SAID}.")
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He runs a Super PAC. Ann Roe said the dam was safe.", "Ann Roe"),
        ("She wrote to the Lowick AEC. Ada Quist said the dam was safe.", "Ada Quist"),
        ("The dam belongs to Dr. Ann Roe. Roe said the dam was safe.", "Ann Roe"),
        ("John F. Poe said the dam was safe.", "John F. Poe"),
    ],
)
def test_a_name_does_not_run_over_the_end_of_a_sentence(text: str, name: str) -> None:
    assert source_of(text).name == name


@pytest.mark.parametrize(
    "source",
    [
        "People briefed on the plan",
        "A person familiar with the matter",
        "Residents who live near the plant",
        "Two doctors in Kesterly",
        "Two of the doctors in the ward",
        "Officials at the Kesterly Port Authority",
        "Researchers at Lowick University",
        "Neighbors",
        "Witnesses",
        "Critics of the plan",
        "Engineers hired by the town",
    ],
)
def test_who_is_not_named_has_the_words_as_written_and_no_name(source: str) -> None:
    found = source_of(f"{source} said {SAID}.")
    assert (found.text, found.name, found.kind) == (source, None, SourceKind.UNNAMED)


@pytest.mark.parametrize(
    "text",
    [
        "The deal was dead, according to people briefed on the plan.",
        "The deal was dead, said people briefed on the plan.",
    ],
)
def test_a_participle_behind_a_noun_belongs_to_the_source(text: str) -> None:
    (item,) = find_attributions(text)
    assert item.source is not None
    assert item.source.text == "people briefed on the plan"
    assert [span.of(text) for span in item.content] == ["The deal was dead"]


@pytest.mark.parametrize(
    "text",
    [
        "“It is over for us all,” said the harbor master, Ada Quist.",
        "“It is over for us all,” the harbor master, Ada Quist, said.",
        "It is over, according to the harbor master, Ada Quist.",
        "A spokeswoman for the hospital, Ada Quist, said it was over.",
        "The family's lawyer, Ada Quist, said it was over.",
        "Harbor master Ada Quist came. It is over, the harbor master said.",
        "Ada Quist, the mayor of Lowick, came. It is over, the mayor said.",
        "Mayor Ada Quist came. It is over, the mayor said.",
    ],
)
def test_a_role_is_led_back_to_the_name_beside_it(text: str) -> None:
    found = source_of(text)
    assert (found.name, found.kind) == ("Ada Quist", SourceKind.PERSON)


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman for the mayor, Ada Quist, said it was over.",
        "“It is over for us,” said the mayor, Ada Quist and others.",
        "Mayor Ada Quist met Mayor Ann Roe. The mayor said it was over.",
        "Mayor Ada Quist came. The mayor of Kenton said it was over.",
        "The mayor said it was over.",
    ],
)
def test_a_role_of_two_people_or_of_somebody_else_stays_without_a_name(text: str) -> None:
    assert source_of(text).name is None


def test_the_next_of_a_list_is_no_apposition() -> None:
    text = "Ann Roe, Ada Quist, Joan Poe, and Lea Marsh left without explaining how they came."
    assert source_of(text).name != "Ada Quist"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Roe flew to New York. She said it was late.", "Ann Roe"),
        ("The Lowick Port Authority hired Ada Quist. She said it was late.", "Ada Quist"),
        ("Officials in New York waited. He said it was late.", None),
        ("Gov. Ann Roe and Sen. Dan Poe spoke. He said it was late.", "Dan Poe"),
    ],
)
def test_a_pronoun_means_a_person(text: str, name: str | None) -> None:
    assert source_of(text).name == name


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is unsafe, according to Ada Quist, a former manager.",
        "The bridge is unsafe, according to Ada Quist, who ran the port until 2011.",
        "The bridge is unsafe, according to Mayor Ada Quist, 43, a Democrat.",
        "The bridge is unsafe, according to Ada Quist, chief of the port.",
    ],
)
def test_what_is_said_of_a_source_is_not_said_by_it(text: str) -> None:
    (item,) = find_attributions(text)
    assert [span.of(text) for span in item.content] == ["The bridge is unsafe"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("According to Ada Quist, a former manager, the bridge is unsafe.", ["the bridge is unsafe."]),
        ("According to Ada Quist, 43, who ran the port, the bridge is unsafe.", ["the bridge is unsafe."]),
        ("According to Ada Quist, the bridge is unsafe.", ["the bridge is unsafe."]),
        ("The bridge, according to Ada Quist, is unsafe.", ["The bridge", "is unsafe."]),
        ("In May, according to Ada Quist, the bridge was unsafe.", ["In May", "the bridge was unsafe."]),
    ],
)
def test_what_a_source_says_goes_on_behind_it_where_it_was_not_complete(text: str, content: list[str]) -> None:
    (item,) = find_attributions(text)
    assert [span.of(text) for span in item.content] == content


def test_who_tells_somebody_is_the_source_of_a_passive() -> None:
    text = "He was told by doctors in the ward that the drug was safe."
    (item,) = find_attributions(text)
    assert item.source is not None
    assert item.source.text == "doctors in the ward"
    assert [span.of(text) for span in item.content] == ["that the drug was safe."]


def test_who_asked_is_not_told() -> None:
    (item,) = find_attributions("Asked about the plan, Quist said it was void.")
    assert item.source is not None
    assert item.source.text == "Quist"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"The paper took back a story published on August 2 that said {SAID}.", "a story published on august 2"),
        (f"The letter of June 4 said {SAID}.", "the letter of june 4"),
        (f"On March 3 engineers said {SAID}.", "engineers"),
        (f"On Sunday 12 said {SAID}.", "12"),
    ],
)
def test_the_day_of_a_month_speaks_for_nobody(text: str, source: str) -> None:
    found = source_of(text)
    assert source in (found.text.lower(), (found.name or "").lower())

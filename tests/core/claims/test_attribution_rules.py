"""Who is credited with what: the forms in which newspapers attribute."""

import pytest

from service.core.claims.attribution import Attribution, AttributionType, SourceKind, find_attributions


def only(text: str, title: str = "") -> Attribution:
    found = find_attributions(text, title)
    assert len(found) == 1, [(a.rule, a.source and a.source.text) for a in found]
    return found[0]


def words(text: str, item: Attribution) -> str:
    return " || ".join(span.of(text).strip(" .,\"“”'‘’") for span in item.content)


SAID = "the bridge will close in June"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"Ann Roe said {SAID}.", "Ann Roe"),
        (f"Ann Roe said that {SAID}.", "Ann Roe"),
        (f"Ann Roe, the mayor of Lowick, said {SAID}.", "Ann Roe"),
        (f"Ann Roe told the Lowick Gazette that {SAID}.", "Ann Roe"),
        (f"Ann Roe said in a statement that {SAID}.", "Ann Roe"),
        (f"Ann Roe wrote on her blog that {SAID}.", "Ann Roe"),
        (f"{SAID.capitalize()}, Ann Roe said.", "Ann Roe"),
        (f"{SAID.capitalize()}, said Ann Roe.", "Ann Roe"),
        (f"{SAID.capitalize()}, according to Ann Roe.", "Ann Roe"),
        (f"According to the Lowick Gazette, {SAID}.", "the Lowick Gazette"),
        (f"As the Lowick Gazette noted, {SAID}.", "the Lowick Gazette"),
        (f"The Lowick Gazette reported that {SAID}.", "The Lowick Gazette"),
        (f"City officials said {SAID}.", "City officials"),
        (f"A person familiar with the matter said {SAID}.", "A person familiar with the matter"),
        (f"A study by Lowick University found that {SAID}.", "A study by Lowick University"),
    ],
)
def test_indirect_speech_names_its_source_and_its_content(text: str, source: str) -> None:
    item = only(text)
    assert item.type is AttributionType.INDIRECT
    assert item.source is not None
    assert item.source.text == source
    assert words(text, item).removeprefix("that ").lower() == SAID.lower()


@pytest.mark.parametrize(
    "text",
    [
        '"The lake is too cold for that," Ann Roe said.',
        '"The lake is too cold for that," said Ann Roe.',
        'Ann Roe said, "The lake is too cold for that."',
        'Ann Roe: "The lake is too cold for that."',
        'Ann Roe told reporters on Friday: "The lake is too cold for that."',
        "“The lake is too cold for that,” said Ann Roe, who runs the pier.",
    ],
)
def test_direct_speech_names_its_source_and_its_content(text: str) -> None:
    item = only(text)
    assert item.type is AttributionType.DIRECT
    assert item.source is not None
    assert item.source.text == "Ann Roe"
    assert words(text, item) == "The lake is too cold for that"


def test_a_quotation_broken_by_its_cue_is_one_attribution() -> None:
    text = '"The lake is cold," Ann Roe said, "and it is deep."'
    assert words(text, only(text)) == "The lake is cold || and it is deep"


def test_a_quotation_goes_on_in_the_next_sentence() -> None:
    text = '"The lake is cold," Ann Roe said. "Nobody should swim there today."'
    assert words(text, only(text)) == "The lake is cold || Nobody should swim there today"


def test_a_quotation_runs_over_paragraphs_that_are_left_open() -> None:
    text = 'Ann Roe said, "We will mend the pier before spring.\n\n"And we will pay for it ourselves."'
    assert words(text, only(text)) == "We will mend the pier before spring || And we will pay for it ourselves"


def test_quoted_words_inside_reported_ones_make_the_type_mixed() -> None:
    item = only("Ann Roe said that the pier was “a danger to everybody” and had to go.")
    assert item.type is AttributionType.MIXED


def test_a_second_cue_of_the_same_speaker_ends_the_first_content() -> None:
    text = "Ann Roe said the pier was old, adding that the town had no money."
    first, second = find_attributions(text)
    assert words(text, first) == "the pier was old"
    assert second.source is not None
    assert second.source.text == "Ann Roe"


def test_an_embedded_post_belongs_to_its_signature() -> None:
    text = "The pier is gone. I saw it fall.\n— Ann Roe (@annroe) March 3, 2021"
    item = only(text)
    assert (item.rule, item.type, item.cue) == ("signature", AttributionType.DIRECT, None)
    assert item.source is not None
    assert item.source.name == "Ann Roe"
    assert words(text, item) == "The pier is gone. I saw it fall"


def test_a_headline_names_its_speaker_before_a_colon() -> None:
    item = only("Roe: Pier Must Be Mended Before Spring\n")
    assert item.source is not None
    assert item.source.text == "Roe"


@pytest.mark.parametrize("label", ["UPDATE", "Photos", "Editor's note", "Related"])
def test_a_label_is_no_speaker(label: str) -> None:
    assert not find_attributions(f"{label}: The pier fell into the lake at night.")


def test_a_missing_space_does_not_join_source_and_content() -> None:
    text = "According to Lowick Evening NewsJane Doe opened the pier back in 1990."
    item = only(text)
    assert item.source is not None
    assert item.source.text == "Lowick Evening News"
    assert words(text, item) == "Jane Doe opened the pier back in 1990"


def test_a_passive_without_agent_has_no_source() -> None:
    item = only("The mayor is expected to close the pier.")
    assert (item.source, item.rule) == (None, "passive")


@pytest.mark.parametrize(
    "text",
    [
        "The report was printed on green paper.",
        "Rain fell on the United States for nine days.",
        "The old pier fell into the lake at night.",
        "Her claim failed.",
        "You know the way.",
    ],
)
def test_nouns_and_plain_narration_attribute_nothing(text: str) -> None:
    assert find_attributions(text) == ()


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Ann Roe", SourceKind.PERSON),
        ("The Lowick Gazette", SourceKind.OUTLET),
        ("Twitter", SourceKind.PLATFORM),
        ("The police department", SourceKind.ORGANISATION),
        ("A new study", SourceKind.DOCUMENT),
        ("Two officials", SourceKind.UNNAMED),
    ],
)
def test_a_source_has_a_kind(source: str, kind: SourceKind) -> None:
    item = only(f"{source} said that {SAID}.")
    assert item.source is not None
    assert item.source.kind is kind


def test_a_surname_and_a_pronoun_are_led_back_to_the_full_name() -> None:
    text = "Ann Roe came late. Roe said the lake was cold. She said the pier was old."
    assert [a.source.name for a in find_attributions(text) if a.source] == ["Ann Roe", "Ann Roe"]


def test_a_pronoun_passes_over_a_person_of_another_gender() -> None:
    text = "Mary Roe met James Poe. She said the lake was cold."
    assert [a.source.name for a in find_attributions(text) if a.source] == ["Mary Roe"]


def test_a_full_name_may_stand_in_the_title_alone() -> None:
    item = only("Roe said the lake was cold.", title="Ann Roe warns swimmers")
    assert item.source is not None
    assert item.source.name == "Ann Roe"


def test_a_spokesman_is_not_the_person_he_speaks_for() -> None:
    item = only("A spokesman for Ann Roe said that the lake was cold.")
    assert item.source is not None
    assert (item.source.name, item.source.kind) == (None, SourceKind.UNNAMED)

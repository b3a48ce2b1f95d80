"""Quotations over several paragraphs, nested ones, and ones whose marks or spaces went astray."""

import pytest

from service.core.claims.attribution import AttributionType, find_attributions
from service.core.claims.speech.continuation import MOST_PARTS
from tests.support.growth import grows_linearly

RAN = '"The water came fast, and we ran.'
THOUGHT = '"We had no time to think at all.'
GONE = '"It was all gone by noon,"'


def read(text: str) -> list[tuple[str | None, list[str]]]:
    """Return who is credited with what."""
    return [
        (item.source and (item.source.name or item.source.text), [part.of(text) for part in item.content])
        for item in find_attributions(text)
    ]


def test_who_is_named_behind_the_last_paragraph_said_all_of_them() -> None:
    assert read(f"{RAN}\n\n{THOUGHT}\n\n{GONE} Ann Roe said.") == [
        ("Ann Roe", ["The water came fast, and we ran", "We had no time to think at all", "It was all gone by noon"])
    ]


def test_who_is_named_before_the_first_paragraph_said_all_of_them() -> None:
    (said,) = read(f'Ann Roe said: {RAN}\n\n{THOUGHT}\n\n{GONE[:-2]}."\n\nThe road is closed.')

    assert said[0] == "Ann Roe"
    assert len(said[1]) == 3


def test_a_quotation_left_open_is_not_the_words_of_whoever_spoke_before_where_its_speaker_follows() -> None:
    assert read(f"Ben Poe was late, he said.\n\n{RAN}\n\n{GONE} Ann Roe said.")[1:] == [
        ("Ann Roe", ["The water came fast, and we ran", "It was all gone by noon"])
    ]


def test_a_quotation_left_open_goes_on_with_who_spoke_before_where_nobody_follows() -> None:
    assert read(f"Ben Poe said it was late.\n\n{RAN}\n\nThe road is closed.")[1:] == [
        ("Ben Poe", ["The water came fast, and we ran"])
    ]


def test_a_quotation_that_nobody_is_named_for_at_all_is_credited_to_nobody() -> None:
    assert read(f"{RAN}\n\n{THOUGHT}\n\nThe road is closed.") == []


def test_of_a_speech_without_end_a_part_is_credited() -> None:
    ((_, content),) = read("\n\n".join([RAN] * (2 * MOST_PARTS)) + f"\n\n{GONE} Ann Roe said.")[-1:]

    assert len(content) <= MOST_PARTS + 1


def test_the_cost_of_paragraphs_left_open_grows_with_their_number() -> None:
    assert grows_linearly(find_attributions, '"So it is, I say to you.\n\n', 3_000)


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("\"He told me, 'Leave now,' and I left,\" Ann Roe said.", "Ann Roe", "He told me, 'Leave now,' and I left"),
        ('"The road is bad,” Ann Roe said.', "Ann Roe", "The road is bad"),
        ('“The road is bad," Ann Roe said.', "Ann Roe", "The road is bad"),
        ("''The road is bad,'' Ann Roe said.", "Ann Roe", "The road is bad"),
        ("``The road is bad,'' Ann Roe said.", "Ann Roe", "The road is bad"),
        ("'The road is bad,' Ann Roe said.", "Ann Roe", "The road is bad"),
    ],
)
def test_marks_may_be_nested_mixed_or_doubled(text: str, name: str, content: str) -> None:
    assert read(text) == [(name, [content])]
    assert find_attributions(text)[0].type is AttributionType.DIRECT


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ('"It is lovely," he told Good Morning LowickJane Roe said otherwise.', "Jane Roe"),
        ("The road is bad, according to the Evening NewsJane Roe said it was late.", "Jane Roe"),
    ],
)
def test_a_missing_space_does_not_make_one_name_of_two(text: str, last: str) -> None:
    assert read(text)[-1][0] == last


@pytest.mark.parametrize(
    "text",
    [
        "The Ledger, citing two people briefed on the plan, reported that the road was bad.",
        "Citing two people briefed on the plan, the Ledger reported that the road was bad.",
    ],
)
def test_what_an_outlet_cites_between_commas_is_not_what_it_reports(text: str) -> None:
    assert read(text) == [
        ("The Ledger", ["two people briefed on the plan"]),
        ("The Ledger", ["that the road was bad."]),
    ]


def test_who_was_told_of_a_plan_does_not_tell_it() -> None:
    assert read("Three clerks briefed on the plan left early.") == []

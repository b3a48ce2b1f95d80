"""Where quoted words begin and end, whatever marks a newsroom types."""

import pytest

from service.core.claims.sentences.quotations import find_quotations


def inner(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    "text",
    [
        'The mayor said "the bridge is safe" on Monday.',
        "The mayor said “the bridge is safe” on Monday.",
        'The mayor said “the bridge is safe" on Monday.',
        "The mayor said ''the bridge is safe'' on Monday.",
        "The mayor said ``the bridge is safe'' on Monday.",
        "The mayor said «the bridge is safe» on Monday.",
        "The mayor said ‘the bridge is safe’ on Monday.",
        "The mayor said 'the bridge is safe' on Monday.",
        "The mayor said „the bridge is safe“ on Monday.",
        "The mayor said „the bridge is safe” on Monday.",
        "The mayor said »the bridge is safe« on Monday.",
    ],
)
def test_every_kind_of_mark_encloses_a_quotation(text: str) -> None:
    assert inner(text) == ["the bridge is safe"]


def test_an_inner_quotation_stays_inside_the_outer_one() -> None:
    assert inner("“She told us ‘go home’ and we went.”") == ["She told us ‘go home’ and we went."]


@pytest.mark.parametrize("text", ["It's the dogs' park.", "The '90s weren't kind to Ann's shop.", "O'Neill's 5' 10\""])
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    assert not [q for q in find_quotations(text) if q.closed]


def test_a_quotation_without_its_closing_mark_ends_with_the_line() -> None:
    first, second = find_quotations('"We begin at dawn.\n"We end at dusk."')
    assert (first.closed, second.closed) == (False, True)
    assert inner('"We begin at dawn.\n"We end at dusk."') == ["We begin at dawn.", "We end at dusk."]


def test_a_wrong_closing_mark_before_a_word_opens() -> None:
    assert inner("”The lake froze twice,” said Ann Roe.") == ["The lake froze twice,"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("„Niemand kam“, sagte die Wirtin. Es war spät. „Wir gingen“, sagte sie.", ["Niemand kam", "Wir gingen"]),
        ("»Niemand kam«, sagte die Wirtin. »Wir gingen«, sagte sie.", ["Niemand kam", "Wir gingen"]),
        ("Sie schrieb: „Er rief ‚Halt‘ und lief.“ Dann ging sie.", ["Er rief ‚Halt‘ und lief."]),
        ("„Ja“ stand neben “no” an der Tür.", ["Ja", "no"]),
    ],
)
def test_german_marks_close_with_what_opens_elsewhere(text: str, quoted: list[str]) -> None:
    assert inner(text) == quoted

"""What became of a claim from version to version."""

import pytest

from service.core.claims.history import Said, Step, steps

SAYS = Said("supports", "same event, same figure", "The ferry carried 39,000 people.", "Ada Marsh")
REWORDED = Said("supports", "the same in other words", "In all 39,000 went by ferry.", "Ada Marsh")
OTHER_SOURCE = Said("supports", "same event, same figure", "The ferry carried 39,000 people.", "the harbour office")
OTHER_FIGURE = Said(
    "contradicts", "same event, different number: 37,500 against 39,000", "It carried 37,500.", "Ada Marsh"
)
THIRD_FIGURE = Said(
    "contradicts", "same event, different number: 36,000 against 39,000", "It carried 36,000.", "Ada Marsh"
)
DENIED = Said("contradicts", "one of the two denies it", "The ferry did not carry 39,000 people.", "Ada Marsh")
SILENT = Said("not_mentioned", "no sentence speaks of it", "", None)


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        ([SILENT, SILENT], []),
        ([SAYS, SAYS, SAYS], [(0, "first_seen")]),
        ([SILENT, SAYS], [(1, "first_seen")]),
        ([SAYS, REWORDED, REWORDED], [(0, "first_seen"), (1, "reworded")]),
        ([SAYS, OTHER_SOURCE], [(0, "first_seen"), (1, "attribution_changed")]),
        ([SAYS, OTHER_FIGURE, OTHER_FIGURE], [(0, "first_seen"), (1, "figure_changed")]),
        ([OTHER_FIGURE, SAYS], [(0, "first_seen"), (1, "figure_changed")]),
        ([OTHER_FIGURE, THIRD_FIGURE], [(0, "first_seen"), (1, "figure_changed")]),
        ([SAYS, DENIED, DENIED], [(0, "first_seen"), (1, "contradicted")]),
        ([DENIED, SAYS], [(0, "contradicted"), (1, "first_seen")]),
        ([OTHER_FIGURE, DENIED], [(0, "first_seen"), (1, "contradicted")]),
        ([SAYS, DENIED, SAYS], [(0, "first_seen"), (1, "contradicted"), (2, "back_again")]),
        ([SAYS, SILENT, SILENT], [(0, "first_seen"), (1, "dropped")]),
        ([SAYS, SILENT, OTHER_FIGURE], [(0, "first_seen"), (1, "dropped"), (2, "back_again")]),
        ([SAYS, SILENT, SAYS], [(0, "first_seen"), (1, "dropped"), (2, "back_again")]),
        ([DENIED, SILENT], [(0, "contradicted"), (1, "dropped")]),
    ],
)
def test_each_change_is_told_once_where_it_happens(versions: list[Said], expected: list[tuple[int, str]]) -> None:
    assert [(place, step.value) for place, step in steps(versions)] == expected


def test_a_new_figure_from_a_new_source_is_two_changes() -> None:
    other = Said(OTHER_FIGURE.stance, OTHER_FIGURE.reason, OTHER_FIGURE.words, "the harbour office")
    assert list(steps([SAYS, other]))[1:] == [(1, Step.FIGURE_CHANGED), (1, Step.ATTRIBUTION_CHANGED)]

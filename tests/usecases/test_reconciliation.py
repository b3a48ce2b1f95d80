"""Which rows of the ledger stand for what is found anew."""

from datetime import timedelta
from typing import Any

import pytest

from service.usecases.reconciliation import Known, Outcome, reconciled
from service.usecases.settlement import Entry
from tests.conftest import START


def entry(row: int | None, kind: str, *changes: str, notice: str = "", to: int = 2, summary: str = "S") -> Entry:
    """Make a row with changes "old>new" and a notice of these words."""
    pairs = (change.split(">") for change in changes)
    record: dict[str, Any] = {
        "kind": kind,
        "disclosure": "undisclosed",
        "summary": summary,
        "notice": {"text": notice} if notice else None,
        "changes": [{"old": {"text": old}, "new": {"text": new}} for old, new in pairs],
    }
    return Entry(row, 1, to, START + timedelta(hours=to), record)


def outcomes(findings: list[Entry], standing: list[Known]) -> list[tuple[int | None, int | None, str | None]]:
    """Return for each outcome the row that stands, the row that will, and the kind that is found."""
    return [
        (
            one.before.entry.row if one.before else None,
            one.after.row if one.after else None,
            one.after.record["kind"] if one.after else None,
        )
        for one in reconciled(findings, standing)
    ]


def test_what_is_found_as_it_stands_gives_no_outcome() -> None:
    rows = [entry(1, "stealth_edit", "a>b"), entry(2, "correction", notice="N"), entry(3, "withdrawal", to=3)]
    found = [entry(None, row.record["kind"], *["a>b"][: row.row == 1], notice="N" * (row.row == 2), to=row.to_version)
             for row in rows]  # fmt: skip
    assert reconciled(found, [Known(row) for row in rows]) == []


def test_what_is_new_and_what_is_gone_are_told_in_order_of_capture() -> None:
    gone = Known(entry(7, "stealth_edit", "x>y", to=3))
    assert outcomes([entry(None, "stealth_edit", "a>b")], [gone]) == [(None, None, "stealth_edit"), (7, None, None)]


@pytest.mark.parametrize(
    "found",
    [
        entry(None, "stealth_edit", "a>b", "e>f"),
        entry(None, "correction", "a>b", notice="N"),
        entry(None, "stealth_edit", "a>b", "c>d", summary="another"),
    ],
)
def test_a_row_that_nobody_reviewed_keeps_its_number_where_it_shares_a_change(found: Entry) -> None:
    [outcome] = reconciled([found], [Known(entry(1, "stealth_edit", "a>b", "c>d"))])
    assert outcome.after is not None and (outcome.after.row, outcome.after.record) == (1, found.record)


def test_a_notice_of_another_kind_is_the_same_row() -> None:
    assert outcomes([entry(None, "clarification", notice="N")], [Known(entry(1, "correction", notice="N"))]) == [
        (1, 1, "clarification")
    ]


def test_another_edit_of_the_same_version_is_not_the_same_row() -> None:
    known = Known(entry(1, "stealth_edit", "a>b"))
    assert outcomes([entry(None, "stealth_edit", "e>f")], [known]) == [(None, None, "stealth_edit"), (1, None, None)]


def test_the_same_words_between_other_versions_are_not_the_same_row() -> None:
    known = Known(entry(1, "stealth_edit", "a>b", to=3))
    assert outcomes([entry(None, "stealth_edit", "a>b")], [known]) == [(None, None, "stealth_edit"), (1, None, None)]


def test_a_reviewed_row_takes_no_finding_of_another_kind() -> None:
    known = Known(entry(1, "stealth_edit", "a>b"), reviewed=True)
    found = entry(None, "correction", "a>b", notice="N")
    assert outcomes([found], [known]) == [(None, None, "correction"), (1, None, None)]


def test_a_reviewed_row_takes_a_finding_of_the_kind_that_the_editor_gave() -> None:
    known = Known(entry(1, "stealth_edit", "a>b"), reviewed=True, reviewed_kind="correction")
    assert outcomes([entry(None, "correction", "a>b", notice="N")], [known]) == [(1, 1, "correction")]


def test_a_row_goes_to_the_finding_that_it_shares_most_with() -> None:
    known = [Known(entry(1, "stealth_edit", "a>b", "c>d")), Known(entry(2, "correction", "e>f", notice="N"))]
    found = [entry(None, "correction", "a>b", "e>f", notice="N"), entry(None, "stealth_edit", "c>d")]
    assert outcomes(found, known) == [(1, 1, "stealth_edit"), (2, 2, "correction")]


def test_a_row_that_is_not_found_is_told_once() -> None:
    known = Known(entry(1, "stealth_edit", "a>b"), reviewed=True, found=False)
    assert reconciled([], [known]) == []
    [outcome] = reconciled([entry(None, "stealth_edit", "a>b")], [known])
    assert outcome == Outcome(known, known.entry)


def test_a_row_that_stands_goes_before_one_that_is_no_longer_found() -> None:
    lost, stands = (
        Known(entry(1, "stealth_edit", "a>b"), found=False),
        Known(entry(2, "stealth_edit", "a>b", summary="T")),
    )
    assert outcomes([entry(None, "stealth_edit", "a>b")], [lost, stands]) == [(2, 2, "stealth_edit")]


def test_a_row_whose_evidence_is_damaged_is_found_again_by_its_kind() -> None:
    assert outcomes([entry(None, "stealth_edit", "a>b")], [Known(entry(1, "stealth_edit"))]) == [(1, 1, "stealth_edit")]

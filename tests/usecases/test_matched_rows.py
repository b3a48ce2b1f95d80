"""Which rows of the ledger findings keep when an article is told anew."""

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from service.usecases.ledger_entries import matched, of_version, words
from service.usecases.settlement import Entry
from tests.conftest import START

HOUR = timedelta(hours=1)


def entry(row: int | None, version: int, kind: str = "stealth_edit", notice: str = "", *changes: str) -> Entry:
    """Return a finding of a version; with ``row``, one that stands in the ledger."""
    record: dict[str, Any] = {
        "kind": kind,
        "notice": {"text": notice} if notice else None,
        "changes": [{"old": {"text": change}, "new": None} for change in changes],
    }
    return Entry(row, version - 1, version, START + version * HOUR, record)


def numbers(entries: list[Entry]) -> list[int | None]:
    """Return the rows of entries."""
    return [entry.row for entry in entries]


def test_a_finding_keeps_its_row_when_it_moves_to_another_version() -> None:
    found, left = matched(
        [entry(None, 3, "stealth_edit", "", "40 boats")], [entry(7, 2, "stealth_edit", "", "40 boats")]
    )
    assert (numbers(found), left) == ([7], [])


def test_a_finding_that_rests_on_other_changes_keeps_its_row_in_its_version() -> None:
    found, left = matched([entry(None, 2, "stealth_edit", "", "nine")], [entry(7, 2, "stealth_edit", "", "40 boats")])
    assert (numbers(found), left) == ([7], [])


def test_the_same_words_come_before_the_same_version() -> None:
    standing = [entry(7, 2, "stealth_edit", "", "40 boats"), entry(8, 3, "stealth_edit", "", "nine")]
    found, left = matched([entry(None, 2, "stealth_edit", "", "nine")], standing)
    assert (numbers(found), numbers(left)) == ([8], [7])


def test_another_notice_is_another_finding() -> None:
    found, left = matched([entry(None, 2, "correction", "It is nine.")], [entry(7, 2, "correction", "It is ten.")])
    assert (numbers(found), numbers(left)) == ([None], [7])


def test_of_two_findings_alike_each_keeps_a_row_of_its_own() -> None:
    standing = [entry(number, 2, "update", "More soon.") for number in (7, 8, 9)]
    found, left = matched([entry(None, 4, "update", "More soon."), entry(None, 5, "update", "More soon.")], standing)
    assert (numbers(found), numbers(left)) == ([7, 8], [9])


def test_a_finding_that_has_its_row_takes_no_other() -> None:
    found, left = matched([entry(5, 2, "update", "More soon.")], [entry(7, 2, "update", "More soon.")])
    assert (numbers(found), numbers(left)) == ([5], [7])


FINDINGS = st.tuples(st.integers(2, 4), st.sampled_from(["update", "correction"]), st.sampled_from(["", "a"])).flatmap(
    lambda some: st.lists(st.sampled_from("xy"), max_size=2).map(lambda changes: (*some, *changes))
)


@given(st.lists(FINDINGS, max_size=6), st.lists(FINDINGS, max_size=6))
def test_rows_are_given_once_and_to_findings_alike_only(desired: list[Any], standing: list[Any]) -> None:
    rows = [entry(number, *some) for number, some in enumerate(standing, start=1)]
    found, left = matched([entry(None, *some) for some in desired], rows)
    given = {one.row: one for one in found if one.row is not None}
    assert sorted([*given, *numbers(left)], key=str) == sorted(numbers(rows), key=str)
    for row in rows:
        if row.row in given:
            mine = given[row.row]
            assert words(mine) == words(row) or of_version(mine) == of_version(row)
    alone = [one for one in found if one.row is None]
    assert not {of_version(one) for one in alone} & {of_version(row) for row in left}
    assert not {words(one) for one in alone} & {words(row) for row in left}

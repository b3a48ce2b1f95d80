"""Which rows of the ledger stand for what the present rules find in the same versions. Pure.

A row is about what an editor can point at: a notice, or words that were changed, between two versions. So a finding is
that of a row where they share the notice or a change, also if its kind, its disclosure or its summary are others now.
What an editor said of a row, however, was said of its kind: a finding of another kind is a new row then, unless it is
the very kind that the editor gave.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from service.core.editorial.record import Record
from service.usecases.ledger_entries import text_of
from service.usecases.settlement import Entry


@dataclass(frozen=True, slots=True)
class Known:
    """A row of the ledger as it stands."""

    entry: Entry
    #: an editor said something of it
    reviewed: bool = False
    #: the kind that an editor gave it last
    reviewed_kind: str | None = None
    #: no rules before said that they no longer find it
    found: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row that will not stay as it is."""

    #: what stands; None for a finding that is new
    before: Known | None
    #: what is found; None where nothing is
    after: Entry | None


#: the same kind, the same notice, still found, and how many changes they share: how well a row fits a finding
Fit = tuple[bool, bool, bool, int]


def reconciled(findings: Sequence[Entry], standing: Sequence[Known]) -> list[Outcome]:
    """Return what will change in the ledger, in order of capture; a row goes to the finding that it fits best."""
    rows: dict[int, list[Known]] = defaultdict(list)
    for known in standing:
        rows[known.entry.to_version].append(known)
    taken: dict[int | None, int] = {}
    stands_for: dict[int, Known] = {}
    for _, known, index in sorted(_fits(findings, rows), key=lambda one: one[0], reverse=True):
        if known.entry.row not in taken and index not in stands_for:
            taken[known.entry.row], stands_for[index] = index, known
    outcomes = [_outcome(entry, stands_for.get(index)) for index, entry in enumerate(findings)]
    outcomes += [Outcome(known, None) for known in standing if known.found and known.entry.row not in taken]
    return sorted((one for one in outcomes if one), key=_place)


def _fits(findings: Sequence[Entry], rows: dict[int, list[Known]]) -> Iterable[tuple[Fit, Known, int]]:
    for index, entry in enumerate(findings):
        for known in rows[entry.to_version]:
            own = entry.row in (None, known.entry.row)
            if own and (found := fit(known, entry.record)) is not None:
                yield found, known, index


def fit(known: Known, finding: Record) -> Fit | None:
    """Return how well a row fits a finding between the same versions; None where they are about different things."""
    row = known.entry.record
    if known.reviewed and finding["kind"] not in (row["kind"], known.reviewed_kind):
        return None
    same_kind = row["kind"] == finding["kind"]
    notices = text_of(row["notice"]), text_of(finding["notice"])
    ours, theirs = _changed(row), _changed(finding)
    same_notice, shared = notices[0] == notices[1], len(ours & theirs)
    # a page that is gone or is back tells of no words; nor does a row that is damaged
    bare = same_kind and not ours and notices[0] is None
    fits = shared or bare or (same_notice and notices[0])
    return (same_kind, same_notice, known.found, shared) if fits else None


def _changed(record: Record) -> set[tuple[str | None, str | None]]:
    """Return both sides of each change."""
    return {(text_of(change["old"]), text_of(change["new"])) for change in record["changes"]}


def _outcome(entry: Entry, known: Known | None) -> Outcome | None:
    """Return what becomes of the row that stands for a finding; None where it stays as it is."""
    if known is None:
        return Outcome(None, entry)
    after = replace(entry, row=known.entry.row)
    return None if known.found and after == known.entry else Outcome(known, after)


def _place(outcome: Outcome) -> tuple[object, ...]:
    sides = [outcome.after, outcome.before.entry if outcome.before else None]
    entry = next(side for side in sides if side)
    return (*entry.place, entry.row or 0)

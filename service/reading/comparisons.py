"""How two versions of an article differ."""

import logging
from dataclasses import dataclass, replace
from typing import Any

import orjson
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.core.alerts.shortening import shortened
from service.core.editorial.record import Record, comparison_record, weightiest_first
from service.core.editorial.removal import compare_pages
from service.core.errors import IntegrityFailure
from service.core.text import Diff, diff
from service.core.text.as_json import to_json
from service.core.text.edits import EditKind
from service.reading.versions import find
from service.store import history
from service.store.corrections import Correction
from service.store.versions import Version

log = logging.getLogger(__name__)

#: a comparison that goes with a posted version stays under this many bytes; a lightly edited article of 6,000 words has
#: 82,000
MAX_COMPARISON_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """Two versions side by side, as they are served; ``from`` is a word of Python's."""

    from_: int | None
    to: int
    edits: list[Record]
    coarse: bool
    changes: list[Record]
    notices: Record
    attributions: list[Record]
    corrections: list[int]
    substantive: bool
    significance: float
    summary: str
    #: number of an earlier version that says the same as ``to``: the article went back to it
    reverts_to: int | None
    #: how many changes there are, in a shortened comparison too
    change_count: int
    #: one that goes with a posted version and would be too large, cut by the rule of ``shortening``
    shortened: bool = False


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A comparison, and what a rendering of it needs."""

    row: ComparisonRow
    diff: Diff
    old_text: str


def get_comparison(session: Session, article_id: int, from_number: int, to_number: int | None) -> SideBySide:
    """Compare any two versions of an article; without ``to_number``, with the latest.

    Raises:
        NotFound, Gone, IntegrityFailure: see ``get_version``.
    """
    old, new = _pair(session, article_id, from_number, to_number)
    before, after = (history.told_anew(history.load(session, version)).analyzed for version in (old, new))
    comparison = compare_pages(before, after, old.gone, new.gone)
    difference = comparison.diff or diff(before.content.text, after.content.text)
    record = {**comparison_record(comparison, before, after), "reverts_to": _reverts_to(session, new)}
    pair = (old.number, new.number)
    row = side_by_side(session, article_id, pair, difference, before.content.text, record)
    return SideBySide(row, difference, before.content.text)


def comparison_state(session: Session, article_id: int, from_number: int, to_number: int | None) -> list[Any]:
    """Return what the answer of ``get_comparison`` depends on, found out without comparing anything.

    The two versions never change; what the ledger says of them, and what came before them, may.
    """
    pair = _pair(session, article_id, from_number, to_number)
    sides = [[row.number, row.digest.hex(), row.lang, row.gone, row.rules] for row in pair]
    old, new = pair
    ledger = _corrections_between(session, article_id, old.number, new.number)
    return [*sides, _reverts_to(session, new), ledger]


def _reverts_to(session: Session, version: Version) -> int | None:
    """Return the number of the earlier version whose words a version took up again, if it did."""
    try:
        found: int | None = history.load_comparison(session, version)["reverts_to"]
    except IntegrityFailure as damage:
        log.warning("%s The digests of the versions tell what it returned to.", damage)
        return history.returned_to(session, version)
    return found


def _pair(session: Session, article_id: int, from_number: int, to_number: int | None) -> tuple[Version, Version]:
    old = find(session, article_id, from_number)
    return old, history.latest(session, article_id) if to_number is None else find(session, article_id, to_number)


def side_by_side(
    session: Session, article_id: int, pair: tuple[int, int], difference: Diff, old_text: str, record: Record
) -> ComparisonRow:
    """Return two versions side by side, given by their numbers; ``record`` is their comparison without the edits."""
    old, new = pair
    return ComparisonRow(
        from_=old,
        to=new,
        edits=to_json(difference, old_text),
        coarse=difference.coarse,
        corrections=_corrections_between(session, article_id, old, new),
        change_count=len(record["changes"]),
        **record,
    )


def bounded(row: ComparisonRow) -> ComparisonRow:
    """Return a comparison as it goes with a posted version.

    One that would be large keeps its weightiest changes, and of the edits the first that changed something.
    """
    if len(orjson.dumps(row)) < MAX_COMPARISON_BYTES:
        return row
    edits = [edit for edit in row.edits if edit["kind"] != EditKind.KEEP]
    ordered = replace(row, shortened=True, changes=weightiest_first(row.changes), edits=edits)
    return shortened(ordered, orjson.dumps, MAX_COMPARISON_BYTES)


def _corrections_between(session: Session, article_id: int, old: int, new: int) -> list[int]:
    """Return the numbers of the ledger's rows that rest on just these two versions."""
    return list(
        session.scalars(
            select(Correction.id)
            .where(
                Correction.article_id == article_id,
                Correction.from_version == old,
                Correction.to_version == new,
                Correction.superseded_at.is_(None),
            )
            .order_by(Correction.id)
        )
    )

"""How often editors found the rules right."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from service.core.editorial.corrections import CorrectionKind
from service.core.editorial.precision import Precision, Verdict, count, verdict
from service.core.editorial.record import Record
from service.reading.correction_filters import between
from service.store.corrections import Correction

#: rows that are read at once
BATCH = 500


@dataclass(frozen=True, slots=True)
class PrecisionTable:
    """What editors made of findings, over all and by group."""

    overall: Precision
    by_rule: tuple[Precision, ...]
    by_kind: tuple[Precision, ...]
    by_outlet: tuple[Precision, ...]
    #: reviewed findings that the present rules no longer make; counted nowhere else
    no_longer_found: int


def precision(
    session: Session,
    *,
    outlet: str | None = None,
    kind: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> PrecisionTable:
    """Count the reviewed corrections; ``kind`` is what the rules called them, and the times are as in the list.

    Rows that are no longer listed are not counted. One that several rules found is counted for each of them.
    """
    query = select(Correction).where(
        Correction.superseded_at.is_(None), Correction.status.in_((Verdict.CONFIRMED, Verdict.DISMISSED))
    )
    equal = {Correction.outlet: outlet, Correction.kind: kind}
    query = between(
        query.where(*(column == value for column, value in equal.items() if value is not None)), since, until
    )
    groups: dict[str, dict[str, list[Verdict]]] = {name: defaultdict(list) for name in ("rule", "kind", "outlet")}
    everything: list[Verdict] = []
    lost = 0
    for row in _each(session, query):
        said = verdict(row.status, row.kind, row.reviewed_kind)
        if row.not_found_by is not None or said is None:
            lost += 1
            continue
        everything.append(said)
        groups["kind"][row.kind].append(said)
        groups["outlet"][row.outlet].append(said)
        for rule in rules_of(row.kind, row.contents):
            groups["rule"][rule].append(said)
    return PrecisionTable(
        count("all", everything), _counted(groups["rule"]), _counted(groups["kind"]), _counted(groups["outlet"]), lost
    )


def _each(session: Session, query: Select[Correction]) -> Iterator[Correction]:
    """Yield the rows of a question, some at a time."""
    ordered, last = query.order_by(Correction.id).limit(BATCH), 0
    while rows := session.scalars(ordered.where(Correction.id > last)).all():
        yield from rows
        last = rows[-1].id


def rules_of(kind: str, body: Record) -> list[str]:
    """Return the rules that a row of the ledger stands or falls with.

    Of a silent edit they are those that found its changes of substance: what it says beyond them is only that no notice
    speaks of them. Any other row has its own, which for an announced one is the rule that recognised the notice.
    """
    if kind != CorrectionKind.STEALTH_EDIT:
        return [body["rule"]]
    return sorted({change["rule"] for change in body["changes"] if change["substantive"]})


def _counted(groups: dict[str, list[Verdict]]) -> tuple[Precision, ...]:
    """Count each group, those first that were reviewed most."""
    counted = (count(name, verdicts) for name, verdicts in groups.items())
    return tuple(sorted(counted, key=lambda group: (-group.reviewed, group.name)))

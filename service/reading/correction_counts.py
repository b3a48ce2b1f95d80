"""How many corrections there are, and whose."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, extract, func, select
from sqlalchemy.orm import Session

from service.reading.corrections import between, told_kind
from service.store.corrections import Correction
from service.store.versions import Version

#: outlets and bylines that are told
MOST = 100


@dataclass(frozen=True, slots=True)
class Count:
    """How many corrections there are of something."""

    name: str
    total: int
    #: how many of each kind
    kinds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many corrections there are."""

    total: int
    by_kind: tuple[Count, ...]
    by_outlet: tuple[Count, ...]
    by_byline: tuple[Count, ...]
    #: the earliest first
    by_month: tuple[Count, ...]


def correction_counts(
    session: Session,
    *,
    outlet: str | None = None,
    kind: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> Counts:
    """Count the listed corrections that nobody dismissed; ``since`` is part of the time asked for, ``until`` is not."""

    def grouped(*by: Any) -> Select[Any]:
        rows = select(*by, told_kind, func.count()).select_from(Correction).group_by(*by, told_kind)
        rows = rows.where(Correction.superseded_at.is_(None), Correction.status != "dismissed")
        equal = {Correction.outlet: outlet, told_kind: kind}
        return between(rows.where(*(part == value for part, value in equal.items() if value is not None)), since, until)

    written = (Version.article_id == Correction.article_id) & (Version.number == Correction.to_version)
    year, month = extract("year", Correction.detected_at), extract("month", Correction.detected_at)
    kinds = _counted((each, each, count) for each, count in session.execute(grouped()))
    months = ((f"{y:04.0f}-{m:02.0f}", *rest) for y, m, *rest in session.execute(grouped(year, month)))
    return Counts(
        total=sum(each.total for each in kinds),
        by_kind=_most(kinds),
        by_outlet=_most(_counted(session.execute(grouped(Correction.outlet)))),
        by_byline=_most(_counted(session.execute(grouped(Version.byline).join(Version, written)))),
        by_month=tuple(sorted(_counted(months), key=lambda each: each.name)),
    )


def _counted(rows: Iterable[Any]) -> list[Count]:
    """Return the counts of (name, kind, how many)."""
    found: dict[str, Counter[str]] = {}
    for name, kind, count in rows:
        found.setdefault(name, Counter())[kind] += count
    return [Count(name, kinds.total(), dict(kinds)) for name, kinds in found.items()]


def _most(counts: Iterable[Count]) -> tuple[Count, ...]:
    """Return those with the most, by name where they have as many."""
    return tuple(sorted(counts, key=lambda each: (-each.total, each.name))[:MOST])

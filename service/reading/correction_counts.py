"""How many corrections there are, whose, and how long readers waited to be told."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median_low
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Select, extract, func, select
from sqlalchemy.orm import Session

from service.reading.articles import TAGS
from service.reading.correction_filters import bears, between, told_kind
from service.store.articles import Article
from service.store.corrections import Correction
from service.store.versions import Version

#: outlets, tags and bylines that are told
MOST = 100


@dataclass(frozen=True, slots=True)
class Count:
    """How many corrections there are of something."""

    name: str
    total: int
    #: how many of each kind
    kinds: Mapping[str, int]
    #: of what readers were told later: as long as they waited in half of the cases; None where there is none
    median_lag_seconds: int | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many corrections there are."""

    total: int
    median_lag_seconds: int | None
    by_kind: tuple[Count, ...]
    by_outlet: tuple[Count, ...]
    by_tag: tuple[Count, ...]
    by_byline: tuple[Count, ...]
    #: the earliest first
    by_month: tuple[Count, ...]


class Group(NamedTuple):
    """Corrections that are alike in all that is counted."""

    outlet: str
    #: of the article, as JSON
    tags: str
    #: of the newer version
    byline: str
    year: float
    month: float
    kind: str
    #: how long readers were not told, in seconds; None where no notice came later
    lag: int | None
    #: how many they are
    many: int

    @property
    def date(self) -> str:
        """The month in which they were detected."""
        return f"{self.year:04.0f}-{self.month:02.0f}"


def correction_counts(
    session: Session,
    *,
    outlet: str | None = None,
    kind: str | None = None,
    tag: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> Counts:
    """Count the listed corrections that nobody dismissed; ``since`` is part of the time asked for, ``until`` is not."""
    year, month = extract("year", Correction.detected_at), extract("month", Correction.detected_at)
    written = (Version.article_id == Correction.article_id) & (Version.number == Correction.to_version)
    query = _alike(Correction.outlet, TAGS, Version.byline, year, month, told_kind, Correction.lag_seconds)
    query = query.join(Article, Article.id == Correction.article_id).join(Version, written)
    query = query.where(Correction.superseded_at.is_(None), Correction.status != "dismissed")
    equal = {Correction.outlet: outlet, told_kind: kind}
    query = query.where(*(part == value for part, value in equal.items() if value is not None))
    query = between(query if tag is None else query.where(bears(tag)), since, until)
    groups = [Group._make(row) for row in session.execute(query)]
    every = _counted(groups, lambda _: [""])
    return Counts(
        total=sum(each.total for each in every),
        median_lag_seconds=next((each.median_lag_seconds for each in every), None),
        by_kind=_most(_counted(groups, lambda group: [group.kind])),
        by_outlet=_most(_counted(groups, lambda group: [group.outlet])),
        by_tag=_most(_counted(groups, lambda group: set(orjson.loads(group.tags)))),
        by_byline=_most(_counted(groups, lambda group: [group.byline])),
        by_month=tuple(sorted(_counted(groups, lambda group: [group.date]), key=lambda each: each.name)),
    )


def _alike(*columns: Any) -> Select[Any]:
    """Ask for the groups of corrections that are alike in ``columns``, and how many they are."""
    return select(*columns, func.count()).group_by(*columns).select_from(Correction)


def _counted(groups: Iterable[Group], names: Callable[[Group], Iterable[str]]) -> list[Count]:
    """Return the counts of corrections by names that each of them has."""
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    lags: defaultdict[str, list[int]] = defaultdict(list)
    for group in groups:
        for name in names(group):
            kinds[name][group.kind] += group.many
            lags[name] += [] if group.lag is None else [group.lag] * group.many
    return [Count(name, of.total(), dict(of), _middle(lags[name])) for name, of in kinds.items()]


def _middle(lags: Sequence[int]) -> int | None:
    return median_low(lags) if lags else None


def _most(counts: Iterable[Count]) -> tuple[Count, ...]:
    """Return those with the most, by name where they have as many."""
    return tuple(sorted(counts, key=lambda each: (-each.total, each.name))[:MOST])

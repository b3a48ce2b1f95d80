"""Figures that articles on one event tell differently: the same thing is told, and the figure is another one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from service.core.claims.facts.facts import Fact
from service.core.claims.judging.counted_figures import COUNTS
from service.core.claims.judging.measured_figures import AGES, DATES, MEASURES, SHARES, SUMS
from service.core.claims.judging.taken_back import takes_back
from service.core.claims.judging.told_figures import Sort, Told
from service.core.claims.words.languages import lexicon_for
from service.core.text.span import Span

_SORTS: tuple[Sort[Any], ...] = (COUNTS, SUMS, SHARES, MEASURES, AGES, DATES)
#: figures of one thing that are read in a text, the first: a table of votes is no story
_EACH = 40

#: the reason of the article that a row begins with
OWN_WORDS = "the article's own words"

_V = TypeVar("_V")


class Figure(NamedTuple):
    """A figure in an article, beside that of a row."""

    #: the sentence that gives it
    span: Span
    differs: bool
    reason: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure that at least two articles tell differently."""

    #: the sentence of the version that comes first, and the figure in it with what it counts
    text: str
    figure: str
    #: one for each version; None where it gives none
    figures: tuple[Figure | None, ...]


def figure_rows(texts: Sequence[str], facts: Sequence[Sequence[Fact]]) -> Iterator[FigureRow]:
    """Yield the figures that differ between versions; ``facts`` are the sentences of the texts."""
    lexicon = lexicon_for("en")
    stated = [[fact for fact in sentences if not takes_back(fact, lexicon)] for sentences in facts]
    for sort in _SORTS:
        rowed: set[tuple[int, int]] = set()
        for same in _gathered(sort, texts, stated):
            if len({one.of for one in same}) > 1:
                yield from _rows(sort, same, texts, rowed)


def _gathered(sort: Sort[_V], texts: Sequence[str], facts: Sequence[Sequence[Fact]]) -> Iterator[list[Told[_V]]]:
    """Yield the figures that share a key."""
    found: dict[str, list[Told[_V]]] = defaultdict(list)
    for number, (text, sentences) in enumerate(zip(texts, facts, strict=True)):
        here: Counter[str] = Counter()
        for fact in sentences:
            for keys, told in sort.read(number, text, fact):
                for key in dict.fromkeys(keys):
                    here[key] += 1
                    if here[key] <= _EACH:
                        found[key].append(told)
    yield from found.values()


def _rows(
    sort: Sort[_V], found: Sequence[Told[_V]], texts: Sequence[str], rowed: set[tuple[int, int]]
) -> Iterator[FigureRow]:
    """Yield the rows of figures that share a key; ``rowed`` are the places of those that stand in one already."""
    left = [one for one in found if (one.of, one.start) not in rowed]
    while left:
        first, *others = left
        same = {place for place, other in enumerate(others) if _belongs(sort, first, other)}
        left = [other for place, other in enumerate(others) if place not in same]
        row = {first.of: Figure(first.fact.span, False, OWN_WORDS)}
        for other in (others[place] for place in sorted(same) if others[place].of != first.of):
            row[other.of] = _beside(sort, first, other, texts, row.get(other.of))
        if any(figure.differs for figure in row.values()):
            rowed.update((one.of, one.start) for one in (first, *(others[place] for place in same)))
            figures = tuple(row.get(number) for number in range(len(texts)))
            yield FigureRow(first.fact.span.of(texts[first.of]), _written(first, texts), figures)


def _belongs(sort: Sort[_V], first: Told[_V], other: Told[_V]) -> bool:
    """Tell whether a figure belongs into a row; one of the same version only where it is the same once more."""
    return sort.same_thing(first, other) and (other.of != first.of or sort.agree(first.value, other.value))


def _beside(sort: Sort[_V], first: Told[_V], other: Told[_V], texts: Sequence[str], known: Figure | None) -> Figure:
    """Return another article's figure beside a row's; one that agrees goes before one that differs."""
    if known and not known.differs:
        return known
    if sort.agree(first.value, other.value):
        return Figure(other.fact.span, False, "same figure")
    reason = f"different {sort.name}: {_written(other, texts)} against {_written(first, texts)}"
    return known or Figure(other.fact.span, True, reason)


def _written(one: Told[Any], texts: Sequence[str]) -> str:
    return texts[one.of][one.start : one.end].strip()

"""A figure that an article tells, ready to be held against those of other articles."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from service.core.claims.facts.facts import Fact

V = TypeVar("V")


class Told(NamedTuple, Generic[V]):
    """A figure where it is told."""

    #: the version
    of: int
    fact: Fact
    value: V
    #: where it stands in the text, with what it counts
    start: int
    end: int
    #: words of meaning by which is known what it tells of
    about: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sort(Generic[V]):
    """A sort of figures, and how two of it are compared."""

    #: by which a reason names it: 'different amount'
    name: str
    #: yields those of a sentence of a version's text, each with its keys: only figures that share one are compared
    read: Callable[[int, str, Fact], Iterator[tuple[Sequence[str], Told[V]]]]
    #: tells whether two figures tell of the same thing
    same_thing: Callable[[Told[V], Told[V]], bool]
    #: tells whether both may be right
    agree: Callable[[V, V], bool]

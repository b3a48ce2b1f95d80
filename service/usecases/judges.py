"""The judge that a process asks beside the rules, if its settings name one."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.core.claims.second_opinion import Judge, reviewed
from service.core.claims.support import Article, Support


@dataclass(slots=True)
class Bench:
    """Where the judge sits: chosen once, when the process starts, as a setting is."""

    #: None where the rules alone decide
    judge: Judge | None = None


#: this process's
BENCH = Bench()


def heard(found: Sequence[tuple[str, Support]], article: Article) -> list[Support]:
    """Return what an article says to claims, after the judge was heard if there is one.

    ``found`` are the claims, each with what the rules say.
    """
    return reviewed(BENCH.judge, found, article) if BENCH.judge else [support for _, support in found]

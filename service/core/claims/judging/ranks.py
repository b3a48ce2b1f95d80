"""Places in an order: 'the hottest month', 'the second-hottest', 'the third largest'. A thing has one."""

from collections.abc import Iterator
from typing import NamedTuple

from service.core.claims.facts.facts import Fact
from service.core.claims.judging.name_conflicts import Difference
from service.core.claims.words.figures import ORDINALS

#: superlatives without the ending, before an adjective or by themselves
_IRREGULAR = frozenset(["most", "least", "best", "worst"])
#: the ending of the others, and words that have it and are none
_ENDING = "est"
_NO_SUPERLATIVES = """
arrest conquest contest crest digest forest guest harvest honest inquest interest invest midwest modest nest northwest
protest quest request rest southwest suggest test unrest vest west
"""
_OTHERS = frozenset(_NO_SUPERLATIVES.split())


class _Rank(NamedTuple):
    """A superlative, its place in the order, and its number among the words of its sentence."""

    word: str
    rank: int
    place: int


def other_rank(claim: Fact, fact: Fact) -> Difference | None:
    """Return where the sentence gives the same superlative another place alone: 'second-hottest' against 'hottest'."""
    for mine in _ranks(claim):
        given = [theirs for theirs in _ranks(fact) if theirs.word == mine.word]
        if given and all(theirs.rank != mine.rank for theirs in given):
            apart = frozenset(claim.said[mine.place])
            return Difference(_written(fact, given[0]), _written(claim, mine), apart)
    return None


def _ranks(fact: Fact) -> Iterator[_Rank]:
    for k, written in enumerate(fact.raw):
        ordinal, _, word = written.rpartition("-")
        if word in _IRREGULAR or (word.endswith(_ENDING) and word not in _OTHERS):
            yield _Rank(word, _value(ordinal or fact.raw[max(0, k - 1)]), k)


def _value(ordinal: str) -> int:
    """Return the place that an ordinal gives: 2 for 'second' and '2nd', and 1 where there is none."""
    digits = ordinal[:-2]
    return ORDINALS.get(ordinal) or (int(digits) if digits.isascii() and digits.isdigit() else 1)


def _written(fact: Fact, rank: _Rank) -> str:
    lo = rank.place - 1 if rank.rank > 1 and rank.place and "-" not in fact.raw[rank.place] else rank.place
    return " ".join(fact.written[lo : rank.place + 1])

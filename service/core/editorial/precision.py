"""How far the rules can be trusted: what editors said of their findings, counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

#: standard deviations on either side of the middle within which 95 of 100 cases lie
_Z = 1.96


class Verdict(StrEnum):
    """What an editor made of a finding."""

    #: it is right
    CONFIRMED = "confirmed"
    #: something was corrected there, but it is of another kind
    RELABELLED = "relabelled"
    #: it is none
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Share:
    """A share of what was counted, and between which shares the true one lies in 95 of 100 cases.

    The interval is Wilson's (E. B. Wilson, Journal of the American Statistical Association 22, 1927), which holds for
    small counts and shares near 1 as well. All are None where nothing was counted.
    """

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Precision:
    """What editors made of some findings."""

    #: what they have in common: the name of a rule, a kind or an outlet
    name: str
    confirmed: int
    relabelled: int
    dismissed: int

    @property
    def reviewed(self) -> int:
        """How many findings were decided upon."""
        return self.confirmed + self.relabelled + self.dismissed

    @property
    def precision(self) -> Share:
        """The share where something was corrected, whatever its kind: a re-labelled finding counts as right."""
        return share(self.confirmed + self.relabelled, self.reviewed)

    @property
    def kind_precision(self) -> Share:
        """The share where the kind is right, too: a re-labelled finding counts as wrong."""
        return share(self.confirmed, self.reviewed)


def share(right: int, total: int) -> Share:
    """Return ``right`` of ``total`` with its interval."""
    if not total:
        return Share(None, None, None)
    value, square = right / total, _Z * _Z
    middle = (value + square / (2 * total)) / (1 + square / total)
    reach = _Z / (1 + square / total) * sqrt(value * (1 - value) / total + square / (4 * total * total))
    # what rounding of the machine leaves over must not tell of less than nothing
    return Share(value, max(0.0, min(value, middle - reach)), min(1.0, max(value, middle + reach)))


def count(name: str, verdicts: Iterable[Verdict]) -> Precision:
    """Count the verdicts on the findings of a name."""
    found = list(verdicts)
    return Precision(name, *(found.count(verdict) for verdict in Verdict))


def verdict(status: str, kind: str, reviewed_kind: str | None) -> Verdict | None:
    """Return what an editor made of a finding of a ``kind``; None where that is not decided."""
    if status == Verdict.CONFIRMED:
        return Verdict.CONFIRMED if reviewed_kind in (None, kind) else Verdict.RELABELLED
    return Verdict.DISMISSED if status == Verdict.DISMISSED else None

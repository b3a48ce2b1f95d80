"""A version of an article beside the one before it."""

from dataclasses import dataclass
from typing import Any

from service.core.editorial.record import comparison_record
from service.core.editorial.removal import restored, still_gone, withdrawn
from service.core.editorial.revision import Comparison, compare_versions, returned_to
from service.core.editorial.version import Version as Analyzed
from service.store.history import Stored


@dataclass(frozen=True, slots=True)
class Transition:
    """What happened to an article between two of its versions."""

    #: the good version before; None for the first
    before: Stored | None
    after: Stored
    comparison: Comparison
    #: number of the version whose words the article took up again; None where it did not
    reverts_to: int | None

    @property
    def earlier(self) -> Analyzed | None:
        """What the older version says."""
        return self.before.analyzed if self.before else None

    @property
    def from_version(self) -> int | None:
        """Number of the older version."""
        return self.before.row.number if self.before else None

    def record(self) -> dict[str, Any]:
        """Write the comparison as it is stored."""
        written = comparison_record(self.comparison, self.earlier, self.after.analyzed)
        return {**written, "reverts_to": self.reverts_to}


def compare(before: Stored | None, after: Stored, *, was_gone: bool, reverts_to: int | None) -> Transition:
    """Compare a version with the good one before it; ``was_gone`` tells that it was taken away in between."""
    if after.row.gone is None:
        compared = compare_versions(before.analyzed if before else None, after.analyzed)
        comparison = returned_to(compared, reverts_to)
        if before and was_gone and after.row.low_quality is None:
            comparison = restored(comparison)
    elif was_gone or before is None:
        comparison = still_gone(after.row.gone, after.analyzed, first=not was_gone)
    else:
        comparison = withdrawn(after.row.gone, after.analyzed, before.analyzed)
    return Transition(before, after, comparison, reverts_to)

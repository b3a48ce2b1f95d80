"""A version of an article beside the one before it."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from service.core.editorial.record import comparison_record
from service.core.editorial.revision import Comparison, compare_versions
from service.core.editorial.version import Version as Analyzed
from service.store import history
from service.store.articles import Article


@dataclass(frozen=True, slots=True)
class Transition:
    """What happened to an article between two of its versions."""

    article: Article
    #: None for the first version
    before: history.Stored | None
    after: history.Stored
    comparison: Comparison

    @property
    def earlier(self) -> Analyzed | None:
        """What the older version says."""
        return self.before.analyzed if self.before else None

    @property
    def from_version(self) -> int | None:
        """Number of the older version."""
        return self.before.row.number if self.before else None


def compare(article: Article, before: history.Stored | None, after: history.Stored) -> Transition:
    """Compare a version with its predecessor."""
    comparison = compare_versions(before.analyzed if before else None, after.analyzed, after.row.lang)
    return Transition(article, before, after, comparison)


def write_findings(session: Session, step: Transition) -> None:
    """Keep what was found in the newer version, and the comparison."""
    version = step.after.row
    history.put_findings(session, version, step.after.analyzed, comparison_data(session, step))


def comparison_data(session: Session, step: Transition) -> dict[str, object]:
    """Write a comparison as it is stored; an article that returned to an earlier state says to which."""
    record = comparison_record(step.comparison, step.earlier, step.after.analyzed)
    return {**record, "reverts_to": history.earlier_twin(session, step.after.row)}

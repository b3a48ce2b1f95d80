"""Whom a version credits with what, and what became of sources since the one before: found out, then written down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from service.core.claims.identity import Known, credited
from service.core.claims.statements import claim_key
from service.core.editorial.source_changes import SourceChange, source_changes
from service.core.editorial.version import Findings
from service.store import source_records
from service.store.source_records import Credit, CreditRun
from service.usecases import timeline
from service.usecases.record_claims import findings_in_order
from service.usecases.timeline import Capture
from service.usecases.transition import Transition

#: the credits that a version gives, each with its source
Cited = Mapping[Credit, Known]


@dataclass(frozen=True, slots=True)
class Told:
    """What a version says of sources."""

    cited: Cited
    #: what became of sources since the version before
    changes: tuple[SourceChange, ...]


def told(step: Transition) -> Told:
    """Return whom a version credits, and how that differs from the one before."""
    return Told(cited_in(step.after.analyzed.findings), changed_in(step))


def changed_in(step: Transition) -> tuple[SourceChange, ...]:
    """Return what became of sources in a version."""
    return source_changes(step.earlier, step.after.analyzed, step.comparison.attributions)


def cited_in(findings: Findings) -> Cited:
    """Return the credits of a version: each source with each claim that it is credited with, or with none."""
    made: dict[int | None, list[str]] = {}
    for claim in findings.claims:
        made.setdefault(claim.attribution, []).append(claim_key(claim.text))
    return {
        Credit(source.key, claim): source
        for number, attribution in enumerate(findings.attributions)
        for source in credited(attribution)
        for claim in made.get(number, (None,))
    }


def sources_of(told: Told) -> list[Known]:
    """Return all sources of which a version tells something, in order."""
    changed = {source for change in told.changes for source in (change.source, change.before) if source}
    return sorted({*told.cited.values(), *changed})


def runs(
    session: Session, article_id: int, captures: Sequence[Capture], steps: Sequence[Transition]
) -> list[CreditRun]:
    """Return an article's runs anew, in order of capture; see ``record_claims.runs``."""
    found = findings_in_order(session, article_id, captures, steps)
    return [CreditRun(*run) for run in timeline.runs_of((number, cited_in(each).keys()) for number, each in found)]


def write_sources(
    session: Session, article_id: int, told: Told, number: int, moment: datetime, runs: Sequence[CreditRun] | None
) -> None:
    """Keep one row a source; a run of versions for each credit begins, goes on or ends, or all are written anew.

    The version's claims are on record.
    """
    standing = source_records.credited(session, article_id) if runs is None else {}
    come = {credit: source for credit, source in told.cited.items() if credit not in standing}
    known = {source for source, _ in standing}
    new = [source for source in sources_of(Told(come, told.changes)) if source.key not in known]
    source_records.add_sources(session, new, moment)
    if runs is None:
        gone = [row for credit, row in standing.items() if credit not in told.cited]
        source_records.end_citations(session, gone, number)
        source_records.add_citations(session, article_id, (CreditRun(credit, number, None) for credit in come))
    else:
        source_records.clear_citations(session, article_id)
        source_records.add_citations(session, article_id, runs)
    source_records.put_changes(session, article_id, number, told.changes)


def write_article(session: Session, article_id: int, versions: Sequence[tuple[int, Told]], now: datetime) -> None:
    """Write anew what an article's good versions say of sources, in order of capture; their claims are on record.

    What was written before is gone already.
    """
    source_records.add_sources(session, sorted({source for _, told in versions for source in sources_of(told)}), now)
    for number, told in versions:
        source_records.put_changes(session, article_id, number, told.changes)
    runs = timeline.runs_of((number, told.cited.keys()) for number, told in versions)
    source_records.add_citations(session, article_id, (CreditRun(*run) for run in runs))


def write_changes_again(session: Session, article_id: int, step: Transition) -> None:
    """Tell anew what became of sources in a version that has another predecessor now."""
    version = step.after.row
    changes = changed_in(step)
    source_records.add_sources(session, sources_of(Told({}, changes)), version.captured_at)
    source_records.clear_changes(session, article_id, version.number)
    source_records.put_changes(session, article_id, version.number, changes)

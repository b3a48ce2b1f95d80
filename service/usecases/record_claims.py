"""Which claims a version carries, and what it says to the claims somebody watches: found out, then written down."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from service.core.alerts.events import Event
from service.core.claims.second_opinion import Judge
from service.core.claims.statements import claim_key
from service.core.claims.support import Stance
from service.core.editorial.version import Findings
from service.store import claim_records, conflicts, history
from service.store.catalogue import Standing
from service.store.claim_records import Run, Watched
from service.usecases import announce, timeline
from service.usecases.judge_version import Row, support_rows
from service.usecases.timeline import Capture
from service.usecases.transition import Transition
from service.usecases.watch_list import WatchList

#: articles that an event names at most as contradicting the one that it is about
MOST_AGAINST = 20

#: claims by their identity, each with its words and the source it is credited to
Made = Mapping[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Judged:
    """What a version says to a watched claim."""

    claim: Watched
    row: Row
    #: what the version before it said; None where it was not judged
    before: str | None


def claims_of(findings: Findings) -> Made:
    """Return a version's claims."""
    made: dict[str, dict[str, Any]] = {}
    for claim in findings.claims:
        made.setdefault(claim_key(claim.text), {"text": claim.text, "attributed_to": findings.credited(claim)})
    return made


def runs(session: Session, article_id: int, captures: Sequence[Capture], steps: Sequence[Transition]) -> list[Run]:
    """Return an article's runs anew, in order of capture; ``steps`` lead to versions that are not stored yet.

    A version whose text is lost is passed over: what stands before and after it is taken to have stood in it.
    """
    found = findings_in_order(session, article_id, captures, steps)
    return run_on((number, {claim_key(claim.text) for claim in findings.claims}) for number, findings in found)


def findings_in_order(
    session: Session, article_id: int, captures: Sequence[Capture], steps: Sequence[Transition]
) -> Iterator[tuple[int, Findings]]:
    """Yield what was found in an article's versions, in order of capture; see ``runs``."""
    fresh = {step.after.row.number: step.after.analyzed.findings for step in steps}
    for number in (capture.number for capture in captures if capture.comparable):
        yield number, fresh.get(number) or stored_findings(session, article_id, number)


def run_on(versions: Iterable[tuple[int, Set[str]]]) -> list[Run]:
    """Return which versions carry which claims; ``versions`` are numbers and claims, in order of capture."""
    return [Run(*run) for run in timeline.runs_of(versions)]


def stored_findings(session: Session, article_id: int, number: int) -> Findings:
    """Read what was found in a version."""
    return history.load_findings(session, history.get_version(session, article_id, number))


def judge_watched(session: Session, claims: WatchList, judge: Judge | None, step: Transition) -> list[Judged]:
    """Judge the watched claims by a version. What the one before it said is read, or found out if it is new, too."""
    if not len(claims):
        return []
    before: Mapping[int, str] = {}
    if step.before and step.before.row.id is not None:
        before = claim_records.stances(session, step.before.row)
    elif step.before:
        rows = support_rows(claims, judge, step.before.row, step.before.analyzed.content)
        before = {row["claim_id"]: row["stance"] for row in rows}
    told = [number for number, stance in before.items() if stance != Stance.NOT_MENTIONED]
    rows = support_rows(claims, judge, step.after.row, step.after.analyzed.content, told)
    return [Judged(claims[row["claim_id"]], row, before.get(row["claim_id"])) for row in rows]


def write_claims(
    session: Session, article_id: int, made: Made, number: int, moment: datetime, runs: Sequence[Run] | None
) -> None:
    """Keep one row a claim; a run of versions for each begins, goes on or ends, or all are written anew as ``runs``."""
    carried = claim_records.carried(session, article_id) if runs is None else {}
    come = {key: made[key] for key in sorted(made.keys() - carried.keys())}
    claim_records.add_claims(session, come, moment)
    if runs is None:
        gone = [carried[key] for key in carried.keys() - made.keys()]
        claim_records.close_appearances(session, gone, number)
        claim_records.carried_until(session, article_id, moment)
        claim_records.add_appearances(session, article_id, (Run(key, number, None) for key in come))
    else:
        claim_records.clear_appearances(session, article_id)
        claim_records.add_appearances(session, article_id, runs)


def write_support(session: Session, article: Standing, judged: Sequence[Judged], version_id: int) -> None:
    """Write what a version says to the watched claims."""
    place = {"version_id": version_id, "article_id": article.id}
    claim_records.add_support(session, [{**one.row, **place} for one in judged])


def stances_changed(article: Standing, judged: Sequence[Judged], now: datetime) -> list[Event]:
    """Return an event for each stance that is not the predecessor's."""
    return [
        announce.support_changed(article, one.claim, one.before, one.row, now)
        for one in judged
        if (one.before or Stance.NOT_MENTIONED) != one.row["stance"]
    ]


def conflicts_begun(session: Session, article: Standing, judged: Sequence[Judged], now: datetime) -> Iterator[Event]:
    """Yield an event for each claim on which an article's newest version now contradicts others, if it is the first.

    What it said before already, and what was told before of the same two articles, is no news.
    """
    for one in judged:
        stance = one.row["stance"]
        if stance != one.before and stance in conflicts.OPPOSITE:
            against = conflicts.opponents(session, one.claim.id, stance, article.id, article.outlet)
            if conflicts.first_told(session, one.claim.id, article.id, against):
                yield announce.conflict(article, one.claim, one.row, against[:MOST_AGAINST], now)

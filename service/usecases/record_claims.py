"""Write down which claims a version carries, and what it says to the claims somebody watches."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from service.core.alerts.events import Event
from service.core.claims.statements import claim_key
from service.core.claims.support import Stance
from service.core.editorial.version import Findings
from service.store import claim_records, history
from service.usecases import announce
from service.usecases.judge_version import support_rows
from service.usecases.transition import Transition


def record_claims(session: Session, step: Transition, now: datetime) -> list[Event]:
    """Keep one row a claim, and a run of versions for each; return what changed for the claims somebody watches."""
    article, version = step.article, step.after.row
    made = claims_of(step.after.analyzed.findings)
    numbers = set(claim_records.claim_ids(session, made, version.captured_at).values())
    carried = claim_records.carried(session, article.id)
    claim_records.touch(session, numbers & carried, version.captured_at)
    claim_records.close_appearances(session, article.id, carried - numbers, version.number)
    claim_records.open_appearances(session, article.id, numbers - carried, version.number)
    return judge_watched(session, step, now)


def claims_of(findings: Findings) -> Mapping[str, dict[str, Any]]:
    """Return a version's claims by their identity, each with its words and the source it is credited to."""
    made: dict[str, dict[str, Any]] = {}
    for claim in findings.claims:
        source = None if claim.attribution is None else findings.attributions[claim.attribution].source
        credited = (source.name or source.text) if source else None
        made.setdefault(claim_key(claim.text), {"text": claim.text, "attributed_to": credited})
    return made


def judge_watched(session: Session, step: Transition, now: datetime) -> list[Event]:
    """Judge the watched claims by a version; return an event for each stance that is not the predecessor's."""
    claims = claim_records.watched_claims(session)
    rows = support_rows(claims, step.after.row, step.after.analyzed)
    claim_records.add_support(session, rows)
    events = []
    for claim, row in zip(claims, rows, strict=True):
        before = claim_records.stance_at(session, claim.id, step.before.row) if step.before else None
        if (before or Stance.NOT_MENTIONED) != row["stance"]:
            events.append(announce.support_changed(step, claim, before, row, now))
    return events


def rewrite_appearances(session: Session, article_id: int) -> None:
    """Write an article's runs anew, in order of capture: one arrived late and cut a run in two."""
    claim_records.clear_appearances(session, article_id)
    carried: set[int] = set()
    for version in history.in_order(session, article_id):
        made = claims_of(history.load_findings(session, version))
        numbers = set(claim_records.claim_ids(session, made, version.captured_at).values())
        claim_records.close_appearances(session, article_id, carried - numbers, version.number)
        claim_records.open_appearances(session, article_id, numbers - carried, version.number)
        carried = numbers

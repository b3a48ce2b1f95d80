"""Watch a claim in plain words: every version of every article is judged by it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from service.core.claims.statements import claim_key
from service.core.errors import InvalidInput
from service.store import claim_records, history
from service.store.claims import Claim
from service.usecases.judge_version import support_rows

#: how many stored versions are judged before the answer; the rest is left to the worker
AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Watched:
    """The claim on record."""

    claim_id: int
    #: it was not watched before
    created: bool


def watch_claim(session: Session, text: str, *, now: datetime) -> Watched:
    """Watch ``text``; up to 1,000 stored versions are judged at once, newest first.

    Raises:
        InvalidInput: the text holds no word to look for.
    """
    key = claim_key(text)
    if not key:
        raise InvalidInput("A claim needs words, for example 'The fire began in the kitchen.'", pointer="/text")
    claim = claim_records.find_claim(session, key)
    if claim is not None and claim.watched:
        return Watched(claim.id, created=False)
    if claim is None:
        claim = claim_records.add_claim(session, Claim(key=key, text=text, created_at=now))
    claim.watched = True
    claim.revision += 1
    judge_stored(session, claim)
    return Watched(claim.id, created=True)


def judge_stored(session: Session, claim: Claim) -> None:
    """Judge the stored versions that were not judged yet, at most 1,000; the claim says whether any are left."""
    versions = claim_records.unjudged(session, claim.id, AT_ONCE + 1)
    for version in versions[:AT_ONCE]:
        stored = history.load(session, version)
        claim_records.add_support(session, support_rows([claim], version, stored.analyzed))
    claim.support_status = "pending" if len(versions) > AT_ONCE else "complete"
    session.flush()

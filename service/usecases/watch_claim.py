"""Watch a claim in plain words: every version of every article is judged by it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from service.core.claims.statements import required_key
from service.core.editorial.version import Content
from service.core.errors import IntegrityFailure
from service.store import catalogue, claim_records, history
from service.store.claims import Claim
from service.store.versions import Version
from service.usecases.judge_version import Row, support_rows, unreadable

#: how many stored versions are judged before the answer; the rest is left to the worker (``judge_pending``)
AT_ONCE = 1_000

#: what versions say to a claim, by the version's id
Judged = Mapping[int, Row]


@dataclass(frozen=True, slots=True)
class Watched:
    """The claim on record."""

    claim_id: int
    #: it was not watched before
    created: bool


def preparation(text: str) -> Callable[[Session, bool], Judged]:
    """Return what judges the stored versions by a claim before anything is locked; see ``in_two_steps``.

    Raises (the preparation):
        InvalidInput: the text holds no word to look for.
    """

    def prepare(session: Session, _lock: bool) -> Judged:
        claim = claim_records.find_claim(session, required_key(text, "/text"))
        if claim is not None and claim.watched:
            return {}
        versions = claim_records.unjudged(session, claim.id if claim else None, AT_ONCE)
        return {version.id: judged(session, text, version) for version in versions}

    return prepare


def watch_claim(session: Session, text: str, found: Judged, *, now: datetime) -> Watched:
    """Watch ``text``; up to 1,000 stored versions are judged at once, newest first.

    ``found`` is what was prepared; versions that arrived since are judged here. Nobody writes a version or takes an
    article down meanwhile: a version that is posted later finds the claim watched.

    Raises:
        InvalidInput: the text holds no word to look for.
    """
    key = required_key(text, "/text")
    catalogue.lock_all(session)
    claim = claim_records.find_claim(session, key)
    if claim is not None and claim.watched:
        return Watched(claim.id, created=False)
    if claim is None:
        claim = claim_records.add_claim(session, Claim(key=key, text=text, created_at=now))
    claim.watched = True
    claim.revision += 1
    hold_against(session, claim, found, AT_ONCE)
    return Watched(claim.id, created=True)


def hold_against(session: Session, claim: Claim, found: Judged, most: int) -> None:
    """Write what up to ``most`` versions say to a claim, the newest that were not judged, and whether more are left.

    ``found`` is what was prepared; others are judged here.
    """
    versions = claim_records.unjudged(session, claim.id, most + 1)
    rows = [
        {**(found.get(version.id) or judged(session, claim.text, version)), "claim_id": claim.id}
        for version in versions[:most]
    ]
    claim_records.add_support(session, rows)
    claim.support_status = "pending" if len(versions) > most else "complete"
    session.flush()


def judged(session: Session, text: str, version: Version) -> Row:
    """Return what a stored version says to a claim, as a row that lacks the claim's number."""
    claim = claim_records.Watched(0, text)
    try:
        content = Content(version.title, version.byline, history.read_text(session, version))
    except IntegrityFailure as damage:  # one damaged version must not keep a claim from all others
        row = unreadable(claim, version, damage)
    else:
        (row,) = support_rows([claim], version, content)
    return {**row, "version_id": version.id, "article_id": version.article_id}

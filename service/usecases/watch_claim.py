"""Watch a claim in plain words: every version of every article is judged by it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from service.core.claims.second_opinion import Judge
from service.core.claims.statements import required_key
from service.core.editorial.version import Content
from service.core.errors import IntegrityFailure
from service.store import catalogue, claim_records, history
from service.store.claims import Claim
from service.store.versions import Version
from service.usecases.judge_version import Row, support_rows, unreadable
from service.usecases.watch_list import WatchList

#: how many stored versions are judged before the answer; the rest is left to the worker (``judge_pending``)
AT_ONCE = 1_000

#: what versions say to a claim, by the version's id: a row, or none where that is nothing
Judged = Mapping[int, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Watched:
    """The claim on record."""

    claim_id: int
    #: it was not watched before
    created: bool


def preparation(text: str, judge: Judge | None) -> Callable[[Session, bool], Judged]:
    """Return what judges the stored versions by a claim before anything is locked; see ``in_two_steps``.

    Raises (the preparation):
        InvalidInput: the text holds no word to look for.
    """

    def prepare(session: Session, _lock: bool) -> Judged:
        claim = claim_records.find_claim(session, required_key(text, "/text"))
        if claim is not None and claim.watched:
            return {}
        return held(session, judge, text, claim_records.unjudged(session, None, AT_ONCE))

    return prepare


def watch_claim(session: Session, text: str, found: Judged, judge: Judge | None, *, now: datetime) -> Watched:
    """Watch ``text``; up to 1,000 stored versions are judged at once, newest first.

    ``found`` is what was prepared; versions that arrived since are judged here, by the rules and ``judge``. Nobody
    writes a version or takes an article down meanwhile: a version that is posted later finds the claim watched.

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
    hold_against(session, claim, found, judge, AT_ONCE)
    return Watched(claim.id, created=True)


def hold_against(session: Session, claim: Claim, found: Judged, judge: Judge | None, most: int) -> None:
    """Write what up to ``most`` versions say to a claim, the newest that were not judged, and whether more are left.

    ``found`` is what was prepared; others are judged here.
    """
    versions = claim_records.unjudged(session, claim.judged_from, most + 1)
    late = [one for one in versions[:most] if one.id not in found]
    found = {**found, **held(session, judge, claim.text, late)}
    rows = (row for version in versions[:most] for row in found[version.id])
    claim_records.add_support(session, [{**row, "claim_id": claim.id} for row in rows])
    claim.judged_from = versions[most - 1].id if len(versions) > most else None
    session.flush()


def held(session: Session, judge: Judge | None, text: str, versions: Sequence[Version]) -> Judged:
    """Return what stored versions say to a claim, as rows that lack the claim's number."""
    claims = WatchList([claim_records.Watched(0, text)])
    return {version.id: judged(session, claims, judge, version) for version in versions}


def judged(session: Session, claims: WatchList, judge: Judge | None, version: Version) -> list[Row]:
    """Return what a stored version says to claims; no row where it says nothing."""
    place = {"version_id": version.id, "article_id": version.article_id}
    try:
        content = Content(version.title, version.byline, history.read_text(session, version))
    except IntegrityFailure as damage:  # one damaged version must not keep a claim from all others
        return [{**unreadable(claim, version, damage), **place} for claim in claims.claims]
    return [{**row, **place} for row in support_rows(claims, judge, version, content)]

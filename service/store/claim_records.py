"""Claims on record: one row a claim, one row a run of versions that carry it, one row a judged version."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from service.store.claims import Appearance, Claim, Support
from service.store.versions import Version

#: SQLite takes at most 32,766 values in a statement; claims have nine columns
BATCH = 1_000


def claim_ids(session: Session, claims: Mapping[str, dict[str, Any]], seen_at: datetime) -> dict[str, int]:
    """Return the row number of each claim key; new ones are written. ``claims`` maps keys to columns."""
    known = known_ids(session, list(claims))
    new = [{"key": key, **columns} for key, columns in claims.items() if key not in known]
    for start in range(0, len(new), BATCH):
        _insert_new(session, new[start : start + BATCH], seen_at)
    return known | known_ids(session, [row["key"] for row in new])


def known_ids(session: Session, keys: Sequence[str]) -> dict[str, int]:
    """Return the row numbers of those claim keys that are on record."""
    known: dict[str, int] = {}
    for start in range(0, len(keys), BATCH):
        rows = session.execute(select(Claim.key, Claim.id).where(Claim.key.in_(keys[start : start + BATCH])))
        known.update((key, number) for key, number in rows)
    return known


def _insert_new(session: Session, rows: Sequence[dict[str, Any]], seen_at: datetime) -> None:
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    common = {
        "watched": False,
        "support_status": "complete",
        "first_seen": seen_at,
        "last_seen": seen_at,
        "created_at": seen_at,
        "revision": 1,
    }
    session.execute(
        dialect.insert(Claim).on_conflict_do_nothing(index_elements=["key"]),
        [{**common, **row} for row in rows],
    )


def touch(session: Session, numbers: Iterable[int], seen_at: datetime) -> None:
    """Widen the time in which claims were seen."""
    chosen = list(numbers)
    for start in range(0, len(chosen), BATCH):
        batch = chosen[start : start + BATCH]
        late = update(Claim).where(Claim.id.in_(batch), Claim.last_seen < seen_at)
        session.execute(late.values(last_seen=seen_at).execution_options(synchronize_session=False))
        early = update(Claim).where(Claim.id.in_(batch), Claim.first_seen > seen_at)
        session.execute(early.values(first_seen=seen_at).execution_options(synchronize_session=False))


def carried(session: Session, article_id: int) -> set[int]:
    """Return the claims that an article's latest version carries."""
    return set(
        session.scalars(
            select(Appearance.claim_id).where(Appearance.article_id == article_id, Appearance.until_version.is_(None))
        )
    )


def open_appearances(session: Session, article_id: int, numbers: Iterable[int], version: int) -> None:
    """Record that claims begin with a version."""
    add_appearances(
        session,
        [{"claim_id": claim, "article_id": article_id, "since_version": version} for claim in sorted(numbers)],
    )


def add_appearances(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    """Write runs of versions that carry claims."""
    if rows:
        session.execute(insert(Appearance), list(rows))


def close_appearances(session: Session, article_id: int, numbers: Iterable[int], version: int) -> None:
    """Record that a version no longer carries claims."""
    chosen = sorted(numbers)
    if chosen:
        session.execute(
            update(Appearance)
            .where(
                Appearance.article_id == article_id,
                Appearance.claim_id.in_(chosen),
                Appearance.until_version.is_(None),
            )
            .values(until_version=version)
            .execution_options(synchronize_session=False)
        )


def clear_appearances(session: Session, article_id: int) -> None:
    """Forget which versions carried what, to write it anew."""
    session.execute(delete(Appearance).where(Appearance.article_id == article_id))


def watched_claims(session: Session) -> Sequence[Claim]:
    """Return the claims somebody watches."""
    return session.scalars(select(Claim).where(Claim.watched).order_by(Claim.id)).all()


def find_claim(session: Session, key: str) -> Claim | None:
    """Return the claim with this identity."""
    return session.scalars(select(Claim).where(Claim.key == key)).one_or_none()


def add_claim(session: Session, claim: Claim) -> Claim:
    """Write a claim; it gets its number."""
    session.add(claim)
    session.flush()
    return claim


def add_support(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    """Write what versions say to watched claims."""
    if rows:
        session.execute(insert(Support), list(rows))


def unjudged(session: Session, claim_id: int | None, limit: int) -> Sequence[Version]:
    """Return stored good versions that were not judged by a claim (None: one that is new), newest first."""
    judged = select(Support.version_id).where(Support.claim_id == claim_id)
    return session.scalars(
        select(Version)
        .where(Version.body.is_not(None), Version.low_quality.is_(None), Version.id.not_in(judged))
        .order_by(Version.id.desc())
        .limit(limit)
    ).all()


def stances(session: Session, version: Version) -> dict[int, str]:
    """Return what a version says to the claims by which it was judged."""
    rows = session.execute(select(Support.claim_id, Support.stance).where(Support.version_id == version.id))
    return {row.claim_id: row.stance for row in rows}


def erase_article(session: Session, article_id: int) -> None:
    """Remove what was said of an article's versions, since it quotes them, and claims that only it made."""
    made_here = select(Appearance.claim_id).where(Appearance.article_id == article_id)
    made_elsewhere = select(Appearance.claim_id).where(Appearance.article_id != article_id)
    orphans = session.scalars(
        select(Claim.id).where(Claim.id.in_(made_here), Claim.id.not_in(made_elsewhere), ~Claim.watched)
    ).all()
    clear_appearances(session, article_id)
    for start in range(0, len(orphans), BATCH):
        session.execute(delete(Claim).where(Claim.id.in_(orphans[start : start + BATCH])))
    session.execute(delete(Support).where(Support.article_id == article_id))

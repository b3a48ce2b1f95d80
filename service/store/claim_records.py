"""Claims on record: one row a claim, one row a run of versions that carry it, one row a judged version."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, Executable, Update, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from service.store.base import Base, run
from service.store.claims import Appearance, Claim, Support
from service.store.versions import Version

#: claims that one statement names; SQLite takes at most 32,766 values in one
BATCH = 1_000

CLAIMS, APPEARANCES = (Base.metadata.tables[table.__tablename__] for table in (Claim, Appearance))
_NUMBERS: BindParameter[Any] = bindparam("numbers", expanding=True)
_OPEN = (APPEARANCES.c.article_id == bindparam("article")) & APPEARANCES.c.until_version.is_(None)


def _adding(dialect: Any, least: Any, greatest: Any) -> Executable:
    """Return what writes new claims and widens the time in which known ones were seen."""
    adding = dialect.insert(CLAIMS)
    new, old = adding.excluded, CLAIMS.c
    widened = {
        "first_seen": least(func.coalesce(old.first_seen, new.first_seen), new.first_seen),
        "last_seen": greatest(func.coalesce(old.last_seen, new.last_seen), new.last_seen),
    }
    widening = adding.on_conflict_do_update(index_elements=["key"], set_=widened)
    written: Executable = widening.returning(CLAIMS.c.key, CLAIMS.c.id)
    return written


# statements that every posted version needs are made once; see ``history``
ADD = {
    "sqlite": _adding(sqlite, func.min, func.max),
    "postgresql": _adding(postgresql, func.least, func.greatest),
}
KEYED = select(CLAIMS.c.key, CLAIMS.c.id).where(CLAIMS.c.key.in_(bindparam("keys", expanding=True)))
CARRIED = select(CLAIMS.c.key, CLAIMS.c.id).join(APPEARANCES, APPEARANCES.c.claim_id == CLAIMS.c.id).where(_OPEN)
WATCHED = select(CLAIMS.c.id, CLAIMS.c.text).where(CLAIMS.c.watched).order_by(CLAIMS.c.id)
SEEN_UNTIL = (
    update(CLAIMS)
    .where(CLAIMS.c.id.in_(_NUMBERS), CLAIMS.c.last_seen < bindparam("moment"))
    .values(last_seen=bindparam("moment"))
)
ADD_APPEARANCES = insert(APPEARANCES)
CLOSE = (
    update(APPEARANCES).where(_OPEN, APPEARANCES.c.claim_id.in_(_NUMBERS)).values(until_version=bindparam("version"))
)


class Watched(NamedTuple):
    """A claim that somebody watches."""

    id: int
    text: str


def claim_ids(session: Session, claims: Mapping[str, dict[str, Any]], seen_at: datetime) -> dict[str, int]:
    """Record that claims were seen, and return the row number of each key; ``claims`` maps keys to columns."""
    times = {"first_seen": seen_at, "last_seen": seen_at, "created_at": seen_at}
    rows = [{"key": key, **times, **columns} for key, columns in claims.items()]
    if not rows:
        return {}
    return {row.key: row.id for row in run(session, ADD[session.get_bind().dialect.name], rows)}


def known_ids(session: Session, keys: Sequence[str]) -> dict[str, int]:
    """Return the row numbers of those claim keys that are on record."""
    known: dict[str, int] = {}
    for start in range(0, len(keys), BATCH):
        rows = run(session, KEYED, {"keys": keys[start : start + BATCH]})
        known.update((key, number) for key, number in rows)
    return known


def seen_until(session: Session, numbers: Collection[int], moment: datetime) -> None:
    """Record that claims were still seen at a moment."""
    _of_each(session, SEEN_UNTIL, numbers, moment=moment)


def _of_each(session: Session, statement: Update, numbers: Collection[int], **values: object) -> None:
    """Run a statement for claims, as many at once as SQLite takes."""
    chosen = sorted(numbers)
    for start in range(0, len(chosen), BATCH):
        run(session, statement, {**values, "numbers": chosen[start : start + BATCH]})


def carried(session: Session, article_id: int) -> dict[str, int]:
    """Return the claims that an article's latest version carries: key to row number."""
    return {row.key: row.id for row in run(session, CARRIED, {"article": article_id})}


def open_appearances(session: Session, article_id: int, numbers: Collection[int], version: int) -> None:
    """Record that claims begin with a version."""
    add_appearances(
        session,
        [{"claim_id": claim, "article_id": article_id, "since_version": version} for claim in sorted(numbers)],
    )


def add_appearances(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    """Write runs of versions that carry claims."""
    if rows:
        run(session, ADD_APPEARANCES, list(rows))


def close_appearances(session: Session, article_id: int, numbers: Collection[int], version: int) -> None:
    """Record that a version no longer carries claims."""
    _of_each(session, CLOSE, numbers, article=article_id, version=version)


def clear_appearances(session: Session, article_id: int) -> None:
    """Forget which versions carried what, to write it anew."""
    session.execute(delete(Appearance).where(Appearance.article_id == article_id))


def watched_claims(session: Session) -> tuple[Watched, ...]:
    """Return the claims somebody watches."""
    return tuple(Watched(*row) for row in run(session, WATCHED))


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

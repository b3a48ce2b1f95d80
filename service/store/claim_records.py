"""Claims on record: one row a claim, one row a run of versions that carry it, one row a judged version."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Insert, bindparam, delete, exists, func, insert, select, true, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from service.store.base import Base
from service.store.claims import IS_WATCHED, Appearance, Claim, Support
from service.store.statement import Statement
from service.store.versions import Version

#: what a version says to a claim, by the names of the columns
SAID = ("stance", "confidence", "reason", "evidence", "attributed_to")

#: claims that one statement names; SQLite takes at most 32,766 values in one
BATCH = 1_000

CLAIMS, APPEARANCES, SUPPORT = (Base.metadata.tables[table.__tablename__] for table in (Claim, Appearance, Support))
_OPEN = (APPEARANCES.c.article_id == bindparam("article")) & APPEARANCES.c.until_version.is_(None)


def _adding(dialect: Any, least: Any, greatest: Any) -> Insert:
    """Return what writes new claims and widens the time in which known ones were seen."""
    adding = dialect.insert(CLAIMS)
    new, old = adding.excluded, CLAIMS.c
    widened = {
        "first_seen": least(func.coalesce(old.first_seen, new.first_seen), new.first_seen),
        "last_seen": greatest(func.coalesce(old.last_seen, new.last_seen), new.last_seen),
    }
    written: Insert = adding.on_conflict_do_update(index_elements=["key"], set_=widened).inline()
    return written


ADD = Statement(
    {
        "sqlite": _adding(sqlite, func.min, func.max),
        "postgresql": _adding(postgresql, func.least, func.greatest),
    },
    ("key", "text", "attributed_to", "first_seen", "last_seen", "created_at"),
)
CARRIED = Statement(
    select(CLAIMS.c.key, APPEARANCES.c.id).join(APPEARANCES, APPEARANCES.c.claim_id == CLAIMS.c.id).where(_OPEN)
)
WATCHED = Statement(select(CLAIMS.c.id, CLAIMS.c.text).where(IS_WATCHED).order_by(CLAIMS.c.id))
WATCH_STATE = Statement(select(func.count(), func.coalesce(func.sum(CLAIMS.c.id), 0)).where(IS_WATCHED))
SEEN_UNTIL = Statement(
    update(CLAIMS)
    .where(CLAIMS.c.id == bindparam("claim"), CLAIMS.c.last_seen < bindparam("moment"))
    .values(last_seen=bindparam("moment"))
)
#: claims are locked in the order of their numbers: who files another version with some of them does not wait in a ring
_STILL_CARRIED = (
    select(CLAIMS.c.id)
    .join(APPEARANCES, APPEARANCES.c.claim_id == CLAIMS.c.id)
    .where(_OPEN, CLAIMS.c.last_seen < bindparam("moment", type_=CLAIMS.c.last_seen.type))
    .order_by(CLAIMS.c.id)
    .with_for_update(of=CLAIMS)
)
CARRIED_UNTIL = Statement(update(CLAIMS).where(CLAIMS.c.id.in_(_STILL_CARRIED)).values(last_seen=bindparam("moment")))
APPEAR = Statement(
    insert(APPEARANCES).from_select(
        ["claim_id", "article_id", "since_version", "until_version"],
        select(
            CLAIMS.c.id,
            *(
                bindparam(name, type_=APPEARANCES.c[column].type)
                for name, column in (("article", "article_id"), ("since", "since_version"), ("until", "until_version"))
            ),
        ).where(CLAIMS.c.key == bindparam("key")),
    )
)
CLOSE = Statement(
    update(APPEARANCES).where(APPEARANCES.c.id == bindparam("appearance")).values(until_version=bindparam("version"))
)
ADD_SUPPORT = Statement(insert(SUPPORT).inline(), (column.name for column in SUPPORT.columns if not column.primary_key))


class Watched(NamedTuple):
    """A claim that somebody watches."""

    id: int
    text: str


class WatchState(NamedTuple):
    """What tells one set of watched claims from another: whoever watches one more changes both."""

    claims: int
    #: the sum of their numbers
    total: int


class Run(NamedTuple):
    """Versions of an article, one after the other, that carry a claim."""

    #: the claim's
    key: str
    since: int
    #: the first version that no longer carries it; None while the latest does
    until: int | None


def add_claims(session: Session, claims: Mapping[str, dict[str, Any]], seen_at: datetime) -> None:
    """Record that claims were seen; ``claims`` maps keys to columns."""
    times = {"first_seen": seen_at, "last_seen": seen_at, "created_at": seen_at}
    ADD.run_all(session, ({"key": key, **times, **columns} for key, columns in claims.items()))


def known_ids(session: Session, keys: Sequence[str]) -> dict[str, int]:
    """Return the row numbers of those claim keys that are on record."""
    known: dict[str, int] = {}
    for start in range(0, len(keys), BATCH):
        rows = session.execute(select(Claim.key, Claim.id).where(Claim.key.in_(keys[start : start + BATCH])))
        known.update((key, number) for key, number in rows)
    return known


def carried(session: Session, article_id: int) -> dict[str, int]:
    """Return the claims that an article's latest version carries, by their keys, each with the number of its run."""
    return {key: number for key, number in CARRIED.rows(session, article=article_id)}  # noqa: C416 - a row is no pair


def carried_texts(session: Session, article_ids: Iterable[int]) -> dict[int, list[str]]:
    """Return the words of the claims that the latest versions of articles carry, in the order they were recorded."""
    found: dict[int, list[str]] = {number: [] for number in article_ids}
    rows = session.execute(
        select(Appearance.article_id, Claim.text)
        .join(Claim, Claim.id == Appearance.claim_id)
        .where(Appearance.article_id.in_(found), Appearance.until_version.is_(None))
        .order_by(Appearance.article_id, Appearance.id)
    )
    for number, words in rows:
        found[number].append(words)
    return found


def seen_until(session: Session, numbers: Iterable[int], moment: datetime) -> None:
    """Record that claims were still seen at a moment."""
    SEEN_UNTIL.run_all(session, ({"claim": number, "moment": moment} for number in sorted(numbers)))


def carried_until(session: Session, article_id: int, moment: datetime) -> None:
    """Record that the claims which an article carries, as far as that is written by now, were seen at a moment."""
    CARRIED_UNTIL.run(session, article=article_id, moment=moment)


def add_appearances(session: Session, article_id: int, runs: Iterable[Run]) -> None:
    """Write runs of versions that carry claims which are on record."""
    APPEAR.run_all(session, ({"article": article_id, **run._asdict()} for run in runs))


def close_appearances(session: Session, numbers: Iterable[int], version: int) -> None:
    """Record that a version no longer carries claims, given by the numbers of their runs."""
    CLOSE.run_all(session, ({"appearance": number, "version": version} for number in sorted(numbers)))


def clear_appearances(session: Session, article_id: int) -> None:
    """Forget which versions carried what, to write it anew."""
    session.execute(delete(Appearance).where(Appearance.article_id == article_id))


def watched_claims(session: Session) -> tuple[Watched, ...]:
    """Return the claims somebody watches."""
    return tuple(Watched(*row) for row in WATCHED.rows(session))


def watch_state(session: Session) -> WatchState:
    """Return by what to know whether the watched claims are still the same."""
    ((count, total),) = WATCH_STATE.rows(session)
    return WatchState(count, int(total))


def find_claim(session: Session, key: str) -> Claim | None:
    """Return the claim with this identity."""
    return session.scalars(select(Claim).where(Claim.key == key)).one_or_none()


def pending_claim(session: Session) -> Claim | None:
    """Return the first watched claim that not all stored versions were judged by."""
    pending = select(Claim).where(IS_WATCHED, Claim.judged_from.is_not(None)).order_by(Claim.id).limit(1)
    return session.scalars(pending).one_or_none()


def add_claim(session: Session, claim: Claim) -> Claim:
    """Write a claim; it gets its number."""
    session.add(claim)
    session.flush()
    return claim


def add_support(session: Session, rows: Iterable[dict[str, Any]]) -> None:
    """Write what versions say to watched claims."""
    ADD_SUPPORT.run_all(session, rows)


def unjudged(session: Session, judged_from: int | None, limit: int) -> Sequence[Version]:
    """Return the newest stored good versions before one from which on a claim was held against all; None: all."""
    earlier = true() if judged_from is None else Version.id < judged_from
    return session.scalars(
        select(Version)
        .where(Version.body.is_not(None), Version.low_quality.is_(None), earlier)
        .order_by(Version.id.desc())
        .limit(limit)
    ).all()


def pending_from(session: Session) -> dict[int, int]:
    """Return the watched claims that not all stored versions were judged by, each with the first that was."""
    rows = session.execute(select(Claim.id, Claim.judged_from).where(IS_WATCHED, Claim.judged_from.is_not(None)))
    return {number: judged_from or 0 for number, judged_from in rows}


def stances(session: Session, version: Version) -> dict[int, str]:
    """Return what a version says to the claims by which it was judged."""
    rows = session.execute(select(Support.claim_id, Support.stance).where(Support.version_id == version.id))
    return {row.claim_id: row.stance for row in rows}


def runs(session: Session, article_id: int) -> list[Run]:
    """Return which versions of an article carry which claims."""
    carried = select(Claim.key, Appearance.since_version, Appearance.until_version)
    carried = carried.join(Claim, Claim.id == Appearance.claim_id).where(Appearance.article_id == article_id)
    return [Run(*row) for row in session.execute(carried)]


def forget_unmade(session: Session, keys: Iterable[str]) -> None:
    """Remove those of some claims that no version makes and nobody watches.

    They are locked first: who files a version that makes one waits, and finds that it is gone; or was first, and then
    it is seen here that the claim is made.
    """
    wanted = sorted(keys)
    for start in range(0, len(wanted), BATCH):
        named = select(Claim.id).where(Claim.key.in_(wanted[start : start + BATCH]), ~Claim.watched)
        numbers = session.scalars(named.order_by(Claim.key).with_for_update()).all()
        made = select(Appearance.claim_id).where(Appearance.claim_id.in_(numbers))
        session.execute(delete(Claim).where(Claim.id.in_(numbers), Claim.id.not_in(made)))


def support_of(session: Session, version_id: int) -> dict[int, dict[str, Any]]:
    """Return what a version says to the claims by which it was judged, by their numbers."""
    rows = session.scalars(select(Support).where(Support.version_id == version_id))
    return {row.claim_id: {name: getattr(row, name) for name in SAID} for row in rows}


def rewrite_support(session: Session, version_id: int, row: Mapping[str, Any]) -> None:
    """Write anew what a version says to a claim."""
    known = (Support.version_id == version_id) & (Support.claim_id == row["claim_id"])
    session.execute(delete(Support).where(known))
    add_support(session, [dict(row)])


def erase_article(session: Session, article_id: int) -> None:
    """Remove what was said of an article's versions, since it quotes them, and claims that only it made."""
    made_here = select(Appearance.claim_id).where(Appearance.article_id == article_id)
    made_elsewhere = exists().where(Appearance.claim_id == Claim.id, Appearance.article_id != article_id)
    orphans = session.scalars(select(Claim.id).where(Claim.id.in_(made_here), ~made_elsewhere, ~Claim.watched)).all()
    clear_appearances(session, article_id)
    for start in range(0, len(orphans), BATCH):
        session.execute(delete(Claim).where(Claim.id.in_(orphans[start : start + BATCH])))
    session.execute(delete(Support).where(Support.article_id == article_id))

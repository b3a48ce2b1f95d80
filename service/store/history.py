"""The versions of an article: writing one, finding its neighbours, reading its text back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import zstandard
from sqlalchemy import delete, exists, func, select, update
from sqlalchemy.orm import Session

from service.core.digest import content_digest
from service.core.editorial.version import Content, Findings
from service.core.editorial.version import Version as Analyzed
from service.core.errors import Gone, IntegrityFailure
from service.store import bodies
from service.store.findings import unpack
from service.store.versions import Check, Version, VersionFindings

DAMAGED = "Version {} of article {} cannot be read: what is stored does not match its digest."


@dataclass(frozen=True, slots=True)
class Stored:
    """A version with its text and findings."""

    row: Version
    analyzed: Analyzed


def read_text(session: Session, version: Version) -> str:
    """Return the text of a version.

    Raises:
        Gone: the article was taken down.
        IntegrityFailure: the stored bytes do not give the text whose digest was kept.
    """
    text = _unchecked_text(session, version)
    if content_digest(version.title, version.byline, text) != version.digest:
        raise IntegrityFailure(DAMAGED.format(version.number, version.article_id))
    return text


def _unchecked_text(session: Session, version: Version) -> str:
    """Follow the chain to a text that stands alone; bases are not checked one by one, the digest at the end tells."""
    if version.body is None:
        raise Gone
    base = None
    if version.body_base is not None:
        base = _unchecked_text(session, get_version(session, version.article_id, version.body_base))
    try:
        return bodies.decompress(version.body, base)
    except (zstandard.ZstdError, UnicodeDecodeError) as error:
        raise IntegrityFailure(DAMAGED.format(version.number, version.article_id)) from error


def get_version(session: Session, article_id: int, number: int) -> Version:
    """Return a version that is there."""
    return session.scalars(select(Version).where(Version.article_id == article_id, Version.number == number)).one()


def find_version(session: Session, article_id: int, number: int) -> Version | None:
    """Return one version by its number."""
    return session.scalars(
        select(Version).where(Version.article_id == article_id, Version.number == number)
    ).one_or_none()


def load(session: Session, version: Version) -> Stored:
    """Read a version's text and findings."""
    kept = session.get_one(VersionFindings, version.id)
    content = Content(version.title, version.byline, read_text(session, version))
    return Stored(version, Analyzed(content, unpack(kept.findings)))


def load_findings(session: Session, version: Version) -> Findings:
    """Read what was found in a version, without its text."""
    return unpack(session.get_one(VersionFindings, version.id).findings)


def in_order(session: Session, article_id: int) -> Sequence[Version]:
    """Return an article's good versions by time of capture."""
    return session.scalars(
        select(Version)
        .where(Version.article_id == article_id, Version.low_quality.is_(None))
        .order_by(Version.captured_at, Version.number)
    ).all()


def captures(session: Session, article_id: int) -> list[tuple[int, datetime, bytes, str | None, int | None]]:
    """Return of each version of an article what tells its place in time, in order of capture."""
    columns = (Version.number, Version.captured_at, Version.digest, Version.low_quality, Version.gone)
    query = select(*columns).where(Version.article_id == article_id)
    rows = session.execute(query.order_by(Version.captured_at, Version.number))
    return [(number, moment, digest, reason, gone) for number, moment, digest, reason, gone in rows]


def last_capture(session: Session, article_id: int) -> datetime | None:
    """Return when an article was looked at last; None for one that never was."""
    seen = session.scalar(select(func.max(Version.captured_at)).where(Version.article_id == article_id))
    checked = session.scalar(select(func.max(Check.checked_at)).where(Check.article_id == article_id))
    return max((moment for moment in (seen, checked) if moment), default=None)


def latest(session: Session, article_id: int) -> Version:
    """Return the version captured last; a bad capture only where there is no good one."""
    return session.scalars(
        select(Version)
        .where(Version.article_id == article_id)
        .order_by(Version.low_quality.is_not(None), Version.captured_at.desc(), Version.number.desc())
        .limit(1)
    ).one()


def squeeze(session: Session, version: Version, text: str) -> None:
    """Write a text into its version, compressed against the text of an earlier one; the row is not stored yet."""
    number = bodies.base_of(version.number)
    base = find_version(session, version.article_id, number) if number is not None and version.article_id else None
    version.body = bodies.compress(text, _unchecked_text(session, base) if base else None)
    version.body_base = base.number if base else None


def add_version(session: Session, version: Version, findings: bytes, comparison: dict[str, Any]) -> None:
    """Store a version with what was found in it; it becomes a row with an id."""
    session.add(version)
    session.flush()
    session.add(VersionFindings(version_id=version.id, findings=findings, comparison=comparison))
    session.flush()


def put_comparison(
    session: Session, article_id: int, number: int, before: int | None, comparison: dict[str, Any]
) -> None:
    """Keep a new comparison of a version whose predecessor changed."""
    version = get_version(session, article_id, number)
    version.predecessor = before
    session.get_one(VersionFindings, version.id).comparison = comparison
    session.flush()


def load_comparison(session: Session, version: Version) -> dict[str, Any]:
    """Read how a version was compared with the good one before it."""
    return session.get_one(VersionFindings, version.id).comparison


def add_check(session: Session, article_id: int, number: int, moment: datetime) -> None:
    """Record that a capture of ``moment`` showed what version ``number`` shows; twice the same is recorded once."""
    check = {Check.article_id: article_id, Check.version_number: number, Check.checked_at: moment}
    known = exists().where(*(column == value for column, value in check.items()))
    if not session.scalars(select(known)).one():
        session.add(Check(article_id=article_id, version_number=number, checked_at=moment))


def checks_after(session: Session, article_id: int, moment: datetime) -> int:
    """Return how many checks of an article were captured after ``moment``."""
    later = select(func.count()).where(Check.article_id == article_id, Check.checked_at > moment)
    return session.scalars(later).one()


def first_check(session: Session, article_id: int, number: int, after: datetime) -> datetime | None:
    """Return when, after a moment, a capture first showed what version ``number`` shows again."""
    checks = select(func.min(Check.checked_at)).where(
        Check.article_id == article_id, Check.version_number == number, Check.checked_at > after
    )
    return session.scalars(checks).one()


def move_checks(session: Session, article_id: int, old: int, version: Version) -> None:
    """Let a version that was made of a check have the later checks of the version that it repeats."""
    checks = (Check.article_id == article_id, Check.version_number == old)
    session.execute(delete(Check).where(*checks, Check.checked_at == version.captured_at))
    session.execute(
        update(Check).where(*checks, Check.checked_at > version.captured_at).values(version_number=version.number)
    )

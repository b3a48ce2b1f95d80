"""The versions of an article: writing one, finding its neighbours, reading its text back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import zstandard
from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from service.core.digest import content_digest
from service.core.editorial.version import Content, Findings
from service.core.editorial.version import Version as Analyzed
from service.core.errors import Gone, IntegrityFailure
from service.store import bodies
from service.store.findings import pack, unpack
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
        base = _unchecked_text(session, _version(session, version.article_id, version.body_base))
    try:
        return bodies.decompress(version.body, base)
    except (zstandard.ZstdError, UnicodeDecodeError) as error:
        raise IntegrityFailure(DAMAGED.format(version.number, version.article_id)) from error


def _version(session: Session, article_id: int, number: int) -> Version:
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


def predecessor(session: Session, article_id: int, moment: datetime, *, good: bool = False) -> Version | None:
    """Return the last version captured up to ``moment``; with ``good``, the last that is not a bad capture."""
    query = select(Version).where(Version.article_id == article_id, Version.captured_at <= moment)
    if good:
        query = query.where(Version.low_quality.is_(None))
    return session.scalars(query.order_by(Version.captured_at.desc(), Version.number.desc()).limit(1)).one_or_none()


def good_successor(session: Session, version: Version) -> Version | None:
    """Return the first good version captured after ``version``."""
    return session.scalars(
        select(Version)
        .where(
            Version.article_id == version.article_id,
            Version.low_quality.is_(None),
            tuple_(Version.captured_at, Version.number) > (version.captured_at, version.number),
        )
        .order_by(Version.captured_at, Version.number)
        .limit(1)
    ).one_or_none()


def latest(session: Session, article_id: int) -> Version:
    """Return the version captured last; a bad capture only where there is no good one."""
    return session.scalars(
        select(Version)
        .where(Version.article_id == article_id)
        .order_by(Version.low_quality.is_not(None), Version.captured_at.desc(), Version.number.desc())
        .limit(1)
    ).one()


def earlier_twin(session: Session, version: Version) -> int | None:
    """Return the number of the last earlier version that says the same; None where there is none."""
    return session.scalars(
        select(Version.number)
        .where(
            Version.article_id == version.article_id,
            Version.digest == version.digest,
            tuple_(Version.captured_at, Version.number) < (version.captured_at, version.number),
        )
        .order_by(Version.captured_at.desc(), Version.number.desc())
        .limit(1)
    ).one_or_none()


def add_version(session: Session, version: Version, text: str) -> None:
    """Write a version and its text; ``version`` becomes a row with an id."""
    base_number = bodies.base_of(version.number)
    base = None
    if base_number is not None:
        base = _unchecked_text(session, _version(session, version.article_id, base_number))
    version.body, version.body_base = bodies.compress(text, base), base_number
    session.add(version)
    session.flush()


def put_findings(session: Session, version: Version, analyzed: Analyzed, comparison: dict[str, Any]) -> None:
    """Keep what was found in a version."""
    session.add(VersionFindings(version_id=version.id, findings=pack(analyzed.findings), comparison=comparison))
    session.flush()


def put_comparison(session: Session, version: Version, comparison: dict[str, Any]) -> None:
    """Keep a new comparison of a version whose predecessor changed."""
    session.get_one(VersionFindings, version.id).comparison = comparison
    session.flush()


def add_check(session: Session, version: Version, now: datetime) -> None:
    """Record a look that found nothing new."""
    session.add(Check(article_id=version.article_id, version_number=version.number, checked_at=now))

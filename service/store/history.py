"""The versions of an article: writing one, finding its neighbours, reading its text back.

Statements that every posted version needs are made once, when this module is loaded: making one takes as long as
running it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import zstandard
from sqlalchemy import BindParameter, bindparam, insert, select
from sqlalchemy.orm import Session

from service.core.digest import content_digest
from service.core.editorial.revision import RULES, analyze
from service.core.editorial.version import Content, Findings
from service.core.editorial.version import Version as Analyzed
from service.core.errors import Gone, IntegrityFailure
from service.store import bodies
from service.store.base import run
from service.store.findings import unpack
from service.store.versions import Version, VersionFindings

DAMAGED = "Version {} of article {} cannot be read: what is stored does not match its digest."

VERSIONS, FINDINGS = (Version.metadata.tables[name] for name in ("versions", "version_findings"))
_ARTICLE: BindParameter[int] = bindparam("article")
_NUMBER: BindParameter[int] = bindparam("number")

FIND = select(Version).where(Version.article_id == _ARTICLE, Version.number == _NUMBER)
FIND_WITH_FINDINGS = (
    select(Version, VersionFindings.findings)
    .join(VersionFindings, VersionFindings.version_id == Version.id)
    .where(Version.article_id == _ARTICLE, Version.number == _NUMBER)
)
CAPTURES = (
    select(*(VERSIONS.c[name] for name in ("number", "captured_at", "digest", "low_quality", "gone")))
    .where(VERSIONS.c.article_id == _ARTICLE)
    .order_by(VERSIONS.c.captured_at, VERSIONS.c.number)
)
BODIES = select(VERSIONS.c.number, VERSIONS.c.body, VERSIONS.c.body_base).where(
    VERSIONS.c.article_id == _ARTICLE, VERSIONS.c.number.between(bindparam("first"), _NUMBER)
)
FINDINGS_OF = select(FINDINGS.c.findings).where(FINDINGS.c.version_id == bindparam("version"))
ADD_VERSION = insert(VERSIONS).returning(VERSIONS.c.id)
ADD_FINDINGS = insert(FINDINGS)


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
    text = _unchecked_text(session, version.article_id, version.number)
    if content_digest(version.title, version.byline, text) != version.digest:
        raise IntegrityFailure(DAMAGED.format(version.number, version.article_id))
    return text


def _unchecked_text(session: Session, article_id: int, number: int) -> str:
    """Follow the chain to a text that stands alone; bases are not checked one by one, the digest at the end tells."""
    group = run(session, BODIES, {"article": article_id, "first": bodies.first_of(number), "number": number})
    links = {link: (body, base) for link, body, base in group}
    chain: list[bytes] = []
    link: int | None = number
    while link is not None:
        body, link = links[link]
        if body is None:
            raise Gone
        chain.append(body)
    try:
        return bodies.decompress(reversed(chain))
    except (zstandard.ZstdError, UnicodeDecodeError) as error:
        raise IntegrityFailure(DAMAGED.format(number, article_id)) from error


def get_version(session: Session, article_id: int, number: int) -> Version:
    """Return a version that is there."""
    return session.scalars(FIND, {"article": article_id, "number": number}).one()


def find_version(session: Session, article_id: int, number: int) -> Version | None:
    """Return one version by its number."""
    return session.scalars(FIND, {"article": article_id, "number": number}).one_or_none()


def get_stored(session: Session, article_id: int, number: int) -> Stored:
    """Return a version that is there, with its text and findings."""
    version, findings = session.execute(FIND_WITH_FINDINGS, {"article": article_id, "number": number}).one()
    return _stored(session, version, findings)


def load(session: Session, version: Version) -> Stored:
    """Read a version's text and findings."""
    return _stored(session, version, _findings(session, version))


def _stored(session: Session, version: Version, findings: bytes) -> Stored:
    content = Content(version.title, version.byline, read_text(session, version))
    return Stored(version, Analyzed(content, unpack(findings, content.text)))


def told_anew(stored: Stored) -> Stored:
    """Return a version with what the present rules find in it.

    What two sets of rules found cannot be compared: what only one of them sees would seem to have come or gone.
    """
    row, content = stored.row, stored.analyzed.content
    same = row.rules == RULES or row.low_quality is not None
    return stored if same else Stored(row, analyze(content, row.lang))


def load_findings(session: Session, version: Version) -> Findings:
    """Read what was found in a version."""
    return load(session, version).analyzed.findings


def _findings(session: Session, version: Version) -> bytes:
    findings: bytes = run(session, FINDINGS_OF, {"version": version.id}).scalar_one()
    return findings


def in_order(session: Session, article_id: int) -> Sequence[Version]:
    """Return an article's good versions by time of capture."""
    return session.scalars(
        select(Version)
        .where(Version.article_id == article_id, Version.low_quality.is_(None))
        .order_by(Version.captured_at, Version.number)
    ).all()


def captures(session: Session, article_id: int) -> list[tuple[int, datetime, bytes, str | None, int | None]]:
    """Return of each version of an article what tells its place in time, in order of capture."""
    rows = run(session, CAPTURES, {"article": article_id})
    return [(number, moment, digest, reason, gone) for number, moment, digest, reason, gone in rows]


def latest(session: Session, article_id: int) -> Version:
    """Return the version captured last; a bad capture only where there is no good one."""
    return session.scalars(
        select(Version)
        .where(Version.article_id == article_id)
        .order_by(Version.low_quality.is_not(None), Version.captured_at.desc(), Version.number.desc())
        .limit(1)
    ).one()


def squeeze(session: Session, version: Version, texts: Mapping[int, str]) -> None:
    """Write the text of a version into its row, which is not stored yet, compressed against an earlier version's.

    ``texts`` are those that are at hand: the version's own, and others of the article, stored or not.
    """
    number = bodies.base_of(version.number)
    base = None
    if number is not None:
        base = texts[number] if number in texts else _unchecked_text(session, version.article_id, number)
    version.body, version.body_base = bodies.compress(texts[version.number], base), number


def add_version(session: Session, version: Version, findings: bytes, comparison: dict[str, Any]) -> None:
    """Store a version with what was found in it; it gets its id."""
    columns = {name: value for name, value in vars(version).items() if name in VERSIONS.c}
    version.id = run(session, ADD_VERSION, columns).scalar_one()
    run(session, ADD_FINDINGS, {"version_id": version.id, "findings": findings, "comparison": comparison})


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

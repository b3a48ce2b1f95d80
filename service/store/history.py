"""The versions of an article: writing one, finding its neighbours, reading its text back.

Statements that every posted version needs are made once, when this module is loaded: making one takes as long as
running it.
"""

import hashlib
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import zstandard
from sqlalchemy import BindParameter, bindparam, func, insert, select, union, update
from sqlalchemy.orm import Session

from service.core.digest import content_digest
from service.core.editorial.revision import RULES, analyze, findings_of
from service.core.editorial.version import Content, Findings
from service.core.editorial.version import Version as Analyzed
from service.core.errors import Gone, IntegrityFailure
from service.store import bodies
from service.store.findings import unpack
from service.store.statement import Statement
from service.store.versions import Version, VersionFindings

log = logging.getLogger(__name__)

DAMAGED = "Version {} of article {} cannot be read: what is stored does not match its digest."
LOST_COMPARISON = "What was found when version {} of article {} came is damaged: restore it from a backup."

VERSIONS, FINDINGS = (Version.metadata.tables[name] for name in ("versions", "version_findings"))
_ARTICLE: BindParameter[int] = bindparam("article")
_NUMBER: BindParameter[int] = bindparam("number")

FIND = select(Version).where(Version.article_id == _ARTICLE, Version.number == _NUMBER)
STORED = Statement(
    select(*VERSIONS.columns, FINDINGS.c.findings)
    .join(FINDINGS, FINDINGS.c.version_id == VERSIONS.c.id)
    .where(VERSIONS.c.article_id == _ARTICLE, VERSIONS.c.number == _NUMBER)
)
_CAPTURES = select(*(VERSIONS.c[name] for name in ("number", "captured_at", "digest", "low_quality", "gone"))).where(
    VERSIONS.c.article_id == _ARTICLE
)
CAPTURES = Statement(_CAPTURES.order_by(VERSIONS.c.captured_at, VERSIONS.c.number))
_GOOD = VERSIONS.c.low_quality.is_(None)
_BACKWARDS = VERSIONS.c.captured_at.desc(), VERSIONS.c.number.desc()
#: what is sorted is an expression, so that SQLite seeks by digest and does not walk back through all of the article
_SORTED = func.coalesce(VERSIONS.c.captured_at, VERSIONS.c.captured_at).desc(), VERSIONS.c.number.desc()
NEWEST = Statement(_CAPTURES.order_by(*_BACKWARDS).limit(1))
_LAST = (
    _CAPTURES.order_by(*_BACKWARDS),
    _CAPTURES.where(_GOOD | VERSIONS.c.gone.is_not(None)).order_by(*_BACKWARDS),
    _CAPTURES.where(_GOOD).order_by(*_BACKWARDS),
    _CAPTURES.where(_GOOD, VERSIONS.c.digest == bindparam("digest")).order_by(*_SORTED),
)
LAST_OF_KINDS = Statement(
    union(*(select(one.limit(1).subquery()) for one in _LAST)).order_by("captured_at", "number"),
)
BODIES = Statement(
    select(VERSIONS.c.number, VERSIONS.c.body, VERSIONS.c.body_base).where(
        VERSIONS.c.article_id == _ARTICLE, VERSIONS.c.number.between(bindparam("first"), _NUMBER)
    )
)
SEAL = Statement(
    select(VERSIONS.c.title, VERSIONS.c.byline, VERSIONS.c.digest).where(
        VERSIONS.c.article_id == _ARTICLE, VERSIONS.c.number == _NUMBER
    )
)
FINDINGS_OF = Statement(select(FINDINGS.c.findings).where(FINDINGS.c.version_id == bindparam("version")))
_COLUMNS = [column.name for column in VERSIONS.columns if not column.primary_key]
ADD_VERSION = Statement(insert(VERSIONS).returning(VERSIONS.c.id), _COLUMNS)
ADD_FINDINGS = Statement(insert(FINDINGS).inline(), ("version_id", "findings", "comparison"))
COMPARED_WITH = Statement(
    update(VERSIONS).where(VERSIONS.c.id == bindparam("version")).values(predecessor=bindparam("before"))
)
COMPARED = Statement(
    update(FINDINGS).where(FINDINGS.c.version_id == bindparam("version")).values(comparison=bindparam("comparison"))
)


#: what is stored of texts by the numbers of their versions: the body, and which version it leans on
Links = dict[int, tuple[bytes | None, int | None]]


class DamagedText(IntegrityFailure):
    """The text of a version is lost: what is stored does not give the words whose digest was kept."""

    def __init__(self, article_id: int, number: int) -> None:
        """Name the version by its article and number."""
        super().__init__(DAMAGED.format(number, article_id))
        self.number = number


class Captured(NamedTuple):
    """What tells a version's place in time, from its columns."""

    number: int
    captured_at: datetime
    digest: bytes
    low_quality: str | None
    gone: int | None


@dataclass(frozen=True, slots=True)
class Stored:
    """A version with its text and findings."""

    row: Version
    analyzed: Analyzed


def read_text(session: Session, version: Version) -> str:
    """Return the text of a version.

    Raises:
        Gone: the article was taken down.
        DamagedText: the stored bytes do not give the text whose digest was kept.
    """
    return _text(session, version.article_id, version.number, (version.title, version.byline, version.digest))


def read_texts(session: Session, versions: Iterable[Version]) -> Iterator[str | None]:
    """Yield the texts of versions of one article, in their order; None for one that is damaged.

    What is stored of a group of versions is asked for once.

    Raises:
        Gone: the article was taken down.
    """
    groups: dict[int, Links] = {}
    for version in versions:
        article_id, first = version.article_id, bodies.first_of(version.number)
        if first not in groups:
            groups[first] = _links(session, article_id, first, first + bodies.GROUP - 1)
        try:
            seal = (version.title, version.byline, version.digest)
            yield _unpacked(groups[first], article_id, version.number, seal)
        except DamagedText:
            yield None


def stored_state(session: Session, article_id: int, number: int) -> str:
    """Return a digest of all that is stored of an article's texts up to a version: it tells damage and its mending."""
    rows = sorted(BODIES.rows(session, article=article_id, first=1, number=number))
    return hashlib.sha256(repr(rows).encode()).hexdigest()


def _text(session: Session, article_id: int, number: int, seal: tuple[str, str, bytes]) -> str:
    """Return the text of a version whose title, byline and digest are given."""
    return _unpacked(_links(session, article_id, bodies.first_of(number), number), article_id, number, seal)


def _links(session: Session, article_id: int, first: int, number: int) -> Links:
    """Return what is stored of the texts of some versions of an article, from ``first`` to ``number``."""
    rows = BODIES.rows(session, article=article_id, first=first, number=number)
    return {link: (body, base) for link, body, base in rows}


def _unpacked(links: Links, article_id: int, number: int, seal: tuple[str, str, bytes]) -> str:
    """Follow the chain to a text that stands alone; bases are not checked one by one, the digest at the end tells."""
    title, byline, digest = seal
    try:
        text = bodies.decompress(_chain(number, {**links}))
    except (zstandard.ZstdError, ValueError, KeyError) as error:
        raise DamagedText(article_id, number) from error
    if content_digest(title, byline, text) != digest:
        raise DamagedText(article_id, number)
    return text


def _chain(number: int, links: Links) -> list[bytes]:
    """Return what leads to a text, from one that stands alone; a KeyError where a link is missing or comes twice.

    The ``links`` that were followed are taken out.
    """
    chain: list[bytes] = []
    link: int | None = number
    while link is not None:
        body, link = links.pop(link)
        if body is None:
            raise Gone
        chain.append(body)
    return chain[::-1]


def get_version(session: Session, article_id: int, number: int) -> Version:
    """Return a version that is there."""
    return session.scalars(FIND, {"article": article_id, "number": number}).one()


def find_version(session: Session, article_id: int, number: int) -> Version | None:
    """Return one version by its number."""
    return session.scalars(FIND, {"article": article_id, "number": number}).one_or_none()


def get_stored(session: Session, article_id: int, number: int) -> Stored:
    """Return a version that is there, with its text and findings."""
    ((*columns, findings),) = STORED.rows(session, article=article_id, number=number)
    version = Version(**dict(zip(VERSIONS.columns.keys(), columns, strict=True)))
    return _stored(session, version, findings)


def load(session: Session, version: Version) -> Stored:
    """Read a version's text and findings."""
    return _stored(session, version, _findings(session, version))


def _stored(session: Session, version: Version, findings: bytes) -> Stored:
    """Read what belongs to a version; findings that are damaged are made again from the text, whose digest holds."""
    content = Content(version.title, version.byline, read_text(session, version))
    try:
        return Stored(version, Analyzed(content, unpack(findings, content.text)))
    except IntegrityFailure as damage:
        log.warning("Findings of version %d of article %d: %s", version.number, version.article_id, damage)
        return Stored(version, findings_of(content, version.lang, version.gone, version.low_quality))


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
    findings: bytes = FINDINGS_OF.value(session, version=version.id)
    return findings


def in_order(session: Session, article_id: int) -> Sequence[Version]:
    """Return an article's good versions by time of capture."""
    return session.scalars(
        select(Version)
        .where(Version.article_id == article_id, Version.low_quality.is_(None))
        .order_by(Version.captured_at, Version.number)
    ).all()


def newest_good(session: Session, article_id: int, count: int, below: int | None = None) -> Sequence[Version]:
    """Return at most ``count`` of an article's good versions, the newest ones, by time of capture.

    With ``below``, of those that arrived before the version with this number.
    """
    good = select(Version).where(Version.article_id == article_id, Version.low_quality.is_(None))
    good = good if below is None else good.where(Version.number < below)
    newest = good.order_by(Version.captured_at.desc(), Version.number.desc()).limit(count)
    return session.scalars(newest).all()[::-1]


def captures(session: Session, article_id: int) -> list[Captured]:
    """Return of each version of an article what tells its place in time, in order of capture."""
    return [Captured(*row) for row in CAPTURES.rows(session, article=article_id)]


def last_of_kinds(session: Session, article_id: int, digest: bytes) -> list[Captured]:
    """Return those of an article's ``captures`` that concern a version captured after all of them, however many.

    They are the last one, the last that tells something of the article, the last good one, and the last good one with
    the same ``digest``, to which the article returns.
    """
    return [Captured(*row) for row in LAST_OF_KINDS.rows(session, article=article_id, digest=digest)]


def returned_to(session: Session, version: Version) -> int | None:
    """Return the number of the last earlier good version with the words of one that differs from the one before it."""
    here = (version.captured_at, version.number)
    before = [one for one in captures(session, version.article_id) if (one.captured_at, one.number) < here]
    good = [one for one in before if one.low_quality is None]
    if version.low_quality is not None or not good or good[-1].digest == version.digest:
        return None
    return next((one.number for one in reversed(good) if one.digest == version.digest), None)


def newest(session: Session, article_id: int) -> Captured | None:
    """Return the last of an article's ``captures``; None where it has no version yet."""
    row = NEWEST.row(session, article=article_id)
    return None if row is None else Captured(*row)


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
        base = texts[number] if number in texts else _base(session, version.article_id, number)
    version.body = bodies.compress(texts[version.number], base)
    version.body_base = None if base is None else number


def _base(session: Session, article_id: int, number: int) -> str | None:
    """Return the text of a version to lean on; None where it is damaged, so that the damage takes nothing new."""
    title, byline, digest = SEAL.rows(session, article=article_id, number=number)[0]
    try:
        return _text(session, article_id, number, (title, byline, digest))
    except DamagedText:
        return None


def add_version(session: Session, version: Version, findings: bytes, comparison: dict[str, Any]) -> None:
    """Store a version with what was found in it; it gets its id."""
    version.id = ADD_VERSION.value(session, **{name: getattr(version, name) for name in _COLUMNS})
    ADD_FINDINGS.run(session, version_id=version.id, findings=findings, comparison=comparison)


def put_comparison(session: Session, version: int, before: int | None, comparison: dict[str, Any]) -> None:
    """Keep a new comparison of a version, given by its id, whose predecessor changed."""
    COMPARED_WITH.run(session, version=version, before=before)
    COMPARED.run(session, version=version, comparison=comparison)


def put_findings(session: Session, version: int, rules: int, findings: bytes | None) -> None:
    """Record that a rule set read a version, given by its id, and what it found there if that is something else."""
    session.execute(update(VERSIONS).where(VERSIONS.c.id == version).values(rules=rules))
    if findings is not None:
        session.execute(update(FINDINGS).where(FINDINGS.c.version_id == version).values(findings=findings))


def load_comparison(session: Session, version: Version) -> dict[str, Any]:
    """Read how a version was compared with the good one before it.

    Raises:
        IntegrityFailure: that is damaged.
    """
    comparison = session.get_one(VersionFindings, version.id).comparison
    if comparison is None:
        raise IntegrityFailure(LOST_COMPARISON.format(version.number, version.article_id))
    return comparison

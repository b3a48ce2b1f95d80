"""Questions about the versions of an article: their texts, what was found in them, how two of them differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select, tuple_
from sqlalchemy.orm import Session

from service.core.claims.statements import claim_key
from service.core.digest import show as show_digest
from service.core.editorial.record import Record, attribution_record, claim_record
from service.core.errors import NotFound
from service.reading.articles import present
from service.reading.page import Key, Page, page
from service.store import claim_records, history
from service.store.versions import Check, Version


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version, as it is served."""

    id: int
    article_id: int
    number: int
    title: str
    byline: str
    #: None where it is lost, or was not asked for
    text: str | None
    #: of the text, in code points
    length: int
    lang: str
    captured_at: datetime
    published_at: datetime | None
    modified_at: datetime | None
    digest: str
    #: number of the version before it by time of capture
    predecessor: int | None
    #: number of the version after it by time of capture
    successor: int | None
    #: ``good`` or ``low``
    capture_quality: str
    #: why the capture looks bad
    capture_quality_reason: str | None
    #: what the page answered where it was taken away: 404, 410, or 200 where its words only say so
    gone: int | None
    sanitised: bool
    hidden_characters: bool
    #: what is stored of its text does not match its digest; None where the text was not asked for
    damaged: bool | None
    #: when a later look found the article unchanged, the last time
    last_checked_at: datetime | None


class _Surroundings(NamedTuple):
    """What stands around a version in its article's history."""

    predecessor: int | None
    successor: int | None
    last_checked_at: datetime | None


@dataclass(frozen=True, slots=True)
class AttributionRow:
    """An attribution in a version, as it is served."""

    id: str
    article_id: int
    version_number: int
    type: str
    source: Record | None
    sources: list[Record]
    cue: Record | None
    content: list[Record]
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class VersionClaimRow:
    """A claim in a version, as it is served."""

    claim_id: int
    article_id: int
    version_number: int
    text: str
    start: int
    end: int
    #: index into the version's attributions
    attribution: int | None
    attributed_to: str | None
    rule: str
    confidence: float


def find(session: Session, article_id: int, number: int) -> Version:
    """Return a version of an article that was not taken down.

    Raises:
        NotFound: there is no such article, or no version with this number.
        Gone: the article was taken down.
    """
    present(session, article_id)
    version = history.find_version(session, article_id, number)
    if version is None:
        raise NotFound(f"Article {article_id} has no version {number}.")
    return version


def list_versions(
    session: Session, article_id: int, *, text: bool = True, after: Key | None = None, limit: int = 50
) -> Page[VersionRow]:
    """Return an article's versions by time of capture, the oldest first; those whose text is lost are marked.

    Without ``text`` no stored text is read.
    """
    present(session, article_id)
    query = select(Version).where(Version.article_id == article_id)
    keys = (Version.captured_at, Version.number)
    found: Page[Version] = page(session, query, keys, after, limit, lambda row: row)
    around = _surroundings(session, found.items)
    if not text:
        return Page(tuple(_show(row, None, around[row.number], damaged=None) for row in found.items), found.next_key)
    texts = history.read_texts(session, found.items)
    shown = (_read(row, words, around[row.number]) for row, words in zip(found.items, texts, strict=True))
    return Page(tuple(shown), found.next_key)


def get_version(session: Session, article_id: int, number: int) -> VersionRow:
    """Return one version with its text.

    Raises:
        NotFound, Gone: see ``find``.
        IntegrityFailure: the stored bytes do not match the digest.
    """
    version = find(session, article_id, number)
    return _read(version, history.read_text(session, version), _around(session, version))


def get_posted(session: Session, article_id: int, number: int) -> VersionRow:
    """Return the version that a post came to; it is marked where its text is lost, as in a list.

    Raises:
        NotFound, Gone: see ``find``.
    """
    version = find(session, article_id, number)
    (text,) = history.read_texts(session, [version])
    return _read(version, text, _around(session, version))


def _around(session: Session, version: Version) -> _Surroundings:
    """Return the surroundings of one version, however many versions its article has."""
    mine = Check.article_id == version.article_id, Check.version_number == version.number
    checks = select(Check.checked_at).where(*mine, Check.checked_at >= version.captured_at)
    last_check = checks.order_by(Check.checked_at.desc()).limit(1)
    return _Surroundings(*_neighbours(session, version), session.scalar(last_check))


def _neighbours(session: Session, version: Version) -> tuple[int | None, int | None]:
    """Return the numbers of the versions before and after one by time of capture."""
    numbers = select(Version.number).where(Version.article_id == version.article_id).limit(1)
    place, here = (Version.captured_at, Version.number), (version.captured_at, version.number)
    earlier = numbers.where(tuple_(*place) < here).order_by(*(column.desc() for column in place))
    later = numbers.where(tuple_(*place) > here).order_by(*place)
    return session.scalar(earlier), session.scalar(later)


def _surroundings(session: Session, versions: Sequence[Version]) -> dict[int, _Surroundings]:
    """Return the surroundings of versions that follow one another, in a few questions, not three a version."""
    if not versions:
        return {}
    numbers, (first, last) = [version.number for version in versions], (versions[0], versions[-1])
    of_these = Check.article_id == first.article_id, Check.version_number.in_(numbers)
    query = select(Check.version_number, func.max(Check.checked_at)).group_by(Check.version_number)
    checked = dict(session.execute(query.where(*of_these, Check.checked_at >= first.captured_at)).all())
    (before, _), (_, after) = _neighbours(session, first), _neighbours(session, last)
    beside = zip([before, *numbers], numbers, [*numbers[1:], after], strict=False)
    return {number: _Surroundings(before, after, checked.get(number)) for before, number, after in beside}


def _read(version: Version, text: str | None, around: _Surroundings) -> VersionRow:
    """Return a version whose text was read, with None where that is lost."""
    return _show(version, text, around, damaged=text is None)


def _show(version: Version, text: str | None, around: _Surroundings, *, damaged: bool | None) -> VersionRow:
    return VersionRow(
        id=version.id,
        article_id=version.article_id,
        number=version.number,
        title=version.title,
        byline=version.byline,
        text=text,
        length=version.length,
        lang=version.lang,
        captured_at=version.captured_at,
        published_at=version.published_at,
        modified_at=version.modified_at,
        digest=show_digest(version.digest),
        predecessor=around.predecessor,
        successor=around.successor,
        capture_quality="low" if version.low_quality else "good",
        capture_quality_reason=version.low_quality,
        gone=version.gone,
        sanitised=version.sanitised,
        hidden_characters=version.hidden_characters,
        damaged=damaged,
        last_checked_at=around.last_checked_at,
    )


def version_attributions(session: Session, article_id: int, number: int) -> tuple[AttributionRow, ...]:
    """Return whom a version credits, for what."""
    version = find(session, article_id, number)
    stored = history.load(session, version).analyzed
    return tuple(
        AttributionRow(
            id=f"{version.id}.{index}",
            article_id=article_id,
            version_number=number,
            **attribution_record(attribution, stored.content.text),
        )
        for index, attribution in enumerate(stored.findings.attributions)
    )


def version_claims(session: Session, article_id: int, number: int) -> tuple[VersionClaimRow, ...]:
    """Return the claims that a version makes, each with whom it is attributed to.

    What the present rules find where findings are damaged may be on record as no claim yet: then it is left out.
    """
    version = find(session, article_id, number)
    findings = history.load_findings(session, version)
    keys = [claim_key(claim.text) for claim in findings.claims]
    numbers = claim_records.known_ids(session, keys)
    return tuple(
        VersionClaimRow(
            claim_id=numbers[key],
            article_id=article_id,
            version_number=number,
            attributed_to=findings.credited(claim),
            **claim_record(claim),
        )
        for claim, key in zip(findings.claims, keys, strict=True)
        if key in numbers
    )

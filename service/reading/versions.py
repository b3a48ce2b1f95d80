"""Questions about the versions of an article: their texts, what was found in them, how two of them differ."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from service.core.claims.statements import claim_key
from service.core.digest import show as show_digest
from service.core.editorial.record import Record, attribution_record, claim_record, comparison_record
from service.core.editorial.removal import beside_gone
from service.core.editorial.revision import compare_versions
from service.core.errors import NotFound
from service.core.text import Diff, diff
from service.core.text.as_json import to_json
from service.reading.articles import present
from service.reading.page import Key, Page, page
from service.store import claim_records, history
from service.store.corrections import Correction
from service.store.versions import Check, Version, VersionFindings


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version, as it is served."""

    id: int
    article_id: int
    number: int
    title: str
    byline: str
    text: str
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
    #: what the page answered, 404 or 410, where it was taken away
    gone: int | None
    sanitised: bool
    hidden_characters: bool
    #: when a later look found the article unchanged, the last time
    last_checked_at: datetime | None


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """Two versions side by side, as they are served; ``from`` is a word of Python's."""

    from_: int | None
    to: int
    edits: list[Record]
    coarse: bool
    changes: list[Record]
    notices: Record
    attributions: list[Record]
    corrections: list[int]
    substantive: bool
    significance: float
    summary: str
    #: number of an earlier version that says the same as ``to``: the article went back to it
    reverts_to: int | None
    #: for renderings; not served
    diff: Diff
    old_text: str


@dataclass(frozen=True, slots=True)
class AttributionRow:
    """An attribution in a version, as it is served."""

    id: str
    article_id: int
    version_number: int
    type: str
    source: Record | None
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


def list_versions(session: Session, article_id: int, *, after: Key | None = None, limit: int = 50) -> Page[VersionRow]:
    """Return an article's versions by time of capture, the oldest first."""
    present(session, article_id)
    query = select(Version).where(Version.article_id == article_id)
    return page(session, query, (Version.captured_at, Version.number), after, limit, lambda row: _show(session, row))


def get_version(session: Session, article_id: int, number: int) -> VersionRow:
    """Return one version with its text.

    Raises:
        NotFound, Gone: see ``find``.
        IntegrityFailure: the stored bytes do not match the digest.
    """
    return _show(session, find(session, article_id, number))


def _show(session: Session, version: Version) -> VersionRow:
    return VersionRow(
        id=version.id,
        article_id=version.article_id,
        number=version.number,
        title=version.title,
        byline=version.byline,
        text=history.read_text(session, version),
        lang=version.lang,
        captured_at=version.captured_at,
        published_at=version.published_at,
        modified_at=version.modified_at,
        digest=show_digest(version.digest),
        predecessor=_neighbour(session, version, later=False),
        successor=_neighbour(session, version, later=True),
        capture_quality="low" if version.low_quality else "good",
        capture_quality_reason=version.low_quality,
        gone=version.gone,
        sanitised=version.sanitised,
        hidden_characters=version.hidden_characters,
        last_checked_at=session.scalars(
            select(Check.checked_at)
            .where(Check.article_id == version.article_id, Check.version_number == version.number)
            .order_by(Check.checked_at.desc())
            .limit(1)
        ).one_or_none(),
    )


def _neighbour(session: Session, version: Version, *, later: bool) -> int | None:
    here, there = tuple_(Version.captured_at, Version.number), (version.captured_at, version.number)
    order = (
        (Version.captured_at.asc(), Version.number.asc())
        if later
        else (Version.captured_at.desc(), Version.number.desc())
    )
    return session.scalars(
        select(Version.number)
        .where(Version.article_id == version.article_id, here > there if later else here < there)
        .order_by(*order)
        .limit(1)
    ).one_or_none()


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
    """Return the claims that a version makes, each with whom it is attributed to."""
    version = find(session, article_id, number)
    findings = history.load_findings(session, version)
    keys = [claim_key(claim.text) for claim in findings.claims]
    numbers = claim_records.known_ids(session, keys)
    rows = []
    for claim, key in zip(findings.claims, keys, strict=True):
        source = None if claim.attribution is None else findings.attributions[claim.attribution].source
        credited = (source.name or source.text) if source else None
        record = claim_record(claim)
        rows.append(
            VersionClaimRow(
                claim_id=numbers[key],
                article_id=article_id,
                version_number=number,
                attributed_to=credited,
                **record,
            )
        )
    return tuple(rows)


def get_comparison(session: Session, article_id: int, from_number: int, to_number: int | None) -> ComparisonRow:
    """Compare any two versions of an article; without ``to_number``, with the latest.

    Raises:
        NotFound, Gone, IntegrityFailure: see ``get_version``.
    """
    old = find(session, article_id, from_number)
    new = history.latest(session, article_id) if to_number is None else find(session, article_id, to_number)
    before, after = history.load(session, old).analyzed, history.load(session, new).analyzed
    comparison = beside_gone(old.gone, new.gone) or compare_versions(before, after, new.lang)
    difference = comparison.diff or diff(before.content.text, after.content.text)
    record = {**comparison_record(comparison, before, after), "reverts_to": _kept(session, new)["reverts_to"]}
    return side_by_side(session, article_id, (old.number, new.number), difference, before.content.text, record)


def _kept(session: Session, version: Version) -> Record:
    """Return what was kept of a version's comparison."""
    return session.get_one(VersionFindings, version.id).comparison


def side_by_side(
    session: Session, article_id: int, pair: tuple[int, int], difference: Diff, old_text: str, record: Record
) -> ComparisonRow:
    """Return two versions side by side, given by their numbers; ``record`` is their comparison without the edits."""
    old, new = pair
    return ComparisonRow(
        from_=old,
        to=new,
        edits=to_json(difference, old_text),
        coarse=difference.coarse,
        corrections=_corrections_between(session, article_id, old, new),
        diff=difference,
        old_text=old_text,
        **record,
    )


def _corrections_between(session: Session, article_id: int, old: int, new: int) -> list[int]:
    """Return the numbers of the ledger's rows that rest on just these two versions."""
    return list(
        session.scalars(
            select(Correction.id)
            .where(
                Correction.article_id == article_id,
                Correction.from_version == old,
                Correction.to_version == new,
                Correction.superseded_at.is_(None),
            )
            .order_by(Correction.id)
        )
    )

"""What the articles of a story say to each other's claims, and to those that somebody watches."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from service.core.claims.crosscheck import State, Telling, cross_check, states
from service.core.claims.statements import claim_key
from service.core.claims.support import SILENT, Stance, Support
from service.core.editorial.record import Record
from service.reading.stories import get_story
from service.store import claim_records, story_records
from service.store.articles import Article
from service.store.claims import Claim
from service.store.claims import Support as SupportRow
from service.store.tellings import evidence, newest_readable
from service.store.versions import Version

#: texts that are read at most, shared out evenly among the articles of a story; each article's newest count first
TEXTS = 60
#: rows at most: of watched claims, and of those that were found
WATCHED, FOUND = 100, 100


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A version of an article of the story, as it is served."""

    article_id: int
    outlet: str
    title: str
    version_number: int
    captured_at: datetime


@dataclass(frozen=True, slots=True)
class CellRow:
    """What a version says to a claim, as it is served."""

    article_id: int
    outlet: str
    version_number: int
    stance: str
    confidence: float
    reason: str
    evidence: list[Record]
    attributed_to: str | None


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim with what the articles say to it, as it is served."""

    #: ``watched``, ``found`` or ``figure``
    kind: str
    #: the claim's number; None for what no claim on record says in just these words
    claim_id: int | None
    text: str
    #: the figure that is told differently; None for a claim as a whole
    figure: str | None
    #: the newest versions disagree
    conflict: bool
    cells: tuple[CellRow, ...]


@dataclass(frozen=True, slots=True)
class StoryMatrix:
    """Claims down, versions across."""

    columns: tuple[ColumnRow, ...]
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """A version with its article and, for who reads it, its text."""

    article: Article
    version: Version
    telling: Telling


def story_matrix(session: Session, story_id: int, versions: str = "newest") -> StoryMatrix:
    """Return a story's matrix: of each article the ``newest`` good version, or ``all`` that are read.

    At most 60 versions are read. A claim is there if at least two articles take a stance on it, a watched one if one
    does; those in conflict come first.

    Raises:
        NotFound: there is no such story.
    """
    articles = _articles(session, story_id)
    columns = list(_columns(session, articles))
    last = {column.article.id: place for place, column in enumerate(columns)}
    newest = sorted(last.values())
    shown = newest if versions == "newest" else list(range(len(columns)))
    lines = [*_watched(session, columns), *_found(session, columns)]
    kept = [_shown(line, shown, newest) for line in lines if _is_told(line, newest)]
    kept.sort(key=lambda line: not line.conflict)
    return StoryMatrix(tuple(_head(columns[place]) for place in shown), tuple(kept))


def matrix_state(session: Session, story_id: int) -> list[Any]:
    """Return at once what a story's matrix depends on.

    Raises:
        NotFound: there is no such story.
    """
    articles = _articles(session, story_id)
    numbers = [article.id for article in articles]
    versions = select(Version.id).where(Version.article_id.in_(numbers))
    judged = select(func.count(), func.max(SupportRow.id)).where(SupportRow.version_id.in_(versions))
    pending = sorted(claim_records.pending_from(session).items())
    return [[(article.id, article.revision) for article in articles], list(session.execute(judged).one()), pending]


def _articles(session: Session, story_id: int) -> list[Article]:
    get_story(session, story_id)
    return story_records.members(session, [story_id])[story_id]


def _columns(session: Session, articles: Sequence[Article]) -> Iterator[_Column]:
    """Yield the good versions of each article by time of capture, as many of the newest as its share allows."""
    share = max(1, TEXTS // max(1, len(articles)))
    for article in articles:
        for version, telling in newest_readable(session, article.id, share):
            yield _Column(article, version, telling)


def _head(column: _Column) -> ColumnRow:
    article, version = column.article, column.version
    return ColumnRow(article.id, article.outlet, version.title, version.number, version.captured_at)


def _watched(session: Session, columns: Sequence[_Column]) -> Iterator[ClaimLine]:
    """Yield the watched claims on which some version takes a stance."""
    places = {column.version.id: place for place, column in enumerate(columns)}
    here = SupportRow.version_id.in_(places)
    told = select(SupportRow.claim_id).where(here, SupportRow.stance != Stance.NOT_MENTIONED.value).distinct()
    claims = session.scalars(
        select(Claim).where(Claim.watched, Claim.id.in_(told)).order_by(Claim.id.desc()).limit(WATCHED)
    ).all()
    rows: dict[int, dict[int, SupportRow]] = defaultdict(dict)
    for row in session.scalars(select(SupportRow).where(here, SupportRow.claim_id.in_([one.id for one in claims]))):
        rows[row.claim_id][places[row.version_id]] = row
    for claim in claims:
        cells = [_judged(rows[claim.id].get(place), claim, one.version) for place, one in enumerate(columns)]
        yield _line("watched", claim.id, claim.text, None, columns, cells)


def _found(session: Session, columns: Sequence[_Column]) -> Iterator[ClaimLine]:
    """Yield the claims and figures that the articles share or dispute."""
    rows = cross_check([column.telling for column in columns])[:FOUND]
    keys = {row: claim_key(row.text) for row in rows if row.figure is None}
    numbers = claim_records.known_ids(session, list(keys.values()))
    for row in rows:
        cells = [_quoted(support, column) for support, column in zip(row.cells, columns, strict=True)]
        number = numbers.get(keys[row]) if row in keys else None
        yield _line("found" if row in keys else "figure", number, row.text, row.figure, columns, cells)


def _judged(row: SupportRow | None, claim: Claim, version: Version) -> Record:
    """Return what was written down of a version: it says nothing, or was not judged yet, where that is nothing."""
    if row is None:
        waiting = claim.judged_from is not None and version.id < claim.judged_from
        said = (0.0, "not judged yet") if waiting else (SILENT.confidence, SILENT.reason)
        unsaid = {"stance": SILENT.stance.value, "confidence": said[0], "reason": said[1]}
        return {**unsaid, "evidence": [], "attributed_to": None}
    names = ("stance", "confidence", "reason", "evidence", "attributed_to")
    return {name: getattr(row, name) for name in names}


def _quoted(support: Support, column: _Column) -> Record:
    return {
        "stance": support.stance.value,
        "confidence": support.confidence,
        "reason": support.reason,
        "evidence": evidence(support, column.telling),
        "attributed_to": support.attributed_to,
    }


def _line(
    kind: str,
    claim_id: int | None,
    text: str,
    figure: str | None,
    columns: Sequence[_Column],
    cells: Sequence[Record],
) -> ClaimLine:
    """Return a line with a cell for each column that was read."""
    found = states([column.article.id for column in columns], [cell["stance"] for cell in cells])
    rows = (
        CellRow(column.article.id, column.article.outlet, column.version.number, **{**cell, "stance": state.value})
        for column, cell, state in zip(columns, cells, found, strict=True)
    )
    return ClaimLine(kind, claim_id, text, figure, False, tuple(rows))


def _is_told(line: ClaimLine, newest: Sequence[int]) -> bool:
    """Tell whether enough articles still take a stance."""
    taken = [place for place in newest if line.cells[place].stance != State.NOT_MENTIONED]
    return bool(taken) if line.kind == "watched" else len(taken) > 1


def _shown(line: ClaimLine, shown: Sequence[int], newest: Sequence[int]) -> ClaimLine:
    """Return a line with the cells that were asked for, and whether the newest versions disagree."""
    now = {line.cells[place].stance for place in newest}
    conflict = State.SUPPORTS in now and not now.isdisjoint((State.CONTRADICTS, State.CORRECTED))
    cells = tuple(line.cells[place] for place in shown)
    return ClaimLine(line.kind, line.claim_id, line.text, line.figure, conflict, cells)

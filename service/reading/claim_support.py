"""Which versions support a claim, and from which on."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby, zip_longest
from typing import NamedTuple

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.orm import Session

from service.core.claims.support import SILENT, Stance
from service.reading import carried_claims
from service.reading.carried_claims import SHOWN_VERSIONS, MatrixRow, SupportRow
from service.reading.claims import find_claim
from service.reading.page import Key, Page, page
from service.store.articles import Article
from service.store.claims import Appearance, Claim, Support
from service.store.versions import Version


class Judged(NamedTuple):
    """A version that was held against a watched claim."""

    article_id: int
    number: int
    captured_at: datetime
    #: what it says; None where that is nothing
    said: Support | None

    @property
    def stance(self) -> str:
        """What it says to the claim."""
        return self.said.stance if self.said else SILENT.stance.value


def list_support(
    session: Session,
    claim_id: int,
    *,
    article_id: int | None = None,
    stance: str | None = None,
    after: Key | None = None,
    limit: int = 50,
) -> Page[SupportRow]:
    """Return what versions say to a claim, by article and time of arrival.

    A watched claim has a row for every version; one that was only found has a row for each version that carries it.

    Raises:
        NotFound: there is no such claim.
    """
    claim = find_claim(session, claim_id)
    if not claim.watched:
        stances = (None, Stance.SUPPORTS)
        return carried_claims.list_carriers(session, claim, article_id, after, limit if stance in stances else 0)
    place = Version.article_id, Version.number
    query = judged_versions(claim).order_by(*place).limit(limit + 1)
    if after is not None:
        query = query.where(tuple_(*place) > after)
    if article_id is not None:
        query = query.where(Version.article_id == article_id)
    if stance == Stance.NOT_MENTIONED:
        query = query.where(Support.id.is_(None) | (Support.stance == stance))
    elif stance is not None:
        query = query.where(Support.stance == stance)
    rows = [Judged(*row) for row in session.execute(query)]
    next_key = rows[limit - 1][:2] if len(rows) > limit else None
    return Page(shown(session, claim, rows[:limit]), next_key)


def claim_matrix(session: Session, claim_id: int, *, after: Key | None = None, limit: int = 50) -> Page[MatrixRow]:
    """Return what each article says to a claim, version by version; articles in the order in which they were tracked.

    Raises:
        NotFound: there is no such claim.
    """
    claim = find_claim(session, claim_id)
    judged = judged_versions(claim).with_only_columns(Version.article_id)
    made = select(Appearance.article_id).where(Appearance.claim_id == claim.id)
    telling = select(Article).where(Article.id.in_(judged if claim.watched else made))
    found: Page[Article] = page(session, telling, (Article.id,), after, limit, lambda row: row)
    show = _matrix_row if claim.watched else carried_claims.matrix_row
    return Page(tuple(show(session, claim, article) for article in found.items), found.next_key)


def judged_versions(claim: Claim) -> Select[int, int, datetime, Support]:
    """Return the question for the versions that were held against a watched claim; see ``Judged``."""
    said = (Support.version_id == Version.id) & (Support.claim_id == claim.id)
    query = (
        select(Version.article_id, Version.number, Version.captured_at, Support)
        .outerjoin(Support, said)
        .where(Version.body.is_not(None), Version.low_quality.is_(None))
    )
    return query if claim.judged_from is None else query.where(Version.id >= claim.judged_from)


def in_time(session: Session, claim: Claim, article_id: int) -> list[Judged]:
    """Return the versions of an article that were held against a watched claim, by time of capture."""
    query = judged_versions(claim).where(Version.article_id == article_id)
    return [Judged(*row) for row in session.execute(query.order_by(Version.captured_at, Version.number))]


def shown(session: Session, claim: Claim, rows: Sequence[Judged]) -> tuple[SupportRow, ...]:
    """Return what is served of versions, each with the run of versions that say the same."""
    articles = {row.article_id for row in rows}
    outlets = dict(session.execute(select(Article.id, Article.outlet).where(Article.id.in_(articles))).all())
    runs = {article: _runs(in_time(session, claim, article)) for article in articles}
    return tuple(_show(claim, row, outlets[row.article_id], runs[row.article_id][row.number]) for row in rows)


def _show(claim: Claim, row: Judged, outlet: str, run: tuple[int, int | None]) -> SupportRow:
    said = row.said
    return SupportRow(
        claim_id=claim.id,
        article_id=row.article_id,
        outlet=outlet,
        version_number=row.number,
        captured_at=row.captured_at,
        stance=row.stance,
        confidence=said.confidence if said else SILENT.confidence,
        reason=said.reason if said else SILENT.reason,
        evidence=said.evidence if said else [],
        attributed_to=said.attributed_to if said else None,
        since_version=run[0],
        until_version=run[1],
    )


def _runs(rows: Sequence[Judged]) -> dict[int, tuple[int, int | None]]:
    """Return for each version the first of those in a row that say the same, and the first that no longer does."""
    runs = [list(same) for _, same in groupby(rows, key=lambda row: row.stance)]
    ends = [run[0].number for run in runs[1:]]
    return {row.number: (run[0].number, end) for run, end in zip_longest(runs, ends) for row in run}


def _matrix_row(session: Session, claim: Claim, article: Article) -> MatrixRow:
    """Return what an article's newest versions say to a watched claim."""
    query = judged_versions(claim).where(Version.article_id == article.id)
    count = session.scalar(select(func.count()).select_from(query.with_only_columns(Version.id).subquery())) or 0
    newest = query.order_by(Version.captured_at.desc(), Version.number.desc()).limit(SHOWN_VERSIONS)
    rows = [Judged(*row) for row in session.execute(newest)]
    return MatrixRow(article.id, article.outlet, article.title, shown(session, claim, rows[::-1]), count)

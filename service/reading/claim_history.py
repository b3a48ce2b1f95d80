"""What became of a claim, article by article: first seen, reworded, given with another figure, dropped, back again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.core.claims.crosscheck import Telling
from service.core.claims.history import Said, steps
from service.core.claims.statements import claim_key
from service.core.claims.support import SILENT, Stance, judge_all
from service.core.editorial.record import Record
from service.reading.claim_support import Judged, in_time
from service.reading.claims import find_claim
from service.reading.page import Key, Page, page
from service.store import history, tellings
from service.store.articles import Article
from service.store.claims import Appearance, Claim, Support

#: versions of an article that are read for a claim which nobody watches: the newest
READ = 40


@dataclass(frozen=True, slots=True)
class StepRow:
    """What happened to a claim in a version, as it is served."""

    step: str
    version_number: int
    captured_at: datetime
    reason: str
    evidence: list[Record]
    attributed_to: str | None


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """What became of a claim in an article, as it is served."""

    article_id: int
    outlet: str
    title: str
    steps: tuple[StepRow, ...]
    #: good versions before those that were read, of which nothing is told
    unread_versions: int


class _Told(NamedTuple):
    """What a version says to a claim."""

    number: int
    captured_at: datetime
    said: Said
    evidence: list[Record]


def claim_history(session: Session, claim_id: int, *, after: Key | None = None, limit: int = 50) -> Page[HistoryRow]:
    """Return what became of a claim in each article that ever made or denied it, in the order of their numbers.

    Of a watched claim it is known what every version says; for another one the newest versions are read, at most 40,
    of the articles that make it.

    Raises:
        NotFound: there is no such claim.
    """
    claim = find_claim(session, claim_id)
    spoken = (Support.claim_id == claim.id) & (Support.stance != Stance.NOT_MENTIONED.value)
    watched, made = select(Support.article_id).where(spoken), select(Appearance.article_id)
    telling = watched if claim.watched else made.where(Appearance.claim_id == claim.id)
    query = select(Article).where(Article.id.in_(telling))
    found: Page[Article] = page(session, query, (Article.id,), after, limit, lambda row: row)
    return Page(tuple(_show(session, claim, article) for article in found.items), found.next_key)


def _show(session: Session, claim: Claim, article: Article) -> HistoryRow:
    if claim.watched:
        told, unread = [_judged(row) for row in in_time(session, claim, article.id)], 0
    else:
        good = sum(one.low_quality is None for one in history.captures(session, article.id))
        told, unread = list(_read(session, claim, article.id)), max(0, good - READ)
    return HistoryRow(article.id, article.outlet, article.title, tuple(_steps(told)), unread)


def _steps(told: list[_Told]) -> Iterator[StepRow]:
    for place, step in steps([one.said for one in told]):
        number, captured_at, said, evidence = told[place]
        yield StepRow(step.value, number, captured_at, said.reason, evidence, said.attributed_to)


def _judged(row: Judged) -> _Told:
    if row.said is None:
        return _told(row.number, row.captured_at, row.stance, SILENT.reason, [], None)
    said = row.said
    return _told(row.number, row.captured_at, row.stance, said.reason, said.evidence, said.attributed_to)


def _read(session: Session, claim: Claim, article_id: int) -> Iterator[_Told]:
    """Yield what the newest versions of an article say to a claim that nobody watches."""
    for version, telling in tellings.newest_readable(session, article_id, READ):
        made = _made(claim, telling)
        if made:
            reason, evidence, credited = made
            yield _told(version.number, version.captured_at, Stance.SUPPORTS, reason, evidence, credited)
        else:
            (support,) = judge_all([claim.text], telling.text, telling.lang, telling.title)
            evidence = tellings.evidence(support, telling)
            said = (support.stance.value, support.reason, evidence, support.attributed_to)
            yield _told(version.number, version.captured_at, *said)


def _made(claim: Claim, telling: Telling) -> tuple[str, list[Record], str | None] | None:
    """Return where a version makes a claim in its own words or such as say the same; None where it does not."""
    for made, credited in zip(telling.claims, telling.credited, strict=True):
        if claim_key(made.text) == claim.key:
            place: Record = {"field": "text", "start": made.start, "end": made.end, "text": made.text}
            return "The claim was found in this version.", [place], credited
    return None


def _told(
    number: int, captured_at: datetime, stance: str, reason: str, evidence: list[Record], credited: str | None
) -> _Told:
    words = evidence[0]["text"] if evidence else ""
    return _Told(number, captured_at, Said(stance, reason, words, credited), evidence)

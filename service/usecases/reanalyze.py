"""Let the present rules read stored versions again: show what would change, or write it down.

What was found is replaced; what people said stays. A row of the ledger whose finding holds keeps its number and its
reviews; one that was reviewed and is no longer found stays listed, marked with the rule set; any other leaves the list.
Nothing is told to anybody: no event comes of a reanalysis (docs/decisions/0010).
"""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import Select
from sqlalchemy.orm import Session

from service.core.editorial.revision import RULES
from service.core.errors import Gone, IntegrityFailure
from service.store import catalogue, claim_records, history, ledger, source_records
from service.store.catalogue import Standing
from service.store.claim_records import Run
from service.store.unit_of_work import Doors, Moved, UnitOfWork, in_two_steps
from service.usecases import record_sources
from service.usecases.judge_version import Bench
from service.usecases.reconciliation import Outcome
from service.usecases.reread_article import Again, Basis, Reread, Seen, reread_article

#: articles whose numbers are read at once
BATCH = 500


@dataclass(frozen=True, slots=True)
class Damaged:
    """An article whose ledger cannot be computed anew."""

    article_id: int
    reason: str


def articles(doors: Doors, question: Select[int]) -> Generator[int]:
    """Yield the numbers of articles in order; what one is found by may change while others are still to come."""
    number = 0
    while True:
        with doors.reading() as session:
            batch = catalogue.numbers_of(session, question, number, BATCH)
        if not batch:
            return
        yield from batch
        number = batch[-1]


def reanalyze_article(doors: Bench, article_id: int, *, apply: bool, now: datetime) -> Reread | Damaged | None:
    """Read an article's versions again; with ``apply``, write down what is found, in one transaction.

    Return what changes; None where the article was taken down meanwhile.
    """

    def read(session: Session, lock: bool) -> Reread:
        return reread_article(session, article_id, doors.judge, lock=lock)

    def file(work: UnitOfWork, found: Reread) -> Reread:
        write(work.session, found, now)
        work.commit()
        return found

    try:
        if apply:
            return in_two_steps(doors, read, file)
        with doors.reading() as session:
            return read(session, False)
    except Gone:
        return None
    except IntegrityFailure as damage:
        return Damaged(article_id, str(damage))


def write(session: Session, found: Reread, now: datetime) -> None:
    """Write down what was found.

    Raises:
        Moved: the article is no longer what was read: a version was posted, or a correction reviewed.
        Gone: it was taken down.
    """
    article = catalogue.standing_article(session, found.article.id, lock=True)
    rows = ledger.revisions(session, article.id)
    if found.basis != Basis(article.version_count, rows, claim_records.watch_state(session)):
        raise Moved
    for version in found.versions:
        write_version(session, version)
    for outcome in found.outcomes:
        write_outcome(session, article, outcome, now)
    source_records.clear_article(session, article.id)  # it names claims that may go
    if found.claims:
        write_claims(session, article.id, *found.claims)
    record_sources.write_article(session, article.id, found.told, now)


def write_version(session: Session, version: Again) -> None:
    """Write what was found in a version."""
    history.put_findings(session, version.version_id, RULES, version.findings)
    if version.comparison:
        history.put_comparison(session, version.version_id, *version.comparison)
    for row in version.support:
        claim_records.rewrite_support(session, version.version_id, row)


def write_outcome(session: Session, article: Standing, outcome: Outcome, now: datetime) -> None:
    """Bring a row of the ledger in line."""
    before, after = outcome.before, outcome.after
    if after is None:
        assert before is not None and before.entry.row is not None  # noqa: S101 - a row that stands has a number
        ledger.not_found(session, before.entry.row, RULES, None if before.reviewed else now)
        return
    pair = (after.from_version, after.to_version, after.captured_at)
    if after.row is None:
        ledger.add(session, article, pair, after.record)
        return
    ledger.rewrite(session, after.row, pair, after.record)
    if before and not before.found:
        ledger.found_again(session, after.row)


def write_claims(session: Session, article_id: int, runs: Sequence[Run], claims: Mapping[str, Seen]) -> None:
    """Write which versions carry which claims; those that no version makes any more are forgotten."""
    before = {run.key for run in claim_records.runs(session, article_id)}
    new = sorted((seen.first, key) for key, seen in claims.items() if key not in before)
    for moment, keys in groupby(new, key=lambda one: one[0]):
        claim_records.add_claims(session, {key: dict(claims[key].columns) for _, key in keys}, moment)
    known = claim_records.known_ids(session, [key for _, key in new])
    for moment, group in groupby(sorted((claims[key].last, known[key]) for _, key in new), key=lambda one: one[0]):
        claim_records.seen_until(session, [number for _, number in group], moment)
    claim_records.clear_appearances(session, article_id)
    claim_records.add_appearances(session, article_id, runs)
    claim_records.forget_unmade(session, before - claims.keys())

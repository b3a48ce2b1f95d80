"""Post a version of an article: store it, compare it, find what was corrected, and tell who wants to know."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from service.core.alerts.events import Event
from service.store import catalogue, checks, history, ledger, outbox
from service.store.catalogue import Standing
from service.store.corrections import Correction
from service.store.unit_of_work import Moved, UnitOfWork, in_two_steps
from service.usecases import announce
from service.usecases.captures import read_no_more
from service.usecases.judge_version import Bench
from service.usecases.ledger_entries import Ledger
from service.usecases.prepare_version import Filed, Prepared, preparation
from service.usecases.read_version import NewVersion
from service.usecases.record_claims import conflicts_begun, stances_changed, write_claims, write_support
from service.usecases.record_sources import write_changes_again, write_sources
from service.usecases.timeline import Capture
from service.usecases.track_article import NewArticle, Tracked, track_article
from service.usecases.transition import Transition


@dataclass(frozen=True, slots=True)
class Posted:
    """What became of a posted version."""

    article_id: int
    number: int
    #: the article was not known before
    tracked: bool
    #: its comparison; None where the article said just this already, and no version was made
    step: Transition | None

    @property
    def changed(self) -> bool:
        """Whether a version was made."""
        return self.step is not None


def post_version(doors: Bench, target: int | NewArticle, new: NewVersion, *, now: datetime) -> Posted:
    """Post a version of an article that is named by its number or its address, and commit.

    Raises: see ``preparation``.
    """

    def file(work: UnitOfWork, prepared: Prepared) -> Posted:
        posted = file_version(work.session, target, prepared, now=now)
        work.commit()
        return posted

    return in_two_steps(doors, preparation(target, new, doors.judge, now), file)


def file_version(session: Session, target: int | NewArticle, prepared: Prepared, *, now: datetime) -> Posted:
    """Write down a version in its place by time of capture, with everything that follows from it.

    What was captured first goes before what was captured later, however late it arrives; its number is the order of
    arrival. A version that says what the good one before it says is recorded as a check that found nothing. An article
    that is named by an address which is not known is tracked.

    Raises:
        Moved: the article is no longer what the version was prepared against.
        NotFound: there is no such article.
        Gone: the article was taken down.
    """
    tracked, twin = found_or_tracked(session, target, prepared, now), prepared.unchanged
    if twin is not None and seen_again(session, tracked.article_id, twin, prepared):
        return Posted(tracked.article_id, twin.number, False, None)
    article = catalogue.standing_article(session, tracked.article_id, lock=True)
    if not prepared.basis.holds(session, article, prepared.captured_at):
        raise Moved
    if twin is not None:
        return Posted(article.id, twin.number, False, None)
    article = store_all(session, article, prepared)
    corrections = write_ledger(session, article, prepared.ledger, now)
    events = [event for one in prepared.filed for event in follow(session, article, one, prepared, corrections, now)]
    outbox.record_all(session, events, article.id)
    step = prepared.filed[0].step
    return Posted(article.id, step.after.row.number, tracked.created, step)


def found_or_tracked(session: Session, target: int | NewArticle, prepared: Prepared, now: datetime) -> Tracked:
    """Return the article that is meant; one that was not known when the version was prepared is tracked."""
    known = prepared.basis.article_id
    if known is not None:
        return Tracked(known, created=False)
    assert isinstance(target, NewArticle)  # noqa: S101 - a number that is unknown was refused
    return track_article(session, target, now=now)


def seen_again(session: Session, article_id: int, twin: Capture, prepared: Prepared) -> bool:
    """Record that a version was seen again; not where the version itself was sent again, or the check."""
    if twin.captured_at == prepared.captured_at:
        return False
    return checks.add_check(session, article_id, prepared.basis.versions, twin.number, prepared.captured_at)


def store_all(session: Session, article: Standing, prepared: Prepared) -> Standing:
    """Write the versions, which have their numbers already, and what they do to others; return the article as it is."""
    for one in prepared.filed:
        one.step.after.row.article_id = article.id
        history.add_version(session, one.step.after.row, one.findings, one.comparison)
    for step in prepared.compared_again:
        history.put_comparison(session, step.after.row.id, step.from_version, step.record())
        write_changes_again(session, article.id, step)
    if prepared.check_of is not None:
        again = prepared.filed[1].step.after.row
        checks.move_checks(session, article.id, prepared.check_of, again.number, again.captured_at)
    latest, title = prepared.latest or (None, "")
    return catalogue.advance(session, article, len(prepared.filed), latest, title or article.title)


def write_ledger(session: Session, article: Standing, plan: Ledger, now: datetime) -> list[Correction]:
    """Bring the ledger in line; return the rows that are new."""
    ledger.supersede(session, plan.superseded, now)
    new = []
    for entry in plan.entries:
        pair = (entry.from_version, entry.to_version, entry.captured_at)
        if entry.row is None:
            new.append(ledger.add(session, article, pair, entry.record))
        else:
            ledger.rewrite(session, entry.row, pair, entry.record)
    return new


def follow(
    session: Session,
    article: Standing,
    one: Filed,
    prepared: Prepared,
    corrections: Sequence[Correction],
    now: datetime,
) -> list[Event]:
    """Write down a version's claims, and return what is told of it.

    Of rows that a later version has now, nothing is told: what they say was told when that version arrived.
    """
    version = one.step.after.row
    mine = [row for row in corrections if row.to_version == version.number]
    events = [announce.version_created(article, one.step, mine, now)]
    for row in mine:
        events += announce.correction_detected(article, row, now)
    if version.low_quality is None:
        write_claims(session, article.id, one.made, version.number, version.captured_at, prepared.runs)
        write_support(session, article, one.judged, version.id)
        events += stances_changed(article, one.judged, now)
        if prepared.latest and prepared.latest[0] == version.number:
            events += conflicts_begun(session, article, one.judged, now)
        write_sources(session, article.id, one.told, version.number, version.captured_at, prepared.credits)
    elif read_no_more(session, article.id, version.number):
        events.append(announce.watch_failing(article, one.step, now))
    return events

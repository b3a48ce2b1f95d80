"""Post a version of an article: store it, compare it, find what was corrected, and tell who wants to know."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from service.core.alerts.events import Event
from service.store import catalogue, history, ledger, outbox
from service.store.articles import Article
from service.store.corrections import Correction
from service.store.unit_of_work import Doors, Moved, UnitOfWork, in_two_steps
from service.usecases import announce
from service.usecases.ledger_entries import Ledger
from service.usecases.prepare_version import Filed, Prepared, basis_of, preparation
from service.usecases.read_version import NewVersion
from service.usecases.record_claims import stances_changed, write_claims, write_support
from service.usecases.track_article import NewArticle, track_article
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


def post_version(doors: Doors, target: int | NewArticle, new: NewVersion, *, now: datetime) -> Posted:
    """Post a version of an article that is named by its number or its address, and commit.

    Raises: see ``preparation``.
    """

    def file(work: UnitOfWork, prepared: Prepared) -> Posted:
        posted = file_version(work.session, target, prepared, now=now)
        work.commit()
        return posted

    return in_two_steps(doors, preparation(target, new, now), file)


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
    tracked = track_article(session, target, now=now) if isinstance(target, NewArticle) else None
    article = catalogue.lock_article(session, tracked.article_id if tracked else target)  # type: ignore[arg-type]
    if basis_of(session, article, prepared.captured_at) != prepared.basis:
        raise Moved
    new_article = tracked is not None and tracked.created
    if prepared.unchanged is not None:
        record_check(session, article, prepared.unchanged, prepared.captured_at)
        return Posted(article.id, prepared.unchanged, new_article, None)
    for one in prepared.filed:
        store(session, article, one)
    for step in prepared.compared_again:
        history.put_comparison(session, article.id, step.after.row.number, step.from_version, step.record())
    if prepared.check_of is not None:
        history.move_checks(session, article.id, prepared.check_of, prepared.filed[1].step.after.row)
    newest = history.latest(session, article.id)
    article.latest_version, article.title = newest.number, newest.title or article.title
    corrections = write_ledger(session, article, prepared.ledger, now)
    events = [event for one in prepared.filed for event in follow(session, article, one, prepared, corrections, now)]
    outbox.record_all(session, events, article.id)
    step = prepared.filed[0].step
    return Posted(article.id, step.after.row.number, new_article, step)


def record_check(session: Session, article: Article, number: int, moment: datetime) -> None:
    """Record that an article said the same; not where the version itself was sent again."""
    if history.get_version(session, article.id, number).captured_at != moment:
        history.add_check(session, article.id, number, moment)


def store(session: Session, article: Article, one: Filed) -> None:
    """Write a version that has its number already."""
    version = one.step.after.row
    version.article_id = article.id
    article.version_count = version.number
    article.revision += 1
    history.add_version(session, version, one.findings, one.comparison)


def write_ledger(session: Session, article: Article, plan: Ledger, now: datetime) -> list[Correction]:
    """Bring the ledger in line; return the rows that are new."""
    ledger.supersede(session, plan.superseded, now)
    new = []
    for entry in plan.entries:
        version = history.get_version(session, article.id, entry.to_version)
        row = ledger.write(session, article, entry.row, entry.from_version, version, entry.record)
        new += [row] if entry.row is None else []
    return new


def follow(
    session: Session,
    article: Article,
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
    return events

"""Post a version of an article: store it, compare it, find what was corrected, and tell who wants to know."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from service.core.editorial.revision import analyze
from service.core.editorial.version import Content
from service.store import catalogue, history, outbox
from service.store.articles import Article
from service.store.versions import Version
from service.usecases import announce
from service.usecases.read_version import NewVersion, read_version
from service.usecases.record_claims import record_claims
from service.usecases.record_corrections import record_corrections, settle_silent_edits
from service.usecases.refile_successor import refile_successor
from service.usecases.transition import compare, write_findings


@dataclass(frozen=True, slots=True)
class Posted:
    """What became of a posted version."""

    version_id: int
    number: int
    #: False where the article said just this already, and no version was made
    changed: bool


def post_version(session: Session, article_id: int, new: NewVersion, *, now: datetime) -> Posted:
    """Store a version in its place by time of capture and write down everything that follows from it.

    What was captured first goes before what was captured later, however late it arrives; its number is the order of
    arrival. A version that says what its predecessor says is recorded as a check that found nothing.

    Raises:
        InvalidInput: the text cannot be stored, or was captured in the future.
        NotFound: there is no such article.
        Gone: the article was taken down.
    """
    article = catalogue.lock_article(session, article_id)
    content, version = read_version(new, article.url, now)
    earlier = history.predecessor(session, article_id, version.captured_at)
    if earlier is not None and earlier.digest == version.digest:
        if earlier.captured_at != version.captured_at:  # else the same capture is sent again
            history.add_check(session, earlier, now)
        return Posted(earlier.id, earlier.number, changed=False)
    before = history.predecessor(session, article_id, version.captured_at, good=True)
    store(session, article, version, content, before)
    after = history.Stored(version, analyze(content, version.lang))
    step = compare(article, history.load(session, before) if before else None, after)
    write_findings(session, step)
    corrections = record_corrections(session, step)
    events = [announce.version_created(step, corrections, now)]
    for row in corrections:
        events += announce.correction_detected(article, row, now)
    if version.low_quality is None:
        settle_silent_edits(session, step)
        events += record_claims(session, step, now)
        refile_successor(session, step, now)
    outbox.record_all(session, events, article.id)
    return Posted(version.id, version.number, changed=True)


def store(session: Session, article: Article, version: Version, content: Content, before: Version | None) -> None:
    """Give a version its number and write it."""
    article.version_count += 1
    article.revision += 1
    version.article_id, version.number = article.id, article.version_count
    version.predecessor = before.number if before else None
    history.add_version(session, version, content.text)
    newest = history.latest(session, article.id)
    article.latest_version, article.title = newest.number, newest.title or article.title

"""Tell which articles of a story contradict each other on what nobody watches, once for each two and what they say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import orjson
from sqlalchemy.orm import Session

from service.core.alerts import catalogue as alerts
from service.core.alerts.events import Event as News
from service.core.claims.disputes import Dispute, disputes
from service.core.claims.statements import claim_key
from service.core.claims.support import Stance
from service.core.editorial.record import Record
from service.core.text.span import Span
from service.store import catalogue, conflicts, outbox, propagations, story_records
from service.store.articles import Article
from service.store.conflicts import Opponent
from service.store.events import Event
from service.store.propagations import Ahead, Reader
from service.store.tellings import evidence, newest_readable
from service.store.unit_of_work import Doors, Moved, UnitOfWork, in_two_steps
from service.usecases import announce
from service.usecases.record_claims import MOST_AGAINST

#: a version that was captured longer ago when it arrived is history, and news to nobody
RECENT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Found:
    """A dispute with another article of a story."""

    article: Article
    #: the article's newest version, and what it says, in its own words
    version_number: int
    claim: str
    reason: str
    confidence: float
    #: the article of the story that says otherwise
    against: Opponent
    #: tells this dispute from others of the two articles, whichever of them begins it
    key: str


#: what comes next, the articles that were read, and what they dispute
Prepared = tuple[Ahead, Sequence[Article], Sequence[Found]]


def tell_disputes(doors: Doors, now: datetime) -> bool:
    """Hold the next new version against its stories' articles, and commit; return False if there is nothing new."""
    with doors.reading() as session:
        step = propagations.ahead(session, Reader.STORIES)
    if step.until == step.position:
        return False

    def file(work: UnitOfWork, prepared: Prepared) -> bool:
        return write(work, prepared, now)

    return in_two_steps(doors, prepare, file)


def prepare(session: Session, lock: bool) -> Prepared:
    """Find whom the next version contradicts."""
    if lock:
        catalogue.lock_all(session)
    step = propagations.ahead(session, Reader.STORIES)
    number = new_version(step.event) if step.event else None
    if step.event is None or step.event.article_id is None or number is None:
        return step, [], []
    stories = story_records.stories_of(session, step.event.article_id)
    together = {one.id: one for each in story_records.members(session, stories).values() for one in each}
    article = together.pop(step.event.article_id, None)
    others = [together[number] for number in sorted(together)]
    found = list(begun(session, article, number, others)) if article else []
    return step, [article, *others] if article else [], found


def new_version(event: Event) -> int | None:
    """Return the number of the version that an event tells of; None where it is history."""
    data = orjson.loads(event.payload)["data"] if event.payload else {}
    captured = data.get("captured_at")
    recent = captured is not None and event.timestamp - datetime.fromisoformat(captured) <= RECENT
    return data["version_number"] if recent else None


def begun(session: Session, article: Article, number: int, others: Sequence[Article]) -> Iterator[Found]:
    """Yield the disputes of an article's newest version that were none before a version with this number arrived."""
    newest = next(newest_readable(session, article.id, 1), None)
    before = next(newest_readable(session, article.id, 1, below=number), None)
    if newest is None or (before and before[0].id == newest[0].id):
        return
    version, now = newest
    for other in others:
        known = conflicts.told_evidence(session, article.id, version.number, other.id)
        for place, told in newest_readable(session, other.id, 1):
            opponent = Opponent(other.id, other.outlet, place.number, Stance.CONTRADICTS.value)
            for one in disputes(before and before[1], now, told):
                said, against = evidence(one.own, now)[0], evidence(one.other, told)[0]
                if not any(overlap(said, sentence) for sentence in known):
                    yield as_found(article, version.number, one, (said["text"], against["text"]), opponent)


def as_found(article: Article, number: int, one: Dispute, sentences: tuple[str, str], against: Opponent) -> Found:
    """Return a dispute with the two sentences in which it stands, the article's own first."""
    denial = one.own if one.own.stance is Stance.CONTRADICTS else one.other
    figure = (one.figure or "").partition(" ")[0]
    key = claim_key(" ".join([figure, *sorted(sentences)]))
    return Found(article, number, sentences[0], denial.reason, denial.confidence, against, key)


def overlap(one: Record, other: Record) -> bool:
    """Tell whether two sentences of one version are the same."""
    same = one["field"] == other["field"]
    return same and Span(one["start"], one["end"]).overlaps(Span(other["start"], other["end"]))


def write(work: UnitOfWork, prepared: Prepared, now: datetime) -> bool:
    """Write the events, unless an article changed meanwhile, or another worker was faster."""
    session, (step, read, found) = work.session, prepared
    catalogue.lock_all(session)
    stands = all(catalogue.revision_of(session, one.id) == one.revision for one in read)
    if not stands or not propagations.advance(session, step):
        raise Moved
    fresh = [one for one in found if conflicts.first_disputed(session, one.article.id, one.against.article_id, one.key)]
    said: dict[str, list[Found]] = {}
    for one in fresh:
        said.setdefault(one.claim, []).append(one)
    for same in said.values():
        outbox.record(session, conflict(same, now), same[0].article.id)
    work.commit()
    return True


def conflict(same: Sequence[Found], now: datetime) -> News:
    """Return the event about one sentence; its words are those of the article that it is about, which go with it."""
    first = same[0]
    against = {one.against.article_id: one.against._asdict() for one in same}
    return alerts.claim_conflict(
        announce.subject(first.article),
        now,
        first.version_number,
        claim_id=None,
        claim=first.claim,
        stance=Stance.SUPPORTS.value,
        confidence=first.confidence,
        reason=first.reason,
        against=list(against.values())[:MOST_AGAINST],
    )

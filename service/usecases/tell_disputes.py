"""Tell which articles of a story contradict each other on what nobody watches, once for each two and what they say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from service.core.alerts import catalogue as alerts
from service.core.alerts.events import Event as News
from service.core.claims.disputes import Dispute, added, disputes
from service.core.claims.statements import claim_key
from service.core.claims.support import Stance
from service.core.editorial.record import Record
from service.core.text.span import Span
from service.store import catalogue, conflicts, outbox, story_records
from service.store.articles import Article
from service.store.conflicts import Opponent
from service.store.events import Event
from service.store.propagations import Reader
from service.store.tellings import evidence, newest_readable
from service.store.unit_of_work import Doors, Moved, UnitOfWork
from service.usecases import announce
from service.usecases.read_events import RECENT, data_of, read_on
from service.usecases.record_claims import MOST_AGAINST


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


#: the articles that were read, and what they dispute
Read = tuple[Sequence[Article], Sequence[Found]]


def tell_disputes(doors: Doors, now: datetime) -> bool:
    """Hold the next new versions against their stories' articles, and commit; return False if there is nothing new."""

    def tell(work: UnitOfWork, read: Read) -> None:
        record(work.session, read, now)

    return read_on(doors, Reader.STORIES, find, tell)


def find(session: Session, event: Event) -> Read | None:
    """Find whom a new version contradicts."""
    number = new_version(event)
    if event.article_id is None or number is None:
        return None
    stories = story_records.stories_of(session, event.article_id)
    together = {one.id: one for each in story_records.members(session, stories).values() for one in each}
    article = together.pop(event.article_id, None)
    if article is None:
        return None
    others = [together[number] for number in sorted(together)]
    found = list(begun(session, article, number, others))
    return ([article, *others], found) if found else None


def new_version(event: Event) -> int | None:
    """Return the number of the version that an event tells of; None where it was history when it arrived."""
    data = data_of(event)
    captured = data.get("captured_at")
    recent = captured is not None and event.timestamp - datetime.fromisoformat(captured) <= RECENT
    return data["version_number"] if recent else None


def begun(session: Session, article: Article, number: int, others: Sequence[Article]) -> Iterator[Found]:
    """Yield the disputes of an article's newest version that were none before a version with this number arrived."""
    newest = next(newest_readable(session, article.id, 1), None)
    last = next(newest_readable(session, article.id, 1, below=number), None)
    if newest is None or (last and last[0].id == newest[0].id):
        return
    (version, now), before = newest, last and last[1]
    about = added(before, now)
    for other in others if about else ():
        for place, told in newest_readable(session, other.id, 1):
            begun_here = list(disputes(before, now, told, about))
            known = conflicts.told_evidence(session, article.id, version.number, other.id) if begun_here else []
            opponent = Opponent(other.id, other.outlet, place.number, Stance.CONTRADICTS.value)
            for one in begun_here:
                said, against = evidence(one.own, now)[0], evidence(one.other, told)[0]
                if not any(overlap(said, sentence) for sentence in known):
                    yield as_found(article, version.number, one, (said["text"], against["text"]), opponent)


def as_found(article: Article, number: int, one: Dispute, sentences: tuple[str, str], against: Opponent) -> Found:
    """Return a dispute with the two sentences in which it stands, the article's own first."""
    denial = one.own if one.own.stance is Stance.CONTRADICTS else one.other
    key = " ".join(sorted(map(claim_key, sentences)))
    return Found(article, number, sentences[0], denial.reason, denial.confidence, against, key)


def overlap(one: Record, other: Record) -> bool:
    """Tell whether two sentences of one version are the same."""
    same = one["field"] == other["field"]
    return same and Span(one["start"], one["end"]).overlaps(Span(other["start"], other["end"]))


def record(session: Session, read: Read, now: datetime) -> None:
    """Write the events that are news.

    Raises:
        Moved: an article is not as it was when it was read.
    """
    articles, found = read
    if any(catalogue.revision_of(session, one.id) != one.revision for one in articles):
        raise Moved
    fresh = [one for one in found if conflicts.first_disputed(session, one.article.id, one.against.article_id, one.key)]
    said: dict[str, list[Found]] = {}
    for one in fresh:
        said.setdefault(one.claim, []).append(one)
    for same in said.values():
        outbox.record(session, conflict(same, now), same[0].article.id)


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

"""What users and workers ask of a database: every list with each of its filters, and every sweep."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from service.reading import (
    articles,
    claim_support,
    claims,
    corrections,
    events,
    outlets,
    precision,
    sources,
    stories,
    versions,
    webhooks,
)
from service.store import claim_records, claim_search, delivery_queue, propagations, replay
from service.store.articles import Article
from service.store.claims import Claim
from service.store.corrections import Correction
from service.store.events import Event
from service.store.propagations import Reader
from service.store.sources import Source
from service.store.webhooks import Delivery, WebhookEndpoint

Question = tuple[str, Callable[[], object]]

#: what hardly any row holds, what many hold, and what none does
RARE, FREQUENT, ABSENT = "7 11", "a", "zzyzx"


def questions(session: Session) -> Iterator[Question]:
    """Yield every list, with its name."""
    outlet = select(Article.outlet).group_by(Article.outlet).order_by(func.count()).limit(1)
    big, small = "Outlet 0", session.scalar(outlet)
    middle = (session.scalar(select(func.max(Article.id))) or 0) // 2
    yield from of_corrections(session, big, small, middle)
    yield from of_articles(session, big, small, middle)
    yield from of_claims(session, middle)
    yield from of_sources(session, big, small, middle)
    yield from of_webhooks(session)


def of_corrections(session: Session, big: str, small: str | None, article: int) -> Iterator[Question]:
    """Yield what is asked of the ledger."""
    asked = partial(partial, corrections.list_corrections, session)
    number = (session.scalar(select(func.max(Correction.id))) or 0) // 2
    half = session.get_one(Correction, number)
    first, last = session.execute(select(func.min(Correction.detected_at), func.max(Correction.detected_at))).one()
    yield "corrections", asked()
    yield "corrections, a page far behind", asked(after=(half.detected_at, half.id))
    for name in (big, small):
        yield f"corrections outlet={name}", asked(outlet=name)
    for name, values in {
        "kind": ("correction", "stealth_edit", "retraction"),
        "category": ("number", "quote", "date"),
        "disclosure": ("disclosed", "undisclosed"),
        "status": ("detected", "confirmed", "dismissed"),
        "q": (RARE, FREQUENT, ABSENT),
    }.items():
        for value in values:
            yield f"corrections {name}={value}", asked(**{name: value})
    yield f"corrections tag={ABSENT}", asked(tag=ABSENT)
    yield "corrections article_id", asked(article_id=article)
    yield "corrections since, until", asked(since=first + (last - first) / 2, until=first + (last - first) / 2 + HOUR)
    yield "corrections until the first day", asked(until=first + timedelta(days=1))
    yield f"corrections outlet={small} kind=retraction", asked(outlet=small, kind="retraction")
    yield f"corrections outlet={big} status=confirmed", asked(outlet=big, status="confirmed")
    yield "precision", partial(precision.precision, session)
    yield f"precision outlet={small}", partial(precision.precision, session, outlet=small)


HOUR = timedelta(hours=1)


def of_articles(session: Session, big: str, small: str | None, article: int) -> Iterator[Question]:
    """Yield what is asked of articles, their versions, and events."""
    asked = partial(partial, articles.list_articles, session)
    yield "articles", asked()
    yield "articles, a page far behind", asked(after=(article,))
    for name in (big, small):
        yield f"articles outlet={name}", asked(outlet=name)
    for words in (RARE, FREQUENT, ABSENT):
        yield f"articles q={words}", asked(q=words)
    yield "articles tag=absent", asked(tag=ABSENT)
    yield "versions of an article", partial(versions.list_versions, session, article)
    yield "a version", partial(versions.get_version, session, article, 5)
    yield "what a version credits", partial(versions.version_attributions, session, article, 5)
    position = (session.scalar(select(func.max(Event.position))) or 0) // 2
    told = partial(partial, events.list_events, session)
    yield "events", told()
    yield "events, a page far behind", told(after_position=position)
    for name in ("correction.detected", "article.version_created", "source.removed", "webhook.endpoint_disabled"):
        yield f"events type={name}", told(events.Scope(types=frozenset([name])))
    yield "events article_id", told(events.Scope(article_id=article))
    yield "events article_id type", told(events.Scope(frozenset(["correction.detected"]), article))
    for name in (big, small):
        yield f"events outlet={name}", told(events.Scope(outlet=name))
    yield "stories q", partial(stories.list_stories, session, q=RARE)


def of_claims(session: Session, article: int) -> Iterator[Question]:
    """Yield what is asked of claims."""
    asked = partial(partial, claims.list_claims, session)
    number = (session.scalar(select(func.max(Claim.id))) or 0) // 2
    yield "claims", asked()
    yield "claims, a page far behind", asked(after=(number,))
    for words in (RARE, FREQUENT, ABSENT):
        yield f"claims q={words}", asked(q=words)
    yield "claims watched", asked(watched=True)
    yield "claims not watched", asked(watched=False)
    yield "claims article_id", asked(article_id=article)
    yield "a claim's support", partial(claim_support.list_support, session, number)
    yield "a claim's matrix", partial(claim_support.claim_matrix, session, number)
    yield (
        "articles by words of claims",
        partial(claim_search.articles_with, session, ["officials", "water", "harbour", "council", "7"], [article], 60),
    )


def of_sources(session: Session, big: str, small: str | None, article: int) -> Iterator[Question]:
    """Yield what is asked of sources: one with few citations, and one that everybody cites."""
    listed, changed = (partial(partial, ask, session) for ask in (sources.list_sources, sources.list_changes))
    keys = {
        "rare": session.scalar(select(Source.key).where(Source.named).order_by(Source.id.desc()).limit(1)) or "",
        "frequent": session.scalar(select(Source.key).where(~Source.named).order_by(Source.id).limit(1)) or "",
    }
    yield "sources", listed()
    for name, value in (("kind", "person"), ("kind", "document"), ("named", True), ("named", False), ("q", RARE)):
        yield f"sources {name}={value}", listed(**{name: value})
    yield f"sources q={ABSENT}", listed(q=ABSENT)
    for name in (big, small):
        yield f"sources outlet={name}", listed(outlet=name)
        yield f"source changes outlet={name}", changed(outlet=name)
        yield f"reliance outlet={name}", partial(outlets.reliance, session, outlet=name)
    yield "sources article_id", listed(article_id=article)
    for name, key in keys.items():
        yield f"a {name} source", partial(sources.get_source, session, key)
        yield f"a {name} source's citations", partial(sources.list_citations, session, key)
        yield f"a {name} source's citations outlet={small}", partial(sources.list_citations, session, key, outlet=small)
        yield f"a {name} source's claims", partial(sources.list_source_claims, session, key)
        yield f"source changes of a {name} source", changed(source_id=key)
    yield "source changes", changed()
    yield "source changes change=swapped", changed(change="swapped")
    yield "source changes change=unnamed", changed(change="unnamed")
    yield "source changes named=False", changed(named=False)
    yield "source changes article_id", changed(article_id=article)
    yield "reliance", partial(outlets.reliance, session)


def of_webhooks(session: Session) -> Iterator[Question]:
    """Yield what is asked of endpoints."""
    (endpoint,) = session.scalars(select(WebhookEndpoint.id).limit(1))
    asked = partial(partial, webhooks.list_deliveries, session, endpoint)
    yield "deliveries", asked()
    for state in ("delivered", "pending", "failed"):
        yield f"deliveries state={state}", asked(state=state)
    number = session.scalar(select(func.max(Delivery.id))) or 0
    yield "a delivery", partial(webhooks.get_delivery, session, number)


def sweeps(session: Session, now: datetime) -> Iterator[Question]:
    """Yield what workers ask again and again."""
    (endpoint,) = session.scalars(select(WebhookEndpoint.id).limit(1))
    later = now + timedelta(days=365)
    yield "sweep: due deliveries", partial(delivery_queue.find_due, session, later, [])
    yield "sweep: due deliveries, all endpoints busy", partial(delivery_queue.find_due, session, later, [endpoint])
    yield "sweep: a claim that waits", partial(claim_records.pending_claim, session)
    yield "sweep: corrections to tell carriers of", partial(propagations.ahead, session, Reader.CORRECTIONS)
    yield "sweep: versions of articles in stories", partial(propagations.ahead, session, Reader.STORIES)
    middle = session.scalars(select(Event.timestamp).order_by(Event.position).limit(1)).one() + timedelta(days=1)
    yield "recover: an hour of missed events", partial(missed, session, endpoint, middle)


def missed(session: Session, endpoint: int, since: datetime) -> list[object]:
    """Return what an endpoint missed in an hour."""
    return list(replay.missed(session, endpoint, since, since + HOUR))

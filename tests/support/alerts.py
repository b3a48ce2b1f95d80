"""Endpoints, articles and events for tests of alerts."""

import threading
import time
from collections.abc import Callable

from sqlalchemy import select

from service.core.alerts import catalogue
from service.reading import webhooks
from service.store import outbox
from service.store.articles import Article
from service.store.webhooks import Delivery
from service.usecases.register_endpoint import NewEndpoint, Registered, register_endpoint
from service.wiring import Services
from tests.support.receiver import OK, Received, Receiver, Reply


def register(services: Services, url: str, **wanted: object) -> Registered:
    """Register an endpoint and deliver its ping."""
    with services.writing() as work:
        registered = register_endpoint(
            work.session,
            services.vault,
            NewEndpoint(url, **wanted),
            now=services.clock(),
            allow_private=True,
        )
        work.commit()
    return registered


def track(services: Services, name: str) -> catalogue.Subject:
    url = f"https://gazette.example/{name}"
    with services.writing() as work:
        article = Article(
            url=url, canonical_url=url, outlet="Gazette", title=name, tags=[], created_at=services.clock()
        )
        work.session.add(article)
        work.session.flush()
        subject = catalogue.Subject(article.id, url, "Gazette", name)
        work.commit()
    return subject


def happen(services: Services, subject: catalogue.Subject, times: int = 1) -> None:
    """Record events of an article."""
    with services.writing() as work:
        for _ in range(times):
            outbox.record(work.session, catalogue.article_tracked(subject, services.clock()), subject.article_id)
        work.commit()


def state_of(services: Services, endpoint_id: int) -> str:
    with services.reading() as session:
        return webhooks.get_endpoint(session, endpoint_id).state


def deliveries(services: Services, endpoint_id: int) -> list[webhooks.DeliveryRow]:
    """Return an endpoint's deliveries in order, each with its attempts."""
    with services.reading() as session:
        found = webhooks.list_deliveries(session, endpoint_id, limit=500).items
        return [webhooks.get_delivery(session, row.id) for row in reversed(found)]


def all_delivered(services: Services, endpoint_id: int) -> bool:
    """Tell whether an endpoint got all it is owed, in one question: it is asked again and again beside busy workers."""
    with services.reading() as session:
        states = session.scalars(select(Delivery.state).where(Delivery.endpoint_id == endpoint_id).distinct())
        return set(states) == {"delivered"}


def sequences(receiver: Receiver, article_id: int) -> list[int]:
    data = [request.event["data"] for request in receiver.received]
    return [one["sequence"] for one in data if one.get("article_id") == article_id]


#: seconds after which something will not happen any more; a machine under load takes its time
PATIENCE = 120


def until(condition: Callable[[], bool]) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "It did not happen in time."
        time.sleep(0.02)


def holding(gate: threading.Event) -> Callable[[Received], Reply]:
    """Answer only when the gate is open."""

    def reply(_request: Received) -> Reply:
        gate.wait(PATIENCE)
        return OK

    return reply

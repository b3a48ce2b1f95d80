"""Greeting a webhook endpoint, so that its owner sees that it works."""

from datetime import datetime

from sqlalchemy.orm import Session

from service.core.alerts import catalogue
from service.store import endpoints, outbox


def ping_endpoint(session: Session, endpoint_id: int, *, now: datetime) -> None:
    """Send a ping to one endpoint, whatever its filters.

    Raises:
        NotFound: there is no such endpoint.
        InvalidInput: it is disabled.
    """
    endpoint = endpoints.wake(session, endpoint_id)
    outbox.record_for(session, catalogue.ping(endpoint.id, now), endpoint.id)
    outbox.write(session)  # now, since who asked for it is told of its delivery

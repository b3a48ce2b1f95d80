"""Sending an endpoint an example of an event, for whoever writes its receiver."""

from datetime import datetime

from sqlalchemy.orm import Session

from service.core.alerts.events import EventType
from service.core.alerts.samples import sample
from service.store import endpoints, outbox


def send_example(session: Session, endpoint_id: int, type_: EventType, *, now: datetime) -> None:
    """Send an invented event of a type to one endpoint, whatever its filters; nobody else hears of it.

    Raises:
        NotFound: there is no such endpoint.
        InvalidInput: it is disabled.
    """
    endpoint = endpoints.wake(session, endpoint_id)
    outbox.record_example(session, sample(type_, now), endpoint.id)
    outbox.write(session)  # now, since who asked for it is told of its delivery

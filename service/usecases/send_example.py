"""Sending an endpoint an example of an event, for whoever writes its receiver."""

from datetime import datetime

from sqlalchemy.orm import Session

from service.core.alerts.events import EventType
from service.core.alerts.samples import SAMPLES, sample
from service.core.errors import InvalidInput
from service.store import endpoints, outbox


def send_example(session: Session, endpoint_id: int, type_: str, *, now: datetime) -> None:
    """Send an invented event of a type to one endpoint, whatever its filters; nobody else hears of it.

    Raises:
        NotFound: there is no such endpoint.
        InvalidInput: it is disabled, or there is no example of the type.
    """
    if type_ not in SAMPLES:
        known = ", ".join(SAMPLES)
        raise InvalidInput(f"There is no example of {type_!r}, only of {known}.", pointer="/type")
    endpoint = endpoints.wake(session, endpoint_id)
    outbox.record_example(session, sample(EventType(type_), now), endpoint.id)

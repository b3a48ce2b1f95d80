"""Sending again: one delivery, everything that an endpoint missed, or all that failed."""

from datetime import datetime

from sqlalchemy.orm import Session

from service.core.alerts.events import filters_from
from service.core.errors import InvalidInput
from service.store import endpoints, replay


def resend_delivery(session: Session, delivery_id: int, *, now: datetime) -> None:
    """Make one delivery again, under the same id, whether it was received or not.

    Raises:
        NotFound: there is no such delivery, or its endpoint was removed.
        InvalidInput: its endpoint is disabled, or the event is older than 30 days.
    """
    delivery = replay.get_delivery(session, delivery_id)
    endpoints.wake(session, delivery.endpoint_id)
    replay.resend(session, delivery, now)


def recover_endpoint(
    session: Session, endpoint_id: int, since: datetime, until: datetime | None, *, now: datetime
) -> int:
    """Send again, under the same ids, every event of a range that an endpoint wants and did not receive.

    The range goes from ``since`` to before ``until``, or to now.

    Returns:
        how many deliveries became due.

    Raises:
        NotFound: there is no such endpoint.
        InvalidInput: it is disabled, the range begins more than 30 days ago, or ends before it begins.
    """
    endpoint = endpoints.wake(session, endpoint_id)
    if since < now - replay.KEPT:
        raise InvalidInput("Events are kept for sending again for 30 days.", pointer="/since")
    if until is not None and until < since:
        raise InvalidInput("The range must not end before it begins.", pointer="/until")
    filters = filters_from(endpoint.event_types, endpoint.filters)
    return replay.recover(session, endpoint, filters, since, until or now, now)


def recover_failed(session: Session, endpoint_id: int, *, now: datetime) -> int:
    """Send again, under the same ids, every event of the last 30 days that was given up.

    Returns:
        how many deliveries became due.

    Raises:
        NotFound: there is no such endpoint.
        InvalidInput: it is disabled.
    """
    return replay.retry_failed(session, endpoints.wake(session, endpoint_id).id, now)

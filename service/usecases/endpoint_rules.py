"""What may be asked of a webhook endpoint, when it is registered and when it is changed."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from service.core import address
from service.core.alerts.events import EventType, Filters
from service.core.editorial.revision import CorrectionKind
from service.core.errors import InvalidInput
from service.outbound import channels
from service.outbound.addresses import never_public

#: the filters that stand beside the event types
FILTERS = tuple(field.name for field in fields(Filters) if field.name != "event_types")


def checked_url(url: str, allow_private: bool) -> str:
    """Return the address of an endpoint if webhooks may go there; of a channel, what is shown of it.

    It must be https and not of this machine's own network. Where private addresses are allowed, which is
    meant for tests and for receivers on one's own network, http is allowed as well.

    Raises:
        InvalidInput: points to ``/url``.
    """
    if channels.is_channel(url):
        return channels.masked(url, allow_private=allow_private)
    scheme, host, *_ = address.parts(url)
    if allow_private:
        return url
    if scheme != "https":
        raise address.refusal("must begin with https://, so that nobody on the way can read or change alerts")
    reason = never_public(host)
    if reason is not None:
        raise address.refusal(f"is not on the public internet ({reason})")
    return url


def checked_types(event_types: Sequence[str]) -> list[str]:
    """Return the event types, each once.

    Raises:
        InvalidInput: points to the one that does not exist.
    """
    for index, name in enumerate(event_types):
        if name not in set(EventType):
            raise InvalidInput(
                f"There is no event type {name!r}; GET /api/v1/event-types lists them.",
                pointer=f"/event_types/{index}",
            )
    return list(dict.fromkeys(event_types))


def checked_filters(filters: Mapping[str, Any]) -> dict[str, Any]:
    """Return the filters as they are stored.

    Raises:
        InvalidInput: points to the filter that does not exist or has a wrong value.
    """
    for name, value in filters.items():
        if name not in FILTERS:
            known = ", ".join(FILTERS)
            raise InvalidInput(f"There is no filter {name!r}, only {known}.", pointer=f"/filters/{name}")
        if name == "correction_kinds":
            check_kinds(value)
    return dict(filters)


def check_kinds(kinds: Sequence[str]) -> None:
    """Make sure that corrections of these kinds exist.

    Raises:
        InvalidInput: points to the one that does not.
    """
    for index, kind in enumerate(kinds):
        if kind not in set(CorrectionKind):
            known = ", ".join(CorrectionKind)
            raise InvalidInput(
                f"There is no correction kind {kind!r}, only {known}.",
                pointer=f"/filters/correction_kinds/{index}",
            )

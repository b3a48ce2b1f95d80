"""Webhook endpoints and what they were sent."""

import re
from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate

from service.core.alerts.digest import EVERY
from service.core.alerts.events import EventType
from service.core.editorial.revision import CorrectionKind
from service.web.schemas.base import (
    ROW,
    Address,
    Flag,
    Input,
    Line,
    Moment,
    Number,
    Output,
    Slice,
    one_of,
    page_of,
    said,
)

TYPES = said("Only these types; empty for all.", ["correction.detected"])
DESCRIPTION = said("Whose it is, for the list.", "Chat of the standards desk")
URL = said(
    "Where events are sent: https://, or the address of a chat or of mail as apprise reads it (slack://, mailtos://).",
    "https://hooks.example/corrections",
) | {"format": "uri"}
#: an address that is no web page's (RFC 3986, section 3)
URI = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*://(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+(?:#[\w.~:/?@!$&'()*+,;=%-]*)?", re.ASCII
)
STATES = ("pending", "delivered", "failed", "cancelled")


class Destination(Address):
    """An http or https address, or any other; what of it can be reached is seen when it is registered."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if isinstance(value, str) and URI.fullmatch(value) and not value.lower().startswith(("http:", "https:")):
            return value
        return super()._deserialize(value, attr, data, **kwargs)


class Filters(Input):
    """What an endpoint wants to hear of; a filter that is empty lets everything pass, null takes one away."""

    outlets = fields.List(
        Line(200),
        allow_none=True,
        validate=validate.Length(max=100),
        metadata=said("Outlets.", ["The Harbour Gazette"]),
    )
    articles = fields.List(
        Number(validate=ROW),
        allow_none=True,
        validate=validate.Length(max=100),
        metadata=said("Numbers of articles.", [7]),
    )
    stories = fields.List(
        Number(validate=ROW),
        allow_none=True,
        validate=validate.Length(max=100),
        metadata=said("Numbers of stories: what happens to articles that belong to one now.", [4]),
    )
    claims = fields.List(
        Number(validate=ROW),
        allow_none=True,
        validate=validate.Length(max=100),
        metadata=said("Numbers of claims.", [31]),
    )
    correction_kinds = fields.List(
        fields.String(validate=one_of(CorrectionKind)),
        allow_none=True,
        validate=validate.Length(max=20),
        metadata=said("Kinds of corrections.", ["stealth_edit"]),
    )
    substantive_only = Flag(
        allow_none=True, metadata=said("Leave out versions with nothing but moves, copy-edits and furniture.", True)
    )


def event_types(**more: Any) -> fields.List[Any]:
    """Return the field of the event types that an endpoint hears of."""
    return fields.List(
        fields.String(validate=one_of(EventType)),
        validate=validate.Length(max=50),
        metadata=TYPES,
        **more,
    )


def digest(**more: Any) -> fields.String:
    """Return the field of how often an endpoint is told in a digest."""
    told = "How often all that happened is told in one event: at the full hour, or at 6 in the morning, UTC. "
    return fields.String(
        allow_none=True,
        validate=one_of(EVERY),
        metadata=said(told + "Null to be told of each event.", "daily"),
        **more,
    )


class Endpoint(Output):
    """An address that hears of events."""

    edited = frozenset({"url", "event_types", "filters", "description", "digest", "state"})

    @classmethod
    def as_edited(cls, shown: Mapping[str, Any]) -> dict[str, Any]:
        """Return what people edit: of its state, whether it is switched on; how well it does is nobody's word."""
        return super().as_edited(shown) | {"state": shown["state"] != "disabled"}

    id = fields.Integer(metadata=said("Number of the endpoint.", 1))
    url = fields.String(metadata={**URL, "description": "Where events are sent; secrets in it are masked."})
    event_types = fields.List(fields.String(), metadata=TYPES)
    filters = fields.Dict(keys=fields.String(), metadata=said("What else narrows it.", {"substantive_only": True}))
    description = fields.String(metadata=DESCRIPTION)
    digest = digest()
    digest_at = Moment(allow_none=True, metadata=said("When the next digest is due.", "2026-03-02T06:00:00Z"))
    state = fields.String(
        validate=one_of(("active", "degraded", "disabled")),
        metadata=said("Degraded: attempts fail and are made less often. Disabled: nothing is sent.", "active"),
    )
    state_reason = fields.String(allow_none=True, metadata=said("Why it is not active.", "It answered 410."))
    failing_since = Moment(allow_none=True, metadata=said("Since when every attempt failed.", "2026-03-01T12:00:00Z"))
    created_at = Moment(metadata=said("When it was registered.", "2026-03-01T12:00:00Z"))


EndpointPage = page_of(Endpoint)


class NewEndpointAnswer(Endpoint):
    """An endpoint that was just registered, with its secret: it is shown this once."""

    secret = fields.String(
        allow_none=True,
        metadata=said(
            "Signs what is sent (Standard Webhooks); it is shown only now. Null for a chat or mail.",
            "whsec_C2FVsBQIhrscChlQIMV",
        ),
    )


class NewEndpoint(Input):
    """An endpoint to register."""

    url = Destination(URL, required=True)
    event_types = event_types(load_default=list)
    filters = fields.Nested(Filters, load_default=dict, metadata=said("What else narrows it."))
    description = Line(500, shortest=0, load_default="", metadata=DESCRIPTION)
    digest = digest(load_default=None)


class EndpointChanges(Input):
    """A merge patch (RFC 7396); fields that are not named stay as they are."""

    url = Destination(URL)
    event_types = event_types()
    filters = fields.Nested(Filters, allow_none=True, metadata=said("What else narrows it."))
    description = Line(500, shortest=0, metadata=DESCRIPTION)
    digest = digest()
    state = fields.String(
        validate=one_of(("active", "disabled")), metadata=said("Switch it on again, or off.", "active")
    )


class Rotation(Input):
    """How to change a secret."""

    optional = True

    overlap_seconds = Number(
        load_default=86_400,
        validate=validate.Range(0, 7 * 86_400),
        metadata=said(
            "How long the secret that is replaced signs beside the new one; 0 ends it at once. Those before it sign "
            "until their own time is over; no more than 4 at the same time.",
            86_400,
        ),
    )


class Secret(Output):
    """A new secret: it is shown this once."""

    secret = fields.String(metadata=said("Signs what is sent from now on.", "whsec_C2FVsBQIhrscChlQIMV"))


class Recovery(Input):
    """Which deliveries to make again: those of a range of time, or all that failed."""

    alternatives = (("since",), ("failed",))

    since = Moment(
        metadata=said(
            "Events of this time or later that it wants and did not receive, whether or not it was owed them then.",
            "2026-03-01T00:00:00Z",
        )
    )
    until = Moment(metadata=said("Events before this time; until now where it is left out.", "2026-03-02T00:00:00Z"))
    failed = Flag(
        validate=validate.Equal(True),
        metadata=said(
            "True for all that it was owed and that was given up after the last attempt, 30 days back.", True
        ),
    )


class Sample(Input):
    """Which example to send."""

    type = fields.String(
        required=True, validate=one_of(EventType), metadata=said("Type of the event.", "correction.detected")
    )


class Recovered(Output):
    """What will be delivered again."""

    deliveries = fields.Integer(metadata=said("How many.", 12))


class Attempt(Output):
    """One try to deliver."""

    number = fields.Integer(metadata=said("Which try, from 1.", 1))
    started_at = Moment(metadata=said("When.", "2026-03-01T12:00:01Z"))
    latency_ms = fields.Integer(metadata=said("How long it took, in milliseconds.", 84))
    status_code = fields.Integer(allow_none=True, metadata=said("The HTTP status of the answer.", 200))
    error = fields.String(allow_none=True, metadata=said("Why it failed.", "timeout"))
    answer = fields.String(metadata=said("The beginning of the answer.", "ok"))


class Delivery(Output):
    """An event that an endpoint is owed."""

    id = fields.Integer(metadata=said("Number of the delivery.", 9))
    endpoint_id = fields.Integer(metadata=said("The endpoint.", 1))
    event_id = fields.String(metadata=said("The event; the `webhook-id` of every attempt.", "evt_5f0c"))
    event_type = fields.String(metadata=said("What happened.", "correction.detected"))
    state = fields.String(validate=one_of(STATES), metadata=said("How far it came.", "delivered"))
    due_at = Moment(allow_none=True, metadata=said("When it is tried next.", "2026-03-01T12:05:00Z"))
    created_at = Moment(metadata=said("Since when it is owed.", "2026-03-01T12:00:00Z"))
    settled_at = Moment(allow_none=True, metadata=said("When it was delivered or given up.", "2026-03-01T12:00:01Z"))


class DeliveryWithAttempts(Delivery):
    """A delivery and every attempt to make it."""

    attempts = fields.List(fields.Nested(Attempt), metadata=said("Every try, in order."))


DeliveryPage = page_of(Delivery)


class DeliveryQuery(Slice):
    """Which deliveries are asked for."""

    state = fields.String(validate=one_of(STATES), metadata=said("Only in this state.", "failed"))

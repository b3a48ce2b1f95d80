"""``/webhook-endpoints`` and ``/deliveries``: who is told of events, and what became of it."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from flask import Response, request

from service.core.alerts.events import EventType
from service.reading import webhooks
from service.reading.webhooks import DeliveryRow, EndpointRow
from service.store import endpoints
from service.usecases.change_endpoint import change_endpoint, remove_endpoint
from service.usecases.ping_endpoint import ping_endpoint
from service.usecases.register_endpoint import NewEndpoint, register_endpoint
from service.usecases.replay_deliveries import recover_endpoint, recover_failed, resend_delivery
from service.usecases.rotate_secret import rotate_secret
from service.usecases.send_example import send_example
from service.web import etags, lists
from service.web.blueprint import Blueprint
from service.web.context import Call
from service.web.schemas import webhooks as schemas
from service.web.schemas.base import Slice

blueprint = Blueprint("webhooks", "Who is told of events (Standard Webhooks), and what became of it.")


@blueprint.writes(
    "POST", "/webhook-endpoints", schemas.NewEndpointAnswer, statuses=(201,), body=schemas.NewEndpoint,
    role="admin", etag=False,
)  # fmt: skip
def post_endpoint(call: Call) -> tuple[dict[str, Any], int, dict[str, str]]:
    """Register an address that wants to hear of events.

    It is greeted with a ping. The answer holds the secret that signs what is sent; it is shown this once.
    """
    wanted = NewEndpoint(
        url=call.body["url"],
        event_types=tuple(call.body["event_types"]),
        filters=merged({}, call.body["filters"]),
        description=call.body["description"],
        digest=call.body["digest"],
    )
    private = call.services.settings.allow_private_addresses
    made = register_endpoint(call.session, call.services.vault, wanted, now=call.now, allow_private=private)
    row = webhooks.get_endpoint(call.session, made.endpoint_id)
    return asdict(row) | {"secret": made.secret}, 201, {"Location": f"/api/v1/webhook-endpoints/{row.id}"}


def merged(present: Mapping[str, Any], patch: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return filters after a merge patch: null takes one away (RFC 7396, section 2)."""
    return {name: value for name, value in {**present, **patch}.items() if value is not None} if patch else {}


@blueprint.reads("/webhook-endpoints", schemas.EndpointPage, query=Slice, role="admin")
def list_endpoints(call: Call) -> lists.Served:
    """List endpoints in the order in which they were registered."""
    return lists.served(call, webhooks.list_endpoints)


@blueprint.reads("/webhook-endpoints/<id:endpoint_id>", schemas.Endpoint, role="admin")
def get_endpoint(call: Call, endpoint_id: int) -> EndpointRow:
    """Show an endpoint, without its secret."""
    return webhooks.get_endpoint(call.session, endpoint_id)


@blueprint.writes(
    "PATCH", "/webhook-endpoints/<id:endpoint_id>", schemas.Endpoint, body=schemas.EndpointChanges,
    role="admin", if_match=True,
)  # fmt: skip
def patch_endpoint(call: Call, endpoint_id: int) -> EndpointRow:
    """Change an endpoint, or switch it on or off.

    What it missed while it was disabled is not sent by itself; `recover` does that.
    """
    row = matched(call, endpoint_id)
    changes = dict(call.body)
    if "filters" in changes:
        changes["filters"] = merged(row.filters, changes["filters"])
    private = call.services.settings.allow_private_addresses
    change_endpoint(call.session, call.services.vault, endpoint_id, changes, now=call.now, allow_private=private)
    return webhooks.get_endpoint(call.session, endpoint_id)


def matched(call: Call, endpoint_id: int) -> EndpointRow:
    """Return an endpoint for changing, if it is in the state that the client knows."""
    endpoints.lock(call.session, [endpoint_id])
    row = webhooks.get_endpoint(call.session, endpoint_id)
    etags.require_match(request, schemas.Endpoint, row)
    return row


@blueprint.writes("DELETE", "/webhook-endpoints/<id:endpoint_id>", None, statuses=(204,), role="admin")
def delete_endpoint(call: Call, endpoint_id: int) -> Any:
    """Remove an endpoint and its secrets."""
    matched(call, endpoint_id)
    remove_endpoint(call.session, endpoint_id, now=call.now)
    return Response(status=204)


@blueprint.writes(
    "POST", "/webhook-endpoints/<id:endpoint_id>/rotate-secret", schemas.Secret, body=schemas.Rotation,
    role="admin", etag=False,
)  # fmt: skip
def post_rotate_secret(call: Call, endpoint_id: int) -> dict[str, str]:
    """Give an endpoint a new secret; those before it go on signing beside it, each for as long as it was promised."""
    overlap = call.body["overlap_seconds"]
    return {"secret": rotate_secret(call.session, call.services.vault, endpoint_id, overlap, now=call.now)}


@blueprint.writes(
    "POST",
    "/webhook-endpoints/<id:endpoint_id>/ping",
    schemas.Delivery,
    statuses=(202,),
    role="admin",
    etag=False,
)
def post_ping(call: Call, endpoint_id: int) -> tuple[DeliveryRow, int, dict[str, str]]:
    """Send a ping to an endpoint, whatever its filters."""
    ping_endpoint(call.session, endpoint_id, now=call.now)
    return newest_delivery(call, endpoint_id)


@blueprint.writes(
    "POST", "/webhook-endpoints/<id:endpoint_id>/send-example", schemas.Delivery, statuses=(202,), body=schemas.Sample,
    role="admin", etag=False,
)  # fmt: skip
def post_example(call: Call, endpoint_id: int) -> tuple[DeliveryRow, int, dict[str, str]]:
    """Send an invented event to an endpoint, whatever its filters.

    `data.example` is true in it, and nobody else hears of it.
    """
    send_example(call.session, endpoint_id, EventType(call.body["type"]), now=call.now)
    return newest_delivery(call, endpoint_id)


def newest_delivery(call: Call, endpoint_id: int) -> tuple[DeliveryRow, int, dict[str, str]]:
    """Answer with what an endpoint is to be sent last."""
    row = webhooks.list_deliveries(call.session, endpoint_id, limit=1).items[0]
    return row, 202, {"Location": f"/api/v1/deliveries/{row.id}"}


@blueprint.writes(
    "POST", "/webhook-endpoints/<id:endpoint_id>/recover", schemas.Recovered, statuses=(202,),
    body=schemas.Recovery, role="admin", etag=False,
)  # fmt: skip
def post_recover(call: Call, endpoint_id: int) -> dict[str, int]:
    """Send again what an endpoint missed in a range of time, or all that failed, under the same ids; 30 days back."""
    if "failed" in call.body:
        return {"deliveries": recover_failed(call.session, endpoint_id, now=call.now)}
    since, until = call.body["since"], call.body.get("until")
    return {"deliveries": recover_endpoint(call.session, endpoint_id, since, until, now=call.now)}


@blueprint.reads(
    "/webhook-endpoints/<id:endpoint_id>/deliveries",
    schemas.DeliveryPage,
    query=schemas.DeliveryQuery,
    role="admin",
)
def list_deliveries(call: Call, endpoint_id: int) -> lists.Served:
    """List what an endpoint was and is to be sent, the newest first."""
    return lists.served(call, webhooks.list_deliveries, endpoint_id)


@blueprint.reads("/deliveries/<id:delivery_id>", schemas.DeliveryWithAttempts, role="admin")
def get_delivery(call: Call, delivery_id: int) -> DeliveryRow:
    """Show a delivery and every attempt to make it."""
    return webhooks.get_delivery(call.session, delivery_id)


@blueprint.writes(
    "POST",
    "/deliveries/<id:delivery_id>/resend",
    schemas.DeliveryWithAttempts,
    statuses=(202,),
    role="admin",
    etag=False,
)
def post_resend(call: Call, delivery_id: int) -> DeliveryRow:
    """Make a delivery again, under the same id, whether it was received or not."""
    resend_delivery(call.session, delivery_id, now=call.now)
    return webhooks.get_delivery(call.session, delivery_id)

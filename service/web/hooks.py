"""What the description of the API says of the messages that endpoints are sent (OpenAPI 3.1, ``webhooks``)."""

from typing import Any

from service.core.alerts.events import EventType
from service.web.json_body import JSON
from service.web.schemas.event_bodies import BODIES, MEANINGS

#: header fields of every message (Standard Webhooks)
HEADERS = {
    "webhook-id": "Name of the event, the same on every attempt: keep it, and pass over what you know.",
    "webhook-timestamp": "When this attempt was made, in Unix seconds.",
    "webhook-signature": "`v1,` and the HMAC-SHA256 of `{id}.{timestamp}.{body}` in base64; several with blanks "
    "between them while a secret is rotated.",
}
ANSWERS = {
    "2XX": "Received.",
    "410": "The endpoint is gone: it is disabled at once.",
    "429": "Too much: nothing more is sent for a while, or until `Retry-After`.",
    "default": "A failure: it is tried again.",
}


def described() -> dict[str, Any]:
    """Return what is sent for each type of event."""
    return {str(type_): {"post": message(type_)} for type_ in BODIES}


def message(type_: EventType) -> dict[str, Any]:
    """Return the request that tells of a type of event."""
    schema = {"$ref": f"#/components/schemas/{BODIES[type_].__name__}"}
    return {
        "operationId": "hear_" + type_.value.replace(".", "_"),
        "summary": MEANINGS[type_],
        "tags": ["webhooks"],
        "parameters": [
            {"name": name, "in": "header", "required": True, "description": said, "schema": {"type": "string"}}
            for name, said in HEADERS.items()
        ],
        "requestBody": {"required": True, "content": {JSON: {"schema": schema}}},
        "responses": {status: {"description": said} for status, said in ANSWERS.items()},
    }

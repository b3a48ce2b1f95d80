"""Header fields that every answer bears."""

import re
import uuid
from http import HTTPStatus

from flask import Flask, Response, request

from service.web.access import standing_headers

REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")

#: no script, style or image but this service's own; nobody may frame it; nothing is guessed or leaked
SECURITY = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def install(app: Flask) -> None:
    """Give every answer of the application its header fields."""
    app.after_request(add_headers)


def add_headers(response: Response) -> Response:
    """Add what is not there yet."""
    fields = {**SECURITY, "X-Request-Id": request_id(), **standing_headers(request)}
    there = {name.lower() for name, _ in response.headers}  # asked for one by one, each would be looked for in all
    response.headers.extend({name: value for name, value in fields.items() if name.lower() not in there})
    if response.status_code == HTTPStatus.NO_CONTENT:
        del response.headers["Content-Type"]  # there is nothing that could be of a type
    if request.path.startswith("/api/"):
        response.headers.setdefault("Cache-Control", "no-store")
        response.vary.add("Authorization")
    return response


def request_id() -> str:
    """Return the client's own name for the request; a new one where that could forge a line of a log."""
    given = request.headers.get("X-Request-Id", "")
    return given if REQUEST_ID.fullmatch(given) else uuid.uuid4().hex

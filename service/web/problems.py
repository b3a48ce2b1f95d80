"""Problem documents (RFC 9457): the one table from errors to HTTP, and the handlers that apply it."""

import logging
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, json
from werkzeug.exceptions import HTTPException, MethodNotAllowed
from werkzeug.routing import RequestRedirect

from service.core import errors as core
from service.web import errors as web
from service.web.errors import Fault
from service.web.problem_types import TYPES

MEDIA_TYPE = "application/problem+json"

#: seconds after which a client whose request met a busy database may try again
BUSY_RETRY_SECONDS = 1

log = logging.getLogger(__name__)


#: every error that may leave a view, most special first where one is the child of another
ANSWERS: dict[type[core.TrackerError], tuple[int, str]] = {
    web.MalformedJson: (400, "malformed-json"),
    web.BadRequest: (400, "validation-error"),
    core.InvalidCursor: (400, "invalid-cursor"),
    core.Unauthorized: (401, "unauthorized"),
    core.Forbidden: (403, "forbidden"),
    core.NotFound: (404, "not-found"),
    web.NotAcceptable: (406, "not-acceptable"),
    core.IdempotencyInFlight: (409, "idempotency-in-flight"),
    core.Gone: (410, "gone"),
    core.PreconditionFailed: (412, "precondition-failed"),
    web.PayloadTooLarge: (413, "payload-too-large"),
    web.UnsupportedMediaType: (415, "unsupported-media-type"),
    core.IdempotencyKeyReused: (422, "idempotency-key-reused"),
    core.InvalidInput: (422, "validation-error"),
    core.PreconditionRequired: (428, "precondition-required"),
    web.QuotaExceeded: (429, "quota-exceeded"),
    core.IntegrityFailure: (500, "integrity-failure"),
    core.Busy: (503, "busy"),
    core.StorageFull: (507, "storage-full"),
}

#: what is refused before a view is reached, by status: its slug, and what is said of it
REFUSALS = {
    400: ("validation-error", "The request cannot be understood."),
    404: ("not-found", "No resource has this address: see /docs for those that there are."),
    405: ("method-not-allowed", "This address does not take this method: the Allow field names those that it takes."),
    413: ("payload-too-large", str(web.PayloadTooLarge())),
    415: ("unsupported-media-type", "The body is in a form that this resource does not read."),
    500: ("internal", "The server failed; X-Request-Id names this request in its log."),
}

#: what is refused below the application, with the status that HTTP has for it
UNPARSED = (400, 414, 417, 431, 501)


def problem(status: int, slug: str, detail: str, faults: tuple[Fault, ...] = ()) -> Response:
    """Return a problem document."""
    body: dict[str, Any] = {
        "type": f"/problems/{slug}",
        "title": TYPES[slug].title,
        "status": status,
        "detail": detail,
    }
    if faults:
        body["errors"] = [written(fault) for fault in faults]
    return Response(json.dumps(body), status, content_type=MEDIA_TYPE)


def written(fault: Fault) -> dict[str, str]:
    """Return a fault as a member of ``errors``."""
    members = {"detail": fault.detail, "pointer": fault.pointer, "parameter": fault.parameter}
    return {name: value for name, value in members.items() if value is not None}


def install(app: Flask) -> None:
    """Answer every failure with a problem document."""
    app.register_error_handler(core.TrackerError, on_tracker_error)
    app.register_error_handler(HTTPException, on_refusal)
    app.register_error_handler(Exception, on_surprise)


def on_tracker_error(error: core.TrackerError) -> Response:
    """Answer an error of ours, by the table."""
    kind = next((kind for kind in type(error).__mro__ if kind in ANSWERS), None)
    if kind is None:
        return on_surprise(error)
    status, slug = ANSWERS[kind]
    if status == HTTPStatus.INTERNAL_SERVER_ERROR:
        log.error("%s", error, exc_info=error)
    answer = problem(status, slug, str(error), faults_of(error))
    answer.headers.update(headers_of(error))
    return answer


def faults_of(error: core.TrackerError) -> tuple[Fault, ...]:
    """Return what ``errors`` is to hold."""
    faults: tuple[Fault, ...] = getattr(error, "faults", ())
    return faults or ((Fault(str(error), error.pointer),) if error.pointer else ())


def headers_of(error: core.TrackerError) -> dict[str, str]:
    """Return the header fields that HTTP asks for beside an error."""
    match error:
        case core.Unauthorized():
            return {"WWW-Authenticate": 'Bearer realm="correction-tracker"'}
        case core.Busy() | core.IdempotencyInFlight():
            return {"Retry-After": str(BUSY_RETRY_SECONDS)}
        case web.QuotaExceeded():
            return {"Retry-After": str(error.retry_after)}
        case web.UnsupportedMediaType():
            return error.headers
    return {}


def on_refusal(error: HTTPException) -> Response | HTTPException:
    """Answer what werkzeug refused; a redirect passes."""
    if isinstance(error, RequestRedirect):
        return error
    status = error.code or 500
    if status not in REFUSALS:  # RFC 9457, section 4.2.1: nothing is to be said beyond the status
        body = {"type": "about:blank", "title": error.name, "status": status}
        return Response(json.dumps(body), status, content_type=MEDIA_TYPE)
    answer = problem(status, *REFUSALS[status])
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        answer.headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return answer


def on_surprise(error: Exception) -> Response:
    """Answer a failure that nobody foresaw, and log it."""
    log.error("Unforeseen failure", exc_info=error)
    return problem(500, *REFUSALS[500])

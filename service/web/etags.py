"""ETags: digests of the served bytes, so that no change is forgotten (RFC 9110, sections 8.8.3 and 13).

What takes long to make has a tag of what it is made of instead: then a client that has it is answered at once.
"""

import hashlib

from flask import Request, Response, json
from marshmallow import Schema

import service
from service.core.editorial.revision import RULES
from service.core.errors import PreconditionFailed


def tag(body: bytes) -> str:
    """Return the entity tag of a body, without its quotation marks."""
    return hashlib.sha256(body).hexdigest()[:32]


def state(schema: type[Schema], row: object) -> str:
    """Return the tag that a GET of ``row`` bears at present."""
    return tag(rendered(schema, row))


def of_state(state: object) -> str:
    """Return the tag of an answer that this program makes of ``state``."""
    return tag(json.dumps([service.__version__, RULES, state]).encode())


def is_known(request: Request, tag: str) -> bool:
    """Tell whether the client says that it has the answer with this tag."""
    return request.if_none_match.contains_weak(tag)


def rendered(schema: type[Schema], row: object) -> bytes:
    """Return the bytes that are served for ``row``."""
    return json.dumps(schema().dump(row)).encode()


def mark(response: Response) -> None:
    """Give an answer the tag of its body."""
    response.set_etag(tag(response.get_data()))


def answered(response: Response, request: Request) -> Response:
    """Return the answer to a GET with the tag of its bytes; as 304 where the client has it.

    Raises:
        PreconditionFailed: If-Match names another state.
    """
    mark(response)
    return conditional(response, request)


def conditional(response: Response, request: Request) -> Response:
    """Return an answer that has its tag as 304 where the client has it.

    Raises:
        PreconditionFailed: If-Match names another state.
    """
    present = response.get_etag()[0] or ""
    if "If-Match" in request.headers and present not in request.if_match:
        raise PreconditionFailed
    if is_known(request, present):
        response.status_code = 304
        response.set_data(b"")
    return response


def require_match(request: Request, schema: type[Schema], row: object) -> None:
    """Refuse a change of something that its editor has not seen in its present state.

    Raises:
        PreconditionFailed: If-Match names another state.
    """
    if "If-Match" in request.headers and state(schema, row) not in request.if_match:
        raise PreconditionFailed

"""ETags: digests of the served bytes, so that no change is forgotten (RFC 9110, sections 8.8.3 and 13).

What takes long to make has a tag of what it is made of instead: then a client that has it is answered at once.

Of what people edit and what also changes by itself (an endpoint at which deliveries fail, an article of which versions
arrive) the tag has two parts, with a point between them: the first is of what people edit, the second of all bytes. A
reader asks with the whole and misses nothing. A change is refused where the first part is another, since that is what
somebody else may have edited meanwhile; see docs/decisions/0014.
"""

import hashlib

from flask import Request, Response, json

import service
from service.core.editorial.revision import RULES
from service.core.errors import PreconditionFailed
from service.web.schemas.base import Output


def tag(body: bytes) -> str:
    """Return the entity tag of a body, without its quotation marks."""
    return hashlib.sha256(body).hexdigest()[:32]


def of_resource(schema: type[Output], body: bytes) -> str:
    """Return the tag of a resource that is served as ``body``."""
    if not schema.edited:
        return tag(body)
    return f"{tag(json.dumps(schema.as_edited(json.loads(body))).encode())[:16]}.{tag(body)}"


def edited_part(tag: str) -> str:
    """Return what of a tag another editor's change would change."""
    return tag.partition(".")[0]


def of_state(state: object) -> str:
    """Return the tag of an answer that this program makes of ``state``."""
    return tag(json.dumps([service.__version__, RULES, state]).encode())


def is_known(request: Request, tag: str) -> bool:
    """Tell whether the client says that it has the answer with this tag."""
    return request.if_none_match.contains_weak(tag)


def rendered(schema: type[Output], row: object) -> bytes:
    """Return the bytes that are served for ``row``."""
    return json.dumps(schema().dump(row)).encode()


def mark(response: Response, schema: type[Output] = Output) -> None:
    """Give an answer its tag."""
    response.set_etag(of_resource(schema, response.get_data()))


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


def require_match(request: Request, schema: type[Output], row: object) -> None:
    """Refuse a change of something that somebody else has edited since its editor saw it.

    Raises:
        PreconditionFailed: If-Match names another state.
    """
    if "If-Match" not in request.headers or request.if_match.star_tag:
        return
    present = edited_part(of_resource(schema, rendered(schema, row)))
    if present not in map(edited_part, request.if_match):
        raise PreconditionFailed

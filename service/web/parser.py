"""How arguments are read: strict JSON, no unknown or repeated parameters, every fault with its place."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NoReturn, cast
from urllib.parse import unquote_to_bytes

from flask import Request
from marshmallow import Schema, ValidationError
from webargs.flaskparser import FlaskParser

from service.web.context import web
from service.web.errors import BadRequest, Fault, InvalidFields, first, sentence
from service.web.json_body import pointer, read_json
from service.web.schemas.base import Input


class Parser(FlaskParser):
    """Reads requests; flask-smorest calls it."""

    def load_json(self, request: Request, schema: Schema) -> Any:
        """Return the body."""
        if isinstance(schema, Input) and schema.optional and is_absent(request):
            return {}
        return read_json(request, web().services.settings.max_body_bytes)

    def load_querystring(self, request: Request, schema: Schema) -> Any:
        """Return the query parameters; those the operation does not know are refused."""
        if not is_utf8(request.query_string):
            raise BadRequest("The query is not UTF-8: percent-encode each character as UTF-8.")
        faults = []
        for name, values in request.args.lists():
            if name not in schema.load_fields:
                faults.append(Fault("Unknown query parameter.", parameter=name))
            elif len(values) > 1:
                faults.append(Fault("Given more than once.", parameter=name))
        if faults:
            raise BadRequest(sentence(faults), faults)
        return super().load_querystring(request, schema)

    def handle_error(
        self,
        error: ValidationError,
        req: Request,
        schema: Schema,
        *,
        error_status_code: int | None,
        error_headers: Mapping[str, str] | None,
    ) -> NoReturn:
        """Say what is wrong, field by field."""
        raise InvalidFields(first(faults_in(cast("dict[str, Any]", error.messages)))) from error


def faults_in(messages: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield each message with its place; ``messages`` stand under ``query`` or ``json``, where the input came from."""
    for location, found in messages.items():
        for path, detail in flattened(found):
            if location == "query":
                yield Fault(detail, parameter=str(path[0]) if path else None)
            else:
                yield Fault(detail, pointer(path))


def flattened(messages: Any, path: Sequence[str | int] = ()) -> Iterator[tuple[Sequence[str | int], str]]:
    """Yield each message of marshmallow's nested mapping with the path to its field."""
    if isinstance(messages, dict):
        for name, inner in messages.items():
            yield from flattened(inner, path if name == "_schema" else [*path, name])
    elif isinstance(messages, list):
        for inner in messages:
            yield from flattened(inner, path)
    else:
        yield path, str(messages)


def is_utf8(query: bytes) -> bool:
    """Tell whether a query, percent-decoded, is UTF-8; what is not would be read as something else."""
    try:
        unquote_to_bytes(query).decode()
    except UnicodeDecodeError:
        return False
    return True


def is_absent(request: Request) -> bool:
    """Tell whether a request has no body at all."""
    return not request.content_length and "Transfer-Encoding" not in request.headers

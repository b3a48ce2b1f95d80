"""The description of the API (OpenAPI 3.1), written from the code."""

from collections.abc import Sequence
from typing import Any, cast

import flask_smorest
import yaml
from apispec.ext.marshmallow import MarshmallowPlugin
from flask import Flask
from marshmallow import Schema

import service
from service.web import describe, hooks, problem_types, problems
from service.web.schemas import event_bodies
from service.web.schemas.base import Input
from service.web.schemas.problems import Problem

DESCRIPTION = """\
Stores versions of news articles, finds corrections, announced and silent, says who is credited for which
claim, and tells others by webhooks.

- **Keys.** `Authorization: Bearer KEY`; a reader reads, an editor also posts and reviews, an admin also
  manages endpoints and takedowns. An installation may open reading to all (`TRACKER_PUBLIC_READ`).
- **Offsets** are Unicode code points into the text they speak of, half-open. **Times** are RFC 3339 in UTC
  with `Z`; a time that is sent needs its zone.
- **Lists** hold `data`, `has_more` and `next_cursor`. A cursor is valid for the list and filters it came
  from.
- **Errors** are problem documents (RFC 9457). Each `type` is a page of this service.
- **ETags** are on every resource and list; where two people may edit, `If-Match` is needed.
- **Bodies** are strict JSON in UTF-8, as they are or compressed with gzip.
"""

#: the order in which a reader wants to see a description and its operations
DOCUMENT = ("openapi", "info", "servers", "tags", "paths", "webhooks", "components")
OPERATION = ("operationId", "summary", "description", "tags", "x-role", "security", "parameters")

#: addresses that are not part of the API's version
ALSO = "See also `/healthz`, `/readyz`, `/openapi.json`, `/docs`."


class Api(flask_smorest.Api):  # type: ignore[misc]
    """flask-smorest, with problem documents for errors."""

    ERROR_SCHEMA = Problem
    DEFAULT_ERROR_RESPONSE_NAME = "Problem"

    def _register_error_handlers(self) -> None:
        """Leave errors to ``service.web.problems``."""

    def _register_responses(self) -> None:
        """Describe the problems of each status, as what they are: ``application/problem+json``."""
        by_status: dict[int, list[str]] = {}
        refused = ((status, slug) for status, (slug, _) in problems.REFUSALS.items())
        for status, slug in [*problems.ANSWERS.values(), *refused]:
            if slug not in by_status.setdefault(status, []):
                by_status[status].append(slug)
        for status, slugs in by_status.items():
            titles = "; ".join(problem_types.TYPES[slug].title for slug in slugs)
            self._problem_response(f"Problem{status}", f"{titles} ({', '.join(slugs)}).")
        self._problem_response("Problem", "Any other failure.")
        unchanged = {"description": "What you have is the present state."}
        self.spec.components.response("NotModified", unchanged, lazy=True)

    def _register_etag_headers(self) -> None:
        """Describe the header fields that many operations share."""
        for name, parameter in describe.PARAMETERS.items():
            self.spec.components.parameter(name, "header", parameter)
        for name, header in describe.HEADERS.items():
            self.spec.components.header(name, header)

    def _register_pagination_header(self) -> None:
        """Leave pages to ``service.web.lists``."""

    def _problem_response(self, name: str, description: str) -> None:
        content = {problems.MEDIA_TYPE: {"schema": self.ERROR_SCHEMA}}
        self.spec.components.response(name, {"description": description, "content": content}, lazy=True)


def collector(app: Flask) -> Api:
    """Return the collector of the application's operations."""
    app.config.update(API_TITLE="Correction tracker", API_VERSION=service.__version__, OPENAPI_VERSION="3.1.0")
    plugin = MarshmallowPlugin(schema_name_resolver=schema_name)
    api = Api(
        app,
        spec_kwargs={
            "marshmallow_plugin": plugin,
            "info": {
                "description": DESCRIPTION + "\n" + ALSO,
                "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
            },
            "servers": [{"url": "/", "description": "This installation"}],
        },
    )
    api.spec.components.security_scheme(
        "key",
        {
            "type": "http",
            "scheme": "bearer",
            "description": "An API key; see 'correction-tracker keys create'.",
        },
    )
    event_bodies.register(api.spec)
    return api


def schema_name(schema: Schema | type[Schema] | str) -> str:
    """Return the name of a schema in the description: its class's."""
    if isinstance(schema, str):
        return schema
    return schema.__name__ if isinstance(schema, type) else type(schema).__name__


def as_dict(app: Flask) -> dict[str, Any]:
    """Return the description of the application's API."""
    api = app.extensions["flask-smorest"]["apis"][""]["ext_obj"]
    found = cast("dict[str, Any]", plain(api.spec.to_dict()))
    for schema in schemas_with_alternatives():
        found["components"]["schemas"][schema.__name__]["oneOf"] = one_of(schema.alternatives)
    for methods in found["paths"].values():
        for method, operation in methods.items():
            if method != "parameters":
                methods[method] = in_order(operation, OPERATION)
    return in_order(found | {"webhooks": hooks.described()}, DOCUMENT)


def schemas_with_alternatives() -> list[type[Input]]:
    """Return the schemas of which one group of fields or another is sent."""
    found, left = [], [Input]
    while left:
        schema = left.pop()
        left += schema.__subclasses__()
        found += [schema] if schema.alternatives else []
    return found


def one_of(groups: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    """Say in JSON Schema that just one group of fields is sent, told by its last field."""
    return [
        {
            "required": list(group),
            "not": {"anyOf": [{"required": [other[-1]]} for other in groups if other != group]},
        }
        for group in groups
    ]


def in_order(value: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """Return an object with these members first, for the reader."""
    return {name: value[name] for name in names if name in value} | value


def plain(value: Any) -> Any:
    """Return the description in containers that nothing shares, since YAML would write references."""
    match value:
        case dict():
            return {str(key): plain(inner) for key, inner in value.items()}
        case list() | tuple():
            return [plain(inner) for inner in value]
    return value


def document(app: Flask) -> str:
    """Return the description as YAML; the same code gives the same text."""
    text = yaml.dump(as_dict(app), Dumper=Dumper, sort_keys=False, allow_unicode=True, width=110)
    return "# Written by 'correction-tracker openapi write'; do not edit.\n" + str(text)


class Dumper(yaml.SafeDumper):  # type: ignore[misc]
    """Writes text of several lines as such."""


def write_text(dumper: Dumper, text: str) -> Any:
    """Write a string, as a block where it has several lines."""
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


Dumper.add_representer(str, write_text)

"""Pages for people: the documentation of the API and of each kind of problem. Plain HTML without scripts."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from weakref import WeakKeyDictionary

from flask import Blueprint, Flask, Response, current_app, json, render_template, request

from service.core.errors import NotFound
from service.web import etags, openapi
from service.web.problem_types import TYPES
from service.web.problems import ANSWERS, REFUSALS, UNPARSED

blueprint = Blueprint("pages", __name__, template_folder="templates", static_folder="static", static_url_path="/static")


def made_once(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Make a body once for each application: it is the same for everybody, and takes longer than it takes to send."""
    made: WeakKeyDictionary[Flask, bytes] = WeakKeyDictionary()

    @wraps(make)
    def body() -> bytes:
        app = current_app._get_current_object()  # type: ignore[attr-defined]
        if app not in made:
            made[app] = make()
        return made[app]

    return body


@blueprint.get("/openapi.json")
def openapi_json() -> Response:
    """Serve the description of the API."""
    return cacheable(Response(openapi_body(), mimetype="application/json"))


@made_once
def openapi_body() -> bytes:
    """Return the description of the API as JSON."""
    return json.dumps(openapi.as_dict(current_app)).encode()


@blueprint.get("/docs")
def docs() -> Response:
    """Serve the description of the API for reading."""
    return cacheable(Response(docs_body(), mimetype="text/html"))


@made_once
def docs_body() -> bytes:
    """Return the description of the API as a page."""
    document = openapi.as_dict(current_app)
    return render_template("docs.html", api=document, groups=grouped(document)).encode()


@blueprint.get("/problems/")
def list_problems() -> Response:
    """Serve the list of problems."""
    return cacheable(Response(render_template("problems.html", types=TYPES.values(), statuses=statuses())))


@blueprint.get("/problems/<slug>")
def show_problem(slug: str) -> Response:
    """Serve the page of one kind of problem: the ``type`` of its documents."""
    if slug not in TYPES:
        raise NotFound(f"There is no kind of problem named '{slug}'.")
    return cacheable(Response(render_template("problem.html", kind=TYPES[slug], statuses=statuses()[slug])))


def cacheable(response: Response) -> Response:
    """Let the client ask whether the answer is still the present one."""
    response.headers["Cache-Control"] = "no-cache"
    return etags.answered(response, request)


def statuses() -> dict[str, list[int]]:
    """Return the HTTP statuses of each kind of problem."""
    found: dict[str, set[int]] = {slug: set() for slug in TYPES} | {"not-ready": {503}}
    refused = ((status, slug) for status, (slug, _) in REFUSALS.items())
    for status, slug in [*ANSWERS.values(), *refused, *((status, "validation-error") for status in UNPARSED)]:
        found[slug].add(status)
    return {slug: sorted(values) for slug, values in found.items()}


def grouped(document: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Return the operations of the API by tag, each with its method and path."""
    groups: dict[str, list[dict[str, Any]]] = {tag["name"]: [] for tag in document["tags"]}
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if method != "parameters":
                found = [*methods.get("parameters", []), *operation.get("parameters", [])]
                entry = {**operation, "method": method.upper(), "path": path}
                entry["parameters"] = [parameter_of(document, parameter) for parameter in found]
                groups[operation["tags"][0]].append(entry)
    return groups


def parameter_of(document: dict[str, Any], parameter: dict[str, Any]) -> dict[str, Any]:
    """Return a parameter, looked up where the operation only names it."""
    if "$ref" not in parameter:
        return parameter
    found: dict[str, Any] = document["components"]["parameters"][parameter["$ref"].split("/")[-1]]
    return found

"""What the documentation of every operation says besides its own schemas: keys, header fields, problems."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from service.web import idempotency, json_body

#: problems that any operation may answer with
ALWAYS = (400, 401, 403, 404, 410, 422, 429, 500, 503)
BY_METHOD = {"get": (), "post": (409, 507), "patch": (507,), "delete": (412, 507)}

TEXT = {"type": "string"}

#: header fields of requests
PARAMETERS: dict[str, dict[str, Any]] = {
    "If-None-Match": {
        "name": "If-None-Match",
        "description": "ETag of the answer that you have; 304 if it is still the present one.",
        "schema": TEXT,
    },
    "If-Match": {
        "name": "If-Match",
        "required": True,
        "description": "ETag of the state that you change.",
        "schema": {"type": "string", "minLength": 1},
    },
    "Last-Event-ID": {
        "name": "Last-Event-ID",
        "description": "`id` of the last message that you read; the stream goes on after it. It counts before `after`.",
        "schema": TEXT,
    },
    idempotency.HEADER: {
        "name": idempotency.HEADER,
        "description": "A quoted string of your own choice. The same request with the same key within a day "
        "is answered as the first one was, with `Idempotent-Replayed: true`, and not carried out again.",
        "schema": {"type": "string", "pattern": idempotency.PATTERN},
        "example": '"8e03978e-40d5-43dd-bc93-6894a57f9324"',
    },
}

#: header fields of answers
HEADERS: dict[str, dict[str, Any]] = {
    "ETag": {"description": "Tag of this answer, for If-None-Match and If-Match.", "schema": TEXT},
    "Location": {"description": "Address of what was made.", "schema": TEXT},
    "Link": {"description": 'Address of the next page, with `rel="next"`.', "schema": TEXT},
    "Idempotent-Replayed": {
        "description": "`true` where the answer was given before.",
        "schema": {"type": "string", "enum": ["true"]},
    },
    "RateLimit": {
        "description": "Requests left (`r`) and seconds until the count begins anew (`t`).",
        "schema": TEXT,
    },
}


@dataclass(frozen=True, slots=True)
class Notes:
    """What an operation's decorator knows of it."""

    #: name of its view
    operation: str
    role: str
    if_match: bool = False
    #: its answer has no end, and so no tag
    stream: bool = False


def complete(doc: dict[str, Any], info: Mapping[str, Any], *, method: str, **_: Any) -> dict[str, Any]:
    """Add to an operation what all operations have in common; flask-smorest calls this for each of them."""
    notes: Notes = info["notes"]
    parameters = [*doc.get("parameters", ()), *header_parameters(method, notes)]
    answers = dict(doc["responses"])
    several = len(answers.get(200, {}).get("content", ())) > 1
    for status in problem_statuses(method, notes, has_body="requestBody" in doc, several_forms=several):
        answers[status] = f"Problem{status}"
    if method == "get" and not notes.stream:
        answers[304] = "NotModified"
    for status in (200, 201):
        if status in answers:
            headers = answer_headers(method, notes, status, answers[status])
            answers[status] = {**answers[status], "headers": headers}
    return {
        **doc,
        "operationId": notes.operation,
        "security": [{"key": []}],
        "x-role": notes.role,
        "parameters": parameters,
        "responses": dict(sorted(answers.items(), key=lambda item: str(item[0]))),
    }


def header_parameters(method: str, notes: Notes) -> list[str]:
    """Return the names of the request's header fields."""
    names = {"get": ["Last-Event-ID" if notes.stream else "If-None-Match"], "post": [idempotency.HEADER]}.get(
        method, []
    )
    return [*names, *(["If-Match"] if notes.if_match else [])]


def answer_headers(method: str, notes: Notes, status: int, answer: Mapping[str, Any]) -> dict[str, Any]:
    """Return the header fields of an answer that went well."""
    schema = answer.get("content", {}).get(json_body.JSON, {}).get("schema")
    there = {
        "ETag": not notes.stream,
        "Link": schema is not None and "next_cursor" in schema.fields,
        "Location": status == 201,
        "Idempotent-Replayed": method == "post",
        "RateLimit": True,
    }
    return {name: {"$ref": f"#/components/headers/{name}"} for name, sent in there.items() if sent}


def problem_statuses(method: str, notes: Notes, *, has_body: bool, several_forms: bool) -> list[int]:
    """Return the statuses of the problems that an operation may answer with."""
    statuses = {*ALWAYS, *BY_METHOD[method]}
    statuses |= {413, 415} if has_body else set()
    statuses |= {406} if several_forms else set()
    statuses |= {412, 428} if notes.if_match else set()
    return sorted(statuses)

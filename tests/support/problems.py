"""What an answer says that went wrong."""

from typing import Any

from werkzeug.test import TestResponse

from service.web.problem_types import TYPES


def problem_of(answer: TestResponse) -> tuple[int, str]:
    """Return status and slug of a problem document, after making sure that it is one."""
    assert answer.content_type == "application/problem+json", answer.get_data(as_text=True)[:500]
    body: dict[str, Any] = answer.json or {}
    slug = body["type"].removeprefix("/problems/")
    assert slug in TYPES
    assert body["status"] == answer.status_code
    assert body["title"]
    assert body["detail"]
    return answer.status_code, slug


def places(answer: TestResponse) -> list[str]:
    """Return the pointers and parameters that a problem document names."""
    body: dict[str, Any] = answer.json or {}
    return [fault.get("pointer", fault.get("parameter")) for fault in body.get("errors", ())]

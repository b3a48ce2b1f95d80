"""Whether an answer is what the description says: nothing missing, nothing of the wrong kind, nothing besides."""

import copy
from typing import Any

from jsonschema import Draft202012Validator

from service.web import openapi


def assert_documented(app: Any, name: str, value: Any) -> None:
    """Hold ``value`` against a schema of the description, closed to fields that it does not name."""
    components = copy.deepcopy(openapi.as_dict(app)["components"])
    for schema in components["schemas"].values():
        schema["additionalProperties"] = False
    root = {"$ref": f"#/components/schemas/{name}", "components": components}
    errors = [f"{list(error.path)}: {error.message[:300]}" for error in Draft202012Validator(root).iter_errors(value)]
    assert not errors, errors

import re

import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

from service.app import create_app
from service.resources import resource
from service.settings import load
from service.web import openapi
from service.web.problem_types import TYPES
from service.web.schemas.event_bodies import OPTIONAL
from service.wiring import wire


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    return create_app(wire(load({"TRACKER_DATA_DIR": str(tmp_path_factory.mktemp("described"))})))


@pytest.fixture(scope="module")
def document(app):
    return openapi.as_dict(app)


def operations(document):
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if method != "parameters":
                yield f"{method.upper()} {path}", operation


def test_the_file_is_what_the_code_says(app):
    assert resource("openapi.yaml").read_text() == openapi.document(app), "run 'correction-tracker openapi write'"


def test_two_applications_give_one_text(app, tmp_path):
    other = create_app(wire(load({"TRACKER_DATA_DIR": str(tmp_path)})))
    assert openapi.document(other) == openapi.document(app)


def test_the_text_says_what_is_served(app, document):
    assert yaml.safe_load(openapi.document(app)) == document == app.test_client().get("/openapi.json").json


def test_the_description_is_valid_openapi_3_1(document):
    assert document["openapi"].startswith("3.1")
    OpenAPIV31SpecValidator(document).validate()


def test_every_route_of_the_api_is_described_and_nothing_else(app, document):
    routes = set()
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith("/api/"):
            path = re.sub(r"<(?:[^:<>]+:)?([^<>]+)>", r"{\1}", rule.rule)
            routes |= {f"{method} {path}" for method in rule.methods - {"HEAD", "OPTIONS"}}
    assert routes == {name for name, _ in operations(document)}


def test_every_operation_has_a_name_a_summary_a_role_and_needs_a_key(document):
    names = []
    for name, operation in operations(document):
        names.append(operation["operationId"])
        assert operation["summary"].endswith("."), name
        assert operation["x-role"] in ("reader", "editor", "admin"), name
        assert operation["security"] == [{"key": []}], name
    assert len(names) == len(set(names))


def test_every_failure_is_described_as_a_problem_document(document):
    for name, operation in operations(document):
        for status, answer in operation["responses"].items():
            if status[0] in "45d":
                shared = document["components"]["responses"][answer["$ref"].split("/")[-1]]
                assert list(shared["content"]) == ["application/problem+json"], name
    described = " ".join(answer["description"] for answer in document["components"]["responses"].values())
    assert all(slug in described for slug in TYPES.keys() - {"not-ready", "method-not-allowed"})


def test_what_has_several_forms_may_be_asked_for_in_one_that_there_is_not(document):
    several = {
        name
        for name, operation in operations(document)
        if len(operation["responses"].get("200", {}).get("content", ())) > 1
    }
    assert several == {"GET /api/v1/articles/{article_id}/diffs/{from_number}..{to_number}"}
    assert {name for name, operation in operations(document) if "406" in operation["responses"]} == several


def test_every_field_is_described_and_plain_ones_have_an_example(document):
    for name, schema in document["components"]["schemas"].items():
        for field, described in schema["properties"].items():
            assert described.get("description"), f"{name}.{field}"
            if isinstance(described.get("type"), str) and described["type"] not in ("array", "object"):
                assert "examples" in described or field.endswith("cursor") or field == "after", f"{name}.{field}"


def test_what_is_sent_is_closed_and_what_is_served_is_complete(document):
    for schema in document["components"]["schemas"].values():
        closed = schema.get("additionalProperties") is False
        left_out = schema["properties"].keys() - set(schema.get("required", ()))
        assert closed or left_out <= set(OPTIONAL) or schema["properties"].keys() & {"pointer", "errors"}


def test_every_post_takes_an_idempotency_key_and_every_get_if_none_match_but_a_stream_which_has_no_end(document):
    for name, operation in operations(document):
        headers = {parameter["$ref"].split("/")[-1] for parameter in operation["parameters"] if "$ref" in parameter}
        assert ("Idempotency-Key" in headers) == name.startswith("POST"), name
        stream = "text/event-stream" in operation["responses"].get("200", {}).get("content", ())
        assert ("If-None-Match" in headers) == (name.startswith("GET") and not stream), name
        assert ("Last-Event-ID" in headers) == stream, name


def test_the_page_for_reading_names_every_operation_and_every_schema(app, document):
    page = app.test_client().get("/docs").get_data(as_text=True)
    assert "<script" not in page
    for _, operation in operations(document):
        assert f'id="{operation["operationId"]}"' in page
    for name in document["components"]["schemas"]:
        assert f'id="schema-{name}"' in page

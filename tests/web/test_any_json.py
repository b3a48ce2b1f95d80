"""Whatever JSON is sent, to whatever operation: it is answered, and never with a failure of ours."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.core import errors
from service.web.problems import ANSWERS
from tests.support.problems import problem_of

FIELDS = (
    "url outlet title tags text byline captured_at published_at lang status kind note event_types filters description "
    "state overlap_seconds since until"
)
PARAMETERS = "outlet tag q kind status since until article_id watched type limit cursor after other"

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=8)


def containers(inner):
    return st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)


values = st.recursive(scalars, containers, max_leaves=6)
bodies = st.dictionaries(st.sampled_from(FIELDS.split()), values, max_size=8) | values

OPERATIONS = [
    ("POST", "/articles"),
    ("PATCH", "/articles/1"),
    ("POST", "/articles/1/versions"),
    ("POST", "/versions"),
    ("POST", "/corrections/1/reviews"),
    ("POST", "/claims"),
    ("POST", "/webhook-endpoints"),
    ("PATCH", "/webhook-endpoints/1"),
    ("POST", "/webhook-endpoints/1/rotate-secret"),
    ("POST", "/webhook-endpoints/1/recover"),
]
REUSED = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("method, path", OPERATIONS)
@REUSED
@given(bodies)
def test_no_json_makes_the_server_fail(admin, method, path, body):
    answer = admin.ask(method, path, json.dumps(body), If_Match="*")
    assert answer.status_code < 500
    if answer.status_code >= 400:
        problem_of(answer)


queries = st.dictionaries(
    st.sampled_from(PARAMETERS.split()), st.text(st.characters(codec="utf-8"), max_size=8), max_size=4
)


@pytest.mark.parametrize("path", ["/articles", "/corrections", "/claims", "/events", "/articles/1/versions"])
@REUSED
@given(queries)
def test_no_query_makes_the_server_fail(admin, path, query):
    answer = admin.client.get(f"/api/v1{path}", query_string=query, headers={"Authorization": f"Bearer {admin.key}"})
    assert answer.status_code < 500
    if answer.status_code >= 400:
        problem_of(answer)


PLAIN = [kind for kind in ANSWERS if kind.__init__ is errors.TrackerError.__init__]


@pytest.mark.parametrize("kind", PLAIN, ids=lambda kind: kind.__name__)
def test_every_error_is_answered_as_the_table_says(reader, monkeypatch, kind):
    def fail(*_args, **_more):
        raise kind

    monkeypatch.setattr("service.reading.articles.get_article", fail)
    answer = reader.get("/articles/1")
    assert problem_of(answer) == ANSWERS[kind]
    assert answer.json["detail"] == kind.__doc__
    assert ("Retry-After" in answer.headers) == (kind.__name__ in ("Busy", "IdempotencyInFlight"))

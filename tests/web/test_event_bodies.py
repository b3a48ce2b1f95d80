"""Every body that is sent is what its published schema says."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from sqlalchemy import select

from service.core.alerts.events import EventType, payload
from service.core.alerts.samples import SAMPLES, sample
from service.store.events import Event
from service.usecases.tell_carriers import tell_carriers
from service.web.schemas.event_bodies import BODIES, MEANINGS, published
from tests.conftest import START
from tests.support.alerts import register
from tests.support.documented import assert_documented


def errors(schema: Mapping, body: bytes) -> list[str]:
    """Hold a body against a schema; also say which fields the schema does not name."""
    closed = json.loads(json.dumps(schema))
    for part in (closed, *closed["$defs"].values()):
        part["additionalProperties"] = False
    check = Draft202012Validator(closed, format_checker=FormatChecker())
    return [f"{list(error.path)}: {error.message[:200]}" for error in check.iter_errors(json.loads(body))]


@pytest.mark.parametrize("type_", SAMPLES)
def test_an_example_has_every_field_of_its_schema_and_no_other(type_: EventType) -> None:
    event = sample(type_, START)
    schema = published()[type_]
    Draft202012Validator.check_schema(schema)
    whole = payload(replace(event, data={**event.data, "sequence": 1}))
    assert errors(schema, whole) == []
    for name in event.data.keys() - {"example"}:
        data = {key: value for key, value in event.data.items() if key != name} | {"sequence": 1}
        assert errors(schema, payload(replace(event, data=data))), name


def test_each_type_has_a_schema_an_example_and_a_meaning() -> None:
    assert set(BODIES) == set(SAMPLES) == set(MEANINGS) == set(EventType)


def test_a_schema_refuses_the_body_of_another_type_and_what_is_not_as_it_says() -> None:
    event = sample(EventType.ARTICLE_TRACKED, START)
    data = {**event.data, "sequence": 1}
    assert errors(published()[EventType.ARTICLE_WITHDRAWN], payload(replace(event, data=data)))
    for wrong in ({"article_id": "7"}, {"article": None}, {"sequence": None}):
        assert errors(published()[event.type], payload(replace(event, data=data | wrong))), wrong


def test_the_types_are_served_with_their_schemas_and_described_as_webhooks(app, reader) -> None:
    answer = reader.get("/event-types")
    served = {row["type"]: row["schema"] for row in answer.json["data"]}
    assert served == {str(type_): published()[type_] for type_ in EventType}
    described = reader.client.get("/openapi.json").json
    assert set(described["webhooks"]) == set(BODIES)
    for type_, path in described["webhooks"].items():
        reference = path["post"]["requestBody"]["content"]["application/json"]["schema"]["$ref"]
        body = described["components"]["schemas"][reference.rpartition("/")[2]]
        assert body["properties"]["type"]["enum"] == [type_]


def edition(outlet: str, text: str, hours: int) -> dict:
    """Return a version to post."""
    captured = (START + timedelta(hours=hours)).isoformat()
    page = {"url": f"https://{outlet.lower()}.example/parks", "outlet": outlet, "title": "Parks"}
    return page | {"text": text, "captured_at": captured}


WRONG = "Selby Council will cut 340 jobs in its parks department by June, Mayor Ada Marsh said on Tuesday."
COPIED = "Selby Council will cut 340 jobs in the parks department, the Courier reported. Mayor Ada Marsh met the staff."
NOTE = "Correction: An earlier version of this article misstated the number of jobs as 340. It is 34."
RIGHT = WRONG.replace("340", "34")


def test_what_is_really_sent_is_what_the_schemas_say(services, clock, editor, admin) -> None:
    clock.pass_(days=1)
    register(services, "https://hooks.example/")
    editor.post("/claims", {"text": "Selby Council will cut 340 jobs in its parks department."})
    first = editor.post("/versions", edition("Courier", WRONG, 1)).json
    editor.post("/versions", edition("Gazette", COPIED, 2))
    editor.post("/versions", edition("Courier", f"{RIGHT}\n\n{NOTE}", 3))
    editor.post("/versions", edition("Courier", f"{RIGHT}\n\n{NOTE} We regret it.", 4))
    editor.post("/versions", edition("Courier", RIGHT, 5))
    editor.post("/versions", edition("Gazette", "Checking your browser before you proceed.", 6))
    found = admin.get("/corrections").json["data"][0]["id"]
    tag = admin.get(f"/corrections/{found}").headers["ETag"]
    editor.ask("POST", f"/corrections/{found}/reviews", {"status": "confirmed"}, If_Match=tag)
    while tell_carriers(services, clock()):
        pass
    path = f"/articles/{first['article_id']}"
    assert admin.ask("DELETE", path, If_Match=admin.get(path).headers["ETag"]).status_code < 300
    with services.reading() as session:
        told = session.scalars(select(Event)).all()
    wrong = {event.type: errors(published()[EventType(event.type)], event.payload or b"") for event in told}
    assert not any(wrong.values()), wrong
    assert set(wrong) >= {
        "ping", "article.tracked", "article.version_created", "article.withdrawn", "correction.detected",
        "correction.reviewed", "notice.altered", "notice.removed", "claim.support_changed", "claim.still_uncorrected",
        "watch.failing",
    }  # fmt: skip


def test_an_example_is_sent_to_one_endpoint_and_is_in_no_list_of_events(app, admin, services) -> None:
    endpoint = register(services, "https://hooks.example/one", event_types=("ping",)).endpoint_id
    other = register(services, "https://hooks.example/two").endpoint_id
    before = admin.get("/events").json["data"]
    answer = admin.post(f"/webhook-endpoints/{endpoint}/send-example", {"type": "correction.detected"})
    assert (answer.status_code, answer.json["event_type"]) == (202, "correction.detected")
    assert_documented(app, "Delivery", answer.json)
    assert answer.headers["Location"] == f"/api/v1/deliveries/{answer.json['id']}"
    assert admin.get("/events").json["data"] == before
    recovered = admin.post(f"/webhook-endpoints/{other}/recover", {"since": "2026-03-02T00:00:00Z"})
    assert recovered.json == {"deliveries": 0}
    listed = admin.get(f"/webhook-endpoints/{other}/deliveries").json["data"]
    assert [row["event_type"] for row in listed] == ["ping"]
    with services.reading() as session:
        body = session.scalars(select(Event.payload).where(Event.id == answer.json["event_id"])).one()
    assert json.loads(body)["data"]["example"] is True
    assert errors(published()[EventType.CORRECTION_DETECTED], body) == []


def test_there_is_no_example_of_what_is_no_type(admin, services) -> None:
    endpoint = register(services, "https://hooks.example/").endpoint_id
    for wrong in ("made.up", "Ping", None):
        answer = admin.post(f"/webhook-endpoints/{endpoint}/send-example", {"type": wrong})
        assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/type")

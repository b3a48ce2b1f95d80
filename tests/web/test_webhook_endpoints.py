import pytest
from sqlalchemy import update

from service.store import endpoints
from service.store.webhooks import Delivery, WebhookEndpoint
from tests.support.documented import assert_documented
from tests.support.problems import places, problem_of

NEW = {
    "url": "https://hooks.example/a",
    "event_types": ["correction.detected"],
    "filters": {"substantive_only": True},
}


@pytest.fixture
def endpoint(admin):
    answer = admin.post("/webhook-endpoints", NEW)
    assert answer.status_code == 201
    return f"/webhook-endpoints/{answer.json['id']}"


def test_the_secret_is_shown_once_and_never_again(app, admin):
    answer = admin.post("/webhook-endpoints", NEW)
    assert_documented(app, "NewEndpointAnswer", answer.json)
    assert answer.json["secret"].startswith("whsec_")
    path = answer.headers["Location"]
    listed = admin.get("/webhook-endpoints")
    assert_documented(app, "EndpointPage", listed.json)
    for later in (listed, admin.get(path), admin.ask("PATCH", path, {"description": "x"}, If_Match="*")):
        assert later.status_code == 200
        assert "whsec_" not in later.get_data(as_text=True)


def test_endpoints_are_for_admins(reader, editor, endpoint):
    for api in (reader, editor):
        assert problem_of(api.get("/webhook-endpoints")) == (403, "forbidden")
        assert problem_of(api.post("/webhook-endpoints", NEW)) == (403, "forbidden")
        assert problem_of(api.get(f"{endpoint}/deliveries")) == (403, "forbidden")


def test_a_change_needs_the_state_it_changes(admin, endpoint):
    tag = admin.get(endpoint).headers["ETag"]
    assert problem_of(admin.ask("PATCH", endpoint, {"description": "x"})) == (428, "precondition-required")
    assert admin.ask("PATCH", endpoint, {"description": "x"}, If_Match=tag).json["description"] == "x"
    assert problem_of(admin.ask("PATCH", endpoint, {"description": "y"}, If_Match=tag)) == (
        412,
        "precondition-failed",
    )


def fail(services, endpoint, reason="It answered 503."):
    """Note that an attempt to deliver failed, as a worker does."""
    with services.writing() as work:
        row = work.session.get_one(WebhookEndpoint, int(endpoint.rpartition("/")[2]))
        endpoints.mark_failing(row, reason, services.clock())
        work.commit()


def test_deliveries_that_fail_keep_no_editor_from_a_change(admin, services, endpoint):
    tag = admin.get(endpoint).headers["ETag"]
    fail(services, endpoint)
    changed = admin.ask("PATCH", endpoint, {"description": "x"}, If_Match=tag)
    assert (changed.status_code, changed.json["state"]) == (200, "degraded")
    fail(services, endpoint, "It answered 500.")
    assert admin.ask("DELETE", endpoint, If_Match=changed.headers["ETag"]).status_code == 204


def test_a_reader_is_shown_that_deliveries_fail(admin, services, endpoint):
    tag = admin.get(endpoint).headers["ETag"]
    fail(services, endpoint)
    answer = admin.get(endpoint, If_None_Match=tag)
    assert (answer.status_code, answer.json["state"]) == (200, "degraded")
    assert problem_of(admin.get(endpoint, If_Match=tag)) == (412, "precondition-failed")


@pytest.mark.parametrize(
    "change",
    [
        {"url": "https://hooks.example/b"},
        {"event_types": []},
        {"filters": None},
        {"description": "y"},
        {"digest": "daily"},
        {"state": "disabled"},
    ],
)
def test_what_another_editor_changed_meanwhile_is_412(admin, services, endpoint, change):
    tag = admin.get(endpoint).headers["ETag"]
    fail(services, endpoint)
    assert admin.ask("PATCH", endpoint, change, If_Match="*").status_code == 200
    answer = admin.ask("PATCH", endpoint, {"description": "x"}, If_Match=tag)
    assert problem_of(answer) == (412, "precondition-failed")


def test_filters_are_merged_and_null_takes_one_away(admin, endpoint):
    def patch(filters):
        return admin.ask("PATCH", endpoint, {"filters": filters}, If_Match="*").json["filters"]

    assert patch({"outlets": ["Gazette"]}) == {"substantive_only": True, "outlets": ["Gazette"]}
    assert patch({"substantive_only": None}) == {"outlets": ["Gazette"]}
    assert patch(None) == {}


@pytest.mark.parametrize(
    "field, value",
    [
        ("url", "ftp://hooks.example/"),
        ("url", "https://user:secret@hooks.example/"),
        ("event_types", ["made.up"]),
        ("filters", {"colours": []}),
        ("filters", {"articles": ["7"]}),
        ("filters", {"correction_kinds": ["typo"]}),
        ("state", "active"),
        ("secret", "whsec_x"),
    ],
)
def test_an_endpoint_that_cannot_be_is_422(admin, field, value):
    answer = admin.post("/webhook-endpoints", NEW | {field: value})
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer)[0].startswith(f"/{field}")


def test_a_new_secret_is_another_one_and_needs_no_body(admin, endpoint):
    secrets = {
        admin.post(f"{endpoint}/rotate-secret").json["secret"],
        admin.post(f"{endpoint}/rotate-secret", {}).json["secret"],
    }
    secrets.add(admin.post(f"{endpoint}/rotate-secret", {"overlap_seconds": 0}).json["secret"])
    assert len(secrets) == 3
    answer = admin.post(f"{endpoint}/rotate-secret", {"overlap_seconds": 604_801})
    assert problem_of(answer) == (422, "validation-error")
    assert places(answer) == ["/overlap_seconds"]


def test_a_ping_is_a_delivery_that_can_be_looked_at_and_sent_again(app, admin, endpoint):
    pinged = admin.post(f"{endpoint}/ping")
    assert pinged.status_code == 202
    assert_documented(app, "Delivery", pinged.json)
    assert pinged.json["event_type"] == "ping"
    path = pinged.headers["Location"]
    assert_documented(app, "DeliveryWithAttempts", admin.get(path).json)
    again = admin.post(f"{path}/resend")
    assert (again.status_code, again.json["event_id"]) == (202, pinged.json["event_id"])
    listed = admin.get(f"{endpoint}/deliveries?state=pending")
    assert_documented(app, "DeliveryPage", listed.json)
    assert [row["event_type"] for row in listed.json["data"]] == ["ping", "ping"]
    assert listed.json["data"][0] == pinged.json
    assert admin.get(f"{endpoint}/deliveries?state=failed").json["data"] == []


def test_what_was_missed_is_made_due_again(admin, endpoint):
    answer = admin.post(f"{endpoint}/recover", {"since": "2026-03-01T00:00:00Z"})
    assert answer.status_code == 202
    assert answer.json == {"deliveries": 0}
    for bad, place in (({}, "/since"), ({"since": "2025-03-01T00:00:00Z"}, "/since")):
        refused = admin.post(f"{endpoint}/recover", bad)
        assert problem_of(refused) == (422, "validation-error")
        assert places(refused) == [place]


def test_all_that_failed_is_made_due_again_and_nothing_else(admin, endpoint, services, clock):
    for _ in range(3):
        admin.post(f"{endpoint}/ping")
    failed = [row["id"] for row in admin.get(f"{endpoint}/deliveries").json["data"]][:2]
    with services.writing() as work:
        given_up = {"state": "failed", "due_at": None, "attempts": 10, "settled_at": clock()}
        received = given_up | {"state": "delivered"}
        work.session.execute(update(Delivery).where(Delivery.id.in_(failed)).values(given_up))
        work.session.execute(update(Delivery).where(Delivery.id.not_in(failed)).values(received))
        work.commit()
    answer = admin.post(f"{endpoint}/recover", {"failed": True})
    assert (answer.status_code, answer.json) == (202, {"deliveries": 2})
    pending = admin.get(f"{endpoint}/deliveries?state=pending").json["data"]
    assert [row["id"] for row in pending] == failed
    assert admin.post(f"{endpoint}/recover", {"failed": True}).json == {"deliveries": 0}


def test_what_failed_more_than_30_days_ago_is_not_made_again(admin, endpoint, services, clock):
    with services.writing() as work:
        work.session.execute(update(Delivery).values(state="failed", due_at=None))
        work.commit()
    clock.pass_(days=31)
    assert admin.post(f"{endpoint}/recover", {"failed": True}).json == {"deliveries": 0}


@pytest.mark.parametrize("body", [{}, {"failed": False}, {"failed": True, "since": "2026-03-01T00:00:00Z"}])
def test_either_a_range_or_all_that_failed_is_asked_for(admin, endpoint, body):
    assert problem_of(admin.post(f"{endpoint}/recover", body)) == (422, "validation-error")


def test_an_endpoint_that_was_removed_is_404(admin, endpoint):
    assert admin.ask("DELETE", endpoint).status_code == 204
    answers = [admin.get(endpoint), admin.ask("DELETE", endpoint), admin.post(f"{endpoint}/ping")]
    answers += [
        admin.get(f"{endpoint}/deliveries"),
        admin.ask("PATCH", endpoint, {}, If_Match="*"),
        admin.get("/deliveries/99"),
    ]
    assert [problem_of(answer) for answer in answers] == [(404, "not-found")] * 6


def test_the_types_of_events_are_listed_each_with_its_meaning(app, reader):
    answer = reader.get("/event-types")
    assert_documented(app, "EventKindPage", answer.json)
    assert "correction.detected" in [row["type"] for row in answer.json["data"]]


def test_events_and_the_beginning_of_the_api_are_served_as_described(app, editor, article):
    assert_documented(app, "EventPage", editor.get("/events").json)
    assert_documented(app, "Root", editor.get("/").json)
    for name, path in editor.get("/").json["links"].items():
        assert app.test_client().get(path).status_code in (200, 401, 405), name

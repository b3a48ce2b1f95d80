"""Over HTTP, long work holds nothing up: neither other writers nor those who repeat a request."""

import threading

import pytest

from service.usecases import read_version, watch_claim
from tests.support.api import Api
from tests.support.problems import problem_of

KEY = '"0b6cb3a2-6f3a-4a6e-8c8e-7a3c3a1f7d11"'
PAGE = {
    "url": "https://gazette.example/quay",
    "outlet": "Gazette",
    "html": "<article><h1>Quay to be widened</h1><p>The quay will be widened by 12 metres, the port said on Friday.</p>"
    "<p>Work begins in May and will take a year, engineer Ada Marsh said.</p></article>",
}
OTHER = {"url": "https://gazette.example/pier", "outlet": "Gazette", "title": "Pier", "text": "The pier is shut."}


class Gate:
    """Stops the first call of a function until it is told to go on; counts the calls."""

    def __init__(self, monkeypatch, module, name):
        self.entered, self.go_on, self.calls = threading.Event(), threading.Event(), 0
        self.genuine = getattr(module, name)
        monkeypatch.setattr(module, name, self)

    def __call__(self, *arguments):
        self.calls += 1
        if self.calls == 1:
            self.entered.set()
            assert self.go_on.wait(30)
        return self.genuine(*arguments)


@pytest.fixture
def other(app, editor):
    """The same client on another connection."""
    return Api(app.test_client(), editor.key)


@pytest.fixture
def slowly(editor):
    """Post in a thread; wait until the work is under way, do something else, and return what the post answered."""

    def post(gate, path, body, meanwhile, **headers):
        given = []
        thread = threading.Thread(target=lambda: given.append(editor.post(path, body, **headers)))
        thread.start()
        try:
            assert gate.entered.wait(30)
            meanwhile()
        finally:
            gate.go_on.set()
            thread.join(30)
        return given[0]

    return post


@pytest.mark.parametrize("name", ["extract", "findings_of"])
def test_while_a_page_is_read_another_version_is_posted(monkeypatch, other, slowly, name):
    gate = Gate(monkeypatch, read_version, name)
    meanwhile = []
    answer = slowly(gate, "/versions", PAGE, lambda: meanwhile.append(other.post("/versions", OTHER)))
    assert [answer.status_code, meanwhile[0].status_code] == [201, 201]


def test_while_stored_versions_are_judged_another_version_is_posted(monkeypatch, editor, other, slowly):
    editor.post("/versions", PAGE)
    gate = Gate(monkeypatch, watch_claim, "support_rows")
    claim = {"text": "The quay will be widened by 12 metres."}
    meanwhile = []
    answer = slowly(gate, "/claims", claim, lambda: meanwhile.append(other.post("/versions", PAGE | OTHER_PAGE)))
    assert [answer.status_code, meanwhile[0].status_code] == [201, 201]
    rows = editor.get(f"/claims/{answer.json['id']}/support").json["data"]
    assert [row["stance"] for row in rows] == ["supports", "contradicts"]


OTHER_PAGE = {
    "url": "https://gazette.example/second",
    "html": "<article><h1>Quay</h1><p>The quay will be widened by 14 metres, the port said on Friday.</p></article>",
}


def test_a_key_in_flight_is_409_while_its_version_is_worked_out_and_replayed_afterwards(
    monkeypatch, editor, other, slowly
):
    gate = Gate(monkeypatch, read_version, "findings_of")
    meanwhile = []
    second = lambda: meanwhile.append(other.post("/versions", PAGE, Idempotency_Key=KEY))  # noqa: E731 - a callback
    answer = slowly(gate, "/versions", PAGE, second, Idempotency_Key=KEY)
    assert problem_of(meanwhile[0]) == (409, "idempotency-in-flight")
    assert answer.status_code == 201
    again = editor.post("/versions", PAGE, Idempotency_Key=KEY)
    assert (again.data, again.headers["Idempotent-Replayed"]) == (answer.data, "true")


def test_for_a_repeated_request_no_work_is_done_twice(monkeypatch, editor):
    editor.post("/versions", PAGE, Idempotency_Key=KEY)
    for name in ("extract", "findings_of"):
        monkeypatch.setattr(read_version, name, None)
    again = editor.post("/versions", PAGE, Idempotency_Key=KEY)
    assert (again.status_code, again.headers["Idempotent-Replayed"]) == (201, "true")
    refused = editor.post("/versions", OTHER, Idempotency_Key=KEY)
    assert problem_of(refused) == (422, "idempotency-key-reused")


def test_a_version_that_is_refused_leaves_neither_an_article_nor_a_key(editor):
    new = OTHER | {"captured_at": "2999-01-01T00:00:00Z"}
    assert problem_of(editor.post("/versions", new, Idempotency_Key=KEY)) == (422, "validation-error")
    assert editor.get("/articles").json["data"] == []
    assert editor.post("/versions", OTHER, Idempotency_Key=KEY).status_code == 201

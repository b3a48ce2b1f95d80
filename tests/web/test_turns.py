"""Who works, and who waits."""

import gzip
import io
import json
import threading
from types import SimpleNamespace

import pytest

from service.core.errors import Busy
from service.web import context, turns
from service.web.json_body import SIZE
from service.web.turns import AT_WORK, CLIENT_LEFT, LONG_BODY, Turns
from tests.support.problems import problem_of


def request(method="GET", size=0, left=False):
    return SimpleNamespace(method=method, environ={SIZE: size, CLIENT_LEFT: lambda: left})


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(turns, "PATIENCE", 0.01)


@pytest.mark.parametrize("long", [{"long": True}, {"size": LONG_BODY + 1}], ids=["by its nature", "by its body"])
def test_a_long_request_leaves_the_turns_of_all_others_free(impatient, long):
    places = Turns()
    asked = request(size=long.get("size", 0))
    with places.take(asked, long=long.get("long", False)):
        with places.take(request()), places.take(request("POST")):
            pass
        with pytest.raises(Busy), places.take(asked, long=long.get("long", False)):
            pass


def version(length):
    text = "The pier is shut. " * (length // 18)
    return json.dumps({"url": "https://pier.example/", "outlet": "P", "title": "Pier", "text": text}).encode()


@pytest.mark.parametrize("form", ["as it is", "packed", "of a length that is not told"])
def test_a_body_is_long_by_what_it_holds_however_it_is_sent(app, editor, impatient, form):
    def post(body):
        fields = {"Authorization": f"Bearer {editor.key}", "Content-Type": "application/json"}
        if form == "packed":
            fields["Content-Encoding"], body = "gzip", gzip.compress(body)
        sent = {"data": body}
        if form == "of a length that is not told":
            fields["Transfer-Encoding"] = "chunked"
            sent = {"input_stream": io.BytesIO(body), "environ_overrides": {"wsgi.input_terminated": True}}
        return app.test_client().post("/api/v1/versions", headers=fields, **sent)

    with app.extensions[context.NAME].turns.take(request(), long=True):
        assert problem_of(post(version(LONG_BODY + 1_000))) == (503, "busy")
        assert post(version(LONG_BODY - 1_000)).status_code == 201
    assert post(version(LONG_BODY + 1_000)).status_code == 201


def test_only_so_many_work_at_a_time(impatient):
    places = Turns()
    held = [places.take(request()) for _ in range(AT_WORK)]
    for turn in held:
        turn.__enter__()
    with pytest.raises(Busy), places.take(request()):
        pass
    held[0].__exit__(None, None, None)
    with places.take(request()):
        pass


@pytest.mark.parametrize(("waits", "goes_on"), [("GET", "POST"), ("POST", "GET")])
def test_who_waits_for_a_lock_while_writing_keeps_nobody_from_reading(impatient, waits, goes_on):
    places = Turns()
    held = [places.take(request(waits)) for _ in range(AT_WORK)]
    for turn in held:
        turn.__enter__()
    with pytest.raises(Busy), places.take(request(waits)):
        pass
    with places.take(request(goes_on)):
        pass


def test_a_turn_is_given_back_after_a_failure():
    places = Turns()
    for _ in range(AT_WORK + 1):
        with pytest.raises(ValueError, match="no"), places.take(request()):
            raise ValueError("no")


class Watched(threading.BoundedSemaphore):
    """A turn that tells when somebody waits for it."""

    def __init__(self):
        super().__init__(1)
        self.awaited = threading.Event()

    def acquire(self, blocking=True, timeout=None):
        if blocking:
            self.awaited.set()
        return super().acquire(blocking, timeout)


@pytest.mark.parametrize(("method", "served"), [("GET", False), ("POST", True)])
def test_a_question_whose_client_left_while_it_waited_is_not_worked_on(monkeypatch, method, served):
    places, turn, outcome = Turns(), Watched(), []
    monkeypatch.setattr(places, "_long", turn)

    def ask():
        try:
            with places.take(request(method, left=True), long=True):
                outcome.append(True)
        except Busy:
            outcome.append(False)

    with places.take(request(), long=True):
        waiting = threading.Thread(target=ask)
        waiting.start()
        assert turn.awaited.wait(30)
        assert outcome == []
    waiting.join()
    assert outcome == [served]
    with places.take(request(), long=True):
        pass

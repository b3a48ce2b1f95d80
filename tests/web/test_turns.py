"""Who works, and who waits."""

import threading
from types import SimpleNamespace

import pytest

from service.core.errors import Busy
from service.web import turns
from service.web.turns import AT_WORK, CLIENT_LEFT, LONG_BODY, Turns


def request(method="GET", size=0, left=False):
    return SimpleNamespace(method=method, content_length=size, environ={CLIENT_LEFT: lambda: left})


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


def test_a_turn_is_given_back_after_a_failure():
    places = Turns()
    for _ in range(AT_WORK + 1):
        with pytest.raises(ValueError, match="no"), places.take(request()):
            raise ValueError("no")


@pytest.mark.parametrize(("method", "served"), [("GET", False), ("POST", True)])
def test_a_question_whose_client_left_while_it_waited_is_not_worked_on(method, served):
    places, outcome = Turns(), []

    def ask():
        try:
            with places.take(request(method, left=True), long=True):
                outcome.append(True)
        except Busy:
            outcome.append(False)

    with places.take(request(), long=True):
        waiting = threading.Thread(target=ask)
        waiting.start()
        waiting.join(0.2)
        assert outcome == []
    waiting.join()
    assert outcome == [served]
    with places.take(request(), long=True):
        pass

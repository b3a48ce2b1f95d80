"""What the database meets with: a full disk, another writer, a kill. Each leaves all or nothing."""

import http.client
import json
import os
import shutil
import signal
import threading
from collections import namedtuple
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import event, select

from service import settings
from service.store import migrations
from service.store.events import Event
from service.store.versions import Version
from service.usecases.create_key import create_key
from service.wiring import wire
from tests.support.invariants import assert_sound
from tests.support.problems import problem_of
from tests.support.server import running

NEW = {"url": "https://gazette.example/pier", "outlet": "Gazette", "title": "Pier closed"}
TEXT = "The pier was closed on Monday. Forty people left it."
Usage = namedtuple("Usage", "total used free")


def post(api, text=TEXT):
    return api.post("/versions", NEW | {"text": text})


@pytest.fixture
def limits(services):
    """What SQLite is told on each connection that is taken; a test may change it."""
    told = {"max_page_count": 1_000_000, "busy_timeout": 5_000}

    def tell(connection, *_):
        for name, value in told.items():
            connection.execute(f"PRAGMA {name} = {value}")

    event.listen(services.engine, "checkout", tell)
    yield told
    assert_sound(services)


def test_on_a_full_disk_writing_is_507_reading_works_and_room_is_all_it_takes(editor, limits):
    assert post(editor).status_code == 201
    limits["max_page_count"] = 1  # SQLite takes that for the pages that there are
    long = " ".join(f"The harbour board counted {number} boats on pier {number}." for number in range(2, 1_500))
    assert problem_of(post(editor, long)) == (507, "storage-full")
    assert editor.get("/articles/1").json["version_count"] == 1
    limits["max_page_count"] = 1_000_000
    assert post(editor, long).status_code == 201


def test_a_server_without_room_to_write_is_not_ready_until_there_is_some(app, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9, 0))
    assert problem_of(app.test_client().get("/readyz")) == (503, "not-ready")
    monkeypatch.undo()
    assert app.test_client().get("/readyz").status_code == 200


def test_while_another_writes_without_end_writing_is_503_and_reading_works(services, editor, limits):
    limits["busy_timeout"] = 10
    assert post(editor).status_code == 201
    with services.writing() as work:
        work.session.connection()
        answer = post(editor, f"{TEXT} The ferry took them.")
        assert problem_of(answer) == (503, "busy")
        assert int(answer.headers["Retry-After"]) > 0
        assert editor.get("/articles/1").status_code == 200
    assert post(editor, f"{TEXT} The ferry took them.").status_code == 201


def send(address, key, answers):
    """Post a version as a client of the server; note the status, if there comes one."""
    connection = http.client.HTTPConnection(*address, timeout=60)
    fields = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    with suppress(OSError, http.client.HTTPException):
        connection.request("POST", "/api/v1/versions", json.dumps(NEW | {"text": TEXT}), fields)
        answers.append(connection.getresponse().status)
    connection.close()


def test_a_process_that_is_killed_between_reading_and_writing_keeps_nothing_and_the_post_can_be_repeated(tmp_path):
    services = wire(settings.load({"TRACKER_DATA_DIR": str(tmp_path)}))
    migrations.upgrade(services.engine)
    with services.writing() as work:
        key = create_key(work.session, "editor", "editor", now=services.clock())
        work.commit()
    answers = []
    with running(tmp_path) as server:
        with services.writing() as work:
            work.session.connection()  # from here on no other can write
            client = threading.Thread(target=send, args=(server.address, key, answers))
            client.start()
            client.join(1)
            for child in Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split():
                os.kill(int(child), signal.SIGKILL)
            client.join(60)
        with services.reading() as session:
            assert session.scalars(select(Version)).all() == session.scalars(select(Event)).all() == answers == []
        send(server.address, key, answers)  # others have taken their place
    assert answers == [201]
    assert_sound(services)
    services.engine.dispose()

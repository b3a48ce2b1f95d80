"""Streams of events from the server that is shipped: told at once, open by the hundred, gap-free while writers race."""

import http.client
import json
import socket
import threading
import time
from contextlib import ExitStack, contextmanager, suppress
from itertools import islice
from pathlib import Path

import pytest

from service.settings import load
from service.store import migrations
from service.store.key_ring import list_keys
from service.usecases.create_key import create_key
from service.usecases.revoke_key import revoke_key
from service.wiring import wire
from tests.conftest import new_database, new_name
from tests.support.event_stream import Follower
from tests.support.server import HEALTH, exchange, running

PATIENCE = 120
#: several times as many as the server has threads
MANY = 300


UNBOUNDED = {"TRACKER_REQUESTS_PER_MINUTE": "1000000"}


@contextmanager
def services_of(environ):
    """Open the database of a server."""
    services = wire(load(environ))
    yield services
    services.engine.dispose()


@contextmanager
def serving(environ):
    """Run the server; give its address and the key of an editor."""
    with services_of(environ) as services:
        migrations.upgrade(services.engine)
        with services.writing() as work:
            key = create_key(work.session, "editor", "editor", now=services.clock())
            work.commit()
    with running(Path(environ["TRACKER_DATA_DIR"]), **environ) as server:
        yield server.address, key


@pytest.fixture(scope="module")
def served_settings(tmp_path_factory):
    return UNBOUNDED | {"TRACKER_DATA_DIR": str(tmp_path_factory.mktemp("streams"))}


@pytest.fixture(scope="module")
def on_postgresql_settings(tmp_path_factory, postgres):
    url, folder = new_database(postgres, new_name(), "migrated"), tmp_path_factory.mktemp("racing")
    return UNBOUNDED | {"TRACKER_DATABASE_URL": url, "TRACKER_DATA_DIR": str(folder)}


@pytest.fixture(scope="module")
def served(served_settings):
    with serving(served_settings) as served:
        yield served


@pytest.fixture(scope="module")
def on_postgresql(on_postgresql_settings):
    with serving(on_postgresql_settings) as served:
        yield served


def ask(served, method, path, body=None):
    """Send one request and return the answer's body."""
    address, key = served
    connection = http.client.HTTPConnection(*address, timeout=PATIENCE)
    fields = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    connection.request(method, f"/api/v1{path}", None if body is None else json.dumps(body), fields)
    answer = connection.getresponse()
    found = json.loads(answer.read())
    connection.close()
    assert answer.status < 300, found
    return found


def track(served, name):
    url = f"https://wire.example/{name.replace(' ', '-')}"
    return ask(served, "POST", "/articles", {"url": url, "outlet": "Gazette", "title": name})


def test_what_happens_is_told_while_the_stream_is_open(served):
    follower = Follower(*served)
    stream = follower.begin()
    track(served, "told at once")
    track(served, "and this")
    titles = [event["data"]["article"]["title"] for event in islice(follower.read(stream), 2)]
    assert titles == ["told at once", "and this"]
    stream.close()


def test_a_reader_is_told_only_what_it_asked_for(served):
    follower = Follower(*served, query="?type=article.version_created")
    stream = follower.begin()
    article = track(served, "not told of")
    ask(served, "POST", f"/articles/{article['id']}/versions", {"title": "Tram", "text": "The tram line opens."})
    assert next(follower.read(stream))["type"] == "article.version_created"
    stream.close()


def test_streams_of_readers_that_are_gone_harm_nobody(served):
    gone = [Follower(*served).begin() for _ in range(5)]
    follower = Follower(*served)
    stream = follower.begin()
    for one in gone:
        one.close()
    track(served, "after they left")
    assert next(follower.read(stream))["data"]["article"]["title"] == "after they left"
    stream.close()


def test_who_says_more_than_the_request_is_let_go(served):
    address, key = served
    with socket.create_connection(address, timeout=PATIENCE) as connection:
        request = f"GET /api/v1/events/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\n\r\n".encode()
        connection.sendall(request)
        connection.recv(10_000)
        connection.sendall(request)
        with suppress(ConnectionResetError):
            while connection.recv(10_000):
                pass


@pytest.mark.parametrize("where", ["on_postgresql", "served"])
def test_a_key_that_is_revoked_is_refused_by_every_process_and_its_streams_end(request, where):
    """Each new connection may be taken by either of the server's two processes."""
    address, _ = request.getfixturevalue(where)
    with services_of(request.getfixturevalue(f"{where}_settings")) as services:
        with services.writing() as work:
            key = create_key(work.session, "editor", "leaving", now=services.clock())
            work.commit()
        streams = [Follower(address, key).begin() for _ in range(4)]
        with services.writing() as work:
            revoke_key(work.session, list_keys(work.session)[-1].id, now=services.clock())
            work.commit()
    assert {status_of(address, key) for _ in range(20)} == {401}
    for stream in streams:
        while stream.readline():
            pass
        stream.close()


def status_of(address, key):
    """Return the status of a question that is asked on a connection of its own."""
    connection = http.client.HTTPConnection(*address, timeout=PATIENCE)
    connection.request("GET", "/api/v1/articles", headers={"Authorization": f"Bearer {key}"})
    status = connection.getresponse().status
    connection.close()
    return status


def test_many_idle_streams_keep_nobody_from_being_served(served):
    address, key = served
    request = f"GET /api/v1/events/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\n\r\n".encode()
    with ExitStack() as stack:
        connections = [stack.enter_context(socket.create_connection(address, PATIENCE)) for _ in range(MANY)]
        for connection in connections:
            connection.sendall(request)
        for connection in connections:
            read_until(connection, b"id: ")
        assert exchange(address, HEALTH).startswith(b"HTTP/1.1 200")
        track(served, "to all of them")
        for connection in connections:
            assert b"to all of them" in read_until(connection, b'"sequence":1}}')
    track(served, "to nobody")


def read_until(connection, words):
    """Read what comes until it holds ``words``."""
    read = b""
    while words not in read:
        block = connection.recv(10_000)
        assert block, read
        read += block
    return read


WRITERS, EACH = 8, 10


def write(served, name, failures):
    """Post versions of one article, one after the other."""
    try:
        article = track(served, name)
        for count in range(EACH):
            text = f"The council met in the town hall. It heard {count + 2} speakers on the new bridge."
            ask(served, "POST", f"/articles/{article['id']}/versions", {"title": "Bridge", "text": text})
    except BaseException as error:
        failures.append(error)
        raise


def follow(follower, finished):
    """Follow by stream, and lose the connection again and again."""
    while not finished.is_set():
        with suppress(TimeoutError), follower.connect(timeout=3) as stream:
            for _ in islice(follower.read(stream), 7):
                pass


def test_list_and_stream_tell_each_event_once_and_in_order_while_writers_race(on_postgresql):
    """Eight writers over two server processes on PostgreSQL; one reader asks for pages, one follows a stream."""
    failures = []
    start = ask(on_postgresql, "GET", "/events")["next_cursor"]
    follower, finished = Follower(*on_postgresql, last=start), threading.Event()
    following = threading.Thread(target=follow, args=(follower, finished))
    following.start()
    writers = [threading.Thread(target=write, args=(on_postgresql, f"race {n}", failures)) for n in range(WRITERS)]
    for writer in writers:
        writer.start()
    seen, place, writing = [], start, True
    while writing:
        writing = any(writer.is_alive() for writer in writers)
        page = ask(on_postgresql, "GET", f"/events?after={place}&limit=200")
        seen, place = [*seen, *page["data"]], page["next_cursor"]
    everything, more, cursor = [], True, start
    while more:
        page = ask(on_postgresql, "GET", f"/events?after={cursor}&limit=200")
        everything, more, cursor = [*everything, *page["data"]], page["has_more"], page["next_cursor"]
    deadline = time.monotonic() + PATIENCE
    while len(follower.told) < len(everything) and time.monotonic() < deadline:
        time.sleep(0.05)
    finished.set()
    following.join()
    assert not failures
    assert len(everything) >= WRITERS * (EACH + 1)
    assert seen == everything
    assert follower.told == everything

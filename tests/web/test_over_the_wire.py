"""What only a real server can be asked: bodies too long, too short, or of unknown length."""

import gzip
import json
import socket
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from service.settings import load
from service.store import migrations
from service.usecases.create_key import create_key
from service.wiring import wire
from tests.support.server import exchange, running

LIMIT = 100_000


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A server that reads 100,000 bytes, and the key of an editor."""
    folder = tmp_path_factory.mktemp("served")
    services = wire(load({"TRACKER_DATA_DIR": str(folder)}))
    migrations.upgrade(services.engine)
    with services.writing() as work:
        key = create_key(work.session, "editor", "editor", now=services.clock())
        work.commit()
    services.engine.dispose()
    with running(folder, TRACKER_MAX_BODY_BYTES=str(LIMIT)) as server:
        yield server, key


def head(key, *fields):
    lines = [
        "POST /api/v1/articles HTTP/1.1",
        "Host: x",
        f"Authorization: Bearer {key}",
        "Content-Type: application/json",
    ]
    return "\r\n".join([*lines, *fields]).encode() + b"\r\n\r\n"


def outcome(answer):
    """Return status and problem type (None where it went well)."""
    start, _, rest = answer.partition(b"\r\n\r\n")
    status = int(start.split()[1])
    return status, json.loads(rest)["type"] if status >= 400 else None


def post(served, body, *fields):
    server, key = served
    return outcome(exchange(server.address, head(key, *fields) + body))


def chunked(body, size=8_192):
    blocks = [body[start : start + size] for start in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(block), block) for block in blocks) + b"0\r\n\r\n"


def valid(length=0):
    padding = "x" * length
    return json.dumps({"url": "https://gazette.example/wire", "outlet": "Gazette", "title": padding}).encode()


def test_a_body_that_says_it_is_too_long_is_refused_before_it_is_sent(served):
    field = "Content-Length: 20000000"
    assert post(served, b"", field, "Connection: close") == (413, "/problems/payload-too-large")


def test_a_chunked_body_is_read(served):
    assert post(served, chunked(valid()), "Transfer-Encoding: chunked", "Connection: close") in (
        (201, None),
        (200, None),
    )


def test_a_chunked_body_over_the_limit_is_refused_and_the_connection_closed(served):
    body = chunked(valid(3 * LIMIT))
    assert post(served, body, "Transfer-Encoding: chunked") == (413, "/problems/payload-too-large")


def test_a_body_that_ends_before_its_length_is_refused(served):
    assert post(served, valid(), "Content-Length: 5000") == (400, "/problems/validation-error")


def test_a_gzip_bomb_is_refused(served):
    bomb = gzip.compress(b" " * 40_000_000)
    assert len(bomb) < LIMIT
    fields = (f"Content-Length: {len(bomb)}", "Content-Encoding: gzip", "Connection: close")
    before = served[0].peak_memory()
    assert post(served, bomb, *fields) == (413, "/problems/payload-too-large")
    assert served[0].peak_memory() - before < 5_000_000


def test_a_body_without_end_is_cut_off(served):
    server, key = served
    block = b"%x\r\n%s\r\n" % (8_192, b" " * 8_192)
    with socket.create_connection(server.address, timeout=10) as connection:
        connection.sendall(head(key, "Transfer-Encoding: chunked"))
        with pytest.raises((BrokenPipeError, ConnectionResetError)):
            for _ in range(100_000_000 // len(block)):
                connection.sendall(block)


def test_of_fifty_posts_of_one_new_version_at_once_just_one_makes_it(served):
    server, key = served
    version = {
        "url": "https://gazette.example/at-once",
        "outlet": "Gazette",
        "title": "Ferry",
        "text": "The ferry runs.",
    }
    body = json.dumps(version).encode()
    start = head(key, f"Content-Length: {len(body)}", "Connection: close").replace(b"/articles", b"/versions")
    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(lambda _: exchange(server.address, start + body), range(50)))
    assert Counter(outcome(answer) for answer in answers) == {(201, None): 1, (200, None): 49}

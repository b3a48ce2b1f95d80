"""What only a real server can be asked: bodies too long, too short, or of unknown length."""

import gzip
import http.client
import json
import socket
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

import pytest

from service.settings import load
from service.store import migrations
from service.usecases.create_key import create_key
from service.wiring import wire
from tests.support.server import HEALTH, exchange, running

LIMIT = 100_000


@contextmanager
def serving(folder, **options):
    """Run a server that reads 100,000 bytes; give it with the key of an editor."""
    services = wire(load({"TRACKER_DATA_DIR": str(folder)}))
    migrations.upgrade(services.engine)
    with services.writing() as work:
        key = create_key(work.session, "editor", "editor", now=services.clock())
        work.commit()
    services.engine.dispose()
    with running(folder, TRACKER_MAX_BODY_BYTES=str(LIMIT), **options) as server:
        yield server, key


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A server that waits for who is slow, and the key of an editor."""
    with serving(tmp_path_factory.mktemp("served")) as served:
        yield served


@pytest.fixture(scope="module")
def impatient(tmp_path_factory):
    """A server that waits for nobody, and the key of an editor."""
    with serving(tmp_path_factory.mktemp("impatient"), patience=0.5) as served:
        yield served


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


def test_a_client_that_sends_twenty_megabytes_before_it_listens_still_reads_the_refusal(served):
    server, key = served
    client = http.client.HTTPConnection(*server.address, timeout=20)
    fields = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    client.request("POST", "/api/v1/articles", b" " * 20_000_000, fields)
    answer = client.getresponse()
    assert (answer.status, json.load(answer)["type"]) == (413, "/problems/payload-too-large")
    assert answer.headers["Connection"] == "close"
    client.close()


def test_a_chunked_body_of_twenty_megabytes_is_refused_in_words_too(served):
    body = chunked(b" " * 20_000_000, 1_000_000)
    answer = exchange(served[0].address, head(served[1], "Transfer-Encoding: chunked") + body, finish=False)
    assert outcome(answer) == (413, "/problems/payload-too-large")
    assert b"\r\nConnection: close\r\n" in answer


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


@pytest.mark.parametrize(
    "beginning",
    [
        b"POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nContent-Le",
        b"GET /healthz HTTP/1.1\r\n",
        b"G",
    ],
)
def test_a_header_whose_rest_never_comes_is_refused_and_the_connection_closed(impatient, beginning):
    assert outcome(exchange(impatient[0].address, beginning, finish=False)) == (400, "/problems/validation-error")


@pytest.mark.parametrize("field", ["Content-Length: 5000", "Transfer-Encoding: chunked"])
def test_a_body_whose_rest_never_comes_is_refused_though_the_connection_stays_open(impatient, field):
    begun = valid() if field.startswith("Content") else chunked(valid())[:-7]
    answer = exchange(impatient[0].address, head(impatient[1], field) + begun, finish=False)
    assert outcome(answer) == (400, "/problems/validation-error")


def test_a_client_that_drips_holds_no_thread(served):
    with ExitStack() as dripping:
        for _ in range(5):
            connection = dripping.enter_context(socket.create_connection(served[0].address, timeout=10))
            connection.sendall(head(served[1], "Content-Length: 5000"))
        answer = exchange(served[0].address, HEALTH)
        assert answer.startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize("body", [b"zz\r\nab\r\n0\r\n\r\n", b"2\r\nabcd\r\n0\r\n\r\n", b"-1\r\n\r\n"])
def test_a_chunk_that_is_none_is_refused(served, body):
    assert post(served, body, "Transfer-Encoding: chunked") == (400, "/problems/validation-error")


@pytest.mark.parametrize(
    "request_, status",
    [
        (b"what is this\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),
        (b"GET / HTTP/7.3\r\nHost: x\r\n\r\n", 400),
        (b"get / HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        (b"GET /\xe9 HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\n y\r\n\r\n", 400),
        (b"GET / HTTP/1.1\nHost: x\n\n", 400),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ten\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: rot13\r\n\r\n", 501),
        (b"GET /?q=" + b"x" * 5_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + b"x" * 9_000 + b"\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\nHost: x\r\n" + b"X-Many: x\r\n" * 200 + b"\r\n", 431),
        (b"GET / HTTP/1.1\r\nHost: x\r\nExpect: wonders\r\n\r\n", 417),
    ],
)
def test_what_cannot_be_parsed_is_answered_with_a_problem_document(served, request_, status):
    answer = exchange(served[0].address, request_, finish=False)
    assert outcome(answer) == (status, "/problems/validation-error")
    fields = answer.partition(b"\r\n\r\n")[0].split(b"\r\n")
    assert b"Content-Type: application/problem+json" in fields
    assert b"Connection: close" in fields
    assert b"X-Content-Type-Options: nosniff" in fields


def test_two_requests_on_one_connection_are_answered_in_order(served):
    ask = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    answer = exchange(served[0].address, ask + HEALTH)
    assert answer.count(b"HTTP/1.1 200") == 2


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
            for _ in range(200_000_000 // len(block)):
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


def test_clients_that_stop_half_way_keep_nobody_waiting(tmp_path):
    engine = wire(load({"TRACKER_DATA_DIR": str(tmp_path)})).engine
    migrations.upgrade(engine)
    engine.dispose()
    with running(tmp_path) as server, ExitStack() as stack:
        halves = [stack.enter_context(socket.create_connection(server.address)) for _ in range(20)]
        for half in halves:
            half.sendall(HEALTH[:-2])
        assert exchange(server.address, HEALTH).startswith(b"HTTP/1.1 200")
        for half in halves:
            half.sendall(HEALTH[-2:])
            assert half.recv(100).startswith(b"HTTP/1.1 200")

"""What an attempt can come to, each from a server that misbehaves in just that way."""

import asyncio
import datetime
import gzip
import socket
import ssl
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from service.outbound import sender as module
from service.outbound.sender import Answer, Sender

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def saying(*pieces: bytes, pause: float = 0.0, stay: float = 0.0) -> Serve:
    """Return a server that reads a request and says ``pieces``, pausing between them, and then hangs up."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"{}")
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(pause)
        await asyncio.sleep(stay)

    return serve


async def attempt(
    serve: Serve,
    *,
    deadline: float = 60,
    tls: ssl.SSLContext | None = None,
    trust: ssl.SSLContext | None = None,
    host: str = "127.0.0.1",
    scheme: str = "http",
) -> Answer:
    """Make one attempt at a server."""
    handlers: set[asyncio.Task[None]] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        handlers.add(task)
        try:
            await serve(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(handle, "127.0.0.1", 0, ssl=tls)
    port = server.sockets[0].getsockname()[1]
    async with Sender(allow_private=True, tls=trust, deadline=deadline) as sender:
        scheme = "https" if tls else scheme
        answer = await sender.send(f"{scheme}://{host}:{port}/hook", {}, b"{}")
    server.close()
    for task in handlers:
        task.cancel()
    await asyncio.gather(*handlers, return_exceptions=True)
    return answer


def run(serve: Serve, **options: object) -> Answer:
    return asyncio.run(attempt(serve, **options))  # type: ignore[arg-type]


HEAD = b"HTTP/1.1 200 OK\r\n"

#: milliseconds that those servers take which are not waited for
STAY = 59_000


def test_a_success_is_read_with_its_answer() -> None:
    answer = run(saying(HEAD + b"content-length: 5\r\n\r\nhello"))
    assert (answer.status, answer.error, answer.text) == (200, None, "hello")
    assert answer.latency_ms >= 0


@pytest.mark.parametrize(
    "status",
    [b"301 Moved", b"307 Temporary", b"400 Bad", b"404 No", b"410 Gone", b"500 Oh", b"304 Not Modified"],
)
def test_anything_but_2xx_is_a_failure(status: bytes) -> None:
    answer = run(saying(b"HTTP/1.1 " + status + b"\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n"))
    assert (answer.status, answer.error) == (int(status[:3]), "status")


def test_a_retry_after_is_handed_on() -> None:
    answer = run(saying(b"HTTP/1.1 503 Busy\r\nretry-after: 120\r\ncontent-length: 0\r\n\r\n"))
    assert (answer.status, answer.retry_after) == (503, "120")


def test_a_receiver_that_never_answers_times_out() -> None:
    answer = run(saying(stay=60), deadline=0.3)
    assert (answer.status, answer.error) == (None, "timeout")
    assert 250 <= answer.latency_ms < STAY


def test_headers_that_trickle_in_do_not_outlast_the_deadline() -> None:
    answer = run(saying(HEAD, *[b"x-slow: 1\r\n"] * 1_200, pause=0.05), deadline=1)
    assert (answer.status, answer.error) == (None, "timeout")
    assert answer.latency_ms < STAY


def test_a_body_that_trickles_in_does_not_outlast_the_deadline_and_the_status_counts() -> None:
    answer = run(saying(HEAD + b"content-length: 1000\r\n\r\n", *[b"x"] * 990, pause=0.06), deadline=2)
    assert (answer.status, answer.error) == (200, None)
    assert answer.latency_ms < STAY


def test_an_endless_body_is_read_to_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    written = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal written
        await reader.readuntil(b"{}")
        writer.write(HEAD + b"\r\n")
        while True:
            writer.write(b"y" * 10_000)
            await writer.drain()
            written += 10_000

    answer = run(serve)
    assert (answer.status, answer.error, answer.text) == (200, None, "y" * 1_000)
    assert answer.latency_ms < STAY
    assert written < 20_000_000  # what lies in the sockets' buffers, and no more


def test_a_reset_after_the_status_counts_as_what_the_status_says() -> None:
    answer = run(saying(HEAD + b"content-length: 1000\r\n\r\nhalf"))
    assert (answer.status, answer.error, answer.text) == (200, None, "half")


@pytest.mark.parametrize(
    "noise",
    [
        b"",
        b"HTTP/1.1",
        b"SSH-2.0-OpenSSH_9\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        HEAD + b"x: " + b"y" * 100_000,
        HEAD + b"transfer",
    ],
)
def test_what_is_not_http_or_breaks_off_is_a_failure_of_the_protocol(noise: bytes) -> None:
    answer = run(saying(noise))
    assert (answer.status, answer.error) == (None, "protocol")


def test_a_compressed_answer_is_not_unpacked() -> None:
    bomb = gzip.compress(b"\0" * 10_000_000)
    answer = run(saying(HEAD + b"content-encoding: gzip\r\ncontent-length: %d\r\n\r\n" % len(bomb) + bomb))
    assert answer.status == 200
    assert len(answer.text) <= 1_000


def test_an_answer_is_kept_as_text_that_any_database_takes() -> None:
    answer = run(saying(HEAD + b"content-length: 4\r\n\r\n\x00\xff\xc3a"))
    assert "\0" not in answer.text
    assert answer.text.encode("utf-8")


def test_a_port_that_nobody_listens_on_cannot_be_connected_to() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]

        async def send() -> Answer:
            async with Sender(allow_private=True) as sender:
                return await sender.send(f"http://127.0.0.1:{port}/", {}, b"{}")

        assert asyncio.run(send()).error == "connect"


@pytest.mark.parametrize("allow_private", [True, False])
def test_a_name_that_does_not_exist_is_a_failure_of_dns(allow_private: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)

    async def send() -> Answer:
        async with Sender(allow_private=allow_private) as sender:
            return await sender.send("http://nowhere.example/", {}, b"{}")

    assert asyncio.run(send()).error == "dns"


NOW = datetime.datetime.now(datetime.UTC)
DAY = datetime.timedelta(days=1)


def certificate(folder: Path, host: str, until: datetime.datetime) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Make a certificate; return what serves it and what trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - 30 * DAY)
        .not_valid_after(until)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "cert").write_bytes(made.public_bytes(pem))
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "key").write_bytes(private)
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(folder / "cert", folder / "key")
    return serving, ssl.create_default_context(cafile=str(folder / "cert"))


FINE = saying(HEAD + b"content-length: 0\r\n\r\n")


def test_a_certificate_that_is_trusted_and_fits_is_accepted(tmp_path: Path) -> None:
    serving, trusting = certificate(tmp_path, "localhost", NOW + DAY)
    assert run(FINE, tls=serving, trust=trusting, host="localhost").status == 200


@pytest.mark.parametrize(
    ("host", "until", "trusted"),
    [("localhost", NOW + DAY, False), ("localhost", NOW - DAY, True), ("other.example", NOW + DAY, True)],
    ids=["self-signed", "expired", "wrong host"],
)
def test_a_certificate_that_is_not_right_ends_the_attempt(
    tmp_path: Path, host: str, until: datetime.datetime, trusted: bool
) -> None:
    serving, trusting = certificate(tmp_path, host, until)
    answer = run(FINE, tls=serving, trust=trusting if trusted else None, host="localhost")
    assert (answer.status, answer.error) == (None, "tls")


def test_plain_http_behind_https_is_not_spoken() -> None:
    async def serve(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(HEAD + b"\r\n")
        await writer.drain()

    assert run(serve, scheme="https").error == "tls"


def test_the_deadline_is_the_one_that_is_promised() -> None:
    assert module.DEADLINE == 15
    assert module.ANSWER_READ == 20_000


async def requested(host: str) -> bytes:
    """Return the header that a server at ``host`` is sent."""
    received = b""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal received
        received = await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 204 No Content\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, Sender(allow_private=True) as sender:
        assert (await sender.send(f"http://{host}:{port}/hook", {}, b"{}")).status == 204
    return received.replace(str(port).encode(), b"PORT")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_request_names_host_and_port(host: str) -> None:
    header = asyncio.run(requested(host)).split(b"\r\n")
    assert [line for line in header if line.lower().startswith(b"host:")] == [f"Host: {host}:PORT".encode()]

"""Sending webhooks: many at once on one asyncio loop, each with one deadline, none to forbidden addresses."""

import ssl
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from types import TracebackType

import aiohttp

from service import __version__
from service.outbound.addresses import BlockedAddress, GuardedResolver, guarded_socket

#: seconds for everything: name, connection, TLS, request and answer
DEADLINE = 15

#: bytes of an answer that are read, and kept
ANSWER_READ, ANSWER_KEPT = 20_000, 1_000

#: seconds an idle connection is kept. Common servers close theirs after two, and a request that meets the
#: closing fails; a burst of events needs no longer
IDLE = 1

#: failures without a status and their classes; the first that fits counts
FAILURES: tuple[tuple[type[BaseException], str], ...] = (
    (BlockedAddress, "blocked_address"),
    (aiohttp.InvalidURL, "blocked_address"),  # a host that is a number in an unusual form
    (aiohttp.ClientConnectorDNSError, "dns"),
    (aiohttp.ClientSSLError, "tls"),
    (ssl.SSLError, "tls"),
    (TimeoutError, "timeout"),
    (aiohttp.ClientConnectorError, "connect"),
    (aiohttp.ClientError, "protocol"),  # what came back was not HTTP, or broke off before the status
    (OSError, "connect"),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one attempt."""

    #: None where no status was read
    status: int | None
    #: class of the failure: ``connect`` ``dns`` ``tls`` ``timeout`` ``blocked_address`` ``protocol``,
    #: ``status`` for an answer other than 2xx; None where it succeeded
    error: str | None
    retry_after: str | None
    #: the first 1,000 bytes, as text
    text: str
    latency_ms: int


@cache
def system_tls() -> ssl.SSLContext:
    """Return what verifies receivers by the authorities this system trusts; reading them takes a while."""
    return ssl.create_default_context()


class Sender:
    """Posts webhooks; use it as an asynchronous context manager, on the loop where it was opened."""

    def __init__(self, *, allow_private: bool, tls: ssl.SSLContext | None = None, deadline: float = DEADLINE) -> None:
        self.allow_private = allow_private
        self.tls = tls or system_tls()
        self.deadline = deadline

    async def __aenter__(self) -> "Sender":
        connector = aiohttp.TCPConnector(
            limit=0,  # the queue says how much is under way
            use_dns_cache=False,
            keepalive_timeout=IDLE,
            ssl=self.tls,
            resolver=None if self.allow_private else GuardedResolver(),
            socket_factory=None if self.allow_private else guarded_socket,
        )
        self.session = aiohttp.ClientSession(
            connector=connector,
            timeout=aiohttp.ClientTimeout(total=self.deadline),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            headers={"user-agent": f"correction-tracker/{__version__}", "content-type": "application/json"},
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.session.close()

    async def send(self, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Make one attempt; a failure is an answer, too. Redirects are not followed."""
        started = time.monotonic()
        try:
            async with self.session.post(url, data=body, headers=headers, allow_redirects=False) as response:
                text = await beginning(response)
                error = None if 200 <= response.status < 300 else "status"
                retry_after = response.headers.get("retry-after")
                return Answer(response.status, error, retry_after, text, elapsed(started))
        except (aiohttp.ClientError, BlockedAddress, OSError) as failure:
            return Answer(None, classify(failure), None, "", elapsed(started))


async def beginning(response: aiohttp.ClientResponse) -> str:
    """Read the beginning of an answer; the connection of one that is longer is closed."""
    received = bytearray()
    # the status has been read and decides; whether the rest arrives changes nothing
    with suppress(aiohttp.ClientError, OSError):
        while len(received) < ANSWER_READ:
            chunk = await response.content.read(ANSWER_READ - len(received))
            if not chunk:
                break
            received += chunk
    # PostgreSQL keeps no NUL in a text
    return received[:ANSWER_KEPT].decode("utf-8", "replace").replace("\0", "\N{REPLACEMENT CHARACTER}")


def classify(failure: BaseException) -> str:
    """Return the class of a failure."""
    return next(name for kind, name in FAILURES if isinstance(failure, kind))


def elapsed(started: float) -> int:
    """Return how many milliseconds have passed."""
    return round((time.monotonic() - started) * 1_000)

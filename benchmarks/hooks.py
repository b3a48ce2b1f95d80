"""A receiver of webhooks in a process of its own, as quick as Python allows: it answers by the path, and counts.

``/fast`` is answered at once, ``/slow`` after 100 ms, ``/hang`` never. ``GET /arrivals`` tells when each event of an
article arrived (``time.monotonic``, one clock for all processes of a machine) and forgets it.
"""

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import orjson

ANSWER = b"HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"
#: seconds that a slow receiver takes
SLOW = 0.1

arrivals: dict[str, float] = {}


class Connection(asyncio.Protocol):
    """One connection that is kept alive."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        assert isinstance(transport, asyncio.Transport)
        self.transport, self.received = transport, b""

    def data_received(self, data: bytes) -> None:
        """Answer each request that is complete."""
        self.received += data
        while (end := self.received.find(b"\r\n\r\n")) >= 0:
            head = self.received[:end].lower()
            place = head.find(b"content-length:")
            length = int(head[place + 15 :].split(b"\r\n")[0]) if place >= 0 else 0
            if len(self.received) < end + 4 + length:
                return
            body, self.received = self.received[end + 4 : end + 4 + length], self.received[end + 4 + length :]
            self.answer(head.split(b" ", 2)[1], body)

    def answer(self, path: bytes, body: bytes) -> None:
        """Answer as the path asks for."""
        if path == b"/arrivals":
            told = orjson.dumps(arrivals)
            arrivals.clear()
            self.transport.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(told), told))
        elif path.startswith(b"/slow"):
            asyncio.get_running_loop().call_later(SLOW, self.transport.write, ANSWER)
        elif not path.startswith(b"/hang"):
            if path.startswith(b"/timed"):
                note(body)
            self.transport.write(ANSWER)


def note(body: bytes) -> None:
    """Remember when an event arrived, by its type, article and version."""
    event = orjson.loads(body)
    data = event["data"]
    arrivals.setdefault(f"{event['type']} {data.get('article_id')} {data.get('version_number')}", time.monotonic())


async def serve() -> None:
    """Listen on a free port and say which."""
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", 0, backlog=4_096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def running() -> Iterator[str]:
    """Run a receiver; give its address."""
    process = subprocess.Popen([sys.executable, "-m", "benchmarks.hooks"], stdout=subprocess.PIPE)
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.kill()
        process.wait()


if __name__ == "__main__":
    asyncio.run(serve())

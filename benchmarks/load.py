"""A client that costs hardly anything: it sends requests that are written already, and reads no more than it must."""

import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import repeat

#: requests under way at a time
CONNECTIONS = 4


class Answered(Exception):
    """A server gave another status than was expected."""


def written(method: str, path: str, body: bytes = b"", **headers: str) -> bytes:
    """Return a request as it goes over the wire."""
    fields = {"Host": "localhost", **{name.replace("_", "-"): value for name, value in headers.items()}}
    if body:
        fields |= {"Content-Type": "application/json", "Content-Length": str(len(body))}
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items())]
    return "\r\n".join([*lines, "", ""]).encode() + body


def rate(place: str, requests: list[Iterable[bytes]], status: int, seconds: float = 1e9) -> float:
    """Send requests, each list over a connection of its own, until they or the seconds are over.

    Returns:
        How many were answered in a second.

    Raises:
        Answered: an answer has another status.
    """
    faults: list[Exception] = []
    counts = [0] * len(requests)
    start = time.perf_counter()

    def work(number: int) -> None:
        try:
            for _ in answers(place, requests[number], status, lambda: time.perf_counter() - start > seconds):
                counts[number] += 1
        except Exception as fault:  # noqa: BLE001 - told below, by the thread that waits
            faults.append(fault)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(len(requests))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]
    return sum(counts) / (time.perf_counter() - start)


def repeated(request: bytes) -> list[Iterable[bytes]]:
    """Return one request without end, for each connection."""
    return [repeat(request) for _ in range(CONNECTIONS)]


def answers(place: str, requests: Iterable[bytes], status: int, over: Callable[[], bool]) -> Iterator[bytes]:
    """Send requests one after another and yield what comes back."""
    host, port = place.split(":")
    with socket.create_connection((host, int(port))) as line:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for request in requests:
            if over():
                return
            line.sendall(request)
            answer = received(line)
            if not answer.startswith(b"HTTP/1.1 %d" % status):
                raise Answered(answer[:500].decode(errors="replace"))
            yield answer


def received(line: socket.socket) -> bytes:
    """Read one answer."""
    data = bytearray()
    while (end := data.find(b"\r\n\r\n")) < 0:
        data += more(line)
    head = bytes(data[:end]).lower()
    place = head.find(b"\r\ncontent-length:")
    length = int(head[place + 17 :].split(b"\r\n", 1)[0]) if place >= 0 and b" 304 " not in head[:16] else 0
    while len(data) < end + 4 + length:
        data += more(line)
    return bytes(data)


def more(line: socket.socket) -> bytes:
    """Return what came next.

    Raises:
        ConnectionError: nothing more will come.
    """
    data = line.recv(1 << 18)
    if not data:
        raise ConnectionError("The server hung up.")
    return data

"""Hostile addresses: whatever an endpoint is called, this machine's own network is never touched."""

import asyncio
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from service.outbound.sender import Sender
from tests.support.receiver import Receiver, running_receiver

#: what names resolve to in these tests, in turn
RESOLVED = {
    "private.example": [["10.0.0.1"]],
    "loopback.example": [["127.0.0.1"]],
    "alias-of-internal.example": [["127.0.0.1"]],
    "rebinding.example": [["127.0.0.1"], ["93.184.215.14"], ["127.0.0.1"]],
    "mixed.example": [["93.184.215.14", "127.0.0.1"]],
    "mixed-families.example": [["93.184.215.14", "::1"]],
    "mapped.example": [["::ffff:127.0.0.1"]],
    "nat64.example": [["64:ff9b::7f00:1"]],
    "metadata.example": [["169.254.169.254"]],
    "carrier.example": [["100.64.0.1"]],
    "multicast.example": [["224.0.0.1"]],
    "ula.example": [["fd00::1"]],
}

HOSTS = [
    *RESOLVED,
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "0x7f.1",
    "0x7f000001",
    "0177.0.0.1",
    "2130706433",
    "0",
    "0.0.0.0",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[0:0:0:0:0:0:0:1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
    "[2001:0:7f00:1::1]",
    "[::7f00:1]",
    "[fe80::1]",
    "[fd00:ec2::254]",
    "[ff02::1]",
    "100.64.0.1",
    "168.63.129.16",
    "224.0.0.1",
    "255.255.255.255",
    "metadata.google.internal",
    "localhost",
    "localhost.",
    "LocalHost",
    "169.254.169.254",
    "10.0.0.1",
    "192.168.0.1",
]


@pytest.fixture
def canary() -> Iterator[Receiver]:
    """A receiver on this machine that must never be touched."""
    with running_receiver() as running:
        yield running


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Resolve the names above as a hostile name server would; leave the others to the system."""
    genuine = socket.getaddrinfo
    turns = {name: iter(answers * 5) for name, answers in RESOLVED.items()}

    def resolve(host: str, port: int, *rest: Any, **options: Any) -> list[Any]:
        if host not in turns:
            return genuine(host, port, *rest, **options)
        return [info for address in next(turns[host]) for info in genuine(address, port, type=socket.SOCK_STREAM)]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)


async def try_all(hosts: list[str], port: str, times: int = 1) -> list[str | None]:
    async with Sender(allow_private=False, deadline=60) as sender:
        answers = [await sender.send(f"http://{host}:{port}/", {}, b"{}") for host in hosts for _ in range(times)]
    return [answer.error for answer in answers]


@pytest.mark.usefixtures("names")
@pytest.mark.parametrize("host", HOSTS)
def test_a_hostile_address_is_blocked_and_the_canary_is_silent(host: str, canary: Receiver) -> None:
    port = canary.url.rpartition(":")[2]
    assert asyncio.run(try_all([host], port)) == ["blocked_address"]
    assert canary.received == []


def test_there_are_enough_of_them() -> None:
    assert len(HOSTS) >= 25


@pytest.mark.usefixtures("names")
def test_a_name_that_changes_its_mind_never_leads_inside(canary: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second answer is public: that address is connected to, and not what a third lookup says."""
    reached: list[str] = []

    async def refuse(_loop: object, _socket: socket.socket, address: tuple[str, int]) -> None:
        reached.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(asyncio.SelectorEventLoop, "sock_connect", refuse)
    port = canary.url.rpartition(":")[2]
    assert asyncio.run(try_all(["rebinding.example"], port, times=3)) == [
        "blocked_address",
        "connect",
        "blocked_address",
    ]
    assert reached == ["93.184.215.14"]
    assert canary.received == []


def test_private_addresses_are_reached_where_that_is_allowed(canary: Receiver) -> None:
    async def send() -> int | None:
        async with Sender(allow_private=True) as sender:
            return (await sender.send(canary.url, {}, b"{}")).status

    assert asyncio.run(send()) == 204
    assert len(canary.received) == 1


def test_a_proxy_of_the_environment_is_not_a_way_in(canary: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, canary.url)
    assert asyncio.run(try_all(["127.0.0.1"], "9")) == ["blocked_address"]
    assert canary.received == []

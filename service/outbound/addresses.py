"""Which addresses may be reached from here: those of the public internet and no others.

Whoever registers a webhook chooses where this machine connects to. Without this table they could reach what
only this machine can: its own ports, its neighbours, the cloud's metadata service (OWASP, "Server-Side
Request Forgery"). What is checked is the very address that is connected to, after the name was resolved, so
that neither a name that resolves differently the second time nor a number written in an unusual way gets
around it.
"""

import asyncio
import ipaddress
import socket
from collections.abc import Sequence
from typing import Any

from aiohttp.abc import AbstractResolver, ResolveResult

from service.core.errors import TrackerError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

#: IPv4 blocks that are no place for a webhook (IANA IPv4 Special-Purpose Address Registry, unless noted)
BLOCKED_IPV4 = {
    "0.0.0.0/8": "this network",
    "10.0.0.0/8": "private",
    "100.64.0.0/10": "carrier-grade NAT",
    "127.0.0.0/8": "loopback",
    "168.63.129.16/32": "metadata",  # Azure's platform services, at a public address
    "169.254.0.0/16": "link-local",  # and the metadata service of most clouds
    "172.16.0.0/12": "private",
    "192.0.0.0/24": "protocol assignments",
    "192.0.2.0/24": "documentation",
    "192.31.196.0/24": "AS112",
    "192.52.193.0/24": "AMT",
    "192.88.99.0/24": "6to4 relay",
    "192.168.0.0/16": "private",
    "192.175.48.0/24": "AS112",
    "198.18.0.0/15": "benchmarking",
    "198.51.100.0/24": "documentation",
    "203.0.113.0/24": "documentation",
    "224.0.0.0/4": "multicast",
    "240.0.0.0/4": "reserved",
}

#: the only IPv6 block from which global addresses are given out (IANA IPv6 Global Unicast Address
#: Assignments). Outside it lie ::1, ::, mapped ::ffff:0:0/96, NAT64 64:ff9b::/96, private fc00::/7,
#: link-local fe80::/10, multicast ff00::/8
GLOBAL_IPV6 = ipaddress.IPv6Network("2000::/3")

#: exceptions inside it
BLOCKED_IPV6 = {
    "2001::/23": "protocol assignments",  # Teredo 2001::/32, benchmarking, ORCHID
    "2001:db8::/32": "documentation",
    "2002::/16": "6to4",
    "2620:4f:8000::/48": "AS112",
    "3fff::/20": "documentation",
}

#: names that no public resolver answers (RFC 6761, 6762, 8375, 9476)
LOCAL_NAMES = (".localhost", ".local", ".internal", ".home.arpa", ".alt", ".invalid", ".test")

NETWORKS = [(ipaddress.ip_network(block), reason) for block, reason in (BLOCKED_IPV4 | BLOCKED_IPV6).items()]


class BlockedAddress(TrackerError):
    """The address is not on the public internet."""


def blocked(address: str) -> str | None:
    """Return why an IP address must not be reached; None for one that may be.

    Raises:
        ValueError: it is not an IP address.
    """
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if parsed.version == 6 and parsed not in GLOBAL_IPV6:
        return "not a global IPv6 address"
    return next((reason for network, reason in NETWORKS if parsed in network), None)


def check(address: str) -> None:
    """Make sure that an IP address may be reached.

    Raises:
        BlockedAddress: it may not; the message says why.
    """
    reason = blocked(address)
    if reason is not None:
        raise BlockedAddress(f"{address} is not reached from here ({reason}).")


def guarded_socket(info: tuple[Any, ...]) -> socket.socket:
    """Make the socket for a connection whose address, as ``getaddrinfo`` returns it, has been checked.

    This is the last gate: it sees every address that is connected to, also one that stood in the URL as a
    number and was never resolved.

    Raises:
        BlockedAddress: the address may not be reached.
    """
    family, kind, protocol, _name, target = info
    check(target[0])
    return socket.socket(family, kind, protocol)


class GuardedResolver(AbstractResolver):
    """Resolves a name once and hands on what it checked; one bad answer spoils all."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Return the addresses of a host.

        Raises:
            BlockedAddress: the name or one of its addresses may not be reached.
            OSError: the name cannot be resolved.
        """
        reason = never_public(host)
        if reason is not None:
            raise BlockedAddress(f"{host} is not reached from here ({reason}).")
        found = await look_up(host, port, family)
        for address in found:
            check(address["host"])
        return found

    async def close(self) -> None:
        """Nothing is held open."""


async def look_up(host: str, port: int, family: socket.AddressFamily) -> list[ResolveResult]:
    """Ask the system's resolver, which also reads numbers in every form that programs write them in."""
    answers: Sequence[tuple[Any, ...]] = await asyncio.get_running_loop().getaddrinfo(
        host, port, family=family, type=socket.SOCK_STREAM
    )
    return [
        ResolveResult(
            hostname=host,
            host=target[0],
            port=port,
            family=answer_family,
            proto=protocol,
            flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
        )
        for answer_family, _kind, protocol, _name, target in answers
    ]


def never_public(host: str) -> str | None:
    """Return why a host in a URL cannot be on the public internet, without asking anybody; None if it may be.

    A name that passes here may still resolve to an address that is refused when it is connected to.
    """
    name = host.strip("[]").rstrip(".").lower()
    if ":" in name:
        return blocked(name)
    try:
        return blocked(socket.inet_ntoa(socket.inet_aton(name)))  # reads 127.1, 0x7f.1 and 2130706433, too
    except OSError:
        local = "." not in name or name.endswith(LOCAL_NAMES)
        return "a name of the local network" if local else None

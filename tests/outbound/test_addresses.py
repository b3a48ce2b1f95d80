"""Which addresses may be reached from here."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.outbound.addresses import BlockedAddress, blocked, check, never_public

PUBLIC = [
    "1.1.1.1",
    "9.255.255.255",
    "11.0.0.0",
    "93.184.215.14",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.1",
    "169.253.255.255",
    "169.255.0.0",
    "172.15.255.255",
    "172.32.0.0",
    "192.167.255.255",
    "192.169.0.0",
    "198.17.255.255",
    "198.20.0.0",
    "223.255.255.255",
    "2001:200::1",
    "2606:4700::1111",
    "2a00:1450:4001::200e",
    "2003::1",
]

FORBIDDEN = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.100.100.200",  # a cloud's metadata service behind carrier-grade NAT
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "169.254.170.2",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.7",
    "203.0.113.7",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",  # the old compatible form
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",  # NAT64 of 127.0.0.1
    "64:ff9b:1::a00:1",
    "100::1",
    "2001::1",  # Teredo
    "2001:10::1",
    "2001:db8::1",
    "2002:7f00:1::1",  # 6to4 of 127.0.0.1
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",  # a cloud's metadata service
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_the_public_internet_is_reached(address: str) -> None:
    assert blocked(address) is None
    check(address)


@pytest.mark.parametrize("address", FORBIDDEN)
def test_nothing_else_is(address: str) -> None:
    with pytest.raises(BlockedAddress, match=r"is not reached from here \("):
        check(address)


@given(st.ip_addresses())
def test_whatever_the_standard_library_knows_as_not_global_is_not_reached(address: object) -> None:
    assert isinstance(address, ipaddress.IPv4Address | ipaddress.IPv6Address)
    if not address.is_global or address.is_multicast or address.is_reserved:
        assert blocked(str(address)) is not None


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST",
        "localhost.",
        "db",
        "api.localhost",
        "printer.local",
        "metadata.google.internal",
        "router.home.arpa",
        "127.0.0.1",
        "127.1",
        "0x7f.1",
        "0177.0.0.1",
        "2130706433",
        "[::1]",
        "[::ffff:7f00:1]",
        "169.254.169.254",
    ],
)
def test_some_hosts_are_seen_to_be_private_without_asking(host: str) -> None:
    assert never_public(host) is not None


@pytest.mark.parametrize(
    "host",
    [
        "hooks.gazette.example",
        "1.1.1.1",
        "[2606:4700::1111]",
        "local.gazette.example",
        "xn--bcher-kva.example",
    ],
)
def test_others_may_be_public(host: str) -> None:
    assert never_public(host) is None

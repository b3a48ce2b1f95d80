"""Taking the port before anything else."""

import socket
from dataclasses import replace
from pathlib import Path

import pytest

from service import settings
from service.cli.listening import address, is_loopback, listen
from service.core.errors import TrackerError
from service.settings import Settings


@pytest.fixture
def chosen(tmp_path: Path) -> Settings:
    return replace(settings.load({"TRACKER_DATA_DIR": str(tmp_path)}), port=0)


def test_port_0_takes_a_free_port_and_the_address_tells_which(chosen: Settings) -> None:
    with listen(chosen) as listener:
        port = listener.getsockname()[1]
        assert port > 0
        assert address(chosen, listener) == f"http://127.0.0.1:{port}"
        socket.create_connection(("127.0.0.1", port), timeout=5).close()


def test_a_taken_port_is_refused_with_its_number_and_the_mend(chosen: Settings) -> None:
    with listen(chosen) as listener:
        taken = listener.getsockname()[1]
        with pytest.raises(TrackerError) as caught:
            listen(replace(chosen, port=taken))
    other = taken + 1 if taken < 65_535 else taken - 1
    assert f"Port {taken} of 127.0.0.1 is taken" in str(caught.value)
    assert f"make run PORT={other}" in str(caught.value)


def test_a_port_is_free_again_as_soon_as_its_holder_is_gone(chosen: Settings) -> None:
    with listen(chosen) as listener:
        port = listener.getsockname()[1]
    listen(replace(chosen, port=port)).close()


@pytest.mark.parametrize("host", ["192.0.2.1", "nowhere.invalid", "a..b", "x" * 80])
def test_a_host_that_is_not_this_machine_is_refused_by_the_name_of_its_setting(chosen: Settings, host: str) -> None:
    with pytest.raises(TrackerError, match=r"TRACKER_HOST=.* is no address of this machine: choose 127\.0\.0\.1"):
        listen(replace(chosen, host=host))


def test_an_address_of_the_next_internet_protocol_stands_in_brackets(chosen: Settings) -> None:
    if not socket.has_ipv6:
        pytest.skip("NOT TESTED: this machine has no IPv6.")
    with listen(replace(chosen, host="::1")) as listener:
        assert address(replace(chosen, host="::1"), listener).startswith("http://[::1]:")


def test_all_addresses_together_are_none_that_a_browser_can_go_to(chosen: Settings) -> None:
    everywhere = replace(chosen, host="0.0.0.0")
    with listen(everywhere) as listener:
        assert address(everywhere, listener) == f"http://localhost:{listener.getsockname()[1]}"


def test_loopback_is_known_by_name_and_number() -> None:
    assert all(map(is_loopback, ("127.0.0.1", "127.8.8.8", "::1", "localhost")))
    assert not any(map(is_loopback, ("0.0.0.0", "::", "192.0.2.1", "tracker.example", "")))

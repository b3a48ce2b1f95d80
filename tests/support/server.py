"""The application behind the server that it is shipped with, on a free port of this machine."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

#: seconds that the server waits for the rest of a request: more than a busy machine takes to send one
PATIENCE = 60

RUN = """
from service.cli import main
from service.cli import http_server
http_server.PATIENCE = {}
main()
"""

HEALTH = b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"


@dataclass(frozen=True)
class Served:
    """A server that runs."""

    address: tuple[str, int]
    pid: int

    def peak_memory(self) -> int:
        """Return the most memory that any of its processes has held, in bytes."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        return max(peak(pid) for pid in [str(self.pid), *children])


def peak(pid: str) -> int:
    """Return the most memory that a process has held, in bytes."""
    fields = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return int(fields["VmHWM"].split()[0]) * 1_024


@contextmanager
def running(folder: Path, patience: float = PATIENCE, **environ: str) -> Iterator[Served]:
    """Serve the database in ``folder`` until the block ends."""
    (folder / "served.py").write_text(RUN.format(patience))
    path = os.pathsep.join([str(folder), *sys.path])
    settings = {**os.environ, "PYTHONPATH": path, "TRACKER_DATA_DIR": str(folder), **environ}
    log = folder / "server.log"
    with socket.create_server(("127.0.0.1", 0)) as listener, log.open("w") as errors:
        handed = listener.fileno()
        command = [sys.executable, "served.py", "serve", "--listener", str(handed)]
        process = subprocess.Popen(
            command, cwd=folder, env=settings, pass_fds=[handed], stdout=subprocess.DEVNULL, stderr=errors
        )
        try:
            wait_for(listener.getsockname(), log)
            yield Served(listener.getsockname(), process.pid)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)


def wait_for(address: tuple[str, int], log: Path) -> None:
    """Return once the server answers."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        if exchange(address, HEALTH).startswith(b"HTTP/1.1 200"):
            return
    raise TimeoutError(log.read_text())


def exchange(address: tuple[str, int], request: bytes, *, finish: bool = True) -> bytes:
    """Send bytes as they are and return everything that comes back until the server closes or falls silent."""
    with socket.create_connection(address, timeout=60) as connection:
        try:
            connection.sendall(request)
            if finish:
                connection.shutdown(socket.SHUT_WR)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the server has answered and closed already
        answer = b""
        try:
            while block := connection.recv(65_536):
                answer += block
        except (ConnectionResetError, TimeoutError):
            pass
        return answer

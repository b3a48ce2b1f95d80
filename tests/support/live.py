"""The whole product in processes of its own, as `correction-tracker run` starts it."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.postgres import free_port


@contextmanager
def running_tracker(data: Path, *options: str, **settings: str) -> Iterator[str]:
    """Start the product with its data in ``data``; give ``host:port`` when it is ready; stop it then."""
    port = free_port()
    environment = os.environ | {"TRACKER_DATA_DIR": str(data), "TRACKER_PORT": str(port)} | settings
    log = data.parent / f"{data.name}.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "service", "run", *options], env=environment, stdout=output, stderr=output
        )
    try:
        wait_until_ready(f"http://127.0.0.1:{port}/readyz", process, log)
        yield f"127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(60)


def wait_until_ready(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Wait until the server answers; its own words are the message if it does not."""
    for _ in range(1_200):
        if process.poll() is not None:
            break
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError(f"The tracker did not start: {log.read_text('utf-8')}")

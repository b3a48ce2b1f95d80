"""Workers as processes of their own, each forked from one that has loaded the program: to load it takes seconds."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from multiprocessing import get_context
from typing import Protocol

from service.wiring import Services

FORKING = get_context("forkserver")
FORKING.set_forkserver_preload(
    ["service.cli.server", "service.worker", "service.carrier", "celery.apps.worker", "celery.concurrency.thread",
     "kombu.transport.redis", "kombu.transport.pyamqp"]
)  # fmt: skip

#: seconds of a lease: so many that no worker loses its own on a busy machine; and so few that a test need not wait long
LONG, SHORT = 300, 5


class Worker:
    """A worker that runs, or several of one family."""

    def __init__(self, arguments: Sequence[str], environ: dict[str, str], lease: int, count: int) -> None:
        self.process = FORKING.Process(target=work, args=(arguments, environ, lease, count))
        self.process.start()
        assert self.process.pid is not None
        self.pid: int = self.process.pid

    def send_signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        os.kill(self.pid, number)

    def wait(self, seconds: float) -> int | None:
        """Wait for its end; return the exit code, None where it has not come to an end by then."""
        self.process.join(seconds)
        return self.process.exitcode

    def end(self) -> None:
        """End it without a word, with all its family."""
        for kill, number in ((os.killpg, self.pid), (os.kill, self.pid)):
            with suppress(ProcessLookupError):
                kill(number, signal.SIGKILL)
        self.process.join(60)


class Start(Protocol):
    """Starts a worker."""

    def __call__(self, services: Services, *, lease: int = LONG, count: int = 1) -> Worker: ...


@contextmanager
def starting_workers(*options: str, **environ: str) -> Iterator[Start]:
    """Give what starts a worker on the database of some services, or several of one family; at the end none is left."""
    started: list[Worker] = []

    def start(services: Services, *, lease: int = LONG, count: int = 1) -> Worker:
        settings = {
            **os.environ,
            "TRACKER_DATABASE_URL": services.engine.url.render_as_string(hide_password=False),
            "TRACKER_DATA_DIR": str(services.settings.data_dir),
            "TRACKER_SECRET_KEY": services.settings.secret_key or "",
            "TRACKER_ALLOW_PRIVATE_ADDRESSES": "1",
            **environ,
        }
        started.append(Worker(["worker", *options], settings, lease, count))
        return started[-1]

    try:
        yield start
    finally:
        for worker in started:
            worker.end()


def work(arguments: Sequence[str], environ: dict[str, str], lease: int, count: int) -> None:
    """Run the command as it is, but with leases of its own, in so many processes."""
    from service.cli import main
    from service.store import delivery_queue

    os.setsid()
    os.environ.clear()
    os.environ.update(environ)
    delivery_queue.LEASE = timedelta(seconds=lease)
    for _ in range(count - 1):
        if os.fork() == 0:
            break
    sys.argv[1:] = arguments
    main()

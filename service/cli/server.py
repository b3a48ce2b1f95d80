"""Commands that stay: ``run``, ``serve`` and ``worker``.

`run` is the parent of the two others. It holds the listening socket and hands it down, so that the port is taken
before anything is printed and stays taken while a server that died is started again.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence

import click
from gunicorn.app.base import BaseApplication

from service import settings
from service.cli import first_start
from service.cli.listening import address, is_loopback, listen
from service.cli.opening import judging, ready, sole_user
from service.cli.readiness import keep_loaded, read_once
from service.core.errors import TrackerError
from service.settings import Settings
from service.wiring import Services

#: how long children may take to finish what they have in hand
DRAIN_SECONDS = 35

#: clients that a process waits for at a time, be they slow or hostile
THREADS = 32

NO_CELERY = "Celery is not installed: pip install 'correction-tracker[celery]', or leave --carrier celery away."

#: the signals by which a command that stays is told to stop
STOPPING = (signal.SIGTERM, signal.SIGINT)

#: given by `run` to its children
parent = click.option("--parent", type=int, hidden=True, help="Stop when the process with this id is gone.")
handed = click.option("--listener", type=int, hidden=True, help="A socket that listens already, handed down.")


class Server(BaseApplication):  # type: ignore[misc]
    """gunicorn with this product's settings: two processes of many threads, of which few work (``web.turns``)."""

    def __init__(self, chosen: Settings, listener: int, parent: int | None = None) -> None:
        self.chosen, self.listener, self.parent = chosen, listener, parent
        super().__init__()

    def load_config(self) -> None:
        """Set what gunicorn needs to know."""
        options = {
            "bind": f"fd://{self.listener}",
            "workers": 2,
            "threads": THREADS,
            "worker_class": "service.cli.http_server.Worker",
            "graceful_timeout": DRAIN_SECONDS - 5,
            "loglevel": "warning",
            "proc_name": "correction-tracker",
            "control_socket_disable": True,  # nobody speaks to it, and it would lie in the user's home
            "when_ready": lambda _: stop_with(self.parent),
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> object:
        """Make the application, once in each process."""
        from service.app import create_app
        from service.wiring import wire

        app = create_app(judging(wire(self.chosen)))
        read_once()
        keep_loaded()
        return app


@click.command()
@click.option("--examples/--no-examples", default=True, help="Plant the example stories in a new database.")
def run(examples: bool) -> None:
    """Run everything on one machine: API, dashboard and worker on SQLite, with example stories at first start."""
    environment = dict(os.environ)
    chosen = settings.load(environment)
    if is_loopback(chosen.host):
        environment.setdefault("TRACKER_PUBLIC_READ", "1")
    with listen(chosen) as listener, sole_user(chosen):
        first_start.prepare(chosen, address(chosen, listener), examples=examples)
        supervise([["serve", "--listener", str(listener.fileno())], ["worker"]], environment, listener.fileno())
    click.echo("Stopped. Everything is kept in " + str(chosen.data_dir))


@click.command()
@parent
@handed
def serve(parent: int | None, listener: int | None) -> None:
    """Serve the API and the dashboard; deliveries need a `worker` beside it."""
    chosen = settings.load()
    judging(ready(chosen)).engine.dispose()  # no open connection may be carried into the processes that gunicorn forks
    if listener is None:
        own = listen(chosen)
        click.echo(f"Serving on {address(chosen, own)}/")
        listener = own.detach()
    Server(chosen, listener, parent).run()


@click.command()
@parent
@click.option("--carrier", type=click.Choice(["rows", "celery"]), default="rows", help="What calls to work: see below.")
def worker(parent: int | None, carrier: str) -> None:
    """Deliver what is due to webhook endpoints and judge claims that wait for it, until it is told to stop.

    With `--carrier celery`, many machines are called to work through the broker at TRACKER_BROKER_URL; without it,
    each worker looks into the database by itself.
    """
    services = judging(ready())
    if carrier == "celery":
        sys.exit(carried(services))
    from service.worker import run_worker

    stop = stop_event()
    stop_with(parent)
    keep_loaded()
    run_worker(services, stop)
    heard()


def carried(services: Services) -> int:
    """Work as Celery is told by the broker; return the exit code.

    Raises:
        TrackerError: Celery is not installed, or cannot be used with these settings.
    """
    try:
        from service.carrier import run_carrier
    except ModuleNotFoundError as missing:
        raise TrackerError(NO_CELERY) from missing
    keep_loaded()
    return run_carrier(services)


def stop_event() -> threading.Event:
    """Return an event that SIGTERM and SIGINT set."""
    stop = threading.Event()
    for number in STOPPING:
        signal.signal(number, lambda *_: stop.set())
    return stop


def heard() -> None:
    """Take no further notice of SIGTERM and SIGINT: a repeated one would kill the interpreter while it closes."""
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)


def supervise(children: Sequence[Sequence[str]], environment: Mapping[str, str], handed: int) -> None:
    """Keep children running until SIGINT or SIGTERM; then let them finish and wait for them.

    A child that dies is started again; one that dies within five seconds of its start ends everything. ``handed``
    is the descriptor of the socket that they may inherit.
    """
    stop = stop_event()
    running = {tuple(arguments): start(arguments, environment, handed) for arguments in children}
    failed = False
    while not (failed or stop.wait(0.2)):
        for arguments, (process, started) in running.items():
            if process.poll() is not None:
                failed = failed or time.monotonic() - started < 5
                click.echo(f"{arguments[0]} stopped with exit code {process.returncode}.", err=True)
                running[arguments] = (process, started) if failed else start(arguments, environment, handed)
    heard()
    for process, _ in running.values():
        process.terminate()
    for process, _ in running.values():
        finish(process)
    if failed:
        sys.exit(1)


def start(
    arguments: Sequence[str], environment: Mapping[str, str], handed: int
) -> tuple[subprocess.Popen[bytes], float]:
    """Start one of our own commands, away from the terminal's Ctrl-C: the parent passes it on in order."""
    command = [sys.executable, "-m", "service", *arguments, "--parent", str(os.getpid())]
    process = subprocess.Popen(  # noqa: S603 - our own command
        command, env=dict(environment), start_new_session=True, pass_fds=[handed]
    )
    return process, time.monotonic()


def finish(process: subprocess.Popen[bytes]) -> None:
    """Wait for a child that was told to stop; one that does not is killed, and its leases run out."""
    try:
        process.wait(DRAIN_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()


def stop_with(parent: int | None) -> None:
    """End this process when its parent is gone, so that a killed parent leaves no port taken."""
    here = os.getpid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os.kill(here, signal.SIGTERM)

    if parent is not None:
        threading.Thread(target=watch, name="parent-watch", daemon=True).start()


COMMANDS = (run, serve, worker)

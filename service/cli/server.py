"""Commands that stay: ``run``, ``serve`` and ``worker``."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from ipaddress import ip_address

import click
from gunicorn.app.base import BaseApplication

from service import settings
from service.cli import first_start
from service.settings import Settings

#: how long children may take to finish what they have in hand
DRAIN_SECONDS = 35

child = click.option("--child", is_flag=True, hidden=True, help="Stop when the parent process is gone.")


class Server(BaseApplication):  # type: ignore[misc]
    """gunicorn with this product's settings: two processes of two threads (more are slower on SQLite)."""

    def __init__(self, chosen: Settings, *, follow_parent: bool) -> None:
        self.chosen, self.follow_parent = chosen, follow_parent
        super().__init__()

    def load_config(self) -> None:
        """Set what gunicorn needs to know."""
        options = {
            "bind": f"{bracketed(self.chosen.host)}:{self.chosen.port}",
            "workers": 2,
            "threads": 2,
            "worker_class": "gthread",
            "graceful_timeout": DRAIN_SECONDS - 5,
            "loglevel": "warning",
            "proc_name": "correction-tracker",
            "when_ready": lambda _: stop_with_parent() if self.follow_parent else None,
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> object:
        """Make the application, once in each process."""
        from service.app import create_app
        from service.wiring import wire

        return create_app(wire(self.chosen))


@click.command()
@click.option("--examples/--no-examples", default=True, help="Plant the example stories in a new database.")
def run(examples: bool) -> None:
    """Run everything on one machine: API, dashboard and worker on SQLite, with example stories at first start."""
    environment = dict(os.environ)
    chosen = settings.load(environment)
    if is_loopback(chosen.host):
        environment.setdefault("TRACKER_PUBLIC_READ", "1")
    first_start.prepare(chosen, examples=examples)
    supervise([["serve", "--child"], ["worker", "--child"]], environment)
    click.echo("Stopped. Everything is kept in " + str(chosen.data_dir))


@click.command()
@child
def serve(child: bool) -> None:
    """Serve the API and the dashboard; deliveries need a `worker` beside it."""
    from service.store import migrations
    from service.wiring import wire

    chosen = settings.load()
    migrations.check(wire(chosen).engine)
    Server(chosen, follow_parent=child).run()


@click.command()
@child
def worker(child: bool) -> None:
    """Deliver what is due to webhook endpoints, until it is told to stop."""
    from service.store import migrations
    from service.wiring import wire
    from service.worker import run_worker

    services = wire(settings.load())
    migrations.check(services.engine)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    if child:
        stop_with_parent()
    run_worker(services, stop)


def supervise(children: Sequence[Sequence[str]], environment: Mapping[str, str]) -> None:
    """Keep children running until SIGINT or SIGTERM; then let them finish and wait for them.

    A child that dies is started again; one that dies within five seconds of its start ends everything.
    """
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    running = {tuple(arguments): start(arguments, environment) for arguments in children}
    failed = False
    while not (failed or stop.wait(0.2)):
        for arguments, (process, started) in running.items():
            if process.poll() is not None:
                failed = failed or time.monotonic() - started < 5
                click.echo(f"{arguments[0]} stopped with exit code {process.returncode}.", err=True)
                running[arguments] = (process, started) if failed else start(arguments, environment)
    for process, _ in running.values():
        process.terminate()
    for process, _ in running.values():
        finish(process)
    if failed:
        sys.exit(1)


def start(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[subprocess.Popen[bytes], float]:
    """Start one of our own commands, away from the terminal's Ctrl-C: the parent passes it on in order."""
    command = [sys.executable, "-m", "service", *arguments]
    process = subprocess.Popen(command, env=dict(environment), start_new_session=True)  # noqa: S603 - our own command
    return process, time.monotonic()


def finish(process: subprocess.Popen[bytes]) -> None:
    """Wait for a child that was told to stop; one that does not is killed, and its leases run out."""
    try:
        process.wait(DRAIN_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()


def stop_with_parent() -> None:
    """End this process when its parent is gone, so that a killed parent leaves no port taken."""
    parent, here = os.getppid(), os.getpid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os.kill(here, signal.SIGTERM)

    threading.Thread(target=watch, name="parent-watch", daemon=True).start()


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach the address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def bracketed(host: str) -> str:
    """Write an address as it stands before a port (RFC 3986, section 3.2.2)."""
    return f"[{host}]" if ":" in host else host


COMMANDS = (run, serve, worker)

"""The command ``correction-tracker``: parses, calls, prints."""

import signal
import sys
from importlib import import_module
from typing import NoReturn

import click

from service import __version__
from service.core.errors import TrackerError, Unreachable
from service.settings import SettingsError

EPILOG = "Exit codes: 0 done, 1 a finding or failure named by the command, 2 wrong usage."

#: which module holds a command; each is loaded when it is called, since most need but a part of the product
HOMES = {
    "run": "server",
    "serve": "server",
    "worker": "server",
    "db": "data",
    "seed": "data",
    "import": "data",
    "keys": "keys",
    "openapi": "data",
    "reviews": "review",
    "reanalyze": "review",
    "analyze": "texts",
    "compare": "texts",
    "support": "texts",
    "match": "known",
}

#: the module of the commands that stay until they are told to stop: for them Ctrl-C is no failure
STAYING = "server"


class Commands(click.Group):
    """Commands that are loaded when they are called, and that Ctrl-C ends with a word."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was chosen."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second one would end us in the midst of leaving
            click.echo("\nStopped by Ctrl-C.", err=True)
            ctx.exit(0 if HOMES.get(ctx.invoked_subcommand or "") == STAYING else 1)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the order in which they are explained."""
        return list(HOMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command."""
        if cmd_name not in HOMES:
            return None
        ctx.invoked_subcommand = cmd_name  # click itself notes it only after loading, which takes a while
        module = import_module(f"service.cli.{HOMES[cmd_name]}")
        commands: tuple[click.Command, ...] = module.COMMANDS
        return next(command for command in commands if command.name == cmd_name)


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="correction-tracker")
def commands() -> None:
    """Store versions of news articles, find corrections and silent edits, see who is credited for what."""


def main() -> None:
    """Run a command; what went wrong is said in one line, and the exit code is 1.

    click itself sees to a reader of our output that goes away, as `head` does.
    """
    try:
        commands.main(prog_name="correction-tracker")
    except Unreachable as error:  # the driver's own words may name a host: fit for a terminal, not for the web
        fail(f"{error} ({str(error.__cause__).partition(chr(10))[0]})")
    except (TrackerError, SettingsError) as error:
        fail(str(error))
    except OSError as error:
        fail(f"{error.filename or 'The system'}: {error.strerror or error}.")


def fail(sentence: str) -> NoReturn:
    """Say what went wrong, and end with 1."""
    click.echo(f"correction-tracker: {sentence}", err=True)
    sys.exit(1)

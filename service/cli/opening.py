"""Opening what the settings describe; what stands in the way is said together with its mend."""

import fcntl
from typing import TextIO

import click

from service import settings
from service.core.errors import TrackerError
from service.settings import Settings
from service.store import migrations
from service.wiring import Services, wire


def opened(chosen: Settings) -> Services:
    """Wire the product; its connections are closed when the command ends.

    Raises:
        TrackerError: the data folder cannot be used.
    """
    try:
        services = wire(chosen)
    except OSError as error:
        raise unusable(chosen, error) from error
    if command := click.get_current_context(silent=True):
        command.call_on_close(services.engine.dispose)
    return services


def ready(chosen: Settings | None = None) -> Services:
    """Wire the product, by default as the environment says, to a database that is at the present schema.

    Raises:
        TrackerError: the data folder cannot be used, or the database is not at the present schema.
    """
    services = opened(chosen or settings.load())
    migrations.check(services.engine)
    return services


def judging(services: Services) -> Services:
    """Load the model that judges claims, if the settings name one: if it is unusable, a command ends as it starts.

    Raises:
        SettingsError: the model cannot be used.
    """
    _ = services.judge
    return services


def sole_user(chosen: Settings) -> TextIO:
    """Take the data folder for one `run`; it is given back when the file is closed, or when the process ends.

    Raises:
        TrackerError: the data folder is in use, or cannot be used.
    """
    try:
        chosen.data_dir.mkdir(parents=True, exist_ok=True)
        lock = (chosen.data_dir / "run.lock").open("w", encoding="ascii")
    except OSError as error:
        raise unusable(chosen, error) from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        lock.close()
        raise TrackerError(
            f"Another 'correction-tracker run' uses the data folder {chosen.data_dir}: stop it, "
            "or choose another folder with TRACKER_DATA_DIR."
        ) from error
    return lock


def unusable(chosen: Settings, error: OSError) -> TrackerError:
    """Say that the data folder cannot be used, and why."""
    return TrackerError(
        f"The data folder {chosen.data_dir} cannot be used ({error.strerror}: {error.filename}): "
        "set TRACKER_DATA_DIR to one that can be written."
    )

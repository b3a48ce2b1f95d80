"""What `run` does before it serves: schema, key, example stories, and a word to whoever started it."""

import shutil
from pathlib import Path

import click

from service.cli.opening import judging, opened
from service.cli.tables import shorten
from service.core.errors import TrackerError
from service.reading.corrections import list_corrections
from service.resources import resource
from service.settings import Settings
from service.store import migrations
from service.store.key_ring import count_keys
from service.usecases.create_key import Revoked, create_key
from service.usecases.plant_seeds import plant_seeds
from service.wiring import Services

#: how many corrections are printed: every one found in the examples, else the latest
ALL, LATEST = 200, 10

REVOKED = "The key in {} was revoked: take it away, and the next start makes a new one; or put another one there."

#: columns that are filled, where the terminal has no fewer
WIDTH = 120


def prepare(chosen: Settings, address: str, *, examples: bool) -> None:
    """Bring the database to the present schema, plant the examples in a new one, make an admin key, say all that.

    ``address`` is where the service will be found. A database is new until it has a key: so a first start that was
    cut short is made again.

    Raises:
        TrackerError: the data folder cannot be used, or the database is damaged or newer than this program.
        SettingsError: the model that is to judge claims cannot be used.
    """
    services = judging(opened(chosen))
    migrations.upgrade(services.engine)
    with services.reading() as session:
        new = not count_keys(session)
    planted = new and examples
    if planted:
        plant(services)
    key = admin_key(services)
    greet(services, key, address, shown=ALL if planted else LATEST)
    services.engine.dispose()


def admin_key(services: Services) -> str:
    """Return the admin key: the one that was set, the one kept in the data folder, or a new one.

    Raises:
        TrackerError: that key was revoked, or the file holds something else.
    """
    path = services.settings.data_dir / "admin.key"
    given = services.settings.api_key or kept(path)
    with services.writing() as work:
        try:
            key = create_key(work.session, "admin", "first admin key", now=services.clock(), key=given)
        except Revoked as error:
            raise TrackerError(REVOKED.format("TRACKER_API_KEY" if services.settings.api_key else path)) from error
        work.commit()
    if given is None:
        keep(path, key)
    return key


def kept(path: Path) -> str | None:
    """Return the key in a file, or None where there is none.

    Raises:
        TrackerError: the file holds something else.
    """
    try:
        key = path.read_text("ascii").strip() if path.exists() else ""
    except ValueError as error:
        raise TrackerError(f"{path} does not hold a key: delete it, and the next start makes a new one.") from error
    return key or None


def keep(path: Path, secret: str) -> None:
    """Write a secret into a file that only its owner can read."""
    path.touch(mode=0o600)
    path.write_text(secret + "\n", "ascii")


def plant(services: Services) -> None:
    """Plant the example stories."""
    click.echo("First start: planting the example stories …")
    plant_seeds(services, resource("seeds"), now=services.clock())


def greet(services: Services, key: str, address: str, *, shown: int) -> None:
    """Say where to look, and what was found so far."""
    with services.reading() as session:
        rows = list_corrections(session, limit=shown).items
    click.echo("\nCorrections on record" + (":" if rows else ": none yet."))
    for row in rows:
        click.echo(wrapped(f"  {row.kind:<15} {shorten(row.outlet, 22):<22} ", row.summary))
    click.echo(f"\nDashboard   {address}/\nAPI         {address}/api/v1/   (documentation: {address}/docs)")
    click.echo(f"Admin key   {key}\nData        {services.settings.data_dir}\n\nStop with Ctrl-C.")


def wrapped(lead: str, summary: str) -> str:
    """Return a summary to the right of ``lead``, whole, since what the reader was told often stands at its end."""
    width = min(WIDTH, shutil.get_terminal_size((WIDTH, 0)).columns)
    return click.wrap_text(summary, max(width, len(lead) + 30), lead, " " * len(lead))

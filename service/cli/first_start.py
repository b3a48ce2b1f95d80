"""What `run` does before it serves: schema, key, example stories, and a word to whoever started it."""

from pathlib import Path

import click

from service.cli.tables import shorten
from service.core.errors import TrackerError
from service.reading.corrections import list_corrections
from service.resources import resource
from service.settings import Settings
from service.store import migrations
from service.usecases.create_key import create_key
from service.usecases.plant_seeds import plant_seeds
from service.wiring import Services, wire

#: how many corrections are printed: every one found in the examples, else the latest
ALL, LATEST = 200, 10


def prepare(chosen: Settings, *, examples: bool) -> None:
    """Bring the database to the present schema, make an admin key, plant the examples in a new database, say all that.

    Raises:
        TrackerError: the data folder cannot be written, or the database is newer than this program.
    """
    try:
        services = wire(chosen)
        fresh = migrations.current(services.engine) is None
        migrations.upgrade(services.engine)
        key = admin_key(services)
    except OSError as error:
        raise TrackerError(
            f"The data folder {chosen.data_dir} cannot be written ({error.strerror}): "
            "set TRACKER_DATA_DIR to one that can."
        ) from error
    planted = fresh and examples
    if planted:
        plant(services)
    greet(services, key, shown=ALL if planted else LATEST)
    services.engine.dispose()


def admin_key(services: Services) -> str:
    """Return the admin key: the one that was set, the one kept in the data folder, or a new one."""
    path = services.settings.data_dir / "admin.key"
    given = services.settings.api_key or (path.read_text("ascii").strip() if path.exists() else None)
    with services.writing() as work:
        key = create_key(work.session, "admin", "first admin key", now=services.clock(), key=given)
        work.commit()
    if given is None:
        keep(path, key)
    return key


def keep(path: Path, secret: str) -> None:
    """Write a secret into a file that only its owner can read."""
    path.touch(mode=0o600)
    path.write_text(secret + "\n", "ascii")


def plant(services: Services) -> None:
    """Plant the example stories."""
    click.echo("First start: planting the example stories …")
    with services.writing() as work:
        plant_seeds(work.session, resource("seeds"), now=services.clock())
        work.commit()


def greet(services: Services, key: str, *, shown: int) -> None:
    """Say where to look, and what was found so far."""
    chosen = services.settings
    with services.reading() as session:
        rows = list_corrections(session, limit=shown).items
    click.echo("\nCorrections on record" + (":" if rows else ": none yet."))
    for row in rows:
        click.echo(f"  {row.kind:<15} {shorten(row.outlet, 22):<22} {shorten(row.summary, 110)}")
    address = f"http://{chosen.host}:{chosen.port}"
    click.echo(f"\nDashboard   {address}/\nAPI         {address}/api/v1/   (documentation: {address}/docs)")
    click.echo(f"Admin key   {key}\nData        {chosen.data_dir}\n\nStop with Ctrl-C.")

"""Commands for API keys: ``keys``."""

import click
import orjson
from cryptography.fernet import Fernet

from service.cli.inputs import WORDS, as_json
from service.cli.opening import ready
from service.cli.tables import show_table
from service.store import key_ring
from service.usecases.create_key import ROLES, create_key
from service.usecases.revoke_key import revoke_key

#: what is told of a key; never more of itself, which is not kept
TOLD = ("id", "name", "role", "created_at", "revoked_at")


@click.group()
def keys() -> None:
    """Make, list and revoke API keys."""


@keys.command()
@click.option("--role", type=click.Choice(ROLES), required=True)
@click.option("--name", type=WORDS, default="", help="Whose key it is; reviews carry this name.")
@as_json
def create(role: str, name: str, as_json: bool) -> None:
    """Print a new API key. It is shown this once; only its SHA-256 is kept."""
    services = ready()
    with services.writing() as work:
        key = create_key(work.session, role, name or role, now=services.clock())
        work.commit()
    click.echo(orjson.dumps({"key": key, "role": role, "name": name or role}) if as_json else key)


@keys.command("list")
@as_json
def list_(as_json: bool) -> None:
    """List all keys, those that were revoked as well: number, name, role and dates."""
    with ready().reading() as session:
        found = [{name: getattr(key, name) for name in TOLD} for key in key_ring.list_keys(session)]
    if as_json:
        click.echo(orjson.dumps(found, option=orjson.OPT_UTC_Z))
        return
    days = [[f"{key[name]:%Y-%m-%d}" if key[name] else "" for name in TOLD[3:]] for key in found]
    rows = [[*(key[name] for name in TOLD[:3]), *dates] for key, dates in zip(found, days, strict=True)]
    show_table(("number", "name", "role", "made", "revoked"), rows)


@keys.command()
@click.argument("number", type=click.IntRange(min=1))
def revoke(number: int) -> None:
    """Revoke the key with this NUMBER (`keys list` shows it): from now on it is refused, and its streams end."""
    services = ready()
    with services.writing() as work:
        key = revoke_key(work.session, number, now=services.clock())
        work.commit()
    click.echo(f"Key {key.id} ({key.name}, {key.role}) is revoked.")


@keys.command()
def secret() -> None:
    """Print a new value for TRACKER_SECRET_KEY."""
    click.echo(Fernet.generate_key())


COMMANDS = (keys,)

"""Commands that keep house: ``db``, ``seed``, ``import`` and ``openapi``."""

import os
import sys
from collections import Counter
from collections.abc import Generator, Mapping
from contextlib import closing
from itertools import chain, islice
from pathlib import Path
from typing import IO

import click
import orjson
from cryptography.fernet import Fernet

from service import settings
from service.cli.import_workers import WORTH_IT, import_in_parallel
from service.cli.importing import Result, import_lines, numbered
from service.cli.inputs import FILE, as_json
from service.cli.opening import judging, opened, ready
from service.cli.tables import show_table
from service.resources import resource
from service.store import migrations, statistics
from service.store.statistics import Size
from service.usecases.complete_import import complete_import
from service.usecases.plant_seeds import plant_seeds
from service.wiring import Services

#: the most processes that an import may have, and how many it has unless told otherwise
MOST = 64
PROCESSORS = min(os.cpu_count() or 1, MOST)


@click.group()
def db() -> None:
    """Look after the database's schema."""


@db.command()
def upgrade() -> None:
    """Bring the database to the present schema."""
    migrations.upgrade(opened(settings.load()).engine)
    click.echo(f"The database is at revision {migrations.head()}.")


@db.command()
def check() -> None:
    """Tell whether the database is at the present schema."""
    ready()
    click.echo(f"The database is at revision {migrations.head()}, as it should be.")


@db.command()
@as_json
def stats(as_json: bool) -> None:
    """Tell how many bytes each kind of data takes in the database; a name behind a dot is a column's."""
    with ready().reading() as session:
        kinds = statistics.sizes(session)
    if as_json:
        click.echo(orjson.dumps(kinds))
        return
    versions = max(1, next(size.rows for size in kinds if size.kind == "versions"))
    heads = ("kind", "rows", "bytes", "with indexes", "a version")
    show_table(heads, [(size.kind, size.rows, *in_full(size, versions)) for size in kinds])
    if total := sum(size.with_indexes or 0 for size in kinds):
        click.echo(f"\n{total:,} bytes in all tables and indexes, {total / versions:,.0f} a version.")


def in_full(size: Size, versions: int) -> tuple[str, str, str]:
    """Return the bytes of a kind of data, with its indexes, and for each version."""
    alone, whole = (f"{count:,}" if count is not None else "-" for count in (size.bytes, size.with_indexes))
    count = size.with_indexes if size.with_indexes is not None else size.bytes
    return alone, whole, "-" if count is None else f"{count / versions:,.0f}"


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)
@as_json
def seed(folder: Path | None, as_json: bool) -> None:
    """Plant article histories from FOLDER, by default the example stories."""
    services = judging(ready())
    planted = plant_seeds(services, folder or resource("seeds"), now=services.clock())
    if as_json:
        click.echo(orjson.dumps(planted))
    else:
        click.echo(f"{planted.articles} new articles, {planted.versions} new versions.")


@click.command("import")
@click.argument("file", type=FILE)
@click.option("--jobs", type=click.IntRange(1, MOST), default=PROCESSORS, help="Processes that work on it.")
def import_(file: str, jobs: int) -> None:
    """Import versions from NDJSON, one a line: {url, outlet, title, text, byline?, captured_at?, …}.

    Prints one result line a row, in order, and the sum of them on standard error. A row that says when it was captured
    is recognised when it is imported again, so an import that was cut short is simply started again; a row without
    captured_at is taken for captured now. A long import is worked on by as many processes as there are processors.
    Exit code 1 if any row could not be used.
    """
    services = judging(ready())
    sums: Counter[str] = Counter()
    interactive = sys.stderr.isatty()
    with click.open_file(file, "rb") as rows, closing(imported(services, rows, jobs)) as results:
        for result in results:
            click.echo(orjson.dumps(result))
            sums[result["status"]] += 1
            if interactive and sums.total() % 50 == 0:
                click.echo(f"\r{summary(sums)}", nl=False, err=True)
    click.echo(f"\r{summary(sums)}" if interactive else summary(sums), err=True)
    with services.writing() as work:
        complete_import(work.session, sums, now=services.clock())
        work.commit()
    sys.exit(1 if sums["error"] else 0)


def imported(services: Services, rows: IO[bytes], jobs: int) -> Generator[Result]:
    """Import rows, in several processes where that is worth it; yield what became of each."""
    longest = services.settings.max_body_bytes
    lines = numbered(rows, longest)
    first = list(islice(lines, WORTH_IT))
    if jobs > 1 and len(first) == WORTH_IT:
        yield from import_in_parallel(services, chain(first, lines), jobs)
    else:
        yield from import_lines(services, chain(first, lines), longest, services.clock)


def summary(sums: Mapping[str, int]) -> str:
    """Say how many rows there were, and what became of them."""
    created, unchanged, failed = (sums.get(status, 0) for status in ("created", "unchanged", "error"))
    return f"{sum(sums.values()):,} rows: {created:,} created, {unchanged:,} unchanged, {failed:,} with errors"


@click.group()
def openapi() -> None:
    """Write or check openapi.yaml, which is made from the code."""


@openapi.command("write")
def write_openapi() -> None:
    """Write openapi.yaml."""
    path = resource("openapi.yaml")
    path.write_text(described(), "utf-8")
    click.echo(f"Wrote {path}.")


@openapi.command("check")
def check_openapi() -> None:
    """Tell whether openapi.yaml is what the code says."""
    if resource("openapi.yaml").read_text("utf-8") != described():
        click.echo("openapi.yaml is not what the code says: run 'correction-tracker openapi write'.", err=True)
        sys.exit(1)
    click.echo("openapi.yaml is what the code says.")


def described() -> str:
    """Return the text of openapi.yaml, made from the code."""
    from service.app import create_app
    from service.web.openapi import document

    # nothing is stored, and no key either: so nothing is made in the data folder
    unused = {"TRACKER_DATABASE_URL": "sqlite:///:memory:", "TRACKER_SECRET_KEY": Fernet.generate_key().decode()}
    services = opened(settings.load(unused))
    return document(create_app(services))


COMMANDS = (db, seed, import_, openapi)

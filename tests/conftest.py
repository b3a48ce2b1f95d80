"""Fixtures that all tests share: a database (SQLite, or each in turn), the application, its keys, a clock."""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from cryptography.fernet import Fernet
from sqlalchemy import text

from service import settings
from service.store import migrations
from service.store.engine import open_engine
from service.usecases.create_key import create_key
from service.wiring import Services, wire
from tests.support.postgres import running_postgres

# a law holds however slow the machine is: no example of Hypothesis is held against a clock
UNHURRIED: dict[str, Any] = {"deadline": None, "suppress_health_check": [hypothesis.HealthCheck.too_slow]}
#: the same examples in every run, so that a change is held against what it changed; `make explore` looks further
hypothesis.settings.register_profile("steady", derandomize=True, database=None, **UNHURRIED)
hypothesis.settings.register_profile("exploring", max_examples=500, **UNHURRIED)
hypothesis.settings.load_profile("steady")

#: the database that others are copied from, since copying is faster than migrating
MIGRATED = "migrated"

#: a Monday morning
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that stands still until it is told to go on."""

    now: datetime = START

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now

    def pass_(self, **how_long: float) -> None:
        """Let time pass."""
        self.now += timedelta(**how_long)


@pytest.fixture
def clock() -> Clock:
    """A clock at START."""
    return Clock()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A PostgreSQL server for this run of the tests, with a migrated database to copy others from."""
    with running_postgres() as address:
        new_database(address, MIGRATED)
        engine = open_engine(f"{address}/{MIGRATED}")
        migrations.upgrade(engine)
        engine.dispose()
        yield address


def sqlite_url(folder: Path) -> str:
    """Return the address of a database file that is not there yet."""
    return f"sqlite:///{folder / 'tracker.sqlite3'}"


def new_database(server: str, name: str, template: str = "template0") -> str:
    """Make a database on the server; return its address."""
    engine = open_engine(f"{server}/postgres").execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    engine.dispose()
    return f"{server}/{name}"


def new_name() -> str:
    """Return a name that no database has yet."""
    return "t" + secrets.token_hex(6)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database; a test that asks for it runs on both kinds."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path)
    return new_database(request.getfixturevalue("postgres"), new_name())


@pytest.fixture(params=["sqlite", "postgresql"])
def migrated_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that is ready; a test that asks for it runs on both kinds."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path)
    return new_database(request.getfixturevalue("postgres"), new_name(), MIGRATED)


@pytest.fixture
def make_services(tmp_path: Path, clock: Clock) -> Iterator[Callable[[str], Services]]:
    """Wire the product to a database address, migrated."""
    made: list[Services] = []

    def make(url: str) -> Services:
        environ = {"TRACKER_DATABASE_URL": url, "TRACKER_DATA_DIR": str(tmp_path)}
        chosen = settings.load({**environ, "TRACKER_SECRET_KEY": Fernet.generate_key().decode()})
        services = wire(replace(chosen, allow_private_addresses=True), clock)
        migrations.upgrade(services.engine)
        made.append(services)
        return services

    yield make
    for services in made:
        services.engine.dispose()


@pytest.fixture
def both_services(make_services: Callable[[str], Services], migrated_url: str) -> Services:
    """The product on SQLite, then on PostgreSQL."""
    return make_services(migrated_url)


@pytest.fixture
def services(make_services: Callable[[str], Services], tmp_path: Path) -> Services:
    """The product on SQLite."""
    return make_services(sqlite_url(tmp_path))


@pytest.fixture
def make_key(services: Services) -> Callable[[str], str]:
    """Make an API key of a role."""

    def make(role: str) -> str:
        with services.writing() as work:
            key = create_key(work.session, role, role, now=services.clock())
            work.commit()
        return key

    return make

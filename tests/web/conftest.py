"""The application over HTTP, and those who ask. Schema and routes are made once: they take long."""

import shutil
from dataclasses import replace

import pytest
from cryptography.fernet import Fernet

from service import settings
from service.app import create_app, shared
from service.store import migrations
from service.web import context
from service.wiring import wire
from tests.support.api import Api


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    """A folder with an empty database of the present schema, and its settings."""
    folder = tmp_path_factory.mktemp("template")
    key = Fernet.generate_key().decode()
    chosen = settings.load({"TRACKER_DATA_DIR": str(folder), "TRACKER_SECRET_KEY": key})
    services = wire(chosen)
    migrations.upgrade(services.engine)
    services.engine.dispose()
    return chosen


@pytest.fixture(scope="session")
def routes(template):
    return create_app(wire(template))


@pytest.fixture
def services(template, tmp_path, clock):
    """The product on a copy of the empty database."""
    shutil.copy(template.data_dir / "tracker.sqlite3", tmp_path)
    url = f"sqlite:///{tmp_path / 'tracker.sqlite3'}"
    made = wire(replace(template, data_dir=tmp_path, database_url=url, allow_private_addresses=True), clock)
    yield made
    made.engine.dispose()


@pytest.fixture
def app(routes, services):
    context.install(routes, shared(services))
    return routes


@pytest.fixture
def nobody(app):
    return Api(app.test_client(), "")


@pytest.fixture
def reader(app, make_key):
    return Api(app.test_client(), make_key("reader"))


@pytest.fixture
def editor(app, make_key):
    return Api(app.test_client(), make_key("editor"))


@pytest.fixture
def admin(app, make_key):
    return Api(app.test_client(), make_key("admin"))


@pytest.fixture
def article(editor):
    """An article that is tracked."""
    answer = editor.post("/articles", {"url": "https://gazette.example/ferry", "outlet": "Gazette", "title": "Ferry"})
    assert answer.status_code == 201
    return answer.json

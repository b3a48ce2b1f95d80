from dataclasses import replace

from service.app import create_app
from service.store import migrations
from service.store.engine import open_engine
from tests.support.problems import problem_of


def test_a_process_that_answers_is_healthy(app):
    answer = app.test_client().get("/healthz")
    assert (answer.status_code, answer.json) == (200, {"status": "ok"})


def test_a_migrated_database_is_ready(app):
    answer = app.test_client().get("/readyz")
    assert (answer.status_code, answer.json) == (200, {"status": "ok"})


def test_an_empty_database_is_not_ready_and_says_the_mend(services, tmp_path):
    engine = open_engine(f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    answer = create_app(replace(services, engine=engine)).test_client().get("/readyz")
    assert problem_of(answer) == (503, "not-ready")
    assert "db upgrade" in answer.json["detail"]
    migrations.upgrade(engine)
    assert create_app(replace(services, engine=engine)).test_client().get("/readyz").status_code == 200
    engine.dispose()


def test_a_database_that_cannot_be_reached_is_not_ready(services):
    engine = open_engine("postgresql+psycopg://nobody@127.0.0.1:1/none")
    client = create_app(replace(services, engine=engine)).test_client()
    assert problem_of(client.get("/readyz")) == (503, "not-ready")
    assert client.get("/healthz").status_code == 200

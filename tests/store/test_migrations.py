"""The schema, on both kinds of database."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, select, text

from service.store import migrations
from service.store.articles import Article
from service.store.corrections import Correction
from service.store.engine import open_engine
from service.store.tables import metadata
from service.wiring import Services


def test_migrations_make_just_what_the_models_say(both_services: Services) -> None:
    with both_services.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_migrating_twice_changes_nothing(both_services: Services) -> None:
    migrations.upgrade(both_services.engine)
    assert migrations.current(both_services.engine) == migrations.head()


def test_everything_goes_down_and_up_again_with_data_inside(both_services: Services) -> None:
    with both_services.writing() as work:
        work.session.add(
            Article(
                url="https://a.example/1",
                canonical_url="a.example/1",
                outlet="A",
                title="",
                tags=[],
                created_at=datetime(2026, 1, 1, tzinfo=UTC),
            )
        )
        work.commit()
    migrations.downgrade(both_services.engine, "base")
    assert set(inspect(both_services.engine).get_table_names()) <= {"alembic_version"}
    migrations.upgrade(both_services.engine)
    migrations.check(both_services.engine)


def test_a_row_of_the_ledger_from_the_first_schema_can_be_told_again(both_services: Services) -> None:
    with both_services.writing() as work:
        article = Article(url="https://a.example/1", canonical_url="a.example/1", outlet="A", title="", tags=[],
                          created_at=datetime(2026, 1, 1, tzinfo=UTC))  # fmt: skip
        work.session.add(article)
        work.session.flush()
        row = Correction(article_id=article.id, outlet="A", kind="stealth_edit", to_version=2, disclosure="undisclosed",
                         significance=0.5, summary="A number changed.", categories=",number,",
                         detected_at=article.created_at, body={"changes": []})  # fmt: skip
        work.session.add(row)
        work.commit()
    migrations.downgrade(both_services.engine, "0001")
    migrations.upgrade(both_services.engine)
    with both_services.reading() as session:
        body = session.scalars(select(Correction.body)).one()
    found = {"disclosure": "undisclosed", "summary": "A number changed."}
    assert body == {"changes": [], "found": found, "silent": [], "discloses": []}


def test_an_empty_database_is_told_to_be_upgraded(database_url: str) -> None:
    engine = open_engine(database_url)
    with pytest.raises(migrations.SchemaMismatch, match="correction-tracker db upgrade"):
        migrations.check(engine)
    engine.dispose()


@pytest.mark.parametrize("act", [migrations.check, migrations.upgrade])
def test_a_newer_database_is_not_touched(both_services: Services, act: Callable[..., None]) -> None:
    with both_services.engine.execution_options(writing=True).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(migrations.SchemaMismatch, match="newer version of this program"):
        act(both_services.engine)

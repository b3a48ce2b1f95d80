"""Numbers that clients know: each is given once, whatever becomes of its row, and of the database."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from service.reading.corrections import list_corrections
from service.store import ledger, migrations
from service.store.tables import metadata
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.conftest import START
from tests.support.stories import CORRECTED, FIRST


@pytest.mark.parametrize("table", sorted(metadata.tables))
def test_a_number_that_clients_may_know_is_not_given_twice_on_sqlite(services: Services, table: str) -> None:
    once = metadata.tables[table].dialect_options["sqlite"]["autoincrement"]
    with services.engine.connect() as connection:
        definition = text("SELECT sql FROM sqlite_schema WHERE name = :table")
        assert ("AUTOINCREMENT" in connection.execute(definition, {"table": table}).scalar_one()) == bool(once)


def test_numbers_go_on_from_where_they_were_when_the_database_is_upgraded(both_services: Services) -> None:
    def posted(hours: int, name: str, *texts: str) -> list[int]:
        for hour, words in enumerate(texts):
            now = START + timedelta(hours=hours + hour)
            article = NewArticle(f"https://ledger.example/{name}", "The Ledger")
            done = post_version(both_services, article, NewVersion(name.title(), words), now=now)
        with both_services.reading() as session:
            return [row.id for row in list_corrections(session, article_id=done.article_id).items]

    kept = posted(0, "bridge", FIRST, CORRECTED)
    gone = posted(2, "quay", FIRST, CORRECTED)
    migrations.downgrade(both_services.engine, "0015")
    migrations.upgrade(both_services.engine)
    with both_services.writing() as work:
        ledger.erase_article(work.session, 2)
        work.commit()
    new = posted(4, "ferry", FIRST, CORRECTED)
    assert max(kept) < min(gone) <= max(gone) < min(new)
    with both_services.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            assert connection.execute(text("PRAGMA integrity_check")).scalars().all() == ["ok"]
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []

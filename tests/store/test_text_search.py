"""Words inside texts are found by an index on PostgreSQL, where it may have one, and without one everywhere."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.orm import Session

from service.reading.articles import list_articles
from service.reading.claims import list_claims
from service.reading.corrections import list_corrections
from service.reading.sources import list_sources
from service.store import migrations, text_search
from service.store.engine import open_engine
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.conftest import START, new_database, new_name

MADE = {f"{text_search.PREFIX}_{table}_{column}" for table, column, _ in text_search.SEARCHED}


def made(services: Services) -> set[str]:
    with services.engine.connect() as connection:
        return MADE & set(connection.scalars(text_search.EXISTING))


def plans(services: Services, ask: Callable[[Session], object]) -> str:
    """Return by which plans PostgreSQL answers a question of the product."""
    statements: list[tuple[str, Any]] = []
    with services.reading() as session:
        for way in ("seqscan", "indexscan", "indexonlyscan"):  # in their order, a few rows are read sooner
            session.execute(text(f"SET enable_{way} = off"))
        note = lambda _connection, _cursor, statement, values, *_: statements.append((statement, values))  # noqa: E731
        event.listen(services.engine, "before_cursor_execute", note)
        ask(session)
        event.remove(services.engine, "before_cursor_execute", note)
        driver = session.connection().connection.cursor()
        told: list[str] = []
        for statement, values in statements:
            driver.execute(f"EXPLAIN {statement}", values)
            told += [line for (line,) in driver.fetchall()]
    return "\n".join(told)


@pytest.fixture
def on_postgresql(make_services: Callable[[str], Services], postgres: str) -> Services:
    return make_services(new_database(postgres, new_name()))


def test_an_upgrade_makes_the_indexes_where_it_may(on_postgresql: Services) -> None:
    assert made(on_postgresql) == MADE


def test_an_upgrade_makes_again_what_is_missing_or_was_cut_short(on_postgresql: Services) -> None:
    lost, broken = sorted(MADE)[:2]
    with on_postgresql.engine.begin() as connection:
        connection.execute(text(f"DROP INDEX {lost}"))
        invalid = "UPDATE pg_index SET indisvalid = false WHERE indexrelid = CAST(:name AS regclass)"
        connection.execute(text(invalid), {"name": broken})
    assert made(on_postgresql) == MADE - {lost, broken}
    migrations.upgrade(on_postgresql.engine)
    assert made(on_postgresql) == MADE


def test_a_role_that_may_not_add_the_extension_upgrades_without_and_later_with_it(
    make_services: Callable[[str], Services], postgres: str
) -> None:
    name, role = new_name(), new_name()
    address = new_database(postgres, name)
    owner = open_engine(address)
    with owner.begin() as connection:
        connection.execute(text(f"CREATE ROLE {role} LOGIN"))
        connection.execute(text(f"GRANT CREATE ON SCHEMA public TO {role}"))
    services = make_services(address.replace("tracker@", f"{role}@"))
    assert made(services) == set()
    migrations.check(services.engine)
    with owner.begin() as connection:
        connection.execute(text("CREATE EXTENSION pg_trgm"))
    owner.dispose()
    migrations.upgrade(services.engine)
    assert made(services) == MADE


@pytest.mark.parametrize(
    ("ask", "indexes"),
    [
        (partial(list_articles, q="Ferry"), ["articles_title", "articles_canonical_url"]),
        (partial(list_articles, tag="desk"), ["articles_tags"]),
        (partial(list_claims, q="ferry"), ["claims_text"]),
        (partial(list_corrections, q="ferry"), ["corrections_summary", "articles_title"]),
        (partial(list_corrections, category="quote"), ["corrections_categories"]),
        (partial(list_sources, q="Ada"), ["sources_name"]),
    ],
    ids=["articles", "tag", "claims", "corrections", "category", "sources"],
)
def test_what_the_lists_ask_finds_its_index(
    on_postgresql: Services, ask: Callable[[Session], object], indexes: list[str]
) -> None:
    found = plans(on_postgresql, ask)
    assert all(f"{text_search.PREFIX}_{index}" in found for index in indexes), found


def test_words_are_found_in_the_summary_and_in_the_headline_once_each(both_services: Services) -> None:
    told = {"Ferry back": "{} boats sank.", "Quay closed": "A ferry with {} seats.", "Mill sold": "It made {} tons."}
    for number, (title, sentence) in enumerate(told.items()):
        article = NewArticle(f"https://paper.example/{number}", "The Paper")
        for hour, words in enumerate(map(sentence.format, (30, 40))):
            now = START + timedelta(hours=number * 2 + hour)
            post_version(both_services, article, NewVersion(title, f"The town wrote. {words}"), now=now)
    with both_services.reading() as session:
        everything = [row.article.title for row in list_corrections(session).items]
        assert everything == ["Mill sold", "Quay closed", "Ferry back"]
        first = list_corrections(session, q="e", limit=2)
        rest = list_corrections(session, q="e", limit=2, after=first.next_key)
        assert [row.article.title for row in (*first.items, *rest.items)] == everything
        assert [row.article.title for row in list_corrections(session, q="FERRY").items] == ["Ferry back"]
        assert list_corrections(session, q="fer%ry").items == ()
        assert [row.title for row in list_articles(session, q="ILL").items] == ["Mill sold"]

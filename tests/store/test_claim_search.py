"""Finding claims by their words, on both kinds of database."""

from datetime import timedelta

from service.store import claim_search, migrations
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.usecases.withdraw_article import withdraw_article
from service.wiring import Services
from tests.conftest import START

WORDS = ("flood", "damaged", "houses")


def post(services: Services, name: str, text: str, hours: int = 0) -> int:
    article = NewArticle(f"https://{name}.example/a", name)
    new = NewVersion(title="News", text=text, captured_at=START + timedelta(hours=hours))
    return post_version(services, article, new, now=START + timedelta(hours=hours)).article_id


def found(services: Services, *words: str, besides: tuple[int, ...] = ()) -> list[int]:
    with services.reading() as session:
        return claim_search.articles_with(session, words or WORDS, besides, 10)


def test_articles_are_found_by_two_words_of_a_claim_in_any_form(both_services: Services) -> None:
    flood = post(both_services, "one", "The flood damaged 120 houses in Selby.")
    post(both_services, "two", "The ferry carried 120 people to Selby.")
    assert found(both_services) == found(both_services, "floods", "house", "never") == [flood]
    assert found(both_services, "flood", "ferry") == []
    assert found(both_services, "flood") == found(both_services, besides=(flood,)) == []


def test_what_the_newest_version_no_longer_carries_is_not_found(both_services: Services) -> None:
    post(both_services, "one", "The flood damaged 120 houses in Selby.")
    post(both_services, "one", "The water fell again on Tuesday, said Mayor Ada Marsh.", hours=1)
    assert found(both_services) == []


def test_the_words_of_an_article_that_is_taken_down_are_gone(both_services: Services) -> None:
    flood = post(both_services, "one", "The flood damaged 120 houses in Selby.")
    with both_services.writing() as work:
        withdraw_article(work.session, flood, now=START)
        work.commit()
    assert found(both_services) == []
    again = post(both_services, "two", "The flood damaged 120 houses in Selby.", hours=1)
    assert found(both_services) == [again]


def test_words_that_were_there_before_the_index_are_in_it(both_services: Services) -> None:
    flood = post(both_services, "one", "The flood damaged 120 houses in Selby.")
    migrations.downgrade(both_services.engine, "0005")
    migrations.upgrade(both_services.engine)
    assert found(both_services) == [flood]

"""What stands around a version in its article's history."""

from datetime import timedelta

from service.reading import versions
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.conftest import START


def test_a_version_alone_has_the_surroundings_that_it_has_in_the_list(both_services: Services) -> None:
    article = NewArticle("https://gazette.example/ferry", "Gazette")
    captured = [
        (0, "The ferry is late."),
        (4, "The ferry is here."),
        (2, "The ferry is lost."),
        (5, "The ferry is here."),
    ]
    for hours, text in [*captured, (6, "The ferry is here.")]:
        version = NewVersion("Ferry", text, captured_at=START + timedelta(hours=hours))
        posted = post_version(both_services, article, version, now=START + timedelta(days=1))
    with both_services.reading() as session:
        listed = versions.list_versions(session, posted.article_id).items
        alone = [versions.get_version(session, posted.article_id, row.number) for row in listed]
        one_by_one = [
            row
            for after in (None, *((row.captured_at, row.number) for row in listed))
            for row in versions.list_versions(session, posted.article_id, after=after, limit=1).items
        ]
    assert alone == list(listed) == one_by_one
    assert [(row.number, row.predecessor, row.successor) for row in alone] == [(1, None, 3), (3, 1, 2), (2, 3, None)]
    assert [row.last_checked_at for row in alone] == [None, None, START + timedelta(hours=6)]

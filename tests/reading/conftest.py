"""What the questions are asked of: articles that were posted."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.conftest import START

Post = Callable[[str, float, str], int]


@pytest.fixture
def services(both_services: Services) -> Services:
    """Each kind of database in turn: places in time are compared by them."""
    return both_services


@pytest.fixture
def post(services: Services) -> Post:
    """Post a text of an article that was captured some hours after START; return the article's number."""

    def post(name: str, hours: float, text: str) -> int:
        version = NewVersion("Harbour news", text, captured_at=START + timedelta(hours=hours))
        article = NewArticle(f"https://gazette.example/{name}", "Gazette")
        return post_version(services, article, version, now=START + timedelta(days=9)).article_id

    return post

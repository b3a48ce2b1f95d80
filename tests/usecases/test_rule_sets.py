"""Findings of two sets of rules are never compared with each other."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from service.core.editorial.revision import NOTHING_FOUND, RULES
from service.reading.comparisons import get_comparison
from service.store.findings import pack
from service.store.versions import Version, VersionFindings
from service.usecases.post_version import Posted, post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.conftest import START
from tests.support.stories import CORRECTED, FIRST, SILENT


def post(services: Services, path: str, text: str, hours: int) -> Posted:
    """Post a version of an article."""
    new = NewVersion("Bridge to close", text, captured_at=START + timedelta(hours=hours))
    return post_version(services, NewArticle(f"https://ledger.example/{path}", "L"), new, now=START + timedelta(days=1))


def forget(services: Services, text: str) -> None:
    """Make all versions such in which older rules found nothing; they say ``text``."""
    with services.writing() as work:
        work.session.execute(update(Version).values(rules=RULES - 1))
        work.session.execute(update(VersionFindings).values(findings=pack(NOTHING_FOUND, text)))
        work.commit()


@pytest.mark.parametrize("later", [SILENT, CORRECTED])
def test_what_only_the_newer_rules_see_is_not_taken_for_new(services: Services, later: str) -> None:
    post(services, "bridge", FIRST, 0)
    forget(services, FIRST)
    post(services, "mill", FIRST, 0)
    told = [post(services, path, later, 2).step for path in ("bridge", "mill")]
    assert told[0] is not None and told[1] is not None
    assert told[0].comparison == told[1].comparison
    assert told[0].comparison.attributions == ()
    with services.reading() as session:
        shown = [get_comparison(session, article, 1, 2) for article in (1, 2)]
    assert shown[0].row.attributions == shown[1].row.attributions == []


def test_an_article_that_goes_back_to_a_version_of_older_rules_is_read_by_the_present_ones(services: Services) -> None:
    post(services, "bridge", FIRST, 0)
    post(services, "bridge", FIRST, 4)
    forget(services, FIRST)
    between = post(services, "bridge", SILENT, 2)
    with services.reading() as session:
        rules = {row.number: row.rules for row in session.scalars(select(Version))}
    assert between.number == 2
    assert rules == {1: RULES - 1, 2: RULES, 3: RULES}

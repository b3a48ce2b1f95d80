"""What each kind of data takes."""

import pytest
from sqlalchemy import text

from service.store import statistics
from service.store.statistics import Size, sizes
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.conftest import START
from tests.support.stories import FIRST, SILENT

BRIDGE = NewArticle("https://ledger.example/bridge", "The Ledger")


def test_every_table_is_told_of_and_the_bodies_apart(both_services: Services) -> None:
    for hour, words in enumerate((FIRST, SILENT)):
        post_version(both_services, BRIDGE, NewVersion("Bridge", words), now=START.replace(hour=10 + hour))
    with both_services.reading() as session:
        found = sizes(session)
    tables = {size.kind: size for size in found if "." not in size.kind}
    assert {"articles", "versions", "version_findings", "claims", "corrections", "events", "checks"} <= tables.keys()
    assert (tables["articles"].rows, tables["versions"].rows, tables["checks"].rows) == (1, 2, 0)
    assert all(
        size.with_indexes and size.bytes is not None and size.with_indexes >= size.bytes for size in tables.values()
    )
    body = found[found.index(tables["versions"]) + 1]
    assert (body.kind, body.rows, body.with_indexes) == ("versions.body", 2, None)
    assert body.bytes is not None and 0 < body.bytes < len(FIRST) + len(SILENT)


def test_a_database_that_cannot_tell_of_its_pages_still_tells_of_its_rows(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statistics, "HAS_PAGES", text("SELECT 0"))
    post_version(services, BRIDGE, NewVersion("Bridge", FIRST), now=START)
    with services.reading() as session:
        found = {size.kind: size for size in sizes(session)}
    assert found["versions"] == Size("versions", 1, None, None)
    assert found["version_findings.findings"].bytes

"""Sources go on record with the version that credits them, and stay right whatever order versions arrive in."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import permutations

import pytest
from sqlalchemy import func, select

from service.core.errors import NotFound
from service.reading import sources
from service.reading.sources import CitationRow, SourceRow
from service.store.sources import Citation, Source, SourceChange
from service.usecases.edit_article import edit_article
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.reanalyze import reanalyze_article
from service.usecases.track_article import NewArticle
from service.usecases.withdraw_article import withdraw_article
from service.wiring import Services
from tests.conftest import START

ARTICLE = NewArticle("https://gazette.example/quay", "Gazette")
LEAD = "The old quay will be closed to all ferries from Monday, harbor master Ada Marsh said."
COST = "The repairs will cost the town nine million dollars, according to {}."
ONE = f"{LEAD}\n\n{COST.format('a person familiar with the plan')}"
TWO = f"{LEAD}\n\n{COST.format('engineer Tom Quill')}"
THREE = COST.format("engineer Tom Quill") + "\n\nNobody on the island was asked about it, Tom Quill said."


def post(services: Services, text: str, hour: int, article: NewArticle = ARTICLE) -> int:
    version = NewVersion("Quay", text, captured_at=START + timedelta(hours=hour))
    return post_version(services, article, version, now=START + timedelta(days=1)).article_id


def hour_of(moment: datetime) -> int:
    return (moment - START) // timedelta(hours=1)


def told(services: Services) -> tuple[set[tuple[str, int, str, int | None]], set[tuple[str, str, str | None, int]]]:
    """Return whom the article credits with what in which run, and what became of sources, versions by their hour."""
    with services.reading() as session:
        known: Sequence[SourceRow] = sources.list_sources(session, limit=100).items
        runs: set[tuple[str, int, str, int | None]] = set()
        for source in known:
            rows: Sequence[CitationRow] = sources.list_citations(session, source.id, limit=100).items
            for row in rows:
                words = row.claim.text if row.claim else ""
                runs.add((source.name, hour_of(row.since), words, hour_of(row.until) if row.until else None))
        changed = sources.list_changes(session, limit=100).items
        changes = {
            (c.change, c.source.name, c.before.name if c.before else None, hour_of(c.captured_at)) for c in changed
        }
        return runs, changes


def test_each_of_several_who_speak_as_one_is_a_source_and_only_who_joins_them_is_new(services: Services) -> None:
    post(services, "The quay will be closed from Monday, harbor master Ada Marsh said.", 0)
    post(services, "The quay will be closed from Monday, said Ada Marsh and Tom Quill.", 1)
    runs, changes = told(services)
    words = "The quay will be closed from Monday"
    assert runs == {("Ada Marsh", 0, words, None), ("Tom Quill", 1, words, None)}
    assert changes == {("added", "Tom Quill", None, 1)}


def test_a_citation_begins_and_ends_with_the_version_that_gives_and_drops_it(both_services: Services) -> None:
    for hour, text in enumerate((ONE, TWO, THREE)):
        post(both_services, text, hour)
    runs, changes = told(both_services)
    assert {(name, since, until) for name, since, _, until in runs} == {
        ("person familiar with the plan", 0, 1),
        ("Ada Marsh", 0, 2),
        ("Tom Quill", 1, None),
        ("Tom Quill", 2, None),
    }
    assert changes == {
        ("named", "Tom Quill", "person familiar with the plan", 1),
        ("removed", "Ada Marsh", None, 2),
    }


@pytest.mark.parametrize("order", list(permutations(range(3)))[1:])
def test_versions_that_arrive_late_leave_what_they_leave_in_order(services: Services, order: tuple[int, ...]) -> None:
    for hour in order:
        post(services, (ONE, TWO, THREE)[hour], hour)
    late = told(services)
    reanalyze_article(services, 1, apply=True, now=START)
    assert late == told(services)
    assert {(change, hour) for change, _, _, hour in late[1]} == {("named", 1), ("removed", 2)}


def test_a_version_that_credits_the_same_writes_nothing(services: Services) -> None:
    post(services, ONE, 0)
    counts = [select(func.count()).select_from(table) for table in (Source, Citation, SourceChange)]
    with services.reading() as session:
        before = [session.scalar(count) for count in counts]
    post(services, ONE + "\n\nThe weather was fine, and the market was open on the square.", 1)
    with services.reading() as session:
        assert [session.scalar(count) for count in counts] == before


def test_a_reanalysis_tells_the_sources_of_what_was_filed_before_there_were_any(services: Services) -> None:
    for hour, text in enumerate((ONE, TWO, THREE)):
        post(services, text, hour)
    before = told(services)
    with services.writing() as work:
        for table in (SourceChange, Citation, Source):
            for row in work.session.scalars(select(table)):
                work.session.delete(row)
            work.session.flush()
        work.commit()
    for _ in range(2):
        reanalyze_article(services, 1, apply=True, now=START)
    assert told(services) == before


def test_a_takedown_removes_whom_only_that_article_credits(both_services: Services) -> None:
    number = post(both_services, TWO, 0)
    post(both_services, LEAD, 0, NewArticle("https://herald.example/quay", "Herald"))
    with both_services.writing() as work:
        withdraw_article(work.session, number, now=START + timedelta(days=2))
        work.commit()
    with both_services.reading() as session:
        (left,) = sources.list_sources(session, limit=100).items
        assert (left.name, left.articles, left.outlets, left.citations) == ("Ada Marsh", 1, 1, 1)
        with pytest.raises(NotFound):
            sources.get_source(session, "src_0000000000000000")


def test_an_article_takes_its_sources_to_another_outlet(both_services: Services) -> None:
    number = post(both_services, ONE, 0)
    post(both_services, TWO, 1)
    with both_services.writing() as work:
        edit_article(work.session, number, {"outlet": "Herald"})
        work.commit()
    with both_services.reading() as session:
        kept = [len(sources.list_sources(session, outlet=outlet).items) for outlet in ("Gazette", "Herald")]
        changed = [len(sources.list_changes(session, outlet=outlet).items) for outlet in ("Gazette", "Herald")]
        (counted,) = {repr((row.articles, row.outlets)) for row in sources.list_sources(session).items}
    assert counted == "(1, 1)"
    assert (kept, changed) == ([0, 3], [0, 1])

"""Sources on record: written once, with the runs of versions that credit them."""

from sqlalchemy import func, select

from service.core.claims.identity import Known
from service.core.claims.records import SourceKind
from service.core.editorial.source_changes import SourceChange, SourceChangeKind
from service.store import claim_records, source_records
from service.store.articles import Article
from service.store.source_records import CONTENT, Credit, CreditRun
from service.store.sources import Citation, Source
from service.store.sources import SourceChange as ChangeRow
from service.wiring import Services
from tests.conftest import START

ADA = Known("src_a", SourceKind.PERSON, "Ada Marsh", True)
TOM = Known("src_b", SourceKind.PERSON, "Tom Quill", True)
CLAIM = {"c": {"text": "The quay is closed.", "attributed_to": "Ada Marsh"}}
SAYS, ALSO = Credit("src_a", "c"), Credit("src_b", None)


def new_article(services: Services, name: str = "1") -> int:
    """Track an article whose claim and sources are on record."""
    with services.writing() as work:
        url = f"https://a.example/{name}"
        article = Article(url=url, canonical_url=url, outlet="A", title="", tags=[], created_at=START)
        work.session.add(article)
        work.session.flush()
        claim_records.add_claims(work.session, CLAIM, START)
        source_records.add_sources(work.session, (ADA, TOM), START)
        work.commit()
        return article.id


def cite(services: Services, article: int, *runs: CreditRun) -> None:
    with services.writing() as work:
        source_records.add_citations(work.session, article, runs)
        work.commit()


def standing(services: Services, article: int) -> set[Credit]:
    with services.reading() as session:
        return source_records.credited(session, article).keys() | set()


def test_a_source_is_written_once(both_services: Services) -> None:
    new_article(both_services)
    new_article(both_services, "2")
    with both_services.reading() as session:
        rows = [(row.key, row.kind, row.name, row.named) for row in session.scalars(select(Source).order_by(Source.id))]
    assert rows == [("src_a", "person", "Ada Marsh", True), ("src_b", "person", "Tom Quill", True)]


def test_a_citation_stands_until_a_version_ends_it(both_services: Services) -> None:
    article = new_article(both_services)
    cite(both_services, article, CreditRun(SAYS, 1, None), CreditRun(ALSO, 1, None))
    with both_services.writing() as work:
        number = source_records.credited(work.session, article)[SAYS]
        source_records.end_citations(work.session, [number], 3)
        work.commit()
    assert standing(both_services, article) == {ALSO}
    with both_services.reading() as session:
        assert session.scalars(select(Citation.until_version).order_by(Citation.id)).all() == [3, None]


def test_citations_of_other_articles_do_not_count(both_services: Services) -> None:
    one, two = new_article(both_services), new_article(both_services, "2")
    cite(both_services, one, CreditRun(SAYS, 1, None))
    cite(both_services, two, CreditRun(ALSO, 1, 2))
    assert (standing(both_services, one), standing(both_services, two)) == ({SAYS}, set())


def test_changes_keep_both_sources_and_a_bounded_content(both_services: Services) -> None:
    article = new_article(both_services)
    with both_services.writing() as work:
        swapped = SourceChange(SourceChangeKind.SWAPPED, TOM, ADA, "x" * 2 * CONTENT)
        source_records.put_changes(work.session, article, 2, [swapped])
        source_records.put_changes(work.session, article, 3, [swapped._replace(before=None)])
        source_records.clear_changes(work.session, article, 3)
        work.commit()
    with both_services.reading() as session:
        row = session.scalars(select(ChangeRow)).one()
        assert (row.version_number, row.change, len(row.content)) == (2, "swapped", CONTENT)
        assert row.before_id is not None and row.before_id != row.source_id


def test_what_only_an_erased_article_credits_goes_and_the_rest_stays(both_services: Services) -> None:
    one, two = new_article(both_services), new_article(both_services, "2")
    cite(both_services, one, CreditRun(SAYS, 1, None), CreditRun(ALSO, 1, None))
    cite(both_services, two, CreditRun(SAYS, 1, None))
    with both_services.writing() as work:
        source_records.put_changes(work.session, one, 2, [SourceChange(SourceChangeKind.ADDED, TOM, ADA, "x")])
        source_records.erase_article(work.session, one)
        work.commit()
    with both_services.reading() as session:
        assert session.scalars(select(Source.key)).all() == ["src_a"]
        assert session.scalar(select(func.count()).select_from(Citation)) == 1
        assert session.scalar(select(func.count()).select_from(ChangeRow)) == 0

"""Taking an article down: its words go from wherever they are kept. On both kinds of database."""

import pytest
from sqlalchemy import LargeBinary, Update, select, type_coerce, update

from service.core.errors import Gone
from service.reading import claims, events, versions
from service.store.corrections import Correction
from service.store.events import Event
from service.store.keys import IdempotentAnswer
from service.store.tables import metadata
from service.store.unit_of_work import UnitOfWork, in_two_steps
from service.store.versions import Version, VersionFindings
from service.usecases.digests import send_digests
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.review_correction import Review, review_correction
from service.usecases.track_article import NewArticle
from service.usecases.watch_claim import Judged, preparation, watch_claim
from service.usecases.withdraw_article import withdraw_article
from service.wiring import Services
from tests.conftest import Clock
from tests.support.alerts import register
from tests.support.stories import CORRECTED, FIRST, UPDATED

WORDS = ("bridge", "Calder", "4,200", "ferry", "misstated")

#: bytes that nothing can be unpacked from
NO_RECORD = type_coerce(b"no record", LargeBinary)


def everything(services: Services) -> str:
    """Return all rows of all tables, as the program reads them: unpacked."""
    with services.reading() as session:
        return repr({name: session.execute(select(table)).all() for name, table in metadata.tables.items()})


@pytest.fixture
def told(both_services: Services, clock: Clock) -> tuple[Services, int]:
    """An article with a correction and a watched claim, of which an endpoint was told."""
    services = both_services
    register(services, "http://127.0.0.1:9/")
    article = NewArticle("https://ledger.example/closure", "The Ledger")
    for text in (FIRST, CORRECTED, UPDATED):
        clock.pass_(hours=1)
        posted = post_version(
            services, article, NewVersion("Mill bridge to close", text, "By Ada Quist"), now=clock.now
        )
    claim = "Mayors cannot wait for winters."

    def watch(work: UnitOfWork, found: Judged) -> None:
        watch_claim(work.session, claim, found, None, now=services.clock())
        work.commit()

    in_two_steps(services, preparation(claim, None), watch)
    return services, posted.article_id


def withdraw(services: Services, article_id: int) -> None:
    with services.writing() as work:
        withdraw_article(work.session, article_id, now=services.clock())
        work.commit()


def test_no_word_of_the_article_is_left_in_any_table(told: tuple[Services, int]) -> None:
    services, article_id = told
    before = everything(services)
    assert all(word in before for word in WORDS)
    withdraw(services, article_id)
    after = everything(services)
    assert [word for word in WORDS if word in after] == []


def test_a_digest_keeps_no_word_of_it_and_what_it_tells_of_others(told: tuple[Services, int], clock: Clock) -> None:
    services, article_id = told
    register(services, "http://127.0.0.1:9/", digest="hourly")
    for name, text in (("closure", f"{FIRST} The ferry runs."), ("quay", "The quay at Lowick is shut.")):
        article = NewArticle(f"https://ledger.example/{name}", "The Ledger")
        post_version(services, article, NewVersion(name.title(), text), now=clock.now)
    clock.pass_(hours=2)
    assert send_digests(services, clock.now)
    withdraw(services, article_id)
    after = everything(services)
    assert [word for word in WORDS if word in after] == []
    with services.reading() as session:
        [digest] = events.list_events(session, events.Scope(types=frozenset({"digest"}))).items
    named = [(one["data"]["article_id"], "redacted" in one["data"]) for one in digest.data["events"]]
    assert {number for number, redacted in named if redacted} == {article_id}
    assert {number for number, redacted in named if not redacted} == {article_id + 1}


def test_numbers_and_digests_stay(told: tuple[Services, int]) -> None:
    services, article_id = told
    with services.reading() as session:
        digests = [row.digest for row in versions.list_versions(session, article_id).items]
    withdraw(services, article_id)
    with services.reading() as session:
        kept = session.execute(select(metadata.tables["versions"]).order_by("number")).all()
        with pytest.raises(Gone):
            versions.get_version(session, article_id, 1)
    assert [(row.number, "sha256:" + row.digest.hex()) for row in kept] == list(enumerate(digests, start=1))


def test_answers_kept_for_repetition_go_too_whatever_they_speak_of(told: tuple[Services, int]) -> None:
    services, article_id = told
    with services.writing() as work:
        kept = {"request": b"", "headers": {}, "body": b"encrypted", "created_at": services.clock()}
        work.session.add(IdempotentAnswer(client=1, key="k", **kept))
        work.commit()
    withdraw(services, article_id)
    with services.reading() as session:
        assert session.scalars(select(IdempotentAnswer)).all() == []


def test_a_claim_that_another_article_makes_stays(told: tuple[Services, int]) -> None:
    services, article_id = told
    other = NewArticle("https://courier.example/closure", "The Courier")
    post_version(services, other, NewVersion("Closure", FIRST), now=services.clock())
    with services.reading() as session:
        made = {row.text for row in claims.list_claims(session, article_id=article_id).items}
    withdraw(services, article_id)
    with services.reading() as session:
        left = {row.text for row in claims.list_claims(session, watched=False).items}
    assert left
    assert left < made


@pytest.mark.parametrize(
    "damage",
    [
        update(Version).values(body=b"no text"),
        update(VersionFindings).values(findings=b"no record"),
        update(VersionFindings).values(comparison=NO_RECORD),
        update(Correction).values(body=NO_RECORD),
        update(Event).values(payload=NO_RECORD).where(Event.article_id.is_not(None)),
    ],
)
def test_what_is_damaged_is_removed_with_the_rest(told: tuple[Services, int], damage: Update) -> None:
    services, article_id = told
    with services.writing() as work:
        work.session.execute(damage)
        work.commit()
    withdraw(services, article_id)
    after = everything(services)
    assert [word for word in WORDS if word in after] == []
    with services.reading() as session:
        *earlier, last = events.list_events(session, events.Scope(article_id=article_id)).items
    assert last.type == "article.withdrawn"
    assert all(event.data["redacted"] and event.data["article_id"] == article_id for event in earlier)


def test_the_numbers_of_what_went_with_it_are_given_to_nothing_else(told: tuple[Services, int]) -> None:
    services, article_id = told
    with services.writing() as work:
        first = work.session.scalars(select(Correction.id)).first()
        assert first is not None
        review_correction(work.session, first, Review("confirmed"), reviewer="desk", now=services.clock())
        work.commit()
    gone = numbers(services)
    withdraw(services, article_id)
    other = NewArticle("https://courier.example/closure", "The Courier")
    for text in (FIRST, CORRECTED):
        post_version(services, other, NewVersion("Closure", text), now=services.clock())
    with services.writing() as work:
        new = work.session.scalars(select(Correction.id)).one()
        review_correction(work.session, new, Review("confirmed"), reviewer="desk", now=services.clock())
        work.commit()
    for name, known in numbers(services).items():
        assert known - gone[name], name
        assert min(known - gone[name]) > max(gone[name]), name


def numbers(services: Services) -> dict[str, set[int]]:
    """Return the numbers that clients may know."""
    names = ("claims", "corrections", "reviews", "sources")
    with services.reading() as session:
        return {name: set(session.scalars(select(metadata.tables[name].c.id))) for name in names}

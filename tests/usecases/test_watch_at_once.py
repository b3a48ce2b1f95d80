"""A claim is watched while others write: each version is judged by it, and no word of a withdrawn article returns."""

import threading
from collections.abc import Callable

import pytest
from sqlalchemy import select

from service.store import history, outbox
from service.store.claims import Claim, Support
from service.store.unit_of_work import UnitOfWork, in_two_steps
from service.usecases import judge_pending, watch_claim
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.usecases.watch_claim import Judged
from service.usecases.withdraw_article import withdraw_article
from service.wiring import Services
from tests.conftest import START

CLAIM = "The ferry carried 340 people on Monday."

#: what somebody does to a claim while another one writes
Deed = Callable[[Services], object]


def post(services: Services, name: str, count: int) -> int:
    """Post a version of the article of a name; return the article's number."""
    text = f"The ferry carried {count} people on Monday, the harbour office said."
    article = NewArticle(f"https://gazette.example/{name}", "Gazette")
    return post_version(services, article, NewVersion("Ferry", text), now=services.clock()).article_id


def watch(services: Services) -> bool:
    """Watch the claim; tell whether it was not watched before."""

    def file(work: UnitOfWork, found: Judged) -> bool:
        watched = watch_claim.watch_claim(work.session, CLAIM, found, None, now=START)
        work.commit()
        return watched.created

    return in_two_steps(services, watch_claim.preparation(CLAIM, None), file)


class Meanwhile:
    """Somebody else, who comes at the same time."""

    def __init__(self, deed: Deed, services: Services) -> None:
        self.outcome: list[object] = []
        self._thread = threading.Thread(target=lambda: self.outcome.append(deed(services)))

    def comes(self) -> None:
        """Begin, if not begun yet, and get as far as one gets beside a transaction that is open."""
        if self._thread.ident is None:
            self._thread.start()
            self._thread.join(0.5)

    def is_done(self) -> bool:
        """Go on to the end; tell whether all went well."""
        self._thread.join()
        return len(self.outcome) == 1


def judged(services: Services) -> tuple[set[int | None], list[tuple[int, int]]]:
    """Return how far claims were held against versions, and the article and number of each judged version."""
    with services.reading() as session:
        rows = session.execute(select(Support.article_id, Support.version_number)).all()
        waiting = set(session.scalars(select(Claim.judged_from).where(Claim.watched)))
    return waiting, sorted((article, number) for article, number in rows)


@pytest.mark.parametrize(
    ("article", "module", "name"),
    [("quay", history, "add_version"), ("ferry", history, "add_version"), ("ferry", outbox, "record_all")],
)
def test_a_version_that_is_being_written_while_a_claim_is_watched_is_judged_once(
    both_services: Services, monkeypatch: pytest.MonkeyPatch, article: str, module: object, name: str
) -> None:
    post(both_services, "ferry", 340)
    watcher, genuine = Meanwhile(watch, both_services), getattr(module, name)

    def write(*arguments: object) -> object:
        watcher.comes()
        return genuine(*arguments)

    monkeypatch.setattr(module, name, write)
    written = (post(both_services, article, 34), 2 if article == "ferry" else 1)
    assert watcher.is_done()
    assert judged(both_services) == ({None}, [(1, 1), written])


@pytest.mark.parametrize("deed", [watch, judge_pending.judge_pending])
def test_no_word_returns_of_an_article_that_is_being_taken_down(
    both_services: Services, monkeypatch: pytest.MonkeyPatch, deed: Deed
) -> None:
    for count in (340, 34):
        taken = post(both_services, "ferry", count)
    kept = post(both_services, "quay", 340)
    if deed is not watch:
        monkeypatch.setattr(watch_claim, "AT_ONCE", 1)
        watch(both_services)
    other = Meanwhile(deed, both_services)
    with both_services.writing() as work:
        withdraw_article(work.session, taken, now=START)
        other.comes()
        work.commit()
    assert other.is_done()
    assert judged(both_services) == ({None}, [(kept, 1)])


def test_a_claim_that_two_watch_at_once_is_written_once(both_services: Services) -> None:
    post(both_services, "ferry", 340)
    other = Meanwhile(watch, both_services)
    with both_services.writing() as work:
        assert watch_claim.watch_claim(work.session, CLAIM, {}, None, now=START).created
        other.comes()
        work.commit()
    assert other.is_done()
    assert other.outcome == [False]
    assert judged(both_services) == ({None}, [(1, 1)])

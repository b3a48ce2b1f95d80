"""Long work is done beside the lock, and written down only if what it rests on still stands."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest

from service.core.editorial import revision
from service.core.editorial.version import Content
from service.reading.corrections import list_corrections
from service.reading.events import list_events
from service.reading.versions import list_versions, version_claims
from service.store import unit_of_work
from service.store.engine import Deadlocked
from service.store.unit_of_work import Moved, in_two_steps
from service.usecases import post_version as post_version_module
from service.usecases import read_version, transition
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.usecases.watch_claim import watch_claim
from service.wiring import Services
from tests.conftest import MIGRATED, START, new_database, new_name
from tests.support.stories import CORRECTED, CORRECTION, FIRST, SILENT

HOUR = timedelta(hours=1)
BRIDGE = NewArticle("https://ledger.example/bridge", "The Ledger")
HARBOUR = NewArticle("https://ledger.example/harbour", "The Ledger")


def post(services: Services, article: NewArticle, text: str, hours: int) -> bool:
    """Post a text that was captured some hours after START; tell whether it was a version."""
    new = NewVersion("T", text, captured_at=START + hours * HOUR)
    return post_version(services, article, new, now=START + 9 * HOUR).changed


@contextmanager
def at_first(monkeypatch: pytest.MonkeyPatch, module: object, name: str, act: Callable[[], None]) -> Iterator[None]:
    """Do something else the first time that a function is called, before it goes on."""
    genuine, begun = getattr(module, name), threading.Event()

    def call(*arguments: object) -> object:
        if not begun.is_set():
            begun.set()
            act()
        return genuine(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(module, name, call)
        yield
    assert begun.is_set()


@pytest.mark.parametrize(
    ("module", "name"), [(read_version, "findings_of"), (transition, "compare_versions"), (read_version, "normalize")]
)
def test_while_one_version_is_worked_out_another_is_posted(
    both_services: Services, monkeypatch: pytest.MonkeyPatch, module: object, name: str
) -> None:
    post(both_services, BRIDGE, FIRST, 0)
    # were anything locked here, this post would end with Busy
    with at_first(monkeypatch, module, name, lambda: assert_posted(both_services)):
        assert post(both_services, BRIDGE, SILENT, 1)


def assert_posted(services: Services) -> None:
    """Post a version of another article in a thread of its own, as another request would."""
    done: list[bool] = []
    writer = threading.Thread(target=lambda: done.append(post(services, HARBOUR, FIRST, 0)))
    writer.start()
    writer.join(30)
    assert done == [True]


def test_a_version_whose_neighbour_changed_meanwhile_is_compared_anew(
    both_services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    post(both_services, BRIDGE, FIRST, 0)
    with at_first(monkeypatch, transition, "compare_versions", lambda: assert_between(both_services)):
        post(both_services, BRIDGE, CORRECTED, 4)
    with both_services.reading() as session:
        found = list_corrections(session).items
        versions = list_versions(session, found[0].article_id).items
    assert [row.text for row in versions] == [FIRST, SILENT, CORRECTED]
    assert {(row.kind, row.from_version, row.to_version) for row in found} == {
        ("stealth_edit", 1, 2),
        ("correction", 2, 3),
    }


def assert_between(services: Services) -> None:
    assert post(services, BRIDGE, SILENT, 2)


def test_a_version_that_another_request_brought_meanwhile_is_not_stored_twice(
    both_services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    post(both_services, BRIDGE, FIRST, 0)
    with at_first(monkeypatch, transition, "compare_versions", lambda: assert_between(both_services)):
        assert not post(both_services, BRIDGE, SILENT, 2)


def test_an_article_that_two_requests_name_at_once_is_tracked_once(
    both_services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    with at_first(monkeypatch, transition, "compare_versions", lambda: assert_between(both_services)):
        assert post(both_services, BRIDGE, FIRST, 0)
    with both_services.reading() as session:
        assert [row.number for row in list_versions(session, 1).items] == [2, 1]


def test_two_new_articles_that_say_the_same_are_written_at_once(
    make_services: Callable[[str], Services], postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = make_services(new_database(postgres, new_name(), MIGRATED))
    with at_first(monkeypatch, post_version_module, "write_claims", lambda: assert_posted(services)):
        assert post(services, BRIDGE, FIRST, 0)


def test_what_was_undone_for_another_writer_is_done_again(
    both_services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def undone() -> None:
        raise Deadlocked

    with at_first(monkeypatch, post_version_module, "write_claims", undone):
        assert post(both_services, BRIDGE, FIRST, 0)
    with both_services.reading() as session:
        assert [row.sequence for row in list_events(session).items] == [1, 2]


def test_a_claim_that_is_watched_meanwhile_is_judged_by_the_version(
    both_services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def watch() -> None:
        with both_services.writing() as work:
            watch_claim(work.session, "About 4,200 cars cross the bridge on a weekday.", {}, None, now=START)
            work.commit()

    with at_first(monkeypatch, read_version, "findings_of", watch):
        post(both_services, BRIDGE, FIRST, 0)
    with both_services.reading() as session:
        found = session.connection().exec_driver_sql("SELECT stance FROM support").all()
    assert [stance for (stance,) in found] == ["supports"]


def test_what_was_sent_is_read_once_however_often_the_article_moves(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    post(services, BRIDGE, FIRST, 0)
    read: list[str] = []
    genuine = revision.findings_of

    def findings_of(content: Content, *rest: Any) -> object:
        read.append(content.text)
        return genuine(content, *rest)

    monkeypatch.setattr(read_version, "findings_of", findings_of)
    with at_first(monkeypatch, transition, "compare_versions", lambda: assert_between(services)):
        post(services, BRIDGE, CORRECTED, 4)
    assert sorted(read) == sorted([CORRECTED, SILENT])


def test_a_text_that_is_no_remainder_of_its_new_neighbour_is_read_after_all(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    rest = "The ferry runs again, the town council said."
    post(services, BRIDGE, "\n\n".join(f"{number}. {FIRST}" for number in range(20)), 0)

    def between() -> None:
        assert post(services, BRIDGE, CORRECTION, 1)

    with at_first(monkeypatch, transition, "compare_versions", between):
        assert post(services, BRIDGE, rest, 2)
    with services.reading() as session:
        versions = list_versions(session, 1).items
        assert [row.capture_quality for row in versions] == ["good", "good", "good"]
        assert [row.text for row in version_claims(session, 1, versions[-1].number)] == ["The ferry runs again"]


def test_work_that_is_overtaken_again_and_again_is_done_under_the_lock_at_last(services: Services) -> None:
    locked: list[bool] = []

    def prepare(_session: object, lock: bool) -> bool:
        locked.append(lock)
        return lock

    def file(_work: object, prepared: bool) -> str:
        if not prepared:
            raise Moved
        return "done"

    assert in_two_steps(services, prepare, file) == "done"
    assert locked == [False] * unit_of_work.TRIES + [True]


def test_work_that_moves_even_then_ends_as_busy(services: Services) -> None:
    def file(_work: object, _prepared: None) -> None:
        raise Moved

    with pytest.raises(Moved, match="try again"):
        in_two_steps(services, lambda _session, _lock: None, file)

"""A post that shows nothing new: known by its words as they were sent, and never otherwise than by reading them."""

import threading
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.core.errors import Gone, InvalidInput
from service.reading.versions import list_versions
from service.store import checks
from service.store.tables import metadata
from service.usecases import prepare_version
from service.usecases.post_version import Posted, post_version
from service.usecases.read_version import NewVersion, digest_as_sent
from service.usecases.track_article import NewArticle
from service.usecases.withdraw_article import withdraw_article
from service.wiring import Services
from tests.conftest import START
from tests.support.stories import FIRST, PAYWALL, SILENT
from tests.support.tables import emptied

HOUR = timedelta(hours=1)
NOW = START + timedelta(days=2)
BRIDGE = NewArticle("https://ledger.example/bridge", "The Ledger")


def post(services: Services, text: str, hours: int | None = None, **more: Any) -> Posted:
    """Post a text, captured some hours after START, or now."""
    moment = None if hours is None else START + hours * HOUR
    new = NewVersion("Bridge to close", text, captured_at=moment, **more)
    return post_version(services, BRIDGE, new, now=NOW)


def rows(services: Services, *tables: str) -> list[tuple[Any, ...]]:
    """Return all rows of some tables, without numbers that are drawn by chance."""
    with services.reading() as session:
        chosen = (metadata.tables[name] for name in tables)
        return [
            tuple(row) for table in chosen for row in session.connection().execute(table.select().order_by(*table.c))
        ]


def read_always(patch: pytest.MonkeyPatch) -> None:
    """Let every post be read, whatever it says."""
    patch.setattr(prepare_version, "shows_again", lambda *_: False)


def no_need(*_: object, **__: object) -> None:
    """Stand for what is not to be called."""
    raise AssertionError("This need not be read.")


@pytest.mark.parametrize("hours", [0, 1, None])
def test_words_that_are_those_of_the_newest_capture_are_not_read(
    both_services: Services, monkeypatch: pytest.MonkeyPatch, hours: int | None
) -> None:
    post(both_services, FIRST, 0)
    monkeypatch.setattr(prepare_version, "read_version", no_need)
    again = post(both_services, FIRST, hours)
    assert (again.number, again.changed) == (1, False)


def test_a_post_that_shows_nothing_new_takes_three_statements(services: Services) -> None:
    post(services, FIRST, 0)
    with services.reading() as session:
        driver: Any = session.connection().connection.dbapi_connection
    statements: list[str] = []
    driver.set_trace_callback(lambda statement: statements.append(statement.split()[0]))
    post(services, FIRST, 1)
    driver.set_trace_callback(None)
    assert statements == ["BEGIN", "SELECT", "SELECT", "ROLLBACK", "BEGIN", "INSERT", "COMMIT"]


def test_the_same_words_with_other_line_ends_are_read_and_found_to_be_the_same(both_services: Services) -> None:
    two = f"{FIRST}\n\nThe ferry runs until nine."
    post(both_services, two, 0)
    assert not post(both_services, two.replace("\n", "\r\n"), 1).changed
    (version,) = rows(both_services, "checks")
    assert version[2] == 1


def test_posts_of_one_moment_that_show_nothing_new_are_one_check(
    both_services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    post(both_services, FIRST, 0)
    other = threading.Thread(target=post, args=(both_services, FIRST, 1))
    genuine = checks.add_check

    def add_check(*arguments: Any) -> bool:
        added = genuine(*arguments)
        if other.ident is None:  # the other one comes while the check is written, but not committed
            other.start()
            other.join(0.5)
        return added

    monkeypatch.setattr(checks, "add_check", add_check)
    post(both_services, FIRST, 1)
    other.join()
    assert len(rows(both_services, "checks")) == 1


def test_words_that_stood_there_before_the_newest_ones_are_a_return(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    post(both_services, SILENT, 1)
    assert post(both_services, FIRST, 2).changed


def test_words_of_the_newest_capture_that_were_seen_before_it_are_a_version_between(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    post(both_services, SILENT, 3)
    assert post(both_services, SILENT, 1).changed


def test_a_page_in_the_way_that_is_seen_again_is_no_version(both_services: Services) -> None:
    for hour, text in enumerate((FIRST, PAYWALL, PAYWALL, FIRST)):
        post(both_services, text, hour)
    with both_services.reading() as session:
        assert [row.capture_quality for row in list_versions(session, 1).items] == ["good", "low"]


def test_a_page_is_gone_that_said_the_same_before(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    assert post(both_services, FIRST, 1, gone=404).changed


def test_the_same_words_from_the_future_are_refused(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    with pytest.raises(InvalidInput, match="future"):
        post(both_services, FIRST, 49)


def test_the_same_words_of_an_article_that_was_taken_down_are_refused(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    with both_services.writing() as work:
        withdraw_article(work.session, 1, now=NOW)
        work.commit()
    with pytest.raises(Gone):
        post(both_services, FIRST, 1)


def test_half_a_character_is_refused_as_it_is_in_new_words(both_services: Services) -> None:
    post(both_services, FIRST, 0)
    assert digest_as_sent(NewVersion("T", FIRST + "\ud83d")) is None
    with pytest.raises(InvalidInput, match="surrogate"):
        post(both_services, FIRST + "\ud83d", 1)


@pytest.mark.parametrize("page", [{"html": f"<p>{FIRST}</p>"}, {"gone": 410}])
def test_what_is_yet_to_be_found_in_a_page_has_no_digest_as_it_was_sent(page: dict[str, Any]) -> None:
    assert digest_as_sent(NewVersion("T", FIRST)) is not None
    assert digest_as_sent(NewVersion("T", FIRST, **page)) is None


POSTS = st.lists(
    st.tuples(st.sampled_from((FIRST, SILENT, PAYWALL, FIRST + "\r\n")), st.one_of(st.none(), st.integers(0, 5))),
    min_size=2,
    max_size=7,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(POSTS)
def test_whatever_is_posted_in_whatever_order_it_comes_to_the_same_as_if_all_were_read(
    services: Services, posts: list[tuple[str, int | None]]
) -> None:
    told: list[tuple[object, object]] = []
    for patch in (pytest.MonkeyPatch(), pytest.MonkeyPatch()):
        with patch.context() as patched:
            if told:
                read_always(patched)
            emptied(services.engine)
            outcomes = [(posted.number, posted.changed) for posted in (post(services, *one) for one in posts)]
        told.append((outcomes, rows(services, "versions", "checks", "corrections", "appearances")))
    assert told[0] == told[1]

"""Posting versions: what is stored, in which order, and what follows from it. On both kinds of database."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from service.core.errors import InvalidInput, NotFound
from service.reading.articles import get_article
from service.reading.corrections import CorrectionRow, list_corrections
from service.reading.events import EventRow, Scope, list_events
from service.reading.versions import VersionRow, list_versions
from service.store.versions import Check
from service.usecases.post_version import Posted, file_version, post_version
from service.usecases.prepare_version import preparation
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle, track_article
from service.wiring import Services
from tests.conftest import START
from tests.support.stories import CORRECTED, CORRECTION, FIRST, PAYWALL, SILENT, UPDATED

HOUR = timedelta(hours=1)


class Article:
    """An article under test: posts versions an hour apart and answers questions."""

    def __init__(self, services: Services, url: str = "https://ledger.example/bridge") -> None:
        self.services = services
        with services.writing() as work:
            found = track_article(work.session, NewArticle(url, "The Ledger"), now=services.clock())
            work.commit()
        self.id = found.article_id

    def post(self, text: str, hours: int, title: str = "Bridge to close", byline: str = "") -> Posted:
        """Post a text that was captured some hours after START."""
        moment = START + hours * HOUR
        new = NewVersion(title, text, byline, captured_at=moment)
        return post_version(self.services, self.id, new, now=max(moment, self.services.clock()))

    def versions(self) -> tuple[VersionRow, ...]:
        """Return the versions by time of capture."""
        with self.services.reading() as session:
            return list_versions(session, self.id).items

    def corrections(self) -> list[CorrectionRow]:
        """Return the corrections, the oldest first."""
        with self.services.reading() as session:
            return list(reversed(list_corrections(session, article_id=self.id).items))

    def events(self) -> tuple[EventRow, ...]:
        """Return the events in order."""
        with self.services.reading() as session:
            return list_events(session, Scope(article_id=self.id), limit=200).items


@pytest.fixture
def article(both_services: Services) -> Article:
    return Article(both_services)


def test_versions_are_numbered_in_the_order_of_their_arrival(article: Article) -> None:
    assert [article.post(text, hour).number for hour, text in enumerate((FIRST, SILENT, CORRECTED))] == [1, 2, 3]
    assert [row.text for row in article.versions()] == [FIRST, SILENT, CORRECTED]


def test_the_same_content_again_is_a_check_and_no_version(article: Article) -> None:
    article.post(FIRST, 0)
    again = article.post(FIRST, 1)
    assert (again.number, again.changed) == (1, False)
    (version,) = article.versions()
    assert version.last_checked_at == START + HOUR
    assert [event.type for event in article.events()] == ["article.tracked", "article.version_created"]


def test_the_same_capture_sent_twice_leaves_no_trace(article: Article) -> None:
    article.post(FIRST, 0)
    article.post(FIRST, 0)
    with article.services.reading() as session:
        assert session.scalar(select(func.count()).select_from(Check)) == 0


def test_going_there_and_back_makes_three_versions(article: Article) -> None:
    for hour, text in enumerate((FIRST, SILENT, FIRST)):
        assert article.post(text, hour).changed
    first, _, third = article.versions()
    assert first.digest == third.digest
    assert len(article.corrections()) == 2


@pytest.mark.parametrize("change", [{"title": "Bridge to shut"}, {"byline": "By Tom Reyes"}])
def test_a_change_outside_the_text_is_a_version_too(article: Article, change: dict[str, str]) -> None:
    article.post(FIRST, 0)
    assert article.post(FIRST, 1, **change).changed


def test_a_silent_change_of_a_number_is_a_stealth_edit(article: Article) -> None:
    article.post(FIRST, 0)
    article.post(SILENT, 1)
    (row,) = article.corrections()
    assert (row.kind, row.disclosure, row.from_version, row.to_version) == ("stealth_edit", "undisclosed", 1, 2)
    assert {change["category"] for change in row.changes} == {"number"}
    assert "4,200" in row.summary
    assert "2,400" in row.summary


def test_an_announced_change_is_a_correction_with_its_notice(article: Article) -> None:
    article.post(FIRST, 0)
    article.post(CORRECTED, 1)
    (row,) = article.corrections()
    assert (row.kind, row.disclosure) == ("correction", "disclosed")
    assert row.notice is not None
    assert row.notice["text"] == CORRECTION
    assert CORRECTED[row.notice["start"] : row.notice["end"]] == CORRECTION


def test_an_update_note_lists_the_credit_that_came_with_it(article: Article) -> None:
    article.post(FIRST, 0)
    article.post(UPDATED, 1)
    (row,) = [row for row in article.corrections() if row.kind == "update"]
    sources = [credit["source"]["text"] for credit in row.attributions if credit["change"] == "added"]
    assert any("Calder Valley Courier" in source for source in sources)


def test_a_note_that_comes_later_says_how_long_the_edit_was_silent(article: Article) -> None:
    article.post(FIRST, 0)
    article.post(SILENT, 1)
    article.post(CORRECTED, 3)
    silent, noted = article.corrections()
    assert (silent.kind, silent.disclosure, silent.lag_seconds) == ("stealth_edit", "disclosed_later", 7_200)
    assert silent.disclosed_in == 3
    assert "said so 2 hours later" in silent.summary
    assert noted.kind == "correction"


def test_words_added_to_a_notice_own_up_to_a_silent_edit_as_a_new_notice_does(article: Article) -> None:
    first = "Correction: An earlier version of this article misstated where the ferries are moored."
    article.post(f"{FIRST}\n\n{first}", 0)
    article.post(f"{SILENT}\n\n{first}", 1)
    article.post(f"{SILENT}\n\n{first} {CORRECTION.partition(': ')[2]}", 3)
    _, silent, altered = article.corrections()
    assert (silent.disclosure, silent.disclosed_in) == ("disclosed_later", 3)
    assert (altered.kind, altered.disclosure, altered.discloses) == ("notice_altered", "notice_altered", [2])


def test_a_row_is_shown_under_the_headline_of_its_newer_version(article: Article) -> None:
    article.post(FIRST, 0)
    article.post(SILENT, 1)
    article.post(SILENT, 2, title="Bridge stays open")
    assert [row.article.title for row in article.corrections()] == ["Bridge to close", "Bridge stays open"]


def test_a_notice_in_the_first_version_we_saw_has_no_version_before_it(article: Article) -> None:
    article.post(CORRECTED, 0)
    (row,) = article.corrections()
    assert (row.kind, row.from_version, row.to_version) == ("correction", None, 1)


def test_a_version_that_arrives_late_goes_to_its_place(article: Article) -> None:
    article.post(FIRST, 0)
    article.post(CORRECTED, 4)
    late = article.post(SILENT, 2)
    assert late.number == 3
    assert [(row.number, row.predecessor, row.successor) for row in article.versions()] == [
        (1, None, 3),
        (3, 1, 2),
        (2, 3, None),
    ]


def test_a_late_version_has_its_neighbours_compared_again(article: Article) -> None:
    article.post(FIRST, 0)
    article.post(CORRECTED, 4)
    told = len(article.events())
    article.post(SILENT, 2)
    assert [(row.kind, row.from_version, row.to_version) for row in article.corrections()] == [
        ("stealth_edit", 1, 3),
        ("correction", 3, 2),
    ]
    news = [event.type for event in article.events()[told:]]
    assert news == ["article.version_created", "correction.detected"]


def test_a_late_version_leaves_the_latest_the_latest(article: Article) -> None:
    article.post(FIRST, 3)
    article.post(SILENT, 0, title="An older headline")
    with article.services.reading() as session:
        row = get_article(session, article.id)
    assert (row.latest_version, row.version_count, row.title) == (1, 2, "Bridge to close")


def test_two_versions_of_one_moment_keep_the_order_of_their_arrival(article: Article) -> None:
    article.post(FIRST, 0)
    article.post(SILENT, 0)
    assert [row.number for row in article.versions()] == [1, 2]


def test_a_paywall_in_place_of_the_article_corrects_nothing(article: Article) -> None:
    article.post(FIRST, 0)
    article.post(PAYWALL, 1)
    article.post(FIRST, 2)
    assert [row.capture_quality for row in article.versions()] == ["good", "low"]
    assert article.corrections() == []


def test_a_capture_from_the_future_is_refused(article: Article) -> None:
    new = NewVersion("T", FIRST, captured_at=START + timedelta(minutes=6))
    with pytest.raises(InvalidInput, match="future") as caught:
        post_version(article.services, article.id, new, now=START)
    assert caught.value.pointer == "/captured_at"


def test_an_unknown_article_has_no_versions(both_services: Services) -> None:
    with pytest.raises(NotFound, match="no article 99"):
        post_version(both_services, 99, NewVersion("T", FIRST), now=START)


def test_version_and_events_are_kept_together_or_not_at_all(article: Article) -> None:
    before = len(article.events())
    with article.services.reading() as session:
        prepared = preparation(article.id, NewVersion("T", FIRST), None, START)(session, False)
    with article.services.writing() as work:
        file_version(work.session, article.id, prepared, now=START)
    assert article.versions() == ()
    assert len(article.events()) == before


def test_events_of_an_article_are_numbered_without_a_gap(article: Article) -> None:
    for hour, text in enumerate((FIRST, SILENT, CORRECTED)):
        article.post(text, hour)
    events = article.events()
    assert [event.sequence for event in events] == list(range(1, len(events) + 1))
    assert events[-1].data["article"]["outlet"] == "The Ledger"


def test_fifty_posts_of_one_new_version_at_once_make_one_version(article: Article) -> None:
    article.post(FIRST, 0)
    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(lambda _: article.post(SILENT, 1), range(50)))
    assert sum(outcome.changed for outcome in outcomes) == 1
    assert len(article.versions()) == 2


def test_each_text_survives_many_versions(article: Article) -> None:
    texts = [FIRST.replace("4,200", str(n)) for n in range(40)]
    for hour, text in enumerate(texts):
        article.post(text, hour)
    assert [row.text for row in article.versions()] == texts


def test_what_waited_its_turn_is_not_older_than_what_was_filed_meanwhile(article: Article) -> None:
    article.post(FIRST, 2)
    again = post_version(article.services, article.id, NewVersion("Bridge to close", FIRST), now=START + HOUR)
    assert (again.number, again.changed) == (1, False)
    newer = post_version(article.services, article.id, NewVersion("Bridge to close", SILENT), now=START + HOUR)
    assert [(row.number, row.captured_at) for row in article.versions()] == [
        (1, START + 2 * HOUR),
        (newer.number, START + 2 * HOUR),
    ]
    assert [row.kind for row in article.corrections()] == ["stealth_edit"]

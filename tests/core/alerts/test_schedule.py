"""When a webhook is tried again."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.alerts.schedule import (
    DELAYS,
    LONGEST_WAIT,
    Delivered,
    Disable,
    GiveUp,
    Outcome,
    Retry,
    Standing,
    decide,
    retry_after,
)

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FINE, MIDDLE = Standing(0, None), 0.5


def failed(status: int | None, retry_after: str | None = None) -> Outcome:
    return Outcome(status, "timeout" if status is None else "status", retry_after)


def wait(outcome: Outcome, attempts: int = 0, jitter: float = MIDDLE) -> timedelta:
    decision = decide(outcome, Standing(attempts, None), NOW, jitter)
    assert isinstance(decision, Retry)
    return decision.at - NOW


@pytest.mark.parametrize(
    ("attempts", "seconds"),
    [
        (0, 5),
        (1, 300),  # 5 * 60
        (2, 1_800),  # 30 * 60
        (3, 7_200),  # 2 * 3,600
        (4, 18_000),
        (5, 36_000),
        (6, 50_400),  # 14 * 3,600
        (7, 72_000),
        (8, 86_400),
    ],
)
def test_each_failure_has_its_delay(attempts: int, seconds: int) -> None:
    assert wait(failed(500), attempts) == timedelta(seconds=seconds)


def test_after_the_tenth_attempt_it_is_given_up() -> None:
    assert len(DELAYS) == 10
    assert decide(failed(500), Standing(9, NOW), NOW, MIDDLE) == GiveUp()


@pytest.mark.parametrize(("jitter", "seconds"), [(0.0, 270), (0.5, 300), (1.0, 330)])
def test_jitter_moves_an_attempt_by_a_tenth_at_most(jitter: float, seconds: int) -> None:
    assert wait(failed(500), 1, jitter) == timedelta(seconds=seconds)


@pytest.mark.parametrize("status", [200, 201, 202, 204, 299])
def test_only_a_success_is_a_success(status: int) -> None:
    assert decide(Outcome(status, None), FINE, NOW, MIDDLE) == Delivered(flush=False)


def test_the_first_success_after_an_outage_flushes_what_was_put_off() -> None:
    assert decide(Outcome(200, None), Standing(3, NOW - timedelta(hours=3)), NOW, MIDDLE) == Delivered(flush=True)
    assert decide(Outcome(200, None), Standing(1, NOW - timedelta(seconds=5)), NOW, MIDDLE) == Delivered(flush=False)


def test_gone_disables_at_once() -> None:
    assert decide(failed(410), FINE, NOW, MIDDLE) == Disable("The receiver answered 410 Gone.")


@pytest.mark.parametrize(("hours", "kind"), [(119.9, Retry), (120, Disable), (500, Disable)])
def test_120_hours_of_failures_disable(hours: float, kind: type) -> None:
    since = NOW - timedelta(hours=hours)
    assert isinstance(decide(failed(503), Standing(2, since), NOW, MIDDLE), kind)


@pytest.mark.parametrize("status", [None, 429, 502, 503, 504])
def test_trouble_of_the_endpoint_holds_everything_for_it(status: int | None) -> None:
    assert decide(failed(status), FINE, NOW, MIDDLE) == Retry(NOW + timedelta(seconds=5), hold=True)


@pytest.mark.parametrize("status", [301, 307, 400, 401, 404, 500, 501])
def test_trouble_with_one_message_holds_nothing_else(status: int) -> None:
    assert decide(failed(status), FINE, NOW, MIDDLE) == Retry(NOW + timedelta(seconds=5), hold=False)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("3600", timedelta(hours=1)),
        (" 120 ", timedelta(minutes=2)),
        ("0", timedelta(0)),
        (format_datetime(NOW + timedelta(minutes=10), usegmt=True), timedelta(minutes=10)),
        ("Monday, 02-Mar-26 09:10:00 GMT", timedelta(minutes=10)),  # the obsolete form of RFC 850
        ("Mon Mar  2 09:10:00 2026", timedelta(minutes=10)),  # and that of asctime
        (format_datetime(NOW - timedelta(days=1), usegmt=True), timedelta(0)),
        (str(10 * 365 * 86_400), LONGEST_WAIT),  # ten years
        (format_datetime(NOW + timedelta(days=3_650), usegmt=True), LONGEST_WAIT),
        ("9" * 5_000, LONGEST_WAIT),
        ("-5", timedelta(0)),
        ("1.5", timedelta(0)),
        ("1e3", timedelta(0)),
        ("٣٦٠٠", timedelta(0)),
        ("soon", timedelta(0)),
        ("", timedelta(0)),
        (None, timedelta(0)),
        ("Mon, 02 Mar 99999 09:10:00 GMT", timedelta(0)),
    ],
)
def test_a_retry_after_is_obeyed_ignored_or_capped(header: str | None, expected: timedelta) -> None:
    assert retry_after(header, NOW) == expected


def test_a_retry_after_lengthens_a_delay_and_never_shortens_it() -> None:
    assert wait(failed(503, "3600")) == timedelta(hours=1)
    assert wait(failed(503, "60"), attempts=3) == timedelta(hours=2)
    assert wait(failed(503, str(10**9)), attempts=8, jitter=1.0) == LONGEST_WAIT


@given(st.text(max_size=60) | st.from_regex(r"[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{1,6} \d\d:\d\d:\d\d [+-]\d{1,6}"))
def test_no_header_asks_for_more_than_a_day_or_less_than_nothing(header: str) -> None:
    assert timedelta(0) <= retry_after(header, NOW) <= LONGEST_WAIT


@given(
    st.sampled_from([None, 301, 400, 404, 429, 500, 503]),
    st.integers(0, 12),
    st.floats(0, 1),
    st.none() | st.timedeltas(timedelta(0), timedelta(hours=200)),
)
def test_a_retry_always_lies_ahead_within_a_day(
    status: int | None, attempts: int, jitter: float, failing: timedelta | None
) -> None:
    since = None if failing is None else NOW - failing
    decision = decide(failed(status), Standing(attempts, since), NOW, jitter)
    if isinstance(decision, Retry):
        assert NOW < decision.at <= NOW + LONGEST_WAIT

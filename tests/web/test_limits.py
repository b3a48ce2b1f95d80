from datetime import UTC, datetime, timedelta

from service.web.limits import Limiter

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_a_client_may_ask_as_often_as_its_quota_says():
    limiter = Limiter(3)
    assert [limiter.count("a", NOON).exceeded for _ in range(4)] == [False, False, False, True]


def test_clients_are_counted_apart():
    limiter = Limiter(1)
    assert not limiter.count("a", NOON).exceeded
    assert not limiter.count("b", NOON).exceeded


def test_the_count_begins_anew_with_each_minute():
    limiter = Limiter(1)
    assert limiter.count("a", NOON + timedelta(seconds=59)).reset == 1
    assert not limiter.count("a", NOON + timedelta(seconds=60)).exceeded


def test_a_clock_that_jumps_back_locks_nobody_out():
    limiter = Limiter(1)
    limiter.count("a", NOON)
    assert not limiter.count("a", NOON - timedelta(hours=1)).exceeded


def test_looking_does_not_count():
    limiter = Limiter(1)
    assert [limiter.count("a", NOON, amount=0).remaining for _ in range(3)] == [1, 1, 1]


def test_the_header_fields_say_quota_rest_and_time():
    standing = Limiter(100).count("a", NOON + timedelta(seconds=30))
    assert standing.headers() == {
        "RateLimit-Policy": '"default";q=100;w=60',
        "RateLimit": '"default";r=99;t=30',
    }

"""Who keeps streams of events: places, ends, slow readers, silence."""

import socket
import time

import pytest

from service.cli import stream_keeper
from service.cli.stream_keeper import StreamKeeper
from service.reading.events import EVERYTHING
from service.store.key_ring import list_keys
from service.usecases.create_key import create_key
from service.usecases.revoke_key import revoke_key
from service.web.streams import Stream
from tests.support.alerts import happen, track, until


@pytest.fixture
def keeper(services, monkeypatch):
    """A keeper with two places."""
    monkeypatch.setattr(stream_keeper, "MOST", 2)
    return StreamKeeper(services)


@pytest.fixture
def connect(keeper):
    """Hand over one end of a connection; give the other."""
    ours = []

    def connect(waiting=b"", key=0):
        assert keeper.promise()
        here, there = socket.socketpair()
        here.settimeout(60)
        ours.append(here)
        keeper.take(there, Stream(key, EVERYTHING, 0, str, bytearray(b"begin\n" + waiting)))
        assert here.recv(6) == b"begin\n"
        return here

    yield connect
    for one in ours:
        one.close()
    until(lambda: keeper.promised == 0)


def ended(connection):
    """Read to the end; tell that it came."""
    while connection.recv(65_536):
        pass
    return True


def test_there_are_as_many_places_as_were_promised_and_those_given_back(keeper):
    assert [keeper.promise(), keeper.promise(), keeper.promise()] == [True, True, False]
    keeper.release()
    assert [keeper.promise(), keeper.promise()] == [True, False]


def test_no_more_streams_are_kept_than_files_may_be_opened(services, monkeypatch):
    monkeypatch.setattr(stream_keeper.resource, "getrlimit", lambda _: (300, 300))
    assert StreamKeeper(services).room == 300 - stream_keeper.OTHER_FILES


def test_who_hangs_up_gives_the_place_back(keeper, connect):
    first, second = connect(), connect()
    assert not keeper.promise()
    first.close()
    until(lambda: keeper.promised == 1)
    connect()
    second.close()


def test_everybody_is_told_what_happens(services, connect):
    readers = [connect(), connect()]
    happen(services, track(services, "ferry"))
    for reader in readers:
        assert b'"type":"article.tracked"' in reader.recv(65_536)


def test_who_follows_by_a_key_that_is_revoked_is_let_go_and_told_no_more(services, connect):
    with services.writing() as work:
        for name in ("theirs", "another"):
            create_key(work.session, "reader", name, now=services.clock())
        work.commit()
        theirs, other = (key.id for key in list_keys(work.session))
    readers = [connect(key=theirs), connect(key=other)]
    with services.writing() as work:
        revoke_key(work.session, theirs, now=services.clock())
        work.commit()
    assert readers[0].recv(65_536) == b""
    happen(services, track(services, "ferry"))
    assert b'"type":"article.tracked"' in readers[1].recv(65_536)


def test_a_quiet_connection_is_used_now_and_then(connect, monkeypatch):
    monkeypatch.setattr(stream_keeper, "QUIET", 0.2)
    assert connect().recv(100) == b":\nid: 0\n\n"


def test_a_stream_ends_when_its_time_has_come(connect, monkeypatch):
    monkeypatch.setattr(stream_keeper, "LIFE", 0.2)
    assert ended(connect())


def test_a_reader_for_whom_too_much_waits_is_let_go(services, keeper, connect, monkeypatch):
    monkeypatch.setattr(stream_keeper, "BACKLOG", 1_000)
    reader = connect(b"x" * 10_000_000)  # more than the connection holds
    until(lambda: keeper.promised == 0)
    assert ended(reader)


def test_a_reader_that_takes_nothing_for_long_is_let_go_and_the_others_are_told(services, keeper, connect, monkeypatch):
    monkeypatch.setattr(stream_keeper, "BACKLOG", 100_000_000)
    stuck, well = connect(b"x" * 10_000_000), connect()
    happen(services, track(services, "ferry"))
    assert b"article.tracked" in well.recv(65_536)
    monkeypatch.setattr(stream_keeper, "QUIET", 0.1)
    until(lambda: keeper.promised == 1)
    assert ended(stuck)


def test_a_database_that_fails_ends_no_stream(services, keeper, connect, monkeypatch):
    failures = []

    def fail(*_):
        failures.append(time.monotonic())
        raise RuntimeError("The database is away.")

    reader = connect()
    with monkeypatch.context() as broken:
        broken.setattr(stream_keeper, "LOOK", 0.1)
        broken.setattr(stream_keeper, "tell_all", fail)
        until(lambda: len(failures) > 1)
    happen(services, track(services, "ferry"))
    assert b"article.tracked" in reader.recv(65_536)

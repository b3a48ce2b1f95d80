"""The connections of all who follow events, written to by one thread of a server process.

Each is a socket and what is still to be sent on it (``web.streams``). The thread asks the database once for all of
them, and only if something may have been committed. A reader whose key was revoked is let go, and so is one that takes
nothing for a while, and from time to time everybody. What they missed in between they are told when they come again.
"""

import logging
import random
import resource
import selectors
import threading
import time
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from socket import socket

from service.store.key_ring import revoked
from service.store.pulse import Pulse
from service.web.streams import Stream, tell_all
from service.wiring import Services

#: streams of one process, if it may open so many files; and files that are left for everything else
MOST, OTHER_FILES = 2_000, 256

#: seconds between two questions whether anything was committed
POLL = 0.1

#: seconds after which it is looked though nothing seems to have been committed
LOOK = 1.0

#: seconds after which a connection on which nothing happened is used, so that nobody on the way takes it for dead
QUIET = 15.0

#: seconds after which a stream ends, give or take a fifth, lest all come again at once
LIFE = 900.0

#: bytes that may wait for a reader: as much as some hundred events
BACKLOG = 1_000_000

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Reader:
    """A connection on which events are told."""

    connection: socket
    stream: Stream
    #: when it ends, and when something was last sent, on a clock that is never set
    ends_at: float
    sent_at: float


class StreamKeeper:
    """Keeps the streams of one process; give it connections from any thread."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.room = min(MOST, resource.getrlimit(resource.RLIMIT_NOFILE)[0] - OTHER_FILES)
        self.new: SimpleQueue[Reader] = SimpleQueue()
        self.readers: dict[int, Reader] = {}
        #: streams that were promised a place
        self.promised = 0
        self.lock = threading.Lock()
        self.thread: threading.Thread | None = None

    def promise(self) -> bool:
        """Keep a place for a stream, if there is one; ``take`` fills it, or ``release`` gives it back."""
        with self.lock:
            if self.promised >= self.room:
                return False
            self.promised += 1
            if self.thread is None:
                self.thread = threading.Thread(target=self.keep, name="streams", daemon=True)
                self.thread.start()
            return True

    def release(self) -> None:
        """Give a place back."""
        with self.lock:
            self.promised -= 1

    def take(self, connection: socket, stream: Stream) -> None:
        """Go on with an answer whose beginning waits in ``stream``."""
        now = time.monotonic()
        connection.setblocking(False)
        self.new.put(Reader(connection, stream, now + LIFE * random.uniform(0.8, 1.2), now))  # noqa: S311 - no secret

    def keep(self) -> None:
        """Tell everybody what happens, for as long as the process lives."""
        selector, pulse, looked_at = selectors.DefaultSelector(), Pulse(self.services.engine), 0.0
        while True:
            self.welcome(selector)
            for key, _ in selector.select(POLL):
                self.hear(selector, key.data)
            try:
                if pulse.felt() or time.monotonic() - looked_at >= LOOK:
                    looked_at = time.monotonic()
                    self.tell(selector)
            except Exception:  # a database that is restarted must not end the streams
                log.exception("Events could not be read for those who follow; trying again.")
                time.sleep(LOOK)
            self.tend(selector)

    def welcome(self, selector: selectors.BaseSelector) -> None:
        """Take in those who came; where there is nobody, wait for one."""
        with suppress(Empty):
            while True:
                reader = self.new.get(block=not self.readers)
                self.readers[reader.connection.fileno()] = reader
                selector.register(reader.connection, selectors.EVENT_READ, reader)
                self.send(selector, reader)

    def tell(self, selector: selectors.BaseSelector) -> None:
        """Tell everybody what happened, and send it."""
        more = True
        while more:
            with self.services.reading() as session:
                self.part(selector, revoked(session, {reader.stream.key for reader in self.readers.values()}))
                more = tell_all(session, [reader.stream for reader in self.readers.values()])
            for reader in list(self.readers.values()):
                if reader.stream.waiting:
                    self.send(selector, reader)

    def part(self, selector: selectors.BaseSelector, keys: Collection[int]) -> None:
        """Let those go, with nothing more told, whose API keys are no longer good."""
        for reader in [one for one in self.readers.values() if one.stream.key in keys]:
            self.let_go(selector, reader)

    def tend(self, selector: selectors.BaseSelector) -> None:
        """Send what waits, show that the quiet ones live, and let go whose time has come."""
        now = time.monotonic()
        for reader in list(self.readers.values()):
            if now >= reader.ends_at or (reader.stream.waiting and now - reader.sent_at >= 2 * QUIET):
                self.let_go(selector, reader)
            elif not reader.stream.waiting and now - reader.sent_at >= QUIET:
                reader.stream.mark()
                self.send(selector, reader)
            elif reader.stream.waiting:
                self.send(selector, reader)

    def send(self, selector: selectors.BaseSelector, reader: Reader) -> None:
        """Send as much as the connection takes now."""
        waiting = reader.stream.waiting
        try:
            sent = reader.connection.send(waiting)
        except BlockingIOError:
            sent = 0
        except OSError:
            self.let_go(selector, reader)
            return
        if sent:
            reader.sent_at = time.monotonic()
            del waiting[:sent]
        if len(waiting) > BACKLOG:
            self.let_go(selector, reader)

    def hear(self, selector: selectors.BaseSelector, reader: Reader) -> None:
        """Let a reader go who hangs up, or who says more: nobody would listen."""
        with suppress(BlockingIOError):
            with suppress(ConnectionError, TimeoutError):
                reader.connection.recv(1)
            self.let_go(selector, reader)

    def let_go(self, selector: selectors.BaseSelector, reader: Reader) -> None:
        """End a stream; who wants to go on comes again with the last ``id``."""
        if self.readers.pop(reader.connection.fileno(), None) is None:
            return
        selector.unregister(reader.connection)
        reader.connection.close()
        self.release()

"""Whose turn it is: many threads wait for clients, few work.

A thread that waits for a slow or hostile client costs next to nothing, so a server process has many. Work costs: SQLite
and Python do two things at a time sooner than ten. So a request takes a turn once all of it has arrived, and gives it
back before its answer is sent. Comparing long texts takes seconds; such requests have a turn of their own, so that
all others still find one. Questions and posts have turns of their own, too: who writes may wait for a lock for
seconds, and reading goes on meanwhile.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from flask import Request

from service.core.errors import Busy
from service.web.json_body import SIZE

#: questions at work at a time in one process, and as many requests that write
AT_WORK = 2
#: long ones, besides
LONG_AT_WORK = 1
#: seconds that a request waits for its turn
PATIENCE = 30.0
#: bytes of a body, unpacked, from which on a request is a long one
LONG_BODY = 200_000
#: where the server puts what tells whether the client of a request has hung up
CLIENT_LEFT = "tracker.client_left"


class Turns:
    """The turns of one server process."""

    def __init__(self) -> None:
        self._reading, self._writing = BoundedSemaphore(AT_WORK), BoundedSemaphore(AT_WORK)
        self._long = BoundedSemaphore(LONG_AT_WORK)

    @contextmanager
    def take(self, request: Request, *, long: bool = False) -> Iterator[None]:
        """Wait for a turn.

        Raises:
            Busy: none came in time; or it is a question, and who asked it has gone meanwhile.
        """
        asks = request.method in ("GET", "HEAD")
        short = self._reading if asks else self._writing
        turn = self._long if long or request.environ.get(SIZE, 0) > LONG_BODY else short
        if not turn.acquire(blocking=False):
            if not turn.acquire(timeout=PATIENCE):
                raise Busy
            if asks and left(request):
                turn.release()
                raise Busy
        try:
            yield
        finally:
            turn.release()


def left(request: Request) -> bool:
    """Tell whether the client has hung up, where the server can tell."""
    ask: Callable[[], bool] = request.environ.get(CLIENT_LEFT, lambda: False)
    return ask()

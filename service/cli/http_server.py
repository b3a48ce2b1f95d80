"""What stands below the application: gunicorn's threaded worker, with this product's manners.

As it comes, gunicorn answers what it cannot parse with a page of HTML, waits without end for the rest of a
request, and hangs up on a client that is still sending, which then never sees why. Here every refusal is a
problem document, a request that stalls is refused, and the client is heard out before the connection closes.
"""

import select
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from socket import MSG_PEEK, SHUT_RDWR, SHUT_WR, socket
from typing import Any

from gunicorn.http import errors
from gunicorn.http.parser import RequestParser
from gunicorn.http.unreader import SocketUnreader
from gunicorn.workers.gthread import ThreadWorker

from service.cli.stream_keeper import StreamKeeper
from service.web.context import shared_by
from service.web.headers import SECURITY
from service.web.problems import problem
from service.web.streams import HAND_OVER, Stream
from service.web.turns import CLIENT_LEFT

#: seconds that a client may take for a request, and bytes that buy it one more (as Apache's mod_reqtimeout reckons):
#: who sends steadily may send much, who drips holds no thread
PATIENCE, BYTES_PER_SECOND = 8.0, 16_000
#: a client that was answered is heard out until it is silent for this long, but for no more seconds or bytes in all
SILENCE, LINGER, HEARD = 1.0, 10.0, 64_000_000
#: seconds that a client may leave an answer unread
UNREAD = 30.0


Application = Callable[..., Iterable[bytes]]


class Stalled(errors.ParseException):  # type: ignore[misc]
    """The rest of the request did not come in time."""


#: what is told of a request that cannot be parsed, the first that fits; the status is 400 where no other is named
REFUSALS: tuple[tuple[type[Exception], HTTPStatus, str], ...] = (
    (errors.InvalidResponseHeader, HTTPStatus.INTERNAL_SERVER_ERROR, "The server failed."),
    (errors.InvalidResponseHeaderName, HTTPStatus.INTERNAL_SERVER_ERROR, "The server failed."),
    (errors.ConfigurationProblem, HTTPStatus.INTERNAL_SERVER_ERROR, "The server failed."),
    (Stalled, HTTPStatus.BAD_REQUEST, "The rest of the request did not come: send it whole, without a pause."),
    (
        errors.LimitRequestLine,
        HTTPStatus.REQUEST_URI_TOO_LONG,
        "The address with its query is too long: at most 4,094 bytes are read of the request line.",
    ),
    (
        errors.LimitRequestHeaders,
        HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
        "The header is too large: at most 100 fields of 8,190 bytes each are read.",
    ),
    (errors.ExpectationFailed, HTTPStatus.EXPECTATION_FAILED, "Of the Expect field only '100-continue' is understood."),
    (
        errors.UnsupportedTransferCoding,
        HTTPStatus.NOT_IMPLEMENTED,
        "This transfer coding is not understood: send the body with Content-Length or 'Transfer-Encoding: chunked'.",
    ),
    (
        errors.InvalidRequestLine,
        HTTPStatus.BAD_REQUEST,
        "The first line is not a request: write it as 'GET /path HTTP/1.1', in ASCII.",
    ),
    (errors.InvalidRequestMethod, HTTPStatus.BAD_REQUEST, "The first line does not begin with an HTTP method."),
    (errors.InvalidHTTPVersion, HTTPStatus.BAD_REQUEST, "The first line does not end with HTTP/1.0 or HTTP/1.1."),
    (errors.ParseException, HTTPStatus.BAD_REQUEST, "The request is not framed as HTTP asks (RFC 9112)."),
)


class Handed(Exception):
    """The rest of the answer is written by the keeper of the streams."""

    def __init__(self, stream: Stream) -> None:
        super().__init__()
        self.stream = stream


class Worker(ThreadWorker):  # type: ignore[misc]
    """Serves requests; gunicorn makes one in each process."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        #: the request that each thread is working on
        self.current = threading.local()

    def load_wsgi(self) -> None:
        """Load the application, behind what this server adds."""
        super().load_wsgi()
        application = self.app.wsgi()
        self.streams = StreamKeeper(shared_by(application).services)
        self.wsgi: Application = self.handing_over(self.closing(application))

    def handing_over(self, application: Application) -> Application:
        """Return the application, which may leave the connection of a stream to its keeper.

        gunicorn writes nothing then: it would frame the answer, and end it.
        """

        def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            left: list[Stream] = []

            def hand_over(stream: Stream) -> bool:
                left.extend([stream] if self.streams.promise() else [])
                return bool(left)

            def start(status: str, fields: list[tuple[str, str]], *more: Any) -> Any:
                if left and not status.startswith("200"):  # something failed on the way out
                    left.clear()
                    self.streams.release()
                if not left:
                    return start_response(status, fields, *more)
                left[0].waiting[:0] = head(status, [*fields, ("Connection", "close")])
                return None

            body = application(environ | {HAND_OVER: hand_over}, start)
            if left:
                raise Handed(left[0])
            return body

        return answer

    def closing(self, application: Application) -> Application:
        """Return the application, told of bodies that break off; its 413 closes the connection."""

        def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            def start(status: str, *more: Any) -> Any:
                if status.startswith(str(HTTPStatus.REQUEST_ENTITY_TOO_LARGE.value)):
                    self.current.request.force_close()
                return start_response(status, *more)

            ours = {
                "wsgi.input": Body(environ["wsgi.input"]),
                CLIENT_LEFT: partial(hung_up, environ["gunicorn.socket"]),
            }
            return application(environ | ours, start)

        return answer

    def handle(self, conn: Any) -> Any:
        """Read one request and answer it; False closes the connection, after the client had its say."""
        if conn.parser is None:
            conn.parser = RequestParser(self.cfg, conn.sock, conn.client)
            conn.parser.unreader = Reader(conn.sock)
        conn.parser.unreader.deadline = None
        kept = super().handle(conn)
        if kept is False:
            hear_out(conn.sock)
        return kept

    def handle_request(self, req: Any, conn: Any) -> Any:
        """Answer a request whose header has been read; one without Host is refused (RFC 9112, section 3.2)."""
        if req.version >= (1, 1) and "HOST" not in dict(req.headers):
            raise errors.InvalidHeader("Host", req=req)
        self.current.request = req
        try:
            return super().handle_request(req, conn)
        except Handed as handed:
            self.streams.take(socket(fileno=conn.sock.detach()), handed.stream)
            conn.close = lambda graceful=False: None  # gunicorn's end of it is gone already
            return False

    def handle_error(self, req: Any, client: socket, addr: tuple[str, int], exc: Exception) -> None:
        """Answer a request that never reached the application."""
        status, detail = refusal(exc)
        if status is HTTPStatus.INTERNAL_SERVER_ERROR:
            self.log.exception("Error handling request")
        else:
            self.log.info("Refused a request from %s: %s", addr and addr[0], exc)
        with suppress(OSError):
            client.sendall(written(status, detail))


class Reader(SocketUnreader):  # type: ignore[misc]
    """Reads a connection with a deadline for each request, which moves on with every byte that arrives."""

    deadline: float | None = None

    def chunk(self, *size: Any) -> bytes:
        """Return what came next.

        Raises:
            Stalled: the time for this request is over.
        """
        if self.deadline is None:
            self.deadline = time.monotonic() + PATIENCE
        # a time-out of nothing would mean not to wait for what is there already
        self.sock.settimeout(max(0.01, self.deadline - time.monotonic()))
        try:
            data: bytes = super().chunk(*size)
        except TimeoutError as error:
            raise Stalled from error
        finally:
            self.sock.settimeout(UNREAD)
        self.deadline += len(data) / BYTES_PER_SECOND
        return data


class Body:
    """The body of a request as the application reads it: one that breaks off is a broken connection."""

    def __init__(self, body: Any) -> None:
        self.body = body

    def read(self, size: int = -1) -> bytes:
        """Return up to ``size`` bytes.

        Raises:
            ConnectionError: it stalls, or is not framed as it says.
        """
        try:
            data: bytes = self.body.read(size)
        except errors.ParseException as error:
            raise ConnectionError(str(error)) from error
        return data


def hung_up(connection: socket) -> bool:
    """Tell whether a client has closed its connection."""
    watch = select.poll()
    watch.register(connection, select.POLLIN)
    try:
        return bool(watch.poll(0)) and not connection.recv(1, MSG_PEEK)
    except OSError:
        return True


def refusal(error: Exception) -> tuple[HTTPStatus, str]:
    """Return the status and the sentence for a request that could not be served."""
    status, detail = next(
        ((status, detail) for kind, status, detail in REFUSALS if isinstance(error, kind)),
        (HTTPStatus.INTERNAL_SERVER_ERROR, "The server failed."),
    )
    if isinstance(error, (errors.InvalidHeader, errors.InvalidHeaderName, errors.ObsoleteFolding)):
        name = str(error.hdr).partition(":")[0][:80]
        detail = f"The header field {name!a} cannot be read as it is, or contradicts another (RFC 9112)."
    return status, detail


def written(status: HTTPStatus, detail: str) -> bytes:
    """Return a problem document as it goes over the wire."""
    slug = "internal" if status is HTTPStatus.INTERNAL_SERVER_ERROR else "validation-error"
    answer = problem(status, slug, detail)
    fields = {**SECURITY, **dict(answer.headers), "Connection": "close", "Cache-Control": "no-store"}
    return head(f"{status.value} {status.phrase}", fields.items()) + answer.get_data()


def head(status: str, fields: Iterable[tuple[str, str]]) -> bytes:
    """Return the status line and header of an answer as they go over the wire."""
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in fields)]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def hear_out(connection: socket) -> None:
    """End an answered connection as RFC 9112, section 9.6, asks: say no more, and read what is still under way.

    Closed at once, the client's next packet would be answered by a reset, which makes it forget our answer.
    """
    with suppress(OSError):
        connection.shutdown(SHUT_WR)
        connection.settimeout(SILENCE)
        end, left = time.monotonic() + LINGER, HEARD
        while time.monotonic() < end and left > 0 and (data := connection.recv(65_536)):
            left -= len(data)
        connection.shutdown(SHUT_RDWR)

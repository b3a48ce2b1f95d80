"""Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): a repeated POST is answered, not done again.

The answer is written in the transaction of what it speaks of: either both are kept or neither, so a client
that repeats a request after a crash gets what really happened. Only answers of requests that were carried out
are kept; a refused request changed nothing and may be sent again. While the first request is worked on, a
second one with its key is told so (409): within a process by ``IN_FLIGHT``, between processes by PostgreSQL while
the first one writes. Before that, while both prepare, neither knows of the other; the one that comes to write second
replays the first one's answer. On SQLite it waits for the one writer that there can be and then replays.
"""

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

import orjson
from flask import Request, Response
from werkzeug.datastructures import Headers

from service.core.errors import IdempotencyInFlight, IdempotencyKeyReused
from service.store import answers
from service.store.keys import IdempotentAnswer
from service.web.context import Call
from service.web.errors import BadRequest, Fault

HEADER = "Idempotency-Key"
#: a String of RFC 9651, section 3.3.3, without escapes
PATTERN = r'^"[!#-\[\]-~]{1,255}"$'
#: what of an answer is given again, besides its status and body
KEPT_HEADERS = ("Content-Type", "Location", "Content-Location", "ETag")


@dataclass(slots=True)
class InFlight:
    """The keys that this process is working on."""

    keys: set[tuple[int, str]]
    lock: Lock

    @contextmanager
    def hold(self, client: int, key: str | None) -> Iterator[None]:
        """Work on a key, if there is one; refuse where somebody already does."""
        if key is None:
            yield
            return
        with self.lock:
            if (client, key) in self.keys:
                raise IdempotencyInFlight
            self.keys.add((client, key))
        try:
            yield
        finally:
            with self.lock:
                self.keys.discard((client, key))


IN_FLIGHT = InFlight(set(), Lock())


def key_of(request: Request) -> str | None:
    """Return the request's key; None where it has none.

    Raises:
        BadRequest: it is not a quoted string.
    """
    given = request.headers.get(HEADER)
    if given is None:
        return None
    if not re.fullmatch(PATTERN, given.strip()):
        message = f'{HEADER} must be a quoted string of 1 to 255 visible characters, such as "8e03978e-40d5".'
        raise BadRequest(message, [Fault(message, parameter=HEADER)])
    return given.strip().strip('"')


def fingerprint(call: Call, request: Request) -> bytes:
    """Return what tells two requests with one key apart: method, address and body, however the body is spelt.

    A client that repeats a request may write it anew, with its members in another order.
    """
    start = f"{request.method} {request.full_path}\n".encode(errors="replace")
    return hashlib.sha256(start + orjson.dumps(call.body, option=orjson.OPT_SORT_KEYS)).digest()


def claim(call: Call, key: str) -> None:
    """Work on a key until the transaction ends.

    Raises:
        IdempotencyInFlight: another process is working on it.
    """
    if not answers.claim(call.session, call.client.id, key):
        raise IdempotencyInFlight


def earlier_answer(call: Call, request: Request, key: str) -> Response | None:
    """Return the answer that was given to this very request before; nothing is written.

    Raises:
        IdempotencyKeyReused: the key belongs to another request.
    """
    kept = answers.find_answer(call.session, call.client.id, key, call.now)
    if kept is None:
        return None
    if kept.request != fingerprint(call, request):
        raise IdempotencyKeyReused
    headers = Headers([*kept.headers.items(), ("Idempotent-Replayed", "true")])
    return Response(call.services.vault.unlock(kept.body), kept.status, headers)


def keep(call: Call, request: Request, key: str, response: Response) -> None:
    """Keep an answer; its body is encrypted, since one kind of answer holds a webhook secret."""
    answer = IdempotentAnswer(client=call.client.id, key=key, request=fingerprint(call, request), created_at=call.now)
    answer.status = response.status_code
    answer.headers = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
    answer.body = call.services.vault.lock(response.get_data(as_text=True))
    answers.keep_answer(call.session, answer, call.now)

"""An operation of the API in one decorator: who may, what comes in and goes out, in which transaction.

The order is always the same: admit the client, read and validate everything that was sent, and only then open
the transaction, so that no slow or hostile body holds a lock.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import wraps
from typing import Any

import flask_smorest
from flask import Response, request

from service.core.errors import PreconditionRequired
from service.store.unit_of_work import UnitOfWork, in_two_steps
from service.web import describe, etags, idempotency, json_body, streams
from service.web.access import admit
from service.web.context import Call, Client, Prepare, web
from service.web.parser import Parser
from service.web.schemas.base import Input, NoQuery, Output
from service.wiring import Services

View = Callable[..., Any]

#: takes a call and the path's parameters; returns what JSON can say
State = Callable[..., Any]


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]
    """Collects operations and their documentation."""

    ARGUMENTS_PARSER = Parser()

    def __init__(self, name: str, description: str) -> None:
        super().__init__(name, __name__, url_prefix="/api/v1", description=description)
        self._prepare_doc_cbks.append(describe.complete)

    def reads(
        self,
        rule: str,
        answer: type[Output],
        *,
        query: type[Input] = NoQuery,
        role: str = "reader",
        forms: Sequence[str] = (),
        long: bool = False,
        state: State | None = None,
    ) -> Callable[[View], View]:
        """Serve ``view(call, **path)`` at ``rule``; ``forms`` are media types that it serves besides JSON.

        ``long`` tells that it may take seconds, so that it waits for its turn with others of its sort. Such an answer
        is not made for a client that has it: ``state(call, **path)`` tells at once what the answer depends on.
        """

        def decorate(view: View) -> View:
            served = self.response(200, answer)(view)
            for form in forms:
                served = self.alt_response(200, schema={"type": "string"}, content_type=form)(served)
            if state:
                answered = reading_by_state(served, state, long=long, varies=bool(forms))
                operation = self.arguments(query, location="query")(answered)
            else:
                answered = reading(served, answer, long=long, varies=bool(forms))
                operation = keeping(self.arguments(query, location="query")(answered))
            return self._serve(rule, "GET", role, view, operation)

        return decorate

    def streams(self, rule: str, *, query: type[Input], role: str = "reader") -> Callable[[View], View]:
        """Serve the stream of events that ``view(call)`` begins at ``rule``; it has no tag, since it has no end."""

        def decorate(view: View) -> View:
            text = {"type": "string", "description": "Messages as they are told."}
            served = self.alt_response(200, schema=text, content_type=streams.MEDIA_TYPE, success=True)(view)
            operation = self.arguments(query, location="query")(streaming(served))
            return self._serve(rule, "GET", role, view, operation, stream=True)

        return decorate

    def writes(
        self,
        method: str,
        rule: str,
        answer: type[Output] | None,
        *,
        statuses: Sequence[int] = (200,),
        body: type[Input] | None = None,
        role: str = "editor",
        if_match: bool = False,
        etag: bool = True,
        prepare: Prepare | None = None,
        long: bool = False,
    ) -> Callable[[View], View]:
        """Serve ``view(call, **path)`` in a transaction that is committed once the answer is rendered.

        ``etag`` tells that the answer is what a GET of the resource gives, and so bears the same tag. What takes long
        is left to ``prepare(services, body, now, **path)``: what it returns is called with a session that only reads,
        before the transaction, and the view finds the outcome in ``call.prepared``; see ``in_two_steps``. ``long``: see
        ``reads``.
        """

        def decorate(view: View) -> View:
            served = self.response(statuses[0], answer)(view)
            for status in statuses[1:]:
                served = self.alt_response(status, schema=answer, success=True)(served)
            operation = writing(served, answer if etag else None, prepare=prepare or nothing, long=long)
            if body is not None:
                kind = json_body.media_type(method)
                operation = self.arguments(body, content_type=kind, required=not body.optional)(operation)
            operation = self.arguments(NoQuery, location="query")(operation)
            needed = conditional(operation) if if_match else operation
            return self._serve(rule, method, role, view, needed, if_match=if_match)

        return decorate

    def _serve(self, rule: str, method: str, role: str, view: View, operation: View, **more: bool) -> View:
        """Put an operation at its address and note what its documentation needs; ``more`` is of ``describe.Notes``."""
        admitted = behind_door(operation, role)
        notes = describe.Notes(operation=view.__name__, role=role, **more)
        admitted._apidoc = {**getattr(operation, "_apidoc", {}), "notes": notes}  # type: ignore[attr-defined]
        self.add_url_rule(rule, view.__name__, admitted, methods=[method])
        return view


def behind_door(operation: View, role: str) -> View:
    """Let only those in who have ``role``."""

    @wraps(operation)
    def wrapper(**path: Any) -> Any:
        shared = web()
        return operation(client=admit(shared, request, role, shared.services.clock()), **path)

    return wrapper


def conditional(operation: View) -> View:
    """Ask for If-Match before anything else is looked at."""

    @wraps(operation)
    def wrapper(**arguments: Any) -> Any:
        if not request.headers.get("If-Match"):
            raise PreconditionRequired
        return operation(**arguments)

    return wrapper


def keeping(operation: View) -> View:
    """Answer with what was answered before, while nothing is written; and with 304 where the client has it already."""

    @wraps(operation)
    def wrapper(**arguments: Any) -> Response:
        return web().kept.answered(request, lambda: operation(**arguments))

    return wrapper


def reading(served: View, answer: type[Output], *, long: bool, varies: bool) -> View:
    """Answer from a session that never writes, with the tag of the answer."""

    @wraps(served)
    def wrapper(query: dict[str, Any], *, client: Client, **path: Any) -> Response:
        response: Response = asked(served, query, client, path, long=long)
        etags.mark(response, answer)
        return for_its_reader(response, varies=varies)

    return wrapper


def reading_by_state(served: View, state: State, *, long: bool, varies: bool) -> View:
    """Answer from a session that never writes, and with 304, unmade, where the client has what the state makes.

    The session of the state may be older than the answer's: then the tag is, too, and the client asks once too often.
    """

    @wraps(served)
    def wrapper(query: dict[str, Any], *, client: Client, **path: Any) -> Response:
        tag = etags.of_state(asked(state, query, client, path, long=False))
        response: Response = Response()
        if not etags.is_known(request, tag):
            response = asked(served, query, client, path, long=long)
        response.set_etag(tag)
        return etags.conditional(for_its_reader(response, varies=varies), request)

    return wrapper


def asked(
    question: Callable[..., Any], query: dict[str, Any], client: Client, path: dict[str, Any], *, long: bool
) -> Any:
    """Return what is answered to a question, when it is its turn, in a session that never writes."""
    services = web().services
    with web().turns.take(request, long=long), services.reading() as session:
        return question(Call(services, session, client, services.clock(), query, {}), **path)


def for_its_reader(response: Response, *, varies: bool) -> Response:
    """Return an answer with what tells caches that it is nobody else's, and is to be asked for again each time."""
    response.headers["Cache-Control"] = "private, no-cache"
    if varies:
        response.vary.add("Accept")
    return response


def streaming(served: View) -> View:
    """Answer with what a session that never writes tells, and with nothing that keeps it from being read at once."""

    @wraps(served)
    def wrapper(query: dict[str, Any], *, client: Client) -> Response:
        services = web().services
        with web().turns.take(request), services.reading() as session:
            response: Response = served(Call(services, session, client, services.clock(), query, {}))
        response.headers["X-Accel-Buffering"] = "no"  # nginx would collect some kilobytes first
        return response

    return wrapper


def nothing(_services: Services, _body: dict[str, Any], _now: datetime, **_path: Any) -> None:
    """Prepare nothing."""


def writing(served: View, resource: type[Output] | None, *, prepare: Prepare, long: bool) -> View:
    """Answer from a transaction; the answer kept for the Idempotency-Key is part of it.

    ``resource`` is what a GET of the answer's resource gives, None where that is something else.
    """

    @wraps(served)
    def wrapper(query: dict[str, Any], body: dict[str, Any] | None = None, *, client: Client, **path: Any) -> Response:
        services, key = web().services, idempotency.key_of(request) if request.method == "POST" else None
        now = services.clock()

        def answer(work: UnitOfWork, prepared: Any) -> Response:
            call = Call(services, work.session, client, now, query, body or {}, prepared)
            return once(call, key, work, lambda: marked(served(call, **path), resource))

        with idempotency.IN_FLIGHT.hold(client.id, key), web().turns.take(request, long=long):
            preparation = prepare(services, body or {}, now, **path)
            if preparation is None:
                with services.writing() as work:
                    return answer(work, None)
            with services.reading() as session:
                call = Call(services, session, client, now, query, body or {})
                earlier = idempotency.earlier_answer(call, request, key) if key else None
            return earlier or in_two_steps(services, preparation, answer)

    return wrapper


def once(call: Call, key: str | None, work: UnitOfWork, answer: Callable[[], Response]) -> Response:
    """Return the answer that was kept for the key; without one, ``answer`` now, and keep that with what it did."""
    if key:
        idempotency.claim(call, key)
        earlier = idempotency.earlier_answer(call, request, key)
        if earlier is not None:
            return earlier
    response = answer()
    if key:
        idempotency.keep(call, request, key, response)
    work.commit()
    return response


def marked(response: Response, resource: type[Output] | None) -> Response:
    """Give an answer its tag, if it is what a GET gives."""
    if resource and response.status_code in (200, 201):
        etags.mark(response, resource)
    return response

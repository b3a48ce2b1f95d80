"""What a view is given: who asks, what was asked, and the transaction to answer it in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from flask import Flask, current_app
from sqlalchemy.orm import Session

from service.web.kept import Kept
from service.web.limits import Limiter
from service.web.turns import Turns
from service.wiring import Services

NAME = "correction-tracker"


@dataclass(frozen=True, slots=True)
class Client:
    """Who asks."""

    #: number of the API key; 0 for nobody
    id: int
    name: str
    #: ``reader``, ``editor`` or ``admin``
    role: str


@dataclass(frozen=True, slots=True)
class Call:
    """One request, admitted and validated."""

    services: Services
    session: Session
    client: Client
    #: the moment of the request
    now: datetime
    #: the query parameters, as their schema loaded them
    query: dict[str, Any]
    #: the body, as its schema loaded it; empty where the operation takes none
    body: dict[str, Any]
    #: what was prepared before the transaction; None where the operation has no such step
    prepared: Any = None


#: takes services, the body, the moment and the path's parameters; returns what ``in_two_steps`` calls first, or None
Prepare = Callable[..., Callable[[Session, bool], Any] | None]


@dataclass(frozen=True, slots=True)
class Web:
    """What all requests of an application share."""

    services: Services
    #: signs cursors
    cursor_key: bytes
    #: requests by client
    requests: Limiter
    #: API keys that did not fit, by address
    failures: Limiter
    #: who works, and who waits
    turns: Turns
    #: answers that stand while nothing is written
    kept: Kept


def install(app: Flask, web: Web) -> None:
    """Put the shared parts where requests find them."""
    app.extensions[NAME] = web


def web() -> Web:
    """Return the shared parts of the application that serves the present request."""
    return shared_by(current_app)


def shared_by(app: Flask) -> Web:
    """Return the shared parts of an application."""
    return cast("Web", app.extensions[NAME])

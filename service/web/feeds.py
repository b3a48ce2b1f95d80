"""``/feeds``: corrections for feed readers: all of them, or those of an article or a story; and all for spreadsheets.

Few feed readers send a key of one's own choosing, nearly all a user and a password: so the key may be the password.
"""

import hashlib
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import wraps
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from flask import Blueprint, Response, request, stream_with_context

from service.core.errors import Unauthorized
from service.reading.articles import get_article
from service.reading.corrections import list_corrections, list_state
from service.reading.page import Key
from service.reading.stories import get_story
from service.web import atom, etags, lists, spreadsheet
from service.web.access import admit
from service.web.atom import Feed, Installation
from service.web.context import Call, Web, web
from service.web.parser import Parser
from service.web.problems import on_tracker_error
from service.web.schemas.base import MAX_PAGE, shown
from service.web.schemas.corrections import CorrectionQuery

blueprint = Blueprint("feeds", __name__, url_prefix="/feeds")

PARSER = Parser()

#: entries of a page
ENTRIES = 50

#: of the parameters of the API's list those that a feed has not: it has its order, and pages of one length
NEVER = ("limit", "order")

Describe = Callable[..., tuple[str, str, dict[str, Any]]]


def feed(*given: str) -> Callable[[Describe], Callable[..., Response]]:
    """Serve the corrections that ``describe(call, **path)`` names: by the feed's name, its title, and filters.

    ``given`` are those filters; the filters of the API's list but these narrow it.
    """

    def decorate(describe: Describe) -> Callable[..., Response]:
        @wraps(describe)
        def view(**path: Any) -> Response:
            shared = web()
            services = shared.services
            client = admit(shared, request, "reader", services.clock(), by_password=True)
            query = PARSER.parse(CorrectionQuery(exclude=(*NEVER, *given)), request, location="query")
            with shared.turns.take(request), services.reading() as session:
                call = Call(services, session, client, services.clock(), query, {})
                name, title, members = describe(call, **path)
                asked = lists.filters(call)
                page = list_corrections(session, **members, **asked, after=lists.place(call), limit=ENTRIES)
            links = {"self": address(query), "first": address(asked), "alternate": "/"}
            if page.next_key is not None:
                links["next"] = address(asked | {"cursor": lists.cursor_for(call, page.next_key)})
            whole = Feed(address(asked, name), title + narrowed(asked), links)
            response = Response(atom.write(whole, page.items, installation(shared)), mimetype=atom.MEDIA_TYPE)
            etags.mark(response)
            return for_readers(response)

        return view

    return decorate


def for_readers(response: Response) -> Response:
    """Return an answer that has its tag, as 304 where the client has it; whoever keeps it asks again each time."""
    response.headers["Cache-Control"] = "no-cache"
    response.vary.add("Authorization")
    return etags.conditional(response, request)


def narrowed(asked: dict[str, Any]) -> str:
    """Return what a feed's title says of the filters: words speak for themselves, numbers and times do not."""
    said = (value if isinstance(value, str) else f"{name} {spelt(value)}" for name, value in asked.items())
    return "".join(f" · {one}" for one in said)


def spelt(value: Any) -> str:
    """Write a parameter's value."""
    return shown(value) if isinstance(value, datetime) else str(value)


@blueprint.errorhandler(Unauthorized)
def ask_for_password(error: Unauthorized) -> Response:
    """Refuse who sent no key that fits, and say that it may be a password, too: readers ask their user then."""
    answer = on_tracker_error(error)
    answer.headers.add("WWW-Authenticate", 'Basic realm="correction-tracker", charset="UTF-8"')
    return answer


def address(parameters: dict[str, Any], path: str | None = None) -> str:
    """Return this feed's address with these of its parameters, always in the same order."""
    query = urlencode(sorted((name, spelt(value)) for name, value in parameters.items()))
    return (path or request.path) + (f"?{query}" if query else "")


def installation(shared: Web) -> Installation:
    """Return what makes addresses and ids here; a request's ``Host`` has no say in it."""
    ids = UUID(bytes=hashlib.sha256(b"feeds\0" + shared.cursor_key).digest()[:16], version=5)
    return Installation(shared.services.settings.public_url or "", ids)


@blueprint.get("/corrections.atom")
@feed()
def of_everything(_call: Call) -> tuple[str, str, dict[str, Any]]:
    """Serve the latest corrections."""
    return "corrections", "Corrections", {}


@blueprint.get("/articles/<id:article_id>.atom")
@feed("article_id")
def of_article(call: Call, article_id: int) -> tuple[str, str, dict[str, Any]]:
    """Serve the corrections of an article."""
    article = get_article(call.session, article_id)
    return f"articles/{article_id}", f"Corrections: {article.title or article.url}", {"article_id": article_id}


@blueprint.get("/stories/<id:story_id>.atom")
@feed("story_id")
def of_story(call: Call, story_id: int) -> tuple[str, str, dict[str, Any]]:
    """Serve the corrections of a story's articles."""
    story = get_story(call.session, story_id)
    return f"stories/{story_id}", f"Corrections: {story.title}", {"story_id": story_id}


@blueprint.get("/corrections.csv")
def as_table() -> Response:
    """Serve all corrections that fit the filters of the API's list, as a table for spreadsheets.

    Its tag is made of what it depends on, since it is sent before it is whole.
    """
    shared = web()
    admit(shared, request, "reader", shared.services.clock(), by_password=True)
    asked = PARSER.parse(CorrectionQuery(exclude=(*NEVER, "cursor")), request, location="query")
    with shared.turns.take(request), shared.services.reading() as session:
        tag = etags.of_state(list_state(session, **asked))
    response = Response(stream_with_context(table(shared, asked)), mimetype=spreadsheet.MEDIA_TYPE)
    response.headers["Content-Disposition"] = 'attachment; filename="corrections.csv"'
    response.set_etag(tag)
    return for_readers(response)


def table(shared: Web, asked: dict[str, Any]) -> Iterator[bytes]:
    """Yield the table piece by piece: between two of them others have their turn, and little is kept in memory."""
    yield spreadsheet.heading()
    after: Key | None = None
    while True:
        with shared.turns.take(request), shared.services.reading() as session:
            page = list_corrections(session, **asked, after=after, limit=MAX_PAGE)
        yield spreadsheet.lines(page.items)
        if (after := page.next_key) is None:
            return

"""``/feeds``: corrections for feed readers: all of them, or those of an article or a story."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from flask import Blueprint, Response, request
from marshmallow import fields, validate

from service.core.editorial.disclosure import Disclosure
from service.core.editorial.revision import CorrectionKind
from service.reading.articles import get_article
from service.reading.corrections import list_corrections
from service.reading.stories import get_story
from service.web import atom, etags, lists
from service.web.access import admit
from service.web.atom import Feed, Installation
from service.web.context import Call, Web, web
from service.web.parser import Parser
from service.web.schemas.base import Input, Line, one_of
from service.web.schemas.corrections import STATUSES

blueprint = Blueprint("feeds", __name__, url_prefix="/feeds")

PARSER = Parser()

#: entries of a page
ENTRIES = 50


class FeedQuery(Input):
    """Which corrections are asked for."""

    outlet = Line(200)
    kind = fields.String(validate=one_of(CorrectionKind))
    disclosure = fields.String(validate=one_of(Disclosure))
    status = fields.String(validate=one_of(STATUSES))
    cursor = fields.String(validate=validate.Length(1, 1_000))


def feed(describe: Callable[..., tuple[str, str, dict[str, Any]]]) -> Callable[..., Response]:
    """Serve the corrections that ``describe(call, **path)`` names: by the feed's name, its title, and filters."""

    @wraps(describe)
    def view(**path: Any) -> Response:
        shared = web()
        services = shared.services
        client = admit(shared, request, "reader", services.clock())
        query = PARSER.parse(FeedQuery(), request, location="query")
        with shared.turns.take(request), services.reading() as session:
            call = Call(services, session, client, services.clock(), query, {})
            name, title, members = describe(call, **path)
            asked = lists.filters(call)
            page = list_corrections(session, **members, **asked, after=lists.place(call), limit=ENTRIES)
        links = {"self": address(query), "first": address(asked), "alternate": "/"}
        if page.next_key is not None:
            links["next"] = address(asked | {"cursor": lists.cursor_for(call, page.next_key)})
        narrowed = "".join(f" · {value}" for value in asked.values())
        whole = Feed(address(asked, name), title + narrowed, links)
        response = Response(atom.write(whole, page.items, installation(shared)), mimetype=atom.MEDIA_TYPE)
        response.headers["Cache-Control"] = "no-cache"
        response.vary.add("Authorization")
        return etags.answered(response, request)

    return view


def address(parameters: dict[str, Any], path: str | None = None) -> str:
    """Return this feed's address with these of its parameters, always in the same order."""
    query = urlencode(sorted(parameters.items()))
    return (path or request.path) + (f"?{query}" if query else "")


def installation(shared: Web) -> Installation:
    """Return what makes addresses and ids here; a request's ``Host`` has no say in it."""
    ids = UUID(bytes=hashlib.sha256(b"feeds\0" + shared.cursor_key).digest()[:16], version=5)
    return Installation(shared.services.settings.public_url or "", ids)


@blueprint.get("/corrections.atom")
@feed
def of_everything(_call: Call) -> tuple[str, str, dict[str, Any]]:
    """Serve the latest corrections, of one outlet if it is named."""
    return "corrections", "Corrections", {}


@blueprint.get("/articles/<id:article_id>.atom")
@feed
def of_article(call: Call, article_id: int) -> tuple[str, str, dict[str, Any]]:
    """Serve the corrections of an article."""
    article = get_article(call.session, article_id)
    return f"articles/{article_id}", f"Corrections: {article.title or article.url}", {"article_id": article_id}


@blueprint.get("/stories/<id:story_id>.atom")
@feed
def of_story(call: Call, story_id: int) -> tuple[str, str, dict[str, Any]]:
    """Serve the corrections of a story's articles."""
    story = get_story(call.session, story_id)
    return f"stories/{story_id}", f"Corrections: {story.title}", {"story_id": story_id}

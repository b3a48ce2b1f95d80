"""The dashboard: one page whose scripts draw each view from the public API, and from nothing else."""

import posixpath
import re
from functools import cache, partial
from pathlib import Path

from flask import Blueprint, Response, request

from service.web import problems

blueprint = Blueprint("dashboard", __name__, static_folder="static", static_url_path="/assets")


#: addresses of views, and the script that draws each, as static/router.js knows them
VIEWS = {
    "/": "desk",
    "/articles/<int:article_id>": "article",
    "/articles/<int:article_id>/diffs/<int:old>..<int:new>": "comparison",
    "/articles/<int:article_id>/versions/<int:number>": "version",
    "/articles/<int:article_id>/blame": "blame",
    "/articles/<int:article_id>/versions/<int:number>/blame": "blame",
    "/articles/<int:article_id>/claims": "article_claims",
    "/stories": "stories",
    "/stories/<int:story_id>": "stories",
    "/claims": "claims",
    "/claims/<int:claim_id>": "claims",
    "/sources": "sources",
    "/sources/<source:source_id>": "sources",
    "/ledger": "ledger",
    "/add": "add",
    "/alerts": "alerts",
    "/alerts/<int:endpoint_id>": "alerts",
    "/search": "search",
}

STATIC = Path(str(blueprint.static_folder))
_IMPORTED = re.compile(r'from "(\.\.?/\w+\.js)"')


@cache
def scripts(view: str) -> str:
    """Name what a view imports and the page does not, so that it is fetched beside the rest (`modulepreload`)."""
    imported = _IMPORTED.findall((STATIC / "views" / f"{view}.js").read_text("utf-8"))
    paths = [posixpath.normpath(f"/assets/views/{name}") for name in (f"{view}.js", *imported)]
    page = (STATIC / "page.html").read_text("utf-8")
    return ", ".join(f"<{path}>; rel=modulepreload" for path in paths if f'"{path}"' not in page)


def page(view: str, **_address: int | str) -> Response:
    """Serve the page; its script reads the address and draws the view."""
    response = blueprint.send_static_file("page.html")
    response.headers["Link"] = scripts(view)
    return response


for _number, (_address, _view) in enumerate(VIEWS.items()):
    blueprint.add_url_rule(_address, endpoint=f"view{_number}", view_func=partial(page, _view))


@blueprint.after_app_request
def explain_to_people(response: Response) -> Response:
    """Let a person who follows a wrong link read so on a page; a program, and who asks the API, gets the problem."""
    if response.status_code != 404 or response.mimetype != problems.MEDIA_TYPE or request.path.startswith("/api/"):
        return response
    if request.accept_mimetypes.best_match((problems.MEDIA_TYPE, "application/json", "text/html")) == "text/html":
        with blueprint.open_resource("static/page.html") as drawn:
            response = Response(drawn.read(), 404, mimetype="text/html")
    response.vary.add("Accept")
    return response

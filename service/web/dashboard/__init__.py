"""The dashboard: one page whose scripts draw each view from the public API, and from nothing else."""

from flask import Blueprint, Response, request

from service.web import problems

blueprint = Blueprint("dashboard", __name__, static_folder="static", static_url_path="/assets")


#: addresses of views; static/router.js knows who draws which
VIEWS = (
    "/",
    "/articles/<int:article_id>",
    "/articles/<int:article_id>/diffs/<int:old>..<int:new>",
    "/articles/<int:article_id>/versions/<int:number>",
    "/articles/<int:article_id>/blame",
    "/articles/<int:article_id>/versions/<int:number>/blame",
    "/articles/<int:article_id>/claims",
    "/stories",
    "/stories/<int:story_id>",
    "/claims",
    "/claims/<int:claim_id>",
    "/sources",
    "/sources/<source:source_id>",
    "/ledger",
    "/add",
    "/alerts",
    "/alerts/<int:endpoint_id>",
    "/search",
)


def page(**_address: int | str) -> Response:
    """Serve the page; its script reads the address and draws the view."""
    return blueprint.send_static_file("page.html")


for _address in VIEWS:
    blueprint.add_url_rule(_address, view_func=page)


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

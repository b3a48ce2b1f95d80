"""The dashboard: one page whose scripts draw each view from the public API, and from nothing else."""

from flask import Blueprint, Response, request

from service.web import problems

blueprint = Blueprint("dashboard", __name__, static_folder="static", static_url_path="/assets")


@blueprint.get("/")
@blueprint.get("/articles/<int:article_id>/versions/<int:number>")
@blueprint.get("/articles/<int:article_id>/diffs/<int:old>..<int:new>")
def page(**_address: int) -> Response:
    """Serve the page; its script reads the address and draws the view."""
    return blueprint.send_static_file("page.html")


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

"""The dashboard: one page whose scripts draw each view from the public API, and from nothing else."""

from flask import Blueprint, Response

blueprint = Blueprint("dashboard", __name__, static_folder="static", static_url_path="/assets")


@blueprint.get("/")
@blueprint.get("/articles/<int:article_id>/versions/<int:number>")
@blueprint.get("/articles/<int:article_id>/diffs/<int:old>..<int:new>")
def page(**_address: int) -> Response:
    """Serve the page; its script reads the address and draws the view."""
    return blueprint.send_static_file("page.html")
